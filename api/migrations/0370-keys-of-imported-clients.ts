import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients are recognised by is noted as an import creates them, and no longer a minute later, so that another file
 * with the same clients meets them. Which names are on record is looked up by the name without its legal form.
 */
export class KeysOfImportedClients17640000370000 implements MigrationInterface {
  readonly name = 'KeysOfImportedClients17640000370000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CORES, KEYS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const CORES = `
create index client_key_core on clients.client_key (core);

create function clients.cores_on_record(asked text[]) returns setof text
language sql stable security definer rows 20 set search_path = pg_catalog
begin atomic
  select distinct k.core from clients.client_key k where k.core = any (asked);
end;
comment on function clients.cores_on_record is
  'Which of these names, as they are compared, clients in whatever portfolio have.';
revoke execute on function clients.cores_on_record from public;
grant execute on function clients.cores_on_record to kehu_app;
`;

/** Clients that have a key keep it: what a client is recognised by is told by the search for duplicates alone. */
const KEYS = `
create function clients.note_keys(keys jsonb) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into clients.client_key (client_id, core, pairs, rare_pairs, credit_code, phones, address)
    select id, core, pairs, "rarePairs", "creditCode", phones, address from jsonb_to_recordset(keys) as k
      (id uuid, core text, pairs text[], "rarePairs" text[], "creditCode" text, phones text[], address text)
    on conflict (client_id) do nothing;
end;
comment on function clients.note_keys is 'Notes what new clients are recognised by; those that have a key keep it.';
revoke execute on function clients.note_keys from public;
grant execute on function clients.note_keys to kehu_app;
`;
