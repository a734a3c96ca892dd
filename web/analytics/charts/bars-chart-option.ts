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

export interface NamedBar {
  name: string;
  value: number | null;
  /** estimated, or not final */
  open?: boolean;
}

export interface Bars {
  /** what the bars say */
  name: string;
  bars: readonly NamedBar[];
  text(value: number | null): string;
  /** a bar leads somewhere */
  canOpen?: boolean;
}

/** More cannot be read at once; the table beside has all. */
export const MOST_BARS = 12;

/** About how wide a name is in letters of 12: what is written in Han is twice as wide as the rest. */
function pixelsOf(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12 : 6.5), 0);
}

/** Lying bars from zero, each with its value; what is not final is hatched. */
export function barsChartOption({ name, bars, text, canOpen = false }: Bars, context: ChartContext): ChartOption {
  const { palette, isNarrow } = context;
  const shown = bars.slice(0, MOST_BARS);
  const longest = Math.max(0, ...shown.map(({ name: each }) => pixelsOf(each)));
  const [few, many] = isNarrow ? [96, 136] : [150, 220];
  // A sentence takes more of the width, rather than more lines than there is room for.
  const most = longest > 2 * few ? many : few;
  return {
    ...baseOption(context),
    grid: { top: 4, right: isNarrow ? 64 : 84, bottom: 0, left: 4, containLabel: true },
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (points) => {
        const bar = shown[(Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0];
        return bar ? `<b>${escapeHtml(bar.name)}</b>${tooltipRow(palette.first, name, text(bar.value))}` : '';
      },
    },
    xAxis: {
      type: 'value',
      splitNumber: isNarrow ? 2 : 4,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.textQuiet,
        fontFamily: chartFont,
        hideOverlap: true,
        formatter: (value: number) => text(value),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map((bar) => bar.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.axis } },
      axisLabel: {
        color: palette.text,
        fontFamily: chartFont,
        fontSize: 12,
        // Two lines of a name have room between few bars only.
        ...(longest > most && { width: most, lineHeight: 14, overflow: shown.length > 7 ? 'truncate' : 'break' }),
      },
    },
    series: [
      {
        type: 'bar',
        name,
        barMaxWidth: 22,
        cursor: canOpen ? 'pointer' : 'default',
        emphasis: { disabled: true },
        itemStyle: { color: palette.first },
        label: {
          show: true,
          position: 'right',
          color: palette.text,
          fontFamily: chartFont,
          formatter: ({ dataIndex }) => text(shown[dataIndex]?.value ?? null),
        },
        data: shown.map(({ value, open }) => ({
          value,
          ...(open === true && { itemStyle: { color: palette.first, decal: hatch(context) } }),
        })),
      },
    ],
  };
}
