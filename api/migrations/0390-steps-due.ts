import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Steps by whether they were done when they were due are rolled up with how long they took, from the same deltas (0046), and
 * open steps have an index of their own. Published: `access.step_due_rest`, and `access.step_done` with the due date. The first
 * fold counts both rollups anew; until then figures are counted from the steps.
 */
export class StepsDue17640000390000 implements MigrationInterface {
  readonly name = 'StepsDue17640000390000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [INDEXES, DELTA, PUBLISHED, ROLLUP, FOLD, VERIFY]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const INDEXES = `
create index step_begun_open on complaints.step (started_at) where done_at is null;
create index step_due_or_waiting on complaints.step (due_at) where done_at is null;
drop index complaints.step_due_open;
`;

const MOVED = 'step, post, class, tier, region_code, overseas, state, started_at, done_at, waits, due_at';

/** From the question to the client until its answer, or until the step ended without one. */
const waitsOf = (s: string): string => `
  (select range_agg(tstzrange(q.at, least(coalesce((
      select min(a.at) from complaints.event as a where a.complaint_id = ${s}.complaint_id and a.kind = 'RESUME' and a.at >= q.at
    ), 'infinity'), coalesce(${s}.done_at, 'infinity'))))
    from complaints.event as q
    where q.complaint_id = ${s}.complaint_id and q.kind = 'REQUEST_INFORMATION' and q.at >= ${s}.started_at
      and q.at <= coalesce(${s}.done_at, 'infinity'))`;

const rowOf = (s: string, c: string): string =>
  `${s}.step, ${s}.post, ${c}.class, ${c}.tier, ${c}.region_code, ${c}.overseas, case when ${s}.result = 'ENDED' then 'ended' else 'done' end,
    ${s}.started_at, ${s}.done_at, ${waitsOf(s)}, ${s}.due_at`;

/* Deltas that were written before have no due date; counting anew takes them off. */
const DELTA = `
alter table complaints.step_delta add column due_at timestamptz;
comment on column complaints.step_delta.due_at is 'By when the step was to be done; null: by no time.';

create or replace function complaints.append_step_delta() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    insert into complaints.step_delta (${MOVED}, n)
    select ${rowOf('old', 'c')}, -1 from complaints.complaint as c where c.id = old.complaint_id and c.flow_state <> 'void';
  else
    insert into complaints.step_delta (${MOVED}, n)
    select ${rowOf('new', 'c')}, 1 from complaints.complaint as c where c.id = new.complaint_id and c.flow_state <> 'void';
  end if;
  return null;
end $$;

create or replace function complaints.move_step_deltas() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into complaints.step_delta (${MOVED}, n)
  select ${rowOf('s', 'old')}, -1 from complaints.step as s
  where s.complaint_id = old.id and s.done_at is not null and old.flow_state <> 'void'
  union all
  select ${rowOf('s', 'new')}, 1 from complaints.step as s
  where s.complaint_id = new.id and s.done_at is not null and new.flow_state <> 'void';
  return null;
end $$;
`;

/** Of a step that has a due date and did not end with its case, withdrawn or reclassified. */
const isDue = (m: string): string => `${m}.due_at is not null and ${m}.state = 'done'`;
const resultOf = (m: string): string => `case when ${m}.done_at <= ${m}.due_at then 'onTime' else 'late' end`;
const dayOf = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date`;

/* Whoever waits for the client has a clock that stands still, unless it was overdue before it asked. */
const PUBLISHED = `
create or replace view access.step_done as
  select s.step, s.post, c.class, c.tier, c.region_code, c.overseas,
    case when s.result = 'ENDED' then 'ended' else 'done' end as state, s.started_at, s.done_at, ${waitsOf('s')} as waits, 1 as n, s.due_at
  from complaints.step as s join complaints.complaint as c on c.id = s.complaint_id
  where s.done_at is not null and c.flow_state <> 'void' and (select access.reach('aggregate')) = 'all';

create function access.step_due_rest(at timestamptz, from_at timestamptz, to_at timestamptz)
returns table (step text, post text, class text, tier text, region_code text, overseas boolean, result text, day date, n int)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select s.step, s.post, c.class, coalesce(c.tier, ''), coalesce(c.region_code, ''), c.overseas, 'open', ${dayOf('s.due_at')}, 1
  from complaints.step as s join complaints.complaint as c on c.id = s.complaint_id
  where s.done_at is null and s.due_at >= from_at and s.due_at < to_at and s.started_at <= at
    and not coalesce(s.paused_at < s.due_at, false) and c.flow_state <> 'void' and (select access.reach('aggregate')) = 'all'
  union all
  select d.step, d.post, d.class, coalesce(d.tier, ''), coalesce(d.region_code, ''), d.overseas, ${resultOf('d')}, ${dayOf('d.due_at')}, d.n
  from complaints.step_delta as d
  where d.due_at >= from_at and d.due_at < to_at and ${isDue('d')} and (select access.reach('aggregate')) = 'all'
$$;
comment on function access.step_due_rest is
  'Steps due within the bounds that no rollup holds: open ones that are not waiting for the client, and deltas that are not folded.';
revoke all on function access.step_due_rest(timestamptz, timestamptz, timestamptz) from public;
grant execute on function access.step_due_rest(timestamptz, timestamptz, timestamptz) to kehu_app;
`;

const TIME_KEY = 'tier, region_code, grain, started_on, step, post, class, overseas, state, minutes';
const DUE_KEY = 'tier, region_code, grain, due_on, step, post, class, overseas, result';

const ROLLUP = `
create table analytics.step_due (
  tier text not null,
  region_code text not null,
  grain text not null check (grain in ('month','day')),
  due_on date not null,
  step text not null,
  post text not null,
  class text not null,
  overseas boolean not null,
  result text not null check (result in ('onTime','late')),
  n int not null,
  primary key (${DUE_KEY}) include (n)
);
comment on table analytics.step_due is
  'Steps that were done, of cases that are not void, by whether they were done when they were due. By tier and region whole months only.';
comment on column analytics.step_due.due_on is 'Of the grain month: its first day.';
create index step_due_emptied on analytics.step_due (due_on) where n = 0;
alter table analytics.step_due enable row level security, force row level security;
create policy owner_all on analytics.step_due to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.step_due for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.step_due to kehu_app;

update analytics.fold_state set step_calendar = null;
comment on column analytics.fold_state.step_calendar is
  'The work calendar by which step_time was counted, and step_due with it; null: not counted yet.';
`;

/*
 * The calendar comes from who calls: minutes worked before each day from the first day on, and the hours of a day in minutes
 * from midnight. Time between two instants is a subtraction.
 */
const CALENDAR = 'first_day date, before int[], opens int[], closes int[]';

/** So many hours of a day are known; of those that are not there nothing is left after `greatest`. */
const HOURS = [1, 2, 3, 4, 5, 6];
const MINUTE = 60_000_000;
const DAY = 1_440 * MINUTE;
const SHANGHAI_AHEAD = 480 * MINUTE;

/** Whole microseconds, as figures of open steps are reckoned: exact, where parts of a second as `float8` were not. */
const workedUntil = (instant: string): string => {
  const epochOf = (of: string): string => `(date_part('epoch', ${of}) * 1000000)::int8`;
  const passed = `(${epochOf(instant)} - ${epochOf('first_day')} + ${SHANGHAI_AHEAD})`;
  const place = `(${passed} / ${DAY} + 1)::int`;
  const today = HOURS.map(
    (at) => `greatest(0, least(${passed} % ${DAY}, closes[${at}]::int8 * ${MINUTE}) - opens[${at}]::int8 * ${MINUTE})`,
  );
  return `(before[${place}]::int8 * ${MINUTE} + case when before[${place} + 1] > before[${place}] then ${today.join(' + ')} else 0 end)`;
};

const MINUTES = `analytics.told_minutes(greatest(0, ((
    ${workedUntil('m.done_at')} - ${workedUntil('m.started_at')} - case when m.waits is null then 0 else (
      select coalesce(sum(${workedUntil('upper(w)')} - ${workedUntil('lower(w)')}), 0)::int8 from unnest(m.waits) as w) end) / ${MINUTE})::int))`;

/** By tier and region months; for all together days as well. */
const spotsOf = (day: string): string => `(values
    (coalesce(m.tier, ''), coalesce(m.region_code, ''), 'month', date_trunc('month', ${day})::date),
    ('*', '*', 'month', date_trunc('month', ${day})::date),
    ('*', '*', 'day', ${day}))`;

/** What movements add to the rollup of how long steps took. */
const timesOf = (movements: string): string => `
  select spot.tier, spot.region_code, spot.grain, spot.started_on, m.step, m.post, m.class, m.overseas, m.state, m.minutes,
    sum(m.n)::int as n
  from (
    select m.step, m.post, m.class, m.tier, m.region_code, m.overseas, m.state, m.n, ${MINUTES} as minutes,
      ${dayOf('m.started_at')} as day
    from ${movements} as m
  ) as m
  cross join lateral ${spotsOf('m.day')} as spot (tier, region_code, grain, started_on)
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(m.n) <> 0`;

/** What they add to the rollup of steps by their due date. */
const duesOf = (movements: string): string => `
  select spot.tier, spot.region_code, spot.grain, spot.due_on, m.step, m.post, m.class, m.overseas, ${resultOf('m')} as result,
    sum(m.n)::int as n
  from ${movements} as m
  cross join lateral ${spotsOf(dayOf('m.due_at'))} as spot (tier, region_code, grain, due_on)
  where ${isDue('m')}
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(m.n) <> 0`;

const SETUP = `language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  reach text := access.reach('aggregate');`;

/*
 * Counting anew is one statement, so one snapshot: deltas that are committed later stay, and the steps they are of were not
 * counted. Nobody waits for it.
 */
const FOLD = `
create or replace function analytics.rebuild_steps(calendar text, ${CALENDAR}) returns void
${SETUP}
begin
  perform set_config('kehu.aggregate', 'all', true);
  perform 1 from analytics.fold_state for update;
  delete from analytics.step_time;
  delete from analytics.step_due;
  with gone as (delete from complaints.step_delta), times as (
    insert into analytics.step_time (${TIME_KEY}, n) select * from (${timesOf('access.step_done')}) as cells order by ${TIME_KEY}
  )
  insert into analytics.step_due (${DUE_KEY}, n) select * from (${duesOf('access.step_done')}) as cells order by ${DUE_KEY};
  update analytics.fold_state set step_calendar = calendar;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.rebuild_steps is
  'Counts step_time and step_due anew from the steps: when the work calendar changed, or when verify finds a difference.';

create or replace function analytics.fold_steps(at_most int, calendar text, ${CALENDAR}) returns int
${SETUP}
  folded int;
  counted_by text;
begin
  perform set_config('kehu.aggregate', 'all', true);
  select step_calendar into counted_by from analytics.fold_state for update;
  if counted_by is distinct from calendar then
    perform analytics.rebuild_steps(calendar, first_day, before, opens, closes);
  end if;
  with taken as (
    delete from complaints.step_delta where id in (select id from complaints.step_delta order by id limit at_most) returning *
  ), times as (
    insert into analytics.step_time as kept (${TIME_KEY}, n) ${timesOf('taken')}
    on conflict (${TIME_KEY}) do update set n = kept.n + excluded.n
  ), dues as (
    insert into analytics.step_due as kept (${DUE_KEY}, n) ${duesOf('taken')}
    on conflict (${DUE_KEY}) do update set n = kept.n + excluded.n
  )
  select count(*) into folded from taken;
  delete from analytics.step_time where n = 0;
  delete from analytics.step_due where n = 0;
  perform set_config('kehu.aggregate', reach, true);
  return folded;
end $$;
comment on function analytics.fold_steps is
  'Adds steps that were done to step_time and step_due and answers how many; counts them anew first where another calendar counted them. Figures are the same before and after.';
`;

/** Cells of a rollup, with what is not folded, beside ones counted from the steps. */
const compared = (rollup: string, key: string, cellsOf: (movements: string) => string): string => `
    select '${rollup}', to_jsonb(both_sides.*) - 'side' - 'n', sum(n) filter (where side = 'kept')::numeric,
      sum(n) filter (where side = 'counted')::numeric
    from (
      select ${key}, 'kept' as side, n from analytics.${rollup}
      union all select ${key}, 'kept', n from (${cellsOf('complaints.step_delta')}) as pending
      union all select ${key}, 'counted', n from (${cellsOf('access.step_done')}) as c
    ) as both_sides
    group by to_jsonb(both_sides.*) - 'side' - 'n'
    having coalesce(sum(n) filter (where side = 'kept'), 0) <> coalesce(sum(n) filter (where side = 'counted'), 0)`;

/* One statement, so one snapshot: what is not folded yet counts as kept. */
const VERIFY = `
create or replace function analytics.verify_steps(${CALENDAR})
returns table (rollup text, cell jsonb, kept numeric, counted numeric)
${SETUP.replace('volatile', 'stable').replace('declare', '#variable_conflict use_column\ndeclare')}
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query ${compared('step_time', TIME_KEY, timesOf)}
    union all ${compared('step_due', DUE_KEY, duesOf)};
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.verify_steps is
  'Cells of step_time and step_due, with what is not folded, that differ from ones counted from the steps; none when all is well.';
`;
