import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when an order makes its client active is written into the statements that ask: as a strict function it was called for
 * each order, eight times as dear. Of no day it still tells none.
 */
export class InactiveInlined17640000386000 implements MigrationInterface {
  readonly name = 'InactiveInlined17640000386000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function analytics.inactive_from(date) called on null input');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
