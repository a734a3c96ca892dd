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
import { labelled, shareAxis } from './axis';

export interface NamedBar {
  name: string;
  /** what is left of the name where there is too little room for it: its beginning, and this, which tells it from others */
  ending?: string;
  value: number | null;
  /** estimated, or not final */
  open?: boolean;
  /** ends of its 95 % interval, where there is one */
  lower?: number | null;
  upper?: number | null;
  /** what it was counted from, in words */
  counted?: string;
}

export interface Bars {
  /** what the bars say */
  name: string;
  bars: readonly NamedBar[];
  text(value: number | null): string;
  /** a bar leads somewhere */
  canOpen?: boolean;
  /** shares end at the whole, and counts are told in whole pieces */
  scale?: 'share' | 'count';
  /** how many are drawn; left out: as many as can be read at once */
  most?: number;
}

/** More cannot be read at once; the table beside has all. */
export const MOST_BARS = 12;

/** The height of a chart that has room for so many bars: 24 px each, and its axis. */
export function barsHeight(count: number): number {
  return Math.max(320, 24 * count + 40);
}

/** About how wide a name is in letters of 12: what is written in Han is twice as wide as the rest. */
function pixelsOf(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12 : 6.5), 0);
}

/** A name that ends in what tells it from others, clipped in its middle to a width. */
function clipped({ name, ending }: Pick<NamedBar, 'name' | 'ending'>, width: number): string {
  if (ending === undefined || pixelsOf(name) <= width) return name;
  const room = width - pixelsOf(`…${ending}`);
  const signs = [...name];
  while (signs.length > 0 && pixelsOf(signs.join('')) > room) signs.pop();
  return `${signs.join('').trimEnd()}…${ending}`;
}

/** Lying bars from zero, each with its value; what is not final is hatched. */
export function barsChartOption(
  { name, bars, text, canOpen = false, scale, most: drawn = MOST_BARS }: Bars,
  context: ChartContext,
): ChartOption {
  const { t, palette, isNarrow } = context;
  const shown = bars.slice(0, drawn);
  const ends = shown.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0]);
  const longest = Math.max(0, ...shown.map(({ name: each }) => pixelsOf(each)));
  const [few, many] = isNarrow ? [96, 136] : [150, 220];
  // A sentence takes more of the width, rather than more lines than there is room for.
  const isEnded = shown.some(({ ending }) => ending !== undefined);
  const most = isEnded || longest > 2 * few ? many : few;
  return {
    ...baseOption(context),
    grid: labelled({ top: 4, right: isNarrow ? 64 : 84, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (points) => {
        const bar = shown[(Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0];
        if (!bar) return '';
        const { lower, upper, counted } = bar;
        return [
          `<b>${escapeHtml(bar.name)}</b>`,
          tooltipRow(palette.first, name, text(bar.value)),
          ...(lower == null || upper == null
            ? []
            : [tooltipRow(palette.target, t('analytics.interval'), `${text(lower)}–${text(upper)}`)]),
          ...(counted ? [tooltipRow('transparent', t('figures.column.counted'), counted)] : []),
        ].join('');
      },
    },
    xAxis:
      scale === 'share'
        ? shareAxis(ends, context, isNarrow)
        : {
            type: 'value',
            ...(scale === 'count' && { minInterval: 1 }),
            // Long names leave room for few numbers below the bars.
            splitNumber: isNarrow || longest > few ? 2 : 4,
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
        ...(isEnded && { formatter: (_: string, at: number) => (shown[at] ? clipped(shown[at], most) : '') }),
        // A little wider than what was clipped to it, for its measure is about right only.
        ...(longest > most && {
          width: isEnded ? most + 12 : most,
          lineHeight: 14,
          overflow: shown.length > 7 ? 'truncate' : 'break',
        }),
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
          // Beside an interval it would lie on it, and stands behind its end.
          formatter: ({ dataIndex }) => (shown[dataIndex]?.upper == null ? text(shown[dataIndex]?.value ?? null) : ''),
        },
        data: shown.map(({ value, open }) => ({
          value,
          ...(open === true && { itemStyle: { color: palette.first, decal: hatch(context) } }),
        })),
      },
      ...intervals({ bars: shown, text }, context),
    ],
  };
}

/** A thin line over the end of each bar that is an estimate, edged by the page so that it stands out from the bar. */
function intervals({ bars, text }: Pick<Bars, 'bars' | 'text'>, { palette }: ChartContext) {
  return bars.flatMap(({ value, lower, upper }, at) =>
    lower == null || upper == null
      ? []
      : [
          {
            type: 'line' as const,
            name: 'edge',
            symbol: 'rect',
            symbolSize: [4, 11],
            silent: true,
            z: 3,
            itemStyle: { color: palette.surface },
            lineStyle: { color: palette.surface, width: 4 },
            data: [
              [lower, at],
              [upper, at],
            ],
          },
          {
            type: 'line' as const,
            name: 'interval',
            symbol: 'rect',
            symbolSize: [2, 9],
            silent: true,
            z: 4,
            itemStyle: { color: palette.second },
            lineStyle: { color: palette.second, width: 2 },
            data: [
              [lower, at],
              {
                value: [upper, at],
                label: {
                  show: true,
                  position: 'right' as const,
                  color: palette.text,
                  fontFamily: chartFont,
                  formatter: () => text(value),
                },
              },
            ],
          },
        ],
  );
}
