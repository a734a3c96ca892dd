import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookUpByRow } from './by-row';

/**
 * A page costs what it shows: row-level security looks each of its rows up. It used to list the whole portfolio, and all
 * cases there ever were at a post, for every statement (decision 0053). Published: `access.reads_whole()`.
 */
export class PoliciesByRow17640000345000 implements MigrationInterface {
  readonly name = 'PoliciesByRow17640000345000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function access.reads_whole() returns boolean language sql stable parallel safe as
        $$ select coalesce(current_setting('kehu.reading', true) = 'whole', false) $$;
      comment on function access.reads_whole is
        'Whether the statement adds rows up. It decides how row-level security finds what may be read, never what that is.';
    `);
    await lookUpByRow(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
