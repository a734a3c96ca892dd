import type { ClientImportField } from '../../gql/graphql';

/** What a column may be, in the order of a card. */
export const importFields: readonly ClientImportField[] = [
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

/** What of them may be imported: contacts are top secret and not everybody's to write (SD-10). */
export function fieldsFor(mayWriteContacts: boolean): readonly ClientImportField[] {
  return mayWriteContacts ? importFields : importFields.filter((field) => !field.startsWith('CONTACT_'));
}

/** Why columns cannot be sent as they are matched: the name is missing, or a field has two columns; null: they can. */
export function columnsFault(columns: readonly (ClientImportField | null)[]): ClientImportField | 'nameless' | null {
  const named = columns.filter((field) => field !== null);
  const twice = named.find((field, at) => named.indexOf(field) !== at);
  return twice ?? (named.includes('NAME') ? null : 'nameless');
}

/** What the columns of the error file are called, by their path. */
export const errorFileFields: Readonly<Record<string, ClientImportField>> = {
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
