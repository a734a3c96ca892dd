import { registerEnumType } from 'type-graphql';
import type { ImportState as StateName } from './client-import.repository';
import type { ImportField as FieldName } from './import-field';
import type { ImportMatches } from './import-key';
import type { RowState } from './import-row.repository';

export const ClientImportState = {
  MAPPING: 'MAPPING',
  CHECKING: 'CHECKING',
  CHECKED: 'CHECKED',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
} as const satisfies { readonly [Name in StateName]: Name };

registerEnumType(ClientImportState, {
  name: 'ClientImportState',
  description: 'Where an import of clients stands.',
  valuesConfig: {
    MAPPING: { description: 'Its columns are to be matched with fields.' },
    CHECKING: { description: 'Its rows are being checked.' },
    CHECKED: { description: 'It can be run, or matched and checked anew.' },
    RUNNING: { description: 'Clients are being created and changed.' },
    DONE: { description: 'Every row that could be taken is.' },
    CANCELLED: { description: 'Stopped; clients created or changed by then stay so.' },
    FAILED: { description: 'Given up; `fault` says why. Clients created or changed by then stay so.' },
  },
});

export const ClientImportField = {
  NUMBER: 'NUMBER',
  NAME: 'NAME',
  BUSINESS_TYPE: 'BUSINESS_TYPE',
  CREDIT_CODE: 'CREDIT_CODE',
  REGION: 'REGION',
  OWNER: 'OWNER',
  PAYMENT_TERM: 'PAYMENT_TERM',
  COUNTRY: 'COUNTRY',
  CITY: 'CITY',
  ADDRESS: 'ADDRESS',
  CONTACT_NAME: 'CONTACT_NAME',
  CONTACT_ROLE: 'CONTACT_ROLE',
  CONTACT_PHONE: 'CONTACT_PHONE',
  CONTACT_EMAIL: 'CONTACT_EMAIL',
} as const satisfies { readonly [Name in FieldName]: Name };

registerEnumType(ClientImportField, {
  name: 'ClientImportField',
  description: 'What a column of a table of clients may be.',
  valuesConfig: {
    NUMBER: { description: 'Client number, by which rows are matched with clients on record; it brings nothing.' },
    NAME: { description: 'Registered name; to create clients it must be there.' },
    BUSINESS_TYPE: { description: 'Footing on which it buys, in Chinese or English (KA-4).' },
    CREDIT_CODE: { description: 'Unified social credit code.' },
    REGION: { description: 'Name or code of a region.' },
    OWNER: { description: 'Name or staff number of the account manager of a new client.' },
    PAYMENT_TERM: { description: 'Whole days from invoice to payment.' },
    COUNTRY: { description: 'Country.' },
    CITY: { description: 'City.' },
    ADDRESS: { description: 'Postal address.' },
    CONTACT_NAME: { description: 'Full name of the first contact of a new client.' },
    CONTACT_ROLE: { description: 'What the first contact does there.' },
    CONTACT_PHONE: { description: 'Telephone of the first contact.' },
    CONTACT_EMAIL: { description: 'E-mail address of the first contact.' },
  },
});

export const ClientImportRowState = {
  READY: 'READY',
  WARNED: 'WARNED',
  REFUSED: 'REFUSED',
  CREATED: 'CREATED',
  SKIPPED: 'SKIPPED',
  CHANGES: 'CHANGES',
  UNCHANGED: 'UNCHANGED',
  CHANGED: 'CHANGED',
} as const satisfies { readonly [Name in RowState]: Name };

registerEnumType(ClientImportRowState, {
  name: 'ClientImportRowState',
  description: 'What a row was found to be, or what became of it.',
  valuesConfig: {
    READY: { description: 'It can become a client.' },
    WARNED: { description: 'It can, but may be a client that is there already.' },
    REFUSED: { description: 'It cannot; its problems say why.' },
    CREATED: { description: 'It became a client.' },
    SKIPPED: { description: 'It was left out, since it is or may be a client that is there already.' },
    CHANGES: { description: 'It is a client on record and would change it.' },
    UNCHANGED: { description: 'It is a client on record, and says what is on record.' },
    CHANGED: { description: 'It changed its client.' },
  },
});

export const ClientImportMatches = { LEAVE: 'LEAVE', UPDATE: 'UPDATE' } as const satisfies {
  readonly [Name in ImportMatches]: Name;
};

registerEnumType(ClientImportMatches, {
  name: 'ClientImportMatches',
  description: 'What becomes of rows that are clients on record.',
  valuesConfig: {
    LEAVE: { description: 'They are left out.' },
    UPDATE: { description: 'Their clients are changed to what they say.' },
  },
});
