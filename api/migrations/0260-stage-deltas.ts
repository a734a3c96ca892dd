import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A rollup of how long steps took, folded from deltas (0005, 0046). Published: the table `complaints.step_delta`, and
 * `access.step_done` and `access.step_rest` for folding, checking and reading what is not folded. Functions: `fold_steps`,
 * `rebuild_steps`, `verify_steps`; the first fold fills the rollup, since the work calendar is none of SQL's.
 */
export class StageDeltas17640000260000 implements MigrationInterface {
  readonly name = 'StageDeltas17640000260000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DELTA, TRIGGERS, PUBLISHED, ROLLUP, FOLD, VERIFY]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const MOVED = 'step, post, class, tier, region_code, overseas, state, started_at, done_at, waits';

const DELTA = `
create table complaints.step_delta (
  id bigint generated always as identity primary key,
  step text not null,
  post text not null,
  class text not null,
  tier text,
  region_code text,
  overseas boolean not null,
  state text not null check (state in ('done','ended')),
  started_at timestamptz not null,
  done_at timestamptz not null,
  waits tstzmultirange,
  n int not null check (n in (-1, 1))
);
comment on table complaints.step_delta is
  'Published to analytics. A step that was done (+1), or left a cell (-1) because its case came to another class, tier or region or was voided. Written by triggers only; a fold deletes the rows it has added up.';
comment on column complaints.step_delta.waits is 'When the step waited for the client; null: never.';
alter table complaints.step_delta enable row level security, force row level security;
create policy owner_all on complaints.step_delta to kehu_owner using (true) with check (true);
create policy step_delta_read on complaints.step_delta for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on complaints.step_delta to kehu_app;
`;

/** From the question to the client until its answer, or until the step ended without one. */
const waitsOf = (s: string): string => `
  (select range_agg(tstzrange(q.at, least(coalesce((
      select min(a.at) from complaints.event as a where a.complaint_id = ${s}.complaint_id and a.kind = 'RESUME' and a.at >= q.at
    ), 'infinity'), coalesce(${s}.done_at, 'infinity'))))
    from complaints.event as q
    where q.complaint_id = ${s}.complaint_id and q.kind = 'REQUEST_INFORMATION' and q.at >= ${s}.started_at
      and q.at <= coalesce(${s}.done_at, 'infinity'))`;

const stateOf = (s: string): string => `case when ${s}.result = 'ENDED' then 'ended' else 'done' end`;

const rowOf = (s: string, c: string): string =>
  `${s}.step, ${s}.post, ${c}.class, ${c}.tier, ${c}.region_code, ${c}.overseas, ${stateOf(s)}, ${s}.started_at, ${s}.done_at, ${waitsOf(s)}`;

/*
 * Row by row and only when a cell changes: a case moves often, and its steps are done one at a time. A void case has no
 * steps in the figures. Steps of a case are never done while somebody else reclassifies it: both lock the case.
 */
const TRIGGERS = `
create function complaints.append_step_delta() returns trigger
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
revoke all on function complaints.append_step_delta() from public;
create trigger step_delta_of_insert after insert on complaints.step for each row
  when (new.done_at is not null) execute function complaints.append_step_delta();
create trigger step_delta_of_update after update on complaints.step for each row
  when (old.done_at is null and new.done_at is not null) execute function complaints.append_step_delta();
create trigger step_delta_of_delete after delete on complaints.step for each row
  when (old.done_at is not null) execute function complaints.append_step_delta();

create function complaints.move_step_deltas() returns trigger
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
revoke all on function complaints.move_step_deltas() from public;
create trigger step_delta_of_case after update on complaints.complaint for each row
  when ((old.class, old.tier, old.region_code, old.overseas, old.flow_state = 'void')
    is distinct from (new.class, new.tier, new.region_code, new.overseas, new.flow_state = 'void'))
  execute function complaints.move_step_deltas();
`;

/** Each as one movement: every step that was done, and what the rollup does not hold: open steps and waiting deltas. */
const PUBLISHED = `
create view access.step_done as
  select ${rowOf('s', 'c').replace(stateOf('s'), `${stateOf('s')} as state`)} as waits, 1 as n
  from complaints.step as s join complaints.complaint as c on c.id = s.complaint_id
  where s.done_at is not null and c.flow_state <> 'void' and (select access.reach('aggregate')) = 'all';
comment on view access.step_done is 'Steps that were done, of cases that are not void, as movements of one.';

create function access.step_rest(at timestamptz, from_at timestamptz, to_at timestamptz)
returns table (step text, post text, class text, tier text, region_code text, overseas boolean, state text,
  started_at timestamptz, until_at timestamptz, waits tstzmultirange, n int)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select s.step, s.post, c.class, coalesce(c.tier, ''), coalesce(c.region_code, ''), c.overseas, 'open', s.started_at, at,
    ${waitsOf('s')} * tstzmultirange(tstzrange(null, at)), 1
  from complaints.step as s join complaints.complaint as c on c.id = s.complaint_id
  where s.done_at is null and s.started_at >= from_at and s.started_at < to_at and s.started_at <= at
    and c.flow_state <> 'void' and (select access.reach('aggregate')) = 'all'
  union all
  select d.step, d.post, d.class, coalesce(d.tier, ''), coalesce(d.region_code, ''), d.overseas, d.state, d.started_at,
    d.done_at, d.waits, d.n
  from complaints.step_delta as d
  where d.started_at >= from_at and d.started_at < to_at and (select access.reach('aggregate')) = 'all'
$$;
comment on function access.step_rest is
  'Steps begun within the bounds that no rollup holds: open ones until an instant, and deltas that are not folded.';
revoke all on function access.step_rest(timestamptz, timestamptz, timestamptz) from public;
grant execute on function access.step_rest(timestamptz, timestamptz, timestamptz) to kehu_app;
`;

const KEY = 'tier, region_code, grain, started_on, step, post, class, overseas, state, minutes';

const ROLLUP = `
create table analytics.step_time (
  tier text not null,
  region_code text not null,
  grain text not null check (grain in ('month','day')),
  started_on date not null,
  step text not null,
  post text not null,
  class text not null,
  overseas boolean not null,
  state text not null check (state in ('done','ended')),
  minutes int not null,
  n int not null,
  primary key (${KEY}) include (n)
);
comment on table analytics.step_time is
  'Steps that were done, of cases that are not void, by the working time they took. By tier and region whole months only.';
comment on column analytics.step_time.started_on is 'Of the grain month: its first day.';
comment on column analytics.step_time.minutes is
  'Of working time, rounded down by a twentieth at most, so that a month has some hundred of them whatever its size.';
create index step_time_emptied on analytics.step_time (started_on) where n = 0;
alter table analytics.step_time enable row level security, force row level security;
create policy owner_all on analytics.step_time to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.step_time for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.step_time to kehu_app;

alter table analytics.fold_state add column step_calendar text;
comment on column analytics.fold_state.step_calendar is
  'The work calendar by which step_time was counted; null: not counted yet.';

create function analytics.told_minutes(minutes int) returns int language sql immutable strict parallel safe
return minutes - minutes % case when minutes < 120 then 1 when minutes < 480 then 6 when minutes < 4800 then 24 else 240 end;
comment on function analytics.told_minutes is
  'Minutes of a stage time as figures tell them: exact below two hours, then rounded down by a twentieth at most.';
grant execute on function analytics.told_minutes(int) to kehu_app;
`;

/*
 * The calendar comes from who calls: minutes worked before each day from the first day on, and the hours of a day in minutes
 * from midnight. Time between two instants is a subtraction.
 */
const CALENDAR = 'first_day date, before int[], opens int[], closes int[]';

/** So many hours of a day are known; of those that are not there nothing is left after `greatest`. */
const HOURS = [1, 2, 3, 4, 5, 6];

const workedUntil = (instant: string): string => {
  const local = `(${instant} at time zone 'Asia/Shanghai')`;
  const place = `(${local}::date - first_day + 1)`;
  const second = `extract(epoch from ${local}::time)::float8`;
  const today = HOURS.map((at) => `greatest(0, least(${second}, closes[${at}] * 60) - opens[${at}] * 60)`);
  return `(before[${place}] * 60 + case when before[${place} + 1] > before[${place}] then ${today.join(' + ')} else 0 end)`;
};

const MINUTES = `analytics.told_minutes(greatest(0, floor((
    ${workedUntil('m.done_at')} - ${workedUntil('m.started_at')} - case when m.waits is null then 0 else (
      select coalesce(sum(${workedUntil('upper(w)')} - ${workedUntil('lower(w)')}), 0) from unnest(m.waits) as w) end) / 60)::int))`;

/** What movements add to the rollup. */
const cellsOf = (movements: string): string => `
  select spot.tier, spot.region_code, spot.grain, spot.started_on, m.step, m.post, m.class, m.overseas, m.state, m.minutes,
    sum(m.n)::int as n
  from (
    select m.step, m.post, m.class, m.tier, m.region_code, m.overseas, m.state, m.n, ${MINUTES} as minutes,
      (m.started_at at time zone 'Asia/Shanghai')::date as day
    from ${movements} as m
  ) as m
  cross join lateral (values
    (coalesce(m.tier, ''), coalesce(m.region_code, ''), 'month', date_trunc('month', m.day)::date),
    ('*', '*', 'month', date_trunc('month', m.day)::date),
    ('*', '*', 'day', m.day)) as spot (tier, region_code, grain, started_on)
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(m.n) <> 0`;

const SETUP = `language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  reach text := access.reach('aggregate');`;

/*
 * Counting anew is one statement, so one snapshot: deltas that are committed later stay, and the steps they are of were not
 * counted. Nobody waits for it.
 */
const FOLD = `
create function analytics.rebuild_steps(calendar text, ${CALENDAR}) returns void
${SETUP}
begin
  perform set_config('kehu.aggregate', 'all', true);
  perform 1 from analytics.fold_state for update;
  delete from analytics.step_time;
  with gone as (delete from complaints.step_delta)
  insert into analytics.step_time (${KEY}, n) select * from (${cellsOf('access.step_done')}) as cells order by ${KEY};
  update analytics.fold_state set step_calendar = calendar;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.rebuild_steps is
  'Counts step_time anew from the steps: when the work calendar changed, or when verify finds a difference.';
revoke all on function analytics.rebuild_steps(text, date, int[], int[], int[]) from public;
grant execute on function analytics.rebuild_steps(text, date, int[], int[], int[]) to kehu_app;

create function analytics.fold_steps(at_most int, calendar text, ${CALENDAR}) returns int
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
  ), added as (
    insert into analytics.step_time as kept (${KEY}, n) ${cellsOf('taken')}
    on conflict (${KEY}) do update set n = kept.n + excluded.n
  )
  select count(*) into folded from taken;
  delete from analytics.step_time where n = 0;
  perform set_config('kehu.aggregate', reach, true);
  return folded;
end $$;
comment on function analytics.fold_steps is
  'Adds steps that were done to step_time and answers how many; counts it anew first where another calendar counted it. Figures are the same before and after.';
revoke all on function analytics.fold_steps(int, text, date, int[], int[], int[]) from public;
grant execute on function analytics.fold_steps(int, text, date, int[], int[], int[]) to kehu_app;
`;

/* One statement, so one snapshot: what is not folded yet counts as kept. */
const VERIFY = `
create function analytics.verify_steps(${CALENDAR})
returns table (rollup text, cell jsonb, kept numeric, counted numeric)
${SETUP.replace('volatile', 'stable').replace('declare', '#variable_conflict use_column\ndeclare')}
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
    select 'step_time', to_jsonb(both_sides.*) - 'side' - 'n', sum(n) filter (where side = 'kept')::numeric,
      sum(n) filter (where side = 'counted')::numeric
    from (
      select ${KEY}, 'kept' as side, n from analytics.step_time
      union all select ${KEY}, 'kept', n from (${cellsOf('complaints.step_delta')}) as pending
      union all select ${KEY}, 'counted', n from (${cellsOf('access.step_done')}) as c
    ) as both_sides
    group by to_jsonb(both_sides.*) - 'side' - 'n'
    having coalesce(sum(n) filter (where side = 'kept'), 0) <> coalesce(sum(n) filter (where side = 'counted'), 0);
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.verify_steps is
  'Cells of step_time, with what is not folded, that differ from ones counted from the steps; none when all is well.';
revoke all on function analytics.verify_steps(date, int[], int[], int[]) from public;
grant execute on function analytics.verify_steps(date, int[], int[], int[]) to kehu_app;
`;
