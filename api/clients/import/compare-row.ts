import type { Viewer } from '../../kernel/access/viewer';
import { mayChange } from '../../kernel/access/reach';
import { cardChange, cardFault, cardOf, type Card, type CardDraft } from '../cards/client-card';
import type { StoredCard } from '../cards/client-card.repository';
import { mayNotWriteCard, walkInNotAgreed } from '../cards/client-card-problem';
import { plannedChange, type FieldChange } from '../fields/field-plan';
import type { FieldValue, ValueInput } from '../fields/field-value';
import type { ValueRow } from '../fields/field-value.repository';
import { valueInputs } from './custom-cell';
import { columnOfCard, ofCard } from './import-draft';
import { fieldIdOf, type ImportField } from './import-field';
import { keyColumnOf, type ImportPlan } from './import-key';
import { isProblem, regionOf, termOf, typeOf, valuesOf, type ImportDirectory, type RowWords } from './import-words';
import { ofRow, type RowProblem } from './row-problem';

/** What a row makes another of its client: of the card in words, of a region and a custom field as it is stored. */
export type ImportChange =
  | { readonly field: ImportField; readonly before: string | null; readonly after: string | null }
  | { readonly fieldId: string; readonly before: FieldValue | null; readonly after: FieldValue | null }
  /** Top secret: that it is another, and no more. Source: SD-10 */
  | { readonly fieldId: string; readonly secret: true };

/** A row that is a client on record, beside it. */
export interface ComparedRow {
  readonly card: Card;
  readonly change: ReturnType<typeof cardChange>;
  readonly values: FieldChange | undefined;
  readonly changes: readonly ImportChange[];
  readonly problems: readonly RowProblem[];
}

export interface Beside {
  readonly stored: StoredCard;
  /** What the client has in the custom fields of the table. */
  readonly held: readonly ValueRow[];
}

/**
 * What a row would make of its client, by the rules of a card changed by hand: an empty cell leaves the field, unless the
 * plan has its column empty it. Owner and contacts are not changed by an import, nor is what is computed.
 */
export function comparedRow(
  viewer: Viewer,
  cells: readonly string[],
  {
    plan,
    directory,
    beside,
  }: { readonly plan: ImportPlan; readonly directory: ImportDirectory; readonly beside: Beside },
): ComparedRow {
  const { stored, held } = beside;
  const { id: clientId, ownerId, version: _, ...before } = stored;
  const words = valuesOf(cells, plan.columns);
  const problems: RowProblem[] = [];
  if (!mayChange(viewer.reaches.CLIENT_CARD.writable, ownerId)) problems.push(ofRow(mayNotWriteCard));
  const draft = { ...before, ...givenOf(words, directory, problems), ...emptied(words, plan) };
  const fault = cardFault(draft, before.creditCode);
  if (fault !== undefined) problems.push(ofCard(fault));
  const given = [...valueInputs(words, directory.fields, problems), ...emptiedFields(words, plan)];
  // The key told the client, in whatever letters: it is no news of it.
  const keyId = fieldIdOf(keyColumnOf(plan));
  const inputs = given.filter(({ fieldId }) => fieldId !== keyId);
  const asked = { clientId, ownerId, inputs, isNew: false };
  const planned =
    problems.length > 0 ? undefined : plannedChange(viewer, asked, { fields: directory.fields, rows: held });
  if (planned !== undefined && 'code' in planned) problems.push(ofRow(planned));
  const values = planned === undefined || 'code' in planned ? undefined : planned;
  const card = cardOf(draft);
  const change = cardChange(before, card);
  if (stored.walkIn && change?.after.businessType === 'AGREEMENT') problems.push(ofCard(walkInNotAgreed));
  const changes = [...cardChanges(change), ...valueChanges(values, directory, held)];
  return { card, change, values, changes, problems };
}

/** What the row says of the card. */
function givenOf(words: RowWords, directory: ImportDirectory, problems: RowProblem[]): Partial<CardDraft> {
  const said = {
    name: words.get('NAME'),
    businessType: words.has('BUSINESS_TYPE') ? typeOf(words.get('BUSINESS_TYPE'), directory) : undefined,
    regionCode: words.has('REGION') ? regionOf(words.get('REGION'), directory) : undefined,
    creditCode: words.get('CREDIT_CODE'),
    paymentTermDays: words.has('PAYMENT_TERM') ? termOf(words.get('PAYMENT_TERM')) : undefined,
    country: words.get('COUNTRY'),
    city: words.get('CITY'),
    address: words.get('ADDRESS'),
  };
  const given = Object.entries(said).filter(([, value]) => {
    if (isProblem(value)) problems.push(value);
    return value !== undefined && !isProblem(value);
  });
  return Object.fromEntries(given) as Partial<CardDraft>;
}

const EMPTIED = {
  REGION: 'regionCode',
  CREDIT_CODE: 'creditCode',
  PAYMENT_TERM: 'paymentTermDays',
  COUNTRY: 'country',
  CITY: 'city',
  ADDRESS: 'address',
} as const satisfies Partial<Record<ImportField, keyof Card>>;

const emptyColumns = (words: RowWords, { columns, empties }: ImportPlan) =>
  empties.flatMap((place) => columns[place - 1] ?? []).filter((column) => !words.has(column));

function emptied(words: RowWords, plan: ImportPlan): Partial<CardDraft> {
  const columns = emptyColumns(words, plan).flatMap((column) =>
    column in EMPTIED ? [column as keyof typeof EMPTIED] : [],
  );
  return Object.fromEntries(columns.map((column) => [EMPTIED[column], null]));
}

function emptiedFields(words: RowWords, plan: ImportPlan): ValueInput[] {
  return emptyColumns(words, plan).flatMap((column) => {
    const fieldId = fieldIdOf(column);
    return fieldId === undefined ? [] : [{ fieldId }];
  });
}

function cardChanges(change: ComparedRow['change']): ImportChange[] {
  if (change === undefined) return [];
  const said = (value: string | number | null | undefined): string | null => (value == null ? null : String(value));
  const { before, after } = change;
  return (Object.keys(after) as (keyof Card)[]).flatMap((name) => {
    const field = columnOfCard(name);
    return field === null ? [] : [{ field, before: said(before[name]), after: said(after[name]) }];
  });
}

function valueChanges(
  values: FieldChange | undefined,
  { fields }: ImportDirectory,
  held: readonly ValueRow[],
): ImportChange[] {
  return (values?.writes ?? []).map(({ fieldId, value: after }): ImportChange => {
    if (fields.find(({ id }) => id === fieldId)?.secrecy === 'TOP_SECRET') return { fieldId, secret: true };
    const row = held.find((each) => each.fieldId === fieldId);
    if (row === undefined) return { fieldId, before: null, after };
    const { text, number, date, yes, optionIds } = row;
    return { fieldId, before: { text, number, date, yes, optionIds }, after };
  });
}
