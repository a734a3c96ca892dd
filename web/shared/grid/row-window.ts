/** Rows on screen: first and last index, both included. */
export interface RowRange {
  from: number;
  to: number;
}

/** Where a page starts: the cursor of the row before row `index`; null for the very first row. */
export interface Anchor {
  index: number;
  after: string | null;
}

/** Numbers of the pages that hold the rows of a range, clipped to `total` rows. */
export function pagesOf({ from, to }: RowRange, pageSize: number, total: number): number[] {
  const first = Math.max(0, from);
  const last = Math.min(to, total - 1);
  if (last < first) return [];
  const pages: number[] = [];
  for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) pages.push(page);
  return pages;
}

/**
 * Rows wholly on screen below the header.
 *
 * @param view  `top` scrolled away, `height` for rows, both px
 */
export function rowsOnScreen(view: { top: number; height: number }, rowHeight: number, rowCount: number): RowRange {
  const last = Math.max(0, Math.min(rowCount, Math.floor((view.top + view.height) / rowHeight)) - 1);
  return { from: Math.min(Math.ceil(view.top / rowHeight), last), to: last };
}

/**
 * The cursor after which a page starts.
 *
 * @param endCursors  last cursor of every page fetched so far, by page number
 * @returns undefined while neither the anchors nor the page before it is known
 */
export function cursorOf(
  page: number,
  pageSize: number,
  anchors: readonly Anchor[],
  endCursors: ReadonlyMap<number, string | null>,
): string | null | undefined {
  if (page === 0) return null;
  const anchor = anchors[page];
  if (anchor && anchor.index === page * pageSize) return anchor.after;
  const scattered = anchors.find(({ index }) => index === page * pageSize);
  return scattered ? scattered.after : (endCursors.get(page - 1) ?? undefined);
}

/**
 * Which fetched pages may be forgotten: the ones farthest from the screen, so that 100 000 rows never pile up in memory.
 * Pages on screen are always kept.
 */
export function pagesToForget(fetched: Iterable<number>, onScreen: readonly number[], limit: number): number[] {
  const middle = onScreen.length ? ((onScreen[0] ?? 0) + (onScreen.at(-1) ?? 0)) / 2 : 0;
  const spare = [...fetched].filter((page) => !onScreen.includes(page));
  const excess = spare.length + onScreen.length - Math.max(limit, onScreen.length);
  if (excess <= 0) return [];
  return spare.sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle)).slice(0, excess);
}
