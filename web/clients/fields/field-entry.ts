import type {
  ClientFieldValueInput,
  CustomField_ClientFieldFragment,
  HeldFields_ClientFragment,
} from '../../gql/graphql';

export type CustomField = CustomField_ClientFieldFragment;

/** What stands in the form of a field: a text, a number or date as text, `yes` or `no`, or ids of options. */
export type FieldEntry = string | string[];
export type FieldEntries = Readonly<Record<string, FieldEntry>>;

type Held = NonNullable<HeldFields_ClientFragment['fields']>[number];

const NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** What a form begins with: what is on record. */
export function entriesOf(held: readonly Held[] | null | undefined): FieldEntries {
  return Object.fromEntries((held ?? []).map((each) => [each.field.id, entryOf(each)]));
}

function entryOf({ text, number, date, yes, options }: Held): FieldEntry {
  if (options) return options.map(({ id }) => id);
  if (yes != null) return yes ? 'yes' : 'no';
  return text ?? number ?? date ?? '';
}

export const isEmpty = (entry: FieldEntry | undefined): boolean =>
  entry === undefined || (typeof entry === 'string' ? !entry.trim() : entry.length === 0);

export type EntryFault = 'required' | 'wrongNumber';

/** What keeps an entry from being sent; undefined: nothing. */
export function entryFault(field: CustomField, entry: FieldEntry | undefined): EntryFault | undefined {
  if (isEmpty(entry)) return field.required ? 'required' : undefined;
  if (field.kind !== 'NUMBER' || typeof entry !== 'string') return undefined;
  const text = entry.trim();
  const decimals = text.split('.')[1]?.length ?? 0;
  return NUMBER.test(text) && decimals <= (field.decimals ?? 0) ? undefined : 'wrongNumber';
}

/** What is to be sent: the fields in use whose entry is not what it was. */
export function changedFields(
  fields: readonly CustomField[],
  entries: FieldEntries,
  before: FieldEntries,
): ClientFieldValueInput[] {
  const changed = differingEntries(entries, before);
  return fields
    .filter((field) => !field.retired && changed[field.id] !== undefined)
    .map((field) => inputOf(field, entries[field.id]));
}

/** The entries that are not what they were: what a form has to keep of them. */
export function differingEntries(entries: FieldEntries, before: FieldEntries): FieldEntries {
  const text = (entry: FieldEntry | undefined): string => JSON.stringify(isEmpty(entry) ? null : entry);
  return Object.fromEntries(Object.entries(entries).filter(([id, entry]) => text(entry) !== text(before[id])));
}

/** An entry as the API takes it; an empty one empties the field. */
export function inputOf({ id, kind }: CustomField, entry: FieldEntry | undefined): ClientFieldValueInput {
  if (entry === undefined || isEmpty(entry)) return { fieldId: id };
  if (typeof entry !== 'string') return { fieldId: id, optionIds: entry };
  const text = entry.trim();
  if (kind === 'NUMBER') return { fieldId: id, number: text };
  if (kind === 'DATE') return { fieldId: id, date: text };
  return kind === 'YES_NO' ? { fieldId: id, yes: text === 'yes' } : { fieldId: id, text };
}
