import { z } from 'zod';
import { POSTS } from '../access/post';
import { numberFormatProblem } from '../case-number';
import { fenOf } from '../money';
import { said } from './said';
import { certainDays, termLimit, termLimitFault } from './term-limit';
import { dayOfMonth, firstRepeated, yuan } from './values';
import { segments, tiers } from './vocabulary';

/** Staff in contact with an important new client. Source: KA-13 */
export const contactStaff = z
  .strictObject({
    kind: z.literal('contactStaff'),
    tiers: z.array(z.enum(tiers)).min(1),
    atLeast: z.int().min(1).max(20),
    /** Calendar days within which each of them has a contact on record. */
    reportWithinDays: z.int().min(1).max(366),
    /** Calendar days before that by which they are reminded; left out: nobody is. */
    remindBeforeDays: z.array(z.int().min(0).max(365)).min(1).optional(),
  })
  .superRefine(({ reportWithinDays, remindBeforeDays = [] }, context) => {
    const repeated = firstRepeated(remindBeforeDays.map(String));
    const words = said(`提前 ${repeated} 天列了两次，请删去一处。`, `${repeated} days are listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['remindBeforeDays'], ...words });
    const early = remindBeforeDays.findIndex((days) => days >= reportWithinDays);
    const beforeItBegan = said(
      '须少于联络记录的天数，否则刚联络过就会提醒。请改小。',
      'is no less than the days within which a contact is on record; make it less',
    );
    if (early >= 0) context.addIssue({ code: 'custom', path: ['remindBeforeDays', early], ...beforeItBegan });
  });

/** Who may approve a grade that is set by hand, and for how many days at most it holds. */
const byHand = { approvers: z.array(z.enum(POSTS)).min(1), mostDays: z.int().min(1).max(1_096) };

/** Tiers set by hand. Source: KA-3-override */
export const tierOverride = z.strictObject({ kind: z.literal('tierOverride'), ...byHand });

/** Segments set by hand. Source: BK-1-override */
export const segmentOverride = z.strictObject({ kind: z.literal('segmentOverride'), ...byHand });

/** The checklist by which prospects are recognised as key clients, and who approves that. Source: KA-5, KA-7 */
export const selection = z
  .strictObject({
    kind: z.literal('selection'),
    criteria: z
      .array(z.strictObject({ criterion: z.string().regex(/^[a-z][A-Za-z]{1,39}$/), least: z.int().min(0) }))
      .min(1)
      .max(20),
    scale: z.int().min(1).max(100),
    passMark: z.int().min(1),
    approvers: z.array(z.enum(POSTS)).min(1),
  })
  .superRefine(({ criteria, scale, passMark }, context) => {
    const repeated = firstRepeated(criteria.map(({ criterion }) => criterion));
    const twice = said(`标准 ${repeated} 列了两次，请删去一处。`, `criterion ${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['criteria'], ...twice });
    const words = said('合格分不能高于满分。', 'more points are asked for than can be given');
    if (passMark > scale * criteria.length) context.addIssue({ code: 'custom', path: ['passMark'], ...words });
    const high = criteria.findIndex(({ least }) => least > scale);
    const tooHigh = said('单项最低分不能高于每项满分。', 'more points are asked for than one criterion can have');
    if (high >= 0) context.addIssue({ code: 'custom', path: ['criteria', high, 'least'], ...tooHigh });
  });

