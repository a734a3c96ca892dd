import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import type { Breakdown, GroupFigure } from '../../api/analytics/breakdown/breakdown.schema';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import { MOST_MEASURES } from '../../api/analytics/breakdown/breakdown-request';
import { isTallied } from '../../api/analytics/breakdown/tally-parts';
import { foldComplaints } from '../../api/analytics/fold.service';
import { measureOf, MEASURES, type MeasureName } from '../../api/analytics/measures';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { ProblemValue } from '../../api/platform/graph/problem';
import { testDatabase, type TestDatabase } from '../support/database';
import { plainFigures } from './plain-figures';
import { NOW, someCompany, TODAY } from './some-company';

const COUNTED = [
  'COMPLAINTS_RECEIVED',
  'UPHELD_RECEIVED',
  'VOID_CASES',
  'DUPLICATE_CASES',
  'ON_TIME_SHARE',
  'UPHELD_SHARE',
  'SATISFACTION',
  'ANSWER_SHARE',
] as const;
const NAMES = Object.keys(MEASURES) as MeasureName[];
/** Sums of goods, money and fault have a test of their own. */
const EVERY = NAMES.filter((name) => MEASURES[name].dimensions.length > 0 && !isTallied(name, []));

let database: TestDatabase;
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
let specialist: Partial<ViewerFacts>;
let ming: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ ming } = await someCompany(database));
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
});
afterAll(() => database.drop());

type Asked = Partial<Omit<BreakdownInput, 'where'>> & { where?: Partial<BreakdownInput['where']> };

async function answer(viewer: Partial<ViewerFacts>, input: Asked): Promise<Breakdown | ProblemValue> {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return await breakdown(context, {
      measures: ['COMPLAINTS_RECEIVED'],
      by: [],
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...input,
      where: { from: '2025-07-01', to: TODAY, ...input.where },
    });
  } finally {
    await context.database.close();
  }
}

async function ask(viewer: Partial<ViewerFacts>, input: Asked): Promise<Breakdown> {
  const told = await answer(viewer, input);
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return told;
}

/** Figures of more measures than can be asked for at once, with what their group has in common. */
async function askEach(viewer: Partial<ViewerFacts>, input: Asked & { measures: readonly MeasureName[] }) {
  const told = [];
  for (let at = 0; at < input.measures.length; at += MOST_MEASURES)
    told.push(await ask(viewer, { ...input, measures: input.measures.slice(at, at + MOST_MEASURES) }));
  return told.flatMap(({ groups }) =>
    groups.flatMap(({ keys, figures }) => figures.map((each) => ({ keys, ...each }))),
  );
}

const sumOf = (told: Breakdown, at: number, part: 'numerator' | 'denominator'): number =>
  told.groups.reduce((sum, { figures }) => sum + (figures[at]?.[part] ?? 0), 0);
