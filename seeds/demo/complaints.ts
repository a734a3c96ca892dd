import { addDays, civilDateAt, daysBetween } from '../../api/kernel/civil-date';
import { counterScope, formatCaseNumber } from '../../api/kernel/case-number';
import { caseDeadline, casePolicy } from '../../api/kernel/policy/case-deadline';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { postsHandling } from '../../api/complaints/case-posts';
import { clientPlan } from './clients';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import { COMPLAINTS, DEMANDS, PLACES } from './words';

const KIND = { complaint: 9, event: 10 } as const;
const DAYS = 730;
const HOUR_MS = 3_600_000;

const CLASSES = [
  ['PRODUCT_QUALITY', 36],
  ['PACKAGING', 20],
  ['SERVICE_QUALITY', 20],
  ['GRIEVANCE', 15],
  ['SUGGESTION', 9],
] as const;
type ComplaintClass = (typeof CLASSES)[number][0];

/** Median days to the end, and the spread of their logarithm. */
const DURATION: Readonly<Record<ComplaintClass, readonly [medianDays: number, spread: number]>> = {
  PRODUCT_QUALITY: [9, 0.6],
  PACKAGING: [1.6, 0.6],
  SERVICE_QUALITY: [1.9, 0.65],
  GRIEVANCE: [2.5, 0.8],
  SUGGESTION: [6, 0.7],
};

/** What happens on the way, in order; the last of them is the state of an open case. */
const WAY = ['RECEIVED', 'TRANSFERRED', 'INVESTIGATING', 'PROPOSED', 'APPROVED', 'REPLIED'] as const;

export interface ComplaintSize {
  readonly clients: number;
  readonly asOf: string;
  readonly total: number;
  /** The tier of each client, by place. */
  readonly tiers: readonly (string | null)[];
  /** With histories of closed cases, or of open ones only. */
  readonly allHistories: boolean;
}

interface PlannedComplaint {
  readonly place: number;
  readonly id: string;
  readonly number: string;
  readonly class: ComplaintClass;
  readonly receivedMs: number;
  readonly acceptedMs: number;
  readonly endedMs: number;
  readonly end: 'CLOSED' | 'WITHDRAWN' | 'VOID';
  readonly isOpen: boolean;
  readonly reached: number;
  readonly random: Random;
  readonly client: number;
}

/** The complaints of two years in the order they were received, with gapless numbers, and what follows from them. */
export class DemoComplaints {
  /** The last serial of each counter, when all rows have been read. */
  readonly counters = new Map<string, number>();
  readonly #format;
  readonly #policy;
  readonly #posts = new Map<ComplaintClass, readonly string[]>();
  readonly #calendar = createWorkCalendar();

  constructor(
    private readonly size: ComplaintSize,
    regulations: { readonly cc: Regulation; readonly cq: Regulation },
  ) {
    this.#format = clauseOfKind(regulations.cc, 'numberFormat').parameters;
    this.#policy = casePolicy(regulations.cc, regulations.cq);
    for (const [name] of CLASSES) this.#posts.set(name, postsHandling(name, regulations.cq));
  }

