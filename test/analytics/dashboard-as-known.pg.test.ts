import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import type { GroupFigure } from '../../api/analytics/breakdown/group-figures';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import type { ExecutiveDashboard } from '../../api/analytics/dashboard.schema';
import { executiveDashboard } from '../../api/analytics/dashboard.service';
import type { MeasureName } from '../../api/analytics/measures';
import { segmentation } from '../../api/analytics/segments/segments.service';
import type { Segmentation } from '../../api/analytics/segments/segments.schema';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { NOW, someCompany } from './some-company';

const THEN = '2026-02-10T04:00:00.000Z';
const WHERE = { from: '2025-08-01', to: '2026-04-30' };
const FILTERS = [
  {},
  { classes: ['PACKAGING' as const] },
  { regionCodes: ['EC'], tiers: ['A1' as const, 'C' as const] },
];
const FIELDS = [
  'activeClients',
  'complaintRate',
  'medianResolutionDays',
  'onTimeShare',
  'previous',
  'clientsByTier',
  'complaintRateByMonth',
  'complaintsByClassAndMonth',
  'resolutionByMonth',
];

let database: TestDatabase;
let viewers: Partial<ViewerFacts>[];
beforeAll(async () => {
  database = await testDatabase();
  const { ming } = await someCompany(database);
  viewers = [
    { posts: ['EXECUTIVE'] },
    { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } },
  ];
});
afterAll(() => database.drop());

async function as<Told>(
  viewer: Partial<ViewerFacts>,
  ask: (context: RequestContext) => Promise<unknown>,
): Promise<Told> {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  return (await ask(context).finally(() => context.database.close())) as Told;
}

type Where = typeof WHERE & (typeof FILTERS)[number];
const dashboardOf = (viewer: Partial<ViewerFacts>, where: Where, asOf: string | null) =>
  as<ExecutiveDashboard>(viewer, (context) =>
    executiveDashboard(context, { where, compare: 'PREVIOUS', asOf }, new Map(FIELDS.map((name) => [name, []]))),
  );

async function figuresOf(
  viewer: Partial<ViewerFacts>,
  { where, by, asOf }: { where: Where; by: DimensionName[]; asOf: string | null },
): Promise<ReadonlyMap<MeasureName, GroupFigure[]>> {
  const measures = ['ACTIVE_CLIENTS', 'COMPLAINT_RATE', 'RESOLUTION_TIME', 'RESOLUTION_P90', 'ON_TIME_SHARE'] as const;
  const told = await as<{ groups: { figures: GroupFigure[] }[] }>(viewer, (context) =>
    breakdown(context, { measures, by, where, exposure: 'ACTIVE_CLIENTS', compare: null, asOf }),
  );
  return new Map(
    measures.map((measure, at) => [measure, told.groups.map(({ figures }) => figures[at] as GroupFigure)]),
  );
}

const ALIKE = [
  'measure',
  'numerator',
  'denominator',
  'value',
  'lower',
  'upper',
  'open',
  'complete',
  'begun',
  'onRecordFrom',
] as const satisfies (keyof GroupFigure)[];
const alike = (figure: GroupFigure) => Object.fromEntries(ALIKE.map((name) => [name, figure[name]]));

it.each([null, THEN])('tells the figures that breakdowns tell as of %s', async (asOf) => {
  for (const viewer of viewers)
    for (const filter of FILTERS) {
      const where = { ...WHERE, ...filter };
      const told = await dashboardOf(viewer, where, asOf);
      expect([told.asOf, told.isKnownThen]).toEqual([asOf ?? NOW, asOf !== null]);
      const total = await figuresOf(viewer, { where, by: [], asOf });
      const of = (measure: MeasureName) => total.get(measure)?.[0] as GroupFigure;
      expect(told.activeClients).toEqual(alike(of('ACTIVE_CLIENTS')));
      expect(told.complaintRate).toEqual(alike(of('COMPLAINT_RATE')));
      expect(told.onTimeShare).toEqual(alike(of('ON_TIME_SHARE')));
      const [time, p90] = [of('RESOLUTION_TIME'), of('RESOLUTION_P90')];
      expect(told.medianResolutionDays).toMatchObject({
        closed: time.numerator,
        received: time.denominator,
        open: time.open,
        medianDays: time.value,
        p90Days: p90.value,
        complete: time.complete,
        onRecordFrom: time.onRecordFrom,
      });
      const months = await figuresOf(viewer, { where, by: ['MONTH'], asOf });
      expect(told.complaintRateByMonth.map(({ figure }) => figure)).toEqual(
        months.get('COMPLAINT_RATE')?.map((each) => alike(each)),
      );
      expect(told.resolutionByMonth.map(({ medianDays }) => medianDays)).toEqual(
        months.get('RESOLUTION_TIME')?.map(({ value }) => value),
      );
      const classes = await as<{ groups: { figures: GroupFigure[] }[] }>(viewer, (context) =>
        breakdown(context, {
          measures: ['COMPLAINTS_RECEIVED'],
          by: ['MONTH', 'CLASS'],
          where,
          exposure: 'ACTIVE_CLIENTS',
          compare: null,
          asOf,
        }),
      );
      expect(told.complaintsByClassAndMonth.map(({ received }) => received)).toEqual(
        classes.groups.map(({ figures }) => figures[0]?.numerator),
      );
    }
});

it('tells the tiers that segmentation tells as of then', async () => {
  for (const viewer of viewers) {
    const told = await dashboardOf(viewer, WHERE, THEN);
    const standing = await as<Segmentation>(viewer, (context) =>
      segmentation(context, { where: WHERE, asOf: THEN }, new Map([['tiers', []]])),
    );
    expect(told.clientsByTier).toEqual(standing.tiers);
  }
});

it('knew less then than is known now', async () => {
  const [executive = {}] = viewers;
  const [then, now] = [await dashboardOf(executive, WHERE, THEN), await dashboardOf(executive, WHERE, null)];
  expect(then.complaintRate.numerator).toBeLessThan(now.complaintRate.numerator);
  expect(then.complaintRate.complete).toBe(false);
});

it('refuses an instant that is not over', async () => {
  await expect(dashboardOf(viewers[0] ?? {}, WHERE, '2026-06-21T00:00:00.000Z')).rejects.toThrow('not in the future');
});
