import { segments } from '../../clients/segments/segments';
import { tiers } from '../../clients/tiers/tiers';
import type { Measure, Segment, SegmentsAnswerFragment, Tier } from '../../gql/graphql';
import type { CardText, FigureKind } from '../figure-card';
import type { FigureColumn } from '../figure-table';
import type { HeatMap } from '../charts/heat-chart-option';

export type Segments = Extract<SegmentsAnswerFragment, { __typename: 'Segmentation' }>;
/** Where a client stood on a day: a tier or segment, none, or not active: "away" is new on the first day and lost on the last. */
export type Standing<Code extends Tier | Segment> = Code | 'none' | 'away';

interface Move<Code extends Tier | Segment> {
  wasActive: boolean;
  from: Code | null | undefined;
  isActive: boolean;
  to: Code | null | undefined;
  clients: number;
}

/** What each tier or segment earned. */
export const PROFIT_COLUMNS = [
  { measure: 'PROFIT', kind: 'yuan' },
  { measure: 'PROFIT_CONTRIBUTION', kind: 'yuanShare' },
  { measure: 'REVENUE', kind: 'yuan' },
] as const satisfies readonly FigureColumn[];

/** Of a segment also how it pays, since credit is what it is for. */
export const SEGMENT_COLUMNS = [
  ...PROFIT_COLUMNS,
  { measure: 'COLLECTION_RATE', kind: 'yuanShare' },
] as const satisfies readonly FigureColumn[];

/** The same, drawn. */
export const COLLECTION_COLUMNS = [
  { measure: 'COLLECTION_RATE', kind: 'yuanShare' },
] as const satisfies readonly FigureColumn[];

/** What was reported of clients on a day, beside what is known now. */
export const KNOWN_MEASURES = [
  ['ACTIVE_CLIENTS', 'count'],
  ['REVENUE', 'yuan'],
  ['PROFIT', 'yuan'],
  ['PROFIT_CONTRIBUTION', 'yuanShare'],
  ['COLLECTION_RATE', 'yuanShare'],
] as const satisfies readonly (readonly [Measure, FigureKind])[];

export interface Migration<Code extends Tier | Segment = Tier | Segment> {
  rows: Standing<Code>[];
  columns: Standing<Code>[];
  countAt(row: Standing<Code>, column: Standing<Code>): number;
  kept: number;
  moved: number;
  fresh: number;
  lost: number;
}

export const tierMigration = (moves: Segments['moves']): Migration<Tier> =>
  migrationOf(
    moves.map(({ fromTier, toTier, ...move }) => ({ ...move, from: fromTier, to: toTier })),
    tiers,
  );

export const segmentMigration = (moves: Segments['segmentMoves']): Migration<Segment> =>
  migrationOf(
    moves.map(({ fromSegment, toSegment, ...move }) => ({ ...move, from: fromSegment, to: toSegment })),
    segments,
  );

/** The moves as a matrix, rows the first day and columns the last; only standings that occur, best first. */
function migrationOf<Code extends Tier | Segment>(
  moves: readonly Move<Code>[],
  codes: readonly Code[],
): Migration<Code> {
  const standings: Standing<Code>[] = [...codes, 'none', 'away'];
  const counts = new Map<string, number>();
  const [rows, columns] = [new Set<Standing<Code>>(), new Set<Standing<Code>>()];
  const totals = { kept: 0, moved: 0, fresh: 0, lost: 0 };
  for (const { wasActive, from, isActive, to, clients } of moves) {
    const row: Standing<Code> = wasActive ? (from ?? 'none') : 'away';
    const column: Standing<Code> = isActive ? (to ?? 'none') : 'away';
    rows.add(row);
    columns.add(column);
    counts.set(`${row} ${column}`, (counts.get(`${row} ${column}`) ?? 0) + clients);
    totals[!wasActive ? 'fresh' : !isActive ? 'lost' : row === column ? 'kept' : 'moved'] += clients;
  }
  return {
    rows: standings.filter((standing) => rows.has(standing)),
    columns: standings.filter((standing) => columns.has(standing)),
    countAt: (row, column) => counts.get(`${row} ${column}`) ?? 0,
    ...totals,
  };
}

/** The moves with their names, and how many there were of each sort. */
export function migrationMatrix<Code extends Tier | Segment>(
  { rows, columns, countAt, kept, moved, fresh, lost }: Migration<Code>,
  scheme: 'tier' | 'segment',
  { t, formats }: CardText,
): { matrix: HeatMap; summary: string } {
  const nameOf = (standing: Standing<Code>, away: string): string =>
    t(standing === 'away' ? away : `${scheme}.${standing}`);
  return {
    matrix: {
      rows: rows.map((row) => nameOf(row, 'figures.fresh')),
      columns: columns.map((column) => nameOf(column, 'figures.lost')),
      unit: t('analytics.clients'),
      countAt: (row, column) => countAt(rows[row] ?? 'none', columns[column] ?? 'none'),
    },
    summary: t('clientRows.migrationSummary', {
      kept: formats.count(kept),
      moved: formats.count(moved),
      fresh: formats.count(fresh),
      lost: formats.count(lost),
    }),
  };
}

/** What the ten largest clients make, or why it is not told. */
export function concentrationSummary(topTen: Segments['topTen'], { t, formats }: CardText): string {
  return topTen
    ? t('clientRows.largestShare', { n: topTen.clients, share: formats.percent(topTen.volumeShare) })
    : t('clientRows.noConcentration');
}
