import type { RequestContext } from '../platform/context/request-context';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { OrderLineEntity } from './order-line.entity';
import { OrderEntity } from './order.entity';
import { MONEY } from './order.schema';

export type OrderRow = Pick<OrderEntity, 'id' | 'clientId' | 'orderedAt'> & Partial<OrderEntity>;
export type OrderLineRow = Pick<OrderLineEntity, 'id' | 'orderId' | 'lineNo'> & Partial<OrderLineEntity>;

export const orderPlan = new ReadPlan(OrderEntity, {
  alias: 'o',
  always: ['id', 'clientId', 'orderedAt'],
  classified: { default: MONEY },
});

export const orderLinePlan = new ReadPlan(OrderLineEntity, {
  alias: 'l',
  always: ['id', 'orderId', 'lineNo'],
  needs: { product: ['productId'] },
  classified: { default: MONEY },
});

/** An order by id, batched. */
export function loadOrder(context: RequestContext, id: string, list: SelectList): Promise<OrderRow | null> {
  return context.loaders
    .of<OrderRow>(`order ${list.key}`, async (ids) => {
      const rows = await context.database.rows<OrderRow>({
        text: `select ${list.sql} from sales."order" o where ${ids.length === 1 ? 'o.id = $1' : 'o.id = any($1::uuid[])'}`,
        values: [ids.length === 1 ? ids[0] : ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

export interface Slice<Place> {
  readonly list: SelectList;
  readonly after: Place | undefined;
  readonly limit: number;
}

export interface OrderPlace {
  readonly orderedAt: string;
  readonly id: string;
}

/** The newest orders of each client behind a place, in one statement for all clients asked for at once. */
export async function loadOrdersOf(
  context: RequestContext,
  clientId: string,
  { list, after, limit }: Slice<OrderPlace>,
): Promise<OrderRow[]> {
  const behind = after === undefined ? '' : 'and (o.ordered_at, o.id) < ($3::timestamptz, $4::uuid)';
  const place = after === undefined ? [] : [after.orderedAt, after.id];
  const rows = await context.loaders
    .of<OrderRow[]>(`orders of client ${limit} ${place.join(' ')} ${list.key}`, async (clientIds) =>
      groupBy(
        await context.database.rows<OrderRow>({
          text: `select newest.* from unnest($1::uuid[]) as client (id) cross join lateral (
              select ${list.sql} from sales."order" o where o.client_id = client.id ${behind}
              order by o.ordered_at desc, o.id desc limit $2) as newest
            order by newest."orderedAt" desc, newest.id desc`,
          values: [clientIds, limit, ...place],
        }),
        (row) => row.clientId,
      ),
    )
    .load(clientId);
  return rows ?? [];
}

/** The lines of each order behind a line, in one statement for all orders asked for at once. */
export async function loadLinesOf(
  context: RequestContext,
  orderId: string,
  { list, after, limit }: Slice<number>,
): Promise<OrderLineRow[]> {
  const rows = await context.loaders
    .of<OrderLineRow[]>(`lines of order ${limit} ${after ?? 0} ${list.key}`, async (orderIds) =>
      groupBy(
        await context.database.rows<OrderLineRow>({
          text: `select first.* from unnest($1::uuid[]) as "order" (id) cross join lateral (
              select ${list.sql} from sales.order_line l where l.order_id = "order".id and l.line_no > $2
              order by l.line_no limit $3) as first
            order by first."lineNo"`,
          values: [orderIds, after ?? 0, limit],
        }),
        (row) => row.orderId,
      ),
    )
    .load(orderId);
  return rows ?? [];
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
