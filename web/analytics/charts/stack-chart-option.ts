import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  tooltipRow,
  tooltipStyle,
} from '../../shared/chart/chart-context';
import { labelled, monthAxis, valueAxis } from './axis';

export interface Stack {
  months: readonly string[];
  /** from the bottom up; at most three */
  parts: readonly { name: string; values: readonly (number | null)[] }[];
  axis: string;
  text(value: number | null): string;
}

/** Parts of a whole by month, one upon the other. */
export function stackChartOption({ months, parts, axis, text }: Stack, context: ChartContext): ChartOption {
  const { palette } = context;
  const colours = [palette.first, palette.second, palette.axis];
  return {
    ...baseOption(context),
    grid: labelled({ top: 60, right: 12, bottom: 4, left: 4 }),
    legend: { top: 0, left: 0, icon: 'roundRect', textStyle: { color: palette.text, fontFamily: chartFont } },
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (points) => {
        const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const rows = parts.map(({ name, values }, part) =>
          tooltipRow(colours[part] ?? palette.first, name, text(values[at] ?? null)),
        );
        return `<b>${escapeHtml(months[at] ?? '')}</b>${rows.join('')}`;
      },
    },
    xAxis: monthAxis(months, context),
    yAxis: {
      ...valueAxis(axis, context),
      axisLabel: {
        color: palette.textQuiet,
        fontFamily: chartFont,
        formatter: (value: number) => text(value),
      },
    },
    series: parts.map(({ name, values }, part) => ({
      type: 'bar' as const,
      name,
      stack: 'whole',
      barMaxWidth: 36,
      itemStyle: { color: colours[part] },
      emphasis: { disabled: true },
      data: [...values],
    })),
  };
}
