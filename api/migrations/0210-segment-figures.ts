import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cases, EVERYTHING, KEY, OF_MONTHS, DUE, OWN, TODAY, type Facts } from './0121-tallies';
import { COLUMNS, facts, OWED, ownedBy, reached, told, type Resource } from './0179-tally-rows';
import { COUNTED, ofDesk, withDesk } from './0261-desk-tallies';

/**
 * Figures by segment (BK-1): clients and how many are active, what they order, earn us and pay, and how they moved between
 * segments. Published by clients: `access.client_segment`, and the segment in `access.client_summary`.
 */
export class SegmentFigures17640000262010 implements MigrationInterface {
  readonly name = 'SegmentFigures17640000262010';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [PUBLISHED, TABLES, POLICIES, OWNED, MOVES, DROP, ...talliedFrom(PRESENT, PRESENT.orders), FILL];
    for (const part of parts) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PUBLISHED = `
create or replace view access.client_summary as
  select id as client_id, number, name, region_code, tier, tier_gap, annual_volume, walk_in, segment from clients.client;
create view access.client_segment as select client_id, since, recorded_at, segment from clients.segment_grade;
grant select on access.client_segment to kehu_app, kehu_analyst;
grant select (segment) on access.client_summary to kehu_analyst;
`;

/*
 * Beside the counts by tier, not among them: what is asked of the whole company or by tier reads no more rows than before.
 * Only what a segment says something of is told apart by it: orders, their profit, and what was paid when it fell due.
 */
const TABLES = `
create table analytics.segment_activity (
  segment text not null,
  tier text not null,
  region_code text not null,
  day date not null,
  n int not null,
  primary key (segment, tier, region_code, day) include (n)
);
comment on table analytics.segment_activity is
  'The same as client_activity by segment: a change of segment leaves one and enters the other. Empty: without a segment.';

create table analytics.segment_standing (
  segment text not null,
  tier text not null,
  region_code text not null,
  clients int not null,
  volume numeric(20,2) not null,
  primary key (segment, tier, region_code)
);

alter table analytics.tally drop constraint tally_dimension_check;
alter table analytics.tally add constraint tally_dimension_check
  check (dimension in ('', 'PRODUCT', 'REASON', 'DEPARTMENT', 'COST', 'MANAGER', 'SEGMENT'));
comment on table analytics.tally is
  'Sums by the tier of the client on the day. Of a dimension the day is the first of its month, of SEGMENT the day itself; of none, tier and region_code are also ''*'' for all.';
`;

const POLICIES = ['segment_activity', 'segment_standing']
  .map(
    (table) => `
alter table analytics.${table} enable row level security, force row level security;
create policy owner_all on analytics.${table} to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.${table} for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.${table} to kehu_app;`,
  )
  .join('');

/** Where figures of clients are read, as rows of the columns that the published views have. */
export interface ClientSources {
  readonly clients: string;
  /** Of client_id and ordered_on. */
  readonly orders: string;
  readonly tiers: string;
  readonly segments: string;
  /** Of client_id and owner_id; left out: who looks after clients now. */
  readonly owners?: string;
}

export const PRESENT: ClientSources = {
  clients: 'access.client_summary',
  orders: 'access.order_fact',
  tiers: 'access.client_grade',
  segments: 'access.client_segment',
};

/** What clients had from when to when; the first also before it was given. Of several on a day the last one counts. */
export const periodsOf = (code: 'tier' | 'segment', history: string, where = ''): string => `
    select client_id, ${code}, case when lag(since) over by_client is null then '-infinity' else since end as since,
      coalesce(lead(since) over by_client, 'infinity') as until
    from (
      select distinct on (client_id, since) client_id, since, ${code} from ${history} as h ${where}
      order by client_id, since, recorded_at desc
    ) as last_of_day
    window by_client as (partition by client_id order by since)`;

/**
 * Clients becoming and ceasing to be active, in the expression `pieces`: stretches in which no twelve months pass without an order, cut where the tier
 * or the segment changes. Before its first of either a client counts under that first one.
 */
export const piecesOf = ({ clients, orders, tiers, segments }: ClientSources): string => `
  with edges as (
    select * from (
      select client_id, ordered_on,
        coalesce(analytics.inactive_from(lag(ordered_on) over by_client) <= ordered_on, true) as begins,
        coalesce(analytics.inactive_from(ordered_on) <= lead(ordered_on) over by_client, true) as ends
      from ${orders} as o
      window by_client as (partition by client_id order by ordered_on)
    ) as neighbours where begins or ends
  ), stretches as (
    select client_id, begun_on, analytics.inactive_from(ordered_on) as ended_on from (
      select client_id, ordered_on, ends,
        max(ordered_on) filter (where begins)
          over (partition by client_id order by ordered_on rows unbounded preceding) as begun_on
      from edges
    ) as opened where ends
  ), tiered as (
    select s.client_id, c.region_code, c.segment, coalesce(case when g.client_id is null then c.tier else g.tier end, '') as tier,
      greatest(s.begun_on, g.since) as begun_on, least(s.ended_on, g.until) as ended_on
    from stretches as s
    join ${clients} as c on c.client_id = s.client_id and not c.walk_in
    left join (${periodsOf('tier', tiers)}) as g on g.client_id = s.client_id
    where g.client_id is null or (g.since < s.ended_on and g.until > s.begun_on)
  ), pieces as (
    select t.client_id, t.tier, coalesce(t.region_code, '') as region_code,
      coalesce(case when g.client_id is null then t.segment else g.segment end, '') as segment,
      greatest(t.begun_on, g.since) as begun_on, least(t.ended_on, g.until) as ended_on
    from tiered as t
    left join (${periodsOf('segment', segments)}) as g on g.client_id = t.client_id
    where g.client_id is null or (g.since < t.ended_on and g.until > t.begun_on)
  )`;

export const activityOf = (sources: ClientSources): string => `${piecesOf(sources)}
  select p.segment, p.tier, p.region_code, edge.day, sum(edge.n)::int as n
  from pieces as p cross join lateral (values (p.begun_on, 1), (p.ended_on, -1)) as edge (day, n)
  group by 1, 2, 3, 4 having sum(edge.n) <> 0`;

export const standingOf = (clients: string): string => `
  select coalesce(c.segment, '') as segment, coalesce(c.tier, '') as tier, coalesce(c.region_code, '') as region_code,
    count(*)::int as clients, sum(c.annual_volume)::numeric(20,2) as volume
  from ${clients} as c where not c.walk_in group by 1, 2, 3`;

const owned = (view: string): string =>
  `(select v.* from access.client_owner as w join ${view} as v on v.client_id = w.client_id
    where w.owner_id = any (access.owners('client')))`;

const OWNED = `
create function analytics.owned_segment_activity() returns table (segment text, tier text, region_code text, day date, n int)
language sql stable security definer set search_path = pg_catalog as $$
  ${activityOf({ ...PRESENT, orders: owned(PRESENT.orders), tiers: owned(PRESENT.tiers), segments: owned(PRESENT.segments) })}
$$;
comment on function analytics.owned_segment_activity is 'Active clients by segment among those the viewer reaches as an owner.';
revoke all on function analytics.owned_segment_activity() from public;
grant execute on function analytics.owned_segment_activity() to kehu_app;

create function analytics.owned_segment_standing()
returns table (segment text, tier text, region_code text, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  ${standingOf(owned(PRESENT.clients))}
$$;
comment on function analytics.owned_segment_standing is 'Clients by segment among those the viewer reaches as an owner.';
revoke all on function analytics.owned_segment_standing() from public;
grant execute on function analytics.owned_segment_standing() to kehu_app;
`;

/*
 * A client is there on a day when it was active then: ordered in the twelve months up to it. Its segment is the last that
 * held on the day, and before its first segment that first one; likewise its tier, by which clients are narrowed.
 */
const MOVES = `
create function analytics.segment_migration(from_day date, to_day date, tiers text[], regions text[])
returns table (from_segment text, to_segment text, clients int)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  return query
  with active as (
    select o.client_id,
      bool_or(o.ordered_on <= from_day and analytics.inactive_from(o.ordered_on) > from_day) as at_first,
      bool_or(o.ordered_on <= to_day and analytics.inactive_from(o.ordered_on) > to_day) as at_last
    from access.order_fact as o
    where o.ordered_on <= to_day and o.ordered_on > (from_day - interval '1 year 1 day')::date
    group by 1
  ), graded as (
    select a.client_id, a.at_first, a.at_last,
      case when s.client_id is null then c.segment else s.at_first end as first_segment,
      case when s.client_id is null then c.segment else s.at_last end as last_segment,
      case when g.client_id is null then c.tier else g.at_first end as first_tier,
      case when g.client_id is null then c.tier else g.at_last end as last_tier
    from active as a
    join access.client_summary as c on c.client_id = a.client_id and not c.walk_in
    left join (${onTwoDays('segment', 'access.client_segment')}) as s on s.client_id = a.client_id
    -- Without tiers to narrow by nobody's history of tiers is read.
    left join (${onTwoDays('tier', 'access.client_grade', 'where tiers is not null')}) as g on g.client_id = a.client_id
    where (regions is null or c.region_code = any (regions))
      and (reach = 'all' or a.client_id in (
        select w.client_id from access.client_owner as w where w.owner_id = any (access.owners('client'))))
  )
  select case when at_first then coalesce(first_segment, '') end, case when at_last then coalesce(last_segment, '') end,
    count(*)::int
  from graded
  where (at_first or at_last)
    and (tiers is null or (at_first and first_tier = any (tiers)) or (at_last and last_tier = any (tiers)))
  group by 1, 2;
end $$;
comment on function analytics.segment_migration is
  'Active clients by segment on two days; null: not active on that day, which is new or lost. Of the own clients for who does not reach all figures.';
revoke all on function analytics.segment_migration(date, date, text[], text[]) from public;
grant execute on function analytics.segment_migration(date, date, text[], text[]) to kehu_app;
`;

/** What each client had on the days `from_day` and `to_day`. */
function onTwoDays(code: 'tier' | 'segment', history: string, where = ''): string {
  return `
      select client_id,
        (array_agg(${code} order by since > from_day, abs(since - from_day), recorded_at desc))[1] as at_first,
        (array_agg(${code} order by since > to_day, abs(since - to_day), recorded_at desc))[1] as at_last
      from ${history} ${where} group by 1`;
}

/** What the functions that know tallies answer more than they did cannot be added to them. */
const DROP = `
drop function analytics.tally_known(timestamptz, date, date, text[]);
drop function analytics.tally_row(timestamptz, date, date, text[]);
`;

/**
 * Facts under the tier and the segment the client had on the day; before its first of either, under that first one.
 *
 * @param first what comes before the tier of the day unless it is null, with a comma after it
 */
export const graded = (
  of: string,
  { clients, tiers, segments, owners = 'access.client_owner' }: ClientSources,
  first = '',
): string => `
  select coalesce(${first}case when g.client_id is null then c.tier else g.tier end, '') as tier,
    coalesce(case when s.client_id is null then c.segment else s.segment end, '') as segment,
    coalesce(c.region_code, '') as region_code, w.owner_id::text as manager, m.*
  from (${of}) as m
  join ${clients} as c on c.client_id = m.client_id and not c.walk_in
  join ${owners} as w on w.client_id = m.client_id
  left join (${periodsOf('tier', tiers)}) as g on g.client_id = m.client_id and m.day >= g.since and m.day < g.until
  left join (${periodsOf('segment', segments)}) as s
    on s.client_id = m.client_id and m.day >= s.since and m.day < s.until`;

/** Told apart by segment. */
export const SEGMENTED = `'revenue', 'costed', 'goods_cost', 'collected', 'due', 'due_open'`;
export const LABELS = [...OF_MONTHS, 'segment'];

/** One pass over the facts for all that is told apart. */
const cellsOf = (facts: Facts): string => `
  select * from (
    select case when grouping(m.tier) = 1 then '*' else m.tier end as tier,
      case when grouping(m.region_code) = 1 then '*' else m.region_code end as region_code,
      case ${LABELS.map((label) => `when grouping(m.${label}) = 0 then '${label.toUpperCase()}'`).join(' ')} else '' end as dimension,
      case ${LABELS.map((label) => `when grouping(m.${label}) = 0 then m.${label}`).join(' ')} else '' end as label,
      case when grouping(m.day) = 0 then m.day else m.month end as day, m.part, m.class, sum(m.value) as value
    from (
      select g.tier, g.region_code, g.day, date_trunc('month', g.day::timestamp)::date as month, g.part, g.class, g.product,
        g.reason, g.department, g.cost, case when g.part not in (${DUE}) or g.day <= ${TODAY} then g.manager end as manager,
        case when g.part in (${SEGMENTED}) then g.segment end as segment, g.value
      from (${graded(facts(EVERYTHING), PRESENT)}) as g
    ) as m
    group by m.part, m.class, grouping sets (
      (m.day), (m.tier, m.region_code, m.day), (m.tier, m.region_code, m.day, m.segment),
      ${OF_MONTHS.map((label) => `(m.tier, m.region_code, m.month, m.${label})`).join(', ')})
  ) as cells where label is not null and value <> 0
  union all
  select c.tier, c.region_code, 'MANAGER', c.manager, date_trunc('month', c.day)::date, c.part, c.class, sum(c.value)
  from (${cases(EVERYTHING)}) as c group by 1, 2, 3, 4, 5, 6, 7`;

const askedOf = (...parts: readonly string[]): string =>
  ` and parts && array[${parts.map((part) => `'${part}'`).join(', ')}]`;
const OWED_THEN = 'access.receivable_at(known_at, from_day, to_day)';
const THEN = {
  until: 'known_at',
  daysOver: `from_day, least(to_day, (known_at at time zone 'Asia/Shanghai')::date - 1)`,
};

/** Rows behind tallies, of everybody for who reaches all figures, else of the viewer's own clients. */
const knownOf = (within: string, sources: ClientSources, sold: string): string => `
  select m.tier, m.segment, m.region_code, m.day, m.part, m.class, m.product, m.reason, m.department, m.cost, m.manager, m.value
  from (${graded(
    `
    select client_id, day, part, class, product, reason, department, cost, value
    from (${facts({ owed: OWED_THEN, owedParts: OWED, sold, within: () => within, asked: askedOf })}
      union all ${ofDesk({ owed: OWED_THEN, within, asked: askedOf, ...THEN })}) as f
    where f.at <= known_at and f.day between from_day and to_day and f.part = any (parts)`,
    sources,
  )}) as m
  union all
  select c.tier, '', c.region_code, c.day, c.part, c.class, null, null, null, null, c.manager, c.value
  from (${cases({ within, asked: askedOf })}) as c where c.day between from_day and to_day and c.part = any (parts)`;

const rowsOf = (narrower: string, sources: ClientSources, sold: string): string => {
  const read = {
    owed: OWED_THEN,
    sold,
    // Rows also tell what of a receivable is left out and why.
    owedParts: { ...OWED, due_held: 'f.held', due_credited: 'f.credited' },
    within: (resource: Resource) => `${narrower}${reached(resource)}`,
    asked: askedOf,
  };
  return graded(
    `
    select source, row_id, document_id, client_id, day, part, class, product, reason, department, cost, value
    from (${facts(read)} union all ${told(read)}) as f
    where f.at <= known_at and f.day between from_day and to_day and f.part = any (parts)`,
    sources,
  );
};

const ROW_COLUMNS = [...COLUMNS, 'segment text'];
const listed = ROW_COLUMNS.map((column) => `m.${column.split(' ')[0] ?? ''}`).join(', ');

/** Both of a rollup: as it is kept, and as the rows say. */
export const ACTIVITY = {
  keys: 'segment, tier, region_code, day',
  kept: 'select * from analytics.segment_activity',
  counted: activityOf(PRESENT),
};
const quantities = (standing: string): string => `
  select s.segment, s.tier, s.region_code, q.quantity, q.n from (${standing}) as s
  cross join lateral (values ('clients', s.clients::numeric), ('volume', s.volume)) as q (quantity, n)`;
export const STANDING = {
  keys: 'segment, tier, region_code, quantity',
  kept: quantities('select * from analytics.segment_standing'),
  counted: quantities(standingOf(PRESENT.clients)),
};

export function differences(rollup: string, { keys, kept, counted }: typeof ACTIVITY): string {
  return `
    select '${rollup}', to_jsonb(row_of.*) - 'side' - 'n', sum(n) filter (where side = 'kept'), sum(n) filter (where side = 'counted')
    from (
      select ${keys}, 'kept' as side, n from (${kept}) as k
      union all
      select ${keys}, 'counted', n from (${counted}) as c
    ) as row_of
    group by to_jsonb(row_of.*) - 'side' - 'n'
    having coalesce(sum(n) filter (where side = 'kept'), 0) <> coalesce(sum(n) filter (where side = 'counted'), 0)`;
}

/** The functions that know tallies. `known` and `sold` are read as of the instant `known_at`: histories, and orders. */
export const talliedFrom = (known: ClientSources, sold: string): string[] => [
  `
create or replace function analytics.tally_known(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, segment text, region_code text, day date, part text, class text, product text, reason text,
  department text, cost text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${knownOf('', known, sold)};
  else
    return query ${knownOf(OWN, known, sold)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.tally_known is
  'What tallies are summed from, as it was known at an instant, of days and parts. Cases of account managers are as known now.';
revoke all on function analytics.tally_known(timestamptz, date, date, text[]) from public;
grant execute on function analytics.tally_known(timestamptz, date, date, text[]) to kehu_app;
`,
  `
create or replace function analytics.tally_row(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (${ROW_COLUMNS.join(', ')})
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
begin
  if access.reach('aggregate') = 'all' then
    return query select ${listed} from (${rowsOf('', known, sold)}) as m;
  else
    return query select ${listed} from (${rowsOf(` and ${ownedBy('client')}`, known, sold)}) as m;
  end if;
end $$;
comment on function analytics.tally_row is
  'The rows behind figures of goods, money, fault and the desk, as known at an instant: those the viewer''s figures are of, and of them those whose resource the viewer reaches row by row.';
revoke all on function analytics.tally_row(timestamptz, date, date, text[]) from public;
grant execute on function analytics.tally_row(timestamptz, date, date, text[]) to kehu_app;
`,
  `
create or replace function analytics.refresh_clients() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  started_at timestamptz := clock_timestamp();
  reach text := access.reach('aggregate');
begin
  perform analytics.refresh_client_counts();
  perform set_config('kehu.aggregate', 'all', true);
  delete from analytics.segment_activity;
  insert into analytics.segment_activity (${ACTIVITY.keys}, n) ${ACTIVITY.counted};
  delete from analytics.segment_standing;
  insert into analytics.segment_standing (segment, tier, region_code, clients, volume) ${standingOf(PRESENT.clients)};
  ${COUNTED};
  delete from analytics.tally;
  insert into analytics.tally (${KEY}, value) ${cellsOf(withDesk)};
  update analytics.fold_state set refreshed_at = clock_timestamp(), refresh_took = clock_timestamp() - started_at;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.refresh_clients is
  'Counts active clients, tiers, segments, orders, repeats and tallies anew: after orders or grades changed, and by schedule.';
revoke all on function analytics.refresh_clients() from public;
grant execute on function analytics.refresh_clients() to kehu_app;
`,
  `
create or replace function analytics.verify() returns table (rollup text, cell jsonb, kept numeric, counted numeric)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
    select * from analytics.verify_counts()
    union all ${differences('segment_activity', ACTIVITY)}
    union all ${differences('segment_standing', STANDING)}
    union all
    select 'tally', to_jsonb(differing.*) - 'kept' - 'counted', differing.kept, differing.counted
    from (
      select ${KEY}, sum(value) filter (where side = 'kept') as kept, sum(value) filter (where side = 'counted') as counted
      from (
        select ${KEY}, 'kept' as side, value from analytics.tally
        union all
        select ${KEY}, 'counted', value from (${cellsOf(withDesk)}) as c
      ) as both_sides
      group by ${KEY}
      having coalesce(sum(value) filter (where side = 'kept'), 0) <> coalesce(sum(value) filter (where side = 'counted'), 0)
    ) as differing;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.verify is
  'Cells whose kept figure differs from one counted from the rows; none when all is well. Sets that are refreshed differ until they are.';
revoke all on function analytics.verify() from public;
grant execute on function analytics.verify() to kehu_app;
`,
];

const FILL = 'select analytics.refresh_clients()';
