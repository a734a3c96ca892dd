import { civilDateAt } from '../../api/kernel/civil-date';
import { dayMs } from './company';
import type { CopyRow } from './copy';
import { plannedDeliveries } from './delivery-plan';
import { lineId, plannedOrders, type OrderSize } from './orders';
import { seededId } from './random';

const KIND = 15;

export const DELIVERY_COLUMNS = 'sales.delivery (id, source, number, order_line_id, quantity, delivered_on)';

export function* deliveryRows(size: OrderSize): Generator<CopyRow> {
  const end = dayMs(size.asOf);
  for (const order of plannedOrders(size))
    for (const { part, onMs, quantities } of plannedDeliveries(order, end))
      for (const [line, quantity] of quantities.entries()) {
        if (quantity === 0) continue;
        const place = (order.place * 8 + line) * 2 + part - 1;
        yield [
          seededId(onMs, KIND, place),
          'kehu',
          `DN${String(order.place + 1).padStart(8, '0')}-${part}`,
          lineId(order, line),
          quantity,
          civilDateAt(new Date(onMs).toISOString()),
        ];
      }
}
