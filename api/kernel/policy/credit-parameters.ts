import { z } from 'zod';
import { POSTS } from '../access/post';
import { numberFormatProblem } from '../case-number';
import type { DueRule } from '../deadline';
import { said } from './said';
import { termLimit, termLimitFault } from './term-limit';
import { dueInDays, fraction, share } from './values';
import { paymentCredits } from './vocabulary';

/** The basic conditions of an application for credit; one that is left out is not asked for. Source: CR-3 */
const conditions = z.strictObject({
  /** Calendar days since it became a client. */
  clientForDays: z.int().min(1).max(7_300).optional(),
  paymentCreditAtLeast: z.enum(paymentCredits).optional(),
  /** Statements of a year that still counts, with no higher debt ratio. */
  debtRatioAtMost: share.optional(),
  /** Overdue of what is owed. */
  overdueShareAtMost: share.optional(),
  /** The limit asked for, of the yearly volume. */
  limitToVolumeAtMost: fraction.optional(),
  documentsAtLeast: z.int().min(1).max(20).optional(),
});

/** How applications for credit are numbered, checked, investigated and answered. Source: CR-3, CR-4 */
export const creditApplications = z
  .strictObject({
    kind: z.literal('creditApplications'),
    numberPattern: z.string(),
    /** Of a credit line. */
    ...termLimit,
    answerWithin: dueInDays,
    /** For clients who are announced and served first (BK-2). */
    priorityWithin: dueInDays,
    investigators: z.array(z.enum(POSTS)).min(1),
    conditions,
  })
  .superRefine(({ numberPattern: pattern, answerWithin, priorityWithin, ...limit }, context) => {
    const message = numberFormatProblem({ pattern, scope: 'year' });
    const zh = `编号格式“${pattern}”不成立：年份与 {serial:n} 各须恰好一次，流水号后不能紧跟数字。`;
    if (message) context.addIssue({ code: 'custom', path: ['numberPattern'], ...said(zh, message) });
    const fault = termLimitFault(limit);
    if (fault) context.addIssue({ code: 'custom', path: ['longestYears'], ...fault });
    const longer = said(
      '优先答复的期限可能长于一般期限：请缩短，或两者都用工作日。',
      'may be longer than "answerWithin"; shorten it, or give both in working days',
    );
    if (!isWithin(priorityWithin, answerWithin))
      context.addIssue({ code: 'custom', path: ['priorityWithin'], ...longer });
  });

/** Whether one time never runs longer than another. Working days last as long as calendar days at least, and how much longer holidays say. */
function isWithin(one: DueRule, other: DueRule): boolean {
  const isComparable = one.unit === other.unit || one.unit === 'calendarDay';
  return isComparable && one.amount <= other.amount;
}

export type CreditConditions = z.infer<typeof conditions>;
