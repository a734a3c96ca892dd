import { TableFault } from './table-fault';

/** A file of a hundred thousand clients has a fifth of that. */
export const MOST_TABLE_BYTES = 32 * 1_048_576;
export const MOST_TABLE_ROWS = 200_000;
export const MOST_TABLE_COLUMNS = 200;
/** A longer cell is cut: no field takes as much, and its row is told so. */
export const LONGEST_CELL = 2_000;
/** A quote that is never closed makes one record of the rest of the file; this is where it is noticed. */
export const LONGEST_RECORD = 1_048_576;
/** What a workbook may unpack to: some 200 000 rows of clients. */
export const MOST_UNPACKED_BYTES = 256 * 1_048_576;
/** Sheets unpack to some twenty times their size; what is so much more is no sheet, once it is more than a small one. */
export const MOST_UNPACKED_RATIO = 100;
export const SMALL_SHEET_BYTES = 8 * 1_048_576;
/** Characters of the texts that the cells of a workbook share, which are held in memory. */
export const MOST_SHARED_CHARACTERS = 48 * 1_048_576;

/** One row of a table as it stands in its file. */
export interface TableRecord {
  /** The line of the file, or the row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

// eslint-disable-next-line no-control-regex -- the one character the database cannot keep
const NUL = /\u0000/g;

/**
 * A cell as it is kept. NUL, which the database cannot keep, becomes another control character, so that the rules of the
 * field refuse it as they refuse every other.
 */
export function cellOf(text: string): string {
  const cut = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  return cut.replace(NUL, '\u0001');
}

/** How the line begins with which an export of ours proves itself; a spreadsheet that saved it again keeps the first cell. */
export const CONTROL = '#{"complete":';

/** The cells without empty ones at the end; none of the control line. @throws TableFault when there are too many */
export function cellsOf(texts: readonly string[]): string[] {
  if (texts[0]?.startsWith(CONTROL)) return [];
  const used = texts.findLastIndex((text) => text.trim() !== '') + 1;
  if (used > MOST_TABLE_COLUMNS) throw tooManyColumns();
  return texts.slice(0, used).map(cellOf);
}

export function tooManyColumns(): TableFault {
  return new TableFault('TOO_MANY_COLUMNS', {
    'zh-CN': `表格最多 ${MOST_TABLE_COLUMNS} 列。请删除多余的列后重新上传。`,
    en: `A table has at most ${MOST_TABLE_COLUMNS} columns. Remove those that are not needed and upload it again.`,
  });
}

export function tooManyRows(): TableFault {
  return new TableFault('TOO_MANY_ROWS', {
    'zh-CN': `表格最多 ${MOST_TABLE_ROWS} 行。请分成几个文件上传。`,
    en: `A table has at most ${MOST_TABLE_ROWS} rows. Split it into several files.`,
  });
}
