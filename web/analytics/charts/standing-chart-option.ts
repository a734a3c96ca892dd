import type { RouteLocationRaw } from 'vue-router';
import type { Tier } from '../../gql/graphql';
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
import { formatCompact, formatCount, formatPercent, formatYuan } from '../../shared/format/formats';

/** Clients that have a tier or a segment in common. */
export interface StandingGroup {
  name: string;
  /** which colour of the ramp of tiers, dark for the best; null: without a tier or segment */
  place: Tier | null;
  clients: number;
  /** zero where there are no gaps */
  inGap: number;
  volume: string;
  clientShare?: number | null | undefined;
  volumeShare?: number | null | undefined;
  /** the portfolio of them */
  to?: RouteLocationRaw | undefined;
  /** the very clients that are counted */
  rows?: RouteLocationRaw | undefined;
  /** those of them in a gap */
  gapRows?: RouteLocationRaw | undefined;
}

interface Told {
  /** what the groups are told apart by */
  first: string;
  hasGaps: boolean;
}

export function standingTable(
  groups: readonly StandingGroup[],
  { first, hasGaps }: Told,
  { t, locale }: ChartContext,
): ChartTable {
  const parts = ['clients', 'clientShare', ...(hasGaps ? ['inGap'] : []), 'volume', 'volumeShare'];
  const count = (value: number) => ({ text: formatCount(value, locale), raw: String(value) });
  const opened = (cell: ChartCell, name: string, to: RouteLocationRaw | undefined): ChartCell =>
    to ? { ...cell, to, toLabel: t('clientRows.rowsOf', { value: cell.text, name }) } : cell;
  const share = (value: number | null | undefined) => ({
    text: formatPercent(value, 1, locale),
    raw: value == null ? '' : String(value),
  });
  return {
    columns: [{ label: first }, ...parts.map((key) => ({ label: t(`analytics.${key}`), isNumber: true }))],
    rows: groups.map(({ name, to, rows, gapRows, clients, clientShare, inGap, volume, volumeShare }) => [
      { text: name, ...(to && { to, toLabel: t('analytics.drillTier', { name }) }) },
      opened(count(clients), name, rows),
      share(clientShare),
      ...(hasGaps ? [opened(count(inGap), `${name} · ${t('tier.gap')}`, inGap > 0 ? gapRows : undefined)] : []),
      { text: formatYuan(volume, locale), raw: volume },
      share(volumeShare),
    ]),
  };
}

/** What the chart says in one sentence. */
export function standingSummary(groups: readonly StandingGroup[], { locale }: Pick<ChartContext, 'locale'>): string {
  return groups
    .map(({ name, clients, volume }) => `${name} ${formatCount(clients, locale)} / ${formatYuan(volume, locale)}`)
    .join(', ');
}

/**
 * Clients (left) and yearly volume (right) by tier or segment; clients in a gap of the regulation are hatched.
 *
 * @param canOpen  a bar leads somewhere
 */
export function standingChartOption(
  groups: readonly StandingGroup[],
  context: ChartContext,
  canOpen = false,
): ChartOption {
  const cursor = canOpen ? 'pointer' : 'default';
  const { t, palette, locale, isNarrow } = context;
  const names = groups.map(({ name }) => name);
  const colourOf = ({ place }: StandingGroup): string => palette.tier[place ?? 'none'];
  // Light bars would fade into the page without an outline.
  const styleOf = (group: StandingGroup) => ({
    color: colourOf(group),
    borderColor: ['A1', 'A2', 'B1'].includes(group.place ?? '') ? colourOf(group) : palette.outline,
    borderWidth: 1,
    ...(group.place === null && { borderType: 'dashed' as const }),
  });
  const axis = (index: 0 | 1) => ({
    type: 'category' as const,
    gridIndex: index,
    inverse: true,
    data: names,
    triggerEvent: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { show: index === 0, color: palette.text, fontFamily: chartFont, fontSize: 12 },
    name: t(index === 0 ? 'analytics.clients' : 'analytics.volume'),
    nameLocation: 'start' as const,
    nameGap: 10,
    nameTextStyle: { color: palette.textQuiet, align: 'left' as const, fontFamily: chartFont },
  });
  const valueAxisHidden = (index: 0 | 1) => ({ type: 'value' as const, gridIndex: index, show: false, min: 0 });
  const label = {
    show: true,
    position: 'right' as const,
    color: palette.textQuiet,
    fontFamily: chartFont,
    fontSize: 12,
  };
  return {
    ...baseOption(context),
    grid: [
      { top: 26, bottom: 4, left: isNarrow ? 56 : 64, width: isNarrow ? '22%' : '28%' },
      { top: 26, bottom: 4, left: isNarrow ? '58%' : '58%', right: isNarrow ? 60 : 72 },
    ],
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'item',
      formatter: (point) => {
        const group = groups[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? 0];
        if (!group) return '';
        const share = (value: number | null | undefined): string => formatPercent(value, 1, locale);
        const rows = [
          tooltipRow(
            colourOf(group),
            t('analytics.clients'),
            `${formatCount(group.clients, locale)} · ${share(group.clientShare)}`,
          ),
          ...(group.inGap ? [tooltipRow('transparent', t('analytics.inGap'), formatCount(group.inGap, locale))] : []),
          tooltipRow(
            'transparent',
            t('analytics.volume'),
            `${formatYuan(group.volume, locale)} · ${share(group.volumeShare)}`,
          ),
        ];
        return `<b>${escapeHtml(group.name)}</b>${rows.join('')}`;
      },
    },
    xAxis: [valueAxisHidden(0), valueAxisHidden(1)],
    yAxis: [axis(0), axis(1)],
    series: [
      {
        type: 'bar',
        name: 'clients',
        stack: 'clients',
        barWidth: 16,
        cursor,
        data: groups.map((group) => ({ value: group.clients - group.inGap, itemStyle: styleOf(group) })),
      },
      {
        type: 'bar',
        name: 'inGap',
        stack: 'clients',
        cursor,
        // The label of the whole bar sits on its last piece, also when that piece is empty.
        label: { ...label, formatter: ({ dataIndex }) => formatCompact(groups[dataIndex]?.clients ?? 0, locale) },
        data: groups.map((group) => ({
          value: group.inGap,
          itemStyle: group.inGap
            ? { ...styleOf(group), color: palette.surface, decal: hatch(context) }
            : { borderWidth: 0 },
        })),
      },
      {
        type: 'bar',
        name: 'volume',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: 16,
        cursor,
        label: {
          ...label,
          formatter: ({ dataIndex }) => formatCompact(Number(groups[dataIndex]?.volume ?? 0), locale),
        },
        data: groups.map((group) => ({ value: Number(group.volume), itemStyle: styleOf(group) })),
      },
    ],
  };
}
