import type pg from 'pg';

/** One invoice for all deliveries of an order, up to four days after the last, in the order they were issued. */
const INVOICES = `
with covered as (
  select r.order_id, min(r.client_id::text)::uuid as client_id, min(r.currency) as currency, sum(r.amount) as amount,
    max(r.delivered_on) + (abs(hashtextextended(r.order_id::text, 7)) % 5)::int as invoiced_on
  from sales.receivable r where r.source = 'kehu' and r.amount > 0 group by r.order_id),
numbered as (
  select *, md5('invoice ' || order_id)::uuid as id,
    to_char(invoiced_on, 'YY') || '442000000' || lpad(row_number() over (order by invoiced_on, order_id)::text, 9, '0') as number
  from covered where invoiced_on < $1::date),
kept as (
  insert into sales.invoice (id, source, number, client_id, invoiced_on, currency, amount, tax_amount)
  select id, 'kehu', number, client_id, invoiced_on, currency, amount, round(amount * 0.13 / 1.13, 2) from numbered)
insert into sales.invoice_part (invoice_id, receivable_id, amount)
select n.id, r.id, r.amount from numbered n
join sales.receivable r on r.order_id = n.order_id and r.source = 'kehu' and r.amount > 0`;

/** Most returns are proved by their invoice or a copy of it; the others by the certificate they were seeded with. */
const PROOFS = `
with named as (
  select distinct on (p.id) p.id, p.attachment_id, i.invoice_id, i.number,
    abs(hashtextextended(p.id::text, 11)) % 4 as draw
  from returns.proof p
  join returns.return_line l on l.return_id = p.return_id
  join access.delivered_invoice i on i.order_line_id = l.order_line_id
  where i.invoiced_on <= (p.at at time zone 'Asia/Shanghai')::date order by p.id, i.number),
proved as (
  update returns.proof p set invoice_id = n.invoice_id, invoice_number = n.number,
    kind = case n.draw when 1 then 'STAMPED_INVOICE_COPY' else 'STAMPED_INVOICE' end
  from named n where p.id = n.id and n.draw > 0 returning p.attachment_id, p.invoice_number)
update platform.attachment a set file_name = '盖章发票-' || v.invoice_number || '.pdf'
from proved v where a.id = v.attachment_id`;

/** Tax invoices of what was delivered, and the returns they prove. Needs receivables and returns. Source: CQ-19 */
export async function seedInvoices(client: pg.PoolClient, asOf: string): Promise<void> {
  await client.query(INVOICES, [asOf]);
  await client.query(PROOFS);
  // Asked now that everything is whole: tables with questions open cannot be altered.
  for (const when of ['immediate', 'deferred']) await client.query(`set constraints all ${when}`);
}
