/**
 * What questions of figures weigh beside the values they answer: in work, some fifty of them are what an operation of
 * 100 000 values is; of those that tell two instants apart, ten. Measured at 10 000 clients.
 */
export const WEIGHTS = { figures: 2_000, restated: 10_000 } as const;

/** What one past instant weighs beside that: such figures are added up from rows, as each of the two of a restatement is. */
export const OF_THE_PAST = { weights: { asOf: WEIGHTS.restated / 2 - WEIGHTS.figures } } as const;
