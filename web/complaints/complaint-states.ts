import type { ComplaintState } from '../gql/graphql';

/** States in the order of a complaint's life. */
export const complaintStates = [
  'RECEIVED',
  'ANSWERED',
  'TRANSFERRED',
  'INVESTIGATING',
  'PROPOSED',
  'APPROVED',
  'REPLIED',
  'CLOSED',
  'WITHDRAWN',
  'VOID',
] as const satisfies readonly ComplaintState[];
