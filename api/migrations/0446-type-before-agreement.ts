import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client was before it became an agreement client, for who ends its agreement (KA-4). */
export class TypeBeforeAgreement17640000446000 implements MigrationInterface {
  readonly name = 'TypeBeforeAgreement17640000446000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* The trail itself is read by those who oversee it alone; a business type is on every card. */
const BEFORE = `
create function clients.type_before_agreement(asked uuid) returns text
language sql stable security definer set search_path = pg_catalog
begin atomic
  select t.before ->> 'businessType' from platform.audit t
  where t.subject_type = 'Client' and t.subject_id = asked::text and t.action = 'client.update'
    and t.after ->> 'businessType' = 'AGREEMENT' and t.before ->> 'businessType' <> 'AGREEMENT'
    and (access.is_system() or exists (select from clients.client c where c.id = asked and (
      access.reach('client_write') = 'all' or c.owner_id = any ((select access.owners('client_write'))::uuid[]))))
  order by t.at desc, t.id desc limit 1;
end;
comment on function clients.type_before_agreement is
  'The business type of a client before it last became an agreement client, for who may change its card; null: nothing else that is known.';
revoke all on function clients.type_before_agreement(uuid) from public;
grant execute on function clients.type_before_agreement(uuid) to kehu_app;
`;
