import { withSeparators, wordOf, type WordSource } from './policy-words';

/** One parameter of a clause, as a path of words and a value. */
export interface ParameterRow {
  path: string[];
  value: string;
}

/** What an item of a list is called by, when it has one of these. */
const naming = [
  'tier',
  'segment',
  'step',
  'violation',
  'criterion',
  'class',
  'post',
  'level',
  'businessType',
  'procedure',
  'date',
];

/** The name that an item of a list carries, in words; undefined: it carries none. */
export function nameOfItem(item: unknown, words: WordSource): string | undefined {
  const key = namingKeyOf(item);
  return key && wordOf(String((item as Record<string, unknown>)[key]), words);
}

const namingKeyOf = (item: unknown): string | undefined =>
  naming.find((each) => typeof (item as Record<string, unknown> | null | undefined)?.[each] === 'string');

/** The store gives keys in no order that means anything; these come first, in this order. */
const leading = ['bands', 'otherwise', 'gaps', 'overlaps', 'volume', 'credit', 'fromYuan', 'toYuan', 'from', 'to'];

/**
 * Lays a clause's parameters out as rows in words. Items of a list have the name they carry, else a number from 1; a due rule
 * (`{ amount, unit }`) is one value, and `kind`, which only says which shape the parameters have, is left out.
 *
 * @param parameters  JSON of the clause; null or an empty object gives no rows
 */
export function parameterRows(parameters: unknown, words: WordSource): ParameterRow[] {
  return rowsOf(parameters, { path: [], key: '', words });
}

/** One value of a parameter in words; a dash for one that is not there. */
export function parameterValue(value: unknown, key: string, words: WordSource): string {
  const [row] = rowsOf(value, { path: [key], key, words });
  return row?.value ?? '–';
}

interface Place {
  path: string[];
  key: string;
  words: WordSource;
}

function rowsOf(value: unknown, place: Place): ParameterRow[] {
  const { path, words } = place;
  if (value === null || value === undefined) return path.length ? [{ path, value: absenceOf(place) }] : [];
  if (Array.isArray(value)) return rowsOfList(value, place);
  if (typeof value !== 'object') return [{ path, value: textOf(value, place) }];
  if (isDueRule(value))
    return [{ path, value: words.t(`policy.due.${value.unit}`, { n: value.amount }, value.amount) }];
  return Object.entries(value)
    .filter(([key]) => path.length > 0 || key !== 'kind')
    .sort(([one], [other]) => rankOf(one) - rankOf(other))
    .flatMap(([key, inner]) => rowsOf(inner, { path: [...path, wordOf(key, words)], key, words }));
}

function rowsOfList(list: unknown[], place: Place): ParameterRow[] {
  const isPlain = list.every((item) => typeof item !== 'object' || item === null);
  if (list.length === 0) return [{ path: place.path, value: place.words.t('policy.nothing') }];
  if (isPlain)
    return [{ path: place.path, value: list.map((item) => textOf(item, place)).join(place.words.t('mark.list')) }];
  return list.flatMap((item, index) => {
    const fields = item as Record<string, unknown>;
    const name = nameOfItem(item, place.words) ?? `#${index + 1}`;
    const { [namingKeyOf(item) ?? '']: _, ...rest } = fields;
    return rowsOf(rest, { ...place, path: [...place.path, name] });
  });
}

/** Where a key stands among its neighbours: as people read them, not as they are stored. */
export const rankOf = (key: string): number => (leading.includes(key) ? leading.indexOf(key) : leading.length);

function absenceOf({ key, words }: Place): string {
  return /Yuan$/.test(key) ? words.t('policy.noLimit') : '–';
}

function textOf(value: unknown, { key, words }: Place): string {
  const text = String(value);
  if (/Yuan$/.test(key)) return `¥${withSeparators(text.replace(/\.00$/, ''))}`;
  return wordOf(text, words);
}

function isDueRule(value: object): value is { amount: number; unit: string } {
  const { amount, unit } = value as { amount?: unknown; unit?: unknown };
  return typeof amount === 'number' && ['workingDay', 'calendarDay', 'serviceMinute'].includes(String(unit));
}
