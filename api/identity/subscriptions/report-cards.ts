/** The pages that reports are made of, and the cards of each in the order they are shown in. */
export const REPORT_CARDS = {
  DASHBOARD: ['KPI', 'CLASS_MONTH', 'RATE_MONTH', 'RESOLUTION_MONTH', 'TIERS'],
  QUALITY: ['FIGURES', 'CONTROL', 'PARETO'],
  DEADLINES: ['TIMES', 'CURVES', 'ON_TIME_MONTH', 'FLOW', 'AGES'],
} as const;

export type ReportPage = keyof typeof REPORT_CARDS;
export type ReportCard = (typeof REPORT_CARDS)[ReportPage][number];

/** Where each page is. */
export const REPORT_PATHS = {
  DASHBOARD: '/',
  QUALITY: '/quality',
  DEADLINES: '/deadlines',
} as const satisfies Record<ReportPage, string>;

/** Cards of a page in its order, each once; undefined when one is none of the page's, or there is none. */
export function cardsOf(page: ReportPage, asked: readonly string[]): ReportCard[] | undefined {
  const known: readonly ReportCard[] = REPORT_CARDS[page];
  const cards = known.filter((card) => asked.includes(card));
  return cards.length > 0 && asked.every((card) => known.some((each) => each === card)) ? cards : undefined;
}
