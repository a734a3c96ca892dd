import type { ReturnFilter, ReturnKind, ReturnState } from '../gql/graphql';
import { dateParam, idParam, oneOf, someOf, textParam, type Values } from '../shared/filter/url-query';

export const returnKinds = ['RETURN', 'REWORK', 'ALLOWANCE', 'COMPENSATION'] as const satisfies ReturnKind[];
export const returnStates = [
  'REQUESTED',
  'APPROVED',
  'RECEIVING',
  'HELD',
  'RECEIVED',
  'SIGNED',
  'BOOKED',
  'REFUSED',
  'WITHDRAWN',
] as const satisfies ReturnState[];

/** What a desk looks at first: its own work, and the three trays of accounting (CQ-17, CQ-19). */
export const returnTrays = ['all', 'mine', 'held', 'proof', 'ready'] as const;
export type ReturnTray = (typeof returnTrays)[number];

/** The filter of the list of returns as it stands in the address. */
export const returnsQuery = {
  tray: oneOf(returnTrays, 'all'),
  search: textParam,
  kinds: someOf(returnKinds),
  states: someOf(returnStates),
  from: dateParam,
  to: dateParam,
  client: idParam,
};

export type ReturnsFilter = Values<typeof returnsQuery>;

const trays: Record<ReturnTray, ReturnFilter> = {
  all: {},
  mine: { mine: true },
  held: { states: ['HELD'] },
  proof: { states: ['RECEIVED'], proved: false, kinds: ['RETURN', 'REWORK'] },
  ready: { states: ['RECEIVED', 'SIGNED'] },
};

/** The API's filter; what is not asked is left out, and a tray stands before what contradicts it. */
export function returnFilterOf(filter: ReturnsFilter): ReturnFilter {
  return {
    ...(filter.search && { search: filter.search }),
    ...(filter.kinds.length && { kinds: filter.kinds }),
    ...(filter.states.length && { states: filter.states }),
    ...(filter.from && { from: filter.from }),
    ...(filter.to && { to: filter.to }),
    ...(filter.client && { clientId: filter.client }),
    ...trays[filter.tray],
  };
}
