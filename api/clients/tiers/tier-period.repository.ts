import type { Why } from '../../kernel/policy/why';
import type { RequestContext } from '../../platform/context/request-context';
import type { Tier } from '../../shared-types/tier.schema';

export interface TierPeriodRow {
  readonly code: Tier | null;
  readonly gap: boolean;
  readonly byHand: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly why: Why;
}

export interface PeriodsRead {
  /** Only periods that began before this day. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** The latest tiers of clients, by client: of several grades on one day the last one counts. */
export async function tierPeriods(
  context: RequestContext,
  clientIds: readonly string[],
  { before, limit }: PeriodsRead,
): Promise<ReadonlyMap<string, TierPeriodRow[]>> {
  const rows = await context.database.rows<TierPeriodRow & { readonly clientId: string }>({
    text: `select wanted.id as "clientId", page.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
        select p.tier as code, p.tier_gap as gap, p.override_id is not null as "byHand", p.since as "validFrom", p.until as "validTo", p.why from (
          select g.*, lead(g.since) over (order by g.since) as until from (
            select distinct on (since) since, tier, tier_gap, override_id, why from clients.grade
            where client_id = wanted.id order by since, recorded_at desc
          ) as g
        ) as p
        where $2::date is null or p.since < $2::date
        order by p.since desc limit $3) as page`,
    values: [clientIds, before ?? null, limit],
  });
  const found = new Map<string, TierPeriodRow[]>(clientIds.map((id) => [id, []]));
  for (const { clientId, ...row } of rows) found.get(clientId)?.push(row);
  return found;
}
