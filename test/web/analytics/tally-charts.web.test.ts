import { init } from 'echarts/core';
import { describe, expect, it } from 'vitest';
import { barsChartOption, MOST_BARS } from '../../../web/analytics/charts/bars-chart-option';
import { figureCard, figureText } from '../../../web/analytics/figure-card';
import { figureTable } from '../../../web/analytics/figure-table';
import { figureTrend } from '../../../web/analytics/figure-trend';
import { type Answer, type Figure, nameOfValue } from '../../../web/analytics/figures';
import { managerNames } from '../../../web/analytics/managers/managers';
import { scatterChartOption } from '../../../web/analytics/charts/scatter-chart-option';
import { stackChartOption } from '../../../web/analytics/charts/stack-chart-option';
import { trendChartOption } from '../../../web/analytics/charts/trend-chart-option';
import type { Measure } from '../../../web/gql/graphql';
import { brushedRange } from '../../../web/shared/chart/brush';
import type { ChartContext, ChartOption } from '../../../web/shared/chart/chart-context';
import { chartPalette } from '../../../web/shared/chart/chart-palette';
import { useChartParts } from '../../../web/shared/chart/echarts-use';
import { compared } from './some-figures';

const t = (key: string, values?: Record<string, unknown>): string =>
  values ? `${key} ${JSON.stringify(values)}` : key;
const context: ChartContext = { t, locale: 'zh-CN', palette: chartPalette(false), isNarrow: false };
const formats = {
  compact: (value: number | null | undefined) => `≈${value}`,
  count: String,
  decimal: (value: number | null | undefined, digits: number) => (value ?? 0).toFixed(digits),
  percent: (share: number | null | undefined, digits = 1) => `${((share ?? 0) * 100).toFixed(digits)}%`,
};

type Series = { name: string; data: unknown[] };
const seriesOf = (option: ChartOption): Series[] => option.series as unknown as Series[];
const named = (option: ChartOption, name: string): Series | undefined =>
  seriesOf(option).find((series) => series.name === name);

const figure = (measure: Measure, value: number | null, more: Partial<Figure> = {}): Figure =>
  ({
    measure,
    numerator: 3,
    denominator: 1_000,
    value,
    open: 0,
    complete: true,
    withheld: false,
    begun: true,
    ...more,
  }) as Figure;

describe('a rate by month', () => {
  const trend = {
    months: ['2026-09', '2026-10'],
    lines: [
      {
        name: 'rate',
        figures: [
          figure('RETURN_RATE', 0.004, { compared: compared(0.006) }),
          figure('RETURN_RATE', 0.002, { complete: false, compared: compared(null) }),
        ],
      },
    ],
    text: String,
    versus: 'year before',
  };

  it('stands beside the year before, labelled, and hatches what is not final', () => {
    const option = trendChartOption(trend, context);
    // Alone it would be a line without length.
    expect(named(option, 'compared')?.data).toEqual([
      { value: 0.006, symbol: 'circle' },
      { value: null, symbol: 'none' },
    ]);
    expect(named(option, 'compared')).toMatchObject({ endLabel: { formatter: 'year before' } });
    expect(named(option, 'incomplete')?.data).toEqual([null, 1]);
    expect(named(option, 'rate')?.data).toEqual([
      { value: 0.004, symbol: 'circle' },
      { value: 0.002, symbol: 'emptyCircle' },
    ]);
  });

  it('is empty where no month has a value, now or in the period beside', () => {
    const told = (...figures: Figure[]) => {
      const groups = figures.map((each, at) => ({
        keys: [{ dimension: 'MONTH', value: `2026-0${at + 1}` }],
        figures: [each],
      }));
      const answer = { __typename: 'Breakdown', groups } as unknown as Answer;
      return figureTrend({ columns: [{ measure: 'RETURN_RATE', kind: 'share' }], answer, versus: null }, { t, formats })
        .isEmpty;
    };
    const none = figure('RETURN_RATE', null);
    expect(told(none, none)).toBe(true);
    expect(told(none, figure('RETURN_RATE', 0))).toBe(false);
    expect(told(figure('RETURN_RATE', null, { compared: compared(0.1) }))).toBe(false);
  });

  it('draws no year before where nothing is compared', () => {
    expect(named(trendChartOption({ ...trend, versus: null }, context), 'compared')).toBeUndefined();
  });
});

it('breaks long names of few bars and cuts those of many, and leaves short ones as wide as they are', () => {
  const labelOf = (names: string[]): unknown =>
    (
      barsChartOption(
        { name: 'cost', bars: names.map((name) => ({ name, value: 1 })), text: String },
        { ...context, isNarrow: true },
      ).yAxis as { axisLabel: object }
    ).axisLabel;
  const long = 'Repairs (our own share)';
  expect(labelOf([long, 'b'])).toMatchObject({ width: 96, overflow: 'break' });
  expect(labelOf([long, ...'bcdefgh'])).toMatchObject({ width: 96, overflow: 'truncate' });
  expect(labelOf(['维修（公司）', 'b'])).not.toHaveProperty('width');
});

