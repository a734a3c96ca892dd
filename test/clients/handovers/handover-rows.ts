import type { TestDatabase } from '../../support/database';
import type { KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

/** The columns that tell who is responsible, by table; the rest of a row is none of a handover's business. */
const RESPONSIBLE: Readonly<Record<string, readonly string[]>> = {
  'clients.prospect': ['owner_id'],
  'clients.development_plan': ['lead_id', 'involved'],
  'clients.plan_decision': ['responsible_id'],
  'desk.question': ['responsible_id', 'involved'],
  'desk.planned_contact': ['staff_id'],
  'desk.client_event': ['organiser_id'],
  'complaints.corrective_action': ['owner_id'],
};

/** What is written whenever somebody is put in another's place. */
const HISTORY = ['question_event', 'planned_contact_move', 'client_event_version', 'assignment_past'];

/** Seven clients of the leaver and one of each colleague, whatever was there before. @returns the leaver’s */
export async function freshPortfolio(database: TestDatabase, people: KeyAccounts): Promise<string[]> {
  // Each test begins with the same company; history that may never be deleted stands in the way otherwise.
  await database.sql('set session_replication_role = replica');
  for (const table of [
    ...[
      'clients.notice',
      'clients.handover_duty',
      'clients.handover_client',
      'clients.handover',
      'clients.contact_staff',
    ],
    ...['clients.plan_decision', 'clients.plan_review', 'clients.development_plan', 'clients.prospect'],
    ...['desk.question_event', 'desk.question', 'desk.planned_contact_move', 'desk.planned_contact', 'desk.activity'],
    ...['desk.client_event_version', 'desk.client_event', 'complaints.corrective_action', 'complaints.complaint'],
    ...['clients.contact', 'clients.assignment', 'clients.client_search', 'clients.client'],
  ])
    await database.sql(`delete from ${table}`);
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

const without = (columns: readonly string[]): string => columns.map((column) => ` - '${column}'`).join('');

/** Every row of every table of every room, but for who is responsible for what a handover is about, and its history. */
export async function allButOwners(database: TestDatabase): Promise<Record<string, unknown>> {
  const tables = await database.sql<{ name: string }>(
    `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('clients','sales','complaints','returns','desk','identity','policy')
       and c.relname not in ('client','assignment','handover','handover_client','handover_duty','notice','contact_staff')
       and c.relname <> all ($1) order by 1`,
    [HISTORY],
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    const columns = RESPONSIBLE[name];
    const row = columns === undefined ? 't::text' : `(to_jsonb(t)${without([...columns, 'version'])})::text`;
    found[name] = await database.sql(`select md5(string_agg(${row}, '|' order by ${row})) as rows from ${name} t`);
  }
  // Since when those in contact are on record follows from who is (KA-13).
  found['client but its owner'] = await database.sql(
    `select to_jsonb(c) - 'owner_id' - 'version' - 'updated_at' - 'reported_on' as card from clients.client c order by id`,
  );
  return found;
}

/** Who looks after whom, and every period in which somebody did. */
export const ownersOf = (database: TestDatabase) =>
  database.sql(
    `select c.id, c.owner_id, (select jsonb_agg(to_jsonb(a) order by lower(a.valid)) from clients.assignment a where a.client_id = c.id) as periods
     from clients.client c order by c.id`,
  );

/** Who answers for what, and who is in contact with whom and when, to the row. */
export async function responsiblesOf(database: TestDatabase): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const table of [...Object.keys(RESPONSIBLE), 'clients.contact_staff'])
    found[table] = (
      await database.sql<{ row: unknown }>(`select to_jsonb(t) - 'version' as row from ${table} t order by t.id`)
    ).map(({ row }) => row);
  return found;
}

/** Who is in contact with a client beside its account manager. */
export const inContact = async (database: TestDatabase, clientId: string): Promise<unknown[]> =>
  (
    await database.sql<{ staff_id: string }>(
      'select staff_id from clients.contact_staff where client_id = $1 and upper_inf(valid) order by 1',
      [clientId],
    )
  ).map(({ staff_id }) => staff_id);

/** Who was in contact with a client on which days, for a day at least. */
export const inContactEver = (database: TestDatabase, clientId: string) =>
  database.sql(
    `select staff_id as staff, valid::text as days from clients.contact_staff
     where client_id = $1 and not isempty(valid) order by valid, staff_id`,
    [clientId],
  );

/** Who is in contact with a client that is theirs, now or on some day up to one. */
export const ownerAndContact = (database: TestDatabase, day: string) =>
  database.sql(
    `select k.client_id, k.staff_id from clients.contact_staff k join clients.client c on c.id = k.client_id
     where not isempty(k.valid) and ((c.owner_id = k.staff_id and upper_inf(k.valid)) or exists (
       select from clients.assignment a where a.client_id = k.client_id and a.owner_id = k.staff_id
         and a.valid && (k.valid * daterange(null, $1::date, '[]'))))`,
    [day],
  );
