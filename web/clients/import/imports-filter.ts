import type { ClientImportFilter, ClientImportState } from '../../gql/graphql';
import { dateParam, flagParam, someOf, textParam, type Values } from '../../shared/filter/url-query';

export const importStates = [
  'MAPPING',
  'CHECKING',
  'CHECKED',
  'RUNNING',
  'DONE',
  'CANCELLED',
  'FAILED',
] as const satisfies readonly ClientImportState[];

/** The filter of the list of imports as it stands in the address. */
export const importsQuery = {
  search: textParam,
  states: someOf(importStates),
  from: dateParam,
  to: dateParam,
  mine: flagParam,
};
export type ImportsFilter = Values<typeof importsQuery>;

/** The API's filter. */
export function importFilterOf({ search, states, from, to, mine }: ImportsFilter): ClientImportFilter {
  return { search: search || null, states: states.length ? states : null, from, to, mine: mine || null };
}
