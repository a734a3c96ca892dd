import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months of rebates that were told as overdue: statements after their day, payments after month end (SD-8). */
export class OverdueRebates17640000124000 implements MigrationInterface {
  readonly name = 'OverdueRebates17640000124000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OVERDUE, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Unique by month and kind: whoever tries again finds it told. */
const OVERDUE = `
create table sales.rebate_overdue (
  month date not null check (extract(day from month) = 1),
  kind text not null check (kind in ('STATEMENT','PAYMENT')),
  agents int not null check (agents > 0),
  at timestamptz not null,
  staff_ids uuid[] not null check (cardinality(staff_ids) > 0),
  primary key (month, kind)
);
comment on table sales.rebate_overdue is 'What of a month was told as overdue to the post that owes it, once. Append-only.';
comment on column sales.rebate_overdue.agents is 'How many agents waited when it was told.';
grant select, insert on sales.rebate_overdue to kehu_app;
alter table sales.rebate_overdue enable row level security, force row level security;
create policy owner_all on sales.rebate_overdue to kehu_owner using (true) with check (true);
create policy rebate_overdue_read on sales.rebate_overdue for select to kehu_app
  using ((select access.reach('rebate')) = 'all');
create policy rebate_overdue_write on sales.rebate_overdue for insert to kehu_app with check ((select access.is_system()));
`;

/** Two more kinds of alert, beside those that others know of. */
const ALERT = `
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''REBATE_STATEMENT''::text, ''REBATE_PAYMENT''::text, ');
end $$;
alter table inbox.alert add column rebate_month date, add column rebate_agents int check (rebate_agents > 0);
comment on column inbox.alert.rebate_agents is 'How many agents waited when it was raised.';
`;
