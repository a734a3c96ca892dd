import type { LocationQuery } from 'vue-router';
import { type Param, readQuery, writeQuery } from '../filter/url-query';
import { type CivilDate, presetOf } from '../time/civil-date';

type Query = Record<string, string>;
type Spec = Record<string, Param<unknown>>;

/** The filters of an address as a page understands them, those at rest left out. */
export function filtersOf(spec: Spec, query: LocationQuery): Query {
  return writeQuery(spec, readQuery(spec, query)) as Query;
}

/**
 * What is kept of an address: a period that has a name today is kept by its name, so that “last month” stays last month.
 * A page without named periods keeps its days.
 */
export function keptQuery(spec: Spec, query: Query, today: CivilDate): Query {
  const { from, to, ...others } = query;
  if (!('period' in spec) || from === undefined || to === undefined) return query;
  const preset = presetOf({ from, to }, today);
  return preset === null ? query : { ...others, period: preset };
}

/** An address as text, the same for the same filters in whatever order. */
export function queryText(query: Query): string {
  const pairs = Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1));
  return new URLSearchParams(pairs).toString();
}

/** The filters of a text. */
export function queryOfText(text: string): Query {
  return Object.fromEntries(new URLSearchParams(text));
}
