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
import { formatCompact, formatCount } from '../../shared/format/formats';
import { labelled } from './axis';

/** A matrix of counts with a name for every row and column. */
export interface HeatMap {
  rows: readonly string[];
  columns: readonly string[];
  /** what a cell counts */
  unit: string;
  countAt(row: number, column: number): number;
}

export function heatTable(
  map: HeatMap,
  { t, locale }: ChartContext,
  linkAt: (row: number, column: number) => ChartCell['to'],
  rowsWord = 'figures.rowsOf',
): ChartTable {
  return {
    columns: [
      { label: '' },
      ...map.columns.map((label) => ({ label, isNumber: true })),
      { label: t('analytics.total'), isNumber: true },
    ],
    rows: map.rows.map((name, row) => {
      const counts = map.columns.map((_, column) => map.countAt(row, column));
      const total = counts.reduce((sum, count) => sum + count, 0);
      return [
        { text: name },
        ...counts.map((count, column): ChartCell => {
          const to = count > 0 ? linkAt(row, column) : undefined;
          return {
            text: formatCount(count, locale),
            raw: String(count),
            ...(to && {
              to,
              toLabel: t(rowsWord, { name: `${name} ${map.columns[column] ?? ''}`, value: formatCount(count, locale) }),
            }),
          };
        }),
        { text: formatCount(total, locale), raw: String(total) },
      ];
    }),
  };
}

const MOST_TOLD = 3;

/** What the matrix says in one sentence: its size, its sum and its largest cells. */
export function heatSummary(map: HeatMap, { t, locale }: Pick<ChartContext, 't' | 'locale'>): string {
  const cells = map.rows.flatMap((row, at) =>
    map.columns.map((column, across) => ({ name: `${row} ${column}`, count: map.countAt(at, across) })),
  );
  const most = cells.toSorted((a, b) => b.count - a.count).slice(0, MOST_TOLD);
  return t('figures.heatSummary', {
    rows: map.rows.length,
    columns: map.columns.length,
    total: formatCount(
      cells.reduce((sum, { count }) => sum + count, 0),
      locale,
    ),
    most: most.map(({ name, count }) => `${name} ${formatCount(count, locale)}`).join(', '),
  });
}

/**
 * Cells from pale to strong with their number written in them, so that nothing depends on colour.
 *
 * @param canOpen  a cell leads somewhere
 */
export function heatChartOption(map: HeatMap, context: ChartContext, canOpen = false): ChartOption {
  const { palette, locale, isNarrow } = context;
  const cells = map.rows.flatMap((_, row) =>
    map.columns.map((__, column) => ({ row, column, count: map.countAt(row, column) })),
  );
  const most = Math.max(1, ...cells.map(({ count }) => count));
  // A long word is turned rather than torn.
  const isLong = isNarrow && map.columns.some((name) => name.split(' ').some((word) => word.length > 7));
  const label = { color: palette.textQuiet, fontFamily: chartFont, fontSize: isNarrow ? 11 : 12 };
  return {
    ...baseOption(context),
    grid: labelled({ top: 8, right: 8, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'item',
      formatter: (point) => {
        const cell = cells[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
        if (!cell) return '';
        const name = `${map.rows[cell.row] ?? ''} · ${map.columns[cell.column] ?? ''}`;
        return `<b>${escapeHtml(name)}</b>${tooltipRow(palette.first, map.unit, formatCount(cell.count, locale))}`;
      },
    },
    xAxis: {
      type: 'category',
      data: [...map.columns],
      position: 'bottom',
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: isLong
        ? { ...label, interval: 0, rotate: 40 }
        : { ...label, interval: 0, width: isNarrow ? 44 : 90, overflow: 'break' },
    },
    yAxis: {
      type: 'category',
      data: [...map.rows],
      inverse: true,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...label, interval: 0, width: isNarrow ? 88 : 110, overflow: 'truncate' },
    },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [palette.surface, palette.heat] } },
    series: [
      {
        type: 'heatmap',
        name: 'count',
        cursor: canOpen ? 'pointer' : 'default',
        itemStyle: { borderColor: palette.line, borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: palette.first, borderWidth: 2 } },
        data: cells.map(({ row, column, count }) => ({
          value: [column, row, count],
          label: {
            show: true,
            fontFamily: chartFont,
            fontSize: isNarrow ? 11 : 12,
            color: count > most * palette.heatTurn ? palette.onHeat : palette.text,
            formatter: count === 0 ? '·' : formatCompact(count, locale),
          },
        })),
      },
    ],
  };
}
