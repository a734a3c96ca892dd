import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rollups of complaints, folded from `complaints.delta`, and of clients, refreshed as a set. Everything is read through
 * what the other rooms publish. Functions: `fold`, `refresh_clients`, `rebuild`, `verify`, and for portfolios
 * `owned_movement`, `owned_activity`, `owned_standing`.
 */
export class Analytics17640000009000 implements MigrationInterface {
  readonly name = 'Analytics17640000009000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES, FOLD, CLIENTS, REBUILD, VERIFY, OWNED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * Every complaint is counted under its own tier and region ('' when it had none) and once more under '*', so that a
 * question about the whole company reads few rows. Durations by day exist under '*' alone: by tier and region a day has
 * nearly as many durations as complaints.
 */
const TABLES = `
create schema analytics authorization kehu_owner;
comment on schema analytics is 'Figures over many clients; tier and region_code are '''' when unknown and ''*'' for all.';

create table analytics.complaint_day (
  tier text not null,
  region_code text not null,
  received_on date not null,
  class text not null,
  state text not null,
  n int not null,
  primary key (tier, region_code, received_on, class, state)
);
create index complaint_day_emptied on analytics.complaint_day (received_on) where n = 0;

create table analytics.complaint_duration (
  tier text not null,
  region_code text not null,
  grain text not null check (grain in ('month','day')),
  received_on date not null,
  class text not null,
  state text not null,
  duration_hours int not null,
  n int not null,
  primary key (tier, region_code, grain, received_on, class, state, duration_hours)
);
comment on column analytics.complaint_duration.received_on is 'Of the grain month: its first day.';
create index complaint_duration_emptied on analytics.complaint_duration (received_on) where n = 0;

create table analytics.complaint_due (
  tier text not null,
  region_code text not null,
  due_on date not null,
  class text not null,
  overseas boolean not null,
  result text not null check (result in ('onTime','late','open')),
  n int not null,
  primary key (tier, region_code, due_on, class, overseas, result)
);
comment on table analytics.complaint_due is 'Withdrawn and void cases have no due date to keep and are left out.';
create index complaint_due_emptied on analytics.complaint_due (due_on) where n = 0;

create table analytics.client_activity (
  tier text not null,
  region_code text not null,
  day date not null,
  n int not null,
  primary key (tier, region_code, day)
);
comment on table analytics.client_activity is
  'Clients that became (+) or ceased to be (-) active on a day; the sum up to a day is the number active on it. Active: ordered in the trailing twelve months. A change of tier leaves one and enters the other.';

create table analytics.client_standing (
  tier text not null,
  region_code text not null,
  clients int not null,
  in_gap int not null,
  volume numeric(20,2) not null,
  primary key (tier, region_code)
);

create table analytics.fold_state (
  single boolean primary key default true check (single),
  folded_at timestamptz,
  refreshed_at timestamptz,
  refresh_took interval
);
comment on column analytics.fold_state.refreshed_at is 'When the clients were last counted.';
insert into analytics.fold_state default values;
`;

const ROLLUPS = ['complaint_day', 'complaint_duration', 'complaint_due', 'client_activity', 'client_standing'];

const POLICIES = `
grant usage on schema analytics to kehu_app;
${ROLLUPS.map(
  (table) => `
alter table analytics.${table} enable row level security, force row level security;
create policy owner_all on analytics.${table} to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.${table} for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.${table} to kehu_app;`,
).join('')}
grant select on analytics.fold_state to kehu_app;
`;

/** What a set of movements (the columns of `complaints.delta`) adds to each rollup. */
export const CELLS: Readonly<Record<string, (movements: string) => string>> = {
  complaint_day: (movements) => `
    select spot.tier, spot.region_code, m.received_on, m.class, m.state, sum(m.n)::int as n
    from ${movements} as m
    cross join lateral (values (coalesce(m.tier, ''), coalesce(m.region_code, '')), ('*', '*')) as spot (tier, region_code)
    group by 1, 2, 3, 4, 5 having sum(m.n) <> 0`,
  complaint_duration: (movements) => `
    select spot.tier, spot.region_code, spot.grain, spot.received_on, m.class, m.state,
      coalesce(m.duration_hours, 0) as duration_hours, sum(m.n)::int as n
    from ${movements} as m
    cross join lateral (values
      (coalesce(m.tier, ''), coalesce(m.region_code, ''), 'month', date_trunc('month', m.received_on)::date),
      ('*', '*', 'month', date_trunc('month', m.received_on)::date),
      ('*', '*', 'day', m.received_on)) as spot (tier, region_code, grain, received_on)
    where m.state in ('closed','withdrawn')
    group by 1, 2, 3, 4, 5, 6, 7 having sum(m.n) <> 0`,
  complaint_due: (movements) => `
    select spot.tier, spot.region_code, m.due_on, m.class, m.overseas,
      case when m.state = 'open' then 'open' when m.on_time then 'onTime' else 'late' end as result, sum(m.n)::int as n
    from ${movements} as m
    cross join lateral (values (coalesce(m.tier, ''), coalesce(m.region_code, '')), ('*', '*')) as spot (tier, region_code)
    where m.due_on is not null and m.state in ('open','closed')
    group by 1, 2, 3, 4, 5, 6 having sum(m.n) <> 0`,
};

export const KEYS: Readonly<Record<string, string>> = {
  complaint_day: 'tier, region_code, received_on, class, state',
  complaint_duration: 'tier, region_code, grain, received_on, class, state, duration_hours',
  complaint_due: 'tier, region_code, due_on, class, overseas, result',
  client_activity: 'tier, region_code, day',
  client_standing: 'tier, region_code, quantity',
};

/** Every complaint as one movement. */
const FACTS = `(
      select received_on, class, tier, region_code, overseas, flow_state as state, duration_hours, due_on, on_time, 1 as n
      from access.complaint_fact)`;

export const COMPLAINT_ROLLUPS = Object.keys(CELLS);

/*
 * The rows that are added up are deleted in the same statement. Ids are given out before they are committed, so
 * "everything up to the highest id" would lose the ones that commit late.
 */
const FOLD = `
create function analytics.fold(at_most int default 100000) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  folded int;
begin
  perform 1 from analytics.fold_state for update;
  with taken as (
    delete from complaints.delta where id in (select id from complaints.delta order by id limit at_most) returning *
  ), ${COMPLAINT_ROLLUPS.map(
    (rollup) => `${rollup} as (
    insert into analytics.${rollup} as kept (${KEYS[rollup]}, n)
    ${CELLS[rollup]?.('taken')}
    on conflict (${KEYS[rollup]}) do update set n = kept.n + excluded.n
  )`,
  ).join(', ')}
  select count(*) into folded from taken;
  ${COMPLAINT_ROLLUPS.map((rollup) => `delete from analytics.${rollup} where n = 0;`).join('\n  ')}
  update analytics.fold_state set folded_at = clock_timestamp();
  return folded;
end $$;
comment on function analytics.fold is
  'Adds movements of complaints to the rollups, the oldest first, and answers how many. Figures are the same before and after.';
revoke all on function analytics.fold(int) from public;
grant execute on function analytics.fold(int) to kehu_app;
`;

/**
 * Clients becoming and ceasing to be active, from orders (client_id, ordered_on). Stretches in which no twelve months
 * pass without an order, cut where the tier changes; before its first grade a client counts under that first grade.
 */
export const activityOf = (orders: string): string => `
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
  ), grades as (
    select client_id, tier,
      case when lag(since) over by_client is null then '-infinity' else since end as since,
      coalesce(lead(since) over by_client, 'infinity') as until
    from (
      select distinct on (client_id, since) client_id, since, tier
      from access.client_grade where client_id in (select client_id from stretches)
      order by client_id, since, recorded_at desc
    ) as last_of_day
    window by_client as (partition by client_id order by since)
  ), pieces as (
    select coalesce(case when g.client_id is null then c.tier else g.tier end, '') as tier,
      coalesce(c.region_code, '') as region_code,
      greatest(s.begun_on, g.since) as begun_on, least(s.ended_on, g.until) as ended_on
    from stretches as s
    join access.client_summary as c on c.client_id = s.client_id and not c.walk_in
    left join grades as g on g.client_id = s.client_id
    where g.client_id is null or (g.since < s.ended_on and g.until > s.begun_on)
  )
  select spot.tier, spot.region_code, edge.day, sum(edge.n)::int as n
  from pieces as p
  cross join lateral (values (p.tier, p.region_code), ('*', '*')) as spot (tier, region_code)
  cross join lateral (values (p.begun_on, 1), (p.ended_on, -1)) as edge (day, n)
  group by 1, 2, 3 having sum(edge.n) <> 0`;

export const standingOf = (clients: string): string => `
  select coalesce(c.tier, '') as tier, coalesce(c.region_code, '') as region_code,
    count(*)::int as clients, (count(*) filter (where c.tier_gap))::int as in_gap,
    sum(c.annual_volume)::numeric(20,2) as volume
  from ${clients} as c where not c.walk_in group by 1, 2`;

const CLIENTS = `
create function analytics.inactive_from(ordered_on date) returns date
language sql immutable strict parallel safe
return (ordered_on + interval '1 year')::date
  + (extract(month from ordered_on) = 2 and extract(day from ordered_on) = 29)::int;
comment on function analytics.inactive_from is
  'The first day whose trailing twelve months do not reach back to the order.';

create function analytics.refresh_clients() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  started_at timestamptz := clock_timestamp();
begin
  perform 1 from analytics.fold_state for update;
  delete from analytics.client_activity;
  delete from analytics.client_standing;
  insert into analytics.client_activity (tier, region_code, day, n) ${activityOf('access.order_fact')};
  insert into analytics.client_standing (tier, region_code, clients, in_gap, volume) ${standingOf('access.client_summary')};
  update analytics.fold_state set refreshed_at = clock_timestamp(), refresh_took = clock_timestamp() - started_at;
end $$;
comment on function analytics.refresh_clients is
  'Counts active clients and tiers anew: after orders or grades changed, and by schedule.';
revoke all on function analytics.refresh_clients() from public;
grant execute on function analytics.refresh_clients() to kehu_app;
`;

/** In the order of their keys, so that what is read together lies together. */
export const REBUILD = `
create or replace function analytics.rebuild() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  -- Nobody may file between counting the complaints and dropping the deltas that are counted.
  lock table complaints.delta in exclusive mode;
  perform 1 from analytics.fold_state for update;
  truncate ${COMPLAINT_ROLLUPS.map((rollup) => `analytics.${rollup}`).join(', ')};
  ${COMPLAINT_ROLLUPS.map(
    (rollup) => `insert into analytics.${rollup} (${KEYS[rollup]}, n)
    select * from (${CELLS[rollup]?.(FACTS)}) as cells order by ${KEYS[rollup]};`,
  ).join('\n  ')}
  delete from complaints.delta;
  update analytics.fold_state set folded_at = clock_timestamp();
  perform analytics.refresh_clients();
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.rebuild is
  'Counts every rollup anew from the rows themselves: after a mass load with triggers off, or when verify finds a difference.';
revoke all on function analytics.rebuild() from public;
grant execute on function analytics.rebuild() to kehu_app;
`;

const compare = (rollup: string, sides: { kept: string; counted: string }): string => `
  select '${rollup}', to_jsonb(row_of.*) - 'side' - 'n', sum(n) filter (where side = 'kept'), sum(n) filter (where side = 'counted')
  from (
    select ${KEYS[rollup]}, 'kept' as side, n from (${sides.kept}) as k
    union all
    select ${KEYS[rollup]}, 'counted', n from (${sides.counted}) as c
  ) as row_of
  group by to_jsonb(row_of.*) - 'side' - 'n'
  having coalesce(sum(n) filter (where side = 'kept'), 0) <> coalesce(sum(n) filter (where side = 'counted'), 0)`;

/** A cell of several quantities as a cell for each of them. */
export const quantitiesOf = (standing: string): string => `
  select s.tier, s.region_code, q.quantity, q.n from (${standing}) as s
  cross join lateral (values ('clients', s.clients), ('inGap', s.in_gap), ('volume', s.volume)) as q (quantity, n)`;

/* One statement, so one snapshot: what is not folded yet counts as kept. */
const VERIFY = `
create function analytics.verify() returns table (rollup text, cell jsonb, kept numeric, counted numeric)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query ${[
    ...COMPLAINT_ROLLUPS.map((rollup) =>
      compare(rollup, {
        kept: `select ${KEYS[rollup]}, n from analytics.${rollup} union all select * from (${CELLS[rollup]?.('complaints.delta')}) as pending`,
        counted: CELLS[rollup]?.(FACTS) ?? '',
      }),
    ),
    compare('client_activity', {
      kept: 'select * from analytics.client_activity',
      counted: activityOf('access.order_fact'),
    }),
    compare('client_standing', {
      kept: quantitiesOf('select * from analytics.client_standing'),
      counted: quantitiesOf(standingOf('access.client_summary')),
    }),
  ].join('\n  union all\n')};
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.verify is
  'Cells whose kept figure differs from one counted from the rows; none when all is well. client_* differ until they are refreshed.';
revoke all on function analytics.verify() from public;
grant execute on function analytics.verify() to kehu_app;
`;

/*
 * The same material for a portfolio. Who owns what is read from the settings of the request, never from arguments. The
 * facts of complaints answer only those who reach everything, so the function does for as long as it reads them.
 */
const OWNED = `
create function analytics.owned_movement() returns table (
  received_at timestamptz, received_on date, class text, tier text, region_code text, overseas boolean, state text,
  duration_hours int, due_on date, on_time boolean, n int)
language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
  select f.received_at, f.received_on, f.class, f.tier, f.region_code, f.overseas, f.flow_state, f.duration_hours,
    f.due_on, f.on_time, 1
  from access.client_owner as o join access.complaint_fact as f on f.client_id = o.client_id
  where o.owner_id = any (access.owners('complaint'));
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.owned_movement is 'Complaints of the clients the viewer reaches as an owner, without the clients.';
revoke all on function analytics.owned_movement() from public;
grant execute on function analytics.owned_movement() to kehu_app;

create function analytics.owned_activity() returns table (tier text, region_code text, day date, n int)
language sql stable security definer set search_path = pg_catalog as $$
  ${activityOf(`(
    select f.client_id, f.ordered_on from access.client_owner as w join access.order_fact as f on f.client_id = w.client_id
    where w.owner_id = any (access.owners('client')))`)}
$$;
revoke all on function analytics.owned_activity() from public;
grant execute on function analytics.owned_activity() to kehu_app;

create function analytics.owned_standing()
returns table (tier text, region_code text, clients int, in_gap int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  ${standingOf(`(
    select s.* from access.client_owner as w join access.client_summary as s on s.client_id = w.client_id
    where w.owner_id = any (access.owners('client')))`)}
$$;
revoke all on function analytics.owned_standing() from public;
grant execute on function analytics.owned_standing() to kehu_app;
`;
