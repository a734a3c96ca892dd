import type { Segment, Tier } from '../../kernel/policy/vocabulary';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import type { Known } from '../segments/segments.repository';
import { inGroup, type RowKeys } from '../rows/row-group';
import type { GroupValue } from '../tally-rows/tally-rows.repository';
import type { ClientMeasure } from './client-row-question';
import type { ClientGroup, ClientStanding } from './client-rows.schema';

export interface ClientQuestion {
  readonly of: ClientMeasure;
  /** The days they are told of. */
  readonly window: Window;
  /** In which they complained. */
  readonly period: Window;
  readonly filter: FigureFilter;
  readonly group: ClientGroup;
  /** Groups of a breakdown beside it, but for what the period and its classes say. */
  readonly groups: readonly GroupValue[];
  readonly known: Known | undefined;
}

export interface ClientPlace {
  /** Yuan. */
  readonly volume: string;
  readonly id: string;
}

/** Null: not active then; empty: without one. */
export interface ClientFactRow extends ClientPlace {
  readonly firstTier: Tier | '' | null;
  readonly firstSegment: Segment | '' | null;
  readonly tier: Tier | '' | null;
  readonly segment: Segment | '' | null;
  readonly inGap: boolean;
}

export interface ClientPage {
  readonly rows: readonly ClientFactRow[];
  readonly n: number;
  /** Yuan, of all of them. */
  readonly volume: string;
}

/** The largest first, from a place on. */
export async function pageOfClients(
  database: RequestDatabase,
  question: ClientQuestion,
  { after, limit }: { readonly after: ClientPlace | undefined; readonly limit: number },
): Promise<ClientPage> {
  const conditions = new Conditions();
  const told = toldSql(conditions, question);
  const behind =
    after === undefined
      ? ''
      : `where (t.volume, t.id) < (${conditions.bind(after.volume)}::numeric, ${conditions.bind(after.id)}::uuid)`;
  const read = await database.rows<ClientFactRow & { n: number; sum: string }>({
    text: `with told as materialized (${told}),
      totals as (select count(*)::int as n, coalesce(sum(volume), 0)::numeric(20,2)::text as sum from told),
      page as (select * from told as t ${behind} order by t.volume desc, t.id desc limit ${conditions.bind(limit)})
      select t.id, t.volume::text as volume, t.first_tier as "firstTier", t.first_segment as "firstSegment", t.tier, t.segment,
        t.in_gap as "inGap", totals.* from totals left join page as t on true order by t.volume desc, t.id desc`,
    values: conditions.values,
  });
  const [first] = read;
  // Without a row on the page the totals stand alone.
  const rows = read.filter(({ id }) => (id as string | null) !== null);
  return { rows, n: first?.n ?? 0, volume: first?.sum ?? '0.00' };
}

const KEYS: RowKeys = { TIER: 'r.tier', SEGMENT: 'r.segment', REGION: `coalesce(r.region_code, '')` };

/** The clients of a question. */
export function toldSql(
  conditions: Conditions,
  { of, window, period, filter, group, groups, known }: ClientQuestion,
): string {
  const bind = (value: unknown): string => conditions.bind(value);
  const [at, day] = [`${bind(known?.at ?? null)}::timestamptz`, `${bind(window.to)}::date`];
  const narrowed = new Conditions();
  const standing = `analytics.standing_row(${at}, ${day})`;
  if (filter.regionCodes !== undefined) narrowed.say(`r.region_code = any(${bind(filter.regionCodes)}::text[])`);
  if (filter.tiers !== undefined) {
    const tiers = `any(${bind(filter.tiers)}::text[])`;
    narrowed.say(
      of.days === 'ONE' || of.onlyActive === true
        ? `r.tier = ${tiers}`
        : `(r.first_tier = ${tiers} or r.tier = ${tiers})`,
    );
  }
  if (of.onlyActive === true) narrowed.say('r.tier is not null');
  if (of.complained === true)
    narrowed.say(`r.id in (select k.client_id from analytics.complaining_row(${at}, ${bind(period.from)}::date, ${day},
      ${bind(group.classes ?? null)}::text[]) as k)`);
  if (group.at != null) narrowed.say(standsSql(`r.${of.scheme}`, group.at, bind));
  if (group.from != null) narrowed.say(standsSql(`r.first_${of.scheme}`, group.from, bind));
  for (const text of inGroup(groups, KEYS, bind)) narrowed.say(text);
  if (group.inGap != null) narrowed.say(`r.in_gap = ${bind(group.inGap)}::boolean`);
  const rows =
    of.days === 'ONE'
      ? `select k.client_id as id, k.region_code, null::text as first_tier, null::text as first_segment, k.tier, k.segment,
          k.in_gap, k.volume from ${standing} as k`
      : `select k.client_id as id, k.region_code, k.first_tier, k.first_segment, k.last_tier as tier,
          k.last_segment as segment, coalesce(s.in_gap, false) as in_gap, coalesce(s.volume, 0) as volume
        from analytics.move_row(${at}, ${bind(window.from)}::date, ${day}) as k
        left join ${standing} as s on s.client_id = k.client_id`;
  const most = of.most === undefined ? '' : ` order by r.volume desc, r.id desc limit ${bind(of.most)}`;
  return `select r.* from (${rows}) as r ${narrowed.where}${most}`;
}

function standsSql(column: string, { isActive, code }: ClientStanding, bind: (value: unknown) => string): string {
  return isActive ? `${column} = ${bind(code ?? '')}::text` : `${column} is null`;
}
