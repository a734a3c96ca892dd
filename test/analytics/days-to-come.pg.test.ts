import { afterAll, beforeAll, expect, it } from 'vitest';
import { backlogFlow } from '../../api/analytics/backlog/backlog.service';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import type { Breakdown } from '../../api/analytics/breakdown/breakdown.schema';
import { MOST_MEASURES } from '../../api/analytics/breakdown/breakdown-request';
import { executiveDashboard } from '../../api/analytics/dashboard.service';
import type { ExecutiveDashboard } from '../../api/analytics/dashboard.schema';
import { MEASURES, type MeasureName } from '../../api/analytics/measures';
import { figureRows } from '../../api/analytics/rows/figure-rows.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { NOW, someCompany, TODAY } from './some-company';

let database: TestDatabase;
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
const measures = (Object.keys(MEASURES) as MeasureName[]).filter((name) => MEASURES[name].dimensions.length > 0);
const AHEAD = { from: '2026-07-01', to: '2026-07-31' };

beforeAll(async () => {
  database = await testDatabase();
  await someCompany(database);
});
afterAll(() => database.drop());

async function as<Result extends object>(
  viewer: Partial<ViewerFacts>,
  ask: (context: RequestContext) => Promise<Result>,
): Promise<Exclude<Result, { readonly code: string }>> {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return (await ask(context)) as Exclude<Result, { readonly code: string }>;
  } finally {
    await context.database.close();
  }
}

const ask = (input: Partial<BreakdownInput> & Pick<BreakdownInput, 'where'>): Promise<Breakdown> =>
  as(executive, (context) =>
    breakdown(context, {
      measures: ['COMPLAINTS_RECEIVED'],
      by: [],
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...input,
    }),
  );

/** Of more measures than can be asked for at once. */
async function figuresOf(asked: readonly MeasureName[], where: BreakdownInput['where']) {
  const told = [];
  for (let at = 0; at < asked.length; at += MOST_MEASURES)
    told.push(await ask({ measures: asked.slice(at, at + MOST_MEASURES), where }));
  return told.flatMap(({ groups }) => groups.flatMap(({ figures }) => figures));
}

const dashboard = (where: BreakdownInput['where']): Promise<ExecutiveDashboard> => {
  const fields = ['activeClients', 'complaintRate', 'medianResolutionDays', 'onTimeShare', 'complaintRateByMonth'];
  return as(executive, (context) =>
    executiveDashboard(context, { where, compare: 'PREVIOUS', asOf: null }, new Map(fields.map((name) => [name, []]))),
  ) as Promise<ExecutiveDashboard>;
};

it('tells nothing at all of a period that has not begun, and not that it is 0', async () => {
  const told = await figuresOf(measures, AHEAD);
  expect(told).toHaveLength(measures.length);
  for (const figure of told)
    expect(figure).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
      lower: null,
      upper: null,
      open: 0,
      complete: false,
      begun: false,
    });
  expect((await ask({ by: ['MONTH'], where: AHEAD })).groups).toEqual([]);
  const classes = await ask({ by: ['CLASS'], where: AHEAD, compare: 'YEAR_BEFORE' });
  expect(classes.groups.map(({ figures }) => figures[0]?.compared?.begun)).toEqual(Array(5).fill(true));
  const [tomorrow] = await figuresOf(['COMPLAINTS_RECEIVED'], { from: '2026-06-21', to: '2026-06-21' });
  expect(tomorrow).toMatchObject({ value: null, begun: false });
});

it('says of a period that reaches into days to come that it is not complete', async () => {
  const told = await figuresOf(measures, { from: '2025-01-01', to: '2026-12-31' });
  expect(told.filter(({ complete, begun }) => complete || !begun)).toEqual([]);
  // Nobody waits for a second complaint yet, and first ones may come.
  const [repeat] = await figuresOf(['REPEAT_SHARE'], { from: TODAY, to: '2026-12-31', classes: ['SUGGESTION'] });
  expect(repeat).toMatchObject({ open: 0, complete: false });
});

it('knows days to come by the instant asked as of', async () => {
  const where = { from: '2026-02-11', to: '2026-02-28' };
  const then = await ask({ where, asOf: '2026-02-10T04:00:00.000Z' });
  expect(then.groups[0]?.figures[0]).toMatchObject({ value: null, begun: false });
  expect((await ask({ where })).groups[0]?.figures[0]).toMatchObject({ begun: true });
});

it('tells the same on the dashboard', async () => {
  const ahead = await dashboard(AHEAD);
  for (const figure of [ahead.activeClients, ahead.complaintRate, ahead.onTimeShare])
    expect(figure).toMatchObject({ numerator: 0, denominator: 0, value: null, complete: false, begun: false });
  expect(ahead.medianResolutionDays).toMatchObject({ received: 0, medianDays: null, complete: false, begun: false });
  expect(ahead.complaintRateByMonth).toEqual([]);
  const running = await dashboard({ from: '2026-06-01', to: '2026-07-31' });
  const figures = [running.activeClients, running.complaintRate, running.onTimeShare, running.medianResolutionDays];
  for (const figure of figures) expect(figure).toMatchObject({ complete: false, begun: true });
  expect(running.activeClients.value).toBeGreaterThan(0);
});

it('tells of a period to come what is open now, and of no month', async () => {
  const told = await as(director, (context) => backlogFlow(context, AHEAD, null));
  const now = await as(director, (context) => backlogFlow(context, { from: '2025-07-01', to: TODAY }, null));
  expect(told.months).toEqual([]);
  const { closing, ages } = now.total;
  expect(told.total).toMatchObject({ ...AHEAD, begun: false, complete: false, opening: closing, closing, ages });
  const rows = await as(director, (context) =>
    figureRows(context, {
      measure: 'BACKLOG',
      part: 'NUMERATOR',
      where: AHEAD,
      first: 200,
      after: null,
      asOf: null,
      counted: true,
    }),
  );
  expect(rows.totalCount).toBe(closing);
});
