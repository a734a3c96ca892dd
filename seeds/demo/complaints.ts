import { addDays } from '../../api/kernel/civil-date';
import { caseNumberWriter, counterScope } from '../../api/kernel/case-number';
import { casePolicy } from '../../api/kernel/policy/case-deadline';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { postsHandling } from '../../api/complaints/case-posts';
import { clientPlan, HOME } from './clients';
import {
  CLASSES,
  DAYS,
  dayWeight,
  plannedComplaint,
  STEPS,
  type ComplaintClass,
  type PlannedComplaint,
  type ReceivedComplaint,
} from './complaint-plan';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { DueDates } from './due-dates';
import { inOfficeHours } from './office-hours';
import { seededId } from './random';
import { COMPLAINTS, DEMANDS, PLACES } from './words';

const KIND = { event: 10 } as const;
const HOUR_MS = 3_600_000;

/** Beside the step back into a case whose conclusion the client refused (CQ-8). */
export const REFUSAL_NOTE = '客户不同意处理结论，重新调查';
const MOST_EVENTS = 16;

/** Who looks into a case of a class. */
const INVESTIGATORS: Readonly<Record<string, string>> = { PACKAGING: 'maliang', SERVICE_QUALITY: 'liuyan' };

export interface ComplaintSize {
  readonly clients: number;
  readonly asOf: string;
  readonly total: number;
  /** The tier a client had on a day. */
  readonly tierOn: (place: number, day: string) => string | null;
  /** An order of a client from before an instant, if it is remembered. */
  readonly orderBefore: (place: number, ms: number) => OrderRef | undefined;
  /** With histories of closed cases, or of open ones only. */
  readonly allHistories: boolean;
}

export interface OrderRef {
  readonly number: string;
  readonly partNumber: string;
}

/** The complaints of two years in the order they were received, with gapless numbers, and what follows from them. */
export class DemoComplaints {
  /** The last serial of each counter, when all rows have been read. */
  readonly counters = new Map<string, number>();
  readonly #format;
  readonly #due;
  readonly #now: number;
  readonly #posts = new Map<ComplaintClass, readonly string[]>();
  /** Found while the rows are read, so that a company without all histories is not planned thrice: one in a hundred. */
  readonly #open: ReceivedComplaint[] = [];

  constructor(
    private readonly size: ComplaintSize,
    regulations: { readonly cc: Regulation; readonly cq: Regulation },
  ) {
    this.#format = clauseOfKind(regulations.cc, 'numberFormat').parameters;
    this.#due = new DueDates(casePolicy(regulations.cc, regulations.cq));
    this.#now = dayMs(size.asOf);
    for (const [name] of CLASSES)
      this.#posts.set(name, postsHandling(name, { complaints: regulations.cc, quality: regulations.cq }));
  }

