import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every page of the accountant asks: which money could be allocated, since its client owes something still. Without
 * an index by client all open receivables were read for it. And agents are looked for among all clients.
 */
export class WaitingMoney17640000176000 implements MigrationInterface {
  readonly name = 'WaitingMoney17640000176000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index receivable_open_of_client on sales.receivable (client_id, currency) where open > 0;
      create index client_of_type on clients.client (business_type, id) include (owner_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
