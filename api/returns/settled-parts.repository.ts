import { fileNameTold } from '../platform/attachments/file-name-told';
import type { RequestContext } from '../platform/context/request-context';
import type { ReturnDecision, ReturnEvent } from './return.schema';
import type { NoteCopy, Proof, Receipt, ReceiptLine, ReturnInvoice } from './voucher.schema';

/** Rows of each return in order, in one statement for all returns of a request. */
async function partsOf<Part>(
  context: RequestContext,
  returnId: string,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Part[]> {
  const parts = await context.loaders
    .of<Part[]>(name, async (ids) => {
      const rows = await context.database.rows<Part & { readonly returnId: string }>({ text, values: [ids] });
      const found = new Map<string, Part[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.returnId)?.push(row);
      return found;
    })
    .load(returnId);
  return parts ?? [];
}

type By<Part> = Omit<Part, 'by'> & { readonly byStaff: string };

export async function loadEvents(context: RequestContext, returnId: string): Promise<ReturnEvent[]> {
  const rows = await partsOf<By<ReturnEvent>>(context, returnId, {
    name: 'return events',
    text: `select id, return_id as "returnId", at, kind, by_staff as "byStaff", note
           from returns.event where return_id = any($1::uuid[]) order by return_id, at, id`,
  });
  return rows.map(({ byStaff, ...event }) => ({ ...event, by: byStaff === null ? null : { id: byStaff } }));
}

/** Each with the version of regulation CQ that was in force when the return was asked for, as its steps are judged by. */
export async function loadDecisions(context: RequestContext, returnId: string): Promise<ReturnDecision[]> {
  const rows = await partsOf<By<Omit<ReturnDecision, 'clause'>>>(context, returnId, {
    name: 'return decisions',
    text: `select d.return_id as "returnId", d.kind, d.outcome, d.post, d.by_staff as "byStaff", d.at, d.note,
             p.version as "policyVersion"
           from returns.decision d join returns."return" r on r.id = d.return_id
           join access.policy_document p on p.code = 'CQ'
             and p.effective_from <= (r.requested_at at time zone 'Asia/Shanghai')::date
             and (p.effective_to is null or p.effective_to > (r.requested_at at time zone 'Asia/Shanghai')::date)
           where d.return_id = any($1::uuid[]) order by d.return_id, d.at, d.kind`,
  });
  return rows.map(({ byStaff, ...decision }) => ({
    ...decision,
    by: { id: byStaff },
    clause: decision.kind === 'APPROVAL' ? 'CQ-5' : 'CQ-17',
  }));
}

export async function loadProofs(context: RequestContext, returnId: string): Promise<Proof[]> {
  const rows = await partsOf<By<Proof>>(context, returnId, {
    name: 'return proofs',
    text: `select p.id, p.return_id as "returnId", p.kind, p.attachment_id as "attachmentId", a.file_name as "fileName",
             a.size_bytes as "sizeBytes", p.invoice_number as "invoiceNumber", p.by_staff as "byStaff", p.at
           from returns.proof p join platform.attachment a on a.id = p.attachment_id
           where p.return_id = any($1::uuid[]) order by p.return_id, p.at, p.id`,
  });
  return rows.map(({ byStaff, fileName, ...proof }) => ({
    ...proof,
    fileName: fileNameTold(context, fileName),
    by: { id: byStaff },
  }));
}

export async function loadReceipts(context: RequestContext, returnId: string): Promise<Receipt[]> {
  const rows = await partsOf<By<Receipt> & { lines: ReceiptLine[] }>(context, returnId, {
    name: 'return receipts',
    text: `select e.id, e.return_id as "returnId", e.receipt_no as "receiptNo", e.received_on as "receivedOn", e.last,
             e.by_staff as "byStaff", e.note,
             (select coalesce(jsonb_agg(jsonb_build_object('lineId', l.return_line_id, 'quantity', trim_scale(l.quantity)::text,
                'difference', l.difference) order by l.return_line_id), '[]')
              from returns.receipt_line l where l.receipt_id = e.id) as lines
           from returns.receipt e where e.return_id = any($1::uuid[]) order by e.return_id, e.receipt_no`,
  });
  return rows.map(({ byStaff, ...receipt }) => ({ ...receipt, by: { id: byStaff } }));
}

export function loadCopies(context: RequestContext, returnId: string): Promise<NoteCopy[]> {
  return partsOf<NoteCopy>(context, returnId, {
    name: 'return copies',
    text: `select return_id as "returnId", copy_no as "copyNo", holder, issued_at as "issuedAt"
           from returns.note_copy where return_id = any($1::uuid[]) order by return_id, copy_no`,
  });
}

/** Invoices of the deliveries its lines take from, the latest first; at most fifty. */
export function loadInvoices(context: RequestContext, returnId: string): Promise<ReturnInvoice[]> {
  return partsOf<ReturnInvoice>(context, returnId, {
    name: 'return invoices',
    text: `select r.id as "returnId", i.* from unnest($1::uuid[]) as r (id) cross join lateral (
             select distinct i.invoice_id as id, i.number, i.invoiced_on as "invoicedOn", i.voided_on as "voidedOn"
             from returns.return_line l join access.delivered_invoice i on i.order_line_id = l.order_line_id
             where l.return_id = r.id order by "invoicedOn" desc, id limit 50) as i`,
  });
}
