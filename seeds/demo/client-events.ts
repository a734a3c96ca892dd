import type { GuestAttendance } from '../../api/desk/events/client-event-words.schema';
import { addDays } from '../../api/kernel/civil-date';
import { EVENTS, OUTCOMES, PURPOSES, REPORTS, type EventWords } from './client-event-words';
import { clientPlan, type ClientPlan } from './clients';
import { dayMs, staffId, superiorOf } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import { GIVEN, SURNAMES } from './words';

const KIND = { event: 193, guest: 194 } as const;
const ROLE = 193;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Clients are looked for among so many, which is enough for every organiser. */
const LOOKED_AT = 400;

export const CLIENT_EVENT_COLUMNS =
  'desk.client_event (id, kind, title, place, from_day, to_day, organiser_id, purpose, budget, state, report, cost, cancel_reason, planned_by, planned_at, ended_by, ended_at, version)';
export const CLIENT_EVENT_GUEST_COLUMNS =
  'desk.client_event_guest (id, event_id, client_id, contact_name, attendance, outcome, invited_by, invited_at, recorded_by, recorded_at, version)';

/** Trainings, symposiums, fairs and campaigns: held with a report, under way, late, cancelled and to come. Source: SD-7, AM-1 */
export class DemoClientEvents {
  readonly rows: CopyRow[] = [];
  readonly guests: CopyRow[] = [];
  readonly #clients: readonly ClientPlan[];

  constructor(
    clients: number,
    private readonly asOf: string,
  ) {
    const places = Array.from({ length: Math.min(clients, LOOKED_AT) }, (_, place) => place);
    this.#clients = places.map((place) => clientPlan(place, asOf)).filter(({ ownerId }) => ownerId !== null);
    for (const [at, words] of EVENTS.entries()) this.#add(words, at);
  }

  #add(words: EventWords, at: number): void {
    const random = new Random(ROLE, at);
    const fromDay = addDays(this.asOf, words.from);
    const toDay = addDays(fromDay, words.days - 1);
    const organiser = staffId(words.organiser);
    const plannedMs = dayMs(fromDay < this.asOf ? fromDay : this.asOf) - random.whole(20, 40) * DAY_MS + 10 * HOUR_MS;
    const id = seededId(plannedMs, KIND.event, at);
    const isOver = toDay < this.asOf;
    const isCancelled = words.fate === 'CANCELLED';
    const state = isCancelled ? 'CANCELLED' : isOver && words.fate !== 'LATE' ? 'HELD' : 'PLANNED';
    const endedAt = isCancelled ? dayMs(fromDay) - 3 * DAY_MS : dayMs(toDay) + DAY_MS + 9 * HOUR_MS;
    const isHeld = state === 'HELD';
    this.rows.push([
      id,
      words.kind,
      words.title,
      words.place,
      fromDay,
      toDay,
      organiser,
      PURPOSES[words.kind],
      words.budget === null ? null : words.budget.toFixed(2),
      state,
      isHeld ? REPORTS[words.kind] : null,
      isHeld && words.budget !== null ? (words.budget * random.between(0.78, 1.06)).toFixed(2) : null,
      isCancelled ? '报名人数不足，改为逐户走访。' : null,
      organiser,
      new Date(plannedMs).toISOString(),
      state === 'PLANNED' ? null : organiser,
      state === 'PLANNED' ? null : new Date(endedAt).toISOString(),
      state === 'PLANNED' ? 1 : 2,
    ]);
    const invitedMs = plannedMs + 2 * DAY_MS;
    const asked = this.#clients.filter(({ ownerId }) => this.#isUnder(ownerId, words.organiser, organiser));
    for (let guest = 0; guest < words.guests && asked.length > 0; guest += 1) {
      const [client] = asked.splice(random.whole(0, asked.length - 1), 1);
      if (client !== undefined)
        this.#invite({ eventId: id, client, organiser, invitedMs, place: at * 100 + guest, state, toDay }, random);
    }
  }

  /** The service director and the deputy for sales invite anybody; others, who is looked after below them. */
  #isUnder(ownerId: string, account: string, organiser: string): boolean {
    if (account === 'liuyan' || account === 'wangzhiqiang') return true;
    let above: string | undefined = ownerId;
    while (above !== undefined && above !== organiser) above = superiorOf(above);
    return above === organiser;
  }

  #invite(
    guest: {
      readonly eventId: string;
      readonly client: ClientPlan;
      readonly organiser: string;
      readonly invitedMs: number;
      readonly place: number;
      readonly state: string;
      readonly toDay: string;
    },
    random: Random,
  ): void {
    const attendance = attendanceOf(guest.state, random);
    const isRecorded = attendance !== 'INVITED';
    const recordedMs = attendance === 'DECLINED' ? guest.invitedMs + 2 * DAY_MS : dayMs(guest.toDay) + 18 * HOUR_MS;
    this.guests.push([
      seededId(guest.invitedMs + guest.place, KIND.guest, guest.place),
      guest.eventId,
      guest.client.id,
      random.chance(0.7) ? `${random.pick(SURNAMES)}${random.pick(GIVEN)}` : null,
      attendance,
      attendance === 'ATTENDED' && random.chance(0.6) ? random.pick(OUTCOMES) : null,
      guest.organiser,
      new Date(guest.invitedMs + guest.place).toISOString(),
      isRecorded ? guest.client.ownerId : null,
      isRecorded ? new Date(recordedMs).toISOString() : null,
      isRecorded ? 2 : 1,
    ]);
  }
}

function attendanceOf(state: string, random: Random): GuestAttendance {
  if (state === 'HELD')
    return random.weighted([
      ['ATTENDED', 78],
      ['ABSENT', 13],
      ['DECLINED', 9],
    ] as const);
  return random.chance(0.12) ? 'DECLINED' : 'INVITED';
}
