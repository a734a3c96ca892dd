import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FILL as OUTCOMES_FILL } from './0280-outcomes-of-received';
import { FUNCTIONS, MONTHS_FILL } from './0303-months-of-complaints';

/**
 * Folding, rebuilding and verifying know outcomes and months alike, in whichever order the two came; both are filled anew
 * for a database that knew one of them only for a while.
 */
export class AllOfComplaints17640000306000 implements MigrationInterface {
  readonly name = 'AllOfComplaints17640000306000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [...FUNCTIONS, REBUILD, EMPTY, MONTHS_FILL, OUTCOMES_FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const REBUILD = `
create or replace function analytics.rebuild() returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform analytics.count_tallies();
  perform analytics.rebuild_complaints();
end $$;
`;

const EMPTY = `
delete from analytics.complaint_outcome;
delete from analytics.complaint_month;
delete from analytics.complaint_end_month;
`;
