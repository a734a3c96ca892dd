import type { ProblemText } from '../../platform/graph/problem';
import { BusinessType } from '../../shared-types/business-type.schema';
import { cardFault, cardOf, type Card } from '../cards/client-card';
import { contactFault, contactOf, type ContactCard } from '../contacts/contact-card';
import type { ValueInput } from '../fields/field-value';
import { valueInputs } from './custom-cell';
import type { ImportColumns, ImportField } from './import-field';
import { noContactName } from './import-problem';
import {
  isProblem,
  ownerOf,
  regionOf,
  termOf,
  typeOf,
  valuesOf,
  type ImportDirectory,
  type RowWords,
} from './import-words';
import type { RowProblem } from './row-problem';

/** A row as it would be put on record; with problems that refuse it there is nothing to put. */
export interface RowDraft {
  readonly card: Card;
  readonly contact: ContactCard | null;
  readonly ownerId: string;
  /** What it says of custom fields. */
  readonly inputs: readonly ValueInput[];
  readonly problems: readonly RowProblem[];
}

/** A row by the rules of a card made by hand, with everything that is wrong with it. */
export function draftOf(cells: readonly string[], columns: ImportColumns, directory: ImportDirectory): RowDraft {
  const values = valuesOf(cells, columns);
  const problems: RowProblem[] = [];
  const take = <Value>(read: Value | RowProblem): Value | null => {
    if (!isProblem(read)) return read;
    problems.push(read);
    return null;
  };
  const businessType = take(typeOf(values.get('BUSINESS_TYPE'), directory));
  const draft = {
    name: values.get('NAME') ?? '',
    businessType: businessType ?? BusinessType.TRADING,
    regionCode: take(regionOf(values.get('REGION'), directory)),
    creditCode: values.get('CREDIT_CODE') ?? null,
    paymentTermDays: take(termOf(values.get('PAYMENT_TERM'))),
    country: values.get('COUNTRY') ?? null,
    city: values.get('CITY') ?? null,
    address: values.get('ADDRESS') ?? null,
  };
  const ownerId = take(ownerOf(values.get('OWNER'), directory)) ?? directory.ownerId;
  const fault = cardFault(draft);
  if (fault !== undefined) problems.push(ofCard(fault));
  const inputs = valueInputs(values, directory.fields, problems);
  return { card: cardOf(draft), contact: contactIn(values, problems), ownerId, inputs, problems };
}

function contactIn(values: RowWords, problems: RowProblem[]): ContactCard | null {
  const draft = {
    name: values.get('CONTACT_NAME') ?? '',
    role: values.get('CONTACT_ROLE') ?? null,
    phone: values.get('CONTACT_PHONE') ?? null,
    email: values.get('CONTACT_EMAIL') ?? null,
    legalRepresentative: false,
  };
  if (draft.name === '' && draft.role === null && draft.phone === null && draft.email === null) return null;
  const fault = contactFault(draft);
  if (draft.name === '') problems.push(noContactName);
  else if (fault !== undefined) problems.push(ofField(fault, CONTACT_FIELDS));
  return contactOf(draft);
}

type FieldNames = Readonly<Record<string, ImportField>>;

const CARD_FIELDS: FieldNames = {
  name: 'NAME',
  businessType: 'BUSINESS_TYPE',
  regionCode: 'REGION',
  creditCode: 'CREDIT_CODE',
  paymentTermDays: 'PAYMENT_TERM',
  country: 'COUNTRY',
  city: 'CITY',
  address: 'ADDRESS',
};

const CONTACT_FIELDS: FieldNames = {
  name: 'CONTACT_NAME',
  role: 'CONTACT_ROLE',
  phone: 'CONTACT_PHONE',
  email: 'CONTACT_EMAIL',
};

/** The column of the table that a field of the card is; null: none. */
export const columnOfCard = (field: string): ImportField | null => CARD_FIELDS[field] ?? null;

/** What is wrong with a card, as a problem of its row. */
export const ofCard = (fault: ProblemText): RowProblem => ofField(fault, CARD_FIELDS);

function ofField({ code, field, wording }: ProblemText, names: FieldNames): RowProblem {
  return { severity: 'REFUSED', code, field: names[field?.split('.').at(-1) ?? ''] ?? null, wording };
}
