import { Decimal } from 'decimal.js';
import type { Segment, Tier } from '../../kernel/policy/vocabulary';
import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemValue } from '../../platform/graph/problem';
import { asOfProblem, notBegunProblem, periodProblem, regionProblem } from '../breakdown/breakdown-request';
import { countingOf, noFigures, refused, type Counting } from '../breakdown/counting';
import type { Window } from '../dashboard-window';
import { FigureSource, type Records, type StandingRow } from '../figure-source.repository';
import { summedBy } from '../group-sums';
import { loadRegionCodes } from '../region-codes.repository';
import { segmentFigures, type SegmentCount } from '../segment-figures';
import { tierFigures } from '../tier-figures';
import { MovesMemory } from './moves-memory';
import {
  concentration,
  moves,
  segmentStanding,
  standingKnown,
  type Known,
  type MoveRow,
  type PlaceRow,
} from './segments.repository';
import { ungradedFigures, type UngradedCount } from './ungraded-figures';
import { ungradedStanding } from './ungraded.repository';
import type { Segmentation, SegmentationFilter, VolumeShare } from './segments.schema';

export interface SegmentationInput {
  readonly where: SegmentationFilter;
  /** As it was known then; null: now. */
  readonly asOf: Instant | null;
}

/**
 * Clients by tier and by segment, and how they moved between two days, or what to mend.
 *
 * @param selection the fields that are asked for; the others are left out, with the statements they would cost
 */
export async function segmentation(
  context: RequestContext,
  { where, asOf }: SegmentationInput,
  selection: Selection,
): Promise<(Partial<Segmentation> & { __typename: 'Segmentation' }) | ProblemValue> {
  const counting = countingOf(context, where, asOf);
  if (counting === null) return noFigures(context);
  const { filter, scope, today, at } = counting;
  const window = { from: where.from, to: where.to < today ? where.to : today };
  const wrong =
    periodProblem({ from: where.from, to: where.to }) ??
    notBegunProblem(window, today) ??
    asOfProblem(counting.asOf, context.now) ??
    regionProblem(filter.regionCodes, await loadRegionCodes(context.database));
  if (wrong !== undefined) return refused(context, wrong);
  const known = counting.asOf === undefined ? undefined : { at, day: today };
  const isWhole = scope === 'company' && filter.tiers === undefined && filter.regionCodes === undefined;
  const { database } = context;
  const wants = (field: keyof Segmentation): boolean => selection.has(field);
  const wantsPlaces = isWhole && (wants('topTen') || wants('concentration'));
  const counted = new FigureSource(database, scope, filter).records();
  const [records, standing, moved, places] = await Promise.all([
    counted,
    standingOf(counting, known, {
      tiers: wants('tiers'),
      ungraded: wants('ungraded'),
      segments: wants('segments'),
    }),
    wants('moves') || wants('segmentMoves') ? movesOf(counting, { window, known, counted }) : [],
    wantsPlaces ? concentration(database, known) : [],
  ]);
  const refreshedAt = known === undefined ? records.refreshedAt : null;
  const lag = Date.parse(context.now) / 1000 - (refreshedAt ?? Date.parse(context.now) / 1000);
  return {
    __typename: 'Segmentation',
    asOf: at,
    isKnownThen: known !== undefined,
    lagSeconds: Math.max(database.lagSeconds, Math.round(lag)),
    ...(wants('tiers') && { tiers: tierFigures(standing.tiers) }),
    ...(wants('ungraded') && { ungraded: ungradedFigures(standing.ungraded) }),
    ...(wants('moves') && {
      moves: movesBy<Tier>(moved, ({ fromTier, toTier }) => [fromTier, toTier]).map(({ from, to, ...move }) => ({
        ...move,
        fromTier: from,
        toTier: to,
      })),
    }),
    ...(wants('segments') && { segments: segmentFigures(standing.segments) }),
    ...(wants('segmentMoves') && {
      segmentMoves: movesBy<Segment>(moved, ({ fromSegment, toSegment }) => [fromSegment, toSegment]).map(
        ({ from, to, ...move }) => ({ ...move, fromSegment: from, toSegment: to }),
      ),
    }),
    ...sharesOf(places),
  };
}

/** Of the company, as it is known now, from memory where it was told since the clients were counted. */
async function movesOf(
  { context: { database }, scope, filter }: Counting,
  {
    window,
    known,
    counted,
  }: { readonly window: Window; readonly known: Known | undefined; readonly counted: Promise<Records> },
): Promise<readonly MoveRow[]> {
  const read = (): Promise<MoveRow[]> => moves(database, { window, filter, known });
  if (scope !== 'company' || known !== undefined) return read();
  const question = [window.from, window.to, filter.tiers ?? null, filter.regionCodes ?? null];
  return MovesMemory.of(database.source).tell(question, (await counted).refreshedAt, read);
}

interface Standing {
  readonly tiers: readonly StandingRow[];
  readonly ungraded: readonly UngradedCount[];
  readonly segments: readonly SegmentCount[];
}

/** Clients by tier and by segment: of the present from what is kept, of a past instant counted from what was on record. */
async function standingOf(
  { context: { database }, scope, filter }: Counting,
  known: Known | undefined,
  wanted: Readonly<Record<keyof Standing, boolean>>,
): Promise<Standing> {
  if (known === undefined) {
    const [tiers, ungraded, segments] = await Promise.all([
      wanted.tiers ? new FigureSource(database, scope, filter).standing() : [],
      wanted.ungraded ? ungradedStanding(database, scope, filter) : [],
      wanted.segments ? segmentStanding(database, scope, filter) : [],
    ]);
    return { tiers, ungraded, segments };
  }
  const isWanted = Object.values(wanted).includes(true);
  const rows = isWanted ? await standingKnown(database, known, { filter, withReasons: wanted.ungraded }) : [];
  return {
    tiers: summedBy(rows, ({ tier }) => tier).map(({ key, rows: ofTier, ...sums }) => ({
      ...sums,
      tier: key,
      inGap: ofTier.reduce((sum, { inGap }) => sum + inGap, 0),
    })),
    ungraded: summedBy(rows, ({ reason }) => reason).flatMap(({ key, clients, volume }) =>
      key === '' ? [] : [{ reason: key, clients, volume }],
    ),
    segments: summedBy(rows, ({ segment }) => segment).map(({ key, clients, volume }) => ({
      segment: key,
      clients,
      volume,
    })),
  };
}

interface Move<Code extends Tier | Segment> {
  wasActive: boolean;
  from: Code | null;
  isActive: boolean;
  to: Code | null;
  clients: number;
}

type Standings<Code> = readonly [from: Code | '' | null, to: Code | '' | null];

/** Clients by what they were on the first day and on the last. */
function movesBy<Code extends Tier | Segment>(
  rows: readonly MoveRow[],
  standings: (row: MoveRow) => Standings<Code>,
): Move<Code>[] {
  const moved = new Map<string, Move<Code>>();
  for (const row of rows) {
    const [from, to] = standings(row);
    const key = JSON.stringify([from, to]);
    const known = moved.get(key);
    if (known !== undefined) known.clients += row.clients;
    else
      moved.set(key, {
        wasActive: from !== null,
        from: from || null,
        isActive: to !== null,
        to: to || null,
        clients: row.clients,
      });
  }
  return [...moved.values()];
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