const only = (told: Breakdown): GroupFigure[] => told.groups[0]?.figures ?? [];
describe.each([
  ['2025-07-01', TODAY],
  ['2026-01-01', '2026-03-31'],
  ['2026-02-11', '2026-05-03'],
])('from %s to %s', (from, to) => {
  it.each(['company', 'portfolio'])('counts for a %s what plain SQL counts', async (scope) => {
    const [viewer, owner] = scope === 'company' ? [executive, null] : [specialist, ming];
    const figures = only(await ask(viewer, { measures: COUNTED, where: { from, to } }));
    const told = Object.fromEntries(figures.map((each) => [each.measure, [each.numerator, each.denominator]]));
    expect(told).toEqual(await plainFigures(database, { from, to, owner }));
    expect(told['COMPLAINTS_RECEIVED']?.[0]).toBeGreaterThan(10);
    const [upheld = 0, received = 0] = told['UPHELD_RECEIVED'] ?? [];
    const [voided = 0, filed = 0] = told['VOID_CASES'] ?? [];
    expect([upheld <= received, received + voided + (told['DUPLICATE_CASES']?.[0] ?? 0)]).toEqual([true, filed]);
  });

  it.each(['MONTH', 'CLASS', 'TIER', 'REGION'] as DimensionName[])(
    'has groups by %s that add up to the total, at both scopes',
    async (dimension) => {
      for (const viewer of [executive, specialist]) {
        const measures = COUNTED.filter((each) => each !== 'SATISFACTION');
        const total = only(await ask(viewer, { measures, where: { from, to } }));
        const groups = await ask(viewer, { measures, by: [dimension], where: { from, to } });
        const pairs = await ask(viewer, {
          measures,
          by: dimension === 'CLASS' ? ['CLASS', 'REGION'] : [dimension, 'CLASS'],
          where: { from, to },
        });
        total.forEach((figure, at) => {
          expect(sumOf(groups, at, 'numerator')).toBe(figure.numerator);
          expect(sumOf(pairs, at, 'numerator')).toBe(figure.numerator);
          if (figure.measure !== 'COMPLAINTS_RECEIVED')
            expect(sumOf(groups, at, 'denominator')).toBe(figure.denominator);
        });
      }
    },
  );
});

it('tells domestic and overseas deadlines apart, and both together make all', async () => {
  const total = only(await ask(executive, { measures: ['ON_TIME_SHARE'] }));
  const told = await ask(executive, { measures: ['ON_TIME_SHARE'], by: ['MARKET'] });
  expect(told.groups.map(({ keys }) => keys[0]?.value)).toEqual(['DOMESTIC', 'OVERSEAS']);
  expect(sumOf(told, 0, 'denominator')).toBe(total[0]?.denominator);
});

it('holds every value between its bounds, whatever the group', async () => {
  const figures: GroupFigure[] = [];
  for (const by of [[], ['MONTH'], ['CLASS'], ['TIER'], ['REGION'], ['REGION', 'CLASS']] as DimensionName[][]) {
    const measures = EVERY.filter((name) => by.every((each) => measureOf(name).dimensions.includes(each)));
    for (const viewer of [executive, specialist]) figures.push(...(await askEach(viewer, { measures, by })));
  }
  const told = figures.filter(({ value }) => value !== null);
  expect(told.length).toBeGreaterThan(200);
  for (const { value, lower, upper } of told) {
    expect(lower ?? -Infinity).toBeLessThanOrEqual((value ?? 0) + 1e-12);
    expect(upper ?? Infinity).toBeGreaterThanOrEqual((value ?? 0) - 1e-12);
  }
});

const toldBy = (by: readonly DimensionName[]): MeasureName[] =>
  EVERY.filter(
    (name) => measureOf(name).asOf && by.every((dimension) => measureOf(name).dimensions.includes(dimension)),
  );

it('says the same as of now as it says now, by any dimension', async () => {
  for (const by of [['MONTH'], ['CLASS'], ['TIER', 'CLASS'], ['TIER', 'REGION']] as DimensionName[][]) {
    // Which first complaints still wait is kept by tier as of the last refresh, whose clock is the server's.
    const measures = toldBy(by).filter((name) => name !== 'REPEAT_SHARE' || !by.includes('TIER'));
    expect((await ask(executive, { by, asOf: NOW })).isKnownThen).toBe(true);
    const now = await askEach(executive, { measures, by });
    expect(await askEach(executive, { measures, by, asOf: NOW })).toEqual(now);
  }
});

it('says the same of a portfolio as of now as it says now', async () => {
  const measures = toldBy(['CLASS']);
  const now = await askEach(specialist, { measures, by: ['CLASS'] });
  expect(await askEach(specialist, { measures, by: ['CLASS'], asOf: NOW })).toEqual(now);
});

