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
    const longer = priorityFault(priorityWithin, answerWithin);
    if (longer) context.addIssue({ code: 'custom', path: ['priorityWithin'], ...longer });
  });

/**
 * What is wrong with a time for those served first that is not within the ordinary one on every calendar. Working days last
 * as long as calendar days at least; how much longer, only the holidays of a year say, which are announced year by year.
 */
function priorityFault(priority: DueRule, ordinary: DueRule): ReturnType<typeof said> | undefined {
  if (priority.unit === 'workingDay' && ordinary.unit === 'calendarDay')
    return said(
      '优先答复按工作日计、一般答复按日历日计时，遇节假日优先答复可能更晚：请两者都用工作日，或优先答复改用日历日。',
      'may end after "answerWithin": holidays make working days longer, and calendar days not; give both in working days, or this in calendar days',
    );
  if (priority.amount <= ordinary.amount) return undefined;
  return said('优先答复的期限可能长于一般期限：请缩短。', 'may be longer than "answerWithin"; shorten it');
}

export type CreditConditions = z.infer<typeof conditions>;
