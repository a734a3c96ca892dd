import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signals of control charts: raised once, withdrawn when the figures are restated, never deleted; and their alert. */
export class ControlSignals17640000164000 implements MigrationInterface {
  readonly name = 'ControlSignals17640000164000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SIGNAL, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SIGNAL = `
create table analytics.signal (
  id uuid primary key,
  class text not null,
  month date not null check (extract(day from month) = 1),
  rule text not null check (rule in ('OUTSIDE','TWO_OF_THREE','FOUR_OF_FIVE','RUN')),
  from_month date not null check (from_month < month),
  received int not null check (received >= 0),
  active int not null check (active > 0),
  centre float8 not null,
  lower float8 not null,
  upper float8 not null,
  cq_version int not null,
  raised_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= raised_at),
  staff_ids uuid[] not null,
  constraint signal_once unique (class, month, rule)
);
comment on table analytics.signal is
  'A month of the complaint rate that broke a rule of its control chart, with the figures as they were when it was raised (CQ-9-annex).';
comment on column analytics.signal.class is 'Empty: all classes together.';
comment on column analytics.signal.from_month is 'The first of the months it was judged on; the last is its own.';
comment on column analytics.signal.withdrawn_at is 'Since when the restated figures no longer break the rule; null: they do.';
create index signal_newest on analytics.signal (raised_at desc, id desc);
alter table analytics.signal enable row level security, force row level security;
create policy owner_all on analytics.signal to kehu_owner using (true) with check (true);
create policy signal_read on analytics.signal for select to kehu_app using ((select access.reach('aggregate')) = 'all');
create policy signal_insert on analytics.signal for insert to kehu_app with check ((select access.is_system()));
create policy signal_update on analytics.signal for update to kehu_app using ((select access.is_system()));
grant select, insert on analytics.signal to kehu_app;
grant update (withdrawn_at) on analytics.signal to kehu_app;
`;

/** One more kind of alert, beside those that others know of. */
const ALERT = `
alter table inbox.alert add column signal_id uuid references analytics.signal (id);
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check ' || replace(known, 'ARRAY[', 'ARRAY[''SIGNAL''::text, ');
end $$;
`;
