import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { Breakdown, GroupFigure } from '../../../api/analytics/breakdown/breakdown.schema';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import { isTallied } from '../../../api/analytics/breakdown/tally-parts';
import { measureOf, MEASURES, type MeasureName } from '../../../api/analytics/measures';
import type { GroupValue } from '../../../api/analytics/tally-rows/tally-rows.repository';
import type { TallyRow, TallyRowConnection } from '../../../api/analytics/tally-rows/tally-rows.schema';
import { restatedTallies } from '../../../api/analytics/tally-rows/restated-tallies.service';
import type { RestatedTally, RestatedTallyConnection } from '../../../api/analytics/tally-rows/restated-tallies.schema';
import { tallyRows, type TallyRowsInput } from '../../../api/analytics/tally-rows/tally-rows.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { ProblemValue } from '../../../api/platform/graph/problem';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const PAST = '2026-10-14T04:00:00.000Z';
const WHERE = { from: '2026-09-01', to: '2026-11-30' };
const TALLIED = (Object.keys(MEASURES) as MeasureName[]).filter((name) => isTallied(name, []));

let database: TestDatabase;
let owner: string;
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
const specialist = (): Partial<ViewerFacts> => ({
  staffId: owner,
  posts: ['KA_SPECIALIST'],
  circles: { own: [owner], team: [owner], unit: [owner] },
});

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  const [row] = await database.sql<{ id: string }>(
    'select owner_id as id from clients.client where owner_id is not null group by 1 order by count(*) desc, 1 limit 1',
  );
  owner = row?.id ?? '';
});
afterAll(() => database.drop());

async function as<Told>(viewer: Partial<ViewerFacts>, ask: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  return ask(context).finally(() => context.database.close());
}

type Asked = Partial<TallyRowsInput> & { measure: MeasureName };
const answer = (viewer: Partial<ViewerFacts>, asked: Asked) =>
  as(viewer, (context) =>
    tallyRows(context, {
      where: WHERE,
      group: [],
      asOf: null,
      side: null,
      first: 200,
      after: null,
      listed: true,
      counted: true,
      ...asked,
    }),
  );

async function page(viewer: Partial<ViewerFacts>, asked: Asked): Promise<TallyRowConnection> {
  const told = await answer(viewer, asked);
  if (!('edges' in told)) throw new Error(JSON.stringify(told));
  return told;
}

it('adds up what is asked to be added up, and lists what is asked to be listed', async () => {
  const asked = { measure: 'REVENUE', first: 5 } as const;
  const [both, rows] = [await page(director, asked), await page(director, { ...asked, counted: false })];
  const totals = await page(director, { ...asked, listed: false });
  expect(rows.edges).toEqual(both.edges);
  expect([rows.totalCount, rows.numerator]).toEqual([0, '0']);
  expect([totals.edges, totals.totalCount, totals.numerator]).toEqual([[], both.totalCount, both.numerator]);
});

/** All pages, so that what is added up here is what a reader would see. */
async function every(
  viewer: Partial<ViewerFacts>,
  asked: Asked,
): Promise<{ rows: TallyRow[]; told: TallyRowConnection }> {
  const rows: TallyRow[] = [];
  let told = await page(viewer, asked);
  for (;;) {
    rows.push(...told.edges.map(({ node }) => node));
    if (!told.pageInfo.hasNextPage) return { rows, told };
    told = await page(viewer, { ...asked, after: told.pageInfo.endCursor });
  }
}

