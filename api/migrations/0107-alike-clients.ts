import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What clients on record have in common with one that is about to be, in any portfolio (KA-1-duplicates). */
export class AlikeClients17640000107000 implements MigrationInterface {
  readonly name = 'AlikeClients17640000107000';

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
    union (select client_id from clients.client_key k where cardinality(asked_phones) > 0 and k.phones && asked_phones
      order by 1 limit 20)
    union (select client_id from clients.client_key k where md5(k.address) = md5(asked_address)
      and k.address = asked_address order by 1 limit 20)`;

const ALIKE = `
create function clients.alike(asked_pairs text[], asked_rare text[], asked_code text, asked_phones text[],
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
comment on function clients.alike is
  'What clients in any portfolio have in common with these keys. Answers ids and signs, never what is behind them: read the clients themselves as yourself.';
revoke all on function clients.alike(text[], text[], text, text[], text) from public;
grant execute on function clients.alike(text[], text[], text, text[], text) to kehu_app;
`;
