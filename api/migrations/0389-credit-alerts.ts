import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowAlertKinds } from './alert-kinds';

/** Who applied for credit is told that it was decided (CR-4): one more kind of alert. */
export class CreditAlerts17640000389000 implements MigrationInterface {
  readonly name = 'CreditAlerts17640000389000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALERT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ALERT = `
alter table inbox.alert add column credit_application_id uuid references clients.credit_application (id);
comment on column inbox.alert.credit_application_id is 'The application that was decided; null of other kinds.';
${allowAlertKinds('CREDIT_DECIDED')}
`;
