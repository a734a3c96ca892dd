import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  hatch,
  tooltipRow,
  tooltipStyle,
} from '../../shared/chart/chart-context';
import { axisEnd, hatchAxis, labelled, monthAxis, shareAxis } from './axis';
import type { Figure } from '../figures';

export interface Trend {
  months: readonly string[];
  /** at most two measures, each with a figure for every month */
  lines: readonly { name: string; figures: readonly (Figure | undefined)[] }[];
  text(value: number | null | undefined): string;
  /** shares (0–1) end at the whole, and counts are told in whole pieces */
  scale?: 'share' | 'count';
  /** the period that stands beside; null: none */
  versus: string | null;
}

/**
 * Values by month from zero: a single line is named by the title of its card, two by a legend; the compared period is dotted
 * and labelled at its end. A month that is not final is hatched and its point hollow.
 */
export function trendChartOption({ months, lines, text, scale, versus }: Trend, context: ChartContext): ChartOption {
  const { palette, isNarrow, t } = context;
  const colours = [palette.first, palette.second];
  const values = lines.flatMap(({ figures }) =>
    figures.flatMap((figure) => [figure?.value ?? 0, figure?.compared?.value ?? 0]),
  );
  const [first] = lines;
  const before = first?.figures.map((figure) => figure?.compared?.value ?? null) ?? [];
  const hasBefore = versus !== null && before.some((value) => value !== null);
  const label = (name: string, color: string) => ({
    show: true,
    formatter: name,
    color,
    fontFamily: chartFont,
    fontSize: 12,
    width: isNarrow ? 60 : 92,
    overflow: 'break' as const,
    lineHeight: 14,
  });
  return {
    ...baseOption(context),
    // Two lines can end in one place, where their names would hide each other.
    ...(lines.length > 1 && {
      legend: {
        top: 0,
        left: 0,
        data: lines.map(({ name }) => name),
        textStyle: { color: palette.text, fontFamily: chartFont },
      },
    }),
    grid: labelled({
      top: lines.length > 1 ? 40 : 16,
      right: !hasBefore ? 16 : isNarrow ? 66 : 100,
      bottom: 4,
      left: 4,
    }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (points) => {
        const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const rows = lines.map(({ name, figures }, line) =>
          tooltipRow(colours[line] ?? palette.first, name, text(figures[at]?.value)),
        );
        if (hasBefore) rows.push(tooltipRow(palette.target, versus, text(before[at])));
        const isOpen = lines.some(({ figures }) => figures[at]?.complete === false);
        const note = isOpen ? ` · ${escapeHtml(t('analytics.incomplete'))}` : '';
        return `<b>${escapeHtml(months[at] ?? '')}</b>${note}${rows.join('')}`;
      },
    },
    xAxis: monthAxis(months, context),
    yAxis: [
      scale === 'share'
        ? shareAxis(values, context)
        : {
            type: 'value',
            min: 0,
            max: axisEnd(values),
            ...(scale === 'count' && { minInterval: 1 }),
            splitLine: { lineStyle: { color: palette.line } },
            axisLabel: { color: palette.textQuiet, fontFamily: chartFont, formatter: (value: number) => text(value) },
          },
      hatchAxis,
    ],
    series: [
      {
        type: 'bar',
        name: 'incomplete',
        yAxisIndex: 1,
        silent: true,
        barWidth: '96%',
        itemStyle: { color: 'transparent', decal: hatch(context) },
        data: months.map((_, at) => (lines.some(({ figures }) => figures[at]?.complete === false) ? 1 : null)),
      },
      ...(hasBefore
        ? [
            {
              type: 'line' as const,
              name: 'compared',
              symbolSize: 5,
              lineStyle: { color: palette.target, width: 1.5, type: 'dotted' as const },
              itemStyle: { color: palette.target },
              endLabel: label(versus, palette.textQuiet),
              labelLayout: { moveOverlap: 'shiftY' as const },
              // A month without neighbours draws no line, so it is a point.
              data: before.map((value, at) => ({
                value,
                symbol: (before[at - 1] ?? before[at + 1] ?? null) === null ? 'circle' : 'none',
              })),
            },
          ]
        : []),
      ...lines.map(({ name, figures }, line) => ({
        type: 'line' as const,
        name,
        symbolSize: 7,
        lineStyle: { color: colours[line], width: 2, ...(line === 1 && { type: 'dashed' as const }) },
        itemStyle: { color: colours[line] },
        labelLayout: { moveOverlap: 'shiftY' as const },
        data: figures.map((figure) => ({
          value: figure?.value ?? null,
          symbol: figure?.complete === false ? 'emptyCircle' : 'circle',
        })),
      })),
    ],
  };
}
