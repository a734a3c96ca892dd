/** The reason of a first assignment, which nobody wrote. */
export const FIRST_ASSIGNMENT = 'FIRST_ASSIGNMENT';

/** As it was kept before there was a code. */
const KEPT_BEFORE = '开户分配';

/** The reason of an assignment as a reader is told it. */
export function reasonTold(reason: string | null, locale: 'zh-CN' | 'en'): string | null {
  if (reason !== FIRST_ASSIGNMENT && reason !== KEPT_BEFORE) return reason;
  return { 'zh-CN': KEPT_BEFORE, en: 'Assigned as the account was opened' }[locale];
}
