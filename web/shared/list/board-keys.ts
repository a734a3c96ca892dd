/** A card of the board: its column, and its place in it from 0. */
export interface BoardPlace {
  column: number;
  row: number;
}

/**
 * Where a key leads from a card. Left and right find the nearest column that has cards, at the same height or its last
 * card; nothing leads out of the board.
 *
 * @param heights  cards in each column
 * @returns null when the key is none of the board's, or there is nowhere to go
 */
export function placeAfterKey({ column, row }: BoardPlace, key: string, heights: readonly number[]): BoardPlace | null {
  const last = (heights[column] ?? 0) - 1;
  switch (key) {
    case 'ArrowDown':
      return row < last ? { column, row: row + 1 } : null;
    case 'ArrowUp':
      return row > 0 ? { column, row: row - 1 } : null;
    case 'Home':
      return row > 0 ? { column, row: 0 } : null;
    case 'End':
      return row < last ? { column, row: last } : null;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = key === 'ArrowRight' ? 1 : -1;
      for (let next = column + step; next >= 0 && next < heights.length; next += step) {
        const height = heights[next] ?? 0;
        if (height > 0) return { column: next, row: Math.min(row, height - 1) };
      }
      return null;
    }
    default:
      return null;
  }
}
