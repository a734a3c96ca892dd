import type { GridComponentOption } from 'echarts/components';
import { chartFont, type ChartContext } from '../../shared/chart/chart-context';
import { formatMonth, formatPercent } from '../../shared/format/formats';

/**
 * The smallest pleasant axis end at or above the largest value: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten.
 *
 * @param values  finite numbers ≥ 0; nothing to show gives 1
 */
export function axisEnd(values: readonly number[]): number {
  const largest = Math.max(0, ...values);
  if (largest === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * power >= largest * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(6));
}

/** Into how many whole steps an axis with such an end is cut. */
const STEPS: readonly (readonly [end: number, steps: number])[] = [
  [1, 4],
  [1.2, 4],
  [1.5, 5],
  [2, 4],
  [2.5, 5],
  [3, 3],
  [4, 4],
  [5, 5],
  [6, 3],
  [8, 4],
];

/**
 * An axis of shares, cut so that its end is one of its steps, and written with as few digits as they need. It ends at the
 * whole, unless a share is more than that.
 *
 * @param shares  of the whole, so that 1 is all of it
 * @param isBrief  there is room for few words
 */
export function shareAxis(shares: readonly number[], { palette, locale }: ChartContext, isBrief = false) {
  const whole = axisEnd(shares);
  const max = Math.max(...shares, 0) <= 1 ? Math.min(1, whole) : whole;
  const lead = max / 10 ** Math.floor(Math.log10(max) + 1e-9);
  const steps = isBrief ? 2 : (STEPS.find(([end]) => Math.abs(end - lead) < 1e-6)?.[1] ?? 4);
  const interval = Number((max / steps).toPrecision(6));
  const digits = [0, 1, 2].find((each) => Number.isInteger(Number((interval * 10 ** (2 + each)).toPrecision(6)))) ?? 2;
  return {
    type: 'value' as const,
    min: Math.floor(Math.min(0, ...shares) / interval) * interval,
    max,
    interval,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: {
      color: palette.textQuiet,
      fontFamily: chartFont,
      formatter: (value: number) => formatPercent(value, digits, locale),
    },
  };
}

/** A dot on a lying axis from zero; its label begins at the axis where it would stand across it. */
export function dotAt(value: number, { name, end }: { name: string; end: number }) {
  const place = [value, name];
  return value > end * 0.05 ? place : { value: place, label: { align: 'left' as const, offset: [6, 0] } };
}

/** A category axis of months. */
export function monthAxis(months: readonly string[], context: ChartContext) {
  const { palette, locale, isNarrow } = context;
  return {
    type: 'category' as const,
    data: [...months],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.axis } },
    axisLabel: {
      color: palette.textQuiet,
      fontFamily: chartFont,
      fontSize: 12,
      lineHeight: 16,
      hideOverlap: true,
      interval: isNarrow && months.length > 8 ? 1 : months.length <= 12 ? 0 : ('auto' as const),
      formatter: (month: string) => formatMonth(month, locale),
    },
  };
}

/** A value axis from zero. */
export function valueAxis(name: string, context: ChartContext) {
  const { palette } = context;
  return {
    type: 'value' as const,
    min: 0,
    name,
    nameTextStyle: { color: palette.textQuiet, align: 'left' as const, padding: [0, 0, 0, -24], fontFamily: chartFont },
    nameGap: 12,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.textQuiet, fontFamily: chartFont, fontSize: 12 },
  };
}

/** A value axis of what is counted in whole pieces. */
export const countAxis = (name: string, context: ChartContext) => ({ ...valueAxis(name, context), minInterval: 1 });

/** A hidden axis from 0 to 1, on which a full-height hatched bar marks a month that is not over. */
export const hatchAxis = { type: 'value' as const, min: 0, max: 1, show: false };

/** How far a plot stays from the edges of its chart, in pixels. */
interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * Where a chart is plotted: within these edges with the labels of its axes, which take from the plot whatever they need, so
 * that none is cut.
 *
 * @param what  'all': the names of the axes as well; otherwise they stand outside, where their own distance puts them
 */
export function labelled(edges: Edges, what: 'all' | 'axisLabel' = 'axisLabel'): GridComponentOption {
  const needed = { outerBoundsClampWidth: 0, outerBoundsClampHeight: 0 };
  return { ...edges, outerBoundsMode: 'same', outerBoundsContain: what, ...needed };
}
