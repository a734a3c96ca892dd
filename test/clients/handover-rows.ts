import type { TestDatabase } from '../support/database';
import type { KeyAccounts } from './key-accounts';
import { addClients } from './some-clients';

/** Seven clients of the leaver and one of each colleague, whatever was there before. @returns the leaver’s */
export async function freshPortfolio(database: TestDatabase, people: KeyAccounts): Promise<string[]> {
  // Each test begins with the same company; history that may never be deleted stands in the way otherwise.
  await database.sql('set session_replication_role = replica');
  for (const table of ['notice', 'handover_client', 'handover', 'contact', 'assignment', 'client_search', 'client'])
    await database.sql(`delete from clients.${table}`);
  await database.sql('set session_replication_role = origin');
  await database.sql('update identity.staff set leaves_on = null');
  const ids = await addClients(
    database,
    Array.from({ length: 7 }, (_, at) => ({ ownerId: people.leaver, volume: `${at + 1}000.50`, name: `客户${at}` })),
  );
  await addClients(database, [{ ownerId: people.me }, { ownerId: people.mate }, { ownerId: people.stranger }]);
  await database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid, reason)
     select gen_random_uuid(), id, $1, '[2025-01-01,)', '开户' from clients.client where owner_id = $1`,
    [people.leaver],
  );
  await database.sql(
    `insert into clients.contact (id, client_id, name) select gen_random_uuid(), id, '赵' from clients.client`,
  );
  return ids;
}

/** Every row of every table of every room, but for those that a handover is about. */
export async function allButOwners(database: TestDatabase): Promise<Record<string, unknown>> {
  const tables = await database.sql<{ name: string }>(
    `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('clients','sales','complaints','returns','desk','identity','policy')
       and c.relname not in ('client','assignment','handover','handover_client','notice') order by 1`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables)
    found[name] = await database.sql(`select md5(string_agg(t::text, '|' order by t::text)) as rows from ${name} t`);
  found['client but its owner'] = await database.sql(
    `select to_jsonb(c) - 'owner_id' - 'version' - 'updated_at' as card from clients.client c order by id`,
  );
  return found;
}

/** Who looks after whom, and every period in which somebody did. */
export const ownersOf = (database: TestDatabase) =>
  database.sql(
    `select c.id, c.owner_id, (select jsonb_agg(to_jsonb(a) order by lower(a.valid)) from clients.assignment a where a.client_id = c.id) as periods
     from clients.client c order by c.id`,
  );
