import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for accounting is found without reading what is done: there is ever more of that. */
export class FinanceInbox17640000090000 implements MigrationInterface {
  readonly name = 'FinanceInbox17640000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const INDEXES = `
create index return_unbooked on returns."return" (state) where state in ('RECEIVED', 'SIGNED', 'HELD');
create index settlement_waiting on sales.settlement (received_on, id) where unallocated > 0;
create index rebate_to_pay on sales.rebate (pay_by, id) where pending > 0;
`;
