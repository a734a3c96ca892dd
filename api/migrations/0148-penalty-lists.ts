import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Last month's administrative penalties as they were compiled and frozen, and alerts of what is due of a month (CQ-14, CQ-9).
 */
export class PenaltyLists17640000148000 implements MigrationInterface {
  readonly name = 'PenaltyLists17640000148000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LIST, FROZEN, ACCESS, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** A penalty that was decided is never changed but for being taken back: which ones a list held is all there is to keep. */
const LIST = `
create table complaints.penalty_list (
  id text primary key check (id ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
  due_on date not null,
  why jsonb not null,
  compiled_at timestamptz not null,
  frozen_at timestamptz,
  frozen_by uuid references identity.staff (id),
  told_overdue_at timestamptz,
  version int not null default 1,
  constraint penalty_list_frozen check ((frozen_at is null) = (frozen_by is null))
);
comment on table complaints.penalty_list is
  'The administrative penalties that were approved in a month, as they are handed out: compiled, then frozen (CQ-14).';
comment on column complaints.penalty_list.told_overdue_at is 'When who compiles was told that its day is past; once.';
create table complaints.penalty_list_line (
  list_id text not null references complaints.penalty_list (id),
  penalty_id uuid not null references complaints.penalty (id),
  primary key (list_id, penalty_id)
);
comment on table complaints.penalty_list_line is 'What a list holds; a penalty that was taken back after the freeze stays on it.';
create index penalty_list_line_penalty on complaints.penalty_list_line (penalty_id);
create index penalty_decided on complaints.penalty (decided_at) where dismissal and state in ('APPROVED','REVOKED');
`;

/** What was handed out is never changed, by whomever. */
const FROZEN = `
create function complaints.keep_penalty_list() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  of_list text := case when tg_table_name = 'penalty_list' then to_jsonb(old) ->> 'id'
    else coalesce(to_jsonb(old), to_jsonb(new)) ->> 'list_id' end;
begin
  if exists (select from complaints.penalty_list l where l.id = of_list and l.frozen_at is not null) then
    raise exception 'The list of % is frozen.', of_list using errcode = 'check_violation', constraint = 'penalty_list_is_frozen';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
revoke all on function complaints.keep_penalty_list() from public;
create trigger penalty_list_is_frozen before update or delete on complaints.penalty_list
  for each row execute function complaints.keep_penalty_list();
create trigger penalty_list_is_frozen before insert or update or delete on complaints.penalty_list_line
  for each row execute function complaints.keep_penalty_list();
`;

/** Who reads every penalty reads the lists; the system compiles them. */
const ACCESS = `
grant select, insert on complaints.penalty_list to kehu_app;
grant update (frozen_at, frozen_by, told_overdue_at, version) on complaints.penalty_list to kehu_app;
grant select, insert, delete on complaints.penalty_list_line to kehu_app;
alter table complaints.penalty_list enable row level security, force row level security;
alter table complaints.penalty_list_line enable row level security, force row level security;
create policy owner_all on complaints.penalty_list to kehu_owner using (true) with check (true);
create policy owner_all on complaints.penalty_list_line to kehu_owner using (true) with check (true);
create policy list_read on complaints.penalty_list for select to kehu_app using ((select access.reach('penalty')) = 'all');
create policy list_insert on complaints.penalty_list for insert to kehu_app with check ((select access.is_system()));
create policy list_update on complaints.penalty_list for update to kehu_app
  using ((select access.reach('penalty')) = 'all')
  with check ((select access.is_system()) or frozen_by = (select access.staff_id()));
create policy line_scope on complaints.penalty_list_line to kehu_app
  using ((select access.reach('penalty')) = 'all') with check ((select access.reach('penalty')) = 'all');
`;

const ALERT = `
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check ' || replace(known, 'ARRAY[',
    'ARRAY[''MONTH_COMPILED''::text, ''MONTH_OVERDUE''::text, ''PENALTIES_COMPILED''::text, ''PENALTIES_OVERDUE''::text, ');
end $$;
alter table inbox.alert add column month date;
comment on column inbox.alert.month is 'The first day of the month whose report or list waits (CQ-9, CQ-14).';
alter table complaints.monthly_report add column told_overdue_at timestamptz;
grant update (told_overdue_at) on complaints.monthly_report to kehu_app;
comment on column complaints.monthly_report.told_overdue_at is 'When those who are late were told; once.';
`;
