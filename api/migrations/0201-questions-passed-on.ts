import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question may be passed on to somebody else, whose minutes are those that are left (SD-2). */
export class QuestionsPassedOn17640000201000 implements MigrationInterface {
  readonly name = 'QuestionsPassedOn17640000201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table desk.question_event drop constraint question_event_kind_check;
      alter table desk.question_event add constraint question_event_kind_check
        check (kind in ('ASKED','ANSWERED','INSISTED','OVERDUE','PASSED_ON'));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
