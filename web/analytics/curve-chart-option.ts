import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  tooltipRow,
  tooltipStyle,
} from '../shared/chart/chart-context';
import type { ChartTable } from '../shared/chart/chart-table';
import { formatCount, formatDecimal, formatPercent } from '../shared/format/formats';
import type { CurvesAnswerFragment } from '../gql/graphql';

type Curve = Extract<CurvesAnswerFragment, { __typename: 'ResolutionCurves' }>['curves'][number];

export interface NamedCurve extends Curve {
  name: string;
  colour: string;
}

/** The days shown end where 97 % of what closes has closed: after that the eye would see a flat line alone. */
const SHOWN_SHARE = 0.97;

export function curveTable(curves: readonly NamedCurve[], { t, locale }: ChartContext): ChartTable {
  const count = (value: number) => ({ text: formatCount(value, locale), raw: String(value) });
  const within = (curve: NamedCurve, days: number) => {
    const step = curve.steps.filter((each) => each.days <= days).at(-1);
    const share = step?.closedShare ?? 0;
    return { text: formatPercent(share, 1, locale), raw: String(share) };
  };
  return {
    columns: [
      { label: t('figures.column.group') },
      ...['cases', 'open', 'withdrawn', 'median', 'within5', 'within10', 'within15'].map((key) => ({
        label: t(`figures.column.${key}`),
        isNumber: true,
      })),
    ],
    rows: curves.map((curve) => [
      { text: curve.name },
      count(curve.cases),
      count(curve.open),
      count(curve.withdrawn),
      {
        text: curve.medianDays == null ? t('analytics.notReached') : formatDecimal(curve.medianDays, 1, locale),
        raw: String(curve.medianDays ?? ''),
      },
      within(curve, 5),
      within(curve, 10),
      within(curve, 15),
    ]),
  };
}

/**
 * The share closed within so many days, a step curve for each group, the clause’s limit dashed. A single curve carries its
 * 95 % band; with several the bands would hide each other and stay in the tooltip.
 *
 * @param targetDays  the limit in calendar days, or null when the policy gives none
 */
export function curveChartOption(
  curves: readonly NamedCurve[],
  targetDays: number | null,
  context: ChartContext,
): ChartOption {
  const { t, palette, locale } = context;
  const end = Math.max(targetDays ?? 0, 1, ...curves.map(lastShownDay));
  const points = (
    curve: NamedCurve,
    height: (step: Curve['steps'][number]) => number | null | undefined,
  ): [number, number | null][] => [
    [0, 0],
    ...curve.steps
      .filter(({ days }) => days <= end)
      .map((step): [number, number | null] => [step.days, height(step) ?? null]),
  ];
  const single = curves.length === 1 ? curves[0] : undefined;
  const bound = (name: 'lower' | 'upper') =>
    single && {
      type: 'line' as const,
      name,
      step: 'end' as const,
      symbol: 'none',
      silent: true,
      lineStyle: { color: single.colour, width: 1, opacity: 0.5, type: 'dotted' as const },
      data: points(single, (step) => step[name]),
    };
  const bounds = [bound('lower'), bound('upper')].flatMap((each) => (each ? [each] : []));
  return {
    ...baseOption(context),
    grid: { top: 36, right: 84, bottom: 24, left: 4, containLabel: true },
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (hits) => {
        const day = Number((Array.isArray(hits) ? hits[0] : hits)?.value?.toString().split(',')[0] ?? 0);
        const rows = curves.map((curve) => {
          const step = curve.steps.filter(({ days }) => days <= day).at(-1);
          const range =
            step?.lower == null || step.upper == null
              ? ''
              : ` (${formatPercent(step.lower, 0, locale)}–${formatPercent(step.upper, 0, locale)})`;
          return tooltipRow(curve.colour, curve.name, `${formatPercent(step?.closedShare ?? 0, 1, locale)}${range}`);
        });
        return `<b>${escapeHtml(t('figures.withinDays', { n: formatDecimal(day, 1, locale) }))}</b>${rows.join('')}`;
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: end,
      name: t('analytics.daysAxis'),
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { color: palette.textQuiet, fontFamily: chartFont },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: palette.axis } },
      axisLabel: {
        color: palette.textQuiet,
        fontFamily: chartFont,
        formatter: (value: number) => formatDecimal(value, 0, locale),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      name: t('figures.closedShareAxis'),
      nameTextStyle: { color: palette.textQuiet, align: 'left', padding: [0, 0, 0, -24], fontFamily: chartFont },
      nameGap: 12,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.textQuiet,
        fontFamily: chartFont,
        formatter: (value: number) => formatPercent(value, 0, locale),
      },
    },
    series: [
      ...bounds,
      ...curves.map((curve) => ({
        type: 'line' as const,
        name: curve.name,
        step: 'end' as const,
        symbol: 'none',
        lineStyle: { color: curve.colour, width: 2 },
        itemStyle: { color: curve.colour },
        endLabel: { show: true, formatter: curve.name, color: palette.text, fontFamily: chartFont, fontSize: 12 },
        labelLayout: { moveOverlap: 'shiftY' as const },
        data: points(curve, ({ closedShare }) => closedShare),
      })),
      ...(targetDays === null
        ? []
        : [
            {
              type: 'line' as const,
              name: 'target',
              symbol: 'none',
              silent: true,
              lineStyle: { color: palette.target, type: 'dashed' as const, width: 1.5 },
              data: [
                [targetDays, 0],
                [targetDays, 1],
              ],
            },
          ]),
    ],
  };
}

function lastShownDay({ steps }: Curve): number {
  const most = steps.at(-1)?.closedShare ?? 0;
  return Math.ceil(steps.find(({ closedShare }) => closedShare >= most * SHOWN_SHARE)?.days ?? 1);
}
