import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Daily logs: what staff put on record on a day, handed in by the next working day and read by their superior (SD-3,
 * SD-10). Secret.
 */
export class DailyLogs17640000172000 implements MigrationInterface {
  readonly name = 'DailyLogs17640000172000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, CONTACTS, POLICIES, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table desk.daily_log_since (
  one boolean primary key default true check (one),
  day date not null
);
comment on table desk.daily_log_since is 'From which day on daily logs are owed: nobody is late with those of before they were kept here.';
insert into desk.daily_log_since (day) values ((now() at time zone 'Asia/Shanghai')::date);

create table desk.daily_log (
  id uuid primary key,
  staff_id uuid not null references identity.staff (id),
  day date not null,
  note text check (note <> ''),
  counts jsonb not null,
  due_at timestamptz not null,
  handed_in_at timestamptz not null,
  read_by uuid references identity.staff (id) check (read_by <> staff_id),
  read_at timestamptz check (read_at >= handed_in_at),
  version int not null default 1,
  unique (staff_id, day),
  constraint daily_log_read check ((read_by is null) = (read_at is null))
);
comment on table desk.daily_log is 'The contacts somebody put on record on a day, as they were handed in (SD-3).';
comment on column desk.daily_log.counts is 'How many contacts of each kind and questions answered and open there were when it was handed in.';
comment on column desk.daily_log.read_at is 'When a superior read it after the daily meeting, by which it is archived (SD-10).';

create table desk.daily_log_entry (
  log_id uuid not null references desk.daily_log (id),
  activity_id uuid not null references desk.activity (id),
  version int not null,
  primary key (log_id, activity_id)
);
comment on table desk.daily_log_entry is 'A contact in a log, and the version in which it was handed in. Append-only.';

create table desk.daily_log_told (
  staff_id uuid not null references identity.staff (id),
  day date not null,
  told_at timestamptz not null,
  to_staff uuid not null references identity.staff (id),
  primary key (staff_id, day)
);
comment on table desk.daily_log_told is 'Logs that were not handed in by their time, and who was told; once each (SD-3).';
`;

/*
 * By who put it on record, and not by who looks after the client now: a client that went over meanwhile takes nothing out of
 * anybody's day.
 */
const CONTACTS = `
create function desk.day_contacts(from_day date, to_day date, staff_ids uuid[])
returns table (staff_id uuid, day date, activity_id uuid, version int, kind text, asked boolean, answered boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select a.recorded_by, (a.recorded_at at time zone 'Asia/Shanghai')::date, a.id, a.version, a.kind,
    q.id is not null, q.answered_at is not null
  from desk.activity as a left join desk.question as q on q.activity_id = a.id
  where a.recorded_by is not null and (staff_ids is null or a.recorded_by = any (staff_ids))
    and a.recorded_at >= from_day::timestamp at time zone 'Asia/Shanghai'
    and a.recorded_at < (to_day + 1)::timestamp at time zone 'Asia/Shanghai'
    and (a.recorded_by = access.staff_id() or access.reach('activity') = 'all'
      or a.recorded_by = any (access.owners('activity')))
$$;
comment on function desk.day_contacts is
  'What staff put on record on these days; null: all staff. Only of oneself and of those whose call records one reads.';
revoke all on function desk.day_contacts(date, date, uuid[]) from public;
grant execute on function desk.day_contacts(date, date, uuid[]) to kehu_app;
create index activity_recorded on desk.activity (recorded_at) where recorded_by is not null;
`;

const REACHED = `(select access.reach('activity')) = 'all' or staff_id = any ((select access.owners('activity'))::uuid[])`;

const POLICIES = `
grant select on desk.daily_log_since to kehu_app;
alter table desk.daily_log_since enable row level security, force row level security;
create policy owner_all on desk.daily_log_since to kehu_owner using (true) with check (true);
create policy daily_log_since_read on desk.daily_log_since for select to kehu_app using (true);

grant select, insert on desk.daily_log to kehu_app;
grant update (read_by, read_at, version) on desk.daily_log to kehu_app;
alter table desk.daily_log enable row level security, force row level security;
create policy owner_all on desk.daily_log to kehu_owner using (true) with check (true);
create policy daily_log_read on desk.daily_log for select to kehu_app
  using (staff_id = (select access.staff_id()) or ${REACHED});
create policy daily_log_insert on desk.daily_log for insert to kehu_app with check (staff_id = (select access.staff_id()));
create policy daily_log_update on desk.daily_log for update to kehu_app
  using (staff_id <> (select access.staff_id()) and (${REACHED}))
  with check (read_by = (select access.staff_id()));

grant select, insert on desk.daily_log_entry to kehu_app;
alter table desk.daily_log_entry enable row level security, force row level security;
create policy owner_all on desk.daily_log_entry to kehu_owner using (true) with check (true);
create policy daily_log_entry_read on desk.daily_log_entry for select to kehu_app
  using (exists (select from desk.daily_log as l where l.id = log_id));
create policy daily_log_entry_insert on desk.daily_log_entry for insert to kehu_app with check (
  exists (select from desk.daily_log as l where l.id = log_id and l.staff_id = (select access.staff_id())));

grant select, insert on desk.daily_log_told to kehu_app;
alter table desk.daily_log_told enable row level security, force row level security;
create policy owner_all on desk.daily_log_told to kehu_owner using (true) with check (true);
create policy daily_log_told_system on desk.daily_log_told to kehu_app
  using ((select access.is_system())) with check ((select access.is_system()));
`;

/** One more kind of alert, beside those that others know of. */
const ALERT = `
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''DAILY_LOG''::text, ');
end $$;
`;