async function figures(viewer: Partial<ViewerFacts>, measure: MeasureName, by: DimensionName[], asOf: string | null) {
  const told = await as(viewer, (context) =>
    breakdown(context, { measures: [measure], by, where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return told.groups as Breakdown['groups'];
}

const sumOf = (values: readonly (string | null)[]): number =>
  Decimal.sum(0, ...values.map((each) => each ?? 0)).toNumber();
const only = ([group]: Breakdown['groups']): GroupFigure => {
  const [figure] = group?.figures ?? [];
  if (figure === undefined) throw new Error('No figure');
  return figure;
};

describe.each(['company', 'portfolio'])('of a %s', (scope) => {
  const viewer = (): Partial<ViewerFacts> => (scope === 'company' ? director : specialist());

  it.each(TALLIED)('the rows behind %s add up to it, page after page, now and as known then', async (measure) => {
    for (const asOf of measureOf(measure).asOf ? [null, PAST] : [null]) {
      const figure = only(await figures(viewer(), measure, [], asOf));
      const { rows, told } = await every(viewer(), { measure, asOf });
      expect([asOf, sumOf(rows.map(({ numerator }) => numerator))]).toEqual([asOf, figure.numerator]);
      expect(Number(told.numerator)).toBe(figure.numerator);
      expect(rows).toHaveLength(told.totalCount);
      expect(new Set(rows.map(({ id, day }) => `${day} ${id}`)).size).toBe(rows.length);
      if (told.denominator === null) expect(figure.denominator).toBe(figure.numerator);
      else {
        expect(Number(told.denominator)).toBe(figure.denominator);
        expect(sumOf(rows.map(({ denominator }) => denominator))).toBe(figure.denominator);
      }
      expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).sort((a, b) => (a < b ? 1 : -1)));
    }
  });
});

it.each(TALLIED)('the rows of each group of %s add up to the group', async (measure) => {
  for (const dimension of measureOf(measure).dimensions) {
    // What fell due by account manager is kept up to the day by the database's own clock; as of now it is counted by this one.
    const asOf = ['COLLECTION_RATE', 'VISIT_COVERAGE'].includes(measure) && dimension === 'MANAGER' ? NOW : null;
    const groups = await figures(director, measure, [dimension], asOf);
    const told = groups.filter(({ keys }) => keys[0]?.value !== '*');
    // The first and the last of many: the smallest, or what is not known.
    for (const group of new Set([...told.slice(0, 2), ...told.slice(-2)])) {
      const of: GroupValue[] = [{ dimension, value: group.keys[0]?.value ?? '' }];
      const rows = await page(director, { measure, group: of, first: 1 });
      expect([of, Number(rows.numerator)]).toEqual([of, group.figures[0]?.numerator]);
      if (rows.denominator !== null)
        expect([of, Number(rows.denominator)]).toEqual([of, group.figures[0]?.denominator]);
    }
  }
});

it('the sides of a figure: counted, counted on, the rest of it, and what is left out and why', async () => {
  const measure = 'COLLECTION_RATE';
  const figure = only(await figures(director, measure, [], null));
  const all = await every(director, { measure });
  const side = (name: NonNullable<TallyRowsInput['side']>) => every(director, { measure, side: name });
  const [counted, on, rest, left] = [
    await side('NUMERATOR'),
    await side('DENOMINATOR'),
    await side('REST'),
    await side('LEFT_OUT'),
  ];
  expect(Number(counted.told.numerator)).toBe(figure.numerator);
  expect(Number(on.told.denominator)).toBe(figure.denominator);
  expect(rest.rows.length).toBe(figure.open);
  expect(rest.rows.every(({ numerator, denominator }) => Number(denominator) > Number(numerator))).toBe(true);
  expect(left.rows.length).toBeGreaterThan(0);
  const reasons = left.rows.flatMap(({ leftOut }) => leftOut);
  const [plain] = await database.sql<{ disputed: number; credited: number }>(
    `select sum(round(held * rate, 2))::float8 as disputed, sum(round(credited * rate, 2))::float8 as credited
     from sales.receivable r join clients.client c on c.id = r.client_id where not c.walk_in and due_on between $1 and '2026-11-23'`,
    [WHERE.from],
  );
  const sum = (reason: string) => sumOf(reasons.filter((each) => each.reason === reason).map(({ amount }) => amount));
  expect({ disputed: sum('DISPUTED'), credited: sum('CREDITED') }).toEqual(plain);
  expect(all.rows.filter(({ part }) => part === 'LEFT_OUT').every(({ leftOut }) => leftOut.length > 0)).toBe(true);
});

it('says what a row is, whose it is, and where it opens', async () => {
  const { rows } = await every(director, { measure: 'RETURN_RATE' });
  const returns = rows.filter(({ source }) => source === 'RETURN');
  expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['RETURN', 'DELIVERY']));
  expect(returns.every((row) => row.return !== null && row.order === null && row.product !== null)).toBe(true);
  expect(rows.every(({ part, source }) => part === (source === 'RETURN' ? 'NUMERATOR' : 'DENOMINATOR'))).toBe(true);
  const [row] = await database.sql<{ client: string; owner: string }>(
    'select r.client_id as client, c.owner_id as owner from returns."return" r join clients.client c on c.id = r.client_id where r.id = $1',
    [returns[0]?.return?.id],
  );
  expect([returns[0]?.client?.id, returns[0]?.manager?.id]).toEqual([row?.client, row?.owner]);
});

