import type { Tier, TierCard_DashboardFragment } from '../gql/graphql';
import { tiers } from '../clients/tiers';
import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  hatch,
  tooltipRow,
  tooltipStyle,
} from '../shared/chart/chart-context';
import type { ChartTable } from '../shared/chart/chart-table';
import { formatCompact, formatCount, formatPercent, formatYuan } from '../shared/format/formats';

export type TierFigures = TierCard_DashboardFragment['clientsByTier'];

/** Best tier first, ungraded clients last. */
export function inTierOrder(figures: TierFigures): TierFigures {
  const rank = (tier: Tier | null | undefined): number => (tier ? tiers.indexOf(tier) : tiers.length);
  return [...figures].sort((a, b) => rank(a.tier) - rank(b.tier));
}

/** Where a bar leads: the portfolio of that tier. Ungraded clients cannot be asked for. */
export function portfolioOf(tier: Tier | null | undefined) {
  return tier ? { name: 'clients', query: { tiers: tier } } : null;
}

export function tierTable(figures: TierFigures, { t, locale }: ChartContext, canDrill: boolean): ChartTable {
  const columns = [
    { label: t('analytics.tier') },
    ...['clients', 'clientShare', 'inGap', 'volume', 'volumeShare'].map((key) => ({
      label: t(`analytics.${key}`),
      isNumber: true,
    })),
  ];
  const count = (value: number) => ({ text: formatCount(value, locale), raw: String(value) });
  const share = (value: number | null | undefined) => ({
    text: formatPercent(value, 1, locale),
    raw: value == null ? '' : String(value),
  });
  const rows = inTierOrder(figures).map((figure) => {
    const name = t(`tier.${figure.tier ?? 'none'}`);
    const to = canDrill ? portfolioOf(figure.tier) : null;
    return [
      { text: name, ...(to && { to, toLabel: t('analytics.drillTier', { name }) }) },
      count(figure.clients),
      share(figure.clientShare),
      count(figure.inGap),
      { text: formatYuan(figure.volume, locale), raw: figure.volume },
      share(figure.volumeShare),
    ];
  });
  return { columns, rows };
}

/** Clients (left) and yearly volume (right) by tier; clients in a gap of the regulation are hatched. */
export function tierChartOption(figures: TierFigures, context: ChartContext): ChartOption {
  const { t, palette, locale, isNarrow } = context;
  const ordered = inTierOrder(figures);
  const names = ordered.map(({ tier }) => t(`tier.${tier ?? 'none'}`));
  const colourOf = (figure: TierFigures[number]): string => palette.tier[figure.tier ?? 'none'];
  // Light bars would fade into the page without an outline.
  const styleOf = (figure: TierFigures[number]) => ({
    color: colourOf(figure),
    borderColor: ['A1', 'A2', 'B1'].includes(figure.tier ?? '') ? colourOf(figure) : palette.outline,
    borderWidth: 1,
    ...(figure.tier == null && { borderType: 'dashed' as const }),
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
        const figure = ordered[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? 0];
        if (!figure) return '';
        const share = (value: number | null | undefined): string => formatPercent(value, 1, locale);
        const rows = [
          tooltipRow(
            colourOf(figure),
            t('analytics.clients'),
            `${formatCount(figure.clients, locale)} · ${share(figure.clientShare)}`,
          ),
          ...(figure.inGap ? [tooltipRow('transparent', t('analytics.inGap'), formatCount(figure.inGap, locale))] : []),
          tooltipRow(
            'transparent',
            t('analytics.volume'),
            `${formatYuan(figure.volume, locale)} · ${share(figure.volumeShare)}`,
          ),
        ];
        return `<b>${escapeHtml(t(`tier.${figure.tier ?? 'none'}`))}</b>${rows.join('')}`;
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
        cursor: 'pointer',
        data: ordered.map((figure) => ({ value: figure.clients - figure.inGap, itemStyle: styleOf(figure) })),
      },
      {
        type: 'bar',
        name: 'inGap',
        stack: 'clients',
        cursor: 'pointer',
        // The label of the whole bar sits on its last piece, also when that piece is empty.
        label: { ...label, formatter: ({ dataIndex }) => formatCompact(ordered[dataIndex]?.clients ?? 0, locale) },
        data: ordered.map((figure) => ({
          value: figure.inGap,
          itemStyle: figure.inGap
            ? { ...styleOf(figure), color: palette.surface, decal: hatch(context) }
            : { borderWidth: 0 },
        })),
      },
      {
        type: 'bar',
        name: 'volume',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: 16,
        cursor: 'pointer',
        label: {
          ...label,
          formatter: ({ dataIndex }) => formatCompact(Number(ordered[dataIndex]?.volume ?? 0), locale),
        },
        data: ordered.map((figure) => ({ value: Number(figure.volume), itemStyle: styleOf(figure) })),
      },
    ],
  };
}
