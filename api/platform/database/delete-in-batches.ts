import type { DataSource } from 'typeorm';
import { RequestDatabase } from './request-database';
import { SYSTEM_SETTINGS } from './viewer-settings';

/** So many rows a transaction: nobody waits long for its locks, and a stop in between loses nothing. */
const BATCH_ROWS = 5_000;

export interface Unneeded {
  readonly table: string;
  /** Which rows nobody needs; `$1` stands for the value. */
  readonly where: string;
  readonly value: unknown;
}

/** Deletes rows as the system, a batch at a time, until none of them is left. @returns how many they were */
export async function deleteInBatches(
  source: DataSource,
  { table, where, value }: Unneeded,
  batchRows = BATCH_ROWS,
): Promise<number> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  let deleted = 0;
  for (let batch = batchRows; batch === batchRows; deleted += batch) {
    const [gone] = await database.write((transaction) =>
      transaction.rows<{ rows: number }>({
        text: `with gone as (
                 delete from ${table} where ctid = any (array(select ctid from ${table} where ${where} limit $2)) returning 1)
               select count(*)::int as rows from gone`,
        values: [value, batchRows],
      }),
    );
    batch = gone?.rows ?? 0;
  }
  return deleted;
}
