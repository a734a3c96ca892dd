import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The card of a prospect is corrected by a step of its own, which tells what was there before (KA-9). */
export class ProspectCorrection17640000367000 implements MigrationInterface {
  readonly name = 'ProspectCorrection17640000367000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STEPS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const STEPS = `
alter table clients.prospect_step drop constraint prospect_step_move_check;
alter table clients.prospect_step add constraint prospect_step_move_check check (move in
  ('GENERAL_SURVEY','FIELD_SURVEY','CONFIRM_SURVEY','APPLY','APPROVE','REJECT','RECOGNISE','DROP','ADD_DOCUMENTS',
   'CORRECT'));
`;
