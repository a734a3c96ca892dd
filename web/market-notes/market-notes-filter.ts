import type { MarketNoteFilter, MarketSubject } from '../gql/graphql';
import { type Condition, rangeText, labelsOf } from '../shared/export/conditions';
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

/** What the list was asked for, in words. */
export function marketNoteConditions(
  filter: MarketNotesFilter,
  regions: readonly { value: string; label: string }[],
  t: (key: string) => string,
): Condition[] {
  return [
    [t('export.search'), filter.search],
    [t('marketNotes.subjects'), filter.subjects.map((each) => t(`marketNotes.subject.${each}`))],
    [t('filter.region'), labelsOf(filter.regions, regions)],
    [t('marketNotes.period'), rangeText(filter.from, filter.to)],
    [t('marketNotes.mine'), filter.mine],
    [t('marketNotes.unread'), filter.unread],
  ];
}