  *rows(): Generator<CopyRow> {
    const desk = staffId('liuyan');
    for (const planned of this.#planned()) {
      const { random, receivedMs, acceptedMs } = planned;
      const plan = clientPlan(planned.client, this.size.asOf);
      const receivedAt = iso(receivedMs);
      const overseas = false;
      const due = caseDeadline(
        { acceptedAt: iso(acceptedMs), overseas, class: planned.class },
        this.#policy,
        this.#calendar,
      );
      const quality = planned.class === 'PRODUCT_QUALITY' || planned.class === 'PACKAGING';
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
        this.size.tiers[planned.client],
        overseas,
        iso(receivedMs - random.whole(1, 96) * HOUR_MS),
        random.pick(PLACES),
        random.pick(COMPLAINTS[planned.class] ?? []),
        quality ? `SO${String(random.whole(1, 99_999)).padStart(8, '0')}` : null,
        quality ? `P${random.whole(1000, 1089)}` : null,
        quality && !undetermined ? random.whole(1, 60) : null,
        undetermined,
        random.pick(DEMANDS),
        desk,
        receivedAt,
        civilDateAt(receivedAt),
        iso(acceptedMs),
        due.dueAt,
        due.provisional,
        this.size.allHistories || planned.isOpen ? JSON.stringify(due.why) : null,
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
    const desk = staffId('liuyan');
    for (const planned of this.#planned()) {
      if (!planned.isOpen && !this.size.allHistories) continue;
      const passed = planned.isOpen ? planned.reached : planned.end === 'CLOSED' ? WAY.length - 1 : 1;
      const until = planned.isOpen ? dayMs(this.size.asOf) + 9 * HOUR_MS : planned.endedMs;
      for (let step = 0; step <= passed; step += 1) {
        const at = Math.min(until, planned.acceptedMs + ((until - planned.acceptedMs) * step) / (passed + 1));
        const instant = step === 0 ? planned.receivedMs : at;
        yield [
          seededId(instant, KIND.event, planned.place * 8 + step),
          planned.id,
          iso(instant),
          WAY[step],
          desk,
          null,
        ];
      }
      if (!planned.isOpen)
        yield [
          seededId(planned.endedMs, KIND.event, planned.place * 8 + 7),
          planned.id,
          iso(planned.endedMs),
          planned.end,
          desk,
          null,
        ];
    }
  }

  *casePosts(): Generator<CopyRow> {
    for (const planned of this.#planned())
      for (const post of this.#posts.get(planned.class) ?? []) yield [planned.id, post, iso(planned.receivedMs)];
  }

  *#planned(): Generator<PlannedComplaint> {
    this.counters.clear();
    const { asOf, clients, total } = this.size;
    const first = addDays(asOf, -DAYS);
    const now = dayMs(asOf) + 9 * HOUR_MS;
    const weights = Array.from({ length: DAYS + 1 }, (_, day) => dayWeight(addDays(first, day), day));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    let place = 0;
    let owed = 0;
    for (const [day, weight] of weights.entries()) {
      const date = addDays(first, day);
      owed += (total * weight) / sum;
      const today = Math.floor(owed);
      owed -= today;
      const scope = counterScope(this.#format, date);
      const span = day === DAYS ? 0.6 : 9.5;
      for (let at = 0; at < today; at += 1) {
        const serial = (this.counters.get(scope) ?? 0) + 1;
        this.counters.set(scope, serial);
        const receivedMs = Math.floor(dayMs(date) + (8.2 + (span * at) / today) * HOUR_MS);
        yield plannedComplaint({
          place,
          receivedMs,
          now,
          clients,
          number: formatCaseNumber(this.#format, date, serial),
        });
        place += 1;
      }
    }
  }
}

export const COMPLAINT_COLUMNS =
  'complaints.complaint (id, number, class, state, severity, channel, client_id, region_code, tier, overseas, occurred_at, place, content, order_number, part_number, affected_quantity, affected_quantity_undetermined, demand, intake_by, received_at, received_on, accepted_at, due_at, due_provisional, due_why, closed_at, outcome, satisfaction, created_at)';
export const EVENT_COLUMNS = 'complaints.event (id, complaint_id, at, kind, by_staff, note)';
export const CASE_POST_COLUMNS = 'complaints.case_post (complaint_id, post, since)';

function plannedComplaint(given: {
  place: number;
  receivedMs: number;
  now: number;
  clients: number;
  number: string;
}): PlannedComplaint {
  const { place, receivedMs, now, clients, number } = given;
  const random = new Random(8, place);
  const complaintClass = random.weighted(CLASSES);
  const [medianDays, spread] = DURATION[complaintClass];
  const acceptedMs = receivedMs + random.whole(3, 50) * 60_000;
  const endedMs = acceptedMs + Math.floor(random.lognormal(medianDays, spread) * 24 * HOUR_MS);
  const isOpen = endedMs > now || acceptedMs > now;
  const progress = Math.max(0, (now - acceptedMs) / (endedMs - acceptedMs));
  return {
    place,
    id: seededId(receivedMs, KIND.complaint, place),
    number,
    class: complaintClass,
    receivedMs,
    acceptedMs,
    endedMs,
    end: random.weighted([
      ['CLOSED', 95],
      ['WITHDRAWN', 3.5],
      ['VOID', 1.5],
    ] as const),
    isOpen,
    reached: Math.min(WAY.length - 1, Math.floor(progress * WAY.length)),
    random,
    // A tenth of the clients complain as often as all the others.
    client: random.whole(0, (random.chance(0.5) ? Math.ceil(clients / 10) : clients) - 1),
  };
}

function stateOf({ isOpen, end, reached }: PlannedComplaint): string {
  return isOpen ? (WAY[reached] ?? 'RECEIVED') : end;
}

function outcomeOf({ isOpen, end, random }: PlannedComplaint): string | null {
  if (isOpen) return null;
  if (end === 'WITHDRAWN') return 'WITHDRAWN';
  if (end === 'VOID') return random.chance(0.5) ? 'VOID' : 'DUPLICATE';
  return random.chance(0.72) ? 'UPHELD' : 'NOT_ESTABLISHED';
}

/** Fewer on weekends and in the weeks around Spring Festival, a little fewer each month. */
function dayWeight(date: string, day: number): number {
  const weekday = daysBetween('2024-01-01', date) % 7;
  const weekend = weekday === 5 || weekday === 6 || weekday === -1 || weekday === -2 ? 0.35 : 1;
  const winter = date.slice(5, 7) === '02' ? 0.6 : 1;
  const summer = date.slice(5, 7) === '07' || date.slice(5, 7) === '08' ? 1.25 : 1;
  return weekend * winter * summer * (1 - (0.15 * day) / DAYS);
}

function iso(ms: number): string {
  return new Date(Math.floor(ms)).toISOString();
}
