import type { Instant } from '../../kernel/clock';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { ClientMeasure } from './client-row-question';
import { toldSql, type ClientFactRow, type ClientPlace, type ClientQuestion } from './client-rows.repository';
import type { ClientRestatement } from './restated-clients.schema';

/** The same days as they were known at an instant, and as they are known now. */
export interface RestatedQuestion {
  readonly then: ClientQuestion & { readonly known: { readonly at: Instant } };
  readonly now: ClientQuestion;
}

/** A client on both sides; null: not in the figure there. */
export interface RestatedClientRow extends ClientPlace {
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly then: ClientFactRow | null;
  readonly now: ClientFactRow | null;
  readonly reasons: readonly ClientRestatement[];
}

export interface RestatedSums {
  readonly n: number;
  readonly thenCount: number;
  readonly nowCount: number;
  /** Yuan. */
  readonly thenVolume: string;
  readonly nowVolume: string;
  readonly reasons: readonly { readonly reason: ClientRestatement; readonly count: number }[];
}

/** The largest first, from a place on. */
export function restatedClientPage(
  database: RequestDatabase,
  question: RestatedQuestion,
  { after, limit }: { readonly after: ClientPlace | undefined; readonly limit: number },
): Promise<RestatedClientRow[]> {
  const conditions = new Conditions();
  const restated = restatedSql(conditions, question);
  const behind =
    after === undefined
      ? ''
      : `where (c.volume, c.id) < (${conditions.bind(after.volume)}::numeric, ${conditions.bind(after.id)}::uuid)`;
  return database.rows({
    text: `${restated}
      select c.id, c.volume::text as volume, c.change, c.reasons, ${sideSql('b')} as "then", ${sideSql('n')} as "now"
      from restated as c left join before as b on b.id = c.id left join today as n on n.id = c.id ${behind}
      order by c.volume desc, c.id desc limit ${conditions.bind(limit)}`,
    values: conditions.values,
  });
}

export async function restatedClientSums(database: RequestDatabase, question: RestatedQuestion): Promise<RestatedSums> {
  const conditions = new Conditions();
  const restated = restatedSql(conditions, question);
  const sum = (name: string): string => `coalesce(sum(c.${name}), 0)::numeric(20,2)::text`;
  const [sums] = await database.rows<RestatedSums>({
    text: `${restated}
      select count(*)::int as n, (count(*) filter (where c.change <> 'ADDED'))::int as "thenCount",
        (count(*) filter (where c.change <> 'REMOVED'))::int as "nowCount", ${sum('then_volume')} as "thenVolume",
        ${sum('now_volume')} as "nowVolume", coalesce((
          select jsonb_agg(jsonb_build_object('reason', r.reason, 'count', r.n) order by r.n desc, r.reason)
          from (select reason, count(*) as n from restated cross join unnest(reasons) as reason group by 1) as r), '[]') as reasons
      from restated as c`,
    values: conditions.values,
  });
  return sums ?? { n: 0, thenCount: 0, nowCount: 0, thenVolume: '0.00', nowVolume: '0.00', reasons: [] };
}

function restatedSql(conditions: Conditions, { then, now }: RestatedQuestion): string {
  const { of, period, window } = now;
  const told = [then, now].map((asked) => toldSql(conditions, asked));
  const from = period.from < window.from ? period.from : window.from;
  const since = `${conditions.bind(then.known.at)}::timestamptz, ${conditions.bind(from)}::date, ${conditions.bind(window.to)}::date`;
  const compared = (side: 'b' | 'n'): string =>
    comparedOf(of)
      .map((name) => `${side}.${name}`)
      .join(', ');
  // Who was put on record since and ordered nothing by the last day is no news of that day.
  return `with before as materialized (${told[0] ?? ''}), today as materialized (${told[1] ?? ''}),
    reason as materialized (
      select client_id, array_agg(reason order by reason) as reasons from analytics.client_restatement(${since})
      where reason = any (${conditions.bind(reasonsOf(now))}::text[]) group by 1),
    restated as materialized (
      select coalesce(n.id, b.id) as id, coalesce(n.volume, b.volume) as volume, b.volume as then_volume, n.volume as now_volume,
        case when b.id is null then 'ADDED' when n.id is null then 'REMOVED' else 'CHANGED' end as change,
        coalesce(r.reasons, '${of.most === undefined ? '{}' : '{RANK}'}') as reasons
      from before as b full join today as n on n.id = b.id
      left join reason as r on r.client_id = coalesce(n.id, b.id)
      where (b.id is null or n.id is null or (${compared('b')}) is distinct from (${compared('n')})
          or 'MERGED' = any (r.reasons))
        and not (b.id is null and n.volume = 0 and coalesce('CLIENT_RECORDED' = any (r.reasons), false)))`;
}

/** What of a client the figure tells. */
function comparedOf({ days, scheme, most, onlyActive = false }: ClientMeasure): readonly string[] {
  if (most !== undefined) return ['volume'];
  if (days === 'ONE') return scheme === 'tier' ? ['tier', 'in_gap', 'volume'] : ['segment', 'volume'];
  return onlyActive ? [scheme] : [`first_${scheme}`, scheme];
}

const ALWAYS = ['CLIENT_RECORDED', 'ORDER_RECORDED', 'ORDER_CHANGED', 'MERGED'] as const;

/** Whoever is told by segment is chosen by tier all the same, where tiers are asked for. */
function reasonsOf({ of: { scheme, complained = false }, filter }: ClientQuestion): readonly ClientRestatement[] {
  const byTier = scheme === 'tier' || filter.tiers !== undefined;
  return [
    ...ALWAYS,
    ...(byTier ? (['GRADED', 'TIER_BY_HAND'] as const) : []),
    ...(scheme === 'segment' ? (['SEGMENTED', 'SEGMENT_BY_HAND'] as const) : []),
    ...(complained ? (['COMPLAINT'] as const) : []),
  ];
}

/** A row as it is read elsewhere. */
function sideSql(side: 'b' | 'n'): string {
  return `case when ${side}.id is not null then jsonb_build_object('id', ${side}.id, 'volume', ${side}.volume::text,
    'firstTier', ${side}.first_tier, 'firstSegment', ${side}.first_segment, 'tier', ${side}.tier,
    'segment', ${side}.segment, 'inGap', ${side}.in_gap) end`;
}
