import type { Writable } from '../../kernel/access/reach';
import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';

export interface AccountManagerRow {
  readonly staffId: string;
  readonly unitId: string | null;
  readonly regionCode: string | null;
  readonly clientCount: number;
  readonly annualVolume: string;
}

/** Staff who may own clients on a day, as far as the reach goes, with the size of their portfolios. */
export function accountManagersOf(
  reader: Pick<RequestContext['database'], 'rows'>,
  { all, staffIds }: Writable,
  day: CivilDate,
): Promise<AccountManagerRow[]> {
  return reader.rows<AccountManagerRow>({
    text: `select m.staff_id as "staffId", m.unit_id as "unitId", m.region_code as "regionCode",
        coalesce(p.clients, 0)::int as "clientCount", coalesce(p.volume, 0)::numeric(14,2)::text as "annualVolume"
      from access.account_managers($1::date) m
      left join (
        select owner_id, count(*) as clients, sum(annual_volume_fen)::numeric / 100 as volume
        from clients.client where $2 or owner_id = any ($3::uuid[]) group by owner_id
      ) as p on p.owner_id = m.staff_id
      where $2 or m.staff_id = any ($3::uuid[])
      order by m.staff_id`,
    values: [day, all, staffIds],
  });
}
