import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients have in common with one that is about to be, as before; phones are looked up by their index. PostgreSQL takes
 * a phone for common, and went through all clients in the order of their ids to find twenty that have it.
 */
export class PhonesByIndex17640000253000 implements MigrationInterface {
  readonly name = 'PhonesByIndex17640000253000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALIKE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COMMON = 'cardinality(array(select unnest(k.pairs) intersect select unnest(asked_pairs)))';
const FOUND = `
    (select client_id from clients.client_key k where k.rare_pairs && asked_rare
      order by ${COMMON}::numeric / greatest(cardinality(k.pairs), cardinality(asked_pairs)) desc, client_id limit 20)
    union (select client_id from clients.client_key k where k.credit_code = asked_code order by 1 limit 20)
    union (select client_id from (select client_id from clients.client_key k
      where cardinality(asked_phones) > 0 and k.phones && asked_phones offset 0) as k order by 1 limit 20)
    union (select client_id from clients.client_key k where md5(k.address) = md5(asked_address)
      and k.address = asked_address order by 1 limit 20)`;

const ALIKE = `
create or replace function clients.alike(asked_pairs text[], asked_rare text[], asked_code text, asked_phones text[],
    asked_address text)
  returns table (client_id uuid, likeness int, same_code boolean, codes_differ boolean, same_phone boolean,
    same_address boolean)
language sql stable security definer rows 20 set search_path = pg_catalog
begin atomic
  select k.client_id,
    coalesce(${COMMON} * 100
      / nullif(cardinality(k.pairs) + cardinality(asked_pairs) - ${COMMON}, 0), 0),
    coalesce(k.credit_code = asked_code, false), coalesce(k.credit_code <> asked_code, false),
    k.phones && asked_phones, coalesce(k.address = asked_address, false)
  from (${FOUND}) as found join clients.client_key k on k.client_id = found.client_id;
end;
`;
