import type { RequestContext } from '../platform/context/request-context';
import type { Delivery } from './order.schema';

/** The latest deliveries of an order line; one statement for all lines of a request. */
export async function latestDeliveries(context: RequestContext, lineId: string, limit: number): Promise<Delivery[]> {
  const found = await context.loaders
    .of<Delivery[]>(`deliveries ${limit}`, async (lineIds) => {
      const rows = await context.database.rows<Delivery & { readonly lineId: string }>({
        text: `select latest.*, line.id as "lineId" from unnest($1::uuid[]) as line (id) cross join lateral (
            select d.id, d.number, d.quantity, d.delivered_on as "deliveredOn" from sales.delivery d
            where d.order_line_id = line.id order by d.delivered_on desc, d.id desc limit $2) as latest
          order by latest."deliveredOn" desc, latest.id desc`,
        values: [lineIds, limit],
      });
      const lines = new Map<string, Delivery[]>(lineIds.map((id) => [id, []]));
      for (const row of rows) lines.get(row.lineId)?.push(row);
      return lines;
    })
    .load(lineId);
  return found ?? [];
}
