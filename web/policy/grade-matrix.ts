/** A tier or a segment, or null for those without one. */
export type Grade = string | null;

export interface GradeMove {
  from?: Grade;
  to?: Grade;
  clients: number;
}

export interface MatrixCell {
  from: Grade;
  to: Grade;
  clients: number;
  /** Same grade before and after. */
  stays: boolean;
}

export interface MatrixRow {
  from: Grade;
  clients: number;
  cells: MatrixCell[];
}

/**
 * Moves between grades as a square: a row for the grade clients have, a column for the one they would have.
 *
 * @param grades from the best down; those without one come last
 */
export function gradeMatrix(grades: readonly string[], moves: readonly GradeMove[]): MatrixRow[] {
  const order: readonly Grade[] = [...grades, null];
  return order.map((from) => {
    const cells = order.map((to) => ({
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
