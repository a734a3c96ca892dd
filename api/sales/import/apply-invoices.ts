import type pg from 'pg';
import { inTransaction, type ImportRun } from './import-run.repository';
import type { ImportMapping } from './mapping';
import { CLIENT_NUMBER } from './prepare-import';

export interface ApplyOptions {
  readonly client: pg.Client;
  readonly run: ImportRun;
  readonly mapping: ImportMapping;
  /** Lines a transaction turns into orders; an invoice is never cut. */
  readonly batchRows: number;
  readonly onProgress: (rowsApplied: number) => void;
}

/** Turns staged lines into orders and returns, whole invoices at a time, each batch together with how far it came. */
export async function applyInvoices(options: ApplyOptions): Promise<void> {
  const { client, run } = options;
  await client.query(`update sales.import_run set phase = 'APPLYING' where id = $1`, [run.id]);
  let after = run.appliedThrough;
  let applied = run.rowsApplied;
  for (let batches = 1; ; batches += 1) {
    const through = await nextInvoice(options, after);
    if (through === null) return;
    applied += await applyBatch(options, after, through);
    options.onProgress(applied);
    after = through;
    // The first batches change what the planner knows by an order of magnitude, the later ones do not.
    if (batches === 1 || batches === 8) await client.query('analyze sales."order", sales.order_line');
  }
}

async function nextInvoice({ client, run, batchRows }: ApplyOptions, after: string): Promise<string | null> {
  const { rows } = await client.query<{ through: string | null }>(
    `select max(invoice_no) as through from (
       select invoice_no from sales.import_line where run_id = $1 and invoice_no > $2 order by invoice_no limit $3
     ) as next`,
    [run.id, after, batchRows],
  );
  return rows[0]?.through ?? null;
}

function applyBatch({ client, run, mapping }: ApplyOptions, after: string, through: string): Promise<number> {
  const batch = [run.id, mapping.clients.number, mapping.walkIns.number, mapping.source, after, through];
  return inTransaction(client, async () => {
    const orders = await client.query<{ is_new: boolean }>(UPSERT_ORDERS, [
      ...batch,
      mapping.currency,
      mapping.timeZone,
    ]);
    await client.query(UPSERT_LINES, [run.id, mapping.source, after, through]);
    const isNew = orders.rows.filter((row) => row.is_new).length;
    if (isNew < (await orderedInvoices(client, run.id, { after, through })))
      for (const drop of [DROP_SURPLUS_DELIVERIES, DROP_SURPLUS_LINES])
        await client.query(drop, [run.id, mapping.source, after, through]);
    await client.query(DELIVER, [run.id, mapping.source, after, through]);
    await client.query(TAKE_BACK, [run.id, mapping.source, after, through]);
    await client.query(HAND_OVER_RETURNS, [...batch, mapping.currency, mapping.timeZone]);
    const { rows } = await client.query<{ applied: number }>(
      `with done as (select count(*) as lines from sales.import_line where run_id = $1 and invoice_no > $2 and invoice_no <= $3)
       update sales.import_run set applied_through = $3, rows_applied = rows_applied + done.lines,
         new_orders = new_orders + $4, new_returns = new_returns + returns.take_in($5::text)
       from done where id = $1 returning done.lines::float8 as applied`,
      [run.id, after, through, isNew, mapping.source],
    );
    return rows[0]?.applied ?? 0;
  });
}

async function orderedInvoices(
  client: pg.Client,
  runId: number,
  { after, through }: { readonly after: string; readonly through: string },
): Promise<number> {
  const { rows } = await client.query<{ invoices: number }>(
    `select count(distinct invoice_no)::int as invoices from sales.import_line
     where run_id = $1 and invoice_no > $2 and invoice_no <= $3 and kind <> 'RETURN'`,
    [runId, after, through],
  );
  return rows[0]?.invoices ?? 0;
}

/*
 * An invoice belongs to whom its first line names, and was placed when its first line was. It is a sale when anything
 * on it was sold, sent or given; otherwise it only corrects the books.
 */