it('clips a long name of a product before its number', () => {
  const long = '全铜加厚单冷快开水龙头（镀铬，带滤网）（P1001）';
  const bars = [
    { name: long, ending: ' P1001', value: 2 },
    { name: '角阀（P2）', ending: ' P2', value: 1 },
  ];
  const labels = (isNarrow: boolean) => {
    const { yAxis } = barsChartOption({ name: 'returned', bars, text: String }, { ...context, isNarrow });
    const { formatter } = (yAxis as { axisLabel: { formatter: (name: string, at: number) => string } }).axisLabel;
    return bars.map(({ name }, at) => formatter(name, at));
  };
  expect(labels(true)).toEqual(['全铜加厚单冷快… P1001', '角阀（P2）']);
  expect(labels(false)[0]).toMatch(/^全铜加厚单冷快开水龙头.*… P1001$/);
  const { tooltip } = barsChartOption({ name: 'returned', bars, text: String }, context);
  const { formatter } = tooltip as { formatter: (points: { dataIndex: number }[]) => string };
  expect(formatter([{ dataIndex: 0 }])).toContain(long);
});

it('keeps labels that meet from standing on one another', () => {
  useChartParts();
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 });
  const at = (name: string, x: number) => ({ name, x, y: 50 });
  drawn.setOption(
    scatterChartOption(
      {
        points: [at('第一个', 50), at('第二个', 50.5), at('第三个', 10)],
        x: { name: 'x', text: String },
        y: { name: 'y', text: String },
      },
      context,
    ),
  );
  const svg = drawn.renderToSVGString();
  expect(['第一个', '第二个'].filter((name) => svg.includes(name))).toHaveLength(1);
  expect(svg).toContain('第三个');
});

it('draws the largest bars and hatches those that are estimated', () => {
  const bars = Array.from({ length: 20 }, (_, at) => ({ name: `p${at}`, value: 20 - at, open: at === 1 }));
  const { data } = seriesOf(barsChartOption({ name: 'cost', bars, text: String }, context))[0] ?? { data: [] };
  expect(data).toHaveLength(MOST_BARS);
  expect(data[0]).toEqual({ value: 20 });
  expect(data[1]).toMatchObject({ value: 19, itemStyle: { decal: { symbol: 'rect' } } });
});

it('names the points that lie farthest out', () => {
  const points = Array.from({ length: 10 }, (_, at) => ({ name: `m${at}`, x: at, y: at }));
  const option = scatterChartOption(
    { points, x: { name: 'x', text: String }, y: { name: 'y', text: String } },
    context,
  );
  const [series] = seriesOf(option) as unknown as [{ label: { formatter(point: { dataIndex: number }): string } }];
  expect(points.map((_, at) => series.label.formatter({ dataIndex: at }))).toEqual([
    ...['', '', '', ''],
    ...['m4', 'm5', 'm6', 'm7', 'm8', 'm9'],
  ]);
});

it('stacks the parts of a month', () => {
  const parts = [
    { name: 'paid', values: [1, null] },
    { name: 'pending', values: [2, 3] },
  ];
  const option = stackChartOption({ months: ['2026-01', '2026-02'], parts, axis: 'yuan', text: String }, context);
  expect(seriesOf(option).map(({ name, data }) => [name, data])).toEqual([
    ['paid', [1, null]],
    ['pending', [2, 3]],
  ]);
});

it('tells in the table what each share was counted from, in its unit, and links to what is behind', () => {
  const to = { name: 'clients', query: { owners: 'x' } };
  const table = figureTable(
    {
      first: 'manager',
      rows: [{ name: '张伟', figures: [figure('REVENUE', 5), figure('COLLECTION_RATE', 0.5, { open: 7 })], to }],
      columns: [
        { measure: 'REVENUE', kind: 'yuan' },
        { measure: 'COLLECTION_RATE', kind: 'yuanShare' },
      ],
    },
    { t, formats },
  );
  expect(table.columns).toHaveLength(6);
  expect(table.rows[0]?.map(({ text }) => text)).toEqual(['张伟', '≈5', '50.0%', '≈3', '≈1000', '7']);
  expect(table.rows[0]?.[0]?.to).toEqual(to);
});

