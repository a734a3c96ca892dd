const NUMBER = /^-?\d+(\.\d+)?$/;
// eslint-disable-next-line no-control-regex -- those a spreadsheet skips before a formula
const HELD_BACK = /^'(?=[\s\u0000-\u001f]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/**
 * What was in a cell before it was kept from being a formula: an export puts an apostrophe before such a text, and a table
 * that was exported, corrected and uploaded again must not collect them.
 */
export function plainCell(cell: string): string {
  return HELD_BACK.test(cell) && !NUMBER.test(cell.slice(1)) ? cell.slice(1) : cell;
}
