import type pg from 'pg';

const LOADED = ['identity', 'policy', 'platform', 'clients', 'sales', 'complaints', 'returns', 'desk'];

/**
 * Tables whose triggers sum up or check row by row what comes whole and right: rollups are counted once the rows are there,
 * duplicates are looked for once the clients are,
 * deliveries come with their sums, vouchers with both sides, splits whole, and periods of assignment touch.
 */
const TRIGGERED = [
  'complaints.complaint',
  'complaints.step',
  'sales.delivery',
  'sales.allocation',
  'clients.assignment',
  'clients.contact',
  'clients.contact_staff',
  'complaints.decision',
  'complaints.liability_share',
  'returns.voucher',
  'returns.voucher_line',
];

/** Triggers that fill in what a row cannot be without, of tables that the product itself writes while loading. */
const FILLING = [
  ['sales.rebate_terms', 'rebate_terms_of_agent'],
  ['sales.rebate', 'rebate_of_agent'],
] as const;

/**
 * Prepares an open transaction for loading as the tables' owner: COPY does not go through row-level security, so the
 * owner is let past it until `endBulkLoad`. Nobody else sees anything of it before the commit.
 */
export async function beginBulkLoad(client: pg.ClientBase): Promise<void> {
  await client.query('set local role kehu_owner');
  await client.query(forEachTable('no force row level security'));
  for (const table of TRIGGERED) await client.query(`alter table ${table} disable trigger user`);
}

export async function endBulkLoad(client: pg.ClientBase): Promise<void> {
  for (const table of TRIGGERED) await client.query(`alter table ${table} enable trigger user`);
  for (const [table, trigger] of FILLING) await client.query(`alter table ${table} enable trigger ${trigger}`);
  await client.query('select from complaints.recount_standing_steps()');
  await client.query(forEachTable('force row level security'));
}

/** Every table that is behind row-level security. */
function forEachTable(change: string): string {
  return `do $$ declare loaded regclass; begin
    for loaded in select oid from pg_class where relrowsecurity and relkind = 'r'
      and relnamespace = any (array[${LOADED.map((name) => `'${name}'`).join(',')}]::regnamespace[])
    loop execute format('alter table %s ${change}', loaded); end loop;
  end $$`;
}

/** Leaves references unchecked, where the login may: with millions of rows that costs more than the rows. */
export async function trustReferences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper as may from pg_roles where rolname = session_user',
  );
  if (rows[0]?.may !== true) return;
  await client.query('set local session_replication_role = replica');
  for (const [table, trigger] of FILLING) await client.query(`alter table ${table} enable always trigger ${trigger}`);
}

/** Statements that make indexes again, all at once and faster. Grading writes every client: their own come after it. */
interface Dropped {
  readonly indexes: string[];
  readonly ofClients: string[];
}

/**
 * Drops the indexes that guard nothing. Those of complaints stay where cases are changed after they were copied: an index
 * that is made after that serves no statement of the same transaction, and figures are counted in it.
 */
export async function dropIndexes(
  client: pg.ClientBase,
  { changesCases }: { readonly changesCases: boolean },
): Promise<Dropped> {
  const { rows } = await client.query<{ name: string; definition: string; late: boolean }>(
    `select i.indexrelid::regclass::text as name, i.indrelid = 'clients.client'::regclass as late, pg_get_indexdef(i.indexrelid) as definition
     from pg_index as i join pg_class as t on t.oid = i.indrelid
     where t.relnamespace = any ($1::regnamespace[])
       and not i.indisunique and not exists (select from pg_constraint as c where c.conindid = i.indexrelid)
     order by 1`,
    [['clients', 'sales', 'returns', 'desk', ...(changesCases ? [] : ['complaints'])]],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  const definitions = (late: boolean): string[] =>
    rows.filter((row) => row.late === late).map(({ definition }) => definition);
  return { indexes: definitions(false), ofClients: definitions(true) };
}
