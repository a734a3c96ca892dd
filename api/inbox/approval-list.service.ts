import type { Post } from '../kernel/access/post';
import { actsFor } from '../kernel/access/stand-in';
import type { Viewer } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { isInstant } from '../platform/graph/cursor-key';
import { decodeCursor, foreignCursor, isId, pageSize } from '../platform/graph/cursor';
import { pageOf, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import type { ApprovalKindName, ApprovalSource } from '../shared-types/approval-source';
import { approvalId } from './approval-id';
import { countWaiting, waitingApprovals, type ApprovalPlace, type ApprovalRow } from './approval.repository';
import type { Approval } from './approval.schema';

export interface ApprovalListInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly kinds: readonly ApprovalKindName[] | null | undefined;
}

/** More than anybody decides in a day. */
export const MOST_COUNTED = 1_000;

/** What waits for the viewer's decision. @throws GraphQLError BAD_USER_INPUT for arguments that are wrong */
export async function approvalPage(
  context: RequestContext,
  sources: readonly ApprovalSource[],
  { first: wanted, after, kinds }: ApprovalListInput,
): Promise<Page<Approval>> {
  const viewer = signedIn(context);
  const first = pageSize(wanted);
  const place = after == null ? undefined : placeOf(after);
  const rows =
    viewer.posts.length === 0
      ? []
      : await waitingApprovals(context, sources, { kinds: kinds ?? undefined, after: place, limit: first + 1 });
  const shown = rows.map((row) => ({ ...shownApproval(row, viewer, context.now), place: row }));
  return pageOf({
    rows: shown,
    first,
    after,
    keyOf: ({ place: { dueOrder, askedAt, id } }) => [dueOrder, askedAt, id],
  });
}

/** How much waits for the viewer, up to {@link MOST_COUNTED}. */
export async function approvalCount(context: RequestContext, sources: readonly ApprovalSource[]): Promise<number> {
  return signedIn(context).posts.length === 0 ? 0 : countWaiting(context, sources, MOST_COUNTED);
}

function placeOf(cursor: string): ApprovalPlace {
  const [dueOrder, askedAt, id] = decodeCursor(cursor, 3);
  if (isInstant(dueOrder) && isInstant(askedAt) && typeof id === 'string' && isId(id)) return { dueOrder, askedAt, id };
  throw foreignCursor();
}

function shownApproval(row: ApprovalRow, viewer: Viewer, now: string): Approval {
  const { source, subjectId, clientId, askedBy, id, ...shown } = row;
  const isAbout = (...kinds: readonly ApprovalKindName[]): boolean => kinds.includes(row.kind);
  const post = row.post as Post;
  const principal = actsFor(viewer, [post]);
  return {
    ...shown,
    post,
    onBehalfOf: principal === null ? null : { id: principal },
    id: approvalId(source, id),
    byClause: row.clause === null ? null : { id: row.clause },
    overdue: row.dueAt !== null && Date.parse(now) > Date.parse(row.dueAt),
    askedBy: askedBy === null ? null : { id: askedBy },
    client: clientId === null ? null : { id: clientId },
    complaint: isAbout('COMPLAINT', 'TRANSFER', 'PETITION') ? { id: subjectId } : null,
    return: isAbout('RETURN', 'ALLOWANCE', 'HELD') ? { id: subjectId } : null,
    notice: isAbout('NOTICE') ? { id: subjectId } : null,
    penalty: isAbout('PENALTY') ? { id: subjectId } : null,
    creditApplication: isAbout('CREDIT') ? { id: subjectId } : null,
    plan: isAbout('PLAN') ? { id: subjectId } : null,
    prospect: isAbout('RECOGNITION') ? { id: subjectId } : null,
  };
}
