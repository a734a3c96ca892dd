import { v7 } from 'uuid';
import {
  cancelClientEvent,
  editClientEvent,
  planClientEvent,
  reportClientEvent,
} from '../../../api/desk/events/change-event.service';
import type { ClientEventContent } from '../../../api/desk/events/change-event.schema';
import type { ClientEventFilter } from '../../../api/desk/events/client-event.schema';
import type { GuestAttendance } from '../../../api/desk/events/client-event-words.schema';
import { countGuests } from '../../../api/desk/events/client-event.repository';
import {
  eventById,
  eventPage,
  eventsOfClient,
  guestsOfEvent,
  historyOfEvent,
} from '../../../api/desk/events/client-event.service';
import { inviteToClientEvent, recordEventGuest } from '../../../api/desk/events/event-guest.service';
import { specialist } from '../../complaints/viewers';
import { asking, type Desk, type Viewer } from '../desk-stage';

const CONTENT: ClientEventContent = {
  kind: 'TRAINING',
  title: '安装培训',
  place: '杭州展厅',
  fromDay: '2026-11-20',
  toDay: '2026-11-21',
};
const GUEST = ['contactName', 'attendance', 'outcome', 'version', 'client', 'mayRecord'];

/** What is asked of events at a desk. */
export function organising(desk: Desk) {
  const ming = (): Viewer => specialist(desk.people.ming);
  const hong = (): Viewer => specialist(desk.people.hong);

  const plan = (viewer: Viewer, more: Partial<ClientEventContent> = {}, idempotencyKey = v7()) =>
    asking(desk, viewer, (context) => planClientEvent(context, { content: { ...CONTENT, ...more }, idempotencyKey }));

  async function planned(viewer: Viewer = ming(), more: Partial<ClientEventContent> = {}): Promise<string> {
    const answer = await plan(viewer, more);
    if (!('event' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
    return answer.event.id;
  }

  const edit = (viewer: Viewer, eventId: string, more: Partial<ClientEventContent> = {}, version = 1) =>
    asking(desk, viewer, (context) =>
      editClientEvent(context, { eventId, version, content: { ...CONTENT, ...more }, idempotencyKey: v7() }),
    );

  const report = (viewer: Viewer, eventId: string, version = 1, cost: string | null = null) =>
    asking(desk, viewer, (context) =>
      reportClientEvent(context, { eventId, version, report: '讲了两天，反响好', cost, idempotencyKey: v7() }),
    );

  const cancel = (viewer: Viewer, eventId: string, version = 1, reason = '场地不可用') =>
    asking(desk, viewer, (context) => cancelClientEvent(context, { eventId, version, reason, idempotencyKey: v7() }));

  const invite = (viewer: Viewer, eventId: string, clientId: string, contactName: string | null = null) =>
    asking(desk, viewer, (context) =>
      inviteToClientEvent(context, { eventId, clientId, contactName, idempotencyKey: v7() }),
    );

  const record = (viewer: Viewer, guestId: string, attendance: GuestAttendance, version = 1) =>
    asking(desk, viewer, (context) =>
      recordEventGuest(context, { guestId, version, attendance, outcome: '想订新品', idempotencyKey: v7() }),
    );

  const seen = (viewer: Viewer, id: string) => asking(desk, viewer, (context) => eventById(context, id));

  const guests = (viewer: Viewer, id: string) =>
    asking(desk, viewer, async (context) => {
      const page = await guestsOfEvent(context, { id }, { first: 50, after: null, selection: GUEST });
      return page.edges.map(({ node }) => node);
    });

  const counted = (viewer: Viewer, id: string) => asking(desk, viewer, (context) => countGuests(context, id));

  const history = (viewer: Viewer, id: string) => asking(desk, viewer, (context) => historyOfEvent(context, { id }));

  const list = (viewer: Viewer, filter: ClientEventFilter | null = null, after: string | null = null, first = 200) =>
    asking(desk, viewer, async (context) => {
      const { edges, pageInfo } = await eventPage(context, { first, after, filter });
      return { titles: edges.map(({ node }) => node.title), pageInfo };
    });

  const ofClient = (viewer: Viewer, clientId: string) =>
    asking(desk, viewer, async (context) => {
      const page = await eventsOfClient(context, clientId, { first: 20, after: null, selection: GUEST });
      return page.edges.map(({ node }) => node.eventId);
    });

  return {
    ming,
    hong,
    plan,
    planned,
    edit,
    report,
    cancel,
    invite,
    record,
    seen,
    guests,
    counted,
    history,
    list,
    ofClient,
  };
}
