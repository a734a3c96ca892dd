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
import { dotAt, labelled } from './axis';
import type { Figure } from '../figures';

export interface StageTime {
  name: string;
  figure: Figure;
  /** the steps behind it */
  to?: ChartCell['to'];
}

/** More cannot be read at once; the table beside has all. */
export const MOST_STAGES = 12;

/** The slowest first; whose median is not reached yet before all, for they are slower still. */
export function bySlowness<Stage extends { figure: Figure }>(stages: readonly Stage[]): Stage[] {
  const hours = ({ figure }: Stage): number => figure.value ?? Number.POSITIVE_INFINITY;
  return stages
    .filter(({ figure }) => figure.denominator > 0)
    .sort((a, b) => (hours(a) === hours(b) ? b.figure.denominator - a.figure.denominator : hours(b) - hours(a)));
}

/** The least in time first; those of which nothing was due left out. */
export function byLateness<Share extends { figure: Figure }>(shares: readonly Share[]): Share[] {
  return shares
    .filter(({ figure }) => figure.denominator > 0)
    .sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0) || b.figure.denominator - a.figure.denominator);
}

export function hoursText(hours: number | null | undefined, { t, locale }: Pick<ChartContext, 't' | 'locale'>): string {
  return hours == null ? t('analytics.notReached') : formatDecimal(hours, 1, locale);
}

export function stageTable(stages: readonly StageTime[], first: string, context: ChartContext): ChartTable {
  const { t, locale } = context;
  const hours = (value: number | null | undefined): ChartCell => ({
    text: hoursText(value, context),
    raw: value == null ? '' : String(value),
  });
  const count = (value: number): ChartCell => ({ text: formatCount(value, locale), raw: String(value) });
  return {
    columns: [
      { label: first },
      ...['medianHours', 'lower', 'upper', 'steps', 'done', 'open'].map((key) => ({
        label: t(`figures.column.${key}`),
        isNumber: true,
      })),
    ],
    rows: stages.map(({ name, figure, to }) => [
      { text: name, ...(to && { to, toLabel: t('figures.stepsOf', { name }) }) },
      hours(figure.value),
      hours(figure.lower),
      hours(figure.upper),
      count(figure.denominator),
      count(figure.numerator),
      count(figure.open),
    ]),
  };
}

/**
 * A dot with its 95 % interval for each group, in working hours. An interval without an upper end runs on to the edge.
 *
 * @param canOpen a dot leads somewhere
 */
export function stageChartOption(stages: readonly StageTime[], context: ChartContext, canOpen = false): ChartOption {
  const { t, palette, locale, isNarrow } = context;
  const shown = stages.slice(0, MOST_STAGES);
  const told = shown.flatMap(({ figure }) => [figure.value, figure.lower, figure.upper].filter((one) => one != null));
  const edge = Math.max(1, ...told) * 1.05;
  return {
    ...baseOption(context),
    grid: labelled({ top: 16, right: 28, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'item',
      formatter: (point) => {
        const hit = Array.isArray(point) ? point[0] : point;
        const stage = shown.find(({ name }) => Array.isArray(hit?.value) && name === String(hit.value[1]));
        if (!stage) return '';
        const { value, lower, upper, denominator, open } = stage.figure;
        const count = (n: number): string => formatCount(n, locale);
        return `<b>${escapeHtml(stage.name)}</b>${tooltipRow(palette.first, t('figures.column.medianHours'), hoursText(value, context))}${tooltipRow(palette.band, t('analytics.interval'), `${hoursText(lower, context)}–${hoursText(upper, context)}`)}${tooltipRow('transparent', t('figures.column.steps'), count(denominator))}${tooltipRow('transparent', t('figures.column.open'), count(open))}`;
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: edge,
      splitNumber: isNarrow ? 2 : 5,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.textQuiet,
        fontFamily: chartFont,
        showMaxLabel: false,
        hideOverlap: true,
        formatter: (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : 1, locale),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.axis } },
      axisLabel: {
        color: palette.text,
        fontFamily: chartFont,
        fontSize: 12,
        width: isNarrow ? 96 : 150,
        overflow: 'truncate',
      },
    },
    series: [
      ...shown.flatMap(({ name, figure }) =>
        figure.lower == null
          ? []
          : [
              {
                type: 'line' as const,
                name: 'interval',
                symbol: 'none',
                silent: true,
                lineStyle: { color: palette.interval, width: 6 },
                data: [
                  [figure.lower, name],
                  [figure.upper ?? edge, name],
                ],
              },
            ],
      ),
      {
        type: 'scatter',
        name: 'median',
        // Over its interval, which is as long as the dot is wide where there are many.
        z: 3,
        symbolSize: 11,
        cursor: canOpen ? 'pointer' : 'default',
        itemStyle: { color: palette.first },
        label: {
          show: true,
          position: 'top',
          color: palette.text,
          fontFamily: chartFont,
          formatter: ({ value }) => hoursText(Array.isArray(value) ? Number(value[0]) : null, context),
        },
        data: shown.flatMap(({ name, figure }) =>
          figure.value == null ? [] : [dotAt(figure.value, { name, end: edge })],
        ),
      },
    ],
  };
}
