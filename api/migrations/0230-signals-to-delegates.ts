import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for somebody whom the policy has told of a signal reads what it says, for as long. Source: CC-2, CQ-9-annex */
export class SignalsToDelegates17640000230000 implements MigrationInterface {
  readonly name = 'SignalsToDelegates17640000230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const READ = `
alter policy signal_read on analytics.signal using (
  (select access.reach('aggregate')) = 'all' or staff_ids && (select access.acting_for()));
`;
