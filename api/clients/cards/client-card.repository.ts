import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { Card } from './client-card';
import type { ClientKey } from '../client-key';
import type { Signs } from '../duplicates/duplicate-score';
import { FIRST_ASSIGNMENT } from '../assignments/first-assignment';

type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

export type StoredCard = Card & {
  readonly id: string;
  readonly ownerId: string | null;
  /** It stands for many buyers (0079). */
  readonly walkIn: boolean;
  readonly version: number;
};

/** What `StoredCard` is read from, of a client `c`. */
export const STORED_CARD = `c.id, c.name, c.business_type as "businessType", c.region_code as "regionCode",
    c.credit_code as "creditCode", c.payment_term_days as "paymentTermDays", c.country, c.city, c.address,
    c.owner_id as "ownerId", c.walk_in as "walkIn", c.version`;
const STORED = `select ${STORED_CARD} from clients.client c`;

/** The cards of these clients that the viewer reaches, in the order of ids; locked until the transaction ends if asked. */
export function cardsOf(
  reader: Reader,
  ids: readonly string[],
  { locked }: { readonly locked: boolean },
): Promise<StoredCard[]> {
  const lock = locked ? ' for update' : '';
  return reader.rows<StoredCard>({ text: `${STORED} where id = any ($1::uuid[]) order by id${lock}`, values: [ids] });
}

/** A client's card, locked until the transaction ends; undefined when the viewer does not reach it. */
export async function lockCard(transaction: Transaction, clientId: string): Promise<StoredCard | undefined> {
  const [card] = await transaction.rows<StoredCard>({
    text: `${STORED} where id = $1 for update`,
    values: [clientId],
  });
  return card;
}

export interface NewClient {
  readonly id: string;
  readonly card: Card;
  readonly ownerId: string;
  readonly openedOn: CivilDate;
}

/** Puts a client on record, numbered. The counter stays locked until the transaction ends. @returns its number */
export async function insertClient(
  transaction: Transaction,
  { id, card, ownerId, openedOn }: NewClient,
): Promise<string> {
  const [inserted] = await transaction.rows<{ number: string }>({
    text: `insert into clients.client (id, number, name, business_type, region_code, credit_code, payment_term_days, country,
        city, address, owner_id, opened_on, tier_since)
      values ($1, clients.next_number(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) returning number`,
    values: [id, ...valuesOf(card), ownerId, openedOn],
  });
  if (inserted === undefined) throw new Error(`Client ${id} got no number`);
  return inserted.number;
}

/** Writes a card over the one that was read. @returns false when another version stands there by now */
export async function updateCard(
  transaction: Transaction,
  { clientId, version, card }: { readonly clientId: string; readonly version: number; readonly card: Card },
): Promise<boolean> {
  const updated = await transaction.rows({
    text: `update clients.client set name = $3, business_type = $4, region_code = $5, credit_code = $6,
        payment_term_days = $7, country = $8, city = $9, address = $10, version = version + 1, updated_at = now()
      where id = $1 and version = $2 returning id`,
    values: [clientId, version, ...valuesOf(card)],
  });
  return updated.length === 1;
}

/**
 * Writes cards over those that are locked in this transaction, in one statement. The ids are said twice: joined alone, all
 * clients are read for a few, since what row-level security asks makes each look dear.
 */
export async function updateCards(
  transaction: Transaction,
  cards: readonly { readonly id: string; readonly card: Card }[],
): Promise<void> {
  await transaction.rows({
    text: `update clients.client c set name = n.name, business_type = n."businessType", region_code = n."regionCode",
        credit_code = n."creditCode", payment_term_days = n."paymentTermDays", country = n.country, city = n.city,
        address = n.address, version = c.version + 1, updated_at = now()
      from jsonb_to_recordset($1::jsonb) as n (id uuid, name text, "businessType" text, "regionCode" text,
        "creditCode" text, "paymentTermDays" int, country text, city text, address text)
      where c.id = n.id and c.id = any ($2::uuid[])`,
    values: [JSON.stringify(cards.map(({ id, card }) => ({ id, ...card }))), cards.map(({ id }) => id)],
  });
}

