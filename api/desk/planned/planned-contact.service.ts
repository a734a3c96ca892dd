import { mayChange } from '../../kernel/access/reach';
import { civilDateAt, daysBetween } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongDays, wrongId } from '../../platform/graph/wrong-argument';
import { isLate } from './planned-contact';
import {
  loadMoves,
  loadOpenOf,
  loadPlanned,
  plannedAfter,
  tallyPlanned,
  type PlannedContactRow,
  type PlannedMoveRow,
  type PlannedPlace,
  type PlannedRead,
  type TallyRow,
} from './planned-contact.repository';

interface Stub {
  readonly id: string;
}

/** A planned contact as it is shown; people and the client are asked for by id. */
export interface ShownPlanned extends Omit<
  PlannedContactRow,
  'ownerId' | 'clientId' | 'clientName' | 'staffId' | 'plannedById' | 'purpose'
> {
  readonly client: Stub;
  readonly clientName: string | null;
  readonly purpose: string | null;
  readonly goes: Stub | null;
  readonly named: boolean;
  readonly plannedBy: Stub | null;
  readonly late: boolean;
  readonly mayChange: boolean;
}

export interface PlannedInput {
  readonly from: string;
  readonly to: string;
  readonly staffId: string | null | undefined;
  readonly clientId: string | null | undefined;
  readonly first: number;
  readonly after: string | null | undefined;
}

export interface PlannedPage extends Page<ShownPlanned> {
  /** Counts only when it is asked for. */
  readonly tally: () => Promise<TallyRow>;
}

/** A quarter of a year, and the week about it. */
const MOST_DAYS = 98;

/**
 * Visits and callbacks that are planned for these days, both included, and that the viewer may know of.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: SD-6, KA-16
 */
export async function plannedPage(context: RequestContext, input: PlannedInput): Promise<PlannedPage> {
  const first = pageSize(input.first);
  const after = placeAfter(input.after);
  const read = readOf(context, input);
  const rows = await plannedAfter(context, read, { after, limit: first + 1 });
  const page = pageOf({
    rows: rows.map((row) => shownPlanned(context, row)),
    first,
    after: input.after,
    keyOf: ({ day, id }) => [day, id],
  });
  return { ...page, tally: () => tallyPlanned(context, read, civilDateAt(context.now)) };
}

/** What is planned with a client and neither made nor cancelled, the soonest first, at most 20. */
export async function openPlansOf(context: RequestContext, clientId: string): Promise<ShownPlanned[]> {
  const rows = isId(clientId) ? await loadOpenOf(context, clientId) : [];
  return rows.map((row) => shownPlanned(context, row));
}

/** A planned contact the viewer may know of; null otherwise. */
export async function plannedById(context: RequestContext, id: string): Promise<ShownPlanned | null> {
  const row = isId(id) ? await loadPlanned(context, id) : null;
  return row && shownPlanned(context, row);
}

export interface ShownMove extends Omit<PlannedMoveRow, 'reason' | 'movedById'> {
  readonly reason: string | null;
  readonly movedBy: Stub | null;
}

export async function movesOf(context: RequestContext, { id }: { readonly id: string }): Promise<ShownMove[]> {
  const isNamed = naming(context);
  const rows = await loadMoves(context, id);
  return rows.map(({ movedById, reason, ...row }) => ({
    ...row,
    reason: isNamed ? reason : null,
    movedBy: isNamed ? { id: movedById } : null,
  }));
}

function shownPlanned(context: RequestContext, row: PlannedContactRow): ShownPlanned {
  const { ownerId, clientId, clientName, staffId, plannedById, purpose, cancelReason, ...rest } = row;
  // Who is named to go is told whom to visit, whatever their post reads otherwise.
  const isNamed = naming(context) || staffId === signedIn(context).staffId;
  const goesId = staffId ?? ownerId;
  return {
    ...rest,
    client: { id: clientId },
    clientName: isNamed ? clientName : null,
    purpose: isNamed ? purpose : null,
    cancelReason: isNamed ? cancelReason : null,
    goes: goesId === null || !isNamed ? null : { id: goesId },
    named: staffId !== null,
    plannedBy: isNamed ? { id: plannedById } : null,
    late: isLate(row, civilDateAt(context.now)),
    mayChange: row.state === 'PLANNED' && mayChange(signedIn(context).reaches.ACTIVITY.writable, ownerId),
  };
}

function naming(context: RequestContext): boolean {
  const { all, pseudonymous } = signedIn(context).reaches.ACTIVITY;
  return all || !pseudonymous;
}

function readOf(context: RequestContext, { from, to, staffId, clientId }: PlannedInput): PlannedRead {
  const { staffId: viewerId, reaches } = signedIn(context);
  const days = daysBetween(from, to);
  if (days < 0 || days >= MOST_DAYS) throw wrongDays(MOST_DAYS);
  for (const id of [staffId, clientId]) if (id != null && !isId(id)) throw wrongId();
  return {
    from,
    to,
    staffId: staffId ?? undefined,
    clientId: clientId ?? undefined,
    viewerId,
    reach: reaches.ACTIVITY,
  };
}

function placeAfter(after: string | null | undefined): PlannedPlace | undefined {
  if (after == null) return undefined;
  const [day, id] = decodeCursor(after, 2);
  if (isDay(day) && typeof id === 'string' && isId(id)) return { day, id };
  throw foreignCursor();
}
