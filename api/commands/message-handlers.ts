import { followComplaint, followOrders } from '../sales/receivables/dispute.service';
import { creditReturn } from '../sales/receivables/credit.service';
import { alertOfDelegation, alertOfEscalation, alertOfRebates } from '../inbox/alert.service';
import { proposeByRule, VIOLATION_SHOWN } from '../complaints/penalties/propose-by-rule.service';
import type { MessageHandler } from '../platform/outbox-dispatch';

interface Payload {
  readonly complaintId: string;
  readonly returnId: string;
  readonly orderIds: readonly string[];
}

const payloadOf = (message: Parameters<MessageHandler>[0]): Payload => message.payload as Payload;

/**
 * Who acts on what happened in another room, by topic; what nobody acts on wakes those who listen on the channel, and is
 * dropped. Every handler is idempotent. What a complaint holds up follows it; what a return was booked for is credited;
 * people are told of what is overdue below them, of rebates they owe, and of whom they stand in for; what follows from a violation that a case
 * showed is proposed.
 *
 * @param now the instant a message is acted on
 */
export function messageHandlers(now: () => string): Readonly<Record<string, MessageHandler>> {
  const complaint: MessageHandler = (message, transaction) =>
    followComplaint(transaction, payloadOf(message).complaintId, now());
  const voucher: MessageHandler = (message, transaction) =>
    creditReturn(transaction, payloadOf(message).returnId, now());
  return {
    'complaint.filed': complaint,
    'complaint.escalated': ({ payload }, transaction) => alertOfEscalation(transaction, payload, now()),
    'delegation.named': ({ payload }, transaction) => alertOfDelegation(transaction, payload, now()),
    [VIOLATION_SHOWN]: ({ payload }, transaction) => proposeByRule(transaction, payload, now()),
    'rebate.overdue': ({ payload }, transaction) => alertOfRebates(transaction, payload, now()),
    'complaint.moved': complaint,
    'return.booked': voucher,
    'return.reversed': voucher,
    'receivable.kept': (message, transaction) => followOrders(transaction, payloadOf(message).orderIds, now()),
  };
}
