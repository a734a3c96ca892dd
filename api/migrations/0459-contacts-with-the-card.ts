import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Contacts are written by whoever may change the card of the client and reads its personal data, which is who looks after it
 * and whom they report to (KA-2, SD-10); so far it took the right to contracts, which is the KA manager's.
 */
export class ContactsWithTheCard17640000459000 implements MigrationInterface {
  readonly name = 'ContactsWithTheCard17640000459000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const within = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = contact.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;
const WRITES = `${within('client_write')} and ${within('confidential')}`;

const POLICIES = `
drop policy contact_insert on clients.contact;
drop policy contact_update on clients.contact;
drop policy contact_delete on clients.contact;
create policy contact_insert on clients.contact for insert to kehu_app with check (${WRITES});
create policy contact_update on clients.contact for update to kehu_app using (${WRITES}) with check (${WRITES});
create policy contact_delete on clients.contact for delete to kehu_app using (${WRITES});
`;
