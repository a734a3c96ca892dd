import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Breakdown } from '../../api/analytics/breakdown/breakdown.schema';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import { verifyRollups } from '../../api/analytics/fold.service';
import type { Segmentation, SegmentationFilter } from '../../api/analytics/segments/segments.schema';
import { segmentation } from '../../api/analytics/segments/segments.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { segments, tiers, type Segment, type Tier } from '../../api/kernel/policy/vocabulary';
import { testDatabase, type TestDatabase } from '../support/database';
import { asViewer, EVERYTHING, segmentedCompany, TODAY } from './segmented-company';

const NOW = '2026-11-23T01:00:00.000Z';

let database: TestDatabase;
let ming: string;
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
let specialist: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase();
  ({ ming, specialist } = await segmentedCompany(database));
});
afterAll(() => database.drop());

const as = <Told>(
  viewer: Partial<ViewerFacts>,
  ask: (context: ReturnType<TestDatabase['contextOf']>) => Promise<Told>,
): Promise<Told> => asViewer(database, viewer, ask);

async function segmented(viewer: Partial<ViewerFacts>, where: SegmentationFilter): Promise<Segmentation> {
  const told = await as(viewer, (context) => segmentation(context, { where, asOf: null }, EVERYTHING));
  if (told.__typename !== 'Segmentation') throw new Error(JSON.stringify(told));
  return told as Segmentation;
}

async function figures(
  viewer: Partial<ViewerFacts>,
  input: Pick<BreakdownInput, 'measures' | 'by' | 'where'>,
): Promise<Breakdown> {
  const told = await as(viewer, (context) =>
    breakdown(context, { exposure: 'ACTIVE_CLIENTS', compare: null, asOf: null, ...input }),
  );
  if (told.__typename !== 'Breakdown') throw new Error(JSON.stringify(told));
  return told as Breakdown;
}

/** The tier or segment a client had on a day, client by client: its last by then, else its first, else the one on record. */
const onDay = (table: 'grade' | 'segment_grade', code: 'tier' | 'segment', day: string): string => `
  coalesce((case when exists (select from clients.${table} h where h.client_id = c.id)
    then coalesce(
      (select coalesce(h.${code}, '') from clients.${table} h where h.client_id = c.id and h.since <= ${day}
        order by h.since desc, h.recorded_at desc limit 1),
      (select coalesce(h.${code}, '') from clients.${table} h where h.client_id = c.id
        order by h.since, h.recorded_at desc limit 1))
    else c.${code} end), '')`;
const isActive = (day: string): string => `exists (select from sales."order" o where o.client_id = c.id
  and o.ordered_on <= ${day} and o.ordered_on > ${day} - interval '1 year')`;
const NARROWED = `not c.walk_in and ($1::uuid is null or c.owner_id = $1) and ($2::text[] is null or c.region_code = any ($2))`;

const scopes = [
  ['the company', () => [executive, null] as const],
  ['a portfolio', () => [specialist, ming] as const],
] as const;

