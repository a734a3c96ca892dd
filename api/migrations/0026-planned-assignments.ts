import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether an assignment has been lived yet is for the request to say, whose clock is passed in; the server's own clock is
 * another. The policy asks for the right alone.
 */
export class PlannedAssignments17640000026000 implements MigrationInterface {
  readonly name = 'PlannedAssignments17640000026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const POLICY = `
alter policy assignment_delete on clients.assignment using (
  ((select access.reach('assignment')) = 'all' or owner_id = any ((select access.owners('assignment'))::uuid[]))
  and exists (select from clients.client as c where c.id = client_id));
`;
