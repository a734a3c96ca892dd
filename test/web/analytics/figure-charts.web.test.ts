import { describe, expect, it } from 'vitest';
import { concentrationChartOption } from '../../../web/analytics/charts/concentration-chart-option';
import { controlChartOption, controlTable } from '../../../web/analytics/charts/control-chart-option';
import { figureCard } from '../../../web/analytics/figure-card';
import type { Figure } from '../../../web/analytics/figures';
import {
  ageChartOption,
  ageTable,
  flowChartOption,
  flowTable,
  isStill,
} from '../../../web/analytics/charts/flow-chart-option';
import { heatChartOption, heatSummary, heatTable } from '../../../web/analytics/charts/heat-chart-option';
import { segmentMigration, tierMigration } from '../../../web/analytics/segments/migration';
import {
  monthShareChartOption,
  monthShareTable,
  shareChartOption,
  shareTable,
} from '../../../web/analytics/charts/share-chart-option';
import type { ChartOption } from '../../../web/shared/chart/chart-context';
import { csvOf } from '../../../web/shared/chart/chart-table';
import { compared, context, figure, group } from './some-figures';

type Series = { name: string; data: unknown[] };
const seriesOf = (option: ChartOption): Series[] => option.series as unknown as Series[];
const named = (option: ChartOption, name: string): Series => {
  const found = seriesOf(option).find((series) => series.name === name);
  if (!found) throw new Error(`no series ${name}`);
  return found;
};

describe('the control chart', () => {
  const limits = { centre: 0.02, lower: 0.01, upper: 0.03, isOutside: false };
  const groups = [
    group({ MONTH: '2026-09' }, figure('COMPLAINT_RATE', { limits })),
    group({ MONTH: '2026-10' }, figure('COMPLAINT_RATE', { value: 0.05, limits: { ...limits, isOutside: true } })),
    group({ MONTH: '2026-11' }, figure('COMPLAINT_RATE', { complete: false })),
  ];
  const option = controlChartOption({ groups, per: 100, axis: 'rate' }, context);

  it('marks a month outside by shape and word, not by colour alone', () => {
    const [inside, outside] = named(option, 'rate').data as { symbol: string; label?: { formatter: string } }[];
    expect(inside?.symbol).toBe('circle');
    expect(outside).toMatchObject({ symbol: 'diamond', label: { formatter: 'figures.outside' } });
    expect(controlTable({ groups, per: 100, axis: 'rate' }, context).rows[1]?.at(-1)?.text).toBe('figures.outside');
  });

  it('draws no limits around a month that is not over, hatches it, and leaves its point hollow', () => {
    expect(named(option, 'upper').data).toEqual([3, 3, null]);
    expect(named(option, 'incomplete').data).toEqual([null, null, 1]);
    expect(named(option, 'rate').data[2]).toMatchObject({ symbol: 'emptyCircle' });
  });
});

describe('the heat map', () => {
  const map = {
    rows: ['east', 'south'],
    columns: ['a', 'b', 'c'],
    unit: 'n',
    countAt: (row: number, column: number) => row * 3 + column,
  };

  it('writes every number into its cell', () => {
    const data = named(heatChartOption(map, context), 'count').data as {
      value: number[];
      label: { formatter: string };
    }[];
    expect(data.map(({ value }) => value)).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [2, 0, 2],
      [0, 1, 3],
      [1, 1, 4],
      [2, 1, 5],
    ]);
    expect(data.map(({ label }) => label.formatter)).toEqual(['·', '1', '2', '3', '4', '5']);
  });

  it('tells in a sentence how large it is and where most are', () => {
    const told: object[] = [];
    const t = (_key: string, words: object): string => String(told.push(words));
    heatSummary(map, { t: t as typeof context.t, locale: 'en' });
    expect(told).toEqual([{ rows: 2, columns: 3, total: '15', most: 'south c 5, south b 4, south a 3' }]);
  });

  it('sums its rows in the table', () => {
    expect(heatTable(map, context, () => undefined).rows.map((row) => row.at(-1)?.raw)).toEqual(['3', '12']);
  });
});

