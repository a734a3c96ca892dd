import { z } from 'zod';
import { said } from './said';
import { civilDate, firstRepeated } from './values';

/**
 * Days on which the company works or rests other than the State Council announced, and the last year whose holidays are
 * known: a later one than the product knows completes a year that it was not published with. Source: CC-1-annex
 */
export const workCalendar = z
  .strictObject({
    kind: z.literal('workCalendar'),
    days: z
      .array(
        z.strictObject({
          date: civilDate,
          counts: z.enum(['WORK', 'REST']),
          note: z.string().max(100),
        }),
      )
      .max(400),
    publishedThrough: z.int().min(2004).max(2199),
  })
  .superRefine(({ days }, context) => {
    const repeated = firstRepeated(days.map(({ date }) => date));
    const words = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['days'], ...words });
  });
