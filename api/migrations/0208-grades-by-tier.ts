import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which a window of visits and callbacks finds the clients of its tier in the order of a page, and leaves out the walk-in
 * trade, whom nobody looks after (KA-16). Without them a page read all grades for each window.
 */
export class GradesByTier17640000208000 implements MigrationInterface {
  readonly name = 'GradesByTier17640000208000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index grade_of_tier on clients.grade (tier, client_id, since) where tier is not null;
      create index client_walk_in on clients.client (id) where walk_in;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