describe('shares with their intervals', () => {
  const shares = [
    { name: 'a', figure: figure('REPEAT_SHARE') },
    { name: 'b', figure: figure('REPEAT_SHARE', { value: null, lower: null, upper: null }) },
  ];

  it('draws the interval behind the dot, and nothing where nothing is known', () => {
    const series = seriesOf(shareChartOption(shares, context));
    expect(series.filter(({ name }) => name === 'interval').map(({ data }) => data)).toEqual([
      [
        [0.012, 'a'],
        [0.031, 'a'],
      ],
    ]);
    expect(series.at(-1)?.data).toEqual([[0.02, 'a']]);
    expect(shareTable(shares, 'x', context).rows[1]?.[3]).toEqual({ text: '–', raw: '' });
  });

  it('hatches a month in which any line is not over', () => {
    const months = {
      months: ['2026-10', '2026-11'],
      lines: [
        {
          name: 'home',
          market: 'DOMESTIC',
          figures: [figure('ON_TIME_SHARE'), figure('ON_TIME_SHARE', { complete: false, numerator: 0 })],
        },
      ],
    };
    expect(named(monthShareChartOption(months, context), 'incomplete').data).toEqual([null, 1]);
    const [first, second] = monthShareTable(months, context, ({ month, market }, part) =>
      [month, market, part].join(),
    ).rows.map((row) => row.map(({ to }) => to));
    expect(first).toEqual([undefined, undefined, '2026-10,DOMESTIC,NUMERATOR', '2026-10,DOMESTIC,DENOMINATOR']);
    // Behind none there is nothing.
    expect(second).toEqual([undefined, undefined, undefined, '2026-11,DOMESTIC,DENOMINATOR']);
  });
});

describe('the backlog', () => {
  const ages = { upTo5: 3, upTo10: 2, upTo15: 1, over15: 4 };
  const month = {
    from: '2026-10-01',
    to: '2026-10-31',
    opening: 8,
    received: 9,
    reopened: 1,
    closed: 6,
    withdrawn: 1,
    voided: 1,
    closing: 10,
    complete: true,
    begun: true,
    ages,
  };
  const months = [month, { ...month, from: '2026-11-01', complete: false }];

  it('draws what came above and what went below the line', () => {
    const option = flowChartOption(months, context);
    expect(named(option, 'figures.flow.received').data).toEqual([9, 9]);
    expect(named(option, 'figures.flow.closed').data).toEqual([-6, -6]);
    expect(named(option, 'incomplete').data).toEqual([null, 1]);
  });

  it('is still where nothing was open, came in or went out', () => {
    const none = { opening: 0, received: 0, reopened: 0, closed: 0, withdrawn: 0, voided: 0, closing: 0 };
    expect(isStill([{ ...month, ...none }])).toBe(true);
    expect(isStill([{ ...month, ...none, reopened: 1 }])).toBe(false);
  });

  it('has a table whose rows balance, the total last', () => {
    const rows = flowTable({ months, total: month }, context).rows;
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const [opening = 0, received = 0, reopened = 0, closed = 0, withdrawn = 0, voided = 0, closing = 0] = row
        .slice(1)
        .map(({ raw }) => Number(raw));
      expect(opening + received + reopened - closed - withdrawn - voided).toBe(closing);
    }
  });

  it('leads from what is open at each end to those cases, where there are some', () => {
    const to = { name: 'figureRows' };
    const none = { ...month, closing: 0 };
    const [some, without] = flowTable({ months: [month], total: none }, context, () => to).rows;
    expect(some?.at(-1)).toMatchObject({ raw: '10', to });
    expect(without?.at(-1)).not.toHaveProperty('to');
    expect(ageTable([month], context, () => to).rows[0]?.at(-1)).toMatchObject({ raw: '10', to });
  });

  it('stacks the ages to what is open', () => {
    const sums = seriesOf(ageChartOption(months, context)).reduce((sum, { data }) => sum + Number(data[0]), 0);
    expect(sums).toBe(month.closing);
  });
});

it('a migration keeps apart who stayed, moved, came and went', () => {
  const move = (
    wasActive: boolean,
    fromTier: 'A1' | 'B1' | null,
    isActive: boolean,
    toTier: 'A1' | 'B1' | null,
    clients: number,
  ) => ({ wasActive, fromTier, isActive, toTier, clients });
  const migration = tierMigration([
    move(true, 'A1', true, 'A1', 5),
    move(true, 'B1', true, 'A1', 2),
    move(false, null, true, 'B1', 3),
    move(true, null, false, null, 1),
  ]);
  expect(migration).toMatchObject({
    kept: 5,
    moved: 2,
    fresh: 3,
    lost: 1,
    rows: ['A1', 'B1', 'none', 'away'],
    columns: ['A1', 'B1', 'away'],
  });
  expect(migration.countAt('away', 'B1')).toBe(3);
  expect(migration.countAt('A1', 'B1')).toBe(0);
});

