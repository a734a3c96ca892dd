import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { addQuantities, compareQuantities, subtractQuantity } from '../../kernel/quantity';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { ProblemValue } from '../../platform/graph/problem';
import { deliveryFaults, keyOf, type DeliverableLine } from './delivery-check';
import { batchRefusal, refused, toldOf } from './push-answer';
import { deliverableLines, keepDeliveries, knownDeliveries, type DeliveryRow } from './push-deliveries.repository';
import { pushFault, repeated } from './push-fault';
import { lockSource } from './push-orders.repository';
import { oweForDeliveries } from '../receivables/keep-receivables.service';
import type { PushDeliveriesInput, Pushed, PushedDeliveryInput, PushOutcome } from './push-orders.schema';
import type { BatchAnswer } from './push-orders.service';

/**
 * Takes over delivery notes of the order system, each whole or not at all, in one transaction. A note is known by its
 * source and number: sent again it changes nothing, with other quantities it is corrected.
 */
export async function pushDeliveries(
  context: RequestContext,
  input: PushDeliveriesInput,
): Promise<BatchAnswer | ProblemValue> {
  const refusal = batchRefusal(context, input.source, input.deliveries.length);
  if (refusal !== undefined) return refusal;
  const { source, deliveries } = input;
  const results = await context.database.write(async (transaction) => {
    await lockSource(transaction, source);
    const batch = new Batch(
      await deliverableLines(
        transaction,
        source,
        deliveries.flatMap(({ lines }) => lines),
      ),
      await knownDeliveries(
        transaction,
        source,
        deliveries.map(({ number }) => number),
      ),
    );
    const results = batch.take(context, deliveries);
    if (batch.changed.length > 0) await keepDeliveries(transaction, source, batch.changed);
    await oweForDeliveries(transaction, context, batch.orderIds);
    await recordAudit(transaction, context, {
      action: 'delivery.push',
      subjectType: 'DeliveryBatch',
      subjectId: v7(),
      after: { source, ...toldOf(results) },
    });
    return results;
  });
  return { __typename: 'BatchPushed', results };
}

/** Notes are judged one after the other: what one brought is no longer open to the next. */
class Batch {
  readonly changed: DeliveryRow[] = [];
  /** Orders of the notes that were right, unchanged ones among them: they may be older than what is owed for them. */
  readonly orderIds: string[] = [];

  constructor(
    private readonly lines: Map<string, DeliverableLine>,
    private readonly known: readonly DeliveryRow[],
  ) {}

  take(context: RequestContext, deliveries: readonly PushedDeliveryInput[]): Pushed[] {
    const today = civilDateAt(context.now);
    const twice = repeated(deliveries.map(({ number }) => number));
    return deliveries.map((delivery) => {
      const before = this.#before(delivery.number);
      const quantities = new Map([...before].map(([lineId, { quantity }]) => [lineId, quantity]));
      const faults = deliveryFaults(delivery, { lines: this.lines, before: quantities, today });
      if (twice.has(delivery.number)) faults.unshift(pushFault('TWICE_IN_BATCH', 'number', delivery.number));
      if (faults.length > 0) return refused(context, delivery.number, faults);
      const outcome = this.#keep(delivery, before);
      const [first] = delivery.lines;
      const orderId = (first && this.lines.get(keyOf(first))?.orderId) ?? null;
      return { number: delivery.number, outcome, orderId, problems: [] };
    });
  }

  #before(number: string): ReadonlyMap<string, DeliveryRow> {
    return new Map(this.known.filter((row) => row.number === number).map((row) => [row.lineId, row]));
  }

  #keep({ number, deliveredOn, lines }: PushedDeliveryInput, before: ReadonlyMap<string, DeliveryRow>): PushOutcome {
    let changed = 0;
    for (const line of lines) {
      const key = keyOf(line);
      const found = this.lines.get(key);
      if (found === undefined) throw new Error(`The line ${key} was judged before`);
      this.orderIds.push(found.orderId);
      const known = before.get(found.id);
      const { quantity } = line;
      if (known && compareQuantities(known.quantity, quantity) === 0 && known.deliveredOn === deliveredOn) continue;
      changed += 1;
      this.changed.push({ number, lineId: found.id, quantity, deliveredOn });
      const deliveredQuantity = subtractQuantity(
        addQuantities([found.deliveredQuantity, quantity]),
        known?.quantity ?? '0',
      );
      this.lines.set(key, { ...found, deliveredQuantity });
    }
    if (before.size === 0) return 'CREATED';
    return changed > 0 ? 'UPDATED' : 'UNCHANGED';
  }
}
