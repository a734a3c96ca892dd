import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepDueKnown } from './0221-steps-on-time';

/** The steps behind an on-time share as it was known at an instant: which they are, and by when they were due then. */
export class StepsAsKnown17640000449000 implements MigrationInterface {
  readonly name = 'StepsAsKnown17640000449000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DROP);
    await runner.query(stepDueKnown({ step_id: 'uuid', due_at: 'timestamptz' }).replaceAll(EACH_ROW, ONCE));
    await runner.query(PLANNED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SIGNATURE = 'analytics.step_due_known(timestamptz, boolean, timestamptz, timestamptz)';
const DROP = `drop function ${SIGNATURE}`;
/** As before (0397). */
const [EACH_ROW, ONCE] = [`any (access.owners('complaint'))`, `any ((select access.owners('complaint'))::uuid[])`];
/** As before (0384). */
const PLANNED = `alter function ${SIGNATURE} set plan_cache_mode = force_custom_plan`;
