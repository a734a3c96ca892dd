import { z } from 'zod';
import { POSTS } from '../access/post';
import { numberFormatProblem } from '../case-number';
import { departments } from './case-fields';
import { said } from './said';
import { dueInDays, firstRepeated } from './values';

/**
 * The way of a notice to clients: who drafts it, which head reviews it by the department it is of, who approves, sends
 * and archives it, by when each client is told and has understood, and to how many clients one notice goes at most.
 * Source: CC-7
 */
export const clientNotices = z
  .strictObject({
    kind: z.literal('clientNotices'),
    numberPattern: z.string(),
    draftedBy: z.array(z.enum(POSTS)).min(1),
    /** The head of each department that notifies clients. */
    reviewedBy: z.array(z.strictObject({ department: z.enum(departments), post: z.enum(POSTS) })).min(1),
    approvedBy: z.enum(POSTS),
    sentBy: z.enum(POSTS),
    archivedBy: z.array(z.enum(POSTS)).min(1),
    acknowledgedWithin: dueInDays,
    mostRecipients: z.int().min(1).max(100_000),
  })
  .superRefine(({ numberPattern: pattern, reviewedBy }, context) => {
    const message = numberFormatProblem({ pattern, scope: 'year' });
    const zh = `编号格式“${pattern}”不成立：年份与 {serial:n} 各须恰好一次，流水号后不能紧跟数字。`;
    if (message) context.addIssue({ code: 'custom', path: ['numberPattern'], ...said(zh, message) });
    const repeated = firstRepeated(reviewedBy.map(({ department }) => department));
    const twice = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['reviewedBy'], ...twice });
  });
