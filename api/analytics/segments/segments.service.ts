import { Decimal } from 'decimal.js';
import type { Segment, Tier } from '../../kernel/policy/vocabulary';
import type { RequestContext } from '../../platform/context/request-context';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemValue } from '../../platform/graph/problem';
import { periodProblem, regionProblem } from '../breakdown/breakdown-request';
import { countingOf, noFigures, refused } from '../breakdown/breakdown.service';
import { FigureSource } from '../figure-source.repository';
import { loadRegionCodes } from '../region-codes.repository';
import { segmentFigures } from '../segment-figures';
import { tierFigures } from '../tier-figures';
import {
  concentration,
  segmentMoves,
  segmentStanding,
  tierMoves,
  type MoveRow,
  type PlaceRow,
} from './segments.repository';
import type { Segmentation, SegmentationFilter, VolumeShare } from './segments.schema';

/**
 * Clients by tier and by segment, and how they moved between two days, or what to mend.
 *
 * @param selection the fields that are asked for; the others are left out, with the statements they would cost
 */
export async function segmentation(
  context: RequestContext,
  where: SegmentationFilter,
  selection: Selection,
): Promise<(Partial<Segmentation> & { __typename: 'Segmentation' }) | ProblemValue> {
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
  const { database } = context;
  const wants = (field: keyof Segmentation): boolean => selection.has(field);
  const wantsPlaces = isWhole && (wants('topTen') || wants('concentration'));
  const [records, standing, moves, segments, movesOfSegments, places] = await Promise.all([
    source.records(),
    wants('tiers') ? source.standing() : [],
    wants('moves') ? tierMoves(database, window, filter) : [],
    wants('segments') ? segmentStanding(database, scope, filter) : [],
    wants('segmentMoves') ? segmentMoves(database, window, filter) : [],
    wantsPlaces ? concentration(database) : [],
  ]);
  const refreshedAt = records.refreshedAt ?? Date.parse(context.now) / 1000;
  return {
    __typename: 'Segmentation',
    asOf: context.now,
    lagSeconds: Math.max(database.lagSeconds, Math.round(Date.parse(context.now) / 1000 - refreshedAt)),
    ...(wants('tiers') && { tiers: tierFigures(standing) }),
    ...(wants('moves') && {
      moves: moves
        .map((row) => moveOf<Tier>(row))
        .map(({ from, to, ...move }) => ({ ...move, fromTier: from, toTier: to })),
    }),
    ...(wants('segments') && { segments: segmentFigures(segments) }),
    ...(wants('segmentMoves') && {
      segmentMoves: movesOfSegments
        .map((row) => moveOf<Segment>(row))
        .map(({ from, to, ...move }) => ({ ...move, fromSegment: from, toSegment: to })),
    }),
    ...sharesOf(places),
  };
}

interface Move<Code extends Tier | Segment> {
  wasActive: boolean;
  from: Code | null;
  isActive: boolean;
  to: Code | null;
  clients: number;
}

function moveOf<Code extends Tier | Segment>({ from, to, clients }: MoveRow<Code>): Move<Code> {
  return { wasActive: from !== null, from: from || null, isActive: to !== null, to: to || null, clients };
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