  *rows(): Generator<CopyRow> {
    const desk = staffId('liuyan');
    for (const planned of this.#planned()) {
      const { random, receivedMs, acceptedMs } = planned;
      const plan = clientPlan(planned.client, this.size.asOf);
      const receivedAt = iso(receivedMs);
      const day = planned.receivedOn;
      const overseas = plan.country !== HOME;
      const toDecide = { acceptedAt: iso(acceptedMs), overseas, class: planned.class };
      const due = this.#due.of(toDecide, day);
      if (planned.isOpen && !this.size.allHistories) this.#open.push(planned);
      const quality = planned.class === 'PRODUCT_QUALITY' || planned.class === 'PACKAGING';
      const order = quality ? this.size.orderBefore(planned.client, receivedMs) : undefined;
      const undetermined = quality && random.chance(0.25);
      yield [
        planned.id,
        planned.number,
        planned.class,
        stateOf(planned),
        random.weighted([
          ['LOW', 35],
          ['MIDDLE', 40],
          ['HIGH', 19],
          ['URGENT', 6],
        ] as const),
        random.weighted([
          ['PHONE', 60],
          ['WRITTEN', 20],
          ['WALK_IN', 8],
          ['VISIT', 12],
        ] as const),
        plan.id,
        plan.region,
        this.size.tierOn(planned.client, day),
        overseas,
        iso(receivedMs - random.whole(1, 96) * HOUR_MS),
        random.pick(PLACES),
        random.pick(COMPLAINTS[planned.class] ?? []),
        order?.number,
        order?.partNumber,
        quality && !undetermined ? random.whole(1, 60) : null,
        undetermined,
        random.pick(DEMANDS),
        desk,
        receivedAt,
        day,
        toDecide.acceptedAt,
        due.dueAt,
        due.provisional,
        this.size.allHistories || planned.isOpen ? JSON.stringify(this.#due.why(toDecide)) : null,
        planned.isOpen ? null : iso(planned.endedMs),
        outcomeOf(planned),
        !planned.isOpen && planned.end === 'CLOSED' && random.chance(0.7)
          ? random.chance(0.85)
            ? 'SATISFIED'
            : 'DISSATISFIED'
          : null,
        receivedAt,
      ];
    }
  }

  *events(): Generator<CopyRow> {
    const now = dayMs(this.size.asOf);
    for (const planned of this.#told()) {
      const { way, taken, endedMs, acceptedMs, receivedMs, isOpen, id, place } = planned;
      const until = isOpen ? now : endedMs;
      const idAt = (ms: number, step: number): string => seededId(ms, KIND.event, place * MOST_EVENTS + step);
      for (const [step, kind] of way.slice(0, taken).entries()) {
        const share = step / (taken + (isOpen ? 0 : 1));
        const at =
          step === 0 ? receivedMs : Math.min(until - 1, inOfficeHours(acceptedMs + (until - acceptedMs) * share));
        const by = kind === 'INVESTIGATING' ? (INVESTIGATORS[planned.class] ?? STEPS[kind]) : STEPS[kind];
        const isRefusal = kind === 'INVESTIGATING' && way[step - 1] === 'REPLIED';
        yield [idAt(at, step), id, iso(at), kind, staffId(by), isRefusal ? REFUSAL_NOTE : null];
      }
      if (!isOpen) yield [idAt(endedMs, way.length), id, iso(endedMs), planned.end, staffId('liuyan'), null];
    }
  }

  *casePosts(): Generator<CopyRow> {
    for (const planned of this.#told()) {
      for (const post of this.#posts.get(planned.class) ?? []) yield [planned.id, post, iso(planned.receivedMs)];
    }
  }

  /** Complaints whose history is told; of a company without all histories after its rows. */
  *#told(): Generator<PlannedComplaint> {
    if (this.size.allHistories) yield* this.#planned();
    else for (const received of this.#open) yield this.#plan(received);
  }

  #plan(received: ReceivedComplaint): PlannedComplaint {
    // Nothing has happened yet on the day itself, whatever the time there.
    return plannedComplaint(received, { now: this.#now, clients: this.size.clients });
  }

  *#planned(): Generator<PlannedComplaint> {
    this.counters.clear();
    const numberOf = caseNumberWriter(this.#format);
    const { asOf, total } = this.size;
    const first = addDays(asOf, -DAYS);
    const weights = Array.from({ length: DAYS }, (_, day) => dayWeight(addDays(first, day), day));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    let place = 0;
    let owed = 0;
    for (const [day, weight] of weights.entries()) {
      const date = addDays(first, day);
      owed += (total * weight) / sum;
      const today = Math.floor(owed);
      owed -= today;
      const scope = counterScope(this.#format, date);
      const dayStartMs = dayMs(date);
      for (let at = 0; at < today; at += 1) {
        const serial = (this.counters.get(scope) ?? 0) + 1;
        this.counters.set(scope, serial);
        const receivedMs = Math.floor(dayStartMs + (8.2 + (9.5 * at) / today) * HOUR_MS);
        yield this.#plan({ place, number: numberOf(date, serial), receivedMs, receivedOn: date });
        place += 1;
      }
    }
  }
}

export const COMPLAINT_COLUMNS =
  'complaints.complaint (id, number, class, state, severity, channel, client_id, region_code, tier, overseas, occurred_at, place, content, order_number, part_number, affected_quantity, affected_quantity_undetermined, demand, intake_by, received_at, received_on, accepted_at, due_at, due_provisional, due_why, closed_at, outcome, satisfaction, created_at)';
export const EVENT_COLUMNS = 'complaints.event (id, complaint_id, at, kind, by_staff, note)';
export const CASE_POST_COLUMNS = 'complaints.case_post (complaint_id, post, since)';

function stateOf({ isOpen, end, way, taken }: PlannedComplaint): string {
  return isOpen ? (way[taken - 1] ?? 'RECEIVED') : end;
}

function outcomeOf({ isOpen, end, random }: PlannedComplaint): string | null {
  if (isOpen) return null;
  if (end === 'WITHDRAWN') return 'WITHDRAWN';
  if (end === 'VOID') return random.chance(0.5) ? 'VOID' : 'DUPLICATE';
  return random.chance(0.72) ? 'UPHELD' : 'NOT_ESTABLISHED';
}

function iso(ms: number): string {
  return new Date(Math.floor(ms)).toISOString();
}