describe.each(scopes)('of %s', (_, scope) => {
  it('counts clients and their volume by present segment, as plain SQL counts them', async () => {
    const [viewer, owner] = scope();
    const told = await segmented(viewer, { from: '2026-01-01', to: TODAY, tiers: ['A1', 'C'] });
    const rows = await database.sql<{ segment: Segment | null; clients: number; volume: string }>(
      `select segment, count(*)::int as clients, sum(annual_volume)::text as volume from clients.client c
       where ${NARROWED} and tier in ('A1','C') group by 1 order by array_position($3::text[], segment) nulls last`,
      [owner, null, segments],
    );
    expect(told.segments.map(({ segment, clients, volume }) => ({ segment, clients, volume }))).toEqual(rows);
    expect(rows.length).toBeGreaterThan(3);
  });

  it('counts clients and their volume by present tier, as plain SQL counts them', async () => {
    const [viewer, owner] = scope();
    const told = await segmented(viewer, { from: '2026-01-01', to: TODAY });
    const rows = await database.sql<{ tier: Tier | null; clients: number; volume: string }>(
      `select tier, count(*)::int as clients, sum(annual_volume)::text as volume from clients.client c
       where ${NARROWED} group by 1`,
      [owner, null],
    );
    const inOrder = (some: readonly object[]): string[] => some.map((each) => JSON.stringify(each)).sort();
    expect(inOrder(told.tiers.map(({ tier, clients, volume }) => ({ tier, clients, volume })))).toEqual(inOrder(rows));
    expect(rows.length).toBeGreaterThan(3);
  });

  it.each([
    ['segments', '2025-09-30', '2026-05-31', undefined],
    ['segments', '2025-03-01', TODAY, ['EC']],
    ['tiers', '2025-09-30', '2026-05-31', undefined],
    ['tiers', '2025-03-01', TODAY, ['EC']],
  ] as const)('tells how active clients moved between %s from %s to %s', async (of, from, to, regionCodes) => {
    const [viewer, owner] = scope();
    const told = await segmented(viewer, { from, to, ...(regionCodes && { regionCodes: [...regionCodes] }) });
    const [table, code, name] =
      of === 'tiers' ? (['grade', 'tier', 'Tier'] as const) : (['segment_grade', 'segment', 'Segment'] as const);
    const rows = await database.sql(
      `select "wasActive", case when "wasActive" then nullif(first, '') end as "from${name}", "isActive",
         case when "isActive" then nullif(last, '') end as "to${name}", count(*)::int as clients
       from (select ${isActive('$3::date')} as "wasActive", ${isActive('$4::date')} as "isActive",
           ${onDay(table, code, '$3::date')} as first, ${onDay(table, code, '$4::date')} as last
         from clients.client c where ${NARROWED}) as each
       where "wasActive" or "isActive" group by 1, 2, 3, 4`,
      [owner, regionCodes ?? null, from, to],
    );
    const inOrder = (moves: readonly object[]): string[] =>
      moves.map((each) => JSON.stringify(Object.entries(each).sort())).sort();
    expect(inOrder(of === 'tiers' ? told.moves : told.segmentMoves)).toEqual(inOrder(rows));
    expect(rows.length).toBeGreaterThan(4);
  });

  it('counts active clients by the segment of the last day of each month', async () => {
    const [viewer, owner] = scope();
    const where = { from: '2026-01-01', to: '2026-05-31' };
    const told = await figures(viewer, { measures: ['ACTIVE_CLIENTS'], by: ['MONTH', 'SEGMENT'], where });
    const counted = told.groups
      .map(({ keys, figures: [figure] }) => [keys[0]?.value, keys[1]?.value ?? '', figure?.numerator ?? -1])
      .filter(([, , n]) => n !== 0);
    const rows = await database.sql<{ month: string; segment: string; n: number }>(
      `select to_char(m.day, 'YYYY-MM') as month, segment, count(*)::int as n
       from unnest(array['2026-01-31','2026-02-28','2026-03-31','2026-04-30','2026-05-31']::date[]) as m (day)
       cross join lateral (select ${onDay('segment_grade', 'segment', 'm.day')} as segment from clients.client c
         where ${NARROWED} and ${isActive('m.day')}) as each
       group by 1, 2`,
      [owner, null],
    );
    expect(counted.sort()).toEqual(rows.map(({ month, segment, n }) => [month, segment, n]).sort());
    expect(rows.length).toBeGreaterThan(10);
  });

  it('adds up orders and their profit under the segment of the day they were placed on', async () => {
    const [viewer, owner] = scope();
    const where = { from: '2025-11-11', to: '2026-05-17' };
    const told = await figures(viewer, { measures: ['REVENUE', 'PROFIT'], by: ['SEGMENT'], where });
    const rows = await database.sql<{ segment: string; revenue: number; profit: number }>(
      `select ${onDay('segment_grade', 'segment', 'o.ordered_on')} as segment, sum(o.amount_company)::float8 as revenue,
         sum(o.costed - o.cost)::float8 as profit
       from sales."order" o join clients.client c on c.id = o.client_id
       where ${NARROWED} and o.ordered_on between $3 and $4 group by 1`,
      [owner, null, where.from, where.to],
    );
    const sums = told.groups.map((group) => ({
      segment: group.keys[0]?.value ?? '',
      revenue: group.figures[0]?.numerator,
      profit: group.figures[1]?.numerator,
    }));
    const bySegment = (a: { segment: string }, b: { segment: string }): number => (a.segment < b.segment ? -1 : 1);
    expect(sums.sort(bySegment)).toEqual(rows.sort(bySegment));
    expect(rows.length).toBeGreaterThan(4);
  });
});

