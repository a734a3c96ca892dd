import { z } from 'zod';
import { POSTS } from '../access/post';
import { createWorkCalendar } from '../work-calendar';
import { caseField, fieldType, refusals } from './case-fields';
import { said, type Said } from './said';
import { dueRule, firstRepeated } from './values';
import { channels, complaintClasses } from './vocabulary';

const word = z
  .string()
  .refine(
    (value) => /^[a-z][A-Za-z]*$/.test(value),
    said('应为一个英文词（驼峰写法）。', 'must be one word in camel case'),
  );
const clauseId = z
  .string()
  .refine((value) => /^[A-Z]{2}-\d+$/.test(value), said('应为条款编号，例如 CC-5。', 'must be a clause, like "CC-5"'));

/** States that a case may be in while a step is open. */
export const stepStates = [
  'RECEIVED',
  'ANSWERED',
  'TRANSFERRED',
  'INVESTIGATING',
  'PROPOSED',
  'APPROVED',
  'REPLIED',
] as const;

/** One step on the way of a case. `annex` marks a limit that the regulation leaves to us. */
export const procedureStep = z.strictObject({
  step: word,
  /** APPROVER: by amount (CQ-5). RESPONSIBLE: the post that the transfer named (CC-12). */
  post: z.enum([...POSTS, 'APPROVER', 'RESPONSIBLE']),
  /** The state of the case while the step is open. */
  state: z.enum(stepStates),
  handsOn: z.array(caseField).min(1),
  within: dueRule.optional(),
  /** The result that the clause of the class wants by a day of its own; instead of `within`. */
  owes: z.enum(['memo', 'responsibility', 'answer']).optional(),
  /** It is due at the end of the day that an earlier step handed on in this field; instead of `within`. Source: CC-10 */
  dueOn: caseField.optional(),
  /** The step at whose end the clock began, or `acceptance`; the step's own start when left out. */
  countsFrom: word.optional(),
  annex: z.boolean().optional(),
  /** The clause that asks for the step, where it is not the clause of the route. */
  clause: clauseId.optional(),
  /** Taken only by cases of which an earlier step handed on this answer. */
  when: z.strictObject({ field: caseField, is: z.string() }).optional(),
  /** Taken only by cases that reached us so, before anything else is done. Source: CC-2 */
  channels: z.array(z.enum(channels)).min(1).optional(),
  /** When it is done the case has a number of the register of quality complaints as well. Source: CQ-3, CQ-4 */
  registers: z.literal(true).optional(),
  /** Where the case goes when this step refuses. */
  refusedTo: word.optional(),
  /** The client may be answered at once instead. Source: CC-5 */
  answerable: z.boolean().optional(),
  /** What was filed is what this step hands on. Source: CQ-2 */
  doneByFiling: z.boolean().optional(),
  /** Unless the complaint is baseless it is done with a liability split, whose budget and repair day it hands on. Source: CC-9 */
  brings: z.literal('split').optional(),
  /** What is followed event by event while it is open. Source: CC-10 */
  tracks: z.literal('shipment').optional(),
  /** Posts that prepare it together with its own, and read the case from then on. Source: CC-9, CC-10 */
  with: z.array(z.enum(POSTS)).min(1).optional(),
});
export type ProcedureStep = z.infer<typeof procedureStep>;

