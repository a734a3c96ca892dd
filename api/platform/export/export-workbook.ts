import writeExcelFile from 'write-excel-file/node';
import type { ControlTotal } from './export-totals';
import { type ExportRow, type ExportWords, saidOf, valueIn, wordOf } from './export-format';
import type { ExportColumn } from './export-columns';

/** Rows of a workbook; it is made in memory, and nobody reads more in a spreadsheet. */
export const MOST_WORKBOOK_ROWS = 20_000;

export const WORKBOOK_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WorkbookOptions {
  readonly columns: readonly ExportColumn[];
  /** What columns are called, by their path joined with dots; others are called by their path. */
  readonly titles: Readonly<Record<string, string>>;
  readonly words?: ExportWords;
  readonly rows: readonly ExportRow[];
  readonly totals: Readonly<Record<string, ControlTotal>>;
  /** What the rows are and when they were read, label by label. */
  readonly notes: readonly (readonly [label: string, value: string])[];
  readonly locale: 'zh-CN' | 'en';
}

type Cell = string | number | boolean | null | { value: string | number; [style: string]: unknown };

const MONEY_FORMAT = '#,##0.00';
const LONGEST_CELL = 32_000;
// eslint-disable-next-line no-control-regex -- XML has no word for these
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * The rows as a workbook of two sheets: the rows with the sums of their amounts, and what they are. Amounts and numbers are
 * numbers; everything else is text, whatever it begins with, so that nothing a client wrote is a formula.
 */
export function workbookOf({ columns, titles, words, rows, totals, notes, locale }: WorkbookOptions): Promise<Buffer> {
  const names = columns.map(({ path }) => path.join('.'));
  const head = names.map((name) => ({
    value: cellText(titles[name] ?? name),
    fontWeight: 'bold',
    backgroundColor: '#EEF1F5',
  }));
  const cells = rows.map((row) => columns.map((column) => cellOf(valueIn(row, column), column, words)));
  const sums = columns.map(({ kind }, at): Cell => {
    const total = totals[names[at] ?? ''];
    if (total !== undefined)
      return { value: Number(total.sum), ...(kind === 'money' && { format: MONEY_FORMAT }), fontWeight: 'bold' };
    return at === 0 ? { value: locale === 'en' ? 'Total' : '合计', fontWeight: 'bold' } : null;
  });
  const widths = columns.map(({ kind }, at) => ({
    width: kind === 'value' ? widthOf(names[at] ?? '', cells, at) : 16,
  }));
  return writeExcelFile([
    {
      data: [head, ...cells, ...(Object.keys(totals).length > 0 ? [sums] : [])] as never,
      sheet: locale === 'en' ? 'Rows' : '数据',
      columns: widths,
      stickyRowsCount: 1,
    },
    {
      data: notes.map(([label, value]) => [{ value: label, fontWeight: 'bold' }, cellText(value)]) as never,
      sheet: locale === 'en' ? 'About' : '说明',
      columns: [{ width: 20 }, { width: 80 }],
    },
  ]).toBuffer();
}

function cellOf(value: unknown, { kind, path }: ExportColumn, words: ExportWords | undefined): Cell {
  if (value === null) return null;
  const word = wordOf(words, path.join('.'), String(value as string | number | boolean));
  if (word !== undefined) return { value: cellText(word), type: String };
  if (kind === 'money') return { value: Number(value), format: MONEY_FORMAT };
  if (kind === 'decimal') return Number(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return { value: cellText(saidOf(value, path.join('.'), words)), type: String };
}

/** A text as a cell may hold it. */
export function cellText(value: string): string {
  const clean = value.replace(NO_XML, '');
  return clean.length > LONGEST_CELL ? `${clean.slice(0, LONGEST_CELL)}…` : clean;
}

/** Characters that the first rows need, Chinese ones being twice as wide. */
function widthOf(title: string, rows: readonly (readonly Cell[])[], at: number): number {
  const lengths = rows.slice(0, 50).map((row) => {
    const cell = row[at];
    const shown = typeof cell === 'object' && cell !== null ? cell.value : (cell ?? '');
    return [...String(shown)].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
  });
  return Math.min(60, Math.max(10, title.length, ...lengths) + 2);
}
