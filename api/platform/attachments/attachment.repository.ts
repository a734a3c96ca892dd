import type { RequestDatabase, Transaction } from '../database/request-database';
import type { MediaType } from './media-type';

export interface Attachment {
  readonly id: string;
  readonly digest: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly sizeBytes: number;
}

export async function insertAttachment(
  transaction: Transaction,
  { id, digest, fileName, mediaType, sizeBytes }: Attachment,
  { uploadedBy, at }: { readonly uploadedBy: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, digest, fileName, mediaType, sizeBytes, uploadedBy, at],
  });
}

/** The document, when row-level security lets the viewer read it: their own, or one of something they reach. */
export async function attachmentById(
  database: Pick<RequestDatabase, 'rows'>,
  id: string,
): Promise<Attachment | undefined> {
  const [found] = await database.rows<Attachment>({
    text: `select id, digest, file_name as "fileName", media_type as "mediaType", size_bytes as "sizeBytes"
           from platform.attachment where id = $1`,
    values: [id],
  });
  return found;
}
