import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowAlertKinds } from './alert-kinds';

/** Who wrote on a draft is told that somebody else put it into force, or gave it up: two more kinds of alerts. */
export class DraftAlerts17640000415000 implements MigrationInterface {
  readonly name = 'DraftAlerts17640000415000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALERT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ALERT = `
alter table inbox.alert add column draft_id uuid references policy.draft (id);
comment on column inbox.alert.draft_id is 'The draft of a regulation that was put into force or given up; null of other kinds.';
${allowAlertKinds('DRAFT_ENACTED', 'DRAFT_WITHDRAWN')}
`;
