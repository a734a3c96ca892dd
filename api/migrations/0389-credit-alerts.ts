import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who applied for credit is told that it was decided (CR-4): one more kind of alert. */
export class CreditAlerts17640000389000 implements MigrationInterface {
  readonly name = 'CreditAlerts17640000389000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALERT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ALERT = `
alter table inbox.alert add column credit_application_id uuid references clients.credit_application (id);
comment on column inbox.alert.credit_application_id is 'The application that was decided; null of other kinds.';
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''CREDIT_DECIDED''::text, ');
end $$;
`;
