import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports by mail: what is sent to whom when, and what became of each. A subscription is an address of a page, like a saved
 * view: it holds no row, and what it sends is read with the rights of whoever gets it.
 */
export class ReportSubscriptions17640000140000 implements MigrationInterface {
  readonly name = 'ReportSubscriptions17640000140000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SUBSCRIPTION, MAIL, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SUBSCRIPTION = `
create table identity.report_subscription (
  id uuid primary key,
  owner_id uuid not null references identity.staff,
  recipient_id uuid not null references identity.staff,
  name text not null check (length(name) between 1 and 60),
  page text not null check (page <> ''),
  query text not null check (length(query) <= 2000),
  cards text[] not null check (cardinality(cards) between 1 and 20),
  rhythm text not null check (rhythm in ('WORKING_DAYS','WEEKLY','MONTHLY')),
  weekday int check (weekday between 1 and 7),
  month_day int check (month_day between 1 and 31),
  at_minute int not null check (at_minute between 0 and 1439),
  locale text not null check (locale in ('zh-CN','en')),
  attachment text not null check (attachment in ('NONE','XLSX','CSV')),
  state text not null check (state in ('ACTIVE','PAUSED','ENDED')),
  next_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1,
  constraint report_subscription_day check (
    (rhythm = 'WEEKLY') = (weekday is not null) and (rhythm = 'MONTHLY') = (month_day is not null)),
  constraint report_subscription_next check ((state = 'ACTIVE') = (next_at is not null))
);
comment on table identity.report_subscription is
  'A page with its filters that is sent to somebody by mail in a rhythm, made with the rights of whoever gets it.';
comment on column identity.report_subscription.owner_id is 'Who set it up: the recipient, or somebody they report to.';
comment on column identity.report_subscription.month_day is 'By this day: on a working day up to it.';
create index report_subscription_owner on identity.report_subscription (owner_id, created_at desc, id desc);
create index report_subscription_recipient on identity.report_subscription (recipient_id, created_at desc, id desc);
create index report_subscription_due on identity.report_subscription (next_at) where state = 'ACTIVE';
alter table identity.report_subscription enable row level security, force row level security;
create policy owner_all on identity.report_subscription to kehu_owner using (true) with check (true);
create policy report_subscription_read on identity.report_subscription for select to kehu_app using (
  owner_id = (select access.staff_id()) or recipient_id = (select access.staff_id()) or (select access.is_system()));
create policy report_subscription_insert on identity.report_subscription for insert to kehu_app with check (
  (select access.is_system())
  or (owner_id = (select access.staff_id()) and (select access.staff_id()) = any (identity.heads_of(recipient_id))));
create policy report_subscription_update on identity.report_subscription for update to kehu_app using (
  owner_id = (select access.staff_id()) or recipient_id = (select access.staff_id()) or (select access.is_system()));
grant select, insert on identity.report_subscription to kehu_app;
grant update (name, query, cards, rhythm, weekday, month_day, at_minute, locale, attachment, state, next_at, changed_at,
  version) on identity.report_subscription to kehu_app;
`;

/** One scheduled mail for a slot, however often the job runs. */
const MAIL = `
create table identity.report_mail (
  id uuid primary key,
  subscription_id uuid not null references identity.report_subscription,
  recipient_id uuid not null references identity.staff,
  kind text not null check (kind in ('SCHEDULED','TEST')),
  slot timestamptz not null,
  late boolean not null,
  state text not null check (state in ('WAITING','SENT','REFUSED','FAILED')),
  attempts int not null default 0 check (attempts >= 0),
  next_try_at timestamptz,
  reason text check (reason <> ''),
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint report_mail_waiting check ((state = 'WAITING') = (next_try_at is not null)),
  constraint report_mail_ended check ((state = 'WAITING') = (ended_at is null)),
  constraint report_mail_reason check (state not in ('REFUSED','FAILED') or reason is not null)
);
comment on table identity.report_mail is
  'A report that was due, or asked for as a test, and what became of it. Written before anything is sent.';
comment on column identity.report_mail.next_try_at is 'When it is tried next; while it is being sent, when it is taken for lost.';
create unique index report_mail_once on identity.report_mail (subscription_id, slot) where kind = 'SCHEDULED';
create index report_mail_newest on identity.report_mail (subscription_id, created_at desc, id desc);
create index report_mail_waiting on identity.report_mail (next_try_at) where state = 'WAITING';
create index report_mail_tests on identity.report_mail (recipient_id, created_at) where kind = 'TEST';
alter table identity.report_mail enable row level security, force row level security;
create policy owner_all on identity.report_mail to kehu_owner using (true) with check (true);
create policy report_mail_read on identity.report_mail for select to kehu_app using (
  (select access.is_system())
  or exists (select from identity.report_subscription s where s.id = subscription_id));
create policy report_mail_due on identity.report_mail for insert to kehu_app with check ((select access.is_system()));
create policy report_mail_test on identity.report_mail for insert to kehu_app with check (
  kind = 'TEST' and recipient_id = (select access.staff_id())
  and exists (select from identity.report_subscription s where s.id = subscription_id));
create policy report_mail_update on identity.report_mail for update to kehu_app using ((select access.is_system()));
grant select, insert on identity.report_mail to kehu_app;
grant update (state, attempts, next_try_at, reason, ended_at) on identity.report_mail to kehu_app;
`;

/** Who set a report up is told when it reaches nobody: one more kind of alert, beside those that others know of. */
const ALERT = `
alter table inbox.alert add column subscription_id uuid references identity.report_subscription;
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check ' || replace(known, 'ARRAY[', 'ARRAY[''REPORT''::text, ');
end $$;
`;
