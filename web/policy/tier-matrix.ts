import type { DraftPreviewQuery } from '../gql/graphql';

type Move = NonNullable<NonNullable<DraftPreviewQuery['regulationDraft']>['tierPreview']>['moves'][number];
/** A tier, or null for the ungraded. */
export type TierOrNone = Move['from'];

export interface MatrixCell {
  from: TierOrNone;
  to: TierOrNone;
  clients: number;
  /** Same tier before and after. */
  stays: boolean;
}

export interface MatrixRow {
  from: TierOrNone;
  clients: number;
  cells: MatrixCell[];
}

const ORDER: readonly TierOrNone[] = ['A1', 'A2', 'B1', 'B2', 'C', 'D', null];

/** Moves between tiers as a square: a row for the tier clients have, a column for the one they would have. */
export function tierMatrix(moves: readonly Pick<Move, 'from' | 'to' | 'clients'>[]): MatrixRow[] {
  return ORDER.map((from) => {
    const cells = ORDER.map((to) => ({
      from,
      to,
      stays: from === to,
      clients: moves
        .filter((move) => (move.from ?? null) === from && (move.to ?? null) === to)
        .reduce((sum, { clients }) => sum + clients, 0),
    }));
    return { from, clients: cells.reduce((sum, { clients }) => sum + clients, 0), cells };
  });
}
