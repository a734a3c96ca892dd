import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was overdue and told up the hierarchy (CQ-12), and the alerts that people read. Published: `access.superiors`.
 */
export class Escalation17640000077000 implements MigrationInterface {
  readonly name = 'Escalation17640000077000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SUPERIORS, ESCALATION, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SUPERIORS = `
create function access.superiors(of_post text, up int, day date) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive line (id, at) as (
    select s.id, 0 from identity.staff s join identity.staff_post p on p.staff_id = s.id
    where s.active and p.post = of_post and p.valid @> day
    union
    select b.id, l.at + 1 from line l join identity.staff s on s.id = l.id join identity.staff b on b.id = s.reports_to
    where l.at < up and b.active
  )
  select distinct l.id from line l
  where l.at = up or not exists (
    select from identity.staff s join identity.staff b on b.id = s.reports_to where s.id = l.id and b.active)
$$;
comment on function access.superiors is
  'Staff so many steps above whoever holds a post on a day; who has nobody above stands for themselves.';
revoke all on function access.superiors from public;
grant execute on function access.superiors to kehu_app;
`;

/** Unique by clock and level: whoever tries again finds it done. */
const ESCALATION = `
create table complaints.escalation (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  step_id uuid references complaints.step (id),
  level int not null check (level > 0),
  due_at timestamptz not null,
  at timestamptz not null check (at > due_at),
  staff_ids uuid[] not null,
  constraint escalation_once unique nulls not distinct (complaint_id, step_id, level)
);
comment on table complaints.escalation is 'An overdue clock told up the hierarchy, once for each level (CQ-12). Append-only.';
comment on column complaints.escalation.step_id is 'The step that is overdue; null: the whole case.';
grant select, insert on complaints.escalation to kehu_app;
alter table complaints.escalation enable row level security, force row level security;
create policy owner_all on complaints.escalation to kehu_owner using (true) with check (true);
create policy escalation_read on complaints.escalation for select to kehu_app using (
  (select access.reach('complaint')) = 'all' or exists (select from complaints.complaint as c where c.id = complaint_id));
create policy escalation_write on complaints.escalation for insert to kehu_app with check ((select access.is_system()));
`;

const ALERT = `
create schema inbox authorization kehu_owner;
grant usage on schema inbox to kehu_app;
create table inbox.alert (
  id uuid primary key,
  staff_id uuid not null references identity.staff,
  kind text not null check (kind in ('ESCALATION','DELEGATION')),
  key text not null check (key <> ''),
  at timestamptz not null,
  complaint_id uuid references complaints.complaint (id),
  step text,
  level int,
  due_at timestamptz,
  delegation_id uuid references identity.delegation (id),
  read_at timestamptz,
  constraint alert_once unique (staff_id, key)
);
comment on table inbox.alert is 'What a person is told of, and whether they have seen it.';
comment on column inbox.alert.key is 'What it tells of: told twice, it is one alert.';
create index alert_newest on inbox.alert (staff_id, at desc, id desc);
create index alert_unread on inbox.alert (staff_id) where read_at is null;
alter table inbox.alert enable row level security, force row level security;
create policy owner_all on inbox.alert to kehu_owner using (true) with check (true);
create policy alert_own on inbox.alert to kehu_app using (staff_id = (select access.staff_id()))
  with check (staff_id = (select access.staff_id()));
create policy alert_raise on inbox.alert for insert to kehu_app with check ((select access.is_system()));
create policy alert_known on inbox.alert for select to kehu_app using ((select access.is_system()));
grant select, insert on inbox.alert to kehu_app;
grant update (read_at) on inbox.alert to kehu_app;
`;
