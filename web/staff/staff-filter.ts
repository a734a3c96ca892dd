import type { AccountState, Post, StaffAccountFilter } from '../gql/graphql';
import { codesParam, someOf, textParam, type Values } from '../shared/filter/url-query';
import { posts } from '../shared/view/posts';

export const accountStates = ['ACTIVE', 'ONE_TIME', 'NO_PASSWORD', 'LOCKED', 'LEFT'] as const satisfies AccountState[];

/** Every post that can be given, that of the order system included. */
export const givenPosts: readonly Post[] = [...posts, 'ORDER_SYSTEM'];

/** The filter of the staff as it stands in the address. */
export const staffQuery = {
  search: textParam,
  posts: someOf(givenPosts),
  units: codesParam,
  regions: codesParam,
  states: someOf(accountStates),
};

export type StaffQuery = Values<typeof staffQuery>;

/** The API's filter. Who left is shown only when asked for. */
export function staffFilterOf({ search, posts: held, units, regions, states }: StaffQuery): StaffAccountFilter {
  return {
    ...(search && { search }),
    ...(held.length > 0 && { posts: held }),
    ...(units.length > 0 && { unitIds: units }),
    ...(regions.length > 0 && { regionCodes: regions }),
    states: states.length > 0 ? states : accountStates.filter((state) => state !== 'LEFT'),
  };
}

/** The colour of a state, beside its word. */
export function toneOf(state: AccountState | null | undefined): 'success' | 'warning' | 'danger' | 'info' {
  if (state === 'ACTIVE') return 'success';
  if (state === 'LOCKED') return 'danger';
  return state === 'LEFT' ? 'info' : 'warning';
}
