import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import { ALL_OTHERS, type DimensionName } from '../../api/analytics/breakdown/dimension';
import type { MeasureName } from '../../api/analytics/measures';
import { tallyRows } from '../../api/analytics/tally-rows/tally-rows.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const QUARTER = { from: '2026-07-01', to: '2026-09-30' };
const BEFORE = { from: '2026-04-01', to: '2026-06-30' };
const director: Partial<ViewerFacts> = { posts: ['GENERAL_MANAGER'] };

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
});
afterAll(() => database.drop());

async function ask<Told>(question: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf(director, { now: NOW, locale: 'en' });
  try {
    return await question(context);
  } finally {
    await context.database.close();
  }
}

interface Question {
  readonly measure: MeasureName;
  readonly by: DimensionName[];
  readonly where?: { from: string; to: string };
  readonly asOf?: string;
}

/** Each group's values with what it is now and was in the period before. */
async function groupsOf({ measure, by, where = QUARTER, asOf }: Question) {
  const answer = await ask((context) =>
    breakdown(context, {
      ...{ measures: [measure], by, where, exposure: 'ORDERS', asOf: asOf ?? null },
      compare: asOf === undefined ? 'PREVIOUS' : null,
    }),
  );
  if (answer.__typename !== 'Breakdown') throw new Error(JSON.stringify(answer));
  return answer.groups.map(({ keys, figures: [figure] }) => {
    if (figure === undefined) throw new Error('No figure');
    return { value: keys[0]?.value ?? '', now: figure, then: figure.compared };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('a comparison by group', () => {
  it.each<[MeasureName, DimensionName]>([
    ['RETURNED_AMOUNT', 'PRODUCT'],
    ['RETURNED_AMOUNT', 'MANAGER'],
    ['VISIT_COVERAGE', 'TIER'],
    ['COMPLAINTS_RECEIVED', 'REGION'],
    ['ATTRIBUTED_CASES', 'DEPARTMENT'],
    ['REVENUE', 'SEGMENT'],
  ])('adds up in both periods to all of it: %s by %s', async (measure, dimension) => {
    const [all] = await groupsOf({ measure, by: [] });
    const groups = await groupsOf({ measure, by: [dimension] });
    expect(all?.then?.numerator).toBeGreaterThan(0);
    expect(sum(groups.map(({ now }) => now.numerator))).toBeCloseTo(all?.now.numerator ?? NaN, 2);
    expect(sum(groups.map(({ then }) => then?.numerator ?? NaN))).toBeCloseTo(all?.then?.numerator ?? NaN, 2);
  });

  it('tells a product of which all came back before, and one of which nothing had', async () => {
    const products = async ({ from, to }: typeof QUARTER): Promise<string[]> =>
      (
        await database.sql<{ label: string }>(
          `select distinct label from analytics.tally where part = 'returned_amount' and dimension = 'PRODUCT'
             and day between $1 and $2 and value <> 0`,
          [from, to],
        )
      ).map(({ label }) => label);
    const [now, before] = [await products(QUARTER), await products(BEFORE)];
    const groups = new Map(
      (await groupsOf({ measure: 'RETURNED_AMOUNT', by: ['PRODUCT'] })).map((each) => [each.value, each]),
    );
    const gone = before.filter((each) => !now.includes(each));
    const fresh = now.filter((each) => !before.includes(each));
    expect([gone.length > 0, fresh.length > 0]).toEqual([true, true]);
    for (const each of gone) expect(groups.get(each)?.now.numerator).toBe(0);
    for (const each of gone) expect(groups.get(each)?.then?.numerator).toBeGreaterThan(0);
    for (const each of fresh) expect(groups.get(each)?.then?.numerator).toBe(0);
  });

  it('names the same values in both periods, where there are more than are told one by one', async () => {
    await database.sql(
      `insert into analytics.tally (part, dimension, day, tier, region_code, label, class, value)
       select 'returned_amount', d.dimension, p.day::date, '*', '*', d.label, '', sum(p.value) from generate_series(1, 70) as i,
         lateral (values ('PRODUCT', 'X' || i), ('', '')) as d (dimension, label),
         lateral (values ('2026-07-01', 1000 + i), ('2026-04-01', 2000 - i)) as p (day, value)
       group by 1, 2, 3, 6
       on conflict (part, dimension, day, tier, region_code, label, class) do update set value = tally.value + excluded.value`,
    );
    const [all] = await groupsOf({ measure: 'RETURNED_AMOUNT', by: [] });
    const groups = await groupsOf({ measure: 'RETURNED_AMOUNT', by: ['PRODUCT'] });
    expect(groups).toHaveLength(51);
    expect(groups.at(-1)?.value).toBe(ALL_OTHERS);
    for (const { value, now, then } of groups.slice(0, -1)) {
      const i = Number(/^X(\d+)$/.exec(value)?.[1]);
      if (i > 0) expect([value, now.numerator, then?.numerator]).toEqual([value, 1000 + i, 2000 - i]);
    }
    expect(groups.filter(({ value }) => value.startsWith('X')).length).toBeGreaterThan(20);
    expect(sum(groups.map(({ then }) => then?.numerator ?? NaN))).toBeCloseTo(all?.then?.numerator ?? NaN, 2);
    expect(sum(groups.map(({ now }) => now.numerator))).toBeCloseTo(all?.now.numerator ?? NaN, 2);
  });
});

describe('as of a past day', () => {
  const asOf = '2026-09-10T15:59:59.000Z';

  it('nothing was delivered behind it, be it told in all, by month, or row by row', async () => {
    const [row] = await database.sql<{ n: number }>(
      `select sum(quantity)::float8 as n from sales.delivery where delivered_on between '2026-07-01' and '2026-09-10'`,
    );
    const [all] = await groupsOf({ measure: 'RETURN_RATE', by: [], asOf });
    const months = await groupsOf({ measure: 'RETURN_RATE', by: ['MONTH'], asOf });
    expect(all?.now.denominator).toBeCloseTo(row?.n ?? NaN, 3);
    expect(sum(months.map(({ now }) => now.denominator))).toBeCloseTo(row?.n ?? NaN, 3);
    const rows = await ask((context) =>
      tallyRows(context, {
        ...{ measure: 'RETURN_RATE', where: QUARTER, group: [], asOf, side: null, first: 1, after: null },
        ...{ listed: true, counted: true },
      }),
    );
    if (!('edges' in rows)) throw new Error(JSON.stringify(rows));
    expect(Number(rows.denominator)).toBeCloseTo(row?.n ?? NaN, 3);
    expect(rows.edges[0]?.node.day).toBe('2026-09-10');
  });

  it('nothing of a period that had not begun was', async () => {
    const where = { from: '2026-11-01', to: '2026-11-20' };
    const rows = await ask((context) =>
      tallyRows(context, {
        ...{ measure: 'RETURN_RATE', where, group: [], asOf, side: null, first: 1, after: null },
        ...{ listed: true, counted: true },
      }),
    );
    expect(rows).toMatchObject({ totalCount: 0, edges: [] });
  });
});