it('a migration of segments stands in the order of BK-1, with new and lost', () => {
  const migration = segmentMigration([
    { wasActive: true, fromSegment: 'RESTRICTED', isActive: true, toSegment: 'ELIMINATED', clients: 2 },
    { wasActive: false, fromSegment: null, isActive: true, toSegment: 'GOLD', clients: 4 },
    { wasActive: true, fromSegment: 'GOLD', isActive: true, toSegment: 'GOLD', clients: 7 },
    { wasActive: true, fromSegment: null, isActive: false, toSegment: null, clients: 1 },
  ]);
  expect(migration).toMatchObject({
    kept: 7,
    moved: 2,
    fresh: 4,
    lost: 1,
    rows: ['GOLD', 'RESTRICTED', 'none', 'away'],
    columns: ['GOLD', 'ELIMINATED', 'away'],
  });
  expect(migration.countAt('RESTRICTED', 'ELIMINATED')).toBe(2);
});

it('concentration starts at nothing and stands against the even line', () => {
  const shares = [
    { clients: 10, clientShare: 0.1, volume: '60.00', volumeShare: 0.6 },
    { clients: 100, clientShare: 1, volume: '100.00', volumeShare: 1 },
  ];
  const option = concentrationChartOption(shares, context);
  expect(named(option, 'volume').data).toEqual([
    [0, 0],
    [0.1, 0.6],
    [1, 1],
  ]);
  expect(named(option, 'even').data).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

describe('a headline card', () => {
  const formats = {
    compact: String,
    count: String,
    decimal: (value: unknown) => String(value),
    percent: (value: unknown) => `${Number(value) * 100}%`,
  };
  const text = { t: context.t, formats } as Parameters<typeof figureCard>[1];
  const of = (one: Figure | undefined, kind: 'share' | 'days', versus: string | null = 'then') =>
    figureCard({ figure: one, kind, name: 'n', definition: 'd', direction: 'higherIsBetter', versus }, text);

  it('says why there is no value', () => {
    expect(of(figure('SATISFACTION', { value: null, withheld: true }), 'share').value).toBe('figures.withheld');
    expect(of(figure('RESOLUTION_TIME', { value: null }), 'days').value).toBe('analytics.kpi.notReached');
    expect(of(undefined, 'share').value).toBe('analytics.kpi.noValue');
    const ahead = of(figure('RESOLUTION_TIME', { value: null, begun: false }), 'days');
    expect(ahead).toMatchObject({ value: 'analytics.kpi.notBegun', facts: [], without: 'figures.notCompared' });
  });

  const SINCE = { onRecord: false, onRecordFrom: '2025-10-25' };

  it('judges the change by what is better, unless one is unfinished, and says when nothing is compared', () => {
    const worse = figure('ON_TIME_SHARE', { value: 0.7, compared: compared(0.8) });
    expect(of(worse, 'share').comparison).toMatchObject({ arrow: 'down', judgement: 'worse' });
    const { comparison, because } = of(
      figure('COLLECTION_RATE', { value: 0.7, compared: compared(0.8, { complete: false, ...SINCE }) }),
      'share',
    );
    expect(comparison).toMatchObject({ arrow: 'down', judgement: 'unsettled' });
    expect(because).toBe('analytics.kpi.onRecordThen {"day":"2025-10-25"}');
    const open = figure('COLLECTION_RATE', { value: 0.7, open: 9, compared: compared(0.8) });
    expect(of(open, 'share').because).toBe('analytics.kpi.unsettled');
    expect(of(figure('ON_TIME_SHARE'), 'share', null)).toMatchObject({
      comparison: null,
      without: 'figures.notCompared',
    });
  });
});

it('a downloaded table carries what it is and where it comes from', () => {
  const table = { columns: [{ label: 'a' }], rows: [[{ text: '1' }]] };
  expect(csvOf(table, ['期间：x', '=cmd']).split('\r\n')).toEqual(['\uFEFFa', '1', '', '期间：x', "'=cmd", '']);
});
