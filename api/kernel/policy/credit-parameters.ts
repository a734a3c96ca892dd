import { z } from 'zod';
import { POSTS } from '../access/post';
import { numberFormatProblem } from '../case-number';
import { said } from './said';
import { dueInDays, fraction } from './values';
import { paymentCredits } from './vocabulary';

/** The basic conditions of an application for credit; one that is left out is not asked for. Source: CR-3 */
const conditions = z.strictObject({
  /** Calendar days since it became a client. */
  clientForDays: z.int().min(1).max(7_300).optional(),
  paymentCreditAtLeast: z.enum(paymentCredits).optional(),
  /** Statements of a year that still counts, with no higher debt ratio. */
  debtRatioAtMost: fraction.optional(),
  /** Overdue of what is owed. */
  overdueShareAtMost: fraction.optional(),
  /** The limit asked for, of the yearly volume. */
  limitToVolumeAtMost: fraction.optional(),
  documentsAtLeast: z.int().min(1).max(20).optional(),
});

/** How applications for credit are numbered, checked, investigated and answered. Source: CR-3, CR-4 */
export const creditApplications = z
  .strictObject({
    kind: z.literal('creditApplications'),
    numberPattern: z.string(),
    /** The longest term of a credit line. */
    longestDays: z.int().min(1).max(3_660),
    answerWithin: dueInDays,
    /** For clients who are announced and served first (BK-2). */
    priorityWithin: dueInDays,
    investigators: z.array(z.enum(POSTS)).min(1),
    conditions,
  })
  .superRefine(({ numberPattern: pattern }, context) => {
    const message = numberFormatProblem({ pattern, scope: 'year' });
    const zh = `编号格式“${pattern}”不成立：年份与 {serial:n} 各须恰好一次，流水号后不能紧跟数字。`;
    if (message) context.addIssue({ code: 'custom', path: ['numberPattern'], ...said(zh, message) });
  });

export type CreditConditions = z.infer<typeof conditions>;
