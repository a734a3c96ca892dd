import type { MigrationInterface, QueryRunner } from 'typeorm';
import { activityOf, CELLS as FIRST_CELLS, KEYS as FIRST_KEYS, quantitiesOf, standingOf } from './0009-analytics';

/**
 * Rollups of how complaints ended and at what age, folded; and of repeats, orders and the largest clients, refreshed as a
 * set. `fold`, `rebuild`, `refresh_clients` and `verify` know them all.
 */
export class MeasureRollups17640000047000 implements MigrationInterface {
  readonly name = 'MeasureRollups17640000047000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES, FOLD, REFRESH, REBUILD, VERIFY, FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table analytics.complaint_end (
  tier text not null,
  region_code text not null,
  ended_on date not null,
  class text not null,
  outcome text not null,
  satisfaction text not null,
  n int not null,
  primary key (tier, region_code, ended_on, class, outcome, satisfaction) include (n)
);
comment on column analytics.complaint_end.satisfaction is 'Empty when the client has not answered.';
create index complaint_end_emptied on analytics.complaint_end (ended_on) where n = 0;

create table analytics.complaint_early (
  tier text not null,
  region_code text not null,
  received_on date not null,
  class text not null,
  age int not null check (age between 0 and 15),
  n int not null,
  primary key (tier, region_code, received_on, class, age) include (n)
);
comment on table analytics.complaint_early is
  'Complaints that ended so many days after the day of receipt, up to 15: with them the ages of what was open on any day are known.';
create index complaint_early_emptied on analytics.complaint_early (received_on) where n = 0;

create table analytics.complaint_repeat (
  tier text not null,
  region_code text not null,
  grain text not null check (grain in ('month','day')),
  received_on date not null,
  class text not null,
  gap_days int not null check (gap_days between -1 and 90),
  n int not null,
  primary key (tier, region_code, grain, received_on, class, gap_days) include (n)
);
comment on table analytics.complaint_repeat is
  'First complaints: a client''s complaint of a class with none of that class in the 90 days before. gap_days is until the next one, -1 when none came within 90. Of the grain month received_on is its first day, but the day itself while the 90 days run and none came.';

create table analytics.order_day (
  tier text not null,
  region_code text not null,
  day date not null,
  orders int not null,
  amount numeric(20,2) not null,
  primary key (tier, region_code, day) include (orders, amount)
);
comment on table analytics.order_day is 'Orders of clients with an account, under the tier of that day; amount in yuan.';

create table analytics.client_concentration (
  place text primary key,
  clients int not null,
  volume numeric(20,2) not null
);
comment on table analytics.client_concentration is
  'The volume of the largest clients together: the first ten under top10, tenths of all clients under p10 to p100.';
`;

const TABLE_NAMES = ['complaint_end', 'complaint_early', 'complaint_repeat', 'order_day', 'client_concentration'];

const POLICIES = TABLE_NAMES.map(
  (table) => `
alter table analytics.${table} enable row level security, force row level security;
create policy owner_all on analytics.${table} to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.${table} for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.${table} to kehu_app;`,
).join('');

export const SPOT = `cross join lateral (values (coalesce(m.tier, ''), coalesce(m.region_code, '')), ('*', '*')) as spot (tier, region_code)`;

/** What sets of movements add to folded rollups, by the rollup. */
export type Cells = Readonly<Record<string, (movements: string) => string>>;

/** What a set of movements adds to each folded rollup. */
export const CELLS: Cells = {
  ...FIRST_CELLS,
  complaint_end: (movements) => `
    select spot.tier, spot.region_code, m.ended_on, m.class, coalesce(m.outcome, '') as outcome,
      coalesce(m.satisfaction, '') as satisfaction, sum(m.n)::int as n
    from ${movements} as m ${SPOT}
    where m.state <> 'open' group by 1, 2, 3, 4, 5, 6 having sum(m.n) <> 0`,
  complaint_early: (movements) => `
    select spot.tier, spot.region_code, m.received_on, m.class, m.ended_on - m.received_on as age, sum(m.n)::int as n
    from ${movements} as m ${SPOT}
    where m.state <> 'open' and m.ended_on - m.received_on <= 15 group by 1, 2, 3, 4, 5 having sum(m.n) <> 0`,
};

export const KEYS: Readonly<Record<string, string>> = {
  ...FIRST_KEYS,
  complaint_end: 'tier, region_code, ended_on, class, outcome, satisfaction',
  complaint_early: 'tier, region_code, received_on, class, age',
  complaint_repeat: 'tier, region_code, grain, received_on, class, gap_days',
  order_day: 'tier, region_code, day, quantity',
  client_concentration: 'place, quantity',
};

/** Every complaint as one movement. */
const FACTS = `(
      select received_on, class, tier, region_code, overseas, flow_state as state, duration_hours, outcome, due_on, on_time,
        ended_on, satisfaction, 1 as n
      from access.complaint_now)`;

/** How a fold adds movements to its rollups. A later migration with more of them makes it anew. */
export const foldOf = (cells: Cells, keys: Readonly<Record<string, string>>): string => `
create or replace function analytics.fold(at_most int default 100000) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  folded int;
begin
  perform 1 from analytics.fold_state for update;
  with taken as (
    delete from complaints.delta where id in (select id from complaints.delta order by id limit at_most) returning *
  ), ${Object.keys(cells)
    .map(
      (rollup) => `${rollup} as (
    insert into analytics.${rollup} as kept (${keys[rollup]}, n)
    ${cells[rollup]?.('taken')}
    on conflict (${keys[rollup]}) do update set n = kept.n + excluded.n
  )`,
    )
    .join(', ')}
  select count(*) into folded from taken;
  ${Object.keys(cells)
    .map((rollup) => `delete from analytics.${rollup} where n = 0;`)
    .join('\n  ')}
  update analytics.fold_state set folded_at = clock_timestamp();
  return folded;
