import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An agreement has one renewal that stands: one that was terminated, as when it was recorded with a wrong term, no longer
 * keeps another from being recorded.
 */
export class RenewalsUndone17640000369000 implements MigrationInterface {
  readonly name = 'RenewalsUndone17640000369000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONCE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ONCE = `
drop index clients.agreement_renewed_once;
create unique index agreement_renewed_once on clients.agreement (renews_id)
  where renews_id is not null and terminated_on is null;
-- Those that were terminated as well: whoever looks for what names an agreement must not read all of them.
create index agreement_by_predecessor on clients.agreement (renews_id) where renews_id is not null;
`;
