import type { Transaction } from '../../platform/database/request-database';
import type { DeliverableLine } from './delivery-check';

/** Order lines by `lineNo/orderNumber`, locked: what is left of them must not change before the batch is done. */
export async function deliverableLines(
  transaction: Transaction,
  source: string,
  keys: readonly { readonly orderNumber: string; readonly lineNo: number }[],
): Promise<Map<string, DeliverableLine>> {
  const rows = await transaction.rows<DeliverableLine & { key: string }>({
    text: `select l.line_no || '/' || o.number as key, l.id, o.id as "orderId", o.ordered_on as "orderedOn", l.quantity,
             coalesce(p.quantity_decimals, 3)::int as "quantityDecimals", l.over_acceptance_rate as "overAcceptanceRate",
             l.delivered_quantity as "deliveredQuantity", coalesce(k.claimed, 0)::text as "returnedQuantity"
           from (select distinct * from unnest($2::text[], $3::int[]) as w (number, line_no)) as w
           join sales."order" o on o.number = w.number and o.source = $1
           join sales.order_line l on l.order_id = o.id and l.line_no = w.line_no and l.kind in ('GOODS', 'FREE')
           left join sales.product p on p.id = l.product_id
           left join access.claimed_line k on k.order_line_id = l.id
           order by l.id for update of l`,
    values: [source, keys.map(({ orderNumber }) => orderNumber), keys.map(({ lineNo }) => lineNo)],
  });
  return new Map(rows.map(({ key, ...line }) => [key, line]));
}

export interface DeliveryRow {
  readonly number: string;
  readonly lineId: string;
  readonly quantity: string;
  readonly deliveredOn: string;
}

/** What notes of a source brought so far. */
export function knownDeliveries(
  transaction: Transaction,
  source: string,
  numbers: readonly string[],
): Promise<DeliveryRow[]> {
  return transaction.rows<DeliveryRow>({
    text: `select number, order_line_id as "lineId", trim_scale(quantity)::text as quantity, delivered_on as "deliveredOn"
           from sales.delivery where source = $1 and number = any($2)`,
    values: [source, numbers],
  });
}

export async function keepDeliveries(
  transaction: Transaction,
  source: string,
  rows: readonly DeliveryRow[],
): Promise<void> {
  await transaction.rows({
    text: `insert into sales.delivery as known (id, source, number, order_line_id, quantity, delivered_on)
           select sales.new_id(), $2, d.number, d."lineId", d.quantity, d."deliveredOn"
           from jsonb_to_recordset($1::jsonb) as d (number text, "lineId" uuid, quantity numeric, "deliveredOn" date)
           order by d."lineId"
           on conflict (source, number, order_line_id) do update
             set quantity = excluded.quantity, delivered_on = excluded.delivered_on`,
    values: [JSON.stringify(rows), source],
  });
}
