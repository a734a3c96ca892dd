import { trimText } from '../../kernel/text';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { OWED } from '../receivables/receivable.schema';
import { InvoiceEntity } from './invoice.entity';
import type { InvoiceFilter, InvoicePart } from './invoice.schema';

export type InvoiceRow = Pick<InvoiceEntity, 'id'> & Partial<InvoiceEntity>;

const MOST_PARTS = 200;
/** Of one order or receivable: more would be no invoices but a mistake. */
const MOST_OF_ONE = 50;

export const invoicePlan = new ReadPlan(InvoiceEntity, {
  alias: 'i',
  always: ['id'],
  needs: { client: ['clientId'] },
  classified: { default: OWED },
});

const source: RowSource = { name: 'invoice', plan: invoicePlan, from: 'sales.invoice i' };

export function loadInvoice(context: RequestContext, id: string, list: SelectList): Promise<InvoiceRow | null> {
  return rowById(context, source, { id, list });
}

export const newestInvoices = new NewestFirst<InvoiceRow>({
  ...source,
  newest: 'invoicedOn',
  type: 'date',
  parent: 'clientId',
});

export function addFilter(conditions: Conditions, { clientId, number, stands }: InvoiceFilter): Conditions {
  if (clientId != null) conditions.add('i.client_id = ?::uuid', clientId);
  if (number != null && trimText(number) !== '') conditions.add('starts_with(i.number, ?::text)', trimText(number));
  if (stands != null) conditions.say(`i.voided_on is ${stands ? '' : 'not '}null`);
  return conditions;
}

/** The deliveries each invoice covers; one statement for all invoices of a request. */
export async function loadParts(context: RequestContext, invoiceId: string): Promise<InvoicePart[]> {
  const found = await context.loaders
    .of<InvoicePart[]>('invoice parts', async (ids) => {
      const rows = await context.database.rows<InvoicePart & { readonly invoiceId: string }>({
        text: `select part.*, i.id as "invoiceId" from unnest($1::uuid[]) as i (id) cross join lateral (
                 select p.receivable_id as "receivableId", r.number as "deliveryNumber", r.order_number as "orderNumber", p.amount
                 from sales.invoice_part p join sales.receivable r on r.id = p.receivable_id
                 where p.invoice_id = i.id order by r.order_number, r.number limit ${MOST_PARTS}) as part`,
        values: [ids],
      });
      return grouped(ids, rows, ({ invoiceId: of }) => of);
    })
    .load(invoiceId);
  return found ?? [];
}

/** Invoices of each order, or of each receivable, newest first; one statement for all of a request. */
export async function invoicesOver(
  context: RequestContext,
  over: 'order_id' | 'id',
  { id, list }: { readonly id: string; readonly list: SelectList },
): Promise<InvoiceRow[]> {
  const found = await context.loaders
    .of<InvoiceRow[]>(`invoices over ${over} ${list.key}`, async (ids) => {
      const rows = await context.database.rows<InvoiceRow & { readonly overId: string }>({
        text: `select invoice.*, o.id as "overId" from unnest($1::uuid[]) as o (id) cross join lateral (
                 select ${list.sql} from sales.invoice i
                 where i.id in (select p.invoice_id from sales.receivable r join sales.invoice_part p on p.receivable_id = r.id
                   where r.${over} = o.id)
                 order by i.invoiced_on desc, i.id desc limit ${MOST_OF_ONE}) as invoice`,
        values: [ids],
      });
      return grouped(ids, rows, ({ overId }) => overId);
    })
    .load(id);
  return found ?? [];
}

function grouped<Row>(ids: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
}
