import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  tooltipRow,
  tooltipStyle,
} from '../../shared/chart/chart-context';
import type { ChartTable } from '../../shared/chart/chart-table';
import { formatCount, formatDecimal, formatPercent } from '../../shared/format/formats';
import type { CurvesAnswerFragment, ResolutionTime } from '../../gql/graphql';
import { labelled } from './axis';

type Curve = Extract<CurvesAnswerFragment, { __typename: 'ResolutionCurves' }>['curves'][number];

export interface NamedCurve extends Curve {
  name: string;
  colour: string;
}

/** How a curve is told: the parts of its table, and the words around it. */
const TOLD = {
  CALENDAR: { within: [5, 10, 15], median: 'median', column: 'withinDays', axis: 'analytics.daysAxis' },
  WORKING: { within: [20, 40, 80], median: 'medianHours', column: 'withinHours', axis: 'figures.workingHoursAxis' },
} as const satisfies Record<ResolutionTime, object>;

/** The time shown ends where 97 % of what closes has closed: after that the eye would see a flat line alone. */
const SHOWN_SHARE = 0.97;

export function curveTable(
  curves: readonly NamedCurve[],
  time: ResolutionTime,
  { t, locale }: ChartContext,
): ChartTable {
  const told = TOLD[time];
  const count = (value: number) => ({ text: formatCount(value, locale), raw: String(value) });
  const within = (curve: NamedCurve, time: number) => {
    const step = curve.steps.filter((each) => each.elapsed <= time).at(-1);
    const share = step?.closedShare ?? 0;
    return { text: formatPercent(share, 1, locale), raw: String(share) };
  };
  return {
    columns: [
      { label: t('figures.column.group') },
      ...['cases', 'open', 'withdrawn', told.median].map((key) => ({
        label: t(`figures.column.${key}`),
        isNumber: true,
      })),
      ...told.within.map((n) => ({ label: t(`figures.${told.column}`, { n }), isNumber: true })),
    ],
    rows: curves.map((curve) => [
      { text: curve.name },
      count(curve.cases),
      count(curve.open),
      count(curve.withdrawn),
      {
        text: curve.median == null ? t('analytics.notReached') : formatDecimal(curve.median, 1, locale),
        raw: String(curve.median ?? ''),
      },
      ...told.within.map((n) => within(curve, n)),
    ]),
  };
}

/**
 * The share closed within so much time, a step curve for each group, the clause’s limit dashed. A single curve carries its
 * 95 % band; with several the bands would hide each other and stay in the tooltip.
 *
 * @param target  the limit in the unit of the curves, or null when the policy gives none
 */
export function curveChartOption(
  curves: readonly NamedCurve[],
  { time, target }: { readonly time: ResolutionTime; readonly target: number | null },
  context: ChartContext,
): ChartOption {
  const { t, palette, locale } = context;
  const end = Math.max(target ?? 0, 1, ...curves.map(lastShown));
  const points = (
    curve: NamedCurve,
    height: (step: Curve['steps'][number]) => number | null | undefined,
  ): [number, number | null][] => [
    [0, 0],
    ...curve.steps
      .filter(({ elapsed }) => elapsed <= end)
      .map((step): [number, number | null] => [step.elapsed, height(step) ?? null]),
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
    grid: labelled({ top: 36, right: 84, bottom: 24, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (hits) => {
        const reached = Number((Array.isArray(hits) ? hits[0] : hits)?.value?.toString().split(',')[0] ?? 0);
        const rows = curves.map((curve) => {
          const step = curve.steps.filter(({ elapsed }) => elapsed <= reached).at(-1);
          const range =
            step?.lower == null || step.upper == null
              ? ''
              : ` (${formatPercent(step.lower, 0, locale)}–${formatPercent(step.upper, 0, locale)})`;
          return tooltipRow(curve.colour, curve.name, `${formatPercent(step?.closedShare ?? 0, 1, locale)}${range}`);
        });
        return `<b>${escapeHtml(t(`figures.${TOLD[time].column}`, { n: formatDecimal(reached, 1, locale) }))}</b>${rows.join('')}`;
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: end,
      name: t(TOLD[time].axis),
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
      ...(target === null
        ? []
        : [
            {
              type: 'line' as const,
              name: 'target',
              symbol: 'none',
              silent: true,
              lineStyle: { color: palette.target, type: 'dashed' as const, width: 1.5 },
              data: [
                [target, 0],
                [target, 1],
              ],
            },
          ]),
    ],
  };
}

function lastShown({ steps }: Curve): number {
  const most = steps.at(-1)?.closedShare ?? 0;
  return Math.ceil(steps.find(({ closedShare }) => closedShare >= most * SHOWN_SHARE)?.elapsed ?? 1);
}
