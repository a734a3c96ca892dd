import { v7 } from 'uuid';
import { startOfDay, type CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';

export interface ContactStaffRow {
  readonly staffId: string;
  readonly isOwner: boolean;
  readonly since: CivilDate | null;
  /** Null: nothing is asked, or nothing on record. */
  readonly isReportMissing: boolean | null;
  /** Null: what the viewer may not count. */
  readonly reports: number | null;
  readonly lastReportAt: string | null;
}

/** Who of us is in contact with clients, by client: the account manager first, then the others by how long. */
export async function contactStaffOf(
  context: RequestContext,
  clientIds: readonly string[],
  { dueFrom, countsReports }: { readonly dueFrom: CivilDate | null; readonly countsReports: boolean },
): Promise<ReadonlyMap<string, ContactStaffRow[]>> {
  const reports = countsReports
    ? `cross join lateral (
        select count(*)::int as reports, max(r.at) as last from access.contact_report r
        where r.client_id = p.client_id and r.at >= $2::timestamptz and (r.staff_id = p.staff_id or (exists (
            select from access.stood_in_for(p.staff_id) d
            where d.delegate_id = r.staff_id and r.at >= d.from_at and r.at < d.until_at)
          and clients.counts_for(r.client_id, r.staff_id, r.at) = p.staff_id))) as r`
    : `cross join (select null::int as reports, nullif($2::timestamptz, $2::timestamptz) as last) as r`;
  const rows = await context.database.rows<ContactStaffRow & { readonly clientId: string }>({
    text: `select p.client_id as "clientId", p.staff_id as "staffId", p.is_owner as "isOwner", p.since,
        greatest(p.since, p.reported_on) < $3::date as "isReportMissing", r.reports, r.last as "lastReportAt"
      from clients.contacts_of(array(select id from clients.client where id = any ($1::uuid[]))) as p ${reports}
      order by p.is_owner desc, p.since, p.staff_id`,
    values: [clientIds, dueFrom === null ? 'infinity' : startOfDay(dueFrom), dueFrom],
  });
  const found = new Map<string, ContactStaffRow[]>(clientIds.map((id) => [id, []]));
  for (const { clientId, ...row } of rows) found.get(clientId)?.push(row);
  return found;
}

export interface Contacting {
  readonly clientId: string;
  readonly staffId: string;
  readonly on: CivilDate;
  readonly by: string;
}

/** Whether somebody is on the list of a client, beside its account manager. */
export async function isInContact(transaction: Transaction, clientId: string, staffId: string): Promise<boolean> {
  const rows = await transaction.rows({
    text: 'select from clients.contact_staff where client_id = $1 and staff_id = $2 and upper_inf(valid)',
    values: [clientId, staffId],
  });
  return rows.length > 0;
}

export async function insertContactStaff(
  transaction: Transaction,
  { clientId, staffId, on, by }: Contacting,
  at: string,
): Promise<void> {
  // Taken off and put back on one day is one stretch of days.
  const [resumed] = await transaction.rows({
    text: `update clients.contact_staff set valid = daterange(lower(valid), null), removed_by = null
      where client_id = $1 and staff_id = $2 and not isempty(valid) and upper(valid) >= $3::date returning id`,
    values: [clientId, staffId, on],
  });
  if (resumed !== undefined) return;
  await transaction.rows({
    text: `insert into clients.contact_staff (id, client_id, staff_id, valid, added_by, added_at)
      values ($1, $2, $3, daterange($4::date, null), $5, $6)`,
    values: [v7(), clientId, staffId, on, by, at],
  });
}

export async function endContactStaff(
  transaction: Transaction,
  { clientId, staffId, on, by }: Contacting,
): Promise<void> {
  await transaction.rows({
    text: `update clients.contact_staff set valid = daterange(lower(valid), greatest(lower(valid), $3::date)), removed_by = $4
      where client_id = $1 and staff_id = $2 and upper_inf(valid)`,
    values: [clientId, staffId, on, by],
  });
}

/** Takes those off who are no account managers any more. @returns whom, and of which client. For the system only. */
export function endContactsOfLeavers(
  transaction: Transaction,
  on: CivilDate,
): Promise<{ readonly clientId: string; readonly staffId: string }[]> {
  return transaction.rows({
    text: `update clients.contact_staff set valid = daterange(lower(valid), greatest(lower(valid), $1::date))
      where upper_inf(valid) and staff_id not in (select staff_id from access.account_managers($1::date))
      returning client_id as "clientId", staff_id as "staffId"`,
    values: [on],
  });
}
