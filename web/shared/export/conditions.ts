/** What was asked of a list, by its label; `true` of what has no value but is asked or not. */
export type Condition = readonly [label: string, value: string | readonly string[] | boolean | null | undefined];

/** The longest text a workbook takes. */
const LONGEST = 2_000;

/** Which of a list was asked for, in the reader's words, for the proof of a workbook; what is not asked is left out. */
export function conditionsText(
  conditions: readonly Condition[],
  t: (key: string, named?: Record<string, unknown>) => string,
): string {
  const told = conditions.flatMap(([label, value]) => {
    if (value === true) return [label];
    const text = typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.join(t('export.listed')) : '';
    return text === '' ? [] : [t('export.condition', { label, value: text })];
  });
  const text = told.join(t('export.and')) || t('export.everything');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** From and to, of which either may be open. */
export function rangeText(from: string | null | undefined, to: string | null | undefined): string {
  return from || to ? `${from || '…'} – ${to || '…'}` : '';
}

/** What chosen values are called; a value that is not known by name stands for itself. */
export function labelsOf(
  values: readonly string[],
  options: readonly { readonly value: string; readonly label: string }[],
): string[] {
  return values.map((value) => options.find((each) => each.value === value)?.label ?? value);
}

/** How many were chosen, where their names are not at hand. */
export function countOf(values: readonly unknown[]): string {
  return values.length > 0 ? `× ${values.length}` : '';
}
