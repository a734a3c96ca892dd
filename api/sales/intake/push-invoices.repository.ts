import type { Transaction } from '../../platform/database/request-database';
import { partKey, type InvoiceableDelivery } from './invoice-check';

type Named = { readonly orderNumber: string; readonly deliveryNumber: string };

/** What is owed for deliveries of a source, locked: what is left to invoice of it must not change before the batch is done. */
export async function invoiceableDeliveries(
  transaction: Transaction,
  source: string,
  { wanted, invoices }: { readonly wanted: readonly Named[]; readonly invoices: readonly string[] },
): Promise<Map<string, InvoiceableDelivery>> {
  const rows = await transaction.rows<InvoiceableDelivery & Named>({
    text: `select r.order_number as "orderNumber", r.number as "deliveryNumber", r.id as "receivableId", r.order_id as "orderId",
             r.client_id as "clientId", r.currency, r.delivered_on as "deliveredOn", r.amount, '0.00' as invoiced
           from (select distinct * from unnest($2::text[], $3::text[]) as w (order_number, number)) as w
           join sales."order" o on o.source = $1 and o.number = w.order_number
           join sales.receivable r on r.order_id = o.id and r.source = $1 and r.number = w.number
           order by r.id for update of r`,
    values: [source, wanted.map(({ orderNumber }) => orderNumber), wanted.map(({ deliveryNumber }) => deliveryNumber)],
  });
  const invoiced = await transaction.rows<{ id: string; invoiced: string }>({
    text: `select p.receivable_id as id, sum(p.amount)::text as invoiced
           from sales.invoice_part p join sales.invoice i on i.id = p.invoice_id
           where p.receivable_id = any($1::uuid[]) and i.voided_on is null and not (i.source = $2 and i.number = any($3))
           group by 1`,
    values: [rows.map(({ receivableId }) => receivableId), source, invoices],
  });
  const sums = new Map(invoiced.map((row) => [row.id, row.invoiced]));
  return new Map(rows.map((row) => [partKey(row), { ...row, invoiced: sums.get(row.receivableId) ?? '0.00' }]));
}

export interface InvoiceToKeep {
  readonly number: string;
  readonly clientId: string;
  readonly invoicedOn: string;
  readonly currency: string;
  readonly amount: string;
  readonly taxAmount: string | null;
  readonly voidedOn: string | null;
  readonly parts: readonly { readonly receivableId: string; readonly amount: string }[];
}

export interface KnownInvoice extends InvoiceToKeep {
  readonly id: string;
}

/** Invoices of a source as they are known, locked. */
export async function knownInvoices(
  transaction: Transaction,
  source: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownInvoice>> {
  const rows = await transaction.rows<KnownInvoice>({
    text: `select i.id, i.number, i.client_id as "clientId", i.invoiced_on as "invoicedOn", i.currency, i.amount,
             i.tax_amount as "taxAmount", i.voided_on as "voidedOn",
             (select coalesce(jsonb_agg(jsonb_build_object('receivableId', p.receivable_id, 'amount', p.amount::text)
                order by p.receivable_id), '[]') from sales.invoice_part p where p.invoice_id = i.id) as parts
           from sales.invoice i where i.source = $1 and i.number = any($2) order by i.id for update`,
    values: [source, numbers],
  });
  return new Map(rows.map((row) => [row.number, row]));
}

/** New invoices, and known ones as they came last, with their parts. */
export async function keepInvoices(
  transaction: Transaction,
  source: string,
  invoices: readonly InvoiceToKeep[],
): Promise<void> {
  if (invoices.length === 0) return;
  const kept = await transaction.rows<{ id: string; number: string }>({
    text: `insert into sales.invoice as known
             (id, source, number, client_id, invoiced_on, currency, amount, tax_amount, voided_on)
           select sales.new_id(), $2, i.number, i."clientId", i."invoicedOn", i.currency, i.amount, i."taxAmount", i."voidedOn"
           from jsonb_to_recordset($1::jsonb) as i (number text, "clientId" uuid, "invoicedOn" date, currency text,
             amount numeric, "taxAmount" numeric, "voidedOn" date)
           order by i.number
           on conflict (source, number) do update set client_id = excluded.client_id, invoiced_on = excluded.invoiced_on,
             currency = excluded.currency, amount = excluded.amount, tax_amount = excluded.tax_amount,
             voided_on = excluded.voided_on, version = known.version + 1
           returning id, number`,
    values: [JSON.stringify(invoices), source],
  });
  const ids = new Map(kept.map(({ number, id }) => [number, id]));
  await transaction.rows({
    text: 'delete from sales.invoice_part where invoice_id = any($1::uuid[])',
    values: [[...ids.values()]],
  });
  const parts = invoices.flatMap(({ number, parts: of }) =>
    of.map((part) => ({ ...part, invoiceId: ids.get(number) })),
  );
  await transaction.rows({
    text: `insert into sales.invoice_part (invoice_id, receivable_id, amount)
           select "invoiceId", "receivableId", amount
           from jsonb_to_recordset($1::jsonb) as p ("invoiceId" uuid, "receivableId" uuid, amount numeric)`,
    values: [JSON.stringify(parts)],
  });
}
