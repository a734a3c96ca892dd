import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { Window } from '../dashboard-window';

export interface TallyPlace {
  readonly day: CivilDate;
  readonly key: string;
}

export interface PlaceAndLimit {
  readonly after: TallyPlace | undefined;
  readonly limit: number;
}

/** Days that are read first, and how many times as many each time the page is not full yet. */
const FIRST_DAYS = 31;
const WIDER = 4;

/**
 * A page of rows in the order of their days, newest first, read stretch by stretch back in time until it is full: what a page
 * costs is measured by its days and not by those of the figure.
 *
 * @param read the rows of a stretch, newest first, so many at most
 */
export async function newestFirst<Row>(
  { from, to }: Window,
  { after, limit }: PlaceAndLimit,
  read: (stretch: PlaceAndLimit & { readonly window: Window }) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let last = after !== undefined && after.day < to ? after.day : to;
  for (let days = FIRST_DAYS; last >= from && rows.length < limit; days *= WIDER) {
    const earliest = addDays(last, 1 - days);
    const first = earliest > from ? earliest : from;
    rows.push(...(await read({ window: { from: first, to: last }, after, limit: limit - rows.length })));
    last = addDays(first, -1);
  }
  return rows;
}
