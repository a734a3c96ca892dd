import type { CivilDate } from '../../kernel/civil-date';
import { grouped } from '../../kernel/grouped';
import { sumMoney, type Money } from '../../kernel/money';
import type { TermSource } from '../../kernel/policy/receivable-parameters';
import type { Transaction } from '../../platform/database/request-database';
import type { DeliveredOrder, DeliveredPart } from './delivery-amounts';

export interface OrderToOwe extends DeliveredOrder {
  readonly id: string;
  readonly source: string;
  readonly number: string;
  readonly clientId: string;
  readonly currency: string;
  readonly rate: string;
  readonly businessType: string;
  readonly termDays: number | null;
}

type OrderRow = Omit<OrderToOwe, keyof DeliveredOrder>;
interface LineRow {
  readonly orderId: string;
  readonly id: string;
  readonly kind: string;
  readonly unitPrice: string;
  readonly amount: Money;
}

/** Orders with what was delivered of them. */
export async function ordersToOwe(transaction: Transaction, orderIds: readonly string[]): Promise<OrderToOwe[]> {
  const orders = await transaction.rows<OrderRow>({
    text: `select o.id, o.source, o.number, o.client_id as "clientId", o.currency, o.rate, t.business_type as "businessType",
             t.payment_term_days as "termDays"
           from sales."order" o join access.client_terms t on t.client_id = o.client_id
           where o.id = any($1::uuid[]) order by o.id`,
    values: [orderIds],
  });
  const lines = await transaction.rows<LineRow>({
    text: `select order_id as "orderId", id, kind, unit_price as "unitPrice", amount from sales.order_line
           where order_id = any($1::uuid[])`,
    values: [orderIds],
  });
  const deliveries = await transaction.rows<DeliveredPart & { readonly orderId: string }>({
    text: `select l.order_id as "orderId", d.number, d.order_line_id as "lineId", d.quantity, d.delivered_on as "deliveredOn"
           from sales.delivery d join sales.order_line l on l.id = d.order_line_id
           join sales."order" o on o.id = l.order_id
           where l.order_id = any($1::uuid[]) and d.source = o.source`,
    values: [orderIds],
  });
  const linesOf = grouped(lines, ({ orderId }) => orderId);
  const deliveriesOf = grouped(deliveries, ({ orderId }) => orderId);
  return orders.map((order) => ({
    ...order,
    prices: new Map((linesOf.get(order.id) ?? []).map(({ id, unitPrice }) => [id, unitPrice])),
    extras: sumOfExtras(linesOf.get(order.id) ?? []),
    deliveries: deliveriesOf.get(order.id) ?? [],
  }));
}

function sumOfExtras(lines: readonly LineRow[]): Money {
  const extras = lines.filter(({ kind }) => kind === 'FEE' || kind === 'ADJUSTMENT');
  return sumMoney(extras.map(({ amount }) => amount));
}

export interface ReceivableToKeep {
  readonly orderId: string;
  readonly source: string;
  readonly number: string;
  readonly orderNumber: string;
  readonly clientId: string;
  readonly currency: string;
  readonly rate: string;
  readonly amount: Money;
  readonly deliveredOn: CivilDate;
  readonly termDays: number;
  readonly termOf: TermSource;
  readonly policyVersion: number;
}

const ROWS = `jsonb_to_recordset($1::jsonb) as k ("orderId" uuid, source text, number text, "orderNumber" text,
  "clientId" uuid, currency text, rate numeric, amount numeric, "deliveredOn" date, "termDays" int, "termOf" text,
  "policyVersion" int)`;

/**
 * Makes receivables, or brings known ones to what is delivered now; their terms stay as they were. What was settled beyond
 * the new amount is given back first.
 */
export async function keepReceivables(
  transaction: Transaction,
  receivables: readonly ReceivableToKeep[],
  at: string,
): Promise<void> {
  const rows = JSON.stringify(receivables);
  await transaction.rows({
    text: `select from ${ROWS} join sales.receivable r on (r.source, r.number, r.order_id) = (k.source, k.number, k."orderId")
           order by r.id for update of r`,
    values: [rows],
  });
  await transaction.rows({
    text: `select sales.give_back(r.id, r.collected + r.credited - k.amount, $2::timestamptz)
           from ${ROWS} join sales.receivable r on (r.source, r.number, r.order_id) = (k.source, k.number, k."orderId")
           where r.collected + r.credited > k.amount`,
    values: [rows, at],
  });
  await transaction.rows({
    text: `insert into sales.receivable as known (id, source, number, order_id, order_number, client_id, currency, rate,
             amount, delivered_on, due_on, term_days, term_of, policy_version)
           select sales.new_id(), source, number, "orderId", "orderNumber", "clientId", currency, rate, amount,
             "deliveredOn", "deliveredOn" + "termDays", "termDays", "termOf", "policyVersion" from ${ROWS}
           where amount > 0 or exists (select from sales.receivable r
             where (r.source, r.number, r.order_id) = (k.source, k.number, k."orderId"))
           on conflict (source, number, order_id) do update set amount = excluded.amount,
             delivered_on = excluded.delivered_on, due_on = excluded.delivered_on + known.term_days,
             version = known.version + 1
           where (known.amount, known.delivered_on) is distinct from (excluded.amount, excluded.delivered_on)`,
    values: [rows],
  });
}