function valuesOf(card: Card): readonly unknown[] {
  const { name, businessType, regionCode, creditCode, paymentTermDays, country, city, address } = card;
  return [name, businessType, regionCode, creditCode, paymentTermDays, country, city, address];
}

/** Gives a client its first owner. */
export async function insertFirstAssignment(
  transaction: Transaction,
  { clientId, ownerId, from, by, at }: FirstAssignment,
): Promise<void> {
  await transaction.rows({
    text: `insert into clients.assignment (id, client_id, owner_id, valid, reason, assigned_by, assigned_at)
      values ($1, $2, $3, daterange($4::date, null), $7, $5, $6)`,
    values: [v7(), clientId, ownerId, from, by, at, FIRST_ASSIGNMENT],
  });
}

export interface FirstAssignment {
  readonly clientId: string;
  readonly ownerId: string;
  readonly from: CivilDate;
  readonly by: string;
  readonly at: string;
}

/**
 * Whether another client has this credit code, in whatever portfolio. Two who ask at once for the same code wait for each
 * other. No unique index: order systems hand over duplicates, which are merged later.
 */
export async function isCreditCodeTaken(
  transaction: Transaction,
  { creditCode, except }: { readonly creditCode: string; readonly except?: string },
): Promise<boolean> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('clients.credit_code ' || $1, 0))`,
    values: [creditCode],
  });
  const found = await transaction.rows({
    text: `select id from clients.look_alikes('', $1, 2) as id where id is distinct from $2::uuid`,
    values: [creditCode, except ?? null],
  });
  return found.length > 0;
}

/** Which of these clients have a VIP agreement on file: one that holds on a day, or begins later. Source: KA-4 */
export async function withAgreement(
  reader: Reader,
  clientIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>({
    text: `select distinct client_id as id from clients.agreement
      where client_id = any ($1::uuid[]) and kind = 'VIP' and holds && daterange($2::date, null)`,
    values: [clientIds, day],
  });
  return new Set(rows.map(({ id }) => id));
}

export async function regionExists(reader: Reader, code: string): Promise<boolean> {
  const found = await reader.rows({ text: 'select from access.region where code = $1', values: [code] });
  return found.length > 0;
}

export interface AlikeClient {
  readonly id: string;
  readonly signs: Signs;
}

/** What clients have in common with one that is described by these keys, in whatever portfolio. */
export async function alikeClients(context: RequestContext, key: ClientKey): Promise<AlikeClient[]> {
  const rows = await context.database.rows<AlikeRow>({
    text: `select client_id as id, likeness, same_code as "sameCode", codes_differ as "codesDiffer",
        same_phone as "samePhone", same_address as "sameAddress"
      from clients.alike($1, $2, $3, $4, $5) order by client_id`,
    values: [key.pairs, key.rarePairs, key.creditCode, key.phones, key.address],
  });
  const whole = (holds: boolean): number => (holds ? 100 : 0);
  return rows.map(({ id, likeness, sameCode, samePhone, sameAddress, codesDiffer }) => ({
    id,
    signs: {
      creditCode: whole(sameCode),
      name: likeness,
      phone: whole(samePhone),
      address: whole(sameAddress),
      codesDiffer,
    },
  }));
}

interface AlikeRow {
  readonly id: string;
  readonly likeness: number;
  readonly sameCode: boolean;
  readonly codesDiffer: boolean;
  readonly samePhone: boolean;
  readonly sameAddress: boolean;
}

/** Whether one of these clients has this very name, in whatever portfolio. */
export async function hasNamesake(context: RequestContext, ids: readonly string[], name: string): Promise<boolean> {
  const [row] = await context.database.rows<{ found: boolean }>({
    text: 'select clients.has_namesake($1::uuid[], $2) as found',
    values: [ids, name],
  });
  return row?.found === true;
}

/** Ids of clients like this one, in whatever portfolio. */
export async function lookAlikes(
  context: RequestContext,
  { core, creditCode, atMost }: { readonly core: string; readonly creditCode: string | null; readonly atMost: number },
): Promise<string[]> {
  const rows = await context.database.rows<{ id: string }>({
    text: 'select id from clients.look_alikes($1, $2, $3) as id',
    values: [core, creditCode, atMost],
  });
  return rows.map(({ id }) => id);
}
