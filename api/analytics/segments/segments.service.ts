import { Decimal } from 'decimal.js';
import type { RequestContext } from '../../platform/context/request-context';
import type { ProblemValue } from '../../platform/graph/problem';
import { periodProblem, regionProblem } from '../breakdown/breakdown-request';
import { countingOf, noFigures, refused } from '../breakdown/breakdown.service';
import { FigureSource } from '../figure-source.repository';
import { loadRegionCodes } from '../region-codes.repository';
import { tierFigures } from '../tier-figures';
import { concentration, tierMoves, type MoveRow, type PlaceRow } from './segments.repository';
import type { Segmentation, SegmentationFilter, TierTransition, VolumeShare } from './segments.schema';

/** Clients by tier and how they moved between two days, or what to mend. */
export async function segmentation(
  context: RequestContext,
  where: SegmentationFilter,
): Promise<(Segmentation & { __typename: 'Segmentation' }) | ProblemValue> {
  const counting = countingOf(context, where, null);
  if (counting === null) return noFigures(context);
  const { filter, scope, today } = counting;
  const window = { from: where.from, to: where.to < today ? where.to : today };
  const wrong =
    periodProblem({ from: where.from, to: where.to }) ??
    periodProblem(window) ??
    regionProblem(filter.regionCodes, await loadRegionCodes(context.database));
  if (wrong !== undefined) return refused(context, wrong);
  const source = new FigureSource(context.database, scope, filter);
  const isWhole = scope === 'company' && filter.tiers === undefined && filter.regionCodes === undefined;
  const [records, standing, moves, places] = await Promise.all([
    source.records(),
    source.standing(),
    tierMoves(context.database, window, filter),
    isWhole ? concentration(context.database) : [],
  ]);
  const refreshedAt = records.refreshedAt ?? Date.parse(context.now) / 1000;
  return {
    __typename: 'Segmentation',
    asOf: context.now,
    lagSeconds: Math.max(context.database.lagSeconds, Math.round(Date.parse(context.now) / 1000 - refreshedAt)),
    tiers: tierFigures(standing),
    moves: moves.map(moveOf),
    ...sharesOf(places),
  };
}

function moveOf({ from, to, clients }: MoveRow): TierTransition {
  return { wasActive: from !== null, fromTier: from || null, isActive: to !== null, toTier: to || null, clients };
}

/** Ascending by how many clients; the last is all of them. */
function sharesOf(places: readonly PlaceRow[]): Pick<Segmentation, 'topTen' | 'concentration'> {
  const all = places.find(({ place }) => place === 'p100');
  if (all === undefined) return { topTen: null, concentration: [] };
  const shareOf = ({ clients, volume }: PlaceRow): VolumeShare => ({
    clients,
    clientShare: clients / all.clients,
    volume,
    volumeShare: new Decimal(all.volume).isZero() ? null : new Decimal(volume).dividedBy(all.volume).toNumber(),
  });
  const topTen = places.find(({ place }) => place === 'top10');
  return {
    topTen: topTen === undefined ? null : shareOf(topTen),
    concentration: places
      .filter(({ place }) => place.startsWith('p'))
      .map(shareOf)
      .sort((a, b) => a.clients - b.clients),
  };
}
