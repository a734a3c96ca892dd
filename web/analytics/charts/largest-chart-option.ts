import type { Tier } from '../../gql/graphql';
import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  tooltipRow,
  tooltipStyle,
} from '../../shared/chart/chart-context';
import { formatCompact, formatCount, formatYuan } from '../../shared/format/formats';
import { byTier, type Corner, CORNERS, type LargestClient, type LargestClients } from '../segments/largest-clients';
import { axisEnd, labelled } from './axis';

/** Tiers are told apart by shape as well as by colour. */
const SHAPES: Readonly<Record<Tier | 'none', string>> = {
  A1: 'circle',
  A2: 'diamond',
  B1: 'rect',
  B2: 'triangle',
  C: 'roundRect',
  D: 'pin',
  none: 'emptyCircle',
};

/** How many clients are named on the chart: those that lie farthest out. */
const NAMED = 6;

/** From and to where values are drawn; by powers of ten once they span more than one. */
export function valueSpan(values: readonly number[]): { isLog: boolean; from: number; to: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || most < least * 10) return { isLog: false, from: 0, to: axisEnd(values) };
  const power = (value: number): number => 10 ** value;
  return { isLog: true, from: power(Math.floor(Math.log10(least))), to: power(Math.ceil(Math.log10(most))) };
}

/** Yearly volume against complaints, a point a client, with the medians and what the four quadrants between them mean. */
export function largestChartOption(largest: LargestClients, context: ChartContext): ChartOption {
  const { palette, locale, isNarrow, t } = context;
  const { clients, median } = largest;
  const span = valueSpan(clients.map(({ value }) => value));
  // What is said in the upper corners has room above the highest point.
  const top = Math.max(2, axisEnd(clients.map(({ complaints }) => Math.ceil(complaints * 1.1))));
  const groups = byTier(largest);
  const far = (client: LargestClient): number => client.complaints / top + client.value / span.to;
  const named = new Set(
    clients
      .filter(({ isNamed }) => isNamed)
      .sort((a, b) => far(b) - far(a))
      .slice(0, isNarrow ? 2 : NAMED),
  );
  const axis = (name: string, gap: number) => ({
    name,
    nameLocation: 'middle' as const,
    nameGap: gap,
    nameTextStyle: { color: palette.textQuiet, fontFamily: chartFont },
    splitLine: { lineStyle: { color: palette.line } },
    axisLine: { show: true, lineStyle: { color: palette.axis } },
  });
  const label = { color: palette.textQuiet, fontFamily: chartFont, hideOverlap: true };
  return {
    ...baseOption(context),
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: isNarrow ? 8 : 14,
      textStyle: { color: palette.text, fontFamily: chartFont, fontSize: 12 },
      data: groups.map(({ tier }) => tier ?? 'none'),
      formatter: (tier: string) => t(`tier.${tier}`),
    },
    grid: labelled({ top: isNarrow ? 64 : 40, right: 20, bottom: 4, left: 4 }, 'all'),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'item',
      formatter: (point) => {
        const hit = Array.isArray(point) ? point[0] : point;
        const client = groups.find(({ tier }) => (tier ?? 'none') === hit?.seriesName)?.clients[hit?.dataIndex ?? -1];
        if (!client) return '';
        const told = [
          tooltipRow(palette.tier[client.tier ?? 'none'], t('analytics.tier'), t(`tier.${client.tier ?? 'none'}`)),
          tooltipRow('transparent', t('analytics.volume'), formatYuan(client.volume, locale)),
          tooltipRow('transparent', t('analytics.complaints'), formatCount(client.complaints, locale)),
        ];
        return `<b>${escapeHtml(client.name)}</b> · ${escapeHtml(t(`largest.corner.${client.corner}`))}${told.join('')}`;
      },
    },
    xAxis: {
      ...axis(t('analytics.volume'), 28),
      type: span.isLog ? 'log' : 'value',
      min: span.from,
      max: span.to,
      axisLabel: { ...label, formatter: (value: number) => formatCompact(value, locale) },
    },
    yAxis: {
      ...axis(t('analytics.complaints'), isNarrow ? 26 : 34),
      type: 'value',
      min: 0,
      max: top,
      minInterval: 1,
      axisLabel: label,
    },
    series: [
      ...medianLines({ span, top, median }, context),
      quadrants({ span, top }, context),
      ...groups.map(({ tier, clients: those }) => ({
        type: 'scatter' as const,
        name: tier ?? 'none',
        symbol: SHAPES[tier ?? 'none'],
        symbolSize: isNarrow ? 8 : 10,
        cursor: those.some(({ to }) => to) ? 'pointer' : 'default',
        itemStyle: {
          color: tier === null ? palette.outline : palette.tier[tier],
          opacity: 0.85,
          borderColor: tier === null ? palette.outline : palette.surface,
          // Light points would fade into the page without an outline.
          ...(tier !== null && ['B2', 'C', 'D'].includes(tier) && { borderColor: palette.outline }),
          borderWidth: 1,
        },
        labelLayout: { hideOverlap: true },
        label: {
          show: true,
          position: 'top' as const,
          color: palette.text,
          fontFamily: chartFont,
          fontSize: 11,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const client = those[dataIndex];
            return client && named.has(client) ? client.name : '';
          },
        },
        data: those.map(({ value, complaints }) => [value, complaints]),
      })),
    ],
  };
}

interface Frame {
  readonly span: ReturnType<typeof valueSpan>;
  readonly top: number;
}

function medianLines({ span, top, median }: Frame & Pick<LargestClients, 'median'>, { palette }: ChartContext) {
  const line = (name: string, data: [number, number][]) => ({
    type: 'line' as const,
    name,
    symbol: 'none',
    silent: true,
    lineStyle: { color: palette.target, type: 'dashed' as const, width: 1.5 },
    data,
  });
  return [
    line('medianVolume', [
      [median.value, 0],
      [median.value, top],
    ]),
    line('medianComplaints', [
      [span.from, median.complaints],
      [span.to, median.complaints],
    ]),
  ];
}

/** The width of what a quadrant means where two stand beside one another on a phone, in pixels. */
const NARROW_CORNER = 84;

/** What each quadrant means, in its corner. */
function quadrants({ span, top }: Frame, { palette, t, isNarrow }: ChartContext) {
  const place = (corner: Corner) => {
    const [high, many] = [corner.startsWith('HIGH'), corner.endsWith('MANY')];
    return {
      value: [high ? span.to : span.from, many ? top : 0],
      label: {
        show: true,
        position: high ? ('left' as const) : ('right' as const),
        verticalAlign: many ? ('top' as const) : ('bottom' as const),
        distance: 6,
        // Beside an axis or a median that is none, not upon it.
        offset: [0, many ? 4 : -8],
        color: palette.textQuiet,
        fontFamily: chartFont,
        fontSize: isNarrow ? 10 : 12,
        ...(isNarrow && { width: NARROW_CORNER, overflow: 'break' as const, lineHeight: 12 }),
        // Where points stand behind it, it is still to be read.
        textBorderColor: palette.surface,
        textBorderWidth: 3,
        formatter: t(`largest.corner.${corner}`),
      },
    };
  };
  return {
    type: 'scatter' as const,
    name: 'quadrants',
    symbolSize: 0.01,
    silent: true,
    z: 4,
    itemStyle: { color: 'transparent' },
    data: CORNERS.map(place),
  };
}
