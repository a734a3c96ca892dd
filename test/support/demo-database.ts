import pg from 'pg';
import { inject } from 'vitest';
import { seedDemo } from '../../seeds/demo';
import { copyOf, serverUrlOf, testDatabase, type TestDatabase } from './database';

/** The day the demonstration company of tests ends on, itself not included. */
export const DEMO_DAY = '2026-11-23';

/**
 * A database of one test file's own with the demonstration company: it is seeded by the first file of a run that asks for
 * its scale, and copied for each.
 *
 * @param entities TypeORM entities the test reads or writes through; none for plain SQL
 */
export async function demoDatabase(entities: readonly Function[] = [], { scale = 1 } = {}): Promise<TestDatabase> {
  return testDatabase(entities, await demoTemplate(scale));
}

/** The database that is copied. Files that run at the same time wait for the one that makes it. */
async function demoTemplate(scale: number): Promise<string> {
  const { adminUrl: serverUrl, template } = inject('postgres');
  const name = `${template}_demo_${scale * 100}`;
  const server = new pg.Client({ connectionString: serverUrlOf(serverUrl, 'postgres') });
  await server.connect();
  try {
    await server.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return name;
    const making = `${name}_making`;
    await server.query(`drop database if exists ${making} with (force)`);
    await server.query(copyOf(template, making));
    await seedDemo({
      adminUrl: serverUrlOf(serverUrl, making),
      scale,
      asOf: DEMO_DAY,
      onProgress: () => undefined,
    });
    await server.query(`alter database ${making} rename to ${name}`);
    return name;
  } finally {
    await server.end();
  }
}
