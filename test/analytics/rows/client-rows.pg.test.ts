import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { ClientGroup, ClientRow } from '../../../api/analytics/client-rows/client-rows.schema';
import { clientRows, type ClientRowsInput } from '../../../api/analytics/client-rows/client-rows.service';
import type { Segmentation } from '../../../api/analytics/segments/segments.schema';
import { segmentation } from '../../../api/analytics/segments/segments.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { asViewer, EVERYTHING, segmentedCompany } from '../segmented-company';

let database: TestDatabase;
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
let specialist: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase();
  ({ specialist } = await segmentedCompany(database));
});
afterAll(() => database.drop());

const as = <Told>(
  viewer: Partial<ViewerFacts>,
  ask: (context: ReturnType<TestDatabase['contextOf']>) => Promise<Told>,
): Promise<Told> => asViewer(database, viewer, ask);

const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
const days = { from: '2025-09-30', to: '2026-05-31' };

interface Behind {
  readonly rows: readonly ClientRow[];
  readonly totalCount: number;
  readonly volume: string;
}

/** All rows, page after page. */
async function behind(
  viewer: Partial<ViewerFacts>,
  input: Pick<ClientRowsInput, 'measure'> & Partial<ClientRowsInput>,
): Promise<Behind> {
  const rows: ClientRow[] = [];
  let after: string | null = null;
  for (;;) {
    const told = await as(viewer, (context) =>
      clientRows(context, { where: days, group: {}, asOf: null, first: 7, ...input, after }),
    );
    if (told.__typename !== 'ClientRowConnection' || !('edges' in told)) throw new Error(JSON.stringify(told));
    rows.push(...told.edges.map(({ node }) => node));
    after = told.pageInfo.endCursor;
    if (!told.pageInfo.hasNextPage) return { rows, totalCount: told.totalCount, volume: told.volume };
  }
}

const fen = (amount: string | undefined): number => Math.round(Number(amount) * 100);

it.each([
  ['the company, now', () => director, null],
  ['a portfolio, now', () => specialist, null],
  ['the company, as of an instant', () => director, '2026-03-10T04:00:00.000Z'],
] as const)('lists as many clients as each figure counts, of %s', async (_, viewer, asOf) => {
  const told = await as(viewer(), (context) => segmentation(context, { where: days, asOf }, EVERYTHING));
  if (told.__typename !== 'Segmentation') throw new Error(JSON.stringify(told));
  const { tiers: byTier = [], segments: bySegment = [], moves = [], segmentMoves = [], topTen } = told as Segmentation;
  const check = async (
    measure: ClientRowsInput['measure'],
    group: ClientGroup,
    figure: { clients: number; volume?: string },
  ): Promise<void> => {
    const { rows, totalCount, volume } = await behind(viewer(), { measure, group, asOf });
    expect([measure, group, rows.length, totalCount]).toEqual([measure, group, figure.clients, figure.clients]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.reduce((sum, row) => sum + fen(row.volume), 0)).toBe(fen(volume));
    if (figure.volume !== undefined) expect(fen(volume)).toBe(fen(figure.volume));
    expect(rows.map((row) => fen(row.volume))).toEqual(rows.map((row) => fen(row.volume)).sort((a, b) => b - a));
  };
  for (const { tier, ...figure } of byTier) await check('SEGMENTATION', { at: { isActive: true, code: tier } }, figure);
  for (const { segment, ...figure } of bySegment)
    await check('CLIENT_SEGMENTS', { at: { isActive: true, code: segment } }, figure);
  for (const { wasActive, fromTier, isActive, toTier, clients } of moves)
    await check(
      'TIER_MIGRATION',
      { from: { isActive: wasActive, code: fromTier }, at: { isActive, code: toTier } },
      { clients },
    );
  for (const { wasActive, fromSegment, isActive, toSegment, clients } of segmentMoves)
    await check(
      'SEGMENT_MIGRATION',
      { from: { isActive: wasActive, code: fromSegment }, at: { isActive, code: toSegment } },
      { clients },
    );
  if (topTen) await check('CONCENTRATION', {}, topTen);
  else if (viewer() === specialist) {
    const answer = await as(specialist, (context) =>
      clientRows(context, { measure: 'CONCENTRATION', where: days, group: {}, asOf, first: 7, after: null }),
    );
    expect(answer).toMatchObject({ __typename: 'InvalidInput', code: 'WHOLE_COMPANY' });
  }
  const answer = await as(viewer(), (context) =>
    breakdown(context, { measures: ['ACTIVE_CLIENTS'], by: [], where: days, exposure: 'ORDERS', compare: null, asOf }),
  );
  if (answer.__typename !== 'Breakdown' || !('groups' in answer)) throw new Error(JSON.stringify(answer));
  await check('ACTIVE_CLIENTS', {}, { clients: answer.groups[0]?.figures[0]?.numerator ?? -1 });
  expect(moves.length + segmentMoves.length).toBeGreaterThan(10);
});

it('lists no client to who sees figures alone, and names the cure for what cannot be told', async () => {
  const answer = (viewer: Partial<ViewerFacts>, input: Partial<ClientRowsInput>) =>
    as(viewer, (context) =>
      clientRows(context, {
        measure: 'SEGMENTATION',
        where: days,
        group: {},
        asOf: null,
        first: 7,
        after: null,
        ...input,
      }),
    );
  expect(await answer(executive, {})).toMatchObject({ __typename: 'NotAllowed', code: 'FIGURES_ONLY' });
  for (const [input, code] of [
    [{ measure: 'REVENUE' }, 'NO_ROWS'],
    [{ group: { at: { isActive: true, code: 'GOLD' } } }, 'UNKNOWN_GROUP'],
    [{ group: { from: { isActive: true, code: 'A1' } } }, 'ONE_DAY'],
    [{ measure: 'CONCENTRATION', group: { inGap: true } }, 'NO_GROUPS'],
    [{ measure: 'CONCENTRATION', where: { ...days, tiers: ['A1'] } }, 'WHOLE_COMPANY'],
    [{ asOf: '2026-06-20T04:00:00.001Z' }, 'AS_OF_AHEAD'],
    [{ where: { from: '2026-05-01', to: '2026-04-01' } }, 'WRONG_PERIOD'],
    [{ where: { from: '2026-06-21', to: '2026-07-31' } }, 'NOT_BEGUN'],
  ] as [Partial<ClientRowsInput>, string][])
    expect(await answer(director, input)).toMatchObject({ __typename: 'InvalidInput', code });
  await expect(answer(director, { after: 'x' })).rejects.toThrow();
});
