/** What was asked of a list, by its label; `true` of what has no value but is asked or not. */
export type Condition = readonly [label: string, value: string | readonly string[] | boolean | null | undefined];

/** A value that can be chosen, and what it is called. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

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
export function labelsOf(values: readonly string[], options: readonly Option[]): string[] {
  return values.map((value) => options.find((each) => each.value === value)?.label ?? value);
}

/** So many names are told of what was chosen; of the others how many there are. */
const MOST_NAMES = 5;

/** What was chosen by its names, a handful of them and how many more; only how many, where no name is at hand. */
export function someNames(
  values: readonly string[],
  options: readonly Option[],
  t: (key: string, named?: Record<string, unknown>) => string,
): string {
  const known = values.flatMap((value) => options.find((each) => each.value === value)?.label ?? []);
  const told = known.slice(0, MOST_NAMES);
  const left = values.length - told.length;
  if (told.length === 0) return left > 0 ? `× ${left}` : '';
  const names = told.join(t('export.listed'));
  return left > 0 ? t('export.andMore', { names, n: left }) : names;
}
