import type { Measure } from '../../../web/gql/graphql';
import { createPinia, setActivePinia } from 'pinia';
import { describe, expect, it } from 'vitest';
import { deadlineMeasures } from '../../../web/analytics/deadlines/deadline-figures';
import { CASE_MEASURES, type Figure } from '../../../web/analytics/figures';
import { failedOf, MANAGER_COLUMNS, MANAGER_MEASURES } from '../../../web/analytics/managers/manager-figures';
import { OUTCOMES } from '../../../web/analytics/quality/outcome-columns';
import { QUALITY_MEASURES } from '../../../web/analytics/quality/quality-measures';
import { REBATE_COLUMNS } from '../../../web/analytics/rebates/rebate-figures';
import { RETURN_COLUMNS, RETURN_MEASURES } from '../../../web/analytics/returns/return-figures';
import { CLIENT_MEASURES } from '../../../web/analytics/rows/client-row-links';
import { type Home, homeOf } from '../../../web/analytics/rows/row-homes';
import { wayBack } from '../../../web/analytics/rows/way-back';
import { ROW_MEASURES, rowMeasure, useRowLinks } from '../../../web/analytics/rows/row-links';
import { KNOWN_MEASURES, PROFIT_COLUMNS, SEGMENT_COLUMNS } from '../../../web/analytics/segments/migration';
import { complaintClasses } from '../../../web/complaints/complaint-classes';
import { figureRoutes } from '../../../web/figure-routes';
import { useSession } from '../../../web/identity/session.store';
import { i18n } from '../../../web/shared/i18n/i18n';
import english from '../../../web/shared/i18n/messages.en';

type Shown = { readonly measure: string };
const columns = (cards: Readonly<Record<string, readonly Shown[]>>): string[] =>
  Object.values(cards).flatMap((card) => card.map(({ measure }) => measure));

/** What each page of figures has cards of. */
const pages: Readonly<Record<string, readonly string[]>> = {
  quality: [...QUALITY_MEASURES, ...OUTCOMES],
  deadlines: [...deadlineMeasures.CALENDAR, 'BACKLOG'],
  'deadlines in working time': [...deadlineMeasures.WORKING],
  segments: [
    ...CLIENT_MEASURES.filter((measure) => measure !== 'COMPLAINING_CLIENTS'),
    ...columns({ PROFIT_COLUMNS, SEGMENT_COLUMNS }),
    ...KNOWN_MEASURES.map(([measure]) => measure),
  ],
  returnFigures: [...RETURN_MEASURES.map(([measure]) => measure), ...columns(RETURN_COLUMNS)],
  managers: [...MANAGER_MEASURES.map(([measure]) => measure), ...columns(MANAGER_COLUMNS)],
  rebateFigures: columns(REBATE_COLUMNS),
};

it('leads back from the rows of every measure to a page that shows it', () => {
  for (const measure of [...CASE_MEASURES, ...CLIENT_MEASURES]) {
    const { name, query } = homeOf(measure);
    expect(pages[query?.time === 'WORKING' ? `${name} in working time` : name], measure).toContain(measure);
    expect(figureRoutes.map((route) => route.name)).toContain(name);
  }
  for (const measure of ROW_MEASURES) {
    const home = rowMeasure(measure)?.home ?? '';
    expect(pages[home], measure).toContain(measure);
    expect(figureRoutes.map((route) => route.name)).toContain(home);
  }
});

it('marks the page that shows the figure while its rows are looked at', () => {
  const marked = (name: string, measure: string | undefined) => {
    const { meta } = figureRoutes.find((route) => route.name === name) ?? {};
    return meta?.currentOf?.({ measure: measure ?? null }) ?? meta?.page;
  };
  for (const measure of CASE_MEASURES) expect(marked('figureRows', measure)).toBe(homeOf(measure).name);
  for (const measure of CLIENT_MEASURES) expect(marked('clientRows', measure)).toBe(homeOf(measure).name);
  for (const measure of ROW_MEASURES) expect(marked('tallyRows', measure)).toBe(rowMeasure(measure)?.home);
  expect(marked('figureRows', 'ON_TIME_SHARE')).toBe('deadlines');
  expect(marked('figureRows', 'toString')).toBe('quality');
  expect(marked('clientRows', undefined)).toBe('segments');
});

it('has words for every measure that a link can name, in both languages', () => {
  const named = [
    ...[...CASE_MEASURES, ...ROW_MEASURES, 'STAGE_TIME', 'STEP_ON_TIME_SHARE'].map((each) => `figures.measure.${each}`),
    ...CLIENT_MEASURES.map((each) => `clientRows.measure.${each}`),
  ];
  i18n.global.setLocaleMessage('en', english);
  for (const language of ['zh-CN', 'en'] as const)
    expect(named.filter((key) => !i18n.global.te(key, language))).toEqual([]);
});

