import type { PenaltyFilter, PenaltyKind, PenaltyState } from '../gql/graphql';
import { dateParam, oneOf, type Values } from '../shared/filter/url-query';

export const penaltyStates = [
  'PROPOSED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'REVOKED',
] as const satisfies readonly PenaltyState[];
export const penaltyKinds = ['ADMINISTRATIVE', 'BONUS'] as const satisfies readonly PenaltyKind[];

/** The filter of the register of violations as it stands in the address; the month by its first day. */
export const penaltiesQuery = {
  state: oneOf([...penaltyStates, 'ANY'], 'ANY'),
  kind: oneOf([...penaltyKinds, 'ANY'], 'ANY'),
  month: dateParam,
};

/** The API's filter. */
export function penaltyFilterOf({ state, kind, month }: Values<typeof penaltiesQuery>): PenaltyFilter {
  return {
    states: state === 'ANY' ? null : [state],
    kind: kind === 'ANY' ? null : kind,
    approvedIn: month,
  };
}
