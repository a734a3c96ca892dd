import pg from 'pg';

/** True when nobody is employed yet: the database has a schema and no company. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>('select not exists (select from identity.staff) as empty');
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}