it('leads from the name of an account manager to what was late or missed with clients of that manager alone', () => {
  setActivePinia(createPinia());
  const done = (numerator: number) => ({ numerator, denominator: 4 }) as Figure;
  const rowsTo = useRowLinks(() => ({ from: '2026-01-01', to: '2026-06-30', tiers: 'A1' }));
  for (const measure of ['ANSWERED_IN_TIME', 'VISIT_COVERAGE'] as const) {
    useSession().viewer = null;
    expect(failedOf(measure, rowsTo)('wang', done(3))).toBeUndefined();
    const reaches = [{ resource: 'ACTIVITY', scope: 'ALL', write: false }];
    useSession().viewer = { reaches } as unknown as ReturnType<typeof useSession>['viewer'];
    const filter = { from: '2026-01-01', to: '2026-06-30', tiers: 'A1' };
    const group = { by: 'MANAGER', value: 'wang', part: 'REST' };
    const to = { name: 'tallyRows', query: { ...filter, measure, ...group } };
    expect(failedOf(measure, rowsTo)('wang', done(3))).toEqual(to);
    expect(failedOf(measure, rowsTo)('wang', done(4))).toBeUndefined();
  }
});

describe('the way back of rows that were opened by their address', () => {
  const TODAY = '2026-09-30';
  const query = { from: '2026-01-01', to: '2026-06-30', tiers: 'A1,A2', regions: 'east', part: 'REST' };
  const filter = { from: query.from, to: query.to, tiers: 'A1,A2', regions: 'east' };

  it('keeps the period, the filter and the comparison, and nothing of the rows', () => {
    const classes = complaintClasses[0] ?? '';
    const asked = {
      ...query,
      classes,
      compare: 'PREVIOUS',
      exposure: 'ORDERS',
      by: 'TIER',
      value: 'A1',
      measure: 'REVENUE',
    };
    expect(wayBack({ name: 'managers' }, { query: asked, today: TODAY, asOf: null })).toEqual({
      name: 'managers',
      query: { ...filter, classes, compare: 'PREVIOUS', exposure: 'ORDERS' },
    });
  });

  it('writes out the days of a period that is named', () => {
    const back = wayBack(homeOf('RESOLUTION_WORKING_TIME'), {
      query: { period: 'thisMonth' },
      today: TODAY,
      asOf: null,
    });
    expect(back).toEqual({ name: 'deadlines', query: { from: '2026-09-01', to: TODAY, time: 'WORKING' } });
  });

  it('opens the chart that the rows were behind by their group, and as it opens otherwise', () => {
    const by = (measure: Measure, more: Record<string, string>, name: Home['name'] = 'deadlines') =>
      wayBack({ name }, { query: { ...filter, ...more }, today: TODAY, asOf: null, measure }).query;
    expect(by('RESOLUTION_TIME', { by: 'CLASS', value: 'PACKAGING' })).toEqual({ ...filter, curvesBy: 'CLASS' });
    expect(by('STAGE_TIME', { post: 'KA_MANAGER' })).toEqual({ ...filter, stagesBy: 'POST' });
    expect(by('STEP_ON_TIME_SHARE', { due: 'ANY', step: 'assess' })).toEqual({ ...filter, stepsBy: 'STEP' });
    expect(by('STEP_ON_TIME_SHARE', { due: 'ANY', by: 'MARKET' })).toEqual({ ...filter, stepsBy: 'MARKET' });
    expect(by('RETURN_RATE', { by: 'REGION', value: '' }, 'returnFigures')).toEqual({ ...filter, placesBy: 'REGION' });
    for (const [measure, group] of [
      ['STAGE_TIME', { department: 'SALES' }],
      ['RESOLUTION_TIME', {}],
      ['RESOLUTION_TIME', { by: 'REGION' }],
      ['COMPLAINTS_RECEIVED', { by: 'toString' }],
      ['ON_TIME_SHARE', { by: 'TIER' }],
    ] as const)
      expect(by(measure, group)).toEqual(filter);
  });

  it('is told as of the instant of the rows, or has the day reported at whose end it is', () => {
    const asOf = '2026-07-31T16:00:00.000Z';
    const at = (name: 'segments' | 'returnFigures' | 'managers', instant: string) =>
      wayBack({ name }, { query: filter, today: TODAY, asOf: instant }).query;
    expect(at('segments', asOf)).toEqual({ ...filter, asOf });
    expect(at('returnFigures', asOf)).toEqual({ ...filter, reported: '2026-07-31' });
    expect(at('returnFigures', '2026-07-31T15:59:00.000Z')).toEqual({ ...filter, reported: '2026-07-31' });
    expect(at('managers', asOf)).toEqual({ ...filter, asOf });
  });
});
