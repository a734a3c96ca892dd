import type { UngradedReason } from '../../gql/graphql';

/** Why clients have no tier, in the order it is told in (KA-3). */
export const ungradedReasons = [
  'NO_VOLUME',
  'NO_TIER_HOLDS',
  'NOT_GRADED',
] as const satisfies readonly UngradedReason[];
