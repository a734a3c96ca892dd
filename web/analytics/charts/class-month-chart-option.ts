import type { RouteLocationRaw } from 'vue-router';
import type { ClassMonthCard_DashboardFragment, ComplaintClass } from '../../gql/graphql';
import { complaintClasses } from '../../complaints/complaint-classes';
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
import { formatCount, formatDecimal } from '../../shared/format/formats';
import { monthWithin, type Period } from '../../shared/time/civil-date';
import { type Answer, figureOf, groupsOf, rowsOf, valueOf } from '../figures';
import { countAxis, labelled, monthAxis } from './axis';

type Counts = ClassMonthCard_DashboardFragment['complaintsByClassAndMonth'];

export interface ClassMonths {
  limits: ReadonlyMap<string, MonthLimits>;
  months: string[];
  /** classes that occur or were asked for, in the order of CC-1 */
  classes: ComplaintClass[];
  received(month: string, complaintClass: ComplaintClass): number;
  total(month: string): number;
}

/** Turns the API's flat counts into a matrix; a pair that is missing counts zero. */
export function classMonths(counts: Counts, limits: ReadonlyMap<string, MonthLimits> = new Map()): ClassMonths {
  const cells = new Map(counts.map((count) => [`${count.month} ${count.class}`, count.received]));
  const classes = complaintClasses.filter((each) => counts.some((count) => count.class === each));
  const received = (month: string, each: ComplaintClass): number => cells.get(`${month} ${each}`) ?? 0;
  return {
    limits,
    months: [...new Set(counts.map(({ month }) => month))].sort(),
    classes,
    received,
    total: (month) => classes.reduce((sum, each) => sum + received(month, each), 0),
  };
}

/** Between how many complaints a month is expected to be, and whether it is outside. */
export interface MonthLimits {
  lower: number;
  upper: number;
  isOutside: boolean;
}

/** The 3σ limits of the rate of each month, times the clients it is counted on; months that are not over have none. */
export function limitsByMonth(answer: Answer | null | undefined): ReadonlyMap<string, MonthLimits> {
  return new Map(
    groupsOf(answer).flatMap((group) => {
      const rate = figureOf(group, 'COMPLAINT_RATE');
      if (rate?.limits?.lower == null || rate.limits.upper == null) return [];
      const { lower, upper, isOutside } = rate.limits;
      const { denominator } = rate;
      return [[valueOf(group, 'MONTH'), { lower: lower * denominator, upper: upper * denominator, isOutside }]];
    }),
  );
}

/** Where what was received in a month is listed, of one class or of all that are asked for. */
export type ReceivedLink = (month: string, complaintClass?: ComplaintClass) => RouteLocationRaw;

/** Leads to the very complaints that are counted: of the month as far as it is asked for, under the same filter. */
export function receivedOf(query: Record<string, string>, days: Period): ReceivedLink {
  return (month, complaintClass) =>
    rowsOf('COMPLAINTS_RECEIVED', 'NUMERATOR', {
      ...query,
      ...monthWithin(month, days),
      ...(complaintClass && { classes: complaintClass }),
    });
}

export function classMonthTable(data: ClassMonths, { t, locale }: ChartContext, linkOf?: ReceivedLink): ChartTable {
  const hasLimits = data.limits.size > 0;
  const columns = [
    { label: t('analytics.month') },
    ...data.classes.map((each) => ({ label: t(`complaintClass.${each}`), isNumber: true })),
    { label: t('analytics.total'), isNumber: true },
    ...(hasLimits
      ? [
          ...['lowerLimit', 'upperLimit'].map((key) => ({ label: t(`figures.column.${key}`), isNumber: true })),
          { label: t('analytics.status') },
        ]
      : []),
  ];
  const limit = (value: number | undefined): ChartCell => ({
    text: formatDecimal(value, 1, locale),
    raw: value?.toFixed(4) ?? '',
  });
  const limitCells = (month: string): ChartCell[] => {
    const limits = data.limits.get(month);
    const status = limits ? (limits.isOutside ? 'figures.outside' : 'figures.inside') : 'analytics.incomplete';
    return [limit(limits?.lower), limit(limits?.upper), { text: t(status) }];
  };
  const cell = (month: string, each?: ComplaintClass): ChartCell => {
    const count = each ? data.received(month, each) : data.total(month);
    const name = t(each ? `complaintClass.${each}` : 'analytics.total');
    return {
      text: formatCount(count, locale),
      raw: String(count),
      ...(linkOf && { to: linkOf(month, each), toLabel: t('analytics.drillClass', { month, name }) }),
    };
  };
  const rows = data.months.map((month) => [
    { text: month },
    ...data.classes.map((each) => cell(month, each)),
    cell(month),
    ...(hasLimits ? limitCells(month) : []),
  ]);
  return { columns, rows };
}

