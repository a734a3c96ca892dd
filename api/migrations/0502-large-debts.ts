import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client owes is the sum of many amounts, and may be more than one amount can be. */
export class LargeDebts17640000502000 implements MigrationInterface {
  readonly name = 'LargeDebts17640000502000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clients.credit_application alter column owed type numeric(20,2)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
