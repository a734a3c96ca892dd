/** A cell of a grid; row −1 is the header. */
export interface GridCell {
  row: number;
  column: number;
}

export interface GridExtent {
  rows: number;
  columns: number;
  /** rows that fit on screen, for PageUp and PageDown */
  pageRows: number;
}

/**
 * Where a key leads from a cell, as the ARIA grid pattern says: arrows by one, Home and End along the row
 * (with Ctrl: along the whole grid), PageUp and PageDown by a screen.
 *
 * @returns null when the key is none of the grid's
 */
export function cellAfterKey(cell: GridCell, key: string, isCtrl: boolean, extent: GridExtent): GridCell | null {
  const { row, column } = cell;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const at = (nextRow: number, nextColumn: number): GridCell => ({
    row: Math.max(-1, Math.min(lastRow, nextRow)),
    column: Math.max(0, Math.min(lastColumn, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + extent.pageRows, column);
    case 'PageUp':
      return at(Math.max(Math.min(row, 0), row - extent.pageRows), column);
    case 'Home':
      return isCtrl ? at(Math.min(0, lastRow), 0) : at(row, 0);
    case 'End':
      return isCtrl ? at(lastRow, lastColumn) : at(row, lastColumn);
    default:
      return null;
  }
}
