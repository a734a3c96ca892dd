import { grouped } from '../kernel/grouped';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import { NewestFirst } from '../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { rowById, type RowSource } from '../platform/graph/row-by-id';
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

const source: RowSource = { name: 'order', plan: orderPlan, from: 'sales."order" o' };

export function loadOrder(context: RequestContext, id: string, list: SelectList): Promise<OrderRow | null> {
  return rowById(context, source, { id, list });
}

const lineSource: RowSource = { name: 'order line', plan: orderLinePlan, from: 'sales.order_line l' };

export function loadOrderLine(context: RequestContext, id: string, list: SelectList): Promise<OrderLineRow | null> {
  return rowById(context, lineSource, { id, list });
}

export const newestOrders = new NewestFirst<OrderRow>({
  ...source,
  newest: 'orderedAt',
  type: 'timestamptz',
  parent: 'clientId',
});

/** Orders of a client whose number, or a product on them, has the text in it; an empty text is in all. */
export function ordersOf(clientId: string, text: string): Conditions {
  const conditions = new Conditions().add('o.client_id = ?::uuid', clientId);
  if (text === '') return conditions;
  return conditions.add(
    `(strpos(lower(o.number), lower(?::text)) > 0 or exists (
       select from sales.order_line l left join sales.product p on p.id = l.product_id
       where l.order_id = o.id and (strpos(lower(p.number), lower(?::text)) > 0
         or strpos(lower(coalesce(p.name, l.description)), lower(?::text)) > 0)))`,
    text,
  );
}

export interface LineRead {
  readonly list: SelectList;
  /** The number of a line. */
  readonly after: number | undefined;
  readonly limit: number;
}

/** The lines of each order behind a line, in one statement for all orders asked for at once. */
export async function loadLinesOf(
  context: RequestContext,
  orderId: string,
  { list, after, limit }: LineRead,
): Promise<OrderLineRow[]> {
  const rows = await context.loaders
    .of<OrderLineRow[]>(`lines of order ${limit} ${after ?? 0} ${list.key}`, async (orderIds) =>
      grouped(
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
