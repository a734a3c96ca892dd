import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A kept matching says besides its columns by what clients are matched and what becomes of rows and empty cells
 * (decision 0036); an import knows when the table it was opened with cannot be matched so.
 */
export class KeptPlans17640000250000 implements MigrationInterface {
  readonly name = 'KeptPlans17640000250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLANS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PLANS = `
alter table clients.import_mapping add column plan jsonb;
comment on column clients.import_mapping.plan is
  'By what clients are matched and what becomes of rows and empty cells, columns by what they are; null: kept before that was.';
alter table clients.client_import add column key_missing boolean not null default false;
comment on column clients.client_import.key_missing is
  'The matching it was opened with matches clients by a column that its table has not.';
`;
