import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import type { Regulation } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { ActivityContent } from '../activities/activity-content';
import { questionDeadline } from './question-clock';
import { insertEvent } from './question-event.repository';
import { insertQuestion } from './question.repository';

interface Asked {
  readonly activityId: string;
  readonly clientId: string;
  readonly content: ActivityContent;
  readonly responsibleId: string;
  readonly desk: Regulation;
}

/**
 * Hands what could not be answered at once to the person responsible. Its time runs from when the client asked, whenever
 * that was put on record. Source: SD-2
 */
export async function askQuestion(
  transaction: Transaction,
  context: RequestContext,
  { activityId, clientId, content, responsibleId, desk }: Asked,
): Promise<void> {
  const { staffId } = signedIn(context);
  const days = await companyDaysOn(transaction, civilDateAt(context.now));
  const due = questionDeadline(content.at, desk, days);
  const id = v7();
  await insertQuestion(transaction, {
    id,
    activityId,
    clientId,
    content: content.summary ?? '',
    askedAt: content.at,
    askedBy: staffId,
    responsibleId,
    due,
    sdVersion: desk.version,
  });
  await insertEvent(transaction, {
    questionId: id,
    at: context.now,
    kind: 'ASKED',
    round: 1,
    by: staffId,
    to: [responsibleId],
  });
  await recordAudit(transaction, context, {
    action: 'question.ask',
    subjectType: 'Question',
    subjectId: id,
    after: { activityId, clientId, responsibleId, dueAt: due.dueAt },
  });
  await publish(transaction, 'question.asked', {
    questionId: id,
    staffIds: [responsibleId],
    round: 1,
    dueAt: due.dueAt,
  });
}