it('tells a past instant by what was on record then', async () => {
  const at = '2026-03-10T04:00:00.000Z';
  const [row] = await database.sql<{ received: number; open: number; closed: number }>(
    `select count(*)::int as received, (count(*) filter (where known.state = 'open'))::int as open,
       (count(*) filter (where known.state = 'closed'))::int as closed
     from complaints.complaint x cross join lateral (select coalesce(
       (select p.flow_state from complaints.past p where p.complaint_id = x.id and p.recorded_until > $1
         order by p.recorded_until limit 1),
       case when x.closed_at > $1 then 'open' else x.flow_state end) as state) as known
     where x.created_at <= $1 and x.received_on between '2025-07-01' and '2026-02-28' and known.state <> 'void'`,
    [at],
  );
  const told = only(
    await ask(executive, {
      measures: ['COMPLAINTS_RECEIVED', 'RESOLUTION_TIME'],
      where: { from: '2025-07-01', to: '2026-02-28' },
      asOf: at,
    }),
  );
  expect(told[0]).toMatchObject({ numerator: row?.received, open: row?.open });
  expect(told[1]).toMatchObject({ numerator: row?.closed, open: row?.open });
  const now = only(await ask(executive, { where: { from: '2025-07-01', to: '2026-02-28' } }));
  expect(now[0]?.open).toBeLessThan(told[0]?.open ?? 0);
});

it('keeps every figure when what waits is folded', async () => {
  expect(await database.sql('select from complaints.delta')).not.toHaveLength(0);
  const question = { measures: EVERY, by: ['TIER', 'REGION'] } satisfies Asked;
  const before = await askEach(executive, question);
  await foldComplaints(database.source, NOW);
  expect(await database.sql('select from complaints.delta')).toHaveLength(0);
  expect(await askEach(executive, question)).toEqual(before);
});

it('repeats: first complaints and what followed them, told pair by pair', async () => {
  const days = await database.sql<{ client: string; class: string; day: string }>(
    `select distinct client_id as client, class, received_on::text as day from complaints.complaint where state <> 'VOID'`,
  );
  const gap = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
  const firsts = days.filter(
    (one) =>
      one.day >= '2025-07-01' &&
      one.day <= TODAY &&
      !days.some(
        (other) =>
          other.client === one.client &&
          other.class === one.class &&
          gap(other.day, one.day) > 0 &&
          gap(other.day, one.day) <= 90,
      ),
  );
  const followed = firsts.filter((one) =>
    days.some(
      (other) =>
        other.client === one.client &&
        other.class === one.class &&
        gap(one.day, other.day) > 0 &&
        gap(one.day, other.day) <= 90,
    ),
  );
  const told = only(await ask(executive, { measures: ['REPEAT_SHARE'] }))[0];
  expect(told).toMatchObject({ numerator: followed.length, denominator: firsts.length });
  expect(followed.length).toBeGreaterThan(10);
  const byTier = await ask(executive, { measures: ['REPEAT_SHARE'], by: ['TIER'] });
  expect(sumOf(byTier, 0, 'denominator')).toBe(firsts.length);
});

it('divides by orders and by millions of yuan when asked to', async () => {
  const [row] = await database.sql<{ n: number; amount: number }>(
    `select count(*)::int as n, sum(amount_company)::float8 as amount from sales."order" where ordered_on between '2025-07-01' and '${TODAY}'`,
  );
  const orders = only(await ask(executive, { measures: ['COMPLAINT_RATE'], exposure: 'ORDERS' }))[0];
  expect(orders?.denominator).toBe(row?.n);
  const revenue = only(await ask(executive, { measures: ['COMPLAINT_RATE'], exposure: 'REVENUE' }))[0];
  expect(revenue?.denominator).toBeCloseTo((row?.amount ?? 0) / 1e6, 12);
  const months = await ask(executive, { measures: ['COMPLAINT_RATE'], exposure: 'ORDERS', by: ['MONTH'] });
  expect(sumOf(months, 0, 'denominator')).toBe(row?.n);
  const owned = await ask(specialist, { measures: ['COMPLAINT_RATE'], exposure: 'ORDERS', by: ['TIER'] });
  const [mine] = await database.sql<{ n: number }>(
    `select count(*)::int as n from sales."order" o join clients.client c on c.id = o.client_id
     where c.owner_id = $1 and ordered_on between '2025-07-01' and '${TODAY}'`,
    [ming],
  );
  expect(sumOf(owned, 0, 'denominator')).toBe(mine?.n);
});

