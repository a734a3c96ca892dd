import { foldComplaints, refreshClients, verifyRollups } from '../../api/analytics/fold.service';
import type { TestDatabase } from '../support/database';

const NOW = '2026-11-23T01:00:00.000Z';

/** What only grows, and what is derived from the rest. */
const LOGS = [
  'platform.',
  'jobs.',
  'analytics.',
  'clients.grade',
  'clients.merge',
  'complaints.past',
  'complaints.delta',
];
const DERIVED = ['clients.client_key', 'clients.duplicate_queue'];
/** What a client's row says of being written, and its grade, which is compared apart. */
const PASSING = ['version', 'updated_at', 'tier_since', 'tier_why'];

/** A digest of every row of every table, by table and key. */
export async function everything(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.sql<{ name: string }>(
    `select format('%I.%I', n.nspname, t.relname) as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
     where t.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    if (LOGS.some((log) => name.startsWith(log)) || DERIVED.includes(name)) continue;
    const row = name === 'clients.client' ? `to_jsonb(t) - '{${PASSING.join(',')}}'::text[]` : 'to_jsonb(t)';
    const [{ digest } = { digest: '' }] = await database.sql<{ digest: string }>(
      `select md5(coalesce(string_agg(line, chr(10) order by line), '')) as digest from (select (${row})::text as line from ${name} t) as l`,
    );
    digests[name] = digest;
  }
  return digests;
}

export async function figuresDiffer(database: TestDatabase): Promise<unknown[]> {
  await foldComplaints(database.source, NOW);
  await refreshClients(database.source);
  return verifyRollups(database.source, NOW);
}

/** How many rows of what follows these clients have, by table. */
export async function countsOf(database: TestDatabase, ids: readonly string[]): Promise<Record<string, number>> {
  const sources = await database.sql<{ source: string; col: string }>(
    `select source::text, col from clients.referencing() where way = 'move' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { source, col } of sources) {
    const [row] = await database.sql<{ n: number }>(
      `select count(*)::int as n from ${source} where ${col} = any ($1)`,
      [ids],
    );
    if (source !== 'clients.merge') counts[source] = row?.n ?? 0;
  }
  return counts;
}

/** The client, when its volume is not that of its orders. */
export const volumeFault = (database: TestDatabase, id: string, asOf: string): Promise<unknown[]> =>
  database.sql(
    `select c.id, c.annual_volume, v.volume_12m from clients.client c left join access.client_volume($2::date) v on v.client_id = c.id
     where c.id = $1 and c.annual_volume is distinct from coalesce(v.volume_12m, 0)::numeric(14,2)`,
    [id, asOf],
  );
