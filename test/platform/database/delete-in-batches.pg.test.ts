import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteInBatches } from '../../../api/platform/database/delete-in-batches';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it.each([
  [0, 0],
  [6, 6],
  [7, 7],
  [3, 3],
])('deletes %i rows three at a time, each batch by itself, and leaves the others', async (rows, gone) => {
  await database.sql('truncate platform.sign_in_attempt');
  await database.sql(
    `insert into platform.sign_in_attempt (account, address, at, succeeded)
     select 'x', 'x', timestamptz '2026-01-01' + n * interval '1 second', false from generate_series(1, $1::int) as n
     union all select 'x', 'x', '2026-02-01', false`,
    [rows],
  );
  const before = await database.sql<{ n: string }>('select pg_current_xact_id()::text as n');
  const unneeded = { table: 'platform.sign_in_attempt', where: 'at < $1::timestamptz', value: '2026-02-01T00:00:00Z' };
  expect(await deleteInBatches(database.source, unneeded, 3)).toBe(gone);
  const after = await database.sql<{ n: string }>('select pg_current_xact_id()::text as n');
  expect(Number(after[0]?.n) - Number(before[0]?.n)).toBeGreaterThan(Math.ceil(rows / 3));
  expect(await database.sql('select at from platform.sign_in_attempt')).toHaveLength(1);
});
