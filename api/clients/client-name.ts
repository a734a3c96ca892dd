const STAND_IN = /^客户 ([0-9a-f]{12})$/;

/** The name of a client as a reader is told it: what stands in for it reads in their language. */
export function nameTold(name: string, locale: 'zh-CN' | 'en'): string {
  if (locale === 'zh-CN') return name;
  const [, mark] = STAND_IN.exec(name) ?? [];
  return mark === undefined ? name : `Client ${mark}`;
}
