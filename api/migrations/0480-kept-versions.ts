import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which state of a kept table a snapshot sees: what was told of it may be told again while that is the same. The version of a
 * table changes in the transaction that changes the table, so that no snapshot has one without the other.
 */
export class KeptVersions17640000480000 implements MigrationInterface {
  readonly name = 'KeptVersions17640000480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    for (const relation of [...KEPT, MOVEMENTS])
      await runner.query(`
        insert into analytics.kept_version (relation) values ('${relation}');
        create trigger note_version after ${relation === MOVEMENTS ? '' : 'insert or '}update or delete or truncate on ${relation}
          for each statement execute function analytics.note_version();`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* All of them are read by whoever may see all figures, and by nobody else: an answer read for one is an answer for the other. */
const KEPT = [
  'client_activity',
  'client_activity_month',
  'client_concentration',
  'client_standing',
  'complaint_day',
  'complaint_due',
  'complaint_duration',
  'complaint_early',
  'complaint_end',
  'complaint_end_month',
  'complaint_month',
  'complaint_outcome',
  'complaint_outcome_month',
  'complaint_repeat',
  'complaint_worked',
  'fold_state',
  'order_day',
  'segment_activity',
  'segment_activity_month',
  'segment_standing',
  'tally',
  'ungraded_standing',
].map((table) => `analytics.${table}`);

/*
 * Complaints are filed by many at once and would wait for each other to note it. Movements are only added until a fold takes
 * them away, so that between two folds their number and their ids tell which of them a snapshot sees.
 */
const MOVEMENTS = 'complaints.delta';

const TABLE = `
create table analytics.kept_version (
  relation text primary key,
  version text not null default ''
);
comment on table analytics.kept_version is 'The transaction that last changed a kept table, for every table of which answers may be told again.';
alter table analytics.kept_version enable row level security, force row level security;
create policy owner_all on analytics.kept_version to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.kept_version for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.kept_version to kehu_app;

create function analytics.note_version() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update analytics.kept_version set version = pg_current_xact_id()::text
  where relation = tg_table_schema || '.' || tg_table_name and version <> pg_current_xact_id()::text;
  return null;
end $$;
comment on function analytics.note_version is 'Notes that a statement changed its table.';
revoke all on function analytics.note_version() from public;
`;
