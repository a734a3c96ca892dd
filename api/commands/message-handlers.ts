import { followComplaint, followGoods, followOrders } from '../sales/receivables/dispute.service';
import { creditReturn } from '../sales/receivables/credit.service';
import { noteContact } from '../clients/contacts/note-contact.service';
import { queueSignalMails } from '../identity/subscriptions/queue-signal-mails.service';
import { REPORT_UNSENT } from '../identity/subscriptions/send-reports.service';
import {
  alertOfCredit,
  alertOfDelegation,
  alertOfDraft,
  alertOfHandover,
  alertOfKeptOpen,
  alertOfEscalation,
  alertOfLogs,
  alertOfMarketNote,
  alertOfMonth,
  alertOfNotice,
  alertOfOverdueNotice,
  alertOfQuestion,
  alertOfRebates,
  alertOfReport,
  alertOfReportsDue,
  alertOfObjection,
  alertOfTargets,
  type MonthAlert,
  alertOfSignal,
} from '../inbox/raise-alerts.service';
import { REPORT_COMPILED, REPORT_OVERDUE } from '../complaints/monthly/compile-report.service';
import { PENALTIES_COMPILED, PENALTIES_OVERDUE } from '../complaints/penalty-lists/compile-penalties.service';
import { proposeByRule, VIOLATION_SHOWN } from '../complaints/penalties/propose-by-rule.service';
import type { MessageHandler } from '../platform/outbox-dispatch';

interface Payload {
  readonly complaintId: string;
  readonly returnId: string;
  readonly orderIds: readonly string[];
}

const isOfGoods = (payload: unknown): payload is { readonly complaintId: string } =>
  (payload as { readonly kind?: unknown }).kind === 'GOODS';

const payloadOf = (message: Parameters<MessageHandler>[0]): Payload => message.payload as Payload;

/**
 * Who acts on what happened in another room, by topic; what nobody acts on wakes those who listen on the channel, and is
 * dropped. Every handler is idempotent. What a complaint holds up follows it; what a return was booked for is credited;
 * people are told of what is overdue below them, of rebates they owe, of whom they stand in for, of clients who wait for
 * their answer, of sales targets that wait for theirs, of daily logs that are missing, of contact reports that are soon due,
 * of notices sent to their clients, and of months that are compiled and wait for them; a contact is the last one of its
 * client; what follows from a violation that a case showed is proposed.
 *
 * @param now the instant a message is acted on
 * @param sendsMail a mail server is configured, so that signals are told by mail too
 */
export function messageHandlers(now: () => string, sendsMail = false): Readonly<Record<string, MessageHandler>> {
  const complaint: MessageHandler = (message, transaction) =>
    followComplaint(transaction, payloadOf(message).complaintId, now());
  const voucher: MessageHandler = (message, transaction) =>
    creditReturn(transaction, payloadOf(message).returnId, now());
  const question: MessageHandler = ({ payload }, transaction) => alertOfQuestion(transaction, payload, now());
  const month =
    (kind: MonthAlert): MessageHandler =>
    ({ payload }, transaction) =>
      alertOfMonth(transaction, { kind, payload }, now());
  return {
    [REPORT_COMPILED]: month('MONTH_COMPILED'),
    [REPORT_OVERDUE]: month('MONTH_OVERDUE'),
    [PENALTIES_COMPILED]: month('PENALTIES_COMPILED'),
    [PENALTIES_OVERDUE]: month('PENALTIES_OVERDUE'),
    'activity.recorded': ({ payload }, transaction) => noteContact(transaction, payload),
    'contact.reportDue': ({ payload }, transaction) => alertOfReportsDue(transaction, payload, now()),
    'question.asked': question,
    'question.insisted': question,
    'question.passedOn': question,
    'question.overdue': question,
    'log.overdue': ({ payload }, transaction) => alertOfLogs(transaction, payload, now()),
    'complaint.filed': complaint,
    'complaint.escalated': ({ payload }, transaction) => alertOfEscalation(transaction, payload, now()),
    'delegation.named': ({ payload }, transaction) => alertOfDelegation(transaction, payload, now()),
    [REPORT_UNSENT]: ({ payload }, transaction) => alertOfReport(transaction, payload, now()),
    'market.noted': ({ payload }, transaction) => alertOfMarketNote(transaction, payload, now()),
    'client.handedOver': ({ payload }, transaction) =>
      alertOfHandover(transaction, { kind: 'HANDOVER', payload }, now()),
    'client.handoverUndone': ({ payload }, transaction) =>
      alertOfHandover(transaction, { kind: 'HANDOVER_UNDONE', payload }, now()),
    'staff.keptOpen': ({ payload }, transaction) => alertOfKeptOpen(transaction, payload, now()),
    'credit.moved': ({ payload }, transaction) => alertOfCredit(transaction, payload, now()),
    'draft.ended': ({ payload }, transaction) => alertOfDraft(transaction, payload, now()),
    'target.proposed': ({ payload }, transaction) => alertOfTargets(transaction, payload, now()),
    'target.moved': ({ payload }, transaction) => alertOfObjection(transaction, payload, now()),
    'signal.raised': async ({ payload }, transaction) => {
      await alertOfSignal(transaction, payload, now());
      if (sendsMail) await queueSignalMails(transaction, payload, now());
    },
    'notice.sent': ({ payload }, transaction) => alertOfNotice(transaction, payload, now()),
    'notice.overdue': ({ payload }, transaction) => alertOfOverdueNotice(transaction, payload, now()),
    [VIOLATION_SHOWN]: ({ payload }, transaction) => proposeByRule(transaction, payload, now()),
    'rebate.overdue': ({ payload }, transaction) => alertOfRebates(transaction, payload, now()),
    'complaint.moved': complaint,
    'complaint.recorded': ({ payload }, transaction) =>
      isOfGoods(payload) ? followGoods(transaction, payload.complaintId, now()) : Promise.resolve(),
    'return.booked': voucher,
    'return.reversed': voucher,
    'receivable.kept': (message, transaction) => followOrders(transaction, payloadOf(message).orderIds, now()),
  };
}
