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
import { formatCount, formatDecimal } from '../../shared/format/formats';
import { axisEnd, hatchAxis, labelled, monthAxis, valueAxis } from './axis';
import { figureOf, type Group, valueOf } from '../figures';
import { outcomeCells, outcomeColumns, type OutcomeLink } from '../quality/outcome-columns';

export interface ControlInput {
  groups: readonly Group[];
  /** the rate is told per so many of the exposure */
  per: number;
  /** name of the value axis, with its unit */
  axis: string;
}

const rateOf = (group: Group) => figureOf(group, 'COMPLAINT_RATE');

type MonthLink = (measure: 'COMPLAINT_RATE' | Parameters<OutcomeLink>[0]) => ReturnType<OutcomeLink>;

/** @param linkOf where the cases of a month are, all that were received or those that ended so */
export function controlTable(
  { groups, per }: ControlInput,
  { t, locale }: ChartContext,
  linkOf?: (month: string) => MonthLink,
): ChartTable {
  const decimal = (value: number | null | undefined): ChartCell => ({
    text: formatDecimal(value == null ? null : value * per, 2, locale),
    raw: value == null ? '' : String(value * per),
  });
  const isCompared = groups.some((group) => rateOf(group)?.compared != null);
  return {
    columns: [
      { label: t('analytics.month') },
      ...['complaints', 'exposure', 'rate', 'lowerLimit', 'upperLimit', ...(isCompared ? ['compared'] : [])].map(
        (key) => ({ label: t(`figures.column.${key}`), isNumber: true }),
      ),
      ...outcomeColumns({ t }),
      { label: t('analytics.status') },
    ],
    rows: groups.map((group) => {
      const rate = rateOf(group);
      const month = valueOf(group, 'MONTH');
      const received = rate?.numerator ? linkOf?.(month)('COMPLAINT_RATE') : undefined;
      const status = rate?.limits?.isOutside
        ? 'figures.outside'
        : rate?.complete
          ? 'analytics.complete'
          : 'analytics.incomplete';
      return [
        { text: month },
        {
          text: formatCount(rate?.numerator, locale),
          raw: String(rate?.numerator ?? ''),
          ...(received && { to: received, toLabel: t('figures.rowsOf', { name: month }) }),
        },
        {
          text: formatDecimal(rate?.denominator, Number.isInteger(rate?.denominator) ? 0 : 2, locale),
          raw: String(rate?.denominator ?? ''),
        },
        decimal(rate?.value),
        decimal(rate?.limits?.lower),
        decimal(rate?.limits?.upper),
        ...(isCompared ? [decimal(rate?.compared?.value)] : []),
        ...outcomeCells({ group, name: month, linkOf: linkOf?.(month) }, { t, locale }),
        { text: t(status) },
      ];
    }),
  };
}

/**
 * The rate by month between its 3σ limits, which follow each month's own exposure. A month outside is a filled diamond
 * with its word; a month that is not over is hatched and has no limits.
 */
export function controlChartOption({ groups, per, axis }: ControlInput, context: ChartContext): ChartOption {
  const { t, palette, locale } = context;
  const rates = groups.map(rateOf);
  const scaled = (value: number | null | undefined): number | null => (value == null ? null : value * per);
  const limit = (name: 'lower' | 'upper') => ({
    type: 'line' as const,
    name,
    step: 'middle' as const,
    symbol: 'none',
    silent: true,
    lineStyle: { color: palette.target, type: 'dashed' as const, width: 1.5 },
    data: rates.map((rate) => scaled(rate?.limits?.[name])),
  });
  const hasCompared = rates.some((rate) => rate?.compared?.value != null);
  return {
    ...baseOption(context),
    grid: labelled({ top: 36, right: hasCompared ? 66 : 16, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (points) => {
        const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const rate = rates[at];
        const group = groups[at];
        if (!rate || !group) return '';
        const decimal = (value: number | null | undefined): string => formatDecimal(scaled(value), 2, locale);
        const rows = [
          tooltipRow(palette.first, t('figures.column.rate'), decimal(rate.value)),
          tooltipRow(
            palette.target,
            t('figures.limits'),
            `${decimal(rate.limits?.lower)}–${decimal(rate.limits?.upper)}`,
          ),
          tooltipRow('transparent', t('analytics.interval'), `${decimal(rate.lower)}–${decimal(rate.upper)}`),
          ...(rate.compared
            ? [tooltipRow(palette.second, t('figures.column.compared'), decimal(rate.compared.value))]
            : []),
          tooltipRow('transparent', t('analytics.complaints'), formatCount(rate.numerator, locale)),
        ];
        const note = rate.limits?.isOutside
          ? ` · ${t('figures.outside')}`
          : rate.complete
            ? ''
            : ` · ${t('analytics.incomplete')}`;
        return `<b>${escapeHtml(valueOf(group, 'MONTH'))}</b>${escapeHtml(note)}${rows.join('')}`;
      },
    },
    xAxis: monthAxis(
      groups.map((group) => valueOf(group, 'MONTH')),
      context,
    ),
    yAxis: [
      {
        ...valueAxis(axis, context),
        max: axisEnd(
          rates.flatMap((rate) => [
            scaled(rate?.value) ?? 0,
            scaled(rate?.limits?.upper) ?? 0,
            scaled(rate?.compared?.value) ?? 0,
          ]),
        ),
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
        data: rates.map((rate) => (rate?.complete === false ? 1 : null)),
      },
      limit('upper'),
      limit('lower'),
      {
        type: 'line',
        name: 'centre',
        symbol: 'none',
        silent: true,
        lineStyle: { color: palette.axis, width: 1.5 },
        data: rates.map((rate) => scaled(rate?.limits?.centre)),
      },
      ...(hasCompared
        ? [
            {
              type: 'line' as const,
              name: 'compared',
              symbol: 'none',
              lineStyle: { color: palette.second, width: 1.5, type: 'dotted' as const },
              endLabel: {
                show: true,
                formatter: t('figures.column.compared'),
                color: palette.second,
                fontFamily: chartFont,
                fontSize: 12,
              },
              data: rates.map((rate) => scaled(rate?.compared?.value)),
            },
          ]
        : []),
      {
        type: 'line',
        name: 'rate',
        lineStyle: { color: palette.first, width: 2 },
        itemStyle: { color: palette.first },
        data: rates.map((rate) => ({
          value: scaled(rate?.value),
          symbol: rate?.limits?.isOutside ? 'diamond' : rate?.complete ? 'circle' : 'emptyCircle',
          symbolSize: rate?.limits?.isOutside ? 14 : 7,
          ...(rate?.limits?.isOutside && {
            itemStyle: { color: palette.second },
            label: {
              show: true,
              position: 'top' as const,
              color: palette.second,
              fontFamily: chartFont,
              formatter: t('figures.outside'),
            },
          }),
        })),
      },
    ],
  };
}
