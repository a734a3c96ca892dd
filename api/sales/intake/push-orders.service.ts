import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { lineAmount } from '../../kernel/quantity';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { ProblemValue } from '../../platform/graph/problem';
import { amountsOf, orderFaults, type OrderFacts } from './order-plan';
import { batchRefusal, refused, toldOf } from './push-answer';
import { pushFault, repeated, type PushFault } from './push-fault';
import {
  clientsByNumber,
  decimalsOf,
  keepLines,
  keepOrders,
  keepProducts,
  knownOrders,
  lockSource,
  ratesOn,
  type KeptOrder,
  type OrderToKeep,
} from './push-orders.repository';
import type { Pushed, PushedOrderInput, PushOrdersInput } from './push-orders.schema';
import { oweForDeliveries } from '../receivables/keep-receivables.service';

export interface BatchAnswer {
  readonly __typename: 'BatchPushed';
  readonly results: readonly Pushed[];
}

/**
 * Takes over orders of the order system, each whole or not at all, in one transaction. An order is known by its source
 * and number, so that a batch that is sent again changes nothing.
 */
export async function pushOrders(context: RequestContext, input: PushOrdersInput): Promise<BatchAnswer | ProblemValue> {
  const refusal = batchRefusal(context, input.source, input.orders.length);
  if (refusal !== undefined) return refusal;
  const results = await context.database.write(async (transaction) => {
    await lockSource(transaction, input.source);
    const judged = await judge(transaction, input);
    const sound = judged.flatMap(({ toKeep }) => toKeep ?? []);
    const kept = await keep(transaction, input.source, sound);
    // A price or a fee that changed after delivery changes what is owed.
    const updated = [...kept.values()].filter(({ outcome }) => outcome === 'UPDATED');
    await oweForDeliveries(
      transaction,
      context,
      updated.flatMap(({ orderId }) => orderId ?? []),
    );
    const results = judged.map(({ order, faults }) =>
      faults.length > 0 ? refused(context, order.number, faults) : { ...kept.get(order.number), problems: [] },
    ) as Pushed[];
    await recordAudit(transaction, context, {
      action: 'order.push',
      subjectType: 'OrderBatch',
      subjectId: v7(),
      after: { source: input.source, ...toldOf(results) },
    });
    return results;
  });
  return { __typename: 'BatchPushed', results };
}

interface Judged {
  readonly order: PushedOrderInput;
  readonly faults: readonly PushFault[];
  readonly toKeep: OrderToKeep | undefined;
}

async function judge(transaction: Transaction, { source, orders }: PushOrdersInput): Promise<Judged[]> {
  const days = orders.map(({ currency, orderedAt }) => ({ currency, day: civilDateAt(orderedAt) }));
  const products = orders.flatMap(({ lines }) => lines.flatMap(({ product }) => product?.number ?? []));
  const numbers = orders.map(({ number }) => number);
  const [clients, rates, decimals, known] = await Promise.all([
    clientsByNumber(
      transaction,
      orders.map(({ clientNumber }) => clientNumber),
    ),
    ratesOn(transaction, days),
    decimalsOf(transaction, products),
    knownOrders(transaction, source, numbers),
  ]);
  const twice = repeated(numbers);
  return orders.map((order, at) => {
    const { day = '' } = days[at] ?? {};
    const clientId = clients.get(order.clientNumber);
    const rate = rates.get(`${order.currency} ${day}`);
    const facts: OrderFacts = { clientId, rate, decimals, known: known.get(order.number) };
    const faults = orderFaults(order, facts);
    if (twice.has(order.number)) faults.unshift(pushFault('TWICE_IN_BATCH', 'number', order.number));
    const amounts = rate === undefined || faults.length > 0 ? undefined : amountsOf(order, rate);
    const isSound = clientId !== undefined && rate !== undefined && amounts !== undefined;
    if (!isSound) return { order, faults, toKeep: undefined };
    return { order, faults, toKeep: { order, clientId, rate, orderedOn: day, ...amounts } };
  });
}

/** @returns what was done with each order, by its number */
async function keep(
  transaction: Transaction,
  source: string,
  orders: readonly OrderToKeep[],
): Promise<ReadonlyMap<string, Omit<Pushed, 'problems'>>> {
  if (orders.length === 0) return new Map();
  await keepProducts(
    transaction,
    orders.flatMap(({ order }) => order.lines.flatMap(({ product }) => product ?? [])),
  );
  const kept = await keepOrders(transaction, source, orders);
  const ids = new Map(kept.map(({ number, id }) => [number, id]));
  const changed = await keepLines(
    transaction,
    orders.flatMap(({ order }) => linesOf(order, ids.get(order.number) ?? '')),
    [...ids.values()],
  );
  return new Map(kept.map((each) => [each.number, doneWith(each, changed.has(each.id))]));
}

function linesOf(order: PushedOrderInput, orderId: string): object[] {
  return order.lines.map(({ product, ...line }) => ({
    ...line,
    orderId,
    productNumber: product?.number ?? null,
    description: line.description?.trim().slice(0, 500) ?? product?.name ?? null,
    amount: lineAmount(line.quantity, line.unitPrice),
  }));
}

function doneWith({ id, number, isNew }: KeptOrder, linesChanged: boolean): Omit<Pushed, 'problems'> {
  const outcome = isNew === true ? 'CREATED' : isNew === false || linesChanged ? 'UPDATED' : 'UNCHANGED';
  return { number, outcome, orderId: id };
}
