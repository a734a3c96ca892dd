/** Rows of the pages that are usually asked for, with and without the one that tells whether more follow. */
const USUAL: ReadonlySet<number> = new Set([5, 10, 20, 25, 50, 100, 200].flatMap((first) => [first, first + 1]));

/**
 * `limit` as SQL. Written out for the usual pages: behind a parameter the server takes it for a tenth of the table, finds
 * the plan it keeps too dear, and plans anew each time, which costs more than reading the page. Others stay a parameter,
 * or every size would be a text of its own to prepare.
 */
export function limitSql(limit: number, bind: (value: number) => string): string {
  return USUAL.has(limit) ? String(limit) : bind(limit);
}
