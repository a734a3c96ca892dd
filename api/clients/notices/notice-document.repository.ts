import { v7 } from 'uuid';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';

export interface NoticeDocumentRow {
  readonly id: string;
  readonly noticeId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** The documents of notices, by notice, the first added first. */
export async function documentsOfNotices(
  { database }: RequestContext,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, NoticeDocumentRow[]>> {
  const rows = await database.rows<NoticeDocumentRow>({
    text: `select d.id, d.notice_id as "noticeId", d.attachment_id as "attachmentId", a.file_name as "fileName",
        a.size_bytes::int as "sizeBytes"
      from clients.client_notice_document d join platform.attachment a on a.id = d.attachment_id
      where d.notice_id = any ($1::uuid[]) order by d.at, d.id`,
    values: [noticeIds],
  });
  const found = new Map<string, NoticeDocumentRow[]>(noticeIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.noticeId)?.push(row);
  return found;
}

/** The documents of a notice by what their bytes are, in one order. */
export async function digestsOfDocuments(transaction: Transaction, noticeId: string): Promise<string[]> {
  const rows = await transaction.rows<{ digest: string }>({
    text: `select a.digest from clients.client_notice_document d join platform.attachment a on a.id = d.attachment_id
      where d.notice_id = $1 order by a.digest`,
    values: [noticeId],
  });
  return rows.map(({ digest }) => digest);
}

/** Of these, what a notice has already or the member of staff uploaded: nobody attaches what others uploaded for something else. */
export async function fitDocuments(
  transaction: Transaction,
  ids: readonly string[],
  { noticeId, staffId }: { readonly noticeId: string | null; readonly staffId: string },
): Promise<number> {
  const [found] = await transaction.rows<{ n: number }>({
    text: `select count(*)::int as n from platform.attachment a where a.id = any ($1::uuid[])
      and (a.uploaded_by = $2 or exists (
        select from clients.client_notice_document d where d.attachment_id = a.id and d.notice_id = $3))`,
    values: [ids, staffId, noticeId],
  });
  return found?.n ?? 0;
}

/** Leaves a draft with these documents and no others. */
export async function keepDocuments(
  transaction: Transaction,
  attachmentIds: readonly string[],
  { noticeId, by, at }: { readonly noticeId: string; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: 'delete from clients.client_notice_document where notice_id = $1 and attachment_id <> all ($2::uuid[])',
    values: [noticeId, attachmentIds],
  });
  await transaction.rows({
    text: `insert into clients.client_notice_document (id, notice_id, attachment_id, by_staff, at)
      select id, $3, attachment, $4, $5 from unnest($1::uuid[], $2::uuid[]) as added (id, attachment)
      on conflict on constraint notice_document_once do nothing`,
    values: [attachmentIds.map(() => v7()), attachmentIds, noticeId, by, at],
  });
}
