import type { Why } from '../../kernel/policy/why';
import type { Transaction } from '../../platform/database/request-database';
import type { ClientKey, Recognisable } from '../client-key';

export type QueuedClient = Recognisable & { readonly id: string };

/** Takes clients that wait to be compared, with what they are recognised by. For the system only. */
export async function takeQueued(transaction: Transaction, limit: number): Promise<QueuedClient[]> {
  return transaction.rows<QueuedClient>({
    text: `with next as materialized (
        select client_id from clients.duplicate_queue order by client_id limit $1 for update skip locked
      ), taken as (
        delete from clients.duplicate_queue q using next where q.client_id = next.client_id returning q.client_id
      )
      select c.id, c.name, c.credit_code as "creditCode", c.city, c.address,
        array(select k.phone from clients.contact k where k.client_id = c.id and k.phone is not null) as phones
      from taken join clients.client c on c.id = taken.client_id where not c.walk_in
      order by c.id`,
    values: [limit],
  });
}

export async function writeKeys(
  transaction: Transaction,
  keys: readonly (ClientKey & { readonly id: string })[],
): Promise<void> {
  await transaction.rows({
    text: `insert into clients.client_key (client_id, core, pairs, rare_pairs, credit_code, phones, address)
      select id, core, pairs, "rarePairs", "creditCode", phones, address from jsonb_to_recordset($1::jsonb) as k
        (id uuid, core text, pairs text[], "rarePairs" text[], "creditCode" text, phones text[], address text)
      on conflict (client_id) do update set core = excluded.core, pairs = excluded.pairs,
        rare_pairs = excluded.rare_pairs, credit_code = excluded.credit_code, phones = excluded.phones,
        address = excluded.address`,
    values: [JSON.stringify(keys)],
  });
}

/** So many clients at most are looked at for one sign of one client: a number that more have is nobody's own. */
const MOST_ALIKE = 20;

const COLUMNS = `client_id as id, core, pairs, rare_pairs as "rarePairs", credit_code as "creditCode", phones, address`;
const COMMON = 'cardinality(array(select unnest(k.pairs) intersect select unnest(m.pairs)))';

const alike = (where: string, order = 'k.client_id'): string => `
  select k.client_id as id from clients.client_key k where k.client_id <> m.client_id and ${where}
  order by ${order} limit ${MOST_ALIKE}`;

/**
 * Pairs of clients, one of each among those named, that have anything in common that an index finds. `offset 0` keeps the
 * phones to their index: PostgreSQL takes them for common, and would look for twenty by going through all clients.
 */
const MET = `
  select distinct least(m.client_id, found.id) as first_id, greatest(m.client_id, found.id) as second_id
  from clients.client_key m cross join lateral (
    (${alike('k.rare_pairs && m.rare_pairs', `${COMMON}::numeric / greatest(cardinality(k.pairs), cardinality(m.pairs)) desc, k.client_id`)})
    union (${alike('k.credit_code = m.credit_code')})
    union (select id from (select k.client_id as id from clients.client_key k where k.client_id <> m.client_id
      and cardinality(m.phones) > 0 and k.phones && m.phones offset 0) as k order by id limit ${MOST_ALIKE})
    union (${alike('md5(k.address) = md5(m.address) and k.address = m.address')})
  ) as found
  where m.client_id = any ($1::uuid[])`;

export interface MetPair {
  readonly firstId: string;
  readonly secondId: string;
}

export function pairsMet(transaction: Transaction, ids: readonly string[]): Promise<MetPair[]> {
  return transaction.rows<MetPair>({
    text: `select first_id as "firstId", second_id as "secondId" from (${MET}) as met order by 1, 2`,
    values: [ids],
  });
}

export async function keysOf(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClientKey & { readonly id: string }>> {
  const rows = await transaction.rows<ClientKey & { readonly id: string }>({
    text: `select ${COLUMNS} from clients.client_key where client_id = any ($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

export interface FoundPair extends MetPair {
  readonly score: number;
  readonly why: Why;
}

/**
 * Keeps what was found of these clients: new pairs are added, open ones follow, and those that nothing speaks for any
 * more go. What somebody judged stays as it was judged.
 */
export async function keepPairs(
  transaction: Transaction,
  { ids, found, at }: { readonly ids: readonly string[]; readonly found: readonly FoundPair[]; readonly at: string },
): Promise<number> {
  await transaction.rows({
    text: `delete from clients.duplicate d where d.state = 'OPEN'
        and (d.first_id = any ($1::uuid[]) or d.second_id = any ($1::uuid[]))
        and not exists (select from unnest($2::uuid[], $3::uuid[]) as f (first_id, second_id)
          where f.first_id = d.first_id and f.second_id = d.second_id)
        and exists (select from clients.client c where c.id = d.first_id)
        and exists (select from clients.client c where c.id = d.second_id)`,
    values: [ids, found.map(({ firstId }) => firstId), found.map(({ secondId }) => secondId)],
  });
  const kept = await transaction.rows({
    text: `insert into clients.duplicate as d (id, first_id, second_id, score, why, found_at)
      select clients.new_id(), "firstId", "secondId", score, why, $2::timestamptz
      from jsonb_to_recordset($1::jsonb) as f ("firstId" uuid, "secondId" uuid, score int, why jsonb)
      on conflict (first_id, second_id) do update set score = excluded.score, why = excluded.why, version = d.version + 1
      where d.state = 'OPEN' and (d.score, d.why) is distinct from (excluded.score, excluded.why)
      returning 1`,
    values: [JSON.stringify(found), at],
  });
  return kept.length;
}
