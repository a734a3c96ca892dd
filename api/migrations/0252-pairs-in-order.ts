import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pairs that may be one client are shown by who answers for both (KA-1-duplicates), as before. The owner of each is looked
 * up for the pairs of a page: asked whether there is such a client, PostgreSQL gathered all clients within reach first.
 */
export class PairsInOrder17640000252000 implements MigrationInterface {
  readonly name = 'PairsInOrder17640000252000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const MINE = (id: string): string => `(select c.owner_id from clients.client c where c.id = ${id})
  = any ((select access.owners('merging'))::uuid[])`;
const MAY_JUDGE = `((select access.reach('merging')) = 'all' or (${MINE('first_id')} and ${MINE('second_id')}))`;

const POLICIES = `
alter policy duplicate_read on clients.duplicate using (${MAY_JUDGE});
alter policy duplicate_judge on clients.duplicate using (${MAY_JUDGE}) with check (${MAY_JUDGE});
`;
