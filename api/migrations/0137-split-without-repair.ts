import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The departments split liability as the committee does; where they repair nothing, no day goes with it (CQ-4). */
export class SplitWithoutRepair17640000137000 implements MigrationInterface {
  readonly name = 'SplitWithoutRepair17640000137000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table complaints.decision alter column repair_by drop not null');
    await runner.query(
      `comment on table complaints.decision is
         'The decision on who bears what, the committee''s or the departments'', in versions; a version is never changed, and the last of a step is the one put forward (CC-9, CQ-4).'`,
    );
    await runner.query(
      `comment on column complaints.decision.repair_by is 'Null where the procedure repairs nothing by a day.'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
