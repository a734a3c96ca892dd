import { segments } from '../../clients/segments/segments';
import { tiers } from '../../clients/tiers/tiers';
import type { ChartContext, ChartOption } from '../../shared/chart/chart-context';
import type { ChartTable } from '../../shared/chart/chart-table';
import type { Segments } from '../segments/migration';
import type { Drill } from './tier-chart-option';
import { standingChartOption, type StandingGroup, standingTable } from './standing-chart-option';

export type SegmentFigures = Segments['segments'];

/** Clients by segment as they come, best first; their colours are those of the tiers, of which there are as many. */
export function segmentGroups(
  figures: SegmentFigures,
  { t }: Pick<ChartContext, 't'>,
  { canDrill = false, within, clientsOf }: Drill = {},
): StandingGroup[] {
  return figures.map(({ segment, ...figure }) => ({
    ...figure,
    inGap: 0,
    name: t(`segment.${segment ?? 'none'}`),
    place: segment ? (tiers[segments.indexOf(segment)] ?? null) : null,
    to: canDrill && segment ? { name: 'clients', query: { ...within, segments: segment } } : undefined,
    rows: clientsOf?.('CLIENT_SEGMENTS', { at: segment ?? 'none' }),
  }));
}

export function segmentTable(figures: SegmentFigures, context: ChartContext, drill: Drill): ChartTable {
  const told = { first: context.t('figures.dimension.SEGMENT'), hasGaps: false };
  return standingTable(segmentGroups(figures, context, drill), told, context);
}

export function segmentChartOption(figures: SegmentFigures, context: ChartContext, canOpen = false): ChartOption {
  return standingChartOption(segmentGroups(figures, context), context, canOpen);
}
