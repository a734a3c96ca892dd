import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clients are found by the import that changed them, as they are by the one that created them. */
export class BroughtByImports17640000251000 implements MigrationInterface {
  readonly name = 'BroughtByImports17640000251000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BROUGHT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Who sees an import sees which clients it created and changed; its rows stay with who brought them. */
const BROUGHT = `
create function clients.brought_by_import(import uuid, effects text[]) returns setof uuid
language sql stable security definer rows 1000 set search_path = pg_catalog
begin atomic
  select r.client_id from clients.client_import_row r join clients.client_import i on i.id = r.import_id
  where r.import_id = import and r.state = any (effects) and r.state in ('CREATED','CHANGED')
    and (i.asked_by = (select access.staff_id()) or (select access.reach('client_write')) = 'all'
      or i.asked_by = any ((select access.owners('client_write'))::uuid[]));
end;
comment on function clients.brought_by_import is
  'Ids of the clients that an import CREATED or CHANGED, for those who see the import.';
revoke all on function clients.brought_by_import(uuid, text[]) from public;
grant execute on function clients.brought_by_import(uuid, text[]) to kehu_app;
drop function clients.created_by_import(uuid);
`;
