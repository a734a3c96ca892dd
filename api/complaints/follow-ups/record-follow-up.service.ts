import { trimText } from '../../kernel/text';
import { mayChange, reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt, endOfDay } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { notAllowed } from '../intake/filing-problem';
import { insertEvent } from '../intake/filing.repository';
import type { RecordFollowUpInput } from './follow-up.schema';
import { shownFollowUp, type ShownFollowUp } from './follow-up.service';
import { endFollowUp, followUpById, insertAgain, lockFollowUp, type LockedFollowUp } from './follow-up.repository';
import {
  againNeeded,
  againNotNeeded,
  callbackDone,
  noSuchCallback,
  notesNeeded,
  notYourCallback,
} from '../records/record-problem';
import { dayFault, optionalTextFault, textFault } from '../records/record-text';
import { refusedForm } from '../steps/refused-form.repository';
import { putOnFile, regulationsNow } from '../intake/registration.service';

export type FollowUpRecordedValue = {
  readonly __typename: 'FollowUpRecorded';
  readonly followUp: ShownFollowUp;
  readonly replayed: boolean;
};

/**
 * Puts on record what came of a callback. A client who disagrees, or was not reached, is called again on the day that is
 * given; a new need opens a case of its own, linked to the original.
 *
 * Source: CC-14, SD-4
 */
export async function recordFollowUp(
  context: RequestContext,
  input: RecordFollowUpInput,
): Promise<FollowUpRecordedValue | ProblemValue | StaleVersionValue> {
  const viewer = signedIn(context);
  if (!isId(input.followUpId) || !reachesAnything(viewer.reaches.ACTIVITY))
    return refusal(context, 'NotFound', noSuchCallback);
  const fault = faultOf(input, context.now);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue | StaleVersionValue>(
      transaction,
      context,
      { key, operation: 'recordFollowUp', request },
      () => record(transaction, { context, viewer, input }),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const { id } = outcome.answer;
  const row = await followUpById(context, id);
  if (row === undefined) return refusal(context, 'NotFound', noSuchCallback);
  return { __typename: 'FollowUpRecorded', followUp: shownFollowUp(context, row), replayed: outcome.replayed };
}

function faultOf({ outcome, note, againOn, newNeed }: RecordFollowUpInput, now: string): ProblemText | undefined {
  const isAgain = outcome !== 'SATISFIED';
  if (isAgain && againOn == null) return againNeeded;
  if (!isAgain && againOn != null) return againNotNeeded;
  if (outcome === 'DISSATISFIED' && !note?.trim()) return notesNeeded;
  return (
    optionalTextFault('note', note, 1_000) ??
    (againOn == null ? undefined : dayFault('againOn', againOn, now)) ??
    (newNeed == null ? undefined : textFault('newNeed.content', newNeed.content, 4_000))
  );
}

interface ToRecord {
  readonly context: RequestContext;
  readonly viewer: Viewer;
  readonly input: RecordFollowUpInput;
}

async function record(
  transaction: Transaction,
  { context, viewer, input }: ToRecord,
): Promise<{ readonly id: string } | ProblemValue | StaleVersionValue> {
  const row = await lockFollowUp(transaction, input.followUpId);
  const { ACTIVITY, FILING } = viewer.reaches;
  if (row === undefined || !(ACTIVITY.all || ACTIVITY.staffIds.includes(row.ownerId ?? '')))
    return refusal(context, 'NotFound', noSuchCallback);
  if (!mayChange(ACTIVITY.writable, row.ownerId)) return refusal(context, 'NotAllowed', notYourCallback);
  if (row.version !== input.version) return staleVersion(row.version, context.locale);
  if (row.doneAt !== null) return refusal(context, 'IllegalMove', callbackDone);
  if (input.newNeed != null && !mayChange(FILING.writable, row.ownerId))
    return refusal(context, 'NotAllowed', notAllowed);

  const openedId = await openCase(transaction, { context, viewer, input }, row);
  const { outcome, againOn } = input;
  const note = input.note?.trim() || null;
  await endFollowUp(transaction, row, { outcome, note, at: context.now, by: viewer.staffId, openedId });
  if (againOn != null) await insertAgain(transaction, row, endOfDay(againOn));
  await insertEvent(transaction, {
    complaintId: row.complaintId,
    at: context.now,
    kind: 'FOLLOW_UP',
    byStaff: viewer.staffId,
    data: { followUpId: row.id, outcome },
  });
  await recordAudit(transaction, context, {
    action: 'complaint.follow_up',
    subjectType: 'Complaint',
    subjectId: row.complaintId,
    before: { round: row.round, dueOn: row.dueOn },
    after: { outcome, againOn: againOn ?? null, openedId, doneOn: civilDateAt(context.now) },
  });
  await publish(transaction, 'complaint.followedUp', { complaintId: row.complaintId, followUpId: row.id, outcome });
  return { id: row.id };
}

/** Source: SD-4 */
async function openCase(
  transaction: Transaction,
  { context, viewer, input: { newNeed } }: ToRecord,
  { complaintId }: LockedFollowUp,
): Promise<string | null> {
  if (newNeed == null) return null;
  const { input, client } = await refusedForm(transaction, complaintId, trimText(newNeed.content));
  const need = { ...input, class: newNeed.class, channel: 'PHONE' as const, occurredAt: context.now, demand: null };
  const regulations = await regulationsNow(transaction, context.now);
  return putOnFile(transaction, { context, viewer, input: need, client, regulations, followsId: complaintId });
}
