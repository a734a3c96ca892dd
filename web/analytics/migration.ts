import { tiers } from '../clients/tiers';
import type { SegmentsAnswerFragment, Tier } from '../gql/graphql';

export type TierMoves = Extract<SegmentsAnswerFragment, { __typename: 'Segmentation' }>['moves'];

/** Where a client stood on a day: a tier, none, or not active: "away" is new on the first day and lost on the last. */
export type Standing = Tier | 'none' | 'away';

const STANDINGS: readonly Standing[] = [...tiers, 'none', 'away'];

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