/** How agreements are numbered, how long they may last, and how many days before their end one is reminded. Source: KA-8 */
export const agreements = z
  .strictObject({
    kind: z.literal('agreements'),
    numberPattern: z.string(),
    remindBeforeDays: z.array(z.int().min(0).max(366)).min(1),
    ...termLimit,
  })
  .superRefine(({ numberPattern: pattern, remindBeforeDays, ...limit }, context) => {
    const message = numberFormatProblem({ pattern, scope: 'year' });
    const zh = `编号格式“${pattern}”不成立：年份与 {serial:n} 各须恰好一次，流水号后不能紧跟数字。`;
    if (message) context.addIssue({ code: 'custom', path: ['numberPattern'], ...said(zh, message) });
    const repeated = firstRepeated(remindBeforeDays.map(String));
    const words = said(`提前 ${repeated} 天列了两次，请删去一处。`, `${repeated} days are listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['remindBeforeDays'], ...words });
    const fault = termLimitFault(limit);
    if (fault) context.addIssue({ code: 'custom', path: ['longestYears'], ...fault });
    const early = remindBeforeDays.findIndex((days) => days > certainDays(limit));
    const beforeItBegan = said(
      '不能早于协议期限的起点：请改小，或延长最长期限。',
      'begins before the longest agreement does; make it less, or the longest term longer',
    );
    if (early >= 0) context.addIssue({ code: 'custom', path: ['remindBeforeDays', early], ...beforeItBegan });
  });

/** How development plans are numbered, how many prospects one names, and who approves it. Source: KA-9 */
export const developmentPlan = z
  .strictObject({
    kind: z.literal('developmentPlan'),
    numberPattern: z.string(),
    prospectsAtLeast: z.int().min(1).max(200),
    /** Clients that are to be developed further count among them; prospects alone when left out. */
    countsClients: z.boolean().optional(),
    approvers: z.array(z.enum(POSTS)).min(1),
  })
  .superRefine(({ numberPattern: pattern }, context) => {
    const message = numberFormatProblem({ pattern, scope: 'year' });
    const zh = `编号格式“${pattern}”不成立：年份与 {serial:n} 各须恰好一次，流水号后不能紧跟数字。`;
    if (message) context.addIssue({ code: 'custom', path: ['numberPattern'], ...said(zh, message) });
  });

/** How often a development plan is reviewed, and how often before it ends. Source: KA-11 */
export const planReviews = z.strictObject({
  kind: z.literal('planReviews'),
  /** Calendar days from the approval, or from the review before. */
  everyDays: z.int().min(1).max(366),
  reviewsAtLeast: z.int().min(1).max(100),
});

/** When the agents' statement of last month is due, and when its rebates are paid. Source: SD-8 */
export const rebates = z.strictObject({
  kind: z.literal('rebates'),
  statementDayOfNextMonth: dayOfMonth,
  paidBy: z.enum(['endOfNextMonth']),
});

/** How a credit line of each segment may change. Source: BK-2 */
export const segmentCredit = z
  .strictObject({
    kind: z.literal('segmentCredit'),
    rules: z.array(
      z.strictObject({
        segment: z.enum(segments),
        line: z.enum(['asSubmitted', 'announcedFirst', 'ordinary', 'restructureOnly', 'decreaseOnly']),
      }),
    ),
  })
  .superRefine(({ rules }, context) => {
    const missing = segments.find((segment) => rules.filter((rule) => rule.segment === segment).length !== 1);
    if (missing)
      context.addIssue({
        code: 'custom',
        path: ['rules'],
        ...said(`分层 ${missing} 须有且只有一条规则。`, `segment ${missing} needs exactly one rule`),
      });
  });

/** Deposits above which an individual has an own file and service level, rising. Source: BK-3 */
export const vipThresholds = z
  .strictObject({
    kind: z.literal('vipThresholds'),
    levels: z
      .array(
        z.strictObject({
          level: z.int().min(1),
          aboveYuan: yuan,
          /** The service level: calendar days within which one of us is in contact with the client. */
          contactWithinDays: z.int().min(1).max(366).optional(),
        }),
      )
      .min(1),
  })
  .superRefine(({ levels: rows }, context) => {
    if (rows.some(({ aboveYuan }) => !yuan.safeParse(aboveYuan).success)) return;
    for (const [index, { aboveYuan, level }] of rows.entries()) {
      const before = rows[index - 1];
      if (before && (level <= before.level || fenOf(aboveYuan) <= fenOf(before.aboveYuan))) {
        context.addIssue({
          code: 'custom',
          path: ['levels', index],
          ...said('必须高于前一级。', 'must be above the level before'),
        });
      }
    }
  });

/** Windows that begin with a calendar month and never cross a year. */
const everyMonths = z.literal([1, 2, 3, 4, 6, 12]);

/** How often clients of a tier are visited and called. Source: KA-16, SD-6 */
export const visitRules = z
  .strictObject({
    kind: z.literal('visitRules'),
    rules: z.array(
      z.strictObject({
        tiers: z.array(z.enum(tiers)).min(1),
        visitEveryMonths: everyMonths.optional(),
        callbackEveryMonths: everyMonths.optional(),
      }),
    ),
  })
  .superRefine(({ rules }, context) => {
    const repeated = firstRepeated(rules.flatMap((rule) => rule.tiers));
    const words = said(`${repeated} 级列在两条规则里，请删去一处。`, `tier ${repeated} has two rules`);
    if (repeated) context.addIssue({ code: 'custom', path: ['rules'], ...words });
  });
