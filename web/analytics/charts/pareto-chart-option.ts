import type { Dimension } from '../../gql/graphql';
import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  tooltipRow,
  tooltipStyle,
} from '../../shared/chart/chart-context';
import type { ChartCell, ChartTable } from '../../shared/chart/chart-table';
import { formatCount, formatPercent } from '../../shared/format/formats';
import { axisEnd, countAxis, labelled } from './axis';
import { figureOf, type Group, valueOf } from '../figures';
import { outcomeCells, outcomeColumns, type OutcomeLink } from '../quality/outcome-columns';

export interface ParetoBar {
  value: string;
  name: string;
  count: number;
  /** share of all, 0 to 1 */
  share: number;
  /** share of all up to and with this bar */
  cumulative: number;
  /** what its other columns are told from */
  group: Group;
}

type ParetoMeasure = 'COMPLAINTS_RECEIVED' | Parameters<OutcomeLink>[0];

/** Most frequent first, with the share that each and those before it make. */
export function paretoBars(
  groups: readonly Group[],
  dimension: Dimension,
  nameOf: (value: string) => string,
): ParetoBar[] {
  const counts = groups
    .map((group) => ({
      group,
      value: valueOf(group, dimension),
      count: figureOf(group, 'COMPLAINTS_RECEIVED')?.numerator ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return counts.map(({ group, value, count }) => {
    before += count;
    return { group, value, name: nameOf(value), count, share: count / all, cumulative: before / all };
  });
}

export function paretoTable(
  bars: readonly ParetoBar[],
  { t, locale }: ChartContext,
  linkOf: (bar: ParetoBar, measure: ParetoMeasure) => ChartCell['to'],
): ChartTable {
  return {
    columns: [
      { label: t('figures.column.group') },
      ...['complaints', 'share', 'cumulative'].map((key) => ({ label: t(`figures.column.${key}`), isNumber: true })),
      ...outcomeColumns({ t }),
    ],
    rows: bars.map((bar) => {
      const to = linkOf(bar, 'COMPLAINTS_RECEIVED');
      return [
        { text: bar.name },
        {
          text: formatCount(bar.count, locale),
          raw: String(bar.count),
          ...(to && { to, toLabel: t('figures.rowsOf', { name: bar.name }) }),
        },
        { text: formatPercent(bar.share, 1, locale), raw: String(bar.share) },
        { text: formatPercent(bar.cumulative, 1, locale), raw: String(bar.cumulative) },
        ...outcomeCells({ ...bar, linkOf: (measure) => linkOf(bar, measure) }, { t, locale }),
      ];
    }),
  };
}

/** What is not on record is nothing to narrow a page to. */
const cursorOver = (value: string): string => (value === '' ? 'default' : 'pointer');

/** Bars from the most frequent down, and the line of what they make together. */
export function paretoChartOption(bars: readonly ParetoBar[], context: ChartContext): ChartOption {
  const { t, palette, locale, isNarrow } = context;
  const isRotated = isNarrow && bars.length > 4;
  return {
    ...baseOption(context),
    grid: labelled({ top: 36, right: 8, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (points) => {
        const bar = bars[(Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0];
        if (!bar) return '';
        const rows = [
          tooltipRow(
            palette.first,
            t('figures.column.complaints'),
            `${formatCount(bar.count, locale)} · ${formatPercent(bar.share, 1, locale)}`,
          ),
          tooltipRow(palette.second, t('figures.column.cumulative'), formatPercent(bar.cumulative, 1, locale)),
        ];
        return `<b>${escapeHtml(bar.name)}</b>${rows.join('')}`;
      },
    },
    xAxis: {
      type: 'category',
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.axis } },
      axisLabel: {
        color: palette.textQuiet,
        fontFamily: chartFont,
        fontSize: 12,
        interval: 0,
        rotate: isRotated ? 40 : 0,
        width: isRotated ? 104 : 70,
        lineHeight: 14,
        overflow: isRotated ? 'truncate' : 'break',
      },
    },
    yAxis: [
      { ...countAxis(t('figures.complaintsAxis'), context), max: axisEnd(bars.map(({ count }) => count)) },
      {
        type: 'value',
        min: 0,
        max: 1,
        splitLine: { show: false },
        axisLabel: {
          color: palette.textQuiet,
          fontFamily: chartFont,
          formatter: (value: number) => formatPercent(value, 0, locale),
        },
      },
    ],
    series: [
      {
        type: 'bar',
        name: 'count',
        barMaxWidth: 44,
        itemStyle: { color: palette.first },
        // A bar redrawn while it is lit can stay lit; the band behind it shows what the pointer is on.
        emphasis: { disabled: true },
        data: bars.map(({ value, count }) => ({ value: count, cursor: cursorOver(value) })),
      },
      {
        type: 'line',
        name: 'cumulative',
        yAxisIndex: 1,
        symbolSize: 6,
        lineStyle: { color: palette.second, width: 2 },
        itemStyle: { color: palette.second },
        data: bars.map(({ value, cumulative }) => ({ value: cumulative, cursor: cursorOver(value) })),
      },
    ],
  };
}
