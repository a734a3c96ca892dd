import { tiers } from '../clients/tiers';
import type { SegmentsAnswerFragment, Tier } from '../gql/graphql';
import type { CardText } from './figure-card';
import type { FigureColumn } from './figure-table';
import type { HeatMap } from './heat-chart-option';

export type Segments = Extract<SegmentsAnswerFragment, { __typename: 'Segmentation' }>;
export type TierMoves = Segments['moves'];

/** Where a client stood on a day: a tier, none, or not active: "away" is new on the first day and lost on the last. */
export type Standing = Tier | 'none' | 'away';

const STANDINGS: readonly Standing[] = [...tiers, 'none', 'away'];

/** What each tier earned. */
export const PROFIT_COLUMNS = [
  { measure: 'PROFIT', kind: 'yuan' },
  { measure: 'PROFIT_CONTRIBUTION', kind: 'yuanShare' },
  { measure: 'REVENUE', kind: 'yuan' },
] as const satisfies readonly FigureColumn[];

export interface Migration {
  rows: Standing[];
  columns: Standing[];
  countAt(row: Standing, column: Standing): number;
  kept: number;
  moved: number;
  fresh: number;
  lost: number;
}

/** The moves as a matrix, rows the first day and columns the last; only standings that occur, best first. */
export function migrationOf(moves: TierMoves): Migration {
  const counts = new Map<string, number>();
  const [from, to] = [new Set<Standing>(), new Set<Standing>()];
  const totals = { kept: 0, moved: 0, fresh: 0, lost: 0 };
  for (const { wasActive, fromTier, isActive, toTier, clients } of moves) {
    const row: Standing = wasActive ? (fromTier ?? 'none') : 'away';
    const column: Standing = isActive ? (toTier ?? 'none') : 'away';
    from.add(row);
    to.add(column);
    counts.set(`${row} ${column}`, (counts.get(`${row} ${column}`) ?? 0) + clients);
    totals[!wasActive ? 'fresh' : !isActive ? 'lost' : row === column ? 'kept' : 'moved'] += clients;
  }
  return {
    rows: STANDINGS.filter((standing) => from.has(standing)),
    columns: STANDINGS.filter((standing) => to.has(standing)),
    countAt: (row, column) => counts.get(`${row} ${column}`) ?? 0,
    ...totals,
  };
}

/** The moves with their names, and how many there were of each sort. */
export function migrationMatrix(
  { rows, columns, countAt, kept, moved, fresh, lost }: Migration,
  { t, formats }: CardText,
): { matrix: HeatMap; summary: string } {
  const nameOf = (standing: Standing, away: string): string => t(standing === 'away' ? away : `tier.${standing}`);
  return {
    matrix: {
      rows: rows.map((row) => nameOf(row, 'figures.fresh')),
      columns: columns.map((column) => nameOf(column, 'figures.lost')),
      unit: t('analytics.clients'),
      countAt: (row, column) => countAt(rows[row] ?? 'none', columns[column] ?? 'none'),
    },
    summary: t('figures.migrationSummary', {
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
    ? t('figures.topTen', { n: topTen.clients, share: formats.percent(topTen.volumeShare) })
    : t('figures.noConcentration');
}
