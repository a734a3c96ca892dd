import type { Writable } from '../../kernel/access/reach';
import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Keeper } from './look-after';

export interface AccountManagerRow {
  readonly staffId: string;
  readonly unitId: string | null;
  readonly regionCode: string | null;
  readonly clientCount: number;
  readonly annualVolume: string;
}

/** What tells whether somebody may look after clients from a day on; see `lookAfterFault`. */
export async function keeperOf(
  reader: Pick<Transaction, 'rows'> | Pick<RequestContext['database'], 'rows'>,
  staffId: string,
  day: CivilDate,
): Promise<Keeper> {
  const [keeper] = await reader.rows<Keeper>({
    text: `select exists (select from access.account_managers($2::date) where staff_id = $1) as "isManager",
      (select leaves_on from access.leavers() where staff_id = $1) as "leavesOn"`,
    values: [staffId, day],
  });
  return keeper ?? { isManager: false, leavesOn: null };
}

/** The same, held so until the transaction ends: nobody loses the post, or leaves, while something is given to them. */
export async function keeperHeld(transaction: Transaction, staffId: string, day: CivilDate): Promise<Keeper> {
  const [, keeper] = await Promise.all([holdStaffing(transaction), keeperOf(transaction, staffId, day)]);
  return keeper;
}

/** Waits for a change of the staff that is under way, and lets none begin until the transaction ends. */
export async function holdStaffing(transaction: Transaction): Promise<void> {
  await transaction.rows({ text: 'select access.hold_staffing()', values: [] });
}

/** Staff who may be given clients on a day, as far as the reach goes, with the size of their portfolios. */
export function accountManagersOf(
  reader: Pick<RequestContext['database'], 'rows'>,
  { all, staffIds }: Writable,
  day: CivilDate,
): Promise<AccountManagerRow[]> {
  return reader.rows<AccountManagerRow>({
    text: `select m.staff_id as "staffId", m.unit_id as "unitId", m.region_code as "regionCode",
        coalesce(p.clients, 0)::int as "clientCount", coalesce(p.volume, 0)::numeric(20,2)::text as "annualVolume"
      from access.account_managers($1::date) m
      left join (
        select owner_id, count(*) as clients, sum(annual_volume_fen)::numeric / 100 as volume
        from clients.client where $2 or owner_id = any ($3::uuid[]) group by owner_id
      ) as p on p.owner_id = m.staff_id
      where ($2 or m.staff_id = any ($3::uuid[])) and m.staff_id not in (select l.staff_id from access.leavers() l)
      order by m.staff_id`,
    values: [day, all, staffIds],
  });
}
