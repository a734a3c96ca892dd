import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version of a regulation that has not begun can be revoked. It stays on record, with its number and who revoked it, and
 * holds on no day: in `access.policy_document` it ends on the day it would have begun, and the one before it goes on.
 */
export class RevokedVersions17640000388000 implements MigrationInterface {
  readonly name = 'RevokedVersions17640000388000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VERSION, PUBLISHED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const VERSION = `
alter table policy.regulation_version
  add column revoked_by uuid references identity.staff (id),
  add column revoked_at timestamptz,
  add column revoked_for text check (char_length(revoked_for) between 1 and 500),
  add constraint regulation_version_revoked check (num_nulls(revoked_by, revoked_at, revoked_for) in (0, 3));
comment on column policy.regulation_version.revoked_by is 'Who revoked it before it began; null for one that was not.';
comment on column policy.regulation_version.revoked_for is 'Why, in the words of whoever did.';
create policy revoked on policy.regulation_version for update to kehu_app
  using ((select access.reach('enacting')) = 'all' and revoked_at is null)
  with check ((select access.reach('enacting')) = 'all' and revoked_by = (select access.staff_id()));
grant update (revoked_by, revoked_at, revoked_for) on policy.regulation_version to kehu_app;
`;

const PUBLISHED = `
create or replace view access.policy_document (code, version, effective_from, effective_to, document) as
  select code, version, effective_from,
    case when revoked_at is null
      then lead(effective_from) over (partition by code, revoked_at is null order by version) else effective_from end,
    document
  from policy.regulation_version;
`;
