import type { Tier, TierCard_DashboardFragment } from '../../gql/graphql';
import { tiers } from '../../clients/tiers/tiers';
import type { ChartContext, ChartOption } from '../../shared/chart/chart-context';
import type { ChartTable } from '../../shared/chart/chart-table';
import type { ClientLink } from '../rows/client-row-links';
import { standingChartOption, type StandingGroup, standingTable } from './standing-chart-option';

export type TierFigures = TierCard_DashboardFragment['clientsByTier'];

/** The filters of the portfolio that stand for those of a page. */
export type Within = Readonly<Partial<Record<'regions' | 'tiers', string>>>;

/** What a viewer may open: the portfolio of a group, and the very clients that were counted. */
export interface Drill {
  readonly canDrill?: boolean;
  readonly within?: Within;
  readonly clientsOf?: ClientLink | undefined;
}

/** Best tier first, ungraded clients last. */
export function inTierOrder(figures: TierFigures): TierFigures {
  const rank = (tier: Tier | null | undefined): number => (tier ? tiers.indexOf(tier) : tiers.length);
  return [...figures].sort((a, b) => rank(a.tier) - rank(b.tier));
}

/** Where a name leads: the portfolio of that tier. Clients without one are led to by why they have none. */
export function portfolioOf(tier: Tier | null | undefined, within: Within = {}) {
  return tier ? { name: 'clients', query: { ...within, tiers: tier } } : null;
}

export function tierGroups(
  figures: TierFigures,
  { t }: Pick<ChartContext, 't'>,
  { canDrill = false, within, clientsOf }: Drill = {},
): StandingGroup[] {
  return inTierOrder(figures).map(({ tier, ...figure }) => ({
    ...figure,
    name: t(`tier.${tier ?? 'none'}`),
    place: tier ?? null,
    to: canDrill ? (portfolioOf(tier, within) ?? undefined) : undefined,
    rows: clientsOf?.('SEGMENTATION', { at: tier ?? 'none' }),
    gapRows: clientsOf?.('SEGMENTATION', { at: tier ?? 'none', gap: true }),
  }));
}

export function tierTable(figures: TierFigures, context: ChartContext, drill: Drill): ChartTable {
  const told = { first: context.t('analytics.tier'), hasGaps: true };
  return standingTable(tierGroups(figures, context, drill), told, context);
}

export function tierChartOption(figures: TierFigures, context: ChartContext, canOpen = false): ChartOption {
  return standingChartOption(tierGroups(figures, context), context, canOpen);
}
