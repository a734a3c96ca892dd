import { checksumOf } from './chart-checksum';
import type { ChartTable } from './chart-table';

export interface WorkbookWords {
  /** name of the sheet with the figures, and of the one that says what they are */
  figures: string;
  about: string;
  /** the line with the SHA-256 of the figures */
  checksum(sum: string): string;
}

export interface WorkbookParts {
  title: string;
  definition: string;
  /** the period shown */
  period: string;
  table: ChartTable;
  /** lines that say where the figures come from */
  proof: readonly string[];
  words: WorkbookWords;
}

type Cell = number | { value: string; type: StringConstructor; fontWeight?: 'bold' };

const NUMBER = /^-?\d+(\.\d+)?$/;
const LONGEST_CELL = 32_000;
// eslint-disable-next-line no-control-regex -- XML has no word for these
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text is text, whatever it begins with: nothing anybody wrote is a formula. */
function textCell(text: string): Cell {
  return { value: text.replace(NO_XML, '').slice(0, LONGEST_CELL), type: String };
}

/** The rows of a workbook: numbers are numbers, everything else is text. */
export function workbookRows({ columns, rows }: ChartTable): Cell[][] {
  const head = columns.map(({ label }): Cell => ({ ...(textCell(label) as object), fontWeight: 'bold' }) as Cell);
  const body = rows.map((row) =>
    row.map(({ text, raw }, at): Cell => {
      const value = raw ?? text;
      return columns[at]?.isNumber && NUMBER.test(value) ? Number(value) : textCell(value);
    }),
  );
  return [head, ...body];
}

/** What a workbook says of its figures: what they are, of when, where they come from, and what they add up to. */
export async function workbookNotes({
  title,
  definition,
  period,
  table,
  proof,
  words,
}: WorkbookParts): Promise<string[]> {
  const sum = await checksumOf(table);
  return [title, definition, period, ...proof, ...(sum ? [words.checksum(sum)] : [])];
}

/** What a chart shows as an Excel workbook of two sheets: the figures, and what they are. */
export async function chartWorkbook(parts: WorkbookParts): Promise<Blob> {
  const [{ default: writeExcelFile }, notes] = await Promise.all([
    import('write-excel-file/browser'),
    workbookNotes(parts),
  ]);
  return writeExcelFile([
    {
      data: workbookRows(parts.table),
      sheet: parts.words.figures,
      columns: parts.table.columns.map(() => ({ width: 18 })),
      stickyRowsCount: 1,
    },
    { data: notes.map((line) => [textCell(line)]), sheet: parts.words.about, columns: [{ width: 90 }] },
  ]).toBlob();
}
