import { mayChange, reachesAnything, type Writable } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import type { PageInput } from '../../platform/graph/newest-first';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { requireSearchable } from '../../platform/graph/wrong-argument';
import { isLate } from './client-event';
import {
  eventsAfter,
  loadEvent,
  loadEventVersions,
  type ClientEventRow,
  type EventPlace,
  type EventVersionRow,
} from './client-event.repository';
import type { ClientEventFilter } from './client-event.schema';
import { eventsOfClients, guestsOfEvents, type GuestRow } from './event-guest.repository';

interface Stub {
  readonly id: string;
}

/** An event as it is shown; people are asked for by id. */
export interface ShownEvent extends Omit<
  ClientEventRow,
  'title' | 'place' | 'organiserId' | 'plannedById' | 'endedById'
> {
  readonly title: string | null;
  readonly place: string | null;
  readonly organiser: Stub | null;
  readonly plannedBy: Stub | null;
  readonly endedBy: Stub | null;
  readonly late: boolean;
  readonly mayChange: boolean;
  readonly mayInvite: boolean;
}

export interface EventsInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly filter: ClientEventFilter | null | undefined;
}

const LONGEST_SEARCH = 100;

/**
 * A page of the events the viewer may know of, the latest first.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: SD-7, AM-1
 */
export async function eventPage(context: RequestContext, input: EventsInput): Promise<Page<ShownEvent>> {
  const first = pageSize(input.first);
  const filter = input.filter ?? {};
  requireSearchable(filter.search, LONGEST_SEARCH);
  const rows = await eventsAfter(context, {
    filter,
    viewer: signedIn(context),
    today: civilDateAt(context.now),
    after: placeAfter(input.after),
    limit: first + 1,
  });
  return pageOf({
    rows: rows.map((row) => shownEvent(context, row)),
    first,
    after: input.after,
    keyOf: ({ fromDay, id }) => [fromDay, id],
  });
}

function placeAfter(after: string | null | undefined): EventPlace | undefined {
  if (after == null) return undefined;
  const [fromDay, id] = decodeCursor(after, 2);
  if (isDay(fromDay) && typeof id === 'string' && isId(id)) return { fromDay, id };
  throw foreignCursor();
}

/** An event the viewer may know of; null otherwise, whatever the reason. */
export async function eventById(context: RequestContext, id: string): Promise<ShownEvent | null> {
  const row = isId(id) && reachesAnything(signedIn(context).reaches.ACTIVITY) ? await loadEvent(context, id) : null;
  return row && shownEvent(context, row);
}

function shownEvent(context: RequestContext, row: ClientEventRow): ShownEvent {
  const { reaches } = signedIn(context);
  const { title, place, organiserId, plannedById, endedById, purpose, report, cancelReason, ...rest } = row;
  const isNamed = naming(context);
  const isOfCircle = reaches.ACTIVITY.pseudonymous || isWithin(reaches.ACTIVITY, row);
  const isOpen = row.state === 'PLANNED';
  return {
    ...rest,
    title: isNamed ? title : null,
    place: isNamed ? place : null,
    purpose: isNamed ? purpose : null,
    report: isNamed ? report : null,
    cancelReason: isNamed ? cancelReason : null,
    budget: isOfCircle ? row.budget : null,
    cost: isOfCircle ? row.cost : null,
    organiser: isNamed ? { id: organiserId } : null,
    plannedBy: isNamed ? { id: plannedById } : null,
    endedBy: isNamed && endedById !== null ? { id: endedById } : null,
    late: isLate(row, civilDateAt(context.now)),
    mayChange: isOpen && isWithin(reaches.ACTIVITY.writable, row),
    mayInvite: isOpen && reaches.ACTIVITY.write,
  };
}

/** Whether an event is of somebody's whom a reach covers: it is of who organises and of who planned it. */
export function isWithin(
  reach: Writable,
  { organiserId, plannedById }: Pick<ClientEventRow, 'organiserId' | 'plannedById'>,
): boolean {
  return mayChange(reach, organiserId) || mayChange(reach, plannedById);
}

function naming(context: RequestContext): boolean {
  const { all, pseudonymous } = signedIn(context).reaches.ACTIVITY;
  return all || !pseudonymous;
}

/** A version of a plan as it is shown; who changed it is asked for by id. */
export type ShownEventVersion = Omit<EventVersionRow, 'title' | 'place' | 'replacedById'> & {
  readonly title: string | null;
  readonly place: string | null;
  readonly replacedBy: Stub | null;
};

export async function historyOfEvent(context: RequestContext, { id }: Stub): Promise<ShownEventVersion[]> {
  const isNamed = naming(context);
  const rows = await loadEventVersions(context, id);
  return rows.map(({ title, place, replacedById, ...row }) => ({
    ...row,
    title: isNamed ? title : null,
    place: isNamed ? place : null,
    replacedBy: isNamed ? { id: replacedById } : null,
  }));
}

/** A page of the guests of an event that the viewer reaches, the last invited first, batched with those of other events. */
export function guestsOfEvent(context: RequestContext, { id }: Stub, input: PageInput): Promise<Page<GuestRow>> {
  return guestsOfEvents.pageOfParent(context, id, input);
}

/** A page of the invitations of a client, the latest event first, batched with those of other clients. */
export function eventsOfClient(context: RequestContext, clientId: string, input: PageInput): Promise<Page<GuestRow>> {
  return eventsOfClients.pageOfParent(context, clientId, input);
}

export function mayRecordGuest(context: RequestContext, { ownerId }: GuestRow): boolean {
  return mayChange(signedIn(context).reaches.ACTIVITY.writable, ownerId);
}
