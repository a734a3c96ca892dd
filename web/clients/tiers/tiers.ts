import type { Tier } from '../../gql/graphql';

/** Tiers from the best down (KA-3). */
export const tiers = ['A1', 'A2', 'B1', 'B2', 'C', 'D'] as const satisfies readonly Tier[];
