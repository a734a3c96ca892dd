import { createHash } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { canonicalJson } from '../canonical-json';
import type { Wording } from '../graph/problem';
import type { ExportCursors } from './export-cursor';
import { ExportTotals } from './export-totals';
import type { ExportFormat, ExportLook, ExportRow } from './export-format';
import type { ExportPlan } from './export-plan';

export interface ExportPage {
  readonly rows: readonly ExportRow[];
  readonly hasNextPage: boolean;
}

/** A page that could not be read, as the graph says it. */
export class ExportRefused extends Error {
  constructor(
    readonly errors: readonly GraphQLFormattedError[],
    readonly status: number,
  ) {
    super(errors[0]?.message ?? 'The export was refused');
  }
}

interface AnsweredPage {
  readonly edges: readonly ExportRow[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const NO_LIST: Wording = {
  'zh-CN': '没有这样的列表，或您的岗位看不到它。',
  en: 'There is no such list, or your posts do not see it.',
};

/** The page an operation answered. @throws ExportRefused when there is no such list, or a problem in its place */
export function pageOfAnswer(data: unknown, path: readonly string[], locale: keyof Wording): ExportPage {
  const answered = path.reduce<unknown>(
    (value, name) => (value as Readonly<Record<string, unknown>> | null)?.[name],
    data,
  );
  const page = answered as AnsweredPage | { readonly code: string; readonly message: string } | null | undefined;
  if (page == null) throw new ExportRefused([{ message: NO_LIST[locale], extensions: { code: 'NO_LIST' } }], 404);
  if ('code' in page) throw new ExportRefused([{ message: page.message, extensions: { code: page.code } }], 400);
  return { rows: page.edges, hasNextPage: page.pageInfo.hasNextPage };
}

export interface ExportStreamOptions {
  readonly plan: ExportPlan;
  readonly format: ExportFormat;
  readonly look: ExportLook;
  readonly cursors: ExportCursors;
  /** Cursor of the graph where a broken export goes on; undefined: from the beginning. */
  readonly after: string | undefined;
  readonly variables: Record<string, unknown>;
  /** Instant the export began. */
  readonly asOf: string;
  /** The page behind a cursor. @throws ExportRefused */
  readonly page: (after: string | undefined) => Promise<ExportPage>;
  /** Told how it ended, also when the reader went away. */
  readonly ended: (result: { readonly rows: number; readonly complete: boolean }) => Promise<void>;
}

/**
 * The text of an export, a page at a time: the next page is read when the reader has taken the last. Ends with a control
 * line that says whether the list is complete, and by what to check it; a part without one was cut off.
 */
export async function* exportText(options: ExportStreamOptions): AsyncGenerator<string> {
  const { plan, format, look, page, cursors } = options;
  const toldCursor = (cursor: string | undefined): string | null =>
    cursor === undefined ? null : cursors.told(cursor);
  const digest = createHash('sha256');
  const totals = new ExportTotals(plan.columns);
  let after = options.after;
  let complete = false;
  let problem: GraphQLFormattedError | undefined;
  const told = (text: string): string => {
    digest.update(text);
    return text;
  };
  try {
    if (options.after === undefined) yield told(format.head(plan.columns, look));
    while (!complete && problem === undefined) {
      const read = await page(after).catch((error: unknown) => {
        if (error instanceof ExportRefused) return error;
        throw error;
      });
      if (read instanceof ExportRefused) {
        problem = read.errors[0];
        break;
      }
      let text = '';
      for (const row of read.rows) {
        totals.add(row);
        text += format.row({ ...row, cursor: cursors.told(row.cursor) }, plan.columns, look);
      }
      if (text !== '') yield told(text);
      after = read.rows.at(-1)?.cursor ?? after;
      complete = !read.hasNextPage;
    }
    yield format.end({
      complete,
      rows: totals.rows,
      totals: totals.totals,
      asOf: options.asOf,
      operation: plan.operationHash,
      variables: JSON.parse(canonicalJson(options.variables)) as unknown,
      after: toldCursor(options.after),
      lastCursor: toldCursor(after),
      sha256: digest.digest('hex'),
      ...(problem && { error: { code: problem.extensions?.['code'] ?? null, message: problem.message } }),
    });
  } finally {
    await options.ended({ rows: totals.rows, complete });
  }
}
