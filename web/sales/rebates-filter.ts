import type { RebateFilter, RebateState } from '../gql/graphql';
import { dateParam, someOf, textParam, type Values } from '../shared/filter/url-query';

export const rebateStates = ['PENDING', 'OVERDUE', 'PAID', 'OVERPAID'] as const satisfies RebateState[];

/** The filter of the list of rebates as it stands in the address; the month by its first day. */
export const rebatesQuery = { month: dateParam, states: someOf(rebateStates), search: textParam };

export type RebatesFilter = Values<typeof rebatesQuery>;

/** The API's filter; what is not asked is left out. */
export function rebateFilterOf({ month, states, search }: RebatesFilter): RebateFilter {
  return { ...(month && { month }), ...(states.length && { states }), ...(search && { search }) };
}
