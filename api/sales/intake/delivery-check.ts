import { addQuantities, compareQuantities, isQuantity, mostWithin, subtractQuantity } from '../../kernel/quantity';
import type { PushedDeliveryInput, PushedDeliveryLineInput } from './push-orders.schema';
import { isNumberText, pushFault, repeated, type PushFault } from './push-fault';

/** An order line as deliveries find it. */
export interface DeliverableLine {
  readonly id: string;
  readonly orderId: string;
  readonly orderedOn: string;
  readonly quantity: string;
  readonly quantityDecimals: number;
  readonly overAcceptanceRate: string | null;
  readonly deliveredQuantity: string;
  /** On return notes of every kind. */
  readonly returnedQuantity: string;
}

export interface DeliveryFacts {
  /** By `keyOf`; changed as notes of the batch are taken over. */
  readonly lines: ReadonlyMap<string, DeliverableLine>;
  /** What this note brought of a line before, by the id of the line. */
  readonly before: ReadonlyMap<string, string>;
  /** The day in Asia/Shanghai. */
  readonly today: string;
}

/** How an order line is named from outside. */
export function keyOf({ orderNumber, lineNo }: Pick<PushedDeliveryLineInput, 'orderNumber' | 'lineNo'>): string {
  return `${lineNo}/${orderNumber}`;
}

/** Everything that keeps a delivery note from being taken over; empty when nothing does. */
export function deliveryFaults(delivery: PushedDeliveryInput, facts: DeliveryFacts): PushFault[] {
  const faults: PushFault[] = [];
  if (!isNumberText(delivery.number)) faults.push(pushFault('NUMBER', 'number', delivery.number));
  if (delivery.deliveredOn > facts.today) faults.push(pushFault('DATE', 'deliveredOn', delivery.deliveredOn));
  if (delivery.lines.length === 0) faults.push(pushFault('NO_LINES', 'lines', ''));
  if (delivery.lines.length > 200)
    return [...faults, pushFault('TOO_MANY_LINES', 'lines', String(delivery.lines.length))];
  const twice = repeated(delivery.lines.map(keyOf));
  for (const line of delivery.lines) {
    if (twice.has(keyOf(line))) faults.push(pushFault('LINE_NUMBER', 'lineNo', String(line.lineNo), line.lineNo));
    else faults.push(...lineFaults(line, delivery, facts));
  }
  return faults;
}

function lineFaults(line: PushedDeliveryLineInput, delivery: PushedDeliveryInput, facts: DeliveryFacts): PushFault[] {
  const { lineNo, quantity } = line;
  const known = facts.lines.get(keyOf(line));
  if (known === undefined) return [pushFault('NO_SUCH_LINE', 'orderNumber', `${line.orderNumber}/${lineNo}`, lineNo)];
  if (delivery.deliveredOn < known.orderedOn) return [pushFault('DATE', 'deliveredOn', delivery.deliveredOn, lineNo)];
  if (!isQuantity(quantity, known.quantityDecimals)) return [pushFault('QUANTITY', 'quantity', quantity, lineNo)];
  const others = subtractQuantity(known.deliveredQuantity, facts.before.get(known.id) ?? '0');
  const delivered = addQuantities([others, quantity]);
  const most = mostWithin(known.quantity, known.overAcceptanceRate ?? '0');
  if (compareQuantities(delivered, most) > 0)
    return [pushFault('OVER_DELIVERED', 'quantity', subtractQuantity(most, others), lineNo)];
  if (compareQuantities(delivered, known.returnedQuantity) < 0)
    return [pushFault('BELOW_RETURNED', 'quantity', known.returnedQuantity, lineNo)];
  return [];
}
