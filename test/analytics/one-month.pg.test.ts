import { afterAll, beforeAll, expect, it } from 'vitest';
import { backlogFlow } from '../../api/analytics/backlog/backlog.service';
import type { GroupFigure } from '../../api/analytics/breakdown/breakdown.schema';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import { executiveDashboard } from '../../api/analytics/dashboard.service';
import { rebuildRollups } from '../../api/analytics/fold.service';
import { MEASURES, type MeasureName } from '../../api/analytics/measures';
import { segmentation } from '../../api/analytics/segments/segments.service';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, addOrder, arrangeCompany, endComplaints } from './arrange';

/** Half an hour before the end of the leap day, in Shanghai: the last day of the only month there is. */
const NOW = '2024-02-29T15:30:00.000Z';
const MONTH = { from: '2024-02-01', to: '2024-02-29' };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const { ming } = await arrangeCompany(database);
  const clientId = await addClient(database, { ownerId: ming, tier: 'A1', regionCode: 'EC', volume: '300.00' });
  for (const [day, amount] of [
    ['2024-02-01', 100],
    ['2024-02-29', 200],
  ] as const)
    await addOrder(database, clientId, day, { amount });
  // The first instant of the month, its last day, and the first instant of that day.
  const ids = [];
  for (const receivedAt of ['2024-01-31T16:00:00.000Z', '2024-02-28T15:59:59.999Z', '2024-02-28T16:00:00.000Z'])
    ids.push(
      await addComplaint(database, {
        clientId,
        class: 'GRIEVANCE',
        tier: 'A1',
        regionCode: 'EC',
        receivedAt,
        dueDays: 2,
      }),
    );
  await endComplaints(database, ids.slice(0, 1), { state: 'CLOSED', hours: 24 });
  await database.sql('update complaints.complaint set created_at = received_at');
  await rebuildRollups(database.source, NOW);
});
afterAll(() => database.drop());

async function as<Told>(asking: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf({ posts: ['EXECUTIVE'] }, { now: NOW, locale: 'en' });
  return asking(context).finally(() => context.database.close());
}

const ask = (measures: readonly MeasureName[], more: Partial<BreakdownInput> = {}) =>
  as((context) =>
    breakdown(context, {
      measures,
      by: [],
      where: MONTH,
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...more,
    }),
  );

async function figuresOf(
  measures: readonly MeasureName[],
  more: Partial<BreakdownInput> = {},
): Promise<readonly GroupFigure[]> {
  const told = await ask(measures, more);
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return told.groups.flatMap(({ figures }) => figures);
}

const EVERY = Object.keys(MEASURES) as MeasureName[];

it.each([
  ['of the month', MONTH],
  ['of the leap day', { from: '2024-02-29', to: '2024-02-29' }],
  ['of a region with nothing in it', { ...MONTH, regionCodes: ['SC'] }],
  ['of a tier that nobody has', { ...MONTH, tiers: ['D' as const] }],
  ['before there was anything', { from: '2010-01-01', to: '2010-12-31' }],
  ['to come', { from: '2024-03-01', to: '2024-03-31' }],
  ['over the end of the year', { from: '2023-12-31', to: '2024-01-01' }],
])(
  'tells every measure %s, none as a number that is none',
  async (_, where) => {
    let told = 0;
    for (const measure of EVERY)
      for (const compare of ['PREVIOUS', 'YEAR_BEFORE'] as const) {
        const answer = await ask([measure], { where, compare });
        if (!('groups' in answer)) {
          expect([measure, answer]).toEqual([measure, expect.objectContaining({ code: 'NOT_A_BREAKDOWN' })]);
          continue;
        }
        for (const { value, numerator, denominator, lower, upper, compared } of answer.groups.flatMap(
          ({ figures }) => figures,
        )) {
          told += 1;
          const numbers = [value, numerator, denominator, lower, upper, compared?.value].filter((each) => each != null);
          expect([measure, numbers.filter((each) => !Number.isFinite(each))]).toEqual([measure, []]);
        }
      }
    expect(told).toBeGreaterThan(40);
  },
  60_000,
);

it('counts the first and the last instant of the month in it, and each on its day', async () => {
  const counts = async (from: string, to: string) =>
    (await figuresOf(['COMPLAINTS_RECEIVED', 'REVENUE'], { where: { from, to } })).map(({ numerator }) => numerator);
  expect(await counts('2024-02-01', '2024-02-29')).toEqual([3, 300]);
  expect(await counts('2024-01-01', '2024-01-31')).toEqual([0, 0]);
  expect(await counts('2024-02-01', '2024-02-01')).toEqual([1, 100]);
  expect(await counts('2024-02-28', '2024-02-28')).toEqual([1, 0]);
  expect(await counts('2024-02-29', '2024-02-29')).toEqual([1, 200]);
});

it('compares the leap month with a whole February, and the leap day with the last day of one', async () => {
  const days = async (from: string, to: string) => {
    const told = await ask(['COMPLAINTS_RECEIVED'], { where: { from, to }, compare: 'YEAR_BEFORE' });
    return 'groups' in told ? [told.comparedFrom, told.comparedTo] : told;
  };
  expect(await days('2024-02-01', '2024-02-29')).toEqual(['2023-02-01', '2023-02-28']);
  expect(await days('2024-02-29', '2024-02-29')).toEqual(['2023-02-28', '2023-02-28']);
});

it('judges nothing against a time before there was anything', async () => {
  for (const compare of ['PREVIOUS', 'YEAR_BEFORE'] as const)
    for (const { measure, compared } of await figuresOf(['COMPLAINTS_RECEIVED', 'REVENUE'], { compare }))
      expect([measure, compared?.onRecord ?? false]).toEqual([measure, false]);
});

it('draws no limits around a single month', async () => {
  const [rate] = await figuresOf(['COMPLAINT_RATE'], { by: ['MONTH'] });
  expect(rate).toMatchObject({ numerator: 3, denominator: 1, limits: null });
});

it('tells the dashboard, the backlog and the tiers of the month', async () => {
  const dashboard = await as((context) =>
    executiveDashboard(context, { where: MONTH, compare: 'PREVIOUS', asOf: null }, new Map([['complaintRate', []]])),
  );
  expect(dashboard.complaintRate).toMatchObject({ numerator: 3, denominator: 1 });
  const flow = await as((context) => backlogFlow(context, MONTH, null));
  if (!('total' in flow)) throw new Error(JSON.stringify(flow));
  expect(flow.total).toMatchObject({ opening: 0, received: 3, closed: 1, closing: 2 });
  const tiers = await as((context) => segmentation(context, { where: MONTH, asOf: null }, new Map([['tiers', []]])));
  if (!('tiers' in tiers)) throw new Error(JSON.stringify(tiers));
  expect(tiers.tiers?.find(({ tier }) => tier === 'A1')).toMatchObject({ clients: 1 });
});
