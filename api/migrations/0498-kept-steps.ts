import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which state of the rollups of steps a snapshot sees (0480), so that what is folded of them is told again. */
export class KeptSteps17640000498000 implements MigrationInterface {
  readonly name = 'KeptSteps17640000498000';

  async up(runner: QueryRunner): Promise<void> {
    for (const relation of ['analytics.step_time', 'analytics.step_due'])
      await runner.query(`
        insert into analytics.kept_version (relation) values ('${relation}');
        create trigger note_version after insert or update or delete or truncate on ${relation}
          for each statement execute function analytics.note_version();`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
