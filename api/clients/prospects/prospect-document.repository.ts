import { v7 } from 'uuid';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';

export interface ProspectDocumentRow {
  readonly id: string;
  readonly prospectId: string;
  readonly stepId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly byId: string;
  readonly at: string;
}

/** The documents of prospects, by prospect, the first added first. */
export async function documentsOfProspects(
  context: RequestContext,
  prospectIds: readonly string[],
): Promise<ReadonlyMap<string, ProspectDocumentRow[]>> {
  const rows = await context.database.rows<ProspectDocumentRow>({
    text: `select d.id, d.prospect_id as "prospectId", d.step_id as "stepId", d.attachment_id as "attachmentId", a.file_name as "fileName",
        a.size_bytes::int as "sizeBytes", d.by_staff as "byId", d.at
      from clients.prospect_document d join platform.attachment a on a.id = d.attachment_id
      where d.prospect_id = any ($1::uuid[]) order by d.at, d.id`,
    values: [prospectIds],
  });
  const found = new Map<string, ProspectDocumentRow[]>(prospectIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.prospectId)?.push(row);
  return found;
}

export interface NewProspectDocuments {
  readonly prospectId: string;
  readonly stepId: string;
  readonly attachmentIds: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** Adds documents to a prospect; what is attached already is left as it is. */
export async function insertProspectDocuments(
  transaction: Transaction,
  { prospectId, stepId, attachmentIds, by, at }: NewProspectDocuments,
): Promise<void> {
  if (attachmentIds.length === 0) return;
  await transaction.rows({
    text: `insert into clients.prospect_document (id, prospect_id, attachment_id, by_staff, at, step_id)
      select id, $3, attachment, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as added (id, attachment)
      on conflict on constraint prospect_document_once do nothing`,
    values: [attachmentIds.map(() => v7()), attachmentIds, prospectId, by, at, stepId],
  });
}
