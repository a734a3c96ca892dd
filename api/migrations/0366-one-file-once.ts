import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody else had the same file imported since an import of it was checked, whoever that was (KA-2). */
export class OneFileOnce17640000366000 implements MigrationInterface {
  readonly name = 'OneFileOnce17640000366000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* A check that began before clients were created has judged some rows without them. */
const IMPORTED = `
alter table clients.client_import add column check_began_at timestamptz;
create index client_import_file on clients.client_import (digest);

create function clients.imported_since_check(import uuid) returns boolean
language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from clients.client_import i join clients.client_import other on other.digest = i.digest and other.id <> i.id
    where i.id = import and i.asked_by = (select access.staff_id())
      and (other.state = 'RUNNING' or (other.ended_at > i.check_began_at and (other.created > 0 or other.changed > 0))));
end;
comment on function clients.imported_since_check is
  'Whether the file of an import, which has to be the viewer''s own, is being imported or was since its check began. Tells nothing of by whom.';
revoke all on function clients.imported_since_check(uuid) from public;
grant execute on function clients.imported_since_check(uuid) to kehu_app;
`;
