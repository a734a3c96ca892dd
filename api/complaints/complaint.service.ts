import { isId } from '../platform/graph/cursor';
import type { RequestContext } from '../platform/context/request-context';
import type { Selection } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import { whyOf } from '../shared-types/why.schema';
import { isOverdue } from './complaint-lifecycle';
import { complaintPlan, loadComplaint, type ComplaintRow } from './complaint.repository';
import type { Deadline } from './case-words.schema';

/** A complaint the viewer may know of; null otherwise, whatever the reason. */
export async function complaintById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ComplaintRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadComplaint(context, id, complaintPlan.list(context.database.source, selection, viewer));
}

/** By when a case must be closed, as far as it was asked for; null when no clause said so at receipt. */
export function deadlineOf(
  { dueAt, pausedDueAt, dueProvisional, dueWhy, state }: ComplaintRow,
  now: string,
): Partial<Deadline> | null {
  const at = dueAt ?? pausedDueAt;
  if (at == null || state === undefined) return null;
  const waiting = dueAt == null;
  return {
    at,
    provisional: dueProvisional ?? false,
    waiting,
    overdue: !waiting && isOverdue({ state, dueAt: at }, now),
    why: dueWhy == null ? undefined : whyOf(dueWhy),
  };
}
