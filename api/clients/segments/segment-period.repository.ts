import type { Segment } from '../../kernel/policy/vocabulary';
import type { Why } from '../../kernel/policy/why';
import type { RequestContext } from '../../platform/context/request-context';

export interface SegmentPeriodRow {
  readonly code: Segment | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly byHand: boolean;
  readonly why: Why;
}

/** The latest segments of clients that began before a day, by client: of several on one day the last one counts. */
export async function segmentPeriods(
  context: RequestContext,
  clientIds: readonly string[],
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<ReadonlyMap<string, SegmentPeriodRow[]>> {
  const rows = await context.database.rows<SegmentPeriodRow & { readonly clientId: string }>({
    text: `select wanted.id as "clientId", page.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
        select p.segment as code, p.since as "validFrom", p.until as "validTo",
          p.override_id is not null as "byHand", p.why from (
          select g.*, lead(g.since) over (order by g.since) as until from (
            select distinct on (since) since, segment, override_id, why from clients.segment_grade
            where client_id = wanted.id order by since, recorded_at desc
          ) as g
        ) as p
        where $2::date is null or p.since < $2::date
        order by p.since desc limit $3) as page`,
    values: [clientIds, before ?? null, limit],
  });
  const found = new Map<string, SegmentPeriodRow[]>(clientIds.map((id) => [id, []]));
  for (const { clientId, ...row } of rows) found.get(clientId)?.push(row);
  return found;
}
