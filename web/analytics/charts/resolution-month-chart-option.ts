import type { ResolutionMonthCard_DashboardFragment } from '../../gql/graphql';
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
import type { ChartTable } from '../../shared/chart/chart-table';
import { formatCount, formatDecimal } from '../../shared/format/formats';
import { axisEnd, hatchAxis, labelled, monthAxis, valueAxis } from './axis';

export type ResolutionMonths = ResolutionMonthCard_DashboardFragment['resolutionByMonth'];

/** A month whose percentile is unknown because too few of its cases are closed. A month without cases is just empty. */
export function isNotReached(month: ResolutionMonths[number], percentile: 'medianDays' | 'p90Days'): boolean {
  return month.received > 0 && month[percentile] == null;
}

export function resolutionMonthTable(months: ResolutionMonths, { t, locale }: ChartContext): ChartTable {
  const columns = [
    { label: t('analytics.month') },
    ...['received', 'closed', 'open', 'withdrawn', 'median', 'p90'].map((key) => ({
      label: t(`analytics.${key}`),
      isNumber: true,
    })),
    { label: t('analytics.status') },
  ];
  const count = (value: number) => ({ text: formatCount(value, locale), raw: String(value) });
  const rows = months.map((month) => {
    const days = (percentile: 'medianDays' | 'p90Days') => ({
      text: isNotReached(month, percentile) ? t('analytics.notReached') : formatDecimal(month[percentile], 1, locale),
    });
    return [
      { text: month.month },
      count(month.received),
      count(month.closed),
      count(month.open),
      count(month.withdrawn),
      days('medianDays'),
      days('p90Days'),
      { text: t(month.complete ? 'analytics.complete' : 'analytics.incomplete') },
    ];
  });
  return { columns, rows };
}

/**
 * Median and 90th percentile of resolution time by month of receipt, with the limit of the policy dashed.
 * A percentile not reached is a hollow mark at the top with its word, never a gap that looks like good news.
 *
 * @param targetDays  the limit in calendar days, or null when the policy gives none
 */
export function resolutionMonthChartOption(
  months: ResolutionMonths,
  targetDays: number | null,
  context: ChartContext,
): ChartOption {
  const { t, palette, locale, isNarrow } = context;
  const end = axisEnd([
    ...months.flatMap(({ medianDays, p90Days }) => [medianDays ?? 0, p90Days ?? 0]),
    targetDays ?? 0,
  ]);
  const days = (value: number): string => formatDecimal(value, 1, locale);
  const line = (percentile: 'medianDays' | 'p90Days', name: string, colour: string, symbol: string) => ({
    type: 'line' as const,
    name,
    symbol,
    symbolSize: 7,
    connectNulls: false,
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour },
    // Labelled at its last known point: a legend would send the eye to and fro.
    endLabel: { show: false },
    data: months.map((month, index) => ({
      value: month[percentile] ?? null,
      label: {
        show: month[percentile] != null && !months.slice(index + 1).some((later) => later[percentile] != null),
        position: 'right' as const,
        color: colour,
        fontFamily: chartFont,
        formatter: name,
      },
    })),
  });
  const notReached = (percentile: 'medianDays' | 'p90Days', name: string, colour: string, symbol: string) => ({
    type: 'scatter' as const,
    name: `${name} ${t('analytics.notReached')}`,
    symbol,
    symbolSize: 9,
    itemStyle: { color: palette.surface, borderColor: colour, borderWidth: 1.5 },
    label: {
      show: true,
      position: 'top' as const,
      color: colour,
      fontFamily: chartFont,
      fontSize: 11,
      formatter: t('analytics.notReached'),
    },
    data: months.map((month) => (isNotReached(month, percentile) ? end : null)),
  });
  return {
    ...baseOption(context),
    grid: labelled({ top: 44, right: isNarrow ? 56 : 68, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (points) => {
        const index = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const month = months[index];
        if (!month) return '';
        const value = (percentile: 'medianDays' | 'p90Days'): string =>
          isNotReached(month, percentile) ? t('analytics.notReached') : formatDecimal(month[percentile], 1, locale);
        const rows = [
          tooltipRow(palette.second, t('analytics.p90'), value('p90Days')),
          tooltipRow(palette.first, t('analytics.median'), value('medianDays')),
          tooltipRow('transparent', t('analytics.received'), formatCount(month.received, locale)),
          tooltipRow('transparent', t('analytics.open'), formatCount(month.open, locale)),
        ];
        const note = month.complete ? '' : ` · ${escapeHtml(t('analytics.incomplete'))}`;
        return `<b>${escapeHtml(month.month)}</b>${note}${rows.join('')}`;
      },
    },
    xAxis: {
      ...monthAxis(
        months.map(({ month }) => month),
        context,
      ),
      boundaryGap: true,
    },
    yAxis: [
      {
        ...valueAxis(t('analytics.daysAxis'), context),
        max: end,
        axisLabel: {
          color: palette.textQuiet,
          formatter: (value: number) => (Number.isInteger(value) ? String(value) : days(value)),
        },
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
        data: months.map(({ complete }) => (complete ? null : 1)),
      },
      ...(targetDays === null
        ? []
        : [
            {
              type: 'line' as const,
              name: 'target',
              symbol: 'none',
              silent: true,
              lineStyle: { color: palette.target, type: 'dashed' as const, width: 1.5 },
              // At the left, and on the free side of the 90th percentile: at the right the lines have their names.
              data: months.map((_, index) => ({
                value: targetDays,
                symbol: index === 0 ? 'circle' : 'none',
                symbolSize: 0,
                label: {
                  show: index === 0,
                  position: (months[0]?.p90Days ?? 0) >= targetDays ? ('bottom' as const) : ('top' as const),
                  align: 'left' as const,
                  color: palette.target,
                  fontFamily: chartFont,
                  formatter: t('analytics.target', { n: targetDays }),
                },
              })),
            },
          ]),
      line('p90Days', t('analytics.p90'), palette.second, 'triangle'),
      line('medianDays', t('analytics.median'), palette.first, 'circle'),
      notReached('p90Days', t('analytics.p90'), palette.second, 'triangle'),
      notReached('medianDays', t('analytics.median'), palette.first, 'circle'),
    ],
  };
}
