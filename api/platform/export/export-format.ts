import type { ExportColumn } from './export-columns';

/** A row as it was answered: its cursor, its node, and what is told beside that. */
export interface ExportRow {
  readonly cursor: string;
  readonly node: unknown;
  readonly [beside: string]: unknown;
}

/** What codes are called in a table for people, by the path of the column and within a list by that of its fields. */
export type ExportWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How a table looks; of no concern to NDJSON. */
export interface ExportLook {
  /** What columns are called, by their path joined with dots; any other by that path. */
  readonly titles: Readonly<Record<string, string>>;
  /** For people: lists are written out as well. Without them codes stay codes, and lists JSON. */
  readonly words?: ExportWords | undefined;
  /** Each row carries its cursor, behind which a broken export goes on. */
  readonly hasCursors: boolean;
}

const FOR_PROGRAMS: ExportLook = { titles: {}, hasCursors: true };

export interface ExportFormat {
  readonly mediaType: string;
  readonly extension: string;
  /** What stands before the first row; of a resumed part nothing, so that parts are put together end to end. */
  head(columns: readonly ExportColumn[], look?: ExportLook): string;
  row(row: ExportRow, columns: readonly ExportColumn[], look?: ExportLook): string;
  /** The control line behind the last row. */
  end(control: object): string;
}

/** One JSON text a line: `{"cursor":…,"node":…}` for a row with what is told beside it, `{"end":…}` behind the last. */
const ndjson: ExportFormat = {
  mediaType: 'application/x-ndjson; charset=utf-8',
  extension: 'ndjson',
  head: () => '',
  row: ({ cursor, node, ...beside }) => `${JSON.stringify({ cursor, node, ...beside })}\n`,
  end: (control) => `${JSON.stringify({ end: control })}\n`,
};

const BOM = '\uFEFF';

/** RFC 4180 with a byte order mark, without which Excel reads Chinese as something else. */
const csv: ExportFormat = {
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  head: (columns, { titles, hasCursors } = FOR_PROGRAMS) => {
    const names = columns.map(({ path }) => titles[path.join('.')] ?? path.join('.'));
    return `${BOM}${csvLine(hasCursors ? [...names, '_cursor'] : names)}`;
  },
  row: (row, columns, { words, hasCursors } = FOR_PROGRAMS) => {
    const cells = columns.map((column) => saidOf(valueIn(row, column), column.path.join('.'), words));
    return csvLine(hasCursors ? [...cells, row.cursor] : cells);
  },
  end: (control) => `#${JSON.stringify(control)}\r\n`,
};

export const EXPORT_FORMATS = { ndjson, csv } as const;
export type ExportFormatName = keyof typeof EXPORT_FORMATS;

/** What a row has in a column; null when something on the way is not there. */
export function valueIn(row: ExportRow, { path, isBeside }: ExportColumn): unknown {
  let value: unknown = isBeside ? row : row.node;
  for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value ?? null;
}

/** The word of a code; an object says more than what it was given, such as `constructor`. */
export function wordOf(words: ExportWords | undefined, path: string, code: string): string | undefined {
  if (words === undefined || !Object.hasOwn(words, path)) return undefined;
  const known = words[path] ?? {};
  return Object.hasOwn(known, code) ? known[code] : undefined;
}

/** What a cell says: a code by its word where there are words, and a list of things one after the other. */
export function saidOf(value: unknown, path: string, words: ExportWords | undefined): string {
  if (value == null) return '';
  if (typeof value !== 'object') {
    const text = String(value as string | number | boolean);
    return wordOf(words, path, text) ?? text;
  }
  if (words === undefined) return JSON.stringify(value);
  if (Array.isArray(value)) return value.map((each) => saidOf(each, path, words)).join('; ');
  const fields = Object.entries(value).filter(([name]) => name !== '__typename');
  return fields
    .map(([name, each]) => saidOf(each, `${path}.${name}`, words))
    .filter((text) => text !== '')
    .join(' ');
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const NUMBER = /^-?\d+(\.\d+)?$/;
/** A spreadsheet takes such a cell for a formula, whoever wrote it; also behind blanks, which it skips. */
// eslint-disable-next-line no-control-regex -- a spreadsheet skips those too
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A cell that stays one cell and stays text: quoted where it must be, and no formula. Numbers stay numbers. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n\u2028\u2029]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
