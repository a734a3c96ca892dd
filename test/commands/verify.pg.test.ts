import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildRollups, verifyRollups } from '../../api/analytics/fold.service';
import { verifyFigures } from '../../api/commands/verify';
import { someCompany } from '../analytics/some-company';
import { testDatabase, type TestDatabase } from '../support/database';

const NOW = '2026-11-23T01:00:00.000Z';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await someCompany(database);
});
afterAll(() => database.drop());

it('finds nothing in a company whose movements are folded in part', async () => {
  await expect(verifyFigures(database.source, { rebuild: false, now: NOW })).resolves.toBeUndefined();
});

it('refreshes what merely lags, and finds nothing then', async () => {
  await database.sql('delete from analytics.order_day');
  expect(await verifyRollups(database.source, NOW)).not.toEqual([]);
  await expect(verifyFigures(database.source, { rebuild: false, now: NOW })).resolves.toBeUndefined();
});

it.each(['complaint_end', 'complaint_early', 'complaint_due'])(
  'ends with 65 and a list when %s is wrong, and counts it anew when told to',
  async (rollup) => {
    await rebuildRollups(database.source, NOW);
    await database.sql(
      `update analytics.${rollup} set n = n + 3 where ctid = (select min(ctid) from analytics.${rollup})`,
    );
    await expect(verifyFigures(database.source, { rebuild: false, now: NOW })).rejects.toMatchObject({
      exitCode: 65,
      message: expect.stringMatching(
        new RegExp(`^1 kept figures differ[^]*${rollup} .*kept \\d+, counted \\d+`),
      ) as string,
    });
    await expect(verifyFigures(database.source, { rebuild: true, now: NOW })).rejects.toMatchObject({ exitCode: 65 });
    await expect(verifyFigures(database.source, { rebuild: false, now: NOW })).resolves.toBeUndefined();
  },
);
