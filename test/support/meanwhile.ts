import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { TestDatabase } from './database';

/** A statement with its values. */
export type Statement = readonly [string, unknown[]];

/** What a change of the staff holds for itself alone until it ends. */
export const STAFFING: Statement = [`select pg_advisory_xact_lock(hashtextextended('identity.staffing', 0))`, []];

/** Does something while a transaction is open that did `work`, and commits that in between. */
export async function meanwhile<Result>(
  database: Pick<TestDatabase, 'adminUrl' | 'sql'>,
  work: readonly Statement[],
  beside: () => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const [text, values] of work) await client.query(text, values);
    const going = beside();
    let isOver = false;
    const over = going.finally(() => (isOver = true));
    await Promise.race([over, somebodyWaits(database, () => isOver)]);
    await client.query('commit');
    return await going;
  } finally {
    await client.end();
  }
}

/** Resolves once a transaction waits for a lock of the application, or there is nobody to wait for. */
async function somebodyWaits(database: Pick<TestDatabase, 'sql'>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const waiting = await database.sql(
      `select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    if (waiting.length > 0) return;
    await pause(20);
  }
}