const UPSERT_ORDERS = `
insert into sales."order" as known
  (id, number, client_id, ordered_at, ordered_on, currency, amount, rate, amount_company, source, kind)
select sales.new_id(), i.invoice_no, c.client_id, i.ordered_at, i.ordered_on, $7::text, i.amount, r.rate,
  round(i.amount * r.rate, 2), $4::text, i.kind
from (
  select l.invoice_no, (array_agg(${CLIENT_NUMBER} order by l.record_no))[1] as client_number,
    min(l.invoiced_at) at time zone $8 as ordered_at,
    (min(l.invoiced_at) at time zone $8 at time zone 'Asia/Shanghai')::date as ordered_on,
    sum(round(l.quantity * l.unit_price, 2)) as amount,
    case when bool_and(l.kind = 'ADJUSTMENT') then 'ADJUSTMENT' else 'SALE' end as kind
  from sales.import_line l
  where l.run_id = $1 and l.invoice_no > $5 and l.invoice_no <= $6 and l.kind <> 'RETURN'
  group by l.invoice_no
) as i
join access.client_numbered c on c.number = i.client_number
cross join lateral (
  select x.rate from sales.exchange_rate x where x.currency = $7::text and x.valid @> i.ordered_on
  union all select 1 where $7::text = 'CNY' limit 1
) as r
order by i.invoice_no
on conflict (number, source) do update set client_id = excluded.client_id, ordered_at = excluded.ordered_at,
  ordered_on = excluded.ordered_on, currency = excluded.currency, amount = excluded.amount, rate = excluded.rate,
  amount_company = excluded.amount_company, kind = excluded.kind
where (known.client_id, known.ordered_at, known.currency, known.amount, known.rate, known.kind)
  is distinct from
  (excluded.client_id, excluded.ordered_at, excluded.currency, excluded.amount, excluded.rate, excluded.kind)
returning xmax = 0 as is_new`;

const UPSERT_LINES = `
insert into sales.order_line as known
  (id, order_id, line_no, product_id, description, quantity, unit_price, amount, kind)
select sales.new_id(), o.id, row_number() over (partition by l.invoice_no order by l.record_no), p.id, l.description,
  l.quantity, l.unit_price, round(l.quantity * l.unit_price, 2), l.kind
from sales.import_line l
join sales."order" o on o.number = l.invoice_no and o.source = $2
left join sales.product p on p.number = l.product_number
where l.run_id = $1 and l.invoice_no > $3 and l.invoice_no <= $4 and l.kind <> 'RETURN'
order by l.record_no
on conflict (order_id, line_no) do update set product_id = excluded.product_id, description = excluded.description,
  quantity = excluded.quantity, unit_price = excluded.unit_price, amount = excluded.amount, kind = excluded.kind
where (known.product_id, known.description, known.quantity, known.unit_price, known.kind)
  is distinct from
  (excluded.product_id, excluded.description, excluded.quantity, excluded.unit_price, excluded.kind)`;

const INVOICES = `
  select o.id, o.source, o.number, o.ordered_on, count(*) as lines
  from sales.import_line l join sales."order" o on o.number = l.invoice_no and o.source = $2
  where l.run_id = $1 and l.invoice_no > $3 and l.invoice_no <= $4 and l.kind <> 'RETURN'
  group by o.id`;

/** A later file may have an invoice with fewer lines than an earlier one. */
const DROP_SURPLUS_LINES = `
delete from sales.order_line as surplus using (${INVOICES}) as invoice
where surplus.order_id = invoice.id and surplus.line_no > invoice.lines`;

const DROP_SURPLUS_DELIVERIES = `
delete from sales.delivery as gone using sales.order_line as surplus, (${INVOICES}) as invoice
where gone.order_line_id = surplus.id and surplus.order_id = invoice.id and surplus.line_no > invoice.lines`;

/** Goods on an invoice have gone out with it. */
const DELIVER = `
insert into sales.delivery as known (id, source, number, order_line_id, quantity, delivered_on)
select sales.new_id(), i.source, i.number, l.id, l.quantity, i.ordered_on
from (${INVOICES}) as i join sales.order_line as l on l.order_id = i.id
where l.kind in ('GOODS', 'FREE') and l.quantity > 0
order by l.id
on conflict (source, number, order_line_id) do update set quantity = excluded.quantity, delivered_on = excluded.delivered_on
where (known.quantity, known.delivered_on) is distinct from (excluded.quantity, excluded.delivered_on)`;

/** A line that a later file calls something else than goods brought nothing. */
const TAKE_BACK = `
delete from sales.delivery as gone using sales.order_line as l, (${INVOICES}) as i
where gone.order_line_id = l.id and l.order_id = i.id and gone.source = i.source and gone.number = i.number
  and (l.kind not in ('GOODS', 'FREE') or l.quantity <= 0)`;

const HAND_OVER_RETURNS = `
insert into returns.import_line
  (source, invoice_no, line_no, product_number, description, quantity, unit_price, currency, client_id, returned_on)
select $4::text, l.invoice_no, row_number() over (partition by l.invoice_no order by l.record_no), l.product_number,
  l.description, l.quantity, l.unit_price, $7::text, c.client_id,
  (l.invoiced_at at time zone $8 at time zone 'Asia/Shanghai')::date
from sales.import_line l
join access.client_numbered c on c.number = ${CLIENT_NUMBER}
where l.run_id = $1 and l.invoice_no > $5 and l.invoice_no <= $6 and l.kind = 'RETURN'
on conflict do nothing`;
