import { MATRIX } from '../../kernel/access/matrix';
import { reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { filingFault } from './complaint-filing';
import type { ComplaintRow } from '../complaint.repository';
import { complaintById } from '../complaint.service';
import type { FileComplaintInput } from './file-complaint.schema';
import { noLongerVisible, noSuchClient, noSuchDocuments, notAllowed } from './filing-problem';
import { insertDocuments, ownDocuments } from '../records/document.repository';
import { clientToFileFor } from './filing.repository';
import { putOnFile, regulationsNow } from './registration.service';

export type Filed = {
  readonly __typename: 'ComplaintFiled';
  readonly complaint: ComplaintRow;
  readonly replayed: boolean;
};

/**
 * Files a complaint: numbers it, sets its deadline, hands it to the posts that handle its class, and records it; all
 * or nothing, and once for an idempotency key.
 *
 * @param selection fields asked for of the complaint
 * @throws OperatorError when regulation CC or CQ is not in force
 * Source: CC-2 to CC-4, CC-11, CC-12, CQ-2, CQ-4, CQ-12
 */
export async function fileComplaint(
  context: RequestContext,
  input: FileComplaintInput,
  selection: Selection | readonly string[],
): Promise<Filed | ProblemValue> {
  const viewer = signedIn(context);
  const filing = viewer.reaches.FILING;
  if (!reachesAnything(filing)) return refusal(context, 'NotAllowed', notAllowed);
  const fault = filingFault(input, context.now);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);

  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) => {
    // Asked together with the key, in one journey.
    const asked = Promise.all([
      clientToFileFor(transaction, input.clientId, filing),
      regulationsNow(transaction, context.now),
    ]);
    asked.catch(() => undefined);
    return once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'fileComplaint', request },
      async () => {
        const [client, regulations] = await asked;
        if (client === undefined) return refusal(context, 'NotFound', noSuchClient);
        const attachmentIds = [...new Set(input.attachmentIds ?? [])];
        if (!(await areOwn(transaction, attachmentIds, viewer)))
          return refusal(context, 'InvalidInput', noSuchDocuments);
        const onBehalfOf = await filesFor(transaction, viewer, input.clientId);
        const id = await putOnFile(transaction, { context, viewer, input, client, regulations, onBehalfOf });
        const documents = { complaintId: id, attachmentIds, byStaff: viewer.staffId, at: context.now };
        if (attachmentIds.length > 0) await insertDocuments(transaction, documents);
        return { id };
      },
    );
  });
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const complaint = await complaintById(context, outcome.answer.id, selection);
  if (complaint === null) return refusal(context, 'NotFound', noLongerVisible);
  return { __typename: 'ComplaintFiled', complaint, replayed: outcome.replayed };
}

/** Whether the viewer uploaded all of them, and they are not too many. */
async function areOwn(transaction: Transaction, ids: readonly string[], { staffId }: Viewer): Promise<boolean> {
  if (ids.length === 0) return true;
  if (ids.length > MOST_DOCUMENTS || !ids.every(isId)) return false;
  return (await ownDocuments(transaction, ids, staffId)) === ids.length;
}

const MOST_DOCUMENTS = 10;

/** In whose name somebody files who could not file for that client themselves; null: in their own. Source: CC-2 */
async function filesFor(transaction: Transaction, viewer: Viewer, clientId: string): Promise<string | null> {
  if (viewer.own === undefined) return null;
  if ((await clientToFileFor(transaction, clientId, viewer.own.reaches.FILING)) !== undefined) return null;
  return viewer.standsIn?.find(({ post }) => MATRIX[post].FILING?.write === true)?.staffId ?? null;
}
