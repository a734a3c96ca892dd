import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { requireRegulation } from '../../platform/regulations';
import { answeredAlready, nobodyAbove, noSuchQuestion, notYoursToAnswer } from '../desk-problem';
import { questionDeadline } from './question-clock';
import { insertEvent, superiorsAbove } from './question-event.repository';
import { endQuestion, lockQuestion, reopenQuestion, seesQuestion, type QuestionRow } from './question.repository';
import type { AnswerQuestionInput, InsistOnQuestionInput, PassQuestionOnInput } from './question.schema';
import { mayAnswer, questionById, type ShownQuestion } from './question.service';

export interface QuestionChangedValue {
  readonly __typename: 'QuestionChanged';
  readonly question: ShownQuestion;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
export type QuestionAnswer = QuestionChangedValue | Refused;
type Outcome = { readonly id: string } | Refused;

const ANSWER: TextRule<'answer'> = {
  field: 'answer',
  name: { 'zh-CN': '答复', en: 'The answer' },
  most: 2_000,
  required: true,
  lines: true,
  clause: 'SD-2',
};
const NOTE: TextRule<'note'> = {
  field: 'note',
  name: { 'zh-CN': '客户的意见', en: 'What the client insists on' },
  most: 1_000,
  required: true,
  lines: true,
  clause: 'SD-2',
};

/** Puts the answer to a question on record; the first one stops its clock. Source: SD-2 */
export async function answerQuestion(
  context: RequestContext,
  input: AnswerQuestionInput,
): Promise<QuestionChangedValue | Refused> {
  const fault = textFault(input, [ANSWER]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changeQuestion(context, { operation: 'answerQuestion', input }, async (transaction, row) => {
    if (row.answeredAt !== null) return refusal(context, 'IllegalMove', answeredAlready);
    const { staffId } = signedIn(context);
    const answer = storedText(input.answer) ?? '';
    await endQuestion(transaction, row.id, { answer, at: context.now, by: staffId });
    await insertEvent(transaction, {
      questionId: row.id,
      at: context.now,
      kind: 'ANSWERED',
      round: row.round,
      by: staffId,
      to: [],
      note: answer,
    });
    await recordAudit(transaction, context, {
      action: 'question.answer',
      subjectType: 'Question',
      subjectId: row.id,
      after: { round: row.round, dueAt: row.roundDueAt, inTime: Date.parse(context.now) <= Date.parse(row.roundDueAt) },
    });
    await publish(transaction, 'question.answered', { questionId: row.id, round: row.round });
    return { id: row.id };
  });
}

/**
 * The client insists: the question goes to whom the person responsible reports, with its minutes anew. What the first
 * answer took stays on record. Source: SD-2
 */
export async function insistOnQuestion(
  context: RequestContext,
  input: InsistOnQuestionInput,
): Promise<QuestionChangedValue | Refused> {
  const fault = textFault(input, [NOTE]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const today = civilDateAt(context.now);
  const desk = await requireRegulation(context.database, 'SD', today);
  const days = await companyDaysOn(context.database, today);
  return changeQuestion(context, { operation: 'insistOnQuestion', input }, async (transaction, row) => {
    const [superior] = await superiorsAbove(transaction, row.responsibleId, 1);
    if (superior === undefined) return refusal(context, 'IllegalMove', nobodyAbove);
    const due = questionDeadline(context.now, desk, days);
    await reopenQuestion(transaction, row.id, { responsibleId: superior, roundDueAt: due.dueAt });
    await insertEvent(transaction, {
      questionId: row.id,
      at: context.now,
      kind: 'INSISTED',
      round: row.round + 1,
      by: signedIn(context).staffId,
      to: [superior],
      note: storedText(input.note),
    });
    await recordAudit(transaction, context, {
      action: 'question.insist',
      subjectType: 'Question',
      subjectId: row.id,
      before: { round: row.round, responsibleId: row.responsibleId },
      after: { round: row.round + 1, responsibleId: superior, dueAt: due.dueAt },
    });
    await publish(transaction, 'question.insisted', {
      questionId: row.id,
      staffIds: [superior],
      round: row.round + 1,
      dueAt: due.dueAt,
    });
    return { id: row.id };
  });
}

interface Asked {
  readonly operation: string;
  readonly input: AnswerQuestionInput | InsistOnQuestionInput | PassQuestionOnInput;
}

/** Changes a question that the viewer may answer: once for a key, from the version they saw; all or nothing. */
export async function changeQuestion(
  context: RequestContext,
  { operation, input }: Asked,
  work: (transaction: Transaction, row: QuestionRow) => Promise<Outcome>,
): Promise<QuestionChangedValue | Refused> {
  if (!isId(input.questionId)) return refusal(context, 'NotFound', noSuchQuestion);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation, request }, async () => {
      const row = await lockQuestion(transaction, input.questionId);
      if (row === undefined)
        return (await seesQuestion(transaction, input.questionId))
          ? refusal(context, 'NotAllowed', notYoursToAnswer)
          : refusal(context, 'NotFound', noSuchQuestion);
      if (!mayAnswer(context, row)) return refusal(context, 'NotAllowed', notYoursToAnswer);
      if (row.version !== input.version) return staleVersion(row.version, context.locale);
      return work(transaction, row);
    }),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const question = await questionById(context, outcome.answer.id);
  if (question === null) return refusal(context, 'NotFound', noSuchQuestion);
  return { __typename: 'QuestionChanged', question, replayed: outcome.replayed };
}
