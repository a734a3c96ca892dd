import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a complaint holds up changes once it is found out how much is defective (CQ-2, CQ-20). */
export class HoldsDetermined17640000209000 implements MigrationInterface {
  readonly name = 'HoldsDetermined17640000209000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sales.dispute drop constraint dispute_released_by_check, add constraint dispute_released_by_check
        check (released_by in ('UPHELD','NOT_ESTABLISHED','WITHDRAWN','VOID','DUPLICATE','DETERMINED'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
