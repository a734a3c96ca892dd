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
import type { ChartTable } from '../../shared/chart/chart-table';
import { formatCount } from '../../shared/format/formats';
import { monthEnd } from '../../shared/time/civil-date';
import { monthAxis, valueAxis } from './axis';

type Counts = ClassMonthCard_DashboardFragment['complaintsByClassAndMonth'];

export interface ClassMonths {
  months: string[];
  /** classes that occur or were asked for, in the order of CC-1 */
  classes: ComplaintClass[];
  received(month: string, complaintClass: ComplaintClass): number;
  total(month: string): number;
}

/** Turns the API's flat counts into a matrix; a pair that is missing counts zero. */
export function classMonths(counts: Counts): ClassMonths {
  const cells = new Map(counts.map((count) => [`${count.month} ${count.class}`, count.received]));
  const classes = complaintClasses.filter((each) => counts.some((count) => count.class === each));
  const received = (month: string, each: ComplaintClass): number => cells.get(`${month} ${each}`) ?? 0;
  return {
    months: [...new Set(counts.map(({ month }) => month))].sort(),
    classes,
    received,
    total: (month) => classes.reduce((sum, each) => sum + received(month, each), 0),
  };
}

/** Where a bar leads: the complaints of that class received in that month. */
export function complaintsOf(month: string, complaintClass: ComplaintClass) {
  const from = `${month}-01`;
  return { name: 'complaints', query: { classes: complaintClass, from, to: monthEnd(from) } };
}

export function classMonthTable(data: ClassMonths, { t, locale }: ChartContext): ChartTable {
  const columns = [
    { label: t('analytics.month') },
    ...data.classes.map((each) => ({ label: t(`complaintClass.${each}`), isNumber: true })),
    { label: t('analytics.total'), isNumber: true },
  ];
  const cell = (count: number) => ({ text: formatCount(count, locale), raw: String(count) });
  const rows = data.months.map((month) => [
    { text: month },
    ...data.classes.map((each) => ({
      ...cell(data.received(month, each)),
      to: complaintsOf(month, each),
      toLabel: t('analytics.drillClass', { month, name: t(`complaintClass.${each}`) }),
    })),
    cell(data.total(month)),
  ]);
  return { columns, rows };
}

/** Complaints received by month, stacked by class. Series are named by class, so that a click can be followed. */
export function classMonthChartOption(data: ClassMonths, context: ChartContext): ChartOption {
  const { t, palette, locale } = context;
  const nameOf = (series: string): string => t(`complaintClass.${series}`);
  return {
    ...baseOption(context),
    grid: { top: context.isNarrow ? 60 : 40, right: 8, bottom: 0, left: 4, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 10,
      itemHeight: 10,
      itemGap: 14,
      textStyle: { color: palette.text, fontFamily: chartFont, fontSize: 12 },
      formatter: nameOf,
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
        return `<b>${escapeHtml(month)}</b>${rows.join('')}${total}`;
      },
    },
    xAxis: monthAxis(data.months, context),
    yAxis: { ...valueAxis('', context), minInterval: 1 },
    series: data.classes.map((each) => ({
      type: 'bar' as const,
      name: each,
      stack: 'received',
      barMaxWidth: 26,
      cursor: 'pointer',
      itemStyle: { color: palette.complaintClass[each], borderColor: palette.surface, borderWidth: 1 },
      emphasis: { focus: 'series' as const },
      data: data.months.map((month) => data.received(month, each)),
    })),
  };
}