/** Steps of a procedure that contradict each other are refused where they stand. */
export const procedureSteps = z
  .array(procedureStep)
  .min(1)
  .superRefine((steps, context) => {
    const issue = (at: number | undefined, words: Said) =>
      context.addIssue({ code: 'custom', path: at === undefined ? [] : [at], ...words });
    const repeated = firstRepeated(steps.map(({ step }) => step));
    if (repeated) issue(undefined, said(`环节 ${repeated} 列了两次，请删去一处。`, `step ${repeated} is listed twice`));
    const last = steps.at(-1);
    if (last !== undefined && last.state !== 'ANSWERED' && last.state !== 'REPLIED')
      issue(
        steps.length - 1,
        said(
          '最后一个环节即结案，状态须为 ANSWERED 或 REPLIED。',
          'the last step closes the case: its state is ANSWERED or REPLIED',
        ),
      );
    if (!steps.some(({ state }) => state === 'INVESTIGATING'))
      issue(
        undefined,
        said(
          '须有一个环节的状态为 INVESTIGATING，供重新受理的投诉返回。',
          'no step has the state INVESTIGATING, to which a reopened case returns',
        ),
      );
    const first = steps.findIndex(({ doneByFiling }) => doneByFiling !== true);
    for (const [
      at,
      { handsOn, refusedTo, countsFrom, when, within, owes, brings, dueOn, channels: by },
    ] of steps.entries()) {
      const before = steps.slice(0, at);
      if (by !== undefined && (at !== first || at === steps.length - 1))
        issue(
          at,
          said(
            '只有登记后的第一个环节可以限定来源（“channels”），且其后须还有环节。',
            'only the first step after filing names "channels", and another one follows it',
          ),
        );
      const isBefore = (name: string) => before.some(({ step }) => step === name);
      const mayRefuse = handsOn.some((field) => refusals[field] !== undefined);
      if (mayRefuse !== (refusedTo !== undefined))
        issue(
          at,
          mayRefuse
            ? said('此环节可以不同意，请用“refusedTo”写明退回哪一环节。', 'may refuse, so it names "refusedTo"')
            : said(
                '此环节没有可以不同意的内容，请删去“refusedTo”。',
                'names "refusedTo" and has nothing to refuse with',
              ),
        );
      if (refusedTo !== undefined && !isBefore(refusedTo))
        issue(at, said(`refusedTo 所指的 ${refusedTo} 不是前面的环节。`, `refusedTo ${refusedTo} is no earlier step`));
      if (countsFrom !== undefined && countsFrom !== 'acceptance' && !isBefore(countsFrom))
        issue(
          at,
          said(`countsFrom 所指的 ${countsFrom} 不是前面的环节。`, `countsFrom ${countsFrom} is no earlier step`),
        );
      if (when !== undefined && !before.some((step) => step.handsOn.includes(when.field)))
        issue(at, said(`前面没有环节移交 ${when.field}。`, `asks for ${when.field}, which no earlier step hands on`));
      if (brings !== undefined && (!handsOn.includes('conclusion') || handsOn.some(isOfSplit)))
        issue(
          at,
          said(
            '提出责任划分的环节须移交“conclusion”；“amount”与“repairBy”由责任划分带出，不另填写。',
            'brings a split, so it hands on "conclusion", and leaves "amount" and "repairBy" to the split',
          ),
        );
      if ([within, owes, dueOn].filter((rule) => rule !== undefined).length > 1)
        issue(
          at,
          said('期限重复：“within”、“owes”与“dueOn”只留一个。', 'has two due rules: give "within", "owes" or "dueOn"'),
        );
      const isHandedOn = (field: string): boolean =>
        before.some(
          (step) => step.handsOn.some((each) => each === field) || (step.brings === 'split' && isOfSplit(field)),
        );
      if (dueOn !== undefined && (fieldType(dueOn).kind !== 'DATE' || !isHandedOn(dueOn)))
        issue(
          at,
          said(`前面没有环节移交日期 ${dueOn}。`, `is due on ${dueOn}, which is no day that an earlier step hands on`),
        );
    }
  });

const isOfSplit = (field: string): boolean => field === 'amount' || field === 'repairBy';

/** What each class of complaint goes through. Source: CC-1, CC-5 to CC-13 */
export const procedures = z
  .strictObject({
    kind: z.literal('procedures'),
    /** Who withdraws, voids, reclassifies and reopens. Source: CC-2, CC-4 */
    window: z.array(z.enum(POSTS)).min(1),
    serviceHours: z.array(z.strictObject({ from: z.string(), to: z.string() })).min(1),
    /** Clocks that stand still while we wait for the client. */
    waitingStops: z.array(z.enum(['step', 'case'])),
    /** Which procedure a case takes, the first that fits; a clause is the route it holds. */
    choices: z.array(
      z.strictObject({
        class: z.enum(complaintClasses),
        overseas: z.boolean().optional(),
        procedure: z.union([word, clauseId]),
      }),
    ),
    procedures: z.array(z.strictObject({ procedure: word, steps: procedureSteps })).min(1),
  })
  .superRefine(({ choices, procedures: known, serviceHours }, context) => {
    for (const name of complaintClasses)
      for (const overseas of [false, true])
        if (!choices.some((each) => each.class === name && (each.overseas ?? overseas) === overseas))
          context.addIssue({
            code: 'custom',
            path: ['choices'],
            ...said(
              `${overseas ? '国外' : '国内'}的 ${name} 没有处理程序。`,
              `no procedure for ${overseas ? 'overseas' : 'domestic'} ${name}`,
            ),
          });
    for (const [at, { procedure }] of choices.entries())
      if (!procedure.includes('-') && !known.some((each) => each.procedure === procedure))
        context.addIssue({
          code: 'custom',
          path: ['choices', at, 'procedure'],
          ...said(`没有 ${procedure} 这个处理程序。`, `there is no ${procedure}`),
        });
    try {
      createWorkCalendar({ serviceHours });
    } catch (problem) {
      context.addIssue({
        code: 'custom',
        path: ['serviceHours'],
        ...said('营业时间应按先后写成 08:30 至 17:30，且不得重叠。', (problem as Error).message),
      });
    }
  });

/** The way of a case through the posts. Source: CQ-4, CQ-12 */
export const route = z.strictObject({ kind: z.literal('route'), steps: procedureSteps });