it('gives figures only no row, and an account manager no row of another portfolio', async () => {
  for (const measure of TALLIED)
    expect([measure, await answer({ posts: ['EXECUTIVE'] }, { measure })]).toMatchObject([
      measure,
      { __typename: 'NotAllowed', code: 'FIGURES_ONLY' },
    ]);
  expect(await answer({ posts: ['ACCOUNTANT'] }, { measure: 'REVENUE' })).toMatchObject({ code: 'NO_FIGURES' });
  const { rows } = await every(specialist(), { measure: 'RETURN_RATE' });
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ manager }) => manager?.id))).toEqual(new Set([owner]));
});

it('tells who sees all figures but only the own rows only the own rows', async () => {
  const both: Partial<ViewerFacts> = { ...specialist(), posts: ['EXECUTIVE', 'KA_SPECIALIST'] };
  const [mine, whole] = [
    await page(specialist(), { measure: 'REVENUE' }),
    await page(director, { measure: 'REVENUE' }),
  ];
  const told = await page(both, { measure: 'REVENUE' });
  expect([told.totalCount, told.numerator]).toEqual([mine.totalCount, mine.numerator]);
  expect(told.totalCount).toBeLessThan(whole.totalCount);
});

it('tells an analyst every row', async () => {
  for (const measure of ['REBATE_EARNED', 'ANSWERED_IN_TIME', 'QUALITY_COST'] as const) {
    const figure = only(await figures(director, measure, [], null));
    const told = await page({ posts: ['ANALYST'] }, { measure });
    expect([measure, Number(told.numerator)]).toEqual([measure, figure.numerator]);
  }
});

it('refuses what the figure refuses, in the same words, and what it cannot tell', async () => {
  const refusals = [
    { measure: 'COMPLAINT_RATE', code: 'NO_ROWS' },
    { measure: 'RETURN_RATE', group: [{ dimension: 'REASON', value: 'x' }], code: 'NOT_BY_THIS' },
    { measure: 'RETURN_RATE', group: [{ dimension: 'PRODUCT', value: '*' }], code: 'ALL_OTHERS' },
    { measure: 'REVENUE', group: [{ dimension: 'MONTH', value: "2026-01' or true" }], code: 'UNKNOWN_VALUE' },
    { measure: 'REVENUE', group: [{ dimension: 'TIER', value: 'Z9' }], code: 'UNKNOWN_VALUE' },
    { measure: 'REVENUE', group: [{ dimension: 'MANAGER', value: 'zzz' }], code: 'UNKNOWN_VALUE' },
    { measure: 'REVENUE', group: [{ dimension: 'REGION', value: 'XX' }], code: 'UNKNOWN_VALUE' },
    { measure: 'RETURN_RATE', where: { from: '2026-03-02', to: '2026-01-01' }, code: 'WRONG_PERIOD' },
    { measure: 'REVENUE', where: { ...WHERE, regionCodes: ['XX'] }, code: 'UNKNOWN_REGION' },
    { measure: 'QUALITY_COST', asOf: '2031-01-01T00:00:00.000Z', code: 'AS_OF_AHEAD' },
  ] as const satisfies readonly (Asked & { code: string })[];
  for (const { code, ...asked } of refusals)
    expect([code, await answer(director, asked)]).toMatchObject([code, { __typename: 'InvalidInput', code }]);
  const strange: Asked[] = [
    { measure: 'REVENUE', after: 'bm90IGEgY3Vyc29y' },
    { measure: 'REVENUE', after: Buffer.from('["2026-02-30","x"]').toString('base64url') },
    { measure: 'REVENUE', after: Buffer.from('["2026-02-03","a\\u0000"]').toString('base64url') },
  ];
  for (const asked of strange) await expect(answer(director, asked)).rejects.toThrow('belongs to another list');
  await expect(answer(director, { measure: 'REVENUE', first: 201 })).rejects.toThrow('1 to 200');
});

