import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { BreakdownFilter } from '../../../api/analytics/breakdown/breakdown.schema';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import type { MeasureName } from '../../../api/analytics/measures';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-22T04:00:00.000Z';
const THEN = '2026-11-10T04:00:00.000Z';
const WHERE = { from: '2026-06-01', to: '2026-11-22' };
const BOTH: readonly MeasureName[] = [
  'REVENUE',
  'COLLECTION_RATE',
  'ANSWERED_IN_TIME',
  'VISIT_COVERAGE',
  'QUALITY_COST',
];
const BY: readonly (readonly DimensionName[])[] = [[], ['MONTH'], ['MANAGER']];

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.1 });
});
afterAll(() => database.drop());

const request = (): RequestContext => database.contextOf({ posts: ['EXECUTIVE'] }, { now: NOW, locale: 'en' });

async function ask(
  context: RequestContext,
  by: readonly DimensionName[],
  measures = BOTH,
  where: BreakdownFilter = WHERE,
) {
  const told = await breakdown(context, { measures, by, where, exposure: 'ORDERS', compare: null, asOf: THEN });
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return told.groups.map(({ keys, figures }) => ({
    key: keys.map(({ value }) => value).join(),
    figures: figures.map(({ measure, numerator, denominator }) => [measure, numerator, denominator]),
  }));
}

it('reads each part of the past once a request, whatever breakdowns ask for it', async () => {
  const context = request();
  const statements = vi.spyOn(context.database, 'rows');
  await Promise.all(BY.map((by) => ask(context, by)));
  await ask(context, ['MANAGER'], [...BOTH, 'PROFIT']);
  const parts = statements.mock.calls
    .filter(([{ text }]) => text.includes('tally_known'))
    .flatMap(([{ values }]) => (values as unknown[])[2] as string[]);
  expect(parts).toContain('revenue');
  expect(parts).toContain('costed');
  expect(parts.toSorted()).toEqual([...new Set(parts)].toSorted());
  await context.database.close();
});

it('tells the same figures together as each by itself, and as the rows that they are summed from', async () => {
  const context = request();
  const together = await Promise.all(BY.map((by) => ask(context, by)));
  await context.database.close();
  for (const [place, by] of BY.entries()) {
    const alone = request();
    expect(together[place]).toEqual(await ask(alone, by));
    await alone.database.close();
  }
  const slow = request();
  const rows = await slow.database.rows<{ manager: string; month: string; revenue: string }>({
    text: `select coalesce(manager, '') as manager, to_char(day, 'YYYY-MM') as month, sum(value)::text as revenue
      from analytics.tally_known($1::timestamptz, $2::date, '2026-11-10', '{revenue}') group by 1, 2`,
    values: [THEN, WHERE.from],
  });
  await slow.database.close();
  const sums = (keyOf: (row: (typeof rows)[number]) => string) => {
    const of = new Map<string, number>();
    for (const row of rows) of.set(keyOf(row), (of.get(keyOf(row)) ?? 0) + Math.round(Number(row.revenue) * 100));
    return of;
  };
  const told = (place: number) =>
    new Map(
      together[place]?.map(({ key, figures }) => [key, Math.round(Number(figures[0]?.[1]) * 100)] as const) ?? [],
    );
  expect(told(0)).toEqual(sums(() => ''));
  expect(told(1)).toEqual(sums(({ month }) => month));
  const withRevenue = new Map([...told(2)].filter(([, n]) => n !== 0));
  expect(withRevenue).toEqual(sums(({ manager }) => manager));
  expect(withRevenue.size).toBeGreaterThan(2);
});

it('tells other days and another filter apart', async () => {
  const context = request();
  const revenueOf = async (where: Parameters<typeof ask>[3]) => {
    const [all] = await ask(context, [], BOTH, where);
    return Number(all?.figures[0]?.[1]);
  };
  const whole = await revenueOf(WHERE);
  const days = await revenueOf({ ...WHERE, from: '2026-10-01' });
  const filtered = await revenueOf({ ...WHERE, tiers: ['A1'] });
  expect([days > 0, days < whole]).toEqual([true, true]);
  expect([filtered > 0, filtered < whole, filtered !== days]).toEqual([true, true, true]);
  await context.database.close();
});

it('reads again what could not be read', async () => {
  const context = request();
  const rows = context.database.rows.bind(context.database);
  const failing = vi
    .spyOn(context.database, 'rows')
    .mockImplementation((statement) =>
      statement.text.includes('tally_known') ? Promise.reject(new Error('broken off')) : rows(statement),
    );
  await expect(ask(context, [], ['REVENUE'])).rejects.toThrow('broken off');
  failing.mockRestore();
  expect(await ask(context, [], ['REVENUE'])).toHaveLength(1);
  await context.database.close();
});
