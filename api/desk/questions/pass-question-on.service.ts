import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { changeQuestion, type QuestionAnswer } from './answer-question.service';
import { answeredAlready, noSuchColleague, responsibleAlready } from '../desk-problem';
import { insertEvent } from './question-event.repository';
import { passQuestion } from './question.repository';
import type { PassQuestionOnInput } from './question.schema';
import { takerFault } from '../duty-taker.service';

const NOTE: TextRule<'note'> = {
  field: 'note',
  name: { 'zh-CN': '转交说明', en: 'Why it is passed on' },
  most: 1_000,
  required: true,
  lines: true,
  clause: 'SD-2',
};

/**
 * Hands a question that waits to somebody else who can answer it. The client waits for the same thirty minutes: the clock
 * runs on, and whoever had it may still answer. Source: SD-2
 */
export async function passQuestionOn(context: RequestContext, input: PassQuestionOnInput): Promise<QuestionAnswer> {
  const fault = textFault(input, [NOTE]) ?? (isId(input.responsibleId) ? undefined : noSuchColleague('responsibleId'));
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changeQuestion(context, { operation: 'passQuestionOn', input }, async (transaction, row) => {
    const { responsibleId: to } = input;
    if (row.answeredAt !== null) return refusal(context, 'IllegalMove', answeredAlready);
    if (to === row.responsibleId) return refusal(context, 'InvalidInput', responsibleAlready);
    const until = civilDateAt(context.now);
    const unfit = await takerFault(transaction, { staffId: to, until, field: 'responsibleId' });
    if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
    await passQuestion(transaction, row.id, to);
    await insertEvent(transaction, {
      questionId: row.id,
      at: context.now,
      kind: 'PASSED_ON',
      round: row.round,
      by: signedIn(context).staffId,
      to: [to],
      note: storedText(input.note),
    });
    await recordAudit(transaction, context, {
      action: 'question.pass_on',
      subjectType: 'Question',
      subjectId: row.id,
      before: { responsibleId: row.responsibleId },
      after: { responsibleId: to, round: row.round, dueAt: row.roundDueAt },
    });
    const { id: questionId, round, roundDueAt: dueAt } = row;
    await publish(transaction, 'question.passedOn', { questionId, staffIds: [to], round, dueAt });
    return { id: row.id };
  });
}
