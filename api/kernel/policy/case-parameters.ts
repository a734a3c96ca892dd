import { z } from 'zod';
import { POSTS } from '../access/post';
import { numberFormatProblem } from '../case-number';
import { fenOf } from '../money';
import { createWorkCalendar } from '../work-calendar';
import { departments } from './case-fields';
import { said } from './said';
import { dayOfMonth, dueInDays, dueRule, firstRepeated, fraction, yuan } from './values';
import { complaintClasses, tiers } from './vocabulary';

/** Numbers of complaints. Source: CC-3, CQ-3 */
export const numberFormat = z
  .strictObject({ kind: z.literal('numberFormat'), pattern: z.string(), scope: z.enum(['year', 'month']) })
  .superRefine((format, context) => {
    const message = numberFormatProblem(format);
    const zh = `编号格式“${format.pattern}”不成立：年份与 {serial:n} 各须恰好一次，按月编号还须有 {MM}，流水号后不能紧跟数字。`;
    if (message) context.addIssue({ code: 'custom', path: ['pattern'], ...said(zh, message) });
  });

/**
 * Which earlier complaints of a client are shown to whoever files another: received within so many calendar days, and
 * alike in order, part, class, or in so many percent of the pairs of characters of what happened. Source: CC-4
 */
export const similarComplaints = z.strictObject({
  kind: z.literal('similarComplaints'),
  withinDays: z.int().min(1).max(366),
  wordsAtLeast: z.int().min(10).max(100),
});

/**
 * Who is told of an overdue step or case, level by level: so many days past the due instant, so many steps above whoever
 * holds the post. Source: CQ-12, SD-2
 */
const escalation = z
  .array(z.strictObject({ afterDays: z.int().min(0).max(366), up: z.int().min(1).max(10) }))
  .max(10)
  .superRefine((levels, context) => {
    for (const [at, level] of levels.entries()) {
      const before = levels[at - 1];
      if (before === undefined || (level.afterDays > before.afterDays && level.up > before.up)) continue;
      const words = said('每一级都须比上一级更晚、更高。', 'each level is later and higher than the one before');
      context.addIssue({ code: 'custom', path: [at], ...words });
    }
  });

/** How long a whole case may take from its acceptance, and who is told when it takes longer. Source: CQ-12 */
export const caseClock = z.strictObject({
  kind: z.literal('caseClock'),
  domestic: dueInDays,
  overseas: dueInDays,
  escalation: escalation.optional(),
});

/** What one class of complaint owes by when, counted from receipt; an "answer" ends the case. Source: CC-9…CC-12 */
export const classDeadline = z.strictObject({
  kind: z.literal('classDeadline'),
  class: z.enum(complaintClasses),
  result: z.enum(['memo', 'responsibility', 'answer']),
  within: dueInDays,
});

/** Who may approve which amount, the smallest first; the last has no limit. Source: CQ-5 */
export const approvalThresholds = z
  .strictObject({
    kind: z.literal('approvalThresholds'),
    steps: z.array(z.strictObject({ post: z.enum(POSTS), upToYuan: yuan.nullable() })).min(1),
  })
  .superRefine(({ steps }, context) => {
    for (const [index, { upToYuan }] of steps.entries()) {
      const isLast = index === steps.length - 1;
      const previous = steps[index - 1]?.upToYuan;
      const path = ['steps', index, 'upToYuan'];
      if (isLast !== (upToYuan === null)) {
        const words = isLast
          ? said('最后一个岗位不设上限，请留空。', 'the last post must have no limit (null)')
          : said('只有最后一个岗位可以不设上限。', 'only the last post may have no limit');
        context.addIssue({ code: 'custom', path, ...words });
      } else if (upToYuan && previous && isRising(previous, upToYuan) === false) {
        const words = said(
          `必须大于前一岗位的 ${previous}。`,
          `must be greater than the ${previous} of the post before`,
        );
        context.addIssue({ code: 'custom', path, ...words });
      }
    }
  });

/** Misspelt amounts are reported where they stand, so they compare as `undefined` here. */
function isRising(lower: string, upper: string): boolean | undefined {
  const readable = [lower, upper].every((amount) => yuan.safeParse(amount).success);
  return readable ? fenOf(lower) < fenOf(upper) : undefined;
}

/** When a client is called back. Source: CC-14 */
export const followUps = z
  .strictObject({
    kind: z.literal('followUps'),
    rules: z.array(
      z.strictObject({
        class: z.enum(complaintClasses),
        after: z.enum(['repairedDelivery', 'reply']),
        within: dueRule,
        /** From the reply, for a case of the class in which nothing was repaired and delivered. */
        otherwise: dueRule.optional(),
      }),
    ),
  })
  .superRefine(({ rules }, context) => {
    const repeated = firstRepeated(rules.map((rule) => rule.class));
    const words = said(`${repeated} 有两条回访规则，请删去一条。`, `${repeated} has two follow-up rules`);
    if (repeated) context.addIssue({ code: 'custom', path: ['rules'], ...words });
  });

