import type { Transaction } from '../../platform/database/request-database';
import type { OrderCosts } from './order-cost';
import type { KnownOrder, OrderAmounts } from './order-plan';
import type { PushedOrderInput, PushedProductInput } from './push-orders.schema';

/** One batch of a source at a time: two that carry the same order would else both take it for new. */
export async function lockSource(transaction: Transaction, source: string): Promise<void> {
  await transaction.rows({ text: `select pg_advisory_xact_lock(hashtext('sales.intake ' || $1))`, values: [source] });
}

export async function clientsByNumber(
  transaction: Transaction,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.rows<{ number: string; id: string }>({
    text: 'select number, client_id as id from access.client_numbered where number = any($1)',
    values: [numbers],
  });
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Decimals of the quantities of products, by their number. */
export async function decimalsOf(
  transaction: Transaction,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.rows<{ number: string; decimals: number }>({
    text: 'select number, quantity_decimals as decimals from sales.product where number = any($1)',
    values: [numbers],
  });
  return new Map(rows.map(({ number, decimals }) => [number, decimals]));
}

/** Rates of currencies on days, by `currency day`. */
export async function ratesOn(
  transaction: Transaction,
  wanted: readonly { readonly currency: string; readonly day: string }[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.rows<{ key: string; rate: string }>({
    text: `select distinct w.currency || ' ' || w.day as key,
             case when w.currency = 'CNY' then '1' else x.rate::text end as rate
           from unnest($1::text[], $2::date[]) as w (currency, day)
           left join sales.exchange_rate x on x.currency = w.currency and x.valid @> w.day
           where w.currency = 'CNY' or x.rate is not null`,
    values: [wanted.map(({ currency }) => currency), wanted.map(({ day }) => day)],
  });
  return new Map(rows.map(({ key, rate }) => [key, rate]));
}

/** Orders of a source with their lines, locked, by number. */
export async function knownOrders(
  transaction: Transaction,
  source: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownOrder>> {
  const orders = await transaction.rows<Omit<KnownOrder, 'lines'> & { number: string }>({
    text: `select id, number, client_id as "clientId", currency from sales."order"
           where source = $1 and number = any($2) order by id for update`,
    values: [source, numbers],
  });
  const lines = await transaction.rows<{ orderId: string; lineNo: number; deliveredQuantity: string }>({
    text: `select order_id as "orderId", line_no as "lineNo", delivered_quantity as "deliveredQuantity"
           from sales.order_line where order_id = any($1::uuid[]) order by id for update`,
    values: [orders.map(({ id }) => id)],
  });
  return new Map(
    orders.map(({ number, ...order }) => [
      number,
      { ...order, lines: lines.filter((line) => line.orderId === order.id) },
    ]),
  );
}

/** New products, and what is sent anew of known ones; what is left out stays. */
export async function keepProducts(transaction: Transaction, products: readonly PushedProductInput[]): Promise<void> {
  await transaction.rows({
    text: `insert into sales.product as known (id, number, name, unit, quantity_decimals)
           select distinct on (p.number) sales.new_id(), p.number, p.name, nullif(p.unit, ''), coalesce(p."quantityDecimals", 3)
           from jsonb_to_recordset($1::jsonb) as p (number text, name text, unit text, "quantityDecimals" int)
           order by p.number
           on conflict (number) do update set name = coalesce(excluded.name, known.name),
             unit = coalesce(excluded.unit, known.unit),
             quantity_decimals = case when exists (select from jsonb_to_recordset($1::jsonb)
               as q (number text, "quantityDecimals" int) where q.number = known.number and q."quantityDecimals" is not null)
               then excluded.quantity_decimals else known.quantity_decimals end
           where (known.name, known.unit, known.quantity_decimals) is distinct from
             (coalesce(excluded.name, known.name), coalesce(excluded.unit, known.unit), excluded.quantity_decimals)`,
    values: [JSON.stringify(products)],
  });
}

export interface OrderToKeep extends OrderAmounts, OrderCosts {
  readonly order: PushedOrderInput;
  readonly clientId: string;
  readonly orderedOn: string;
  readonly rate: string;
}

export interface KeptOrder {
  readonly id: string;
  readonly number: string;
  /** Null: it was there and is the same but for its lines. */
  readonly isNew: boolean | null;
}

/** Orders without faults, new or changed. */
export async function keepOrders(
  transaction: Transaction,
  source: string,
  orders: readonly OrderToKeep[],
): Promise<KeptOrder[]> {
  const rows = orders.map(({ order, ...rest }) => ({ ...rest, ...order, kind: kindOf(order), lines: undefined }));
  return transaction.rows<KeptOrder>({
    text: `with kept as (
        insert into sales."order" as known
          (id, number, client_id, ordered_at, ordered_on, currency, amount, rate, amount_company, source, kind, costed, cost)
        select sales.new_id(), o.number, o."clientId", o."orderedAt", o."orderedOn", o.currency, o.amount, o.rate,
          o."amountCompany", $2, o.kind, o.costed, o.cost
        from jsonb_to_recordset($1::jsonb) as o (number text, "clientId" uuid, "orderedAt" timestamptz, "orderedOn" date,
          currency text, amount numeric, rate numeric, "amountCompany" numeric, kind text, costed numeric, cost numeric)
        on conflict (number, source) do update set client_id = excluded.client_id, ordered_at = excluded.ordered_at,
          ordered_on = excluded.ordered_on, currency = excluded.currency, amount = excluded.amount, rate = excluded.rate,
          amount_company = excluded.amount_company, kind = excluded.kind, costed = excluded.costed, cost = excluded.cost
        where (known.client_id, known.ordered_at, known.currency, known.amount, known.rate, known.kind, known.costed,
            known.cost)
          is distinct from (excluded.client_id, excluded.ordered_at, excluded.currency, excluded.amount, excluded.rate,
            excluded.kind, excluded.costed, excluded.cost)
        returning id, number, xmax = 0 as "isNew")
      select id, number, "isNew" from kept
      union all
      select o.id, o.number, null from sales."order" o
      where o.source = $2 and o.number = any($3) and o.number not in (select number from kept)`,
    values: [JSON.stringify(rows), source, orders.map(({ order }) => order.number)],
  });
}

function kindOf({ lines }: PushedOrderInput): string {
  return lines.every(({ kind }) => kind === 'ADJUSTMENT') ? 'ADJUSTMENT' : 'SALE';
}

/** The lines of kept orders as they were sent. @returns ids of orders of which a line is new, changed or gone */
export async function keepLines(
  transaction: Transaction,
  lines: readonly object[],
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const changed = await transaction.rows<{ id: string }>({
    text: `with sent as (
        select l.*, p.id as "productId"
        from jsonb_to_recordset($1::jsonb) as l ("orderId" uuid, "lineNo" int, "productNumber" text, description text,
          quantity numeric, "unitPrice" numeric, amount numeric, kind text, "overAcceptanceRate" numeric, "unitCost" numeric)
        left join sales.product p on p.number = l."productNumber"),
      gone as (
        delete from sales.order_line as l where l.order_id = any($2::uuid[])
          and not exists (select from sent where sent."orderId" = l.order_id and sent."lineNo" = l.line_no)
        returning l.order_id),
      kept as (
        insert into sales.order_line as known
          (id, order_id, line_no, product_id, description, quantity, unit_price, amount, kind, over_acceptance_rate,
          unit_cost)
        select sales.new_id(), "orderId", "lineNo", "productId", description, quantity, "unitPrice", amount, kind,
          "overAcceptanceRate", "unitCost"
        from sent order by "orderId", "lineNo"
        on conflict (order_id, line_no) do update set product_id = excluded.product_id, description = excluded.description,
          quantity = excluded.quantity, unit_price = excluded.unit_price, amount = excluded.amount, kind = excluded.kind,
          over_acceptance_rate = excluded.over_acceptance_rate, unit_cost = excluded.unit_cost
        where (known.product_id, known.description, known.quantity, known.unit_price, known.kind, known.over_acceptance_rate,
            known.unit_cost)
          is distinct from (excluded.product_id, excluded.description, excluded.quantity, excluded.unit_price,
            excluded.kind, excluded.over_acceptance_rate, excluded.unit_cost)
        returning known.order_id)
      select order_id as id from gone union select order_id from kept`,
    values: [JSON.stringify(lines), orderIds],
  });
  return new Set(changed.map(({ id }) => id));
}