/** Complaints received by month, stacked by class. Series are named by class, so that a click can be followed. */
export function classMonthChartOption(data: ClassMonths, context: ChartContext, canOpen = false): ChartOption {
  const { t, palette, locale } = context;
  const nameOf = (series: string): string => t(`complaintClass.${series}`);
  return {
    ...baseOption(context),
    grid: labelled({ top: context.isNarrow ? 60 : 40, right: 8, bottom: 4, left: 4 }),
    legend: {
      top: 0,
      left: 0,
      itemWidth: 10,
      itemHeight: 10,
      itemGap: 14,
      textStyle: { color: palette.text, fontFamily: chartFont, fontSize: 12 },
      formatter: nameOf,
      data: [...data.classes],
    },
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (points) => {
        const month = String((Array.isArray(points) ? points[0] : points)?.name ?? '');
        const rows = [...data.classes]
          .reverse()
          .map((each) =>
            tooltipRow(palette.complaintClass[each], nameOf(each), formatCount(data.received(month, each), locale)),
          );
        const total = tooltipRow('transparent', t('analytics.total'), formatCount(data.total(month), locale));
        const limits = data.limits.get(month);
        const span = limits && [limits.lower, limits.upper].map((value) => formatDecimal(value, 1, locale)).join('–');
        const told = span ? tooltipRow(palette.target, t('figures.limits'), span) : '';
        const note = limits?.isOutside ? ` · ${t('figures.outside')}` : '';
        return `<b>${escapeHtml(month)}</b>${escapeHtml(note)}${rows.join('')}${total}${told}`;
      },
    },
    xAxis: monthAxis(data.months, context),
    yAxis: countAxis('', context),
    series: [
      ...data.classes.map((each) => ({
        type: 'bar' as const,
        name: each,
        stack: 'received',
        barMaxWidth: 26,
        cursor: canOpen ? 'pointer' : 'default',
        itemStyle: { color: palette.complaintClass[each], borderColor: palette.surface, borderWidth: 1 },
        emphasis: { focus: 'series' as const },
        data: data.months.map((month) => data.received(month, each)),
      })),
      ...(data.limits.size > 0 ? limitLines(data, context) : []),
    ],
  };
}

/** The limits as dashed steps, and a diamond with its word on what is outside of them. */
function limitLines({ limits, months, total }: ClassMonths, { palette, t }: ChartContext) {
  const line = (name: 'lower' | 'upper') => ({
    type: 'line' as const,
    name,
    step: 'middle' as const,
    symbol: 'none',
    silent: true,
    lineStyle: { color: palette.target, type: 'dashed' as const, width: 1.5 },
    data: months.map((month) => limits.get(month)?.[name] ?? null),
  });
  const outside = {
    type: 'scatter' as const,
    name: 'outside',
    symbol: 'diamond',
    symbolSize: 12,
    silent: true,
    itemStyle: { color: palette.second },
    label: {
      show: true,
      position: 'top' as const,
      color: palette.second,
      fontFamily: chartFont,
      formatter: t('figures.outside'),
    },
    data: months.map((month) => (limits.get(month)?.isOutside ? total(month) : null)),
  };
  return [line('upper'), line('lower'), outside];
}
