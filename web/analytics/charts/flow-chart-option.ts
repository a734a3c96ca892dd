import type { RouteLocationRaw } from 'vue-router';
import type { FlowPeriodFragment } from '../../gql/graphql';
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
import type { ChartCell, ChartTable } from '../../shared/chart/chart-table';
import { formatCount } from '../../shared/format/formats';
import { countAxis, hatchAxis, labelled, monthAxis } from './axis';

const PARTS = ['opening', 'received', 'reopened', 'closed', 'withdrawn', 'voided', 'closing'] as const;

/** Where the cases are that were open at the end of a period; undefined for who sees figures alone. */
export type OpenLink = (period: FlowPeriodFragment) => RouteLocationRaw | undefined;

export function flowTable(
  { months, total }: { readonly months: readonly FlowPeriodFragment[]; readonly total: FlowPeriodFragment },
  { t, locale }: ChartContext,
  linkOf?: OpenLink,
): ChartTable {
  const cells = (period: FlowPeriodFragment) =>
    PARTS.map((part) =>
      part === 'closing'
        ? closingCell(period, { t, locale }, linkOf)
        : { text: formatCount(period[part], locale), raw: String(period[part]) },
    );
  return {
    columns: [
      { label: t('analytics.month') },
      ...PARTS.map((part) => ({ label: t(`figures.flow.${part}`), isNumber: true })),
    ],
    rows: [
      ...months.map((month) => [{ text: month.from.slice(0, 7) }, ...cells(month)]),
      [{ text: t('analytics.total') }, ...cells(total)],
    ],
  };
}

function closingCell(
  period: FlowPeriodFragment,
  { t, locale }: Pick<ChartContext, 't' | 'locale'>,
  linkOf: OpenLink | undefined,
): ChartCell {
  const to = period.closing > 0 ? linkOf?.(period) : undefined;
  return {
    text: formatCount(period.closing, locale),
    raw: String(period.closing),
    ...(to && { to, toLabel: t('figures.openAtEnd', { day: period.to }) }),
  };
}

/** Whether nothing was open, came in or went out in all these months. */
export function isStill(months: readonly FlowPeriodFragment[]): boolean {
  return months.every((month) => PARTS.every((part) => month[part] === 0));
}

/** What came in above the line and what went out below it, by month, and what was open at each end. */
export function flowChartOption(months: readonly FlowPeriodFragment[], context: ChartContext): ChartOption {
  const { t, palette, locale } = context;
  const bar = (part: 'received' | 'reopened' | 'closed' | 'withdrawn' | 'voided', colour: string, sign: 1 | -1) => ({
    type: 'bar' as const,
    name: t(`figures.flow.${part}`),
    stack: 'flow',
    barWidth: context.isNarrow ? 10 : 22,
    barGap: '-100%',
    itemStyle: { color: colour },
    data: months.map((month) => sign * month[part]),
  });
  const colours = {
    received: palette.first,
    reopened: palette.complaintClass.PACKAGING,
    closed: palette.complaintClass.SERVICE_QUALITY,
    withdrawn: palette.complaintClass.SUGGESTION,
    voided: palette.axis,
  };
  return {
    ...baseOption(context),
    grid: labelled({ top: context.isNarrow ? 84 : 56, right: 8, bottom: 4, left: 4 }),
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 10,
      textStyle: { color: palette.textQuiet, fontFamily: chartFont, fontSize: 12 },
      data: [
        ...(['received', 'reopened', 'closed', 'withdrawn', 'voided'] as const).map((part) =>
          t(`figures.flow.${part}`),
        ),
        t('figures.flow.closing'),
      ],
    },
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (points) => {
        const month = months[(Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0];
        if (!month) return '';
        const rows = PARTS.map((part) =>
          tooltipRow(
            part in colours ? colours[part as keyof typeof colours] : 'transparent',
            t(`figures.flow.${part}`),
            formatCount(month[part], locale),
          ),
        );
        return `<b>${escapeHtml(month.from.slice(0, 7))}</b>${rows.join('')}`;
      },
    },
    xAxis: monthAxis(
      months.map(({ from }) => from.slice(0, 7)),
      context,
    ),
    yAxis: [
      {
        ...countAxis(t('figures.casesAxis'), context),
        min: undefined,
        axisLabel: {
          color: palette.textQuiet,
          fontFamily: chartFont,
          formatter: (value: number) => formatCount(Math.abs(value), locale),
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
        barGap: '-100%',
        itemStyle: { color: 'transparent', decal: hatch(context) },
        data: months.map(({ complete }) => (complete ? null : 1)),
      },
      bar('received', colours.received, 1),
      bar('reopened', colours.reopened, 1),
      bar('closed', colours.closed, -1),
      bar('withdrawn', colours.withdrawn, -1),
      bar('voided', colours.voided, -1),
      {
        type: 'line',
        name: t('figures.flow.closing'),
        symbolSize: 7,
        lineStyle: { color: palette.second, width: 2 },
        itemStyle: { color: palette.second },
        data: months.map(({ closing }) => closing),
      },
    ],
  };
}

const BANDS = ['upTo5', 'upTo10', 'upTo15', 'over15'] as const;

export function ageTable(
  months: readonly FlowPeriodFragment[],
  { t, locale }: ChartContext,
  linkOf?: OpenLink,
): ChartTable {
  const count = (value: number) => ({ text: formatCount(value, locale), raw: String(value) });
  return {
    columns: [
      { label: t('figures.column.endOf') },
      ...BANDS.map((band) => ({ label: t(`figures.age.${band}`), isNumber: true })),
      { label: t('figures.flow.closing'), isNumber: true },
    ],
    rows: months.map((month) => [
      { text: month.to },
      ...BANDS.map((band) => count(month.ages[band])),
      closingCell(month, { t, locale }, linkOf),
    ]),
  };
}

/** How old what was open at each end is: stacked from young to old, dark is old. */
export function ageChartOption(months: readonly FlowPeriodFragment[], context: ChartContext): ChartOption {
  const { t, palette } = context;
  const colours = [palette.tier.C, palette.tier.B2, palette.tier.B1, palette.second];
  return {
    ...baseOption(context),
    grid: labelled({ top: context.isNarrow ? 76 : 56, right: 8, bottom: 4, left: 4 }),
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 10,
      textStyle: { color: palette.textQuiet, fontFamily: chartFont, fontSize: 12 },
    },
    tooltip: { ...tooltipStyle(context), trigger: 'axis' },
    xAxis: monthAxis(
      months.map(({ to }) => to.slice(0, 7)),
      context,
    ),
    yAxis: countAxis(t('figures.casesAxis'), context),
    series: BANDS.map((band, at) => ({
      type: 'bar' as const,
      name: t(`figures.age.${band}`),
      stack: 'age',
      barMaxWidth: 30,
      itemStyle: { color: colours[at], borderColor: palette.outline, borderWidth: 0.5 },
      data: months.map(({ ages }) => ages[band]),
    })),
  };
}
