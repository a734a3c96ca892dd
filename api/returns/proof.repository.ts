import type { Transaction } from '../platform/database/request-database';
import type { ProofKind } from './voucher.schema';

/** Whether the viewer uploaded the document: nobody attaches what others uploaded for something else. */
export async function isOwnDocument(transaction: Transaction, id: string, staffId: string): Promise<boolean> {
  const found = await transaction.rows({
    text: 'select from platform.attachment where id = $1 and uploaded_by = $2',
    values: [id, staffId],
  });
  return found.length > 0;
}

/** An invoice that stands and covers a delivery of a line of the return; undefined when it is none. */
export async function standingInvoice(
  transaction: Transaction,
  returnId: string,
  invoiceId: string,
): Promise<{ readonly id: string; readonly number: string } | undefined> {
  const [found] = await transaction.rows<{ id: string; number: string }>({
    text: `select i.invoice_id as id, i.number from access.delivered_invoice i
           where i.invoice_id = $2 and i.voided_on is null
             and i.order_line_id in (select l.order_line_id from returns.return_line l where l.return_id = $1) limit 1`,
    values: [returnId, invoiceId],
  });
  return found;
}

export interface NewProof {
  readonly id: string;
  readonly returnId: string;
  readonly kind: ProofKind;
  readonly attachmentId: string;
  readonly invoice: { readonly id: string; readonly number: string } | null;
  readonly byStaff: string;
  readonly at: string;
}

/** @returns false when the document is attached to the return already */
export async function insertProof(transaction: Transaction, proof: NewProof): Promise<boolean> {
  const inserted = await transaction.rows({
    text: `insert into returns.proof (id, return_id, kind, attachment_id, by_staff, at, invoice_id, invoice_number)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (return_id, attachment_id) do nothing returning id`,
    values: [
      proof.id,
      proof.returnId,
      proof.kind,
      proof.attachmentId,
      proof.byStaff,
      proof.at,
      proof.invoice?.id ?? null,
      proof.invoice?.number ?? null,
    ],
  });
  return inserted.length > 0;
}
