import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import type { AddDocumentInput } from './case-record.schema';
import { insertDocuments, ownDocuments } from './document.repository';
import { attachedAlready, noSuchDocument } from './record-problem';

/** Adds a document that the viewer uploaded to a case; whoever reads the case may download it. */
export function addDocument(
  context: RequestContext,
  input: AddDocumentInput,
  selection: Selection | readonly string[],
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  return changeCaseRecord(context, { operation: 'addDocument', record: 'DOCUMENT', input, selection, work: add });
}

async function add(
  { transaction, context, viewer, row }: CaseWork,
  { attachmentId }: AddDocumentInput,
): Promise<Recorded | ProblemText> {
  if (!isId(attachmentId)) return noSuchDocument;
  if ((await ownDocuments(transaction, [attachmentId], viewer.staffId)) === 0) return noSuchDocument;
  const document = {
    complaintId: row.id,
    attachmentIds: [attachmentId],
    byStaff: viewer.staffId,
    at: context.now,
  };
  if ((await insertDocuments(transaction, document)) === 0) return attachedAlready;
  return { kind: 'DOCUMENT', after: { attachmentId } };
}
