import { z } from 'zod';
import { POSTS } from '../access/post';
import { said } from './said';
import { firstRepeated } from './values';

/** What a market note may be about. */
export const marketSubjects = ['COMPETITOR', 'PRICE', 'PRODUCT', 'POLICY', 'NEW_MARKET', 'CHANNEL'] as const;

/**
 * To which posts what account managers learn of the market is passed on, by what it is about, and within how many days of
 * the day it was learned it is put on record. Source: AM-1, KA-16
 */
export const marketNotes = z
  .strictObject({
    kind: z.literal('marketNotes'),
    noteWithinDays: z.int().min(1).max(366),
    passedOn: z.array(z.strictObject({ subject: z.enum(marketSubjects), posts: z.array(z.enum(POSTS)).min(1) })).min(1),
  })
  .superRefine(({ passedOn }, context) => {
    const repeated = firstRepeated(passedOn.map(({ subject }) => subject));
    const twice = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['passedOn'], ...twice });
  });
