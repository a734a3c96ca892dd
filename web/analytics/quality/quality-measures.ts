import type { Exposure, Measure } from '../../gql/graphql';

/** The headline figures of complaint quality, in the order they are shown in. */
export const QUALITY_MEASURES = [
  'COMPLAINTS_RECEIVED',
  'COMPLAINT_RATE',
  'COMPLAINING_CLIENTS',
  'UPHELD_SHARE',
  'SATISFACTION',
  'ANSWER_SHARE',
  'REFUSAL_RATE',
  'REPEAT_SHARE',
] as const satisfies Measure[];

/** How many of the exposure a rate is told for. */
export const rateScale = {
  ACTIVE_CLIENTS: 100,
  ORDERS: 100,
  DELIVERED_QUANTITY: 10_000,
  REVENUE: 1,
} as const satisfies Record<Exposure, number>;
