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

export interface NewProof {
  readonly id: string;
  readonly returnId: string;
  readonly kind: ProofKind;
  readonly attachmentId: string;
  readonly byStaff: string;
  readonly at: string;
}

/** @returns false when the document is attached to the return already */
export async function insertProof(transaction: Transaction, proof: NewProof): Promise<boolean> {
  const inserted = await transaction.rows({
    text: `insert into returns.proof (id, return_id, kind, attachment_id, by_staff, at) values ($1, $2, $3, $4, $5, $6)
           on conflict (return_id, attachment_id) do nothing returning id`,
    values: [proof.id, proof.returnId, proof.kind, proof.attachmentId, proof.byStaff, proof.at],
  });
  return inserted.length > 0;
}
