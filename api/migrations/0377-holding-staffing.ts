import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever gives something to a member of staff looks at their posts and their last day before, and whoever takes a post or
 * notes a last day looks whether they have anything: at the same time, each would see what was there before the other.
 * Published: `access.hold_staffing()`, by which the first waits for the second, and the second for it.
 */
export class HoldingStaffing17640000377000 implements MigrationInterface {
  readonly name = 'HoldingStaffing17640000377000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOLD_STAFFING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** The key of the lock is the one that changes of staff take for themselves alone. */
const HOLD_STAFFING = `
create function access.hold_staffing() returns void
language sql volatile set search_path = pg_catalog
begin atomic
  select pg_advisory_xact_lock_shared(hashtextextended('identity.staffing', 0));
end;
comment on function access.hold_staffing is
  'Keeps posts and last days of the staff as they are until the transaction ends; it waits for a change under way.';
revoke all on function access.hold_staffing() from public;
grant execute on function access.hold_staffing() to kehu_app;
`;
