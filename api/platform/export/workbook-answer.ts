import { createHash } from 'node:crypto';
import type { ExportPlan } from './export-plan';
import { EXPORT_FORMATS, type ExportRow } from './export-format';
import { ExportRefused, type ExportPage } from './export-stream';
import { ExportTotals } from './export-totals';
import { MOST_WORKBOOK_ROWS, workbookOf, type WorkbookOptions } from './export-workbook';
import { workbookNotes } from './workbook-notes';

export interface WorkbookAnswerOptions extends Pick<WorkbookOptions, 'titles' | 'words' | 'locale'> {
  readonly plan: ExportPlan;
  readonly first: ExportPage;
  /** The page behind a cursor. @throws ExportRefused */
  readonly page: (after: string | undefined) => Promise<ExportPage>;
  readonly variables: Record<string, unknown>;
  /** The list, and which of it was asked for, in the words of who asks; undefined: none were sent. */
  readonly name: string | undefined;
  readonly filter: string | undefined;
  /** Who exports. */
  readonly by: string;
  /** Instant the export began. */
  readonly asOf: string;
  /** Told how it ended. */
  readonly ended: (result: { readonly rows: number; readonly complete: boolean }) => Promise<void>;
}

/**
 * Every row of a list as one workbook. It is made whole or not at all: a spreadsheet shows half a list as a list.
 *
 * @throws ExportRefused WORKBOOK_TOO_LONG above the most rows, and what a page throws
 */
export async function workbookAnswer(
  options: WorkbookAnswerOptions,
): Promise<{ readonly workbook: Buffer; readonly rows: number }> {
  const { plan, titles, words, locale } = options;
  // Of the CSV that people get of the same rows, under the same titles and in the same words.
  const digest = createHash('sha256');
  const look = { titles, words, hasCursors: false };
  digest.update(EXPORT_FORMATS.csv.head(plan.columns, look));
  const totals = new ExportTotals(plan.columns);
  const rows: ExportRow[] = [];
  let complete = false;
  try {
    for (let page = options.first; ; page = await options.page(page.rows.at(-1)?.cursor)) {
      for (const row of page.rows) {
        totals.add(row);
        digest.update(EXPORT_FORMATS.csv.row(row, plan.columns, look));
        rows.push(row);
      }
      if (rows.length > MOST_WORKBOOK_ROWS) throw tooLong(locale);
      if (!page.hasNextPage) break;
    }
    complete = true;
  } finally {
    await options.ended({ rows: rows.length, complete });
  }
  const workbook = await workbookOf({
    columns: plan.columns,
    titles,
    words,
    rows,
    totals: totals.totals,
    locale,
    notes: workbookNotes({ ...options, rows: rows.length, totals: totals.totals, sha256: digest.digest('hex') }),
  });
  return { workbook, rows: rows.length };
}

function tooLong(locale: WorkbookOptions['locale']): ExportRefused {
  const message =
    locale === 'en'
      ? `A workbook has at most ${MOST_WORKBOOK_ROWS} rows. Ask for less, or export CSV.`
      : `电子表格最多 ${MOST_WORKBOOK_ROWS} 行。请缩小范围，或导出 CSV。`;
  return new ExportRefused([{ message, extensions: { code: 'WORKBOOK_TOO_LONG' } }], 400);
}
