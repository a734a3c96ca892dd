import { civilDateAt } from '../../api/kernel/civil-date';
import { dayMs } from './company';
import type { CopyRow } from './copy';
import { plannedDeliveries, type PlannedDelivery } from './delivery-plan';
import { lineId, plannedOrders, type OrderSize, type PlannedOrder } from './orders';
import { seededId } from './random';

const KIND = 15;

export const DELIVERY_COLUMNS = 'sales.delivery (id, source, number, order_line_id, quantity, delivered_on)';

export function* deliveryRows(size: OrderSize): Generator<CopyRow> {
  const end = dayMs(size.asOf);
  for (const order of plannedOrders(size))
    for (const delivery of plannedDeliveries(order, end)) yield* rowsOf(order, delivery);
}

function* rowsOf(order: PlannedOrder, { part, onMs, quantities }: PlannedDelivery): Generator<CopyRow> {
  for (const [line, quantity] of quantities.entries()) {
    if (quantity === 0) continue;
    yield [
      seededId(onMs, KIND, (order.place * 8 + line) * 2 + part - 1),
      'kehu',
      `DN${String(order.place + 1).padStart(8, '0')}-${part}`,
      lineId(order, line),
      quantity,
      civilDateAt(new Date(onMs).toISOString()),
    ];
  }
}
