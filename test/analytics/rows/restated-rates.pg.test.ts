import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { Dimension } from '../../../api/analytics/breakdown/dimension.schema';
import type { MeasureName } from '../../../api/analytics/measures';
import { restatedTallies } from '../../../api/analytics/tally-rows/restated-tallies.service';
import type { GroupValue } from '../../../api/analytics/tally-rows/tally-rows.repository';
import { tallyRows, type FigureAsked } from '../../../api/analytics/tally-rows/tally-rows.service';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const PAST = '2026-10-14T04:00:00.000Z';
const WHERE = { from: '2026-09-01', to: '2026-11-30' };

let database: TestDatabase;

/** Some clients are told today to have been of another tier since August, so that what they were sent is told of that one. */
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.1 });
  await database.sql(
    `insert into clients.grade (client_id, since, tier, tier_gap, why, recorded_at)
     select id, '2026-08-20', 'A1', false, '{}', '2026-11-01T00:00:00Z' from clients.client where not walk_in
     order by id limit 30`,
  );
});
afterAll(() => database.drop());

async function as<Told>(ask: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW, locale: 'en' });
  return ask(context).finally(() => context.database.close());
}

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function pages<Node>(
  read: (after: string | null) => Promise<Connection<Node> | { code: string }>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const told = await read(after);
    if (!('edges' in told)) throw new Error(told.code);
    nodes.push(...told.edges.map(({ node }) => node));
    if (!told.pageInfo.hasNextPage) return nodes;
    after = told.pageInfo.endCursor;
  }
}

type Asked = Pick<FigureAsked, 'measure' | 'where' | 'group'>;
type Sides = readonly [numerator: number, denominator: number];
const NOTHING: Sides = [0, 0];

/** Every row behind a figure as of an instant, under its day, with its part in it. */
async function rowsAt(asked: Asked, asOf: string | null): Promise<ReadonlyMap<string, Sides>> {
  const rest = { side: null, first: 200, listed: true, counted: false };
  const rows = await pages((after) => as((context) => tallyRows(context, { ...asked, ...rest, asOf, after })));
  return new Map(
    rows.map(({ id, day, numerator, denominator }) => [`${day} ${id}`, [Number(numerator), Number(denominator ?? 0)]]),
  );
}

const group = (dimension: GroupValue['dimension'], value: string): Asked['group'] => [{ dimension, value }];
const ASKED: readonly Omit<Asked, 'measure'>[] = [
  { where: WHERE, group: [] },
  { where: WHERE, group: group('MONTH', '2026-10') },
  { where: { ...WHERE, regionCodes: ['EAST'] }, group: [] },
  { where: WHERE, group: group('REGION', 'SOUTH') },
  { where: WHERE, group: group('TIER', 'A1') },
  { where: { ...WHERE, tiers: ['A1', 'A2'] as never }, group: [] },
];
const RATES: readonly MeasureName[] = ['RETURN_RATE', 'QUALITY_COST_SHARE'];
const QUESTIONS = RATES.flatMap((measure) => ASKED.map((asked) => ({ measure, ...asked })));

it.each(QUESTIONS)(
  'restated rows of $measure by $group of $where are those that differ at both instants',
  async (asked) => {
    const [then, now] = [await rowsAt(asked, PAST), await rowsAt(asked, null)];
    const differ = [...new Set([...then.keys(), ...now.keys()])]
      .map((id) => [id, then.get(id) ?? NOTHING, now.get(id) ?? NOTHING] as const)
      .filter(([, before, after]) => before[0] !== after[0] || before[1] !== after[1]);
    const listed = { first: 200, listed: true, counted: false, asOf: PAST };
    const rows = await pages((after) => as((context) => restatedTallies(context, { ...asked, ...listed, after })));
    const told = rows.map(({ row, thenNumerator, thenDenominator }) => [
      `${row.day} ${row.id}`,
      [Number(thenNumerator), Number(thenDenominator ?? 0)],
      [Number(row.numerator), Number(row.denominator ?? 0)],
    ]);
    const byId = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(told.sort(byId)).toEqual([...differ].sort(byId));
  },
);

it('tells deliveries under the tier their client is told to have had', async () => {
  const asked: Asked = { measure: 'RETURN_RATE', where: WHERE, group: group('TIER', 'A1') };
  const [then, now] = [await rowsAt(asked, PAST), await rowsAt(asked, null)];
  expect(now.size).toBeGreaterThan(then.size);
});

it('tells as much delivered in all as by tier then, the one from the tallies and the other from the deliveries', async () => {
  const delivered = async (by: Dimension[]): Promise<number> => {
    const told = await as((context) =>
      breakdown(context, {
        measures: ['RETURN_RATE'],
        by,
        where: WHERE,
        exposure: 'ORDERS',
        compare: null,
        asOf: PAST,
      }),
    );
    if (!('groups' in told)) throw new Error(JSON.stringify(told));
    return told.groups.reduce((sum, { figures: [figure] }) => sum + Number(figure?.denominator), 0);
  };
  const whole = await delivered([]);
  expect(whole).toBeGreaterThan(0);
  expect(await delivered(['REGION'])).toBe(whole);
  expect(await delivered(['TIER'])).toBe(whole);
  expect(await delivered(['PRODUCT'])).toBe(whole);
});
