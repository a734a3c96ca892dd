import type { SegmentsAnswerFragment } from '../../gql/graphql';
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
import { formatCount, formatPercent, formatYuan } from '../../shared/format/formats';
import { labelled } from './axis';

export type VolumeShares = Extract<SegmentsAnswerFragment, { __typename: 'Segmentation' }>['concentration'];

export function concentrationTable(shares: VolumeShares, { t, locale }: ChartContext): ChartTable {
  const share = (value: number | null | undefined) => ({
    text: formatPercent(value, 1, locale),
    raw: value == null ? '' : String(value),
  });
  return {
    columns: ['clients', 'clientShare', 'volume', 'volumeShare'].map((key) => ({
      label: t(`analytics.${key}`),
      isNumber: true,
    })),
    rows: shares.map(({ clients, clientShare, volume, volumeShare }) => [
      { text: formatCount(clients, locale), raw: String(clients) },
      share(clientShare),
      { text: formatYuan(volume, locale), raw: volume },
      share(volumeShare),
    ]),
  };
}

/** What share of the volume the largest clients make, against the even line on which all would be equal. */
export function concentrationChartOption(shares: VolumeShares, context: ChartContext): ChartOption {
  const { t, palette, locale } = context;
  const percent = (value: number): string => formatPercent(value, 0, locale);
  const axis = (name: string) => ({
    type: 'value' as const,
    min: 0,
    max: 1,
    name,
    nameTextStyle: { color: palette.textQuiet, fontFamily: chartFont },
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.textQuiet, fontFamily: chartFont, formatter: percent },
  });
  return {
    ...baseOption(context),
    grid: labelled({ top: 36, right: 16, bottom: 24, left: 4 }),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'axis',
      formatter: (points) => {
        const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const share = shares[at - 1];
        if (!share) return '';
        const title = t('figures.largest', {
          n: formatCount(share.clients, locale),
          share: formatPercent(share.clientShare, 0, locale),
        });
        return `<b>${escapeHtml(title)}</b>${tooltipRow(palette.first, t('analytics.volumeShare'), formatPercent(share.volumeShare, 1, locale))}`;
      },
    },
    xAxis: { ...axis(t('figures.clientShareAxis')), nameLocation: 'middle', nameGap: 24 },
    yAxis: { ...axis(t('analytics.volumeShare')), nameGap: 12 },
    series: [
      {
        type: 'line',
        name: 'volume',
        symbolSize: 6,
        lineStyle: { color: palette.first, width: 2 },
        itemStyle: { color: palette.first },
        areaStyle: { color: palette.band },
        data: [[0, 0], ...shares.map(({ clientShare, volumeShare }) => [clientShare ?? 0, volumeShare ?? 0])],
      },
      {
        type: 'line',
        name: 'even',
        symbol: 'none',
        silent: true,
        lineStyle: { color: palette.target, type: 'dashed', width: 1 },
        data: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
  };
}
