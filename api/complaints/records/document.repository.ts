import { v7 } from 'uuid';
import type { Transaction } from '../../platform/database/request-database';

/** Of these, the documents that the member of staff uploaded: nobody attaches what others uploaded for something else. */
export async function ownDocuments(
  transaction: Transaction,
  attachmentIds: readonly string[],
  staffId: string,
): Promise<number> {
  const [found] = await transaction.rows<{ n: number }>({
    text: 'select count(*)::int as n from platform.attachment where id = any($1::uuid[]) and uploaded_by = $2',
    values: [attachmentIds, staffId],
  });
  return found?.n ?? 0;
}

export interface NewDocuments {
  readonly complaintId: string;
  readonly attachmentIds: readonly string[];
  readonly byStaff: string;
  readonly at: string;
}

/** @returns how many were added; what is attached already is left as it is */
export async function insertDocuments(
  transaction: Transaction,
  { complaintId, attachmentIds, byStaff, at }: NewDocuments,
): Promise<number> {
  const added = await transaction.rows({
    text: `insert into complaints.document (id, complaint_id, attachment_id, by_staff, at)
           select id, $3, attachment_id, $4, $5 from unnest($1::uuid[], $2::uuid[]) as added (id, attachment_id)
           on conflict (complaint_id, attachment_id) do nothing returning id`,
    values: [attachmentIds.map(() => v7()), attachmentIds, complaintId, byStaff, at],
  });
  return added.length;
}
