import { expect, it } from 'vitest';
import { testDatabase } from '../support/database';

it('lets no function ask for each row whose clients are the viewer’s', async () => {
  const database = await testDatabase();
  const found = await database.sql<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p where p.prosrc ~ 'any \\(access\\.owners\\('`,
  );
  const rewritten = await database.sql(
    `select from pg_proc p where p.prosrc ~ 'any \\(\\(select access\\.owners\\(' and p.proname = 'tally_known'`,
  );
  await database.drop();
  expect(found).toEqual([]);
  expect(rewritten).toHaveLength(1);
});
