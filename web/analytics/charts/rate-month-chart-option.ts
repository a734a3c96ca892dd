import type { RateMonthCard_DashboardFragment } from '../../gql/graphql';
import {
  baseOption,
  type ChartContext,
  type ChartOption,
  escapeHtml,
  hatch,
  tooltipRow,
  tooltipStyle,
} from '../../shared/chart/chart-context';
import type { ChartTable } from '../../shared/chart/chart-table';
import { formatCount, formatDecimal } from '../../shared/format/formats';
import { axisEnd, hatchAxis, labelled, monthAxis, valueAxis } from './axis';

export type RateMonths = RateMonthCard_DashboardFragment['complaintRateByMonth'];

/** The API counts complaints per client; people read complaints per hundred clients. */
export const perHundred = (value: number | null | undefined): number | null => (value == null ? null : value * 100);

export function rateMonthTable(months: RateMonths, { t, locale }: ChartContext): ChartTable {
  const columns = [
    { label: t('analytics.month') },
    ...['complaints', 'activeClients', 'rate', 'lower', 'upper'].map((key) => ({
      label: t(`analytics.${key}`),
      isNumber: true,
    })),
    { label: t('analytics.status') },
  ];
  const decimal = (value: number | null | undefined) => ({
    text: formatDecimal(perHundred(value), 2, locale),
    raw: perHundred(value)?.toFixed(4) ?? '',
  });
  const count = (value: number) => ({ text: formatCount(value, locale), raw: String(value) });
  const rows = months.map(({ month, figure }) => [
    { text: month },
    count(figure.numerator),
    count(figure.denominator),
    decimal(figure.value),
    decimal(figure.lower),
    decimal(figure.upper),
    { text: t(figure.complete ? 'analytics.complete' : 'analytics.incomplete') },
  ]);
  return { columns, rows };
}

/** The complaint rate by month with its interval as a band; a month that is not over is hatched and its point hollow. */
export function rateMonthChartOption(months: RateMonths, context: ChartContext): ChartOption {
  const { t, palette, locale } = context;
  const figures = months.map(({ figure }) => figure);
  const upper = figures.map((figure) => perHundred(figure.upper ?? figure.value) ?? 0);
  const band = { type: 'line' as const, stack: 'interval', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return {
    ...baseOption(context),
    grid: labelled({ top: 32, right: 12, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (points) => {
        const index = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const figure = figures[index];
        if (!figure) return '';
        const decimal = (value: number | null | undefined): string => formatDecimal(perHundred(value), 2, locale);
        const rows = [
          tooltipRow(palette.first, t('analytics.rate'), decimal(figure.value)),
          tooltipRow(palette.band, t('analytics.interval'), `${decimal(figure.lower)}–${decimal(figure.upper)}`),
          tooltipRow('transparent', t('analytics.complaints'), formatCount(figure.numerator, locale)),
          tooltipRow('transparent', t('analytics.activeClients'), formatCount(figure.denominator, locale)),
        ];
        const note = figure.complete ? '' : ` · ${escapeHtml(t('analytics.incomplete'))}`;
        return `<b>${escapeHtml(months[index]?.month ?? '')}</b>${note}${rows.join('')}`;
      },
    },
    xAxis: monthAxis(
      months.map(({ month }) => month),
      context,
    ),
    yAxis: [{ ...valueAxis(t('analytics.rateAxis'), context), max: axisEnd(upper) }, hatchAxis],
    series: [
      {
        type: 'bar',
        name: 'incomplete',
        yAxisIndex: 1,
        silent: true,
        barWidth: '96%',
        itemStyle: { color: 'transparent', decal: hatch(context) },
        data: figures.map(({ complete }) => (complete ? null : 1)),
      },
      { ...band, name: 'lower', data: figures.map((figure) => perHundred(figure.lower)) },
      {
        ...band,
        name: 'span',
        areaStyle: { color: palette.band, opacity: 1 },
        data: figures.map(({ lower, upper: top }) => (lower == null || top == null ? null : (top - lower) * 100)),
      },
      {
        type: 'line',
        name: 'rate',
        symbolSize: 7,
        lineStyle: { color: palette.first, width: 2 },
        itemStyle: { color: palette.first },
        data: figures.map((figure) => ({
          value: perHundred(figure.value),
          symbol: figure.complete ? 'circle' : 'emptyCircle',
        })),
      },
    ],
  };
}