it('tells in the table the interval of what is estimated, which months are final, and as open only what it shows', () => {
  const rows = [
    {
      name: '2026-01',
      figures: [
        figure('ON_TIME_SHARE', 0.5, { lower: 0.4, upper: 0.6, open: 1, complete: true }),
        figure('REVENUE', 9, { open: 7, complete: false }),
      ],
    },
    { name: '2026-02', figures: [figure('ON_TIME_SHARE', 0.5, { complete: false })] },
  ];
  const columns = [{ measure: 'ON_TIME_SHARE', kind: 'share' }] as const;
  const table = figureTable({ first: 'month', rows, columns, byMonth: true }, { t, formats });
  expect(table.columns.map(({ says }) => says)).toEqual([
    undefined,
    undefined,
    'INTERVAL',
    'INTERVAL',
    'COUNTS',
    'COUNTS',
    undefined,
    undefined,
  ]);
  expect(table.rows[0]?.slice(2, 4).map(({ text }) => text)).toEqual(['40.0%', '60.0%']);
  expect(table.rows.map((row) => row.slice(-2).map(({ text }) => text))).toEqual([
    ['1', 'analytics.complete'],
    [expect.any(String), 'figures.notFinal'],
  ]);
});

it('tells a rare share with a digit more, so that months can be told apart', () => {
  expect(figureText(0.0019, 'share', { t, formats })).toBe('0.19%');
  expect(figureText(0.25, 'share', { t, formats })).toBe('25.0%');
  expect(figureText(0, 'share', { t, formats })).toBe('0.0%');
  const card = figureCard(
    {
      figure: figure('RETURN_RATE', 0.0019, { compared: compared(0.0016) }),
      kind: 'share',
      name: 'n',
      definition: 'd',
      direction: 'lowerIsBetter',
      versus: 'then',
    },
    { t, formats },
  );
  expect(card).toMatchObject({ value: '0.19%', change: '0.03 analytics.kpi.pp', comparison: { judgement: 'worse' } });
});

it('names the values of every dimension, and those nobody may know', () => {
  const names = { t, regions: new Map<string, string>(), managers: new Map([['a', '张伟']]) };
  const managers = ['a', 'b', ''].map((value) => nameOfValue('MANAGER', value, names));
  expect(managers).toEqual(['张伟', 'figures.someManager', 'figures.noManager']);
  expect(nameOfValue('PRODUCT', '*', names)).toBe('figures.allOthers');
  expect(nameOfValue('PRODUCT', '', names)).toBe('figures.notSaid');
  const named = { ...names, products: new Map([['P1', '角阀']]) };
  expect(nameOfValue('PRODUCT', 'P1', named)).toBe('figures.productNamed {"name":"角阀","number":"P1"}');
  expect(nameOfValue('PRODUCT', 'P2', named)).toBe('P2');
  expect(nameOfValue('DEPARTMENT', '', names)).toBe('figures.nobodyNamed');
  expect(nameOfValue('REASON', '', names)).toBe('figures.notSaid');
  const groups = [
    { keys: [{ value: 'a', staff: { id: 'a', name: '张伟' } }] },
    { keys: [{ value: '*', staff: null }] },
  ];
  expect(managerNames({ __typename: 'Breakdown', groups } as Parameters<typeof managerNames>[0])).toEqual(
    new Map([['a', '张伟']]),
  );
});

describe('what was selected on a chart', () => {
  it('is a range from left to right, whichever way it was drawn', () => {
    expect(brushedRange({ areas: [{ coordRange: [4, 1] }] })).toEqual([1, 4]);
    expect(brushedRange({ areas: [{ coordRange: [-1, 2] }] })).toEqual([0, 2]);
  });

  it('is nothing after a mere click', () => {
    expect(brushedRange({ areas: [] })).toBeUndefined();
    expect(brushedRange({})).toBeUndefined();
  });
});

describe('bars of shares', () => {
  const bars = [{ name: 'a', value: 0.98, lower: 0.91, upper: 1, counted: '98 ÷ 100' }];
  const option = barsChartOption({ name: 'share', bars, text: String, scale: 'share' }, context);

  it('end at the whole', () => {
    expect(option.xAxis).toMatchObject({ max: 1 });
  });

  it('have their interval, and what they were counted from', () => {
    expect(named(option, 'interval')?.data).toEqual([[0.91, 0], expect.objectContaining({ value: [1, 0] })]);
    const { formatter } = option.tooltip as { formatter(points: { dataIndex: number }[]): string };
    expect(formatter([{ dataIndex: 0 }])).toContain('98 ÷ 100');
  });

  it('are all drawn where all are asked for', () => {
    const many = Array.from({ length: 24 }, (_, at) => ({ name: `m${at}`, value: 1 }));
    const all = barsChartOption({ name: 'share', bars: many, text: String, most: 24 }, context);
    expect(seriesOf(all)[0]?.data).toHaveLength(24);
  });
});
