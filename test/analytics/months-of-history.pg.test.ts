import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backlogFlow } from '../../api/analytics/backlog/backlog.service';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { CLASSES } from './arrange';
import { NOW, someCompany, TODAY } from './some-company';

/*
 * What lies before a period is read by month, and as of an instant everything is counted from the rows: as of now both say
 * the same.
 */

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await someCompany(database);
});
afterAll(() => database.drop());

async function ask<Told>(asking: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf({ posts: ['EXECUTIVE'] }, { now: NOW });
  return asking(context).finally(() => context.database.close());
}

const dayAfter = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
const windows = fc.tuple(fc.nat({ max: 530 }), fc.nat({ max: 300 })).map(([begin, length]) => {
  const from = dayAfter('2025-01-01', begin);
  const to = dayAfter(from, length);
  return { from, to: to < TODAY ? to : TODAY };
});
const some = <Value extends string>(...values: Value[]): fc.Arbitrary<Value[] | null> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { nil: null });
const filters = fc.record({ classes: some(...CLASSES), tiers: some('A1', 'B1', 'C'), regionCodes: some('EC', 'SC') });

it('tells the same backlog of any days from months as from the cases', async () => {
  await fc.assert(
    fc.asyncProperty(windows, filters, async (window, filter) => {
      const where = { ...window, ...filter };
      const [kept, counted] = [
        await ask((context) => backlogFlow(context, where, null)),
        await ask((context) => backlogFlow(context, where, NOW)),
      ];
      if (!('months' in kept && 'months' in counted)) throw new Error(JSON.stringify([kept, counted]));
      expect([kept.total, kept.months]).toEqual([counted.total, counted.months]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('tells the same active clients of any days from months as from the orders', async () => {
  const groups = fc.constantFrom<readonly DimensionName[]>(
    [],
    ['TIER'],
    ['REGION'],
    ['SEGMENT'],
    ['MONTH'],
    ['TIER', 'MONTH'],
  );
  await fc.assert(
    fc.asyncProperty(windows, filters, groups, async ({ from, to }, { tiers, regionCodes }, by) => {
      const told = await Promise.all(
        [null, NOW].map((asOf) =>
          ask((context) =>
            breakdown(context, {
              ...{ measures: ['ACTIVE_CLIENTS'], by, exposure: 'ACTIVE_CLIENTS' },
              ...{ compare: null, asOf, where: { from, to, tiers, regionCodes } },
            }),
          ),
        ),
      );
      const [kept, counted] = told.map((one) => {
        if (!('groups' in one)) throw new Error(JSON.stringify(one));
        return one.groups.map(({ keys, figures }) => [keys.map(({ value }) => value), figures[0]?.numerator]);
      });
      expect(kept).toEqual(counted);
    }),
    { numRuns: 60 },
  );
}, 120_000);
