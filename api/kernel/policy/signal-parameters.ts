import { z } from 'zod';
import { POSTS } from '../access/post';
import { said } from './said';
import { firstRepeated } from './values';

/** What makes a month of a control chart a signal. */
export const signalRules = ['OUTSIDE', 'TWO_OF_THREE', 'FOUR_OF_FIVE', 'RUN'] as const;
export type SignalRule = (typeof signalRules)[number];

/**
 * How the complaint rate is watched: a month is judged on so many months that end with it, the last so many months are
 * judged anew each time, by these rules, and these posts are told. Source: CQ-9-annex
 */
export const controlSignals = z
  .strictObject({
    kind: z.literal('controlSignals'),
    months: z.int().min(12).max(60),
    /** By fewer there is no judging yet. */
    fewestMonths: z.int().min(6).max(24),
    watchedMonths: z.int().min(1).max(24),
    rules: z.array(z.enum(signalRules)).min(1),
    runLength: z.int().min(6).max(12),
    tells: z.array(z.enum(POSTS)).min(1),
  })
  .superRefine(({ rules, tells }, context) => {
    for (const [path, list] of [
      ['rules', rules],
      ['tells', tells],
    ] as const) {
      const repeated = firstRepeated(list);
      const twice = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
      if (repeated) context.addIssue({ code: 'custom', path: [path], ...twice });
    }
  });
