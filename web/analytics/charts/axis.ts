import { chartFont, type ChartContext } from '../../shared/chart/chart-context';
import { formatMonth } from '../../shared/format/formats';

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

/** The end of an axis of shares: no further than the whole, unless a share is more than that. */
export function shareAxisEnd(shares: readonly number[]): number {
  const end = axisEnd(shares);
  return Math.max(...shares, 0) <= 1 ? Math.min(1, end) : end;
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

/** A hidden axis from 0 to 1, on which a full-height hatched bar marks a month that is not over. */
export const hatchAxis = { type: 'value' as const, min: 0, max: 1, show: false };
