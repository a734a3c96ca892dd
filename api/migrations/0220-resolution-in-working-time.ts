import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  CELLS as EARLIER_CELLS,
  foldOf,
  KEYS as EARLIER_KEYS,
  rebuildOf,
  verifyOf,
  type Cells,
} from './0047-measure-rollups';
import { complaintKnown } from './0048-figures-as-of';

/**
 * How long cases took in working time: the days of the work calendar, a rollup by whole working hours, and the instants it
 * is counted from in the deltas. Functions: `keep_work_days`; `fold`, `rebuild` and `verify` know the rollup.
 */
export class ResolutionInWorkingTime17640000220000 implements MigrationInterface {
  readonly name = 'ResolutionInWorkingTime17640000220000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DELTA, TABLES, POLICIES, KNOWN, KEEP, ...FOLDED, FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const CELL = `received_on, class, tier, region_code, overseas, flow_state, duration_hours, outcome, due_on, on_time, ended_on,
  satisfaction`;
const DELTA_COLUMNS = `${CELL.replace('flow_state', 'state')}, accepted_at, closed_at`;
/** Of what has not ended there is nothing to measure yet, and what was accepted together is one row. */
const CELL_OF_COMPLAINT = `${CELL}, case when closed_at is not null then accepted_at end, closed_at`;

/** As before, with the instants between which an ended case is measured: the calendar they are measured by is no part of them. */
const DELTA = `
alter table complaints.delta add column accepted_at timestamptz, add column closed_at timestamptz;
comment on column complaints.delta.accepted_at is 'Of cases that ended; null otherwise.';

create or replace function complaints.append_delta() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into complaints.delta (${DELTA_COLUMNS}, n)
    select ${CELL_OF_COMPLAINT}, count(*) from new_rows group by ${CELL_OF_COMPLAINT};
  elsif tg_op = 'DELETE' then
    insert into complaints.delta (${DELTA_COLUMNS}, n)
    select ${CELL_OF_COMPLAINT}, -count(*) from old_rows group by ${CELL_OF_COMPLAINT};
  else
    insert into complaints.delta (${DELTA_COLUMNS}, n)
    select ${CELL_OF_COMPLAINT}, sum(n) from (
      select ${CELL}, accepted_at, closed_at, -1 as n from old_rows
      union all
      select ${CELL}, accepted_at, closed_at, 1 from new_rows
    ) as moved
    group by ${CELL_OF_COMPLAINT} having sum(n) <> 0
    order by sum(n);
  end if;
  return null;
end $$;
`;

const TABLES = `
create table analytics.work_calendar (
  single boolean primary key default true check (single),
  calendar text not null
);
comment on table analytics.work_calendar is
  'Which work calendar the working hours of the rollups were counted by; of another one they are counted from the rows.';
insert into analytics.work_calendar (calendar) values ('');

create table analytics.work_day (
  day date primary key,
  worked_before int not null,
  works boolean not null
);
comment on column analytics.work_day.worked_before is 'Service minutes of all working days before it.';

create table analytics.work_minute (
  minute int primary key check (minute between 0 and 1440),
  served_before int not null,
  runs boolean not null
);
comment on table analytics.work_minute is 'The service hours of a working day, minute by minute.';

create table analytics.complaint_worked (
  tier text not null,
  region_code text not null,
  grain text not null check (grain in ('month','day')),
  received_on date not null,
  class text not null,
  state text not null,
  worked_hours int not null,
  n int not null,
  primary key (tier, region_code, grain, received_on, class, state, worked_hours) include (n)
);
comment on table analytics.complaint_worked is
  'Complaints that ended after so many whole working hours. Of the grain month received_on is its first day.';
create index complaint_worked_emptied on analytics.complaint_worked (received_on) where n = 0;
`;

const POLICIES = `
${['work_calendar', 'work_day', 'work_minute', 'complaint_worked']
  .map(
    (table) => `
alter table analytics.${table} enable row level security, force row level security;
create policy owner_all on analytics.${table} to kehu_owner using (true) with check (true);`,
  )
  .join('')}
create policy aggregate_read on analytics.complaint_worked for select to kehu_app using ((select access.reach('aggregate')) = 'all');
create policy all_read on analytics.work_calendar for select to kehu_app using (true);
grant select on analytics.complaint_worked, analytics.work_calendar to kehu_app;
`;

/** With when it was accepted, from which working time is counted. */
const KNOWN = `
drop function analytics.complaint_known(timestamptz, timestamptz, timestamptz);
${complaintKnown({ accepted_at: 'timestamptz' })}
drop function analytics.owned_movement();
create function analytics.owned_movement() returns table (
  received_at timestamptz, received_on date, class text, tier text, region_code text, overseas boolean, state text,
  duration_hours int, outcome text, due_on date, on_time boolean, ended_on date, satisfaction text, accepted_at timestamptz,
  closed_at timestamptz, n int)
language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
  select f.received_at, f.received_on, f.class, f.tier, f.region_code, f.overseas, f.flow_state, f.duration_hours, f.outcome,
    f.due_on, f.on_time, f.ended_on, f.satisfaction, f.accepted_at, f.closed_at, 1
  from access.client_owner as o join access.complaint_now as f on f.client_id = o.client_id
  where o.owner_id = any (access.owners('complaint'));
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.owned_movement is 'Complaints of the clients the viewer reaches as an owner, without the clients.';
revoke all on function analytics.owned_movement() from public;
grant execute on function analytics.owned_movement() to kehu_app;`;

const local = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')`;
const minute = (instant: string): string => `floor(extract(epoch from ${local(instant)}::time) / 60)::int`;

/** Seconds worked until an instant, by the day `d…` and the minute `t…` it lies in. */
const workedUntil = (instant: string, place: string): string => `
  (d${place}.worked_before * 60 + case when d${place}.works
    then t${place}.served_before * 60 + case when t${place}.runs then extract(second from ${local(instant)}) else 0 end
    else 0 end)`;

const joins = (instant: string, place: string): string => `
    left join analytics.work_day as d${place} on d${place}.day = ${local(instant)}::date
    left join analytics.work_minute as t${place} on t${place}.minute = ${minute(instant)}`;

const WORKED_CELLS: Cells = {
  complaint_worked: (movements) => `
    select spot.tier, spot.region_code, spot.grain, spot.received_on, w.class, w.state, w.worked_hours, sum(w.n)::int as n
    from (
      select m.tier, m.region_code, m.received_on, m.class, m.state, m.n, coalesce(floor(
        (${workedUntil('m.closed_at', '1')} - ${workedUntil('m.accepted_at', '0')}) / 3600)::int, 0) as worked_hours
      from ${movements} as m ${joins('m.accepted_at', '0')} ${joins('m.closed_at', '1')}
      where m.state in ('closed','withdrawn')
    ) as w
    cross join lateral (values
      (coalesce(w.tier, ''), coalesce(w.region_code, ''), 'month', date_trunc('month', w.received_on)::date),
      ('*', '*', 'month', date_trunc('month', w.received_on)::date),
      ('*', '*', 'day', w.received_on)) as spot (tier, region_code, grain, received_on)
    group by 1, 2, 3, 4, 5, 6, 7 having sum(w.n) <> 0`,
};

export const CELLS: Cells = { ...EARLIER_CELLS, ...WORKED_CELLS };

export const KEYS: Readonly<Record<string, string>> = {
  ...EARLIER_KEYS,
  complaint_worked: 'tier, region_code, grain, received_on, class, state, worked_hours',
};

/** Every complaint as one movement. */
export const FACTS = `(
      select received_on, class, tier, region_code, overseas, flow_state as state, duration_hours, outcome, due_on, on_time,
        ended_on, satisfaction, accepted_at, closed_at, 1 as n
      from access.complaint_now)`;

/*
 * What is not folded yet is taken off: it is added when it is folded. One statement, so one snapshot, and nobody who files
 * a complaint waits for it.
 */
const RECOUNT = `
  delete from analytics.complaint_worked;
  insert into analytics.complaint_worked (${KEYS['complaint_worked']}, n)
  select ${KEYS['complaint_worked']}, sum(n)::int from (
    select * from (${WORKED_CELLS['complaint_worked']?.(FACTS)}) as counted
    union all
    select ${KEYS['complaint_worked']}, -n from (${WORKED_CELLS['complaint_worked']?.('complaints.delta')}) as pending
  ) as cells group by ${KEYS['complaint_worked']} having sum(n) <> 0 order by ${KEYS['complaint_worked']};`;

const KEEP = `
create function analytics.keep_work_days(known text, first_day date, minutes_before int[], served int[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  perform 1 from analytics.fold_state for update;
  delete from analytics.work_day;
  insert into analytics.work_day (day, worked_before, works)
  select first_day + place - 1, minutes_before[place], minutes_before[place + 1] > minutes_before[place]
  from generate_series(1, array_length(minutes_before, 1) - 1) as place;
  delete from analytics.work_minute;
  insert into analytics.work_minute (minute, served_before, runs)
  select place - 1, served[place], coalesce(served[place + 1] > served[place], false)
  from generate_series(1, array_length(served, 1)) as place;
  analyze analytics.work_day;
  ${RECOUNT}
  update analytics.work_calendar set calendar = known;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.keep_work_days is
  'Takes in the days and service hours of a work calendar and counts anew what is counted by it. The arrays: minutes worked before each day from the first on and before the day after the last; minutes served before each minute of a working day.';
revoke all on function analytics.keep_work_days(text, date, int[], int[]) from public;
grant execute on function analytics.keep_work_days(text, date, int[], int[]) to kehu_app;
`;

const FOLDED = [
  foldOf(CELLS, KEYS),
  rebuildOf(CELLS, KEYS, FACTS),
  verifyOf(CELLS, KEYS, { name: 'verify_counts', facts: FACTS }),
];

/** Without a calendar every hour is nought, so that what is kept and what is counted agree until there is one. */
const FILL = `select analytics.keep_work_days('', '1900-01-01', array[0], array[0])`;
