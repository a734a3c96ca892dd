/** What each kind of unfinished business is called in a sentence; a kind is told where it is read (KA-14). */
const DUTY_WORDS = {
  PROSPECT: { 'zh-CN': '潜在客户', en: 'prospects' },
  PLAN: { 'zh-CN': '开发计划', en: 'development plans' },
  DECISION: { 'zh-CN': '检讨会议决定', en: 'decisions of reviews' },
  CONTACT: { 'zh-CN': '对接客户', en: 'contacts with clients' },
  QUESTION: { 'zh-CN': '客户提问', en: 'questions of clients' },
  PLANNED_CONTACT: { 'zh-CN': '拜访与回访计划', en: 'planned visits and callbacks' },
  EVENT: { 'zh-CN': '客户活动', en: 'events' },
  ACTION: { 'zh-CN': '纠正措施', en: 'corrective actions' },
} as const;

export interface CountedDuties {
  readonly kind: keyof typeof DUTY_WORDS;
  readonly count: number;
}

/** How many of each kind, in one line. */
export function dutiesListed(counts: readonly CountedDuties[]): { readonly 'zh-CN': string; readonly en: string } {
  const line = (locale: 'zh-CN' | 'en', between: string): string =>
    counts.map(({ kind, count }) => `${DUTY_WORDS[kind][locale]} ${count}`).join(between);
  return { 'zh-CN': line('zh-CN', '、'), en: line('en', ', ') };
}
