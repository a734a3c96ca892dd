import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was known of a complaint before it was changed, so that a figure can be told as it was reported; and the answer of
 * the client in the deltas. Published: `access.complaint_now`, `access.complaint_past`, `access.complaint_reopening` for
 * figures, `access.complaint_row` for the rows behind them.
 */
export class ComplaintPast17640000046000 implements MigrationInterface {
  readonly name = 'ComplaintPast17640000046000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DELTA, PAST, INDEXES, PUBLISHED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const CELL = `received_on, class, tier, region_code, overseas, flow_state, duration_hours, outcome, due_on, on_time, ended_on,
  satisfaction`;
const DELTA_COLUMNS = CELL.replace('flow_state', 'state');

/** As before, with the client's answer. */
const DELTA = `
alter table complaints.delta add column satisfaction text;
comment on column complaints.delta.satisfaction is 'What the client answered when asked (CC-13); null when it has not answered.';

create or replace function complaints.append_delta() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into complaints.delta (${DELTA_COLUMNS}, n) select ${CELL}, count(*) from new_rows group by ${CELL};
  elsif tg_op = 'DELETE' then
    insert into complaints.delta (${DELTA_COLUMNS}, n) select ${CELL}, -count(*) from old_rows group by ${CELL};
  else
    insert into complaints.delta (${DELTA_COLUMNS}, n)
    select ${CELL}, sum(n) from (
      select ${CELL}, -1 as n from old_rows
      union all
      select ${CELL}, 1 from new_rows
    ) as moved
    group by ${CELL} having sum(n) <> 0
    order by sum(n);
  end if;
  return null;
end $$;
`;

const MEASURED = `client_id, received_at, accepted_at, due_at, closed_at, created_at, ${CELL}`;
const measured = MEASURED.split(',').map((column) => column.trim());
/** When it was put on record is no part of what was said. */
const changed = measured.filter((column) => column !== 'created_at');

/*
 * Only what was replaced is kept: the last version is the complaint itself, and the first begins when it was filed. A case
 * that merely ends needs no row, since what is said to have ended after an instant was open at it; unless the end was
 * recorded later than it happened, which the instant of recording tells.
 */
const PAST = `
create table complaints.past (
  id bigint generated always as identity primary key,
  complaint_id uuid not null references complaints.complaint (id) on delete cascade,
  recorded_until timestamptz not null default clock_timestamp(),
  next_state text not null,
  client_id uuid not null,
  received_at timestamptz not null,
  accepted_at timestamptz,
  due_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  received_on date not null,
  class text not null,
  tier text,
  region_code text,
  overseas boolean not null,
  flow_state text not null check (flow_state in ('open','closed','withdrawn','void')),
  duration_hours int,
  outcome text,
  due_on date,
  on_time boolean,
  ended_on date,
  satisfaction text
);
comment on table complaints.past is
  'What figures were made of before a complaint was changed; append-only, written by a trigger. A row held until recorded_until; the version after it is the next row, or the complaint itself.';
comment on column complaints.past.next_state is 'The flow_state of the version that followed: closed, then open, is a reopening.';
create index past_of_complaint on complaints.past (complaint_id, recorded_until);
create index past_recorded on complaints.past (recorded_until);
create index past_reopened on complaints.past (ended_on, recorded_until)
  include (received_on, class, tier, region_code, overseas) where flow_state = 'closed' and next_state = 'open';

create function complaints.keep_past() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into complaints.past (complaint_id, next_state, ${MEASURED})
  select o.id, n.flow_state, ${measured.map((column) => `o.${column}`).join(', ')}
  from old_rows as o join new_rows as n on n.id = o.id
  where (${changed.map((column) => `o.${column}`).join(', ')})
    is distinct from (${changed.map((column) => `n.${column}`).join(', ')});
  return null;
end $$;
revoke all on function complaints.keep_past() from public;
create trigger past_of_update after update on complaints.complaint
  referencing old table as old_rows new table as new_rows for each statement execute function complaints.keep_past();

alter table complaints.past enable row level security, force row level security;
create policy owner_all on complaints.past to kehu_owner using (true) with check (true);
`;

/** The rows behind a figure are found by the day they were due or ended. */
const INDEXES = `
create index complaint_due_on on complaints.complaint (due_on);
create index complaint_ended_on on complaints.complaint (ended_on);
`;

/*
 * The facts answer nobody who may not see figures over all clients; the rows answer everybody as far as they reach, since
 * they are read with the rights of who asks.
 */
const PUBLISHED = `
create view access.complaint_now as
  select id as complaint_id, ${MEASURED} from complaints.complaint where (select access.reach('aggregate')) = 'all';
create view access.complaint_past as
  select complaint_id, recorded_until, ${MEASURED} from complaints.past where (select access.reach('aggregate')) = 'all';
create view access.complaint_reopening as
  select complaint_id, client_id, received_on, class, tier, region_code, overseas, ended_on as closed_on,
    (recorded_until at time zone 'Asia/Shanghai')::date as reopened_on, recorded_until as reopened_at
  from complaints.past
  where flow_state = 'closed' and next_state = 'open' and (select access.reach('aggregate')) = 'all';
create view access.complaint_row with (security_invoker = true) as
  select id as complaint_id, ${MEASURED} from complaints.complaint;
grant select on access.complaint_now, access.complaint_past, access.complaint_reopening, access.complaint_row to kehu_app;
`;