it('puts limits around the months that are over, and judges no other', async () => {
  const told = await ask(executive, { measures: ['COMPLAINT_RATE'], by: ['MONTH'], where: { from: '2026-01-01' } });
  const limits = told.groups.map(({ figures }) => figures[0]?.limits ?? null);
  expect(limits.slice(0, 5).every((each) => each?.upper != null)).toBe(true);
  expect(limits[5]).toBeNull();
});

it('puts the year before and the months before beside, month by month', async () => {
  const where = { from: '2026-03-01', to: '2026-04-30' };
  const told = await ask(executive, { by: ['MONTH'], where, compare: 'PREVIOUS' });
  expect([told.comparedFrom, told.comparedTo]).toEqual(['2026-01-01', '2026-02-28']);
  const before = await ask(executive, { by: ['MONTH'], where: { from: '2026-01-01', to: '2026-02-28' } });
  expect(told.groups.map(({ figures }) => figures[0]?.compared?.numerator)).toEqual(
    before.groups.map(({ figures }) => figures[0]?.numerator),
  );
  const year = await ask(executive, { where, compare: 'YEAR_BEFORE' });
  expect([year.comparedFrom, year.comparedTo]).toEqual(['2025-03-01', '2025-04-30']);
});

describe('refuses, and names the cure for', () => {
  it.each([
    ['a thousand years', { where: { from: '1026-01-01', to: '2026-01-01' } }, 'WRONG_PERIOD'],
    ['more than ten years', { where: { from: '2010-01-01', to: '2026-01-01' } }, 'WRONG_PERIOD'],
    ['a period that ends before it starts', { where: { from: '2026-02-01', to: '2026-01-01' } }, 'WRONG_PERIOD'],
    ['a region nobody knows', { where: { regionCodes: ["EC'; drop table x; --"] } }, 'UNKNOWN_REGION'],
    ['an instant that is not yet', { asOf: '2026-06-20T04:00:00.001Z' }, 'AS_OF_AHEAD'],
    [
      'a hundred measures',
      { measures: Array.from({ length: 100 }, () => 'COMPLAINT_RATE' as const) },
      'TOO_MANY_MEASURES',
    ],
    ['no measure', { measures: [] }, 'TOO_MANY_MEASURES'],
    ['three dimensions', { by: ['MONTH', 'CLASS', 'TIER'] }, 'TOO_MANY_DIMENSIONS'],
    ['the same dimension twice', { by: ['MONTH', 'MONTH'] }, 'TOO_MANY_DIMENSIONS'],
    ['active clients by class', { measures: ['ACTIVE_CLIENTS'], by: ['CLASS'] }, 'NOT_BY_THIS'],
    ['a measure with a query of its own', { measures: ['BACKLOG'] }, 'NOT_A_BREAKDOWN'],
    [
      'repeats by tier of half a month',
      { measures: ['REPEAT_SHARE'], by: ['TIER'], where: { from: '2026-01-10' } },
      'WHOLE_MONTHS',
    ],
  ] as [string, Asked, string][])('%s', async (_, input, code) => {
    const told = await answer(executive, input);
    expect(told).toMatchObject({ __typename: 'InvalidInput', code });
    expect((told as ProblemValue).message.length).toBeGreaterThan(15);
  });

  it('a viewer without figures', async () => {
    expect(await answer({ posts: ['QUALITY_MANAGER'] }, {})).toMatchObject({ __typename: 'NotAllowed' });
  });
});
