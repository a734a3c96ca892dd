import { MOST_MONEY } from '../kernel/money';

/**
 * SQL of a sum of one client, at most what an amount holds: orders that are put on record wrong keep nobody else from being
 * graded. Nothing stays nothing.
 */
export const keptAmount = (sum: string): string =>
  `case when ${sum} is not null then greatest(least(${sum}, ${MOST_MONEY}), -${MOST_MONEY})::numeric(14,2) end`;
