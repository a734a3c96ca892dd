import type { ClientImportCustomColumnInput, ClientImportField } from '../../gql/graphql';
import type { CustomField } from '../fields/field-entry';

/** A column that is a custom field, by its id. */
export type CustomColumn = `FIELD:${string}`;
export type ImportColumn = ClientImportField | CustomColumn;

/** What a column may be, in the order of a card. */
export const importFields: readonly ClientImportField[] = [
  'NUMBER',
  'NAME',
  'BUSINESS_TYPE',
  'CREDIT_CODE',
  'REGION',
  'OWNER',
  'PAYMENT_TERM',
  'COUNTRY',
  'CITY',
  'ADDRESS',
  'CONTACT_NAME',
  'CONTACT_ROLE',
  'CONTACT_PHONE',
  'CONTACT_EMAIL',
];

const isContactField = (column: ImportColumn): boolean => column.startsWith('CONTACT_');

/** What of them may be imported: contacts are top secret and not everybody's to write (SD-10). */
export function fieldsFor(mayWriteContacts: boolean): readonly ClientImportField[] {
  return mayWriteContacts ? importFields : importFields.filter((field) => !isContactField(field));
}

export const customColumn = (id: string): CustomColumn => `FIELD:${id}`;

/** The custom field that a column is; undefined: a field of the card, or none. */
export function fieldIdOf(column: ImportColumn | null | undefined): string | undefined {
  return column?.startsWith('FIELD:') ? column.slice('FIELD:'.length) : undefined;
}

export interface MatchPlan {
  readonly columns: readonly (ImportColumn | null)[];
  /** the column, from 1, by which rows are matched with clients; 0: by none */
  readonly keyPlace: number;
  readonly creates: boolean;
}

export type ColumnsFault = { twice: ImportColumn } | 'nameless' | 'contactNameless' | 'numberNoKey';

/** Why columns cannot be sent as they are matched: a field has two, new clients or contacts have no name, or numbers match nothing; null: they can. */
export function columnsFault({ columns, keyPlace, creates }: MatchPlan): ColumnsFault | null {
  const named = columns.filter((column) => column !== null);
  const twice = named.find((column, at) => named.indexOf(column) !== at);
  if (twice !== undefined) return { twice };
  if (!named.includes('NAME') && (keyPlace === 0 || creates)) return 'nameless';
  if (named.some(isContactField) && !named.includes('CONTACT_NAME')) return 'contactNameless';
  return named.includes('NUMBER') && columns[keyPlace - 1] !== 'NUMBER' ? 'numberNoKey' : null;
}

/** Whether no two clients should have the same in it. */
export function canBeKey(column: ImportColumn | null, custom: readonly CustomField[]): boolean {
  if (column === 'NUMBER' || column === 'CREDIT_CODE') return true;
  return custom.some(({ id, kind }) => id === fieldIdOf(column) && kind === 'TEXT');
}

const EMPTIABLE = new Set<ImportColumn>(['CREDIT_CODE', 'REGION', 'PAYMENT_TERM', 'COUNTRY', 'CITY', 'ADDRESS']);

/** Whether an empty cell of it may empty what a client has. */
export function canEmpty(column: ImportColumn | null, custom: readonly CustomField[]): boolean {
  if (column === null) return false;
  return EMPTIABLE.has(column) || custom.some(({ id, required }) => id === fieldIdOf(column) && !required);
}

/** The columns as the API takes them: fields of the card in their order, and custom ones by their places. */
export function sentColumns(columns: readonly (ImportColumn | null)[]): {
  columns: (ClientImportField | null)[];
  customColumns: ClientImportCustomColumnInput[];
} {
  const idOf = columns.map(fieldIdOf);
  return {
    columns: columns.map((column, at) => (idOf[at] === undefined ? (column as ClientImportField | null) : null)),
    customColumns: idOf.flatMap((fieldId, at) => (fieldId === undefined ? [] : [{ place: at + 1, fieldId }])),
  };
}

/** What the columns of the error file are called, by their path. */
export const errorFileFields: Readonly<Record<string, ClientImportField>> = {
  number: 'NUMBER',
  name: 'NAME',
  businessType: 'BUSINESS_TYPE',
  creditCode: 'CREDIT_CODE',
  region: 'REGION',
  owner: 'OWNER',
  paymentTerm: 'PAYMENT_TERM',
  country: 'COUNTRY',
  city: 'CITY',
  address: 'ADDRESS',
  contactName: 'CONTACT_NAME',
  contactRole: 'CONTACT_ROLE',
  contactPhone: 'CONTACT_PHONE',
  contactEmail: 'CONTACT_EMAIL',
};
