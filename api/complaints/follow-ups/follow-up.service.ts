import { mayChange, reachesAnything, type Reach } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay, isInstant } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongId } from '../../platform/graph/wrong-argument';
import { whyOf } from '../../shared-types/why.schema';
import type { Deadline } from '../case-words.schema';
import {
  countFollowUps,
  followUpsAfter,
  loadFollowUps,
  type FollowUpCounts,
  type FollowUpPage,
  type FollowUpRow,
} from './follow-up.repository';
import type { FollowUpOutcome, FollowUpWhen } from './follow-up-words.schema';

/** A callback as it is shown; who it is about and what it opened are asked for by id. */
export interface ShownFollowUp extends Omit<FollowUpRow, 'doneBy' | 'outcome'> {
  readonly outcome: FollowUpOutcome | null;
  readonly dropped: boolean;
  readonly overdue: boolean;
  readonly due: Deadline | null;
  readonly doneBy: { readonly id: string } | null;
}

export interface FollowUpListInput {
  readonly when: FollowUpWhen;
  readonly first: number;
  readonly after: string | null | undefined;
  readonly ownerId: string | null | undefined;
}

/** A page of the callbacks owed to clients within the viewer's reach. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function followUpPage(
  context: RequestContext,
  { when, first: asked, after, ownerId }: FollowUpListInput,
): Promise<Page<ShownFollowUp>> {
  const reach = signedIn(context).reaches.ACTIVITY;
  const first = pageSize(asked);
  const place = placeAfter(when, after);
  const read = pageRead(context, { when, after: place, limit: first + 1, ownerId: ownerOf(ownerId) });
  const rows = reachesAnything(reach) ? await followUpsAfter(context, read, reach) : [];
  const keys = new Map(rows.map(({ id, sortKey }) => [id, sortKey]));
  const shown = rows.map(({ sortKey: _, ...row }) => shownFollowUp(context, row));
  return pageOf({ rows: shown, first, after, keyOf: ({ id }) => [when, keys.get(id) ?? '', id] });
}

export async function followUpCount(
  context: RequestContext,
  ownerId: string | null | undefined,
): Promise<FollowUpCounts> {
  const reach = signedIn(context).reaches.ACTIVITY;
  if (!reachesAnything(reach)) return { overdue: 0, today: 0 };
  return countFollowUps(context, { today: civilDateAt(context.now), ownerId: ownerOf(ownerId) }, reach);
}

/** Every callback of a complaint, oldest first; none for who does not reach call records of its client. */
export async function followUpsOfComplaint(context: RequestContext, complaintId: string): Promise<ShownFollowUp[]> {
  const reach = signedIn(context).reaches.ACTIVITY;
  if (!reachesAnything(reach)) return [];
  const rows = await loadFollowUps(context, complaintId, reach);
  return rows.map((row) => shownFollowUp(context, row));
}

/** Whether the viewer may say what came of a callback: it is owed, and the client is within what they write. */
export async function mayRecordFollowUp(context: RequestContext, row: ShownFollowUp): Promise<boolean> {
  const { writable } = signedIn(context).reaches.ACTIVITY;
  if (row.doneAt !== null || (!writable.all && writable.staffIds.length === 0)) return false;
  return writable.all || mayChange(writable, await loadOwner(context, row.complaintId));
}

function loadOwner(context: RequestContext, complaintId: string): Promise<string | null> {
  return context.loaders
    .of<string | null>('owner of the client of a complaint', async (ids) => {
      const rows = await context.database.rows<{ id: string; ownerId: string | null }>({
        text: `select c.id, o.owner_id as "ownerId" from complaints.complaint c
               left join access.client_owner o on o.client_id = c.client_id where c.id = any($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row.ownerId]));
    })
    .load(complaintId);
}

export function shownFollowUp(context: RequestContext, row: FollowUpRow): ShownFollowUp {
  const { dueAt, dueWhy, dueProvisional, outcome, doneBy } = row;
  const reach: Reach = signedIn(context).reaches.ACTIVITY;
  const names = !reach.pseudonymous || reach.all;
  const overdue = row.doneAt === null && row.dueOn < civilDateAt(context.now);
  return {
    ...row,
    note: names ? row.note : null,
    doneBy: doneBy === null || !names ? null : { id: doneBy },
    outcome: outcome === 'DROPPED' ? null : outcome,
    dropped: outcome === 'DROPPED',
    overdue,
    due:
      dueWhy === null ? null : { at: dueAt, provisional: dueProvisional, waiting: false, overdue, why: whyOf(dueWhy) },
  };
}

function pageRead(context: RequestContext, read: Omit<FollowUpPage, 'today'>): FollowUpPage {
  return { ...read, today: civilDateAt(context.now) };
}

function ownerOf(ownerId: string | null | undefined): string | undefined {
  if (ownerId == null) return undefined;
  if (isId(ownerId)) return ownerId;
  throw wrongId();
}

function placeAfter(when: FollowUpWhen, after: string | null | undefined): FollowUpPage['after'] {
  if (after == null) return undefined;
  const [list, sortKey, id] = decodeCursor(after, 3);
  const isKey = when === 'DONE' ? isInstant : isDay;
  if (list === when && isKey(sortKey) && typeof id === 'string' && isId(id)) return { sortKey, id };
  throw foreignCursor();
}
