import { registerEnumType } from 'type-graphql';

/** Reasons as the graph names them; their order is that of the figures. Source: KA-3. */
export const UngradedReason = {
  NO_VOLUME: 'NO_VOLUME',
  NO_TIER_HOLDS: 'NO_TIER_HOLDS',
  NOT_GRADED: 'NOT_GRADED',
} as const;
export type UngradedReason = (typeof UngradedReason)[keyof typeof UngradedReason];

registerEnumType(UngradedReason, {
  name: 'UngradedReason',
  description:
    'Why a client has no tier (KA-3): now by what its last grading put on record, of a past instant by its orders and gradings on record then.',
  valuesConfig: {
    NO_VOLUME: { description: 'Graded, with no volume: its orders of the trailing twelve months come to zero.' },
    NO_TIER_HOLDS: { description: 'Graded with a volume, and the conditions of no tier hold.' },
    NOT_GRADED: { description: 'Not graded yet.' },
  },
});
