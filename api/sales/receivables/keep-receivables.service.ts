import { civilDateAt } from '../../kernel/civil-date';
import { paymentTerm } from '../../kernel/policy/receivable-parameters';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { noteAmounts } from './delivery-amounts';
import { keepReceivables, ordersToOwe } from './keep-receivables.repository';
import { receivablesPolicy } from './receivables-policy.repository';

/**
 * Brings what clients owe to what was delivered of these orders; doing it again changes nothing. Nothing is owed before a
 * version of regulation CR says when it is to be paid. Source: CR-2
 */
export async function oweForDeliveries(
  transaction: Transaction,
  { now }: Pick<RequestContext, 'now'>,
  orderIds: readonly string[],
): Promise<void> {
  if (orderIds.length === 0) return;
  const policy = await receivablesPolicy(transaction, civilDateAt(now));
  if (policy === undefined) return;
  const orders = await ordersToOwe(transaction, [...new Set(orderIds)]);
  const receivables = orders.flatMap((order) => {
    const { id: orderId, source, number: orderNumber, clientId, currency, rate } = order;
    const { days: termDays, of: termOf } = paymentTerm(policy.parameters, order);
    const { policyVersion } = policy;
    return noteAmounts(order).map((note) => ({
      ...{ orderId, source, orderNumber, clientId, currency, rate },
      ...note,
      ...{ termDays, termOf, policyVersion },
    }));
  });
  if (receivables.length === 0) return;
  await keepReceivables(transaction, receivables, now);
  await publish(transaction, 'receivable.kept', { orderIds: orders.map(({ id }) => id) });
}
