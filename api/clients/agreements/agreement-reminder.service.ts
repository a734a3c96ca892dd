import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { regulationsInForce } from '../../platform/regulations';
import { noSuchReminder } from './agreement-problem';
import { closeReminders, openReminders, raiseReminders, type ReminderRow } from './agreement-reminder.repository';

const MOST_REMINDERS = 200;

/** Agreements that end soon and were not dealt with, the first to end first. Source: KA-8 */
export async function agreementReminders(context: RequestContext): Promise<ReminderRow[]> {
  const { all, staffIds } = signedIn(context).reaches.CLIENT_CONFIDENTIAL;
  return all || staffIds.length > 0 ? openReminders(context, MOST_REMINDERS) : [];
}

/** Notes that an agreement's end was dealt with: the client is asked, or it is let go. */
export async function closeAgreementReminder(
  context: RequestContext,
  id: string,
): Promise<{ readonly __typename: 'AgreementReminderDone'; readonly id: string } | ProblemValue> {
  const { staffId } = signedIn(context);
  if (!isId(id)) return refusal(context, 'NotFound', noSuchReminder);
  return context.database.write(async (transaction) => {
    const closed = await closeReminders(transaction, { id, by: staffId, at: context.now });
    if (closed === undefined) return refusal(context, 'NotFound', noSuchReminder);
    await recordAudit(transaction, context, {
      action: 'client.closeAgreementReminder',
      subjectType: 'Client',
      subjectId: closed.clientId,
      after: { agreementId: closed.agreementId },
    });
    return { __typename: 'AgreementReminderDone', id };
  });
}

/**
 * Raises the reminders that are due today by the lead times of the regulation in force. Safe to repeat; needs the
 * system's reach. @returns how many were raised
 */
export function remindOfAgreements({ database, now }: Pick<RequestContext, 'database' | 'now'>): Promise<number> {
  const today = civilDateAt(now);
  return database.write(async (transaction) => {
    const regulation = (await regulationsInForce(transaction, ['KA'], today)).get('KA');
    const rule = regulation === undefined ? undefined : clausesOfKind(regulation, 'agreements')[0];
    if (rule === undefined) return 0;
    const raised = await raiseReminders(transaction, today, rule.parameters.remindBeforeDays);
    for (const { agreementId } of raised) await publish(transaction, 'agreement.endsSoon', { agreementId });
    return raised.length;
  });
}
