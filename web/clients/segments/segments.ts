import type { Segment } from '../../gql/graphql';

/** Segments from the best down (BK-1). */
export const segments = [
  'GOLD',
  'KEY',
  'QUALITY',
  'GENERAL',
  'RESTRICTED',
  'ELIMINATED',
] as const satisfies readonly Segment[];
