import { z } from 'zod';
import { said } from './said';
import { firstRepeated, text } from './values';

export const conductGroups = ['MUST', 'MUST_NOT', 'EQUAL_TREATMENT'] as const;

/** One of the conduct rules, as a call is judged by it. */
const conductCriterion = z.strictObject({
  code: z.string().regex(/^[a-zA-Z]{1,40}$/),
  group: z.enum(conductGroups),
  weight: z.int().min(1).max(100),
  rule: text,
});
export type ConductCriterion = z.infer<typeof conductCriterion>;

/**
 * Musts, must-nots and equal treatments of the conduct rules: how many of each there are, what they say and weigh, and from
 * how many points of 100 on a call passes. Before calls were scored, a regulation said no more than how many. Source: SD-12
 */
export const conductRules = z
  .strictObject({
    kind: z.literal('conductRules'),
    musts: z.int().min(1),
    mustNots: z.int().min(1),
    equalTreatments: z.int().min(1),
    passPoints: z.int().min(1).max(100).optional(),
    conduct: z.array(conductCriterion).optional(),
  })
  .superRefine(({ musts, mustNots, equalTreatments, conduct }, context) => {
    if (conduct === undefined) return;
    const repeated = firstRepeated(conduct.map(({ code }) => code));
    const twice = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['conduct'], ...twice });
    const counted = { MUST: musts, MUST_NOT: mustNots, EQUAL_TREATMENT: equalTreatments };
    for (const group of conductGroups) {
      const listed = conduct.filter((each) => each.group === group).length;
      const wrong = said(
        `${group} 应有 ${counted[group]} 条，列了 ${listed} 条。`,
        `${counted[group]} of ${group} are meant, and ${listed} are listed`,
      );
      if (listed !== counted[group]) context.addIssue({ code: 'custom', path: ['conduct'], ...wrong });
    }
  });