it('stands in the order of BK-1, whatever is asked', async () => {
  const told = await segmented(executive, { from: '2026-01-01', to: TODAY });
  expect(told.segments.map(({ segment }) => segment)).toEqual([...segments, null]);
  const { groups } = await figures(executive, {
    measures: ['ACTIVE_CLIENTS'],
    by: ['SEGMENT'],
    where: { from: '2026-01-01', to: TODAY },
  });
  expect(groups.map(({ keys }) => keys[0]?.value ?? null)).toEqual([...segments, null]);
});

it('adds up whatever is asked: shares to 1, segments to tiers, both sides of the moves to the active clients', async () => {
  const day = fc
    .integer({ min: 0, max: 680 })
    .map((at) => new Date(Date.UTC(2024, 7, 1) + at * 86_400_000).toISOString().slice(0, 10));
  const asked = fc.record({
    days: fc.tuple(day, day).map(([a, b]) => (a < b ? [a, b] : [b, a])),
    tiers: fc.option(fc.uniqueArray(fc.constantFrom<Tier>(...tiers), { minLength: 1, maxLength: 3 }), {
      nil: undefined,
    }),
    regionCodes: fc.option(fc.constantFrom<string[]>(['EC'], ['SC'], ['EC', 'SC']), { nil: undefined }),
    isOwn: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ days: [from = '', to = ''], tiers: only, regionCodes, isOwn }) => {
      const viewer = isOwn ? specialist : executive;
      const narrowed = { ...(only && { tiers: only }), ...(regionCodes && { regionCodes }) };
      const told = await segmented(viewer, { from, to, ...narrowed });
      const sum = (list: readonly { clients: number }[]): number => list.reduce((all, { clients }) => all + clients, 0);
      expect(sum(told.segments)).toBe(sum(told.tiers));
      if (told.segments.length > 0)
        expect(told.segments.reduce((all, { clientShare }) => all + (clientShare ?? 0), 0)).toBeCloseTo(1, 12);
      const volume = (list: readonly { volume: string }[]): number =>
        list.reduce((all, each) => all + Math.round(Number(each.volume) * 100), 0);
      expect(volume(told.segments)).toBe(volume(told.tiers));
      // Who moved is the same whether told by tier or by segment.
      const sides = (moves: readonly { wasActive: boolean; isActive: boolean; clients: number }[]): number[] => [
        sum(moves.filter(({ wasActive }) => wasActive)),
        sum(moves.filter(({ isActive }) => isActive)),
        sum(moves),
      ];
      expect(sides(told.segmentMoves)).toEqual(sides(told.moves));
      const groups = async (by: 'SEGMENT' | 'TIER'): Promise<number[]> => {
        const { groups: each } = await figures(viewer, {
          measures: ['ACTIVE_CLIENTS', 'REVENUE'],
          by: [by],
          where: { from, to, ...narrowed },
        });
        return [0, 1].map((at) => each.reduce((all, group) => all + (group.figures[at]?.numerator ?? 0), 0));
      };
      expect(await groups('SEGMENT')).toEqual(await groups('TIER'));
      if (only === undefined) expect((await groups('SEGMENT'))[0]).toBe(sides(told.segmentMoves)[1]);
    }),
    { numRuns: 25 },
  );
});

it('keeps what the rows say', async () => {
  expect(await verifyRollups(database.source, NOW)).toEqual([]);
});
