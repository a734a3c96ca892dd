import { z } from 'zod';

const percent = z.int().min(0).max(100);

/**
 * What makes two clients look like one, and how long a merge of two can be undone. Weights are percent: what one sign
 * alone makes of the score, when it holds in full. Source: KA-1-duplicates
 */
export const duplicates = z.strictObject({
  kind: z.literal('duplicates'),
  /** Words that say nothing of which company it is: legal forms. */
  legalForms: z.array(z.string().min(1).max(40)).max(60),
  /** Words that many companies have in their name: they are compared, but nobody is looked for by them. */
  commonWords: z.array(z.string().min(1).max(40)).max(200),
  /** How alike names must be to count, in percent of the pairs of characters they have between them. */
  nameAtLeast: z.int().min(30).max(100),
  weights: z.strictObject({ creditCode: percent, name: percent, phone: percent, address: percent }),
  /** What is left of a score where both have a credit code and the codes differ. */
  differentCodeLeaves: percent,
  /** From this score on two clients are shown as possible duplicates. */
  showFrom: z.int().min(1).max(100),
  /** Calendar days in which a merge can be undone. */
  undoWithinDays: z.int().min(0).max(366),
});

export type DuplicateRule = z.infer<typeof duplicates>;
