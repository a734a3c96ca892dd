import type { Transaction } from '../../platform/database/request-database';
import { UNCLASSIFIED } from '../../platform/graph/classified';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan } from '../../platform/graph/read-plan';
import type { RowSource } from '../../platform/graph/row-by-id';
import { NAMING, SECRET } from '../activities/activity.schema';
import { ClientEventGuestEntity } from './client-event.entity';
import type { ClientEventState, GuestAttendance } from './client-event-words.schema';

/** A guest as its select list reads it; columns that were not asked for are missing. */
export type GuestRow = Pick<ClientEventGuestEntity, 'id' | 'eventId' | 'ownerId'> & Partial<ClientEventGuestEntity>;

const plan = new ReadPlan(ClientEventGuestEntity, {
  alias: 'g',
  always: ['id', 'eventId', 'ownerId'],
  needs: { client: ['clientId'], event: [], invitedBy: ['invitedById'], mayRecord: [] },
  classified: {
    default: SECRET,
    version: UNCLASSIFIED,
    contactName: NAMING,
    outcome: NAMING,
    invitedById: NAMING,
    recordedById: NAMING,
  },
});

const source: RowSource = {
  name: 'client event guest',
  plan,
  // With the owner of the client, by whom secret fields are judged, and the day by which it stands in the client's past.
  from: `(select t.*, o.owner_id, e.from_day as event_day from desk.client_event_guest t
    join desk.client_event e on e.id = t.event_id
    left join access.client_owner o on o.client_id = t.client_id) g`,
};

export const guestsOfEvents = new NewestFirst<GuestRow>({
  ...source,
  newest: 'invitedAt',
  type: 'timestamptz',
  parent: 'eventId',
});

export const eventsOfClients = new NewestFirst<GuestRow>({
  ...source,
  name: 'client event of client',
  newest: 'eventDay',
  type: 'date',
  parent: 'clientId',
});

export interface LockedGuest {
  readonly id: string;
  readonly eventId: string;
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly contactName: string | null;
  readonly attendance: GuestAttendance;
  readonly outcome: string | null;
  readonly version: number;
  readonly state: ClientEventState;
  readonly fromDay: string;
}

const GUEST = `select g.id, g.event_id as "eventId", g.client_id as "clientId", o.owner_id as "ownerId",
    g.contact_name as "contactName", g.attendance, g.outcome, g.version, e.state, e.from_day as "fromDay"
  from desk.client_event_guest g join desk.client_event e on e.id = g.event_id
  left join access.client_owner o on o.client_id = g.client_id where g.id = $1`;

/** A guest that the viewer may record, locked until the transaction ends. */
export async function lockGuest(transaction: Transaction, id: string): Promise<LockedGuest | undefined> {
  const [found] = await transaction.rows<LockedGuest>({ text: `${GUEST} for no key update of g`, values: [id] });
  return found;
}

/** Whether the viewer sees a guest that they may not lock, since they may not record it. */
export async function seesGuest(transaction: Transaction, id: string): Promise<boolean> {
  return (
    (await transaction.rows({ text: 'select from desk.client_event_guest where id = $1', values: [id] })).length > 0
  );
}

/** One invitation to an event at a time, so that nobody is invited twice. */
export async function oneInvitationAtATime(transaction: Transaction, eventId: string): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('client event ' || $1, 0))`,
    values: [eventId],
  });
}

interface Invitation {
  readonly eventId: string;
  readonly clientId: string;
  readonly contactName: string | null;
}

/** Whether a client, or this contact of it, is invited already; an invitation that was taken back does not count. */
export async function isInvited(
  transaction: Transaction,
  { eventId, clientId, contactName }: Invitation,
): Promise<boolean> {
  const found = await transaction.rows({
    text: `select from desk.client_event_guest where event_id = $1 and client_id = $2
             and contact_name is not distinct from $3 and attendance <> 'WITHDRAWN'`,
    values: [eventId, clientId, contactName],
  });
  return found.length > 0;
}

export async function insertGuest(
  transaction: Transaction,
  id: string,
  { eventId, clientId, contactName, by, at }: Invitation & { readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into desk.client_event_guest (id, event_id, client_id, contact_name, invited_by, invited_at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [id, eventId, clientId, contactName, by, at],
  });
}

export async function writeGuest(
  transaction: Transaction,
  id: string,
  {
    attendance,
    contactName,
    outcome,
    by,
    at,
  }: Pick<LockedGuest, 'attendance' | 'contactName' | 'outcome'> & { readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update desk.client_event_guest set attendance = $2, contact_name = $3, outcome = $4, recorded_by = $5,
             recorded_at = $6, version = version + 1 where id = $1`,
    values: [id, attendance, contactName, outcome, by, at],
  });
}

/** Guests that the viewer reaches and of whom nothing is said yet. */
export async function countOpenGuests(transaction: Transaction, eventId: string): Promise<number> {
  const [found] = await transaction.rows<{ count: number }>({
    text: `select count(*)::int as count from desk.client_event_guest where event_id = $1 and attendance = 'INVITED'`,
    values: [eventId],
  });
  return found?.count ?? 0;
}
