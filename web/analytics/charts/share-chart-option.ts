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
import { formatCount, formatPercent } from '../../shared/format/formats';
import { dotAt, hatchAxis, labelled, monthAxis, shareAxis } from './axis';
import type { Figure } from '../figures';

export interface NamedShare {
  name: string;
  figure: Figure | undefined;
  to?: ChartCell['to'];
  /** what its link is called; left out: it leads to cases */
  toLabel?: string;
}

export function shareTable(shares: readonly NamedShare[], first: string, { t, locale }: ChartContext): ChartTable {
  const share = (value: number | null | undefined) => ({
    text: formatPercent(value, 1, locale),
    raw: value == null ? '' : String(value),
  });
  const count = (value: number | undefined) => ({ text: formatCount(value, locale), raw: String(value ?? '') });
  return {
    columns: [
      { label: first },
      ...['counted', 'countedOn', 'share', 'lower', 'upper', 'open'].map((key) => ({
        label: t(`figures.column.${key}`),
        isNumber: true,
      })),
    ],
    rows: shares.map(({ name, figure, to, toLabel = t('figures.rowsOf', { name }) }) => [
      { text: name },
      {
        ...count(figure?.numerator),
        ...(to && figure?.numerator ? { to, toLabel } : {}),
      },
      count(figure?.denominator),
      share(figure?.value),
      share(figure?.lower),
      share(figure?.upper),
      count(figure?.open),
    ]),
  };
}

/** A dot with its 95 % interval for each group. */
export function shareChartOption(shares: readonly NamedShare[], context: ChartContext, canOpen = false): ChartOption {
  const { t, palette, locale, isNarrow } = context;
  const percent = (value: number | null | undefined): string => formatPercent(value, 1, locale);
  const axis = shareAxis(
    shares.flatMap(({ figure }) => [figure?.value ?? 0, figure?.upper ?? 0]),
    context,
    isNarrow,
  );
  return {
    ...baseOption(context),
    grid: labelled({ top: 8, right: 20, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'item',
      formatter: (point) => {
        const hit = Array.isArray(point) ? point[0] : point;
        const share = shares.find(
          ({ name }) => name === (Array.isArray(hit?.value) ? String(hit.value[1]) : hit?.name),
        );
        if (!share?.figure) return '';
        const { value, lower, upper, numerator, denominator } = share.figure;
        return `<b>${escapeHtml(share.name)}</b>${tooltipRow(palette.first, t('figures.column.share'), percent(value))}${tooltipRow(palette.band, t('analytics.interval'), `${percent(lower)}–${percent(upper)}`)}${tooltipRow('transparent', t('figures.column.counted'), `${formatCount(numerator, locale)} ÷ ${formatCount(denominator, locale)}`)}`;
      },
    },
    xAxis: axis,
    yAxis: {
      type: 'category',
      inverse: true,
      data: shares.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.axis } },
      axisLabel: { color: palette.text, fontFamily: chartFont, fontSize: 12 },
    },
    series: [
      ...shares.flatMap(({ name, figure }) =>
        figure?.lower == null || figure.upper == null
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
                  [figure.upper, name],
                ],
              },
            ],
      ),
      {
        type: 'scatter',
        name: 'share',
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
          formatter: ({ value }) => percent(Array.isArray(value) ? Number(value[0]) : null),
        },
        data: shares.flatMap(({ name, figure }) =>
          figure?.value == null ? [] : [dotAt(figure.value, { name, end: axis.max })],
        ),
      },
    ],
  };
}

export interface MonthShares {
  months: readonly string[];
  /** at most two lines, each with a figure for every month */
  lines: readonly { name: string; market: string; figures: readonly (Figure | undefined)[] }[];
}

/** Where the cases of a month are that were counted, or counted on; undefined for who sees figures alone. */
export type MonthLink = (
  of: { readonly month: string; readonly market: string },
  part: 'NUMERATOR' | 'DENOMINATOR',
) => ChartCell['to'];

export function monthShareTable(
  { months, lines }: MonthShares,
  { t, locale }: ChartContext,
  linkOf?: MonthLink,
): ChartTable {
  const count = (value: number | undefined, name: string, to: ChartCell['to']): ChartCell => ({
    text: formatCount(value, locale),
    raw: String(value ?? ''),
    ...(value && to && { to, toLabel: t('figures.rowsOf', { name }) }),
  });
  return {
    columns: [
      { label: t('analytics.month') },
      ...lines.flatMap(({ name }) =>
        ['share', 'counted', 'countedOn'].map((key) => ({
          label: `${name} ${t(`figures.column.${key}`)}`,
          isNumber: true,
        })),
      ),
    ],
    rows: months.map((month, at) => [
      { text: month },
      ...lines.flatMap(({ name, market, figures }) => {
        const figure = figures[at];
        const of = { month, market };
        return [
          { text: formatPercent(figure?.value, 1, locale), raw: figure?.value == null ? '' : String(figure.value) },
          count(figure?.numerator, `${month} ${name}`, linkOf?.(of, 'NUMERATOR')),
          count(figure?.denominator, `${month} ${name}`, linkOf?.(of, 'DENOMINATOR')),
        ];
      }),
    ]),
  };
}

/** Shares by month from 0 to 1; a month that is not over is hatched and its points hollow. */
export function monthShareChartOption({ months, lines }: MonthShares, context: ChartContext): ChartOption {
  const { t, palette, locale, isNarrow } = context;
  const colours = [palette.first, palette.second];
  return {
    ...baseOption(context),
    grid: labelled({ top: 36, right: isNarrow ? 56 : 72, bottom: 4, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (points) => {
        const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const rows = lines.map(({ name, figures }, line) => {
          const figure = figures[at];
          const range =
            figure?.lower == null || figure.upper == null
              ? ''
              : ` (${formatPercent(figure.lower, 0, locale)}–${formatPercent(figure.upper, 0, locale)})`;
          return tooltipRow(colours[line] ?? palette.first, name, `${formatPercent(figure?.value, 1, locale)}${range}`);
        });
        return `<b>${escapeHtml(months[at] ?? '')}</b>${rows.join('')}`;
      },
    },
    xAxis: monthAxis(months, context),
    yAxis: [
      {
        type: 'value',
        min: 0,
        max: 1,
        name: t('figures.column.share'),
        nameTextStyle: { color: palette.textQuiet, align: 'left', padding: [0, 0, 0, -24], fontFamily: chartFont },
        nameGap: 12,
        splitLine: { lineStyle: { color: palette.line } },
        axisLabel: {
          color: palette.textQuiet,
          fontFamily: chartFont,
          formatter: (value: number) => formatPercent(value, 0, locale),
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
        data: months.map((_, at) => (lines.some(({ figures }) => figures[at]?.complete === false) ? 1 : null)),
      },
      ...lines.map(({ name, figures }, line) => ({
        type: 'line' as const,
        name,
        symbolSize: 7,
        lineStyle: { color: colours[line], width: 2, ...(line === 1 && { type: 'dashed' as const }) },
        itemStyle: { color: colours[line] },
        endLabel: { show: true, formatter: name, color: palette.text, fontFamily: chartFont, fontSize: 12 },
        labelLayout: { moveOverlap: 'shiftY' as const },
        data: figures.map((figure) => ({
          value: figure?.value ?? null,
          symbol: figure?.complete === false ? 'emptyCircle' : 'circle',
        })),
      })),
    ],
  };
}
