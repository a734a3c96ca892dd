import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Breakdown } from '../../../api/analytics/breakdown/breakdown.schema';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import type { MeasureName } from '../../../api/analytics/measures';
import type { GroupValue } from '../../../api/analytics/tally-rows/tally-rows.repository';
import { tallyRows } from '../../../api/analytics/tally-rows/tally-rows.service';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const PAST = '2026-10-14T04:00:00.000Z';
const WHERE = { from: '2026-09-01', to: '2026-11-30' };

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
});
afterAll(() => database.drop());

async function asked<Told>(ask: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW, locale: 'en' });
  return ask(context).finally(() => context.database.close());
}

interface Figure {
  readonly value: string;
  readonly numerator: number;
  readonly denominator: number;
}

async function figuresOf(measure: MeasureName, by: DimensionName, asOf: string | null): Promise<Figure[]> {
  const told = await asked((context) =>
    breakdown(context, { measures: [measure], by: [by], where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return (told.groups as Breakdown['groups']).map(({ keys, figures: [figure] }) => ({
    value: keys[0]?.value ?? '',
    numerator: figure?.numerator ?? 0,
    denominator: figure?.denominator ?? 0,
  }));
}

const rowsOf = (measure: MeasureName, group: GroupValue, asOf: string | null) =>
  asked((context) =>
    tallyRows(context, {
      measure,
      where: WHERE,
      group: [group],
      asOf,
      side: null,
      first: 1,
      after: null,
      listed: true,
      counted: true,
    }),
  );

const CASES = [
  ['RETURN_RATE', 'PRODUCT'],
  ['RETURN_RATE', 'MANAGER'],
  ['RETURNED_AMOUNT', 'REASON'],
  ['ATTRIBUTED_CASES', 'DEPARTMENT'],
] as const satisfies readonly (readonly [MeasureName, DimensionName])[];

it.each(CASES)('the rows of all others of %s by %s add up to what is told of them', async (measure, dimension) => {
  for (const asOf of [null, PAST]) {
    const figures = await figuresOf(measure, dimension, asOf);
    const named = figures.filter(({ value }) => value !== '*');
    const isTold = named.length < figures.length;
    // Where few are told none are others: then the last are taken for them.
    const besides = named.slice(0, isTold ? named.length : Math.ceil(named.length / 2)).map(({ value }) => value);
    const others = figures.filter(({ value }) => !besides.includes(value));
    expect([dimension, isTold || others.length > 0]).toEqual([dimension, true]);
    const rows = await rowsOf(measure, { dimension, value: '*', besides }, asOf);
    if (!('edges' in rows)) throw new Error(JSON.stringify(rows));
    const sum = (of: 'numerator' | 'denominator'): number => others.reduce((all, figure) => all + figure[of], 0);
    expect([asOf, Number(rows.numerator)]).toEqual([asOf, expect.closeTo(sum('numerator'), 2)]);
    if (rows.denominator !== null) expect(Number(rows.denominator)).toBeCloseTo(sum('denominator'), 2);
    expect(rows.totalCount).toBeGreaterThan(0);
  }
});

it('refuses all others beside nothing or too much, of what is told whole, and any other value beside others', async () => {
  const wrong: GroupValue[] = [
    { dimension: 'PRODUCT', value: '*' },
    { dimension: 'PRODUCT', value: '*', besides: [] },
    { dimension: 'PRODUCT', value: '*', besides: Array.from({ length: 51 }, (_, at) => String(at)) },
    { dimension: 'TIER', value: '*', besides: ['A1'] },
    { dimension: 'PRODUCT', value: 'x', besides: ['y'] },
  ];
  for (const group of wrong) expect(await rowsOf('RETURN_RATE', group, null)).toMatchObject({ code: 'ALL_OTHERS' });
});
