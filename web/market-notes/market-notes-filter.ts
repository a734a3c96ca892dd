import type { MarketNoteFilter, MarketSubject } from '../gql/graphql';
import { codesParam, dateParam, flagParam, someOf, textParam, type Values } from '../shared/filter/url-query';

export const marketSubjects = [
  'COMPETITOR',
  'PRICE',
  'PRODUCT',
  'CHANNEL',
  'POLICY',
  'NEW_MARKET',
] as const satisfies readonly MarketSubject[];

/** The filter of the list of market notes as it stands in the address. */
export const marketNotesQuery = {
  search: textParam,
  subjects: someOf(marketSubjects),
  regions: codesParam,
  from: dateParam,
  to: dateParam,
  mine: flagParam,
  unread: flagParam,
};
export type MarketNotesFilter = Values<typeof marketNotesQuery>;

/** The API's filter. */
export function marketNoteFilterOf(values: MarketNotesFilter): MarketNoteFilter {
  const { search, subjects, regions, from, to, mine, unread } = values;
  return {
    search: search || null,
    subjects: subjects.length ? subjects : null,
    regions: regions.length ? regions : null,
    from,
    to,
    mine: mine || null,
    unread: unread || null,
  };
}