const EVERYTHING = { listed: true, counted: true };
/** All restated rows of a measure, and what their connection says of them. */
async function restated(viewer: Partial<ViewerFacts>, measure: MeasureName, asOf = PAST) {
  const rows: RestatedTally[] = [];
  for (let after: string | null = null; ;) {
    const cursor: string | null = after;
    const told: RestatedTallyConnection | ProblemValue = await as(viewer, (context) =>
      restatedTallies(context, { ...EVERYTHING, measure, where: WHERE, group: [], asOf, first: 200, after: cursor }),
    );
    if (!('edges' in told)) throw new Error(JSON.stringify(told));
    rows.push(...told.edges.map(({ node }) => node));
    if (!told.pageInfo.hasNextPage) return { rows, told };
    after = told.pageInfo.endCursor;
  }
}

it.each(TALLIED.filter((name) => measureOf(name).asOf))(
  'the restated rows of %s are what moved the figure, no more and no less',
  async (measure) => {
    const [then, now] = [
      only(await figures(director, measure, [], PAST)),
      only(await figures(director, measure, [], null)),
    ];
    const { rows, told } = await restated(director, measure);
    const less = (a: number, b: number): number => new Decimal(a).minus(b).toNumber();
    expect(told.totalCount).toBe(rows.length);
    expect(less(Number(told.nowNumerator), Number(told.thenNumerator))).toBe(less(now.numerator, then.numerator));
    expect(sumOf(rows.map(({ row }) => row.numerator))).toBe(Number(told.nowNumerator));
    expect(sumOf(rows.map(({ thenNumerator }) => thenNumerator))).toBe(Number(told.thenNumerator));
    if (told.nowDenominator !== null)
      expect(less(Number(told.nowDenominator), Number(told.thenDenominator))).toBe(
        less(now.denominator, then.denominator),
      );
    for (const { row, change, thenNumerator, thenDenominator } of rows) {
      expect([row.numerator, row.denominator]).not.toEqual([thenNumerator, thenDenominator]);
      if (change === 'ADDED') expect(Number(thenNumerator)).toBe(0);
      if (change === 'REMOVED') expect(Number(row.numerator)).toBe(0);
    }
  },
);

it('restates nothing as of now, of the own clients alone for an account manager, and no row for figures only', async () => {
  expect((await restated(director, 'COLLECTION_RATE', NOW)).rows).toEqual([]);
  const [mine, all] = [await restated(specialist(), 'COLLECTION_RATE'), await restated(director, 'COLLECTION_RATE')];
  expect(mine.rows.length).toBeGreaterThan(0);
  expect(mine.rows.length).toBeLessThan(all.rows.length);
  expect(new Set(mine.rows.map(({ row }) => row.manager?.id))).toEqual(new Set([owner]));
  expect(new Set(all.rows.map(({ change }) => change))).toEqual(new Set(['ADDED', 'CHANGED']));
  const question = { measure: 'COLLECTION_RATE', where: WHERE, group: [], asOf: PAST, first: 1, after: null } as const;
  const asked = { ...EVERYTHING, ...question };
  expect(await as({ posts: ['EXECUTIVE'] }, (context) => restatedTallies(context, asked))).toMatchObject({
    code: 'FIGURES_ONLY',
  });
  // Orders that came late or were put right since, as the demonstration has them.
  const orders = await restated(director, 'REVENUE');
  expect(new Set(orders.rows.map(({ change }) => change))).toEqual(new Set(['ADDED', 'CHANGED']));
});
