import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { ChangingHands } from '../contacts/contacts-after';
import type { Period } from './assignment-periods';

/** What reads, inside a transaction or not. */
type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

export interface Ownership {
  readonly ownerId: string | null;
  readonly version: number;
}

/** With whether it is a walk-in account. */
export interface LockedOwnership extends Ownership {
  readonly walkIn: boolean;
}

/** Who owns a client, locked until the transaction ends; undefined when the viewer does not reach it. */
export async function lockOwnership(transaction: Transaction, clientId: string): Promise<LockedOwnership | undefined> {
  const [client] = await transaction.rows<LockedOwnership>({
    text: 'select owner_id as "ownerId", version, walk_in as "walkIn" from clients.client where id = $1 for update',
    values: [clientId],
  });
  return client;
}

/** A client as it is looked at before it is transferred. */
export interface ToTransfer extends ChangingHands {
  readonly before: Ownership;
  readonly periods: readonly Period[];
}

/** Who owns clients and when, and who else is in contact, by client, for looking at; those the viewer does not reach are left out. */
export async function ownershipsOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, ToTransfer>> {
  const rows = await reader.rows<ToTransfer>({
    text: `select c.id as "clientId", c.tier, c.important, c.walk_in as "walkIn", case when c.extra_contacts > 0 then coalesce((select jsonb_agg(jsonb_build_object('staffId', s.staff_id, 'reportedOn', greatest(s.since, s.reported_on)))
          from clients.contacts_of(array[c.id]) s where not s.is_owner), '[]') else '[]' end as contacts,
      jsonb_build_object('ownerId', c.owner_id, 'version', c.version) as before, coalesce((
        select jsonb_agg(jsonb_build_object('ownerId', a.owner_id, 'from', lower(a.valid), 'until', upper(a.valid))
          order by lower(a.valid)) from clients.assignment a where a.client_id = c.id), '[]') as periods
      from clients.client c where c.id = any ($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.clientId, row]));
}

/** The periods of a client, in order. */
export function periodsOf(reader: Reader, clientId: string): Promise<Period[]> {
  return reader.rows<Period>({
    text: `select owner_id as "ownerId", lower(valid) as "from", upper(valid) as "until"
      from clients.assignment where client_id = $1 order by lower(valid)`,
    values: [clientId],
  });
}

export interface Replacement {
  readonly clientId: string;
  /** What stands from the first changed day on. */
  readonly from: CivilDate;
  readonly periods: readonly Period[];
  /** null: it follows from something else. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/**
 * Writes the periods of a client from a day on: the one that reaches into it is cut off or goes on, the later ones give
 * way, and the new one is added. Lived periods are never touched.
 */
export async function writePeriods(
  transaction: Transaction,
  { clientId, from, periods, reason, by, at }: Replacement,
): Promise<void> {
  await transaction.rows({
    text: 'delete from clients.assignment where client_id = $1 and lower(valid) >= $2::date',
    values: [clientId, from],
  });
  const reaching = periods.findLast((period) => period.from < from);
  if (reaching !== undefined)
    await transaction.rows({
      text: `update clients.assignment set valid = daterange(lower(valid), $3::date)
        where client_id = $1 and lower(valid) = $2::date and upper(valid) is distinct from $3::date`,
      values: [clientId, reaching.from, reaching.until],
    });
  for (const period of periods.filter((each) => each.from >= from))
    await addPeriod(transaction, { clientId, period, reason, by, at });
}

/** Puts a period on record that no other overlaps. */
async function addPeriod(
  transaction: Transaction,
  { clientId, period, reason, by, at }: Omit<Replacement, 'from' | 'periods'> & { readonly period: Period },
): Promise<void> {
  await transaction.rows({
    text: `insert into clients.assignment (id, client_id, owner_id, valid, reason, assigned_by, assigned_at)
      values ($1, $2, $3, daterange($4::date, $5::date), $6, $7, $8)`,
    values: [v7(), clientId, period.ownerId, period.from, period.until, reason, by, at],
  });
}

/** Puts the days that are missing of a client on record, as `withMissingDays` says, whoever had it on them. */
export async function fillDays(transaction: Transaction, clientId: string, today: CivilDate): Promise<void> {
  await transaction.rows({ text: 'select clients.fill_days_for($1, $2::date)', values: [clientId, today] });
}

/** Notes the present owner on the client, whom access follows, and that its ownership changed. */
export async function writeOwner(
  transaction: Transaction,
  { clientId, ownerId }: { readonly clientId: string; readonly ownerId: string | null },
): Promise<void> {
  await transaction.rows({
    text: `update clients.client set owner_id = $2, version = version + 1, updated_at = now() where id = $1`,
    values: [clientId, ownerId],
  });
}

export interface TakenOver {
  readonly clientId: string;
  readonly before: string | null;
  readonly after: string;
}

/** Lets the assignments that begin up to a day take effect on the clients. Safe to repeat. For the system only. */
export function takeOverOwners(transaction: Transaction, day: CivilDate): Promise<TakenOver[]> {
  return transaction.rows<TakenOver>({
    text: `with due as (
        select c.id, c.owner_id as before, a.owner_id as after
        from clients.assignment a join clients.client c on c.id = a.client_id
        where lower(a.valid) between $1::date - 366 and $1::date and a.valid @> $1::date
          and c.owner_id is distinct from a.owner_id
        for update of c
      )
      update clients.client c set owner_id = due.after, version = c.version + 1, updated_at = now()
      from due where due.id = c.id
      returning c.id as "clientId", due.before, due.after`,
    values: [day],
  });
}
