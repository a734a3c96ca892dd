import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { MeasureName } from '../../../api/analytics/measures';
import { restatedTallies } from '../../../api/analytics/tally-rows/restated-tallies.service';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { ProblemValue } from '../../../api/platform/graph/problem';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const PAST = '2026-10-14T04:00:00.000Z';
const WHERE = { from: '2026-07-01', to: '2026-09-30' };

let database: TestDatabase;
/** Who gave clients away since, and who got some. */
let moved: string[];
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.05 });
  const rows = await database.sql<{ id: string }>(
    `select a.owner_id as id from clients.assignment a join clients.assignment b on b.client_id = a.client_id
       and lower(b.valid) = upper(a.valid) where lower(b.valid) > '2026-10-14' group by 1 order by count(*) desc, 1 limit 2`,
  );
  moved = rows.map(({ id }) => id);
});
afterAll(() => database.drop());

async function asked<Told extends object>(
  ask: (context: RequestContext) => Promise<Told>,
): Promise<Exclude<Told, ProblemValue>> {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW, locale: 'en' });
  const told = await ask(context).finally(() => context.database.close());
  if ('code' in told) throw new Error(JSON.stringify(told));
  return told as Exclude<Told, ProblemValue>;
}

async function figureOf(measure: MeasureName, manager: string, asOf: string | null) {
  const { groups } = await asked((context) =>
    breakdown(context, { measures: [measure], by: ['MANAGER'], where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  const { numerator = 0, denominator = 0 } = groups.find(({ keys }) => keys[0]?.value === manager)?.figures[0] ?? {};
  return { numerator, denominator };
}

it.each(['RETURN_RATE', 'REVENUE', 'COLLECTION_RATE'] as const)(
  'lists of %s by account manager the rows of clients that were handed over since, and they are what moved it',
  async (measure) => {
    expect(moved).toHaveLength(2);
    const changes = new Set<string>();
    for (const value of moved) {
      const [then, now] = [await figureOf(measure, value, PAST), await figureOf(measure, value, null)];
      const restated = await asked((context) =>
        restatedTallies(context, {
          ...{ measure, where: WHERE, group: [{ dimension: 'MANAGER' as const, value }], asOf: PAST },
          ...{ first: 200, after: null, listed: true, counted: true },
        }),
      );
      const less = (one: string | null, other: string | null): number => Number(one) - Number(other);
      expect(less(restated.nowNumerator, restated.thenNumerator)).toBeCloseTo(now.numerator - then.numerator, 2);
      if (restated.nowDenominator !== null)
        expect(less(restated.nowDenominator, restated.thenDenominator)).toBeCloseTo(
          now.denominator - then.denominator,
          2,
        );
      for (const { node } of restated.edges) changes.add(node.change);
    }
    expect(changes).toContain('REMOVED');
  },
);
