import { trimText } from '../../kernel/text';
import { OperatorError } from '../../platform/operator-error';
import type { FieldPlaces } from './invoice-line';
import type { ImportMapping } from './mapping';

/** Where each field stands, from the file's first record. @throws OperatorError 65 naming the columns that are missing */
export function fieldPlaces(header: readonly string[] | undefined, mapping: ImportMapping, file: string): FieldPlaces {
  const names = (header ?? []).map((name) => trimText(name));
  const places = Object.entries(mapping.columns).map(([field, column]) => [field, names.indexOf(column)] as const);
  const missing = places.filter(([, place]) => place < 0).map(([field]) => mapping.columns[field as keyof FieldPlaces]);
  if (missing.length === 0) return Object.fromEntries(places) as unknown as FieldPlaces;
  throw new OperatorError(
    `${file} has no column ${missing.join(', ')}.\n` +
      (header === undefined ? 'It is empty.' : `Its first line names: ${names.join(', ').slice(0, 300)}`) +
      `\nThe mapping "${mapping.source}" says which columns there must be, separated by "${mapping.delimiter}".`,
    65,
  );
}
