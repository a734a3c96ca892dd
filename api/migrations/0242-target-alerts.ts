import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sales targets that wait for an answer are told to whom they wait for (AM-1): two more kinds of alert. */
export class TargetAlerts17640000242000 implements MigrationInterface {
  readonly name = 'TargetAlerts17640000242000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALERT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ALERT = `
alter table inbox.alert add column target_id uuid references sales.target (id);
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''TARGET_PROPOSED''::text, ''TARGET_OBJECTED''::text, ');
end $$;
`;
