import { init } from 'echarts/core';
import { afterEach, expect, it, vi } from 'vitest';
import { barsChartOption } from '../../../web/analytics/charts/bars-chart-option';
import { concentrationChartOption } from '../../../web/analytics/charts/concentration-chart-option';
import { controlChartOption } from '../../../web/analytics/charts/control-chart-option';
import { heatChartOption } from '../../../web/analytics/charts/heat-chart-option';
import { largestChartOption } from '../../../web/analytics/charts/largest-chart-option';
import { scatterChartOption } from '../../../web/analytics/charts/scatter-chart-option';
import { shareChartOption } from '../../../web/analytics/charts/share-chart-option';
import { stackChartOption } from '../../../web/analytics/charts/stack-chart-option';
import { trendChartOption } from '../../../web/analytics/charts/trend-chart-option';
import { largestClients } from '../../../web/analytics/segments/largest-clients';
import { reportWords } from '../../../web/reports/report-words';
import type { ChartContext, ChartOption } from '../../../web/shared/chart/chart-context';
import { useChartParts } from '../../../web/shared/chart/echarts-use';
import { formatCompact } from '../../../web/shared/format/formats';
import { figure, group } from './some-figures';

useChartParts();
afterEach(() => vi.restoreAllMocks());

const LONG = '全铜加厚单冷快开水龙头配件套装';
const CLASSES = ['Grievance', 'Suggestion', 'Product quality', 'Appearance & packaging', 'Service quality'];
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const yuan = (value: number | null | undefined): string => formatCompact(value, 'en');
const names = Array.from({ length: 6 }, (_, at) => `${LONG}${at}`);

const DRAWN: Readonly<Record<string, (context: ChartContext) => ChartOption>> = {
  bars: (each) =>
    barsChartOption({ name: 'b', bars: names.map((name, at) => ({ name, value: 1e9 * at })), text: yuan }, each),
  scatter: (each) =>
    scatterChartOption(
      {
        points: names.map((_, at) => ({ name: `m${at}`, x: 1e9 * at, y: 1e7 * at })),
        x: { name: 'x', text: yuan },
        y: { name: 'y', text: yuan },
      },
      each,
    ),
  heat: (each) =>
    heatChartOption(
      { rows: names, columns: CLASSES, unit: 'n', countAt: (row, column) => (row === column ? row : 0) },
      each,
    ),
  shares: (each) =>
    shareChartOption(
      names.map((name) => ({ name, figure: figure('ON_TIME_SHARE') })),
      each,
    ),
  trend: (each) =>
    trendChartOption(
      {
        months,
        lines: [{ name: LONG, figures: months.map((_, at) => figure('REVENUE', { value: 1e9 * at })) }],
        text: yuan,
        versus: null,
      },
      each,
    ),
  control: (each) =>
    controlChartOption(
      {
        groups: months.map((month) => group({ MONTH: month }, figure('COMPLAINT_RATE'))),
        per: 100,
        axis: 'rate',
      },
      each,
    ),
  concentration: (each) =>
    concentrationChartOption(
      Array.from({ length: 10 }, (_, at) => ({ clients: at + 1, clientShare: at / 10, volume: '1', volumeShare: 0.5 })),
      each,
    ),
  stack: (each) =>
    stackChartOption(
      { months, parts: [{ name: LONG, values: months.map((_, at) => 1e9 * at) }], text: yuan, axis: '' },
      each,
    ),
  largest: (each) =>
    largestChartOption(
      largestClients(
        names.map((name, at) => ({
          client: { id: name, number: name, name: `c${at}` },
          tier: 'A1' as const,
          volume: String(10 ** (at + 3)),
          complaints: at,
        })),
        each.t,
        false,
      ),
      each,
    ),
};

/** Texts of a chart that reach beyond its edges. */
function cut(option: ChartOption, width: number, height: number): unknown[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  chart.renderToSVGString();
  const beyond = chart
    .getZr()
    .storage.getDisplayList(true)
    .filter(({ type }) => type === 'tspan')
    .flatMap((text) => {
      const rect = text.getBoundingRect().clone();
      const moved = text.getComputedTransform();
      if (moved) rect.applyTransform(moved);
      const { text: said } = text.style as { text: string };
      const isOut = rect.x < -1 || rect.y < -1 || rect.x + rect.width > width + 1 || rect.y + rect.height > height + 1;
      return isOut ? [{ said, x: rect.x, y: rect.y, width: rect.width }] : [];
    });
  chart.dispose();
  return beyond;
}

it.each(Object.keys(DRAWN).flatMap((name) => (['zh-CN', 'en'] as const).map((locale) => [name, locale] as const)))(
  'cuts no label of %s in %s, on a phone, on a page and in a mail, and has nothing said of it',
  (name, locale) => {
    const told = (['log', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method));
    const option = (isNarrow: boolean): ChartOption => {
      const drawn = DRAWN[name]?.({ ...reportWords(locale).chart, isNarrow });
      if (!drawn) throw new Error(name);
      return drawn;
    };
    expect(cut(option(true), 326, 260)).toEqual([]);
    expect(cut(option(false), 560, 300)).toEqual([]);
    expect(cut(option(false), 640, 300)).toEqual([]);
    expect(told.flatMap(({ mock }) => mock.calls)).toEqual([]);
  },
);