end $$;
`;

/**
 * First complaints and the days until the next, from facts (client_id, class, received_on, tier, region_code, flow_state).
 * Two of one day are one occasion. `today` decides which are still waiting.
 */
export const episodesOf = (facts: string, today: string): string => `
  select tier, region_code, received_on, class,
    case when gap <= 90 then gap else -1 end as gap_days, coalesce(gap, 91) > 90 and received_on + 90 > ${today} as waits
  from (
    select client_id, class, received_on, tier, region_code,
      received_on - lag(received_on) over by_client as since, lead(received_on) over by_client - received_on as gap
    from (
      select client_id, class, received_on, min(coalesce(tier, '')) as tier, min(coalesce(region_code, '')) as region_code
      from ${facts} as f where flow_state <> 'void' group by 1, 2, 3
    ) as days
    window by_client as (partition by client_id, class order by received_on)
  ) as neighbours where coalesce(since, 91) > 90`;

const TODAY = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`;

const OWN_MONTHS = `(e.tier, e.region_code, 'month', case when e.waits then e.received_on else date_trunc('month', e.received_on)::date end)`;
const ALL_DAYS = `('*', '*', 'day', e.received_on)`;

/** @param spots the cells that a first complaint adds to, in a list of values */
export const repeatsOf = (spots: readonly string[]): string => `
  select spot.tier, spot.region_code, spot.grain, spot.received_on, e.class, e.gap_days, count(*)::int as n
  from (${episodesOf('access.complaint_now', TODAY)}) as e
  cross join lateral (values
    ${spots.join(',\n    ')}) as spot (tier, region_code, grain, received_on)
  group by 1, 2, 3, 4, 5, 6`;

export const REPEAT_SPOTS: readonly string[] = [OWN_MONTHS, ALL_DAYS];
const REPEATS = repeatsOf(REPEAT_SPOTS);

/** Orders by day under the tier the client had then; before its first grade it counts under that first grade. */
const ordersOf = (orders: string): string => `
  select spot.tier, spot.region_code, o.ordered_on as day, sum(o.orders)::int as orders, sum(o.amount)::numeric(20,2) as amount
  from (
    select client_id, ordered_on, count(*) as orders, sum(amount_company) as amount from ${orders} as s group by 1, 2
  ) as o
  join access.client_summary as c on c.client_id = o.client_id and not c.walk_in
  left join (
    select client_id, tier,
      case when lag(since) over by_client is null then '-infinity' else since end as since,
      coalesce(lead(since) over by_client, 'infinity') as until
    from (
      select distinct on (client_id, since) client_id, since, tier from access.client_grade
      order by client_id, since, recorded_at desc
    ) as last_of_day
    window by_client as (partition by client_id order by since)
  ) as g on g.client_id = o.client_id and o.ordered_on >= g.since and o.ordered_on < g.until
  cross join lateral (values
    (coalesce(case when g.client_id is null then c.tier else g.tier end, ''), coalesce(c.region_code, '')), ('*', '*')
  ) as spot (tier, region_code)
  group by 1, 2, 3`;

const CONCENTRATION = `
  select place, count(*)::int as clients, sum(annual_volume)::numeric(20,2) as volume
  from (
    select annual_volume, row_number() over (order by annual_volume desc) as rank, count(*) over () as clients
    from access.client_summary where not walk_in
  ) as c
  cross join lateral (
    select 'p' || tenth * 10 as place from generate_series(1, 10) as tenth where (c.rank - 1) * 10 < tenth * c.clients
    union all select 'top10' where c.rank <= 10) as places
  group by 1`;

/** How the sets beside the folded rollups are counted anew. @param more what else is */
export const refreshOf = (name: string, repeats: string, more = ''): string => `
create or replace function analytics.${name}() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  started_at timestamptz := clock_timestamp();
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  perform 1 from analytics.fold_state for update;
  delete from analytics.client_activity;
  delete from analytics.client_standing;
  delete from analytics.complaint_repeat;
  delete from analytics.order_day;
  delete from analytics.client_concentration;
  insert into analytics.client_activity (tier, region_code, day, n) ${activityOf('access.order_fact')};
  insert into analytics.client_standing (tier, region_code, clients, in_gap, volume) ${standingOf('access.client_summary')};
  insert into analytics.complaint_repeat (${KEYS['complaint_repeat']}, n) ${repeats};
  insert into analytics.order_day (tier, region_code, day, orders, amount) ${ordersOf('access.order_fact')};
  insert into analytics.client_concentration (place, clients, volume) ${CONCENTRATION};${more}
  update analytics.fold_state set refreshed_at = clock_timestamp(), refresh_took = clock_timestamp() - started_at;
  perform set_config('kehu.aggregate', reach, true);
end $$;
`;

