import { plainCell } from '../../platform/tables/plain-cell';
import { BusinessType } from '../../shared-types/business-type.schema';
import { cardFault, cardOf, type Card } from '../client-card';
import { contactFault, contactOf, type ContactCard } from '../contact-card';
import { titleKey, type ImportColumns, type ImportField } from './import-field';
import {
  ambiguousOwner,
  noType,
  unknownOwner,
  wrongRegion,
  wrongTermText,
  wrongType,
  type RowProblem,
} from './import-problem';

/** What the words of a table may stand for, and what stands where it says nothing. */
export interface ImportDirectory {
  /** Code of a region by its code and its name. */
  readonly regions: ReadonlyMap<string, string>;
  /** Id of an account manager within reach by number and name; null: several have the name. */
  readonly managers: ReadonlyMap<string, string | null>;
  readonly businessType: BusinessType | null;
  readonly ownerId: string;
}

/** A row as it would be put on record; with problems that refuse it there is nothing to put. */
export interface RowDraft {
  readonly card: Card;
  readonly contact: ContactCard | null;
  readonly ownerId: string;
  readonly problems: readonly RowProblem[];
}

/** The same word in either language, and as the graph has it. */
const TYPE_WORDS: Readonly<Record<BusinessType, readonly string[]>> = {
  AGREEMENT: ['agreement', '协议客户', '协议', 'agreement client'],
  MEMBER: ['member', '会员客户', '会员'],
  DEALER: ['dealer', '经销商'],
  TRADING: ['trading', '交易客户', '交易', 'trading client'],
  AGENT: ['agent', '代理商', '代理'],
};
const TYPE_OF = new Map(
  Object.values(BusinessType).flatMap((type) => TYPE_WORDS[type].map((word) => [wordKey(word), type] as const)),
);

/** A word of a table as words are compared. */
export function wordKey(word: string): string {
  return titleKey(word);
}

/** What a row says of each field: the words of its cells, without blank ends. */
export function valuesOf(cells: readonly string[], columns: ImportColumns): ReadonlyMap<ImportField, string> {
  const values = new Map<ImportField, string>();
  columns.forEach((field, at) => {
    const value = plainCell(cells[at] ?? '').trim();
    if (field !== null && value !== '') values.set(field, value);
  });
  return values;
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
  if (fault !== undefined) problems.push(ofField(fault, CARD_FIELDS));
  return { card: cardOf(draft), contact: contactIn(values, problems), ownerId, problems };
}

function isProblem(read: unknown): read is RowProblem {
  return typeof read === 'object' && read !== null && 'severity' in read;
}

function typeOf(word: string | undefined, { businessType }: ImportDirectory): BusinessType | RowProblem {
  if (word === undefined) return businessType ?? noType;
  return TYPE_OF.get(wordKey(word)) ?? wrongType;
}

function regionOf(word: string | undefined, { regions }: ImportDirectory): string | RowProblem | null {
  return word === undefined ? null : (regions.get(wordKey(word)) ?? wrongRegion);
}

function ownerOf(word: string | undefined, { managers }: ImportDirectory): string | RowProblem | null {
  if (word === undefined) return null;
  const found = managers.get(wordKey(word));
  if (found === undefined) return unknownOwner;
  return found ?? ambiguousOwner;
}

const TERM = /^(\d{1,4})(?:\.0+)?\s*(?:天|日|days?)?$/i;

function termOf(text: string | undefined): number | RowProblem | null {
  if (text === undefined) return null;
  const days = TERM.exec(text.normalize('NFKC'))?.[1];
  return days === undefined ? wrongTermText : Number(days);
}

function contactIn(values: ReadonlyMap<ImportField, string>, problems: RowProblem[]): ContactCard | null {
  const draft = {
    name: values.get('CONTACT_NAME') ?? '',
    role: values.get('CONTACT_ROLE') ?? null,
    phone: values.get('CONTACT_PHONE') ?? null,
    email: values.get('CONTACT_EMAIL') ?? null,
    legalRepresentative: false,
  };
  if (draft.name === '' && draft.role === null && draft.phone === null && draft.email === null) return null;
  const fault = contactFault(draft);
  if (fault !== undefined) problems.push(ofField(fault, CONTACT_FIELDS));
  return contactOf(draft);
}

type FieldNames = Readonly<Record<string, ImportField>>;

const CARD_FIELDS: FieldNames = {
  name: 'NAME',
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

function ofField(
  { code, field, wording }: Pick<RowProblem, 'code' | 'wording'> & { readonly field?: string },
  names: FieldNames,
): RowProblem {
  return { severity: 'REFUSED', code, field: names[field?.split('.').at(-1) ?? ''] ?? null, wording };
}