/** Calls that cannot be answered at once, and when the desk is open. Source: SD-2 */
export const escalatedCall = z
  .strictObject({
    kind: z.literal('escalatedCall'),
    rings: z.int().min(1),
    answerWithin: dueRule,
    serviceHours: z.array(z.strictObject({ from: z.string(), to: z.string() })).min(1),
    /** Who is told of a question that is not answered in time: so many service minutes later, so many steps up. */
    overdue: z
      .array(z.strictObject({ afterServiceMinutes: z.int().min(0).max(10_000), up: z.int().min(1).max(10) }))
      .max(10)
      .optional(),
  })
  .superRefine(({ serviceHours, overdue = [] }, context) => {
    for (const [at, level] of overdue.entries()) {
      const before = overdue[at - 1];
      if (before === undefined || (level.afterServiceMinutes > before.afterServiceMinutes && level.up > before.up))
        continue;
      const words = said('每一级都须比上一级更晚、更高。', 'each level is later and higher than the one before');
      context.addIssue({ code: 'custom', path: ['overdue', at], ...words });
    }
    try {
      createWorkCalendar({ serviceHours });
    } catch (problem) {
      const words = said('服务时间应从早到晚、互不重叠，写成 09:00。', (problem as Error).message);
      context.addIssue({ code: 'custom', path: ['serviceHours'], ...words });
    }
  });

/** How long afterwards a call or a visit may still be put on record. Source: SD-1 */
export const originalRecords = z.strictObject({
  kind: z.literal('originalRecords'),
  recordWithinDays: z.int().min(1).max(366),
});

/** By when a day's record is handed in. Source: SD-3 */
export const dailyLog = z.strictObject({ kind: z.literal('dailyLog'), within: dueRule });

/** The day of the following month by which last month is reported, and how what is reported is numbered. Source: CQ-9, CQ-14 */
export const reportDay = z
  .strictObject({
    kind: z.literal('reportDay'),
    report: z.enum(['closedCases', 'administrativePenalties']),
    dayOfNextMonth: dayOfMonth,
    noticeCopies: z.int().min(1).max(9).optional(),
    /** Who compiles the report, settles petitions and freezes it. */
    compiledBy: z.enum(POSTS).optional(),
    /** Who confirms for a department; the compiler for those not named. */
    confirms: z.array(z.strictObject({ department: z.enum(departments), post: z.enum(POSTS) })).optional(),
    register: z.strictObject({ pattern: z.string(), scope: z.enum(['year', 'month']) }).optional(),
  })
  .superRefine(({ register, confirms = [] }, context) => {
    const repeated = firstRepeated(confirms.map(({ department }) => department));
    const twice = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['confirms'], ...twice });
    const message = register && numberFormatProblem(register);
    const words = said('编号格式不成立：见 CC-3 的写法。', message ?? '');
    if (message) context.addIssue({ code: 'custom', path: ['register', 'pattern'], ...words });
  });

/** Copies of a closing document and who receives them. Source: CQ-15, CQ-16 */
export const documentCopies = z.strictObject({
  kind: z.literal('documentCopies'),
  document: z.enum(['salesAllowance', 'finishedGoodsReturn']),
  copies: z.int().min(1),
});

/** How much more than approved may come back when the order does not say. Source: CQ-17 */
export const overAcceptance = z.strictObject({ kind: z.literal('overAcceptance'), companyRate: fraction });

/** Proofs that let a return be booked. Source: CQ-19 */
export const returnProof = z
  .strictObject({
    kind: z.literal('returnProof'),
    required: z.int().min(1),
    proofs: z.array(z.enum(['stampedInvoice', 'stampedInvoiceCopy', 'returnCertificate'])).min(1),
  })
  .refine(({ required, proofs }) => required <= proofs.length, {
    path: ['required'],
    ...said('要求的凭证数多于所列的凭证。', 'asks for more proofs than are listed'),
  });

/**
 * Visits and callbacks by plan: how far ahead they are planned, and after how many days a client of a tier is asked for its
 * opinion again. A regulation from before surveys were kept here owes none. Source: SD-6
 */
export const regularVisits = z
  .strictObject({
    kind: z.literal('regularVisits'),
    planWithinDays: z.int().min(7).max(731),
    surveys: z
      .array(z.strictObject({ tiers: z.array(z.enum(tiers)).min(1), surveyEveryDays: z.int().min(30).max(1_096) }))
      .optional(),
  })
  .superRefine(({ surveys = [] }, context) => {
    const repeated = firstRepeated(surveys.flatMap((rule) => rule.tiers));
    const words = said(`${repeated} 级列在两条规则里，请删去一处。`, `tier ${repeated} has two rules`);
    if (repeated) context.addIssue({ code: 'custom', path: ['surveys'], ...words });
  });