const REFRESH = refreshOf('refresh_clients', REPEATS);

/** @param facts every complaint as one movement */
export const rebuildOf = (cells: Cells, keys: Readonly<Record<string, string>>, facts: string): string => `
create or replace function analytics.rebuild() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  -- Nobody may file between counting the complaints and dropping the deltas that are counted.
  lock table complaints.delta in exclusive mode;
  perform 1 from analytics.fold_state for update;
  truncate ${Object.keys(cells)
    .map((rollup) => `analytics.${rollup}`)
    .join(', ')};
  ${Object.keys(cells)
    .map(
      (rollup) => `insert into analytics.${rollup} (${keys[rollup]}, n)
    select * from (${cells[rollup]?.(facts)}) as cells order by ${keys[rollup]};`,
    )
    .join('\n  ')}
  delete from complaints.delta;
  update analytics.fold_state set folded_at = clock_timestamp();
  perform analytics.refresh_clients();
  perform set_config('kehu.aggregate', reach, true);
end $$;
`;

const compare = (rollup: string, key: string | undefined, sides: { kept: string; counted: string }): string => `
  select '${rollup}', to_jsonb(row_of.*) - 'side' - 'n', sum(n) filter (where side = 'kept'), sum(n) filter (where side = 'counted')
  from (
    select ${key}, 'kept' as side, n from (${sides.kept}) as k
    union all
    select ${key}, 'counted', n from (${sides.counted}) as c
  ) as row_of
  group by to_jsonb(row_of.*) - 'side' - 'n'
  having coalesce(sum(n) filter (where side = 'kept'), 0) <> coalesce(sum(n) filter (where side = 'counted'), 0)`;

const orderQuantities = (orders: string): string => `
  select s.tier, s.region_code, s.day, q.quantity, q.n from (${orders}) as s
  cross join lateral (values ('orders', s.orders::numeric), ('amount', s.amount)) as q (quantity, n)`;

const concentrationQuantities = (places: string): string => `
  select s.place, q.quantity, q.n from (${places}) as s
  cross join lateral (values ('clients', s.clients::numeric), ('volume', s.volume)) as q (quantity, n)`;

/** By month, since which first complaints still wait changes with the day. */
const repeatMonths = (repeats: string): string => `
  select tier, region_code, grain, date_trunc('month', received_on)::date as received_on, class, gap_days, sum(n)::int as n
  from (${repeats}) as r group by 1, 2, 3, 4, 5, 6`;

/** Refreshed as sets: what is kept, and what the rows say now. */
const refreshedOf = (repeats: string): Readonly<Record<string, { kept: string; counted: string }>> => ({
  client_activity: { kept: 'select * from analytics.client_activity', counted: activityOf('access.order_fact') },
  client_standing: {
    kept: quantitiesOf('select * from analytics.client_standing'),
    counted: quantitiesOf(standingOf('access.client_summary')),
  },
  complaint_repeat: { kept: repeatMonths('select * from analytics.complaint_repeat'), counted: repeatMonths(repeats) },
  order_day: {
    kept: orderQuantities('select * from analytics.order_day'),
    counted: orderQuantities(ordersOf('access.order_fact')),
  },
  client_concentration: {
    kept: concentrationQuantities('select * from analytics.client_concentration'),
    counted: concentrationQuantities(CONCENTRATION),
  },
});

/* One statement, so one snapshot: what is not folded yet counts as kept. */
export const verifyOf = (
  cells: Cells,
  keys: Readonly<Record<string, string>>,
  { name, facts, repeats = REPEATS }: { readonly name: string; readonly facts: string; readonly repeats?: string },
): string => `
create or replace function analytics.${name}() returns table (rollup text, cell jsonb, kept numeric, counted numeric)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query ${[
    ...Object.keys(cells).map((rollup) =>
      compare(rollup, keys[rollup], {
        kept: `select ${keys[rollup]}, n from analytics.${rollup} union all select * from (${cells[rollup]?.('complaints.delta')}) as pending`,
        counted: cells[rollup]?.(facts) ?? '',
      }),
    ),
    ...Object.entries(refreshedOf(repeats)).map(([rollup, sides]) => compare(rollup, KEYS[rollup], sides)),
  ].join('\n  union all\n')};
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.${name} is
  'Cells whose kept figure differs from one counted from the rows; none when all is well. client_*, complaint_repeat and order_day differ until they are refreshed.';
`;

const FOLD = foldOf(CELLS, KEYS);
const REBUILD = rebuildOf(CELLS, KEYS, FACTS);
const VERIFY = verifyOf(CELLS, KEYS, { name: 'verify', facts: FACTS });

/** A company that has complaints already gets the new rollups filled. */
const FILL = `select analytics.rebuild()`;
