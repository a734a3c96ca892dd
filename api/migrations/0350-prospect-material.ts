import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Material can be added to a prospect at any stage, by a step of its own; every document says which step brought it
 * (KA-7). A step and the documents it brought were written by the same person at the same instant, and the prospect was
 * locked meanwhile.
 */
export class ProspectMaterial17640000350000 implements MigrationInterface {
  readonly name = 'ProspectMaterial17640000350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STEPS);
    await runner.query(DOCUMENTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const STEPS = `
alter table clients.prospect_step drop constraint prospect_step_move_check;
alter table clients.prospect_step add constraint prospect_step_move_check check (move in
  ('GENERAL_SURVEY','FIELD_SURVEY','CONFIRM_SURVEY','APPLY','APPROVE','REJECT','RECOGNISE','DROP','ADD_DOCUMENTS'));
`;

const DOCUMENTS = `
alter table clients.prospect_document add column step_id uuid references clients.prospect_step (id);
update clients.prospect_document d set step_id = s.id
  from clients.prospect_step s
  where s.prospect_id = d.prospect_id and s.by_staff = d.by_staff and s.at = d.at;
alter table clients.prospect_document alter column step_id set not null;
create index prospect_document_step on clients.prospect_document (step_id);
comment on column clients.prospect_document.step_id is 'The step that brought it.';
`;
