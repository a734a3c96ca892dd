import type { RouteLocationRaw } from 'vue-router';

/** One cell of the table beside a chart. */
export interface ChartCell {
  /** as shown */
  text: string;
  /** as written to CSV, where it differs from what is shown: plain numbers without separators */
  raw?: string;
  /** the rows behind this cell */
  to?: RouteLocationRaw;
  toLabel?: string;
}

export interface ChartColumn {
  label: string;
  isNumber?: boolean;
  /** one of a pair that says more of the figure before it: its interval, or what it was counted from */
  says?: 'INTERVAL' | 'COUNTS';
}

/** What a chart shows, as a table; also the source of its CSV. */
export interface ChartTable {
  columns: ChartColumn[];
  rows: ChartCell[][];
}

/**
 * RFC 4180 CSV with a byte-order mark, which Excel needs to read Chinese. A cell that a spreadsheet would run as a formula is
 * defused with an apostrophe; plain negative numbers are left alone.
 *
 * @param proof  lines behind the rows that say where the figures come from
 */
export function csvOf({ columns, rows }: ChartTable, proof: readonly string[] = []): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map(({ text, raw }) => raw ?? text))];
  if (proof.length > 0) lines.push([], ...proof.map((line) => [line]));
  return '\uFEFF' + lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function csvCell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
