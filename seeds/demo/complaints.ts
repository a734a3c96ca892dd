import { addDays, civilDateAt } from '../../api/kernel/civil-date';
import { caseNumberWriter, counterScope } from '../../api/kernel/case-number';
import { casePolicy } from '../../api/kernel/policy/case-deadline';
import { clauseOfKind } from '../../api/kernel/policy/regulation';
import { procedureOf, type CaseRegulations } from '../../api/kernel/policy/case-procedure';
import { calendarOf } from '../../api/complaints/deadlines/service-hours';
import { demoHistory, type DemoHistory } from './case-history';
import { postsReading } from './case-readers';
import * as records from './case-records';
import { clientPlan, HOME } from './clients';
import { goodsOf } from './complaint-goods';
import {
  DAYS,
  dayWeight,
  outcomeOf,
  plannedComplaint,
  type PlannedComplaint,
  type ReceivedComplaint,
} from './complaint-plan';
import { dayMs, holderOf, staffId } from './company';
import type { CopyRow } from './copy';
import type { ComplaintSize } from './complaint-size';
import { DueDates } from './due-dates';
import { BATCH_CONTENTS, faultyBatch, type BatchComplaint } from './faulty-batch';
import { followUpRows } from './follow-ups';
import type { TracedCase } from './penalties';
import { seededId } from './random';
import { COMPLAINTS, DEMANDS, PLACES } from './words';

const KIND = { event: 10, step: 14 } as const;
const HOUR_MS = 3_600_000;

const MOST_EVENTS = 96;

/** The complaints of two years in the order they were received, with gapless numbers, and what follows from them. */
export class DemoComplaints {
  /** The last serial of each counter, when all rows have been read. */
  readonly counters = new Map<string, number>();
  readonly #format;
  readonly #due;
  readonly #now: number;
  /** Found while the rows are read, so that a company without all histories is not planned thrice: one in a hundred. */
  readonly #open: ReceivedComplaint[] = [];
  readonly #histories = new Map<number, DemoHistory>();
  readonly #batch: ReadonlyMap<string, readonly BatchComplaint[]>;

  constructor(
    private readonly size: ComplaintSize,
    private readonly regulations: CaseRegulations,
  ) {
    const { complaints, quality } = regulations;
    this.#format = clauseOfKind(complaints, 'numberFormat').parameters;
    this.#due = new DueDates(casePolicy(complaints, quality));
    this.#now = dayMs(size.asOf);
    // A company for measuring has none: the rows it is measured by stay what they were.
    this.#batch = size.allHistories ? faultyBatch(size) : new Map();
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
      const order = quality ? (planned.batch?.order ?? this.size.orderBefore(planned.client, receivedMs)) : undefined;
      const undetermined = quality && random.chance(0.25);
      yield [
        planned.id,
        planned.number,
        planned.class,
        planned.isOpen ? this.#history(planned, overseas).state : planned.end,
        random.weighted([
          ['LOW', 35],
          ['MIDDLE', 40],
          ['HIGH', 19],
          ['URGENT', 6],
        ] as const),
        planned.channel,
        plan.id,
        plan.region,
        this.size.tierOn(planned.client, day),
        overseas,
        iso(receivedMs - random.whole(1, 96) * HOUR_MS),
        random.pick(PLACES),
        random.pick(planned.batch === undefined ? (COMPLAINTS[planned.class] ?? []) : BATCH_CONTENTS),
        order?.number,
        order?.partNumber,
        ...goodsOf(planned, { isOfGoods: quality, isOrdered: order !== undefined, undetermined }),
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
        planned.isOpen || planned.end !== 'CLOSED' || planned.satisfaction === 'NOT_ANSWERED'
          ? null
          : planned.satisfaction,
        receivedAt,
        procedureOf({ class: planned.class, overseas }, this.regulations).name,
        this.regulations.complaints.version,
        this.regulations.quality.version,
        this.#registerNumber(planned, overseas),
      ];
    }
  }

  *events(): Generator<CopyRow> {
    for (const planned of this.#told()) {
      const { receivedMs, id, place } = planned;
      const idAt = (ms: number, at: number): string => seededId(ms, KIND.event, place * MOST_EVENTS + at);
      yield [idAt(receivedMs, 0), id, iso(receivedMs), 'RECEIVED', staffId('liuyan'), null, null];
      for (const [at, { step, post, startedAt, doneAt, told, reopened }] of this.#history(planned).steps.entries()) {
        if (reopened !== undefined)
          yield [idAt(Date.parse(startedAt), at), id, startedAt, 'REOPEN', staffId('liuyan'), reopened, step];
        if (doneAt === null || told === undefined) continue;
        const by = told.kind === planned.end ? staffId('liuyan') : holderOf(post);
        yield [idAt(Date.parse(doneAt), at + 48), id, doneAt, told.kind, by, told.note, step];
      }
    }
  }

  *steps(): Generator<CopyRow> {
    for (const planned of this.#told()) {
      for (const [at, step] of this.#history(planned).steps.entries()) {
        const { due } = step.started;
        yield [
          stepIdOf(planned, step.startedAt, at),
          planned.id,
          at + 1,
          step.step,
          step.post,
          step.startedAt,
          step.dueAt,
          due?.provisional ?? false,
          due === undefined ? null : JSON.stringify(due.why),
          step.doneAt,
          step.doneAt === null ? null : step.result === 'ENDED' ? staffId('liuyan') : holderOf(step.post),
          step.result,
          JSON.stringify(step.handedOn),
          step.started.decides,
        ];
      }
    }
  }

  *casePosts(): Generator<CopyRow> {
    for (const planned of this.#told()) {
      const procedure = procedureOf({ class: planned.class, overseas: this.#isOverseas(planned) }, this.regulations);
      const posts = postsReading(this.#history(planned), procedure, this.regulations.quality);
      for (const post of posts) yield [planned.id, post, iso(planned.receivedMs)];
    }
  }

  *decisions(): Generator<CopyRow> {
    for (const told of this.#toldCases()) yield* records.decisionRows(told);
  }

  *shares(): Generator<CopyRow> {
    for (const told of this.#toldCases()) yield* records.shareRows(told);
  }

  *losses(): Generator<CopyRow> {
    for (const told of this.#toldCases()) yield* records.lossRows(told, this.regulations.quality);
  }

  *actions(): Generator<CopyRow> {
    for (const told of this.#toldCases()) yield* records.actionRows(told, this.size.asOf);
  }

  *shipments(): Generator<CopyRow> {
    for (const told of this.#toldCases()) yield* records.shipmentRows(told);
  }

  /** Rows that each case whose history is told has in a table. */
  *rowsOfCases(rowsOf: (told: records.ToldCase) => readonly CopyRow[]): Generator<CopyRow> {
    for (const told of this.#toldCases()) yield* rowsOf(told);
  }

  /** Grievances that were traced to a member of staff. */
  *traced(): Generator<TracedCase> {
    for (const { planned, history } of this.#toldCases())
      for (const { handedOn, doneAt } of history.steps)
        if (handedOn.responsibleStaff !== undefined && doneAt !== null)
          yield {
            complaintId: planned.id,
            number: planned.number,
            staffId: handedOn.responsibleStaff,
            at: doneAt,
            findings: handedOn.findings ?? '',
          };
  }

  *followUps(): Generator<CopyRow> {
    const { complaints } = this.regulations;
    const policy = { complaints, calendar: calendarOf(complaints), today: this.size.asOf };
    for (const told of this.#toldCases()) yield* followUpRows(told, policy);
  }

  *#toldCases(): Generator<records.ToldCase> {
    for (const planned of this.#told()) {
      const history = this.#history(planned);
      const stepId = (at: number): string => stepIdOf(planned, history.steps[at]?.startedAt ?? '', at);
      yield { planned, history, stepId };
    }
  }

  /** The GM office numbers what goes through the departments, once it has accepted it. Source: CQ-3 */
  #registerNumber(planned: PlannedComplaint, overseas: boolean): string | null {
    const procedure = procedureOf({ class: planned.class, overseas }, this.regulations);
    const registers = procedure.steps.find((step) => step.registers === true);
    if (registers === undefined) return null;
    const isTold = this.size.allHistories || planned.isOpen;
    const told = isTold
      ? this.#history(planned, overseas).steps.find(({ step }) => step === registers.step)
      : undefined;
    const isRegistered = isTold ? told?.result === 'DONE' : planned.end === 'CLOSED';
    if (!isRegistered) return null;
    const format = clauseOfKind(this.regulations.quality, 'numberFormat').parameters;
    const on = told?.doneAt == null ? planned.receivedOn : civilDateAt(told.doneAt);
    const scope = `CQ ${counterScope(format, on)}`;
    const serial = (this.counters.get(scope) ?? 0) + 1;
    this.counters.set(scope, serial);
    return caseNumberWriter(format)(on, serial);
  }

  #isOverseas({ client }: PlannedComplaint): boolean {
    return clientPlan(client, this.size.asOf).country !== HOME;
  }

  #history(planned: PlannedComplaint, overseas = this.#isOverseas(planned)): DemoHistory {
    const known = this.#histories.get(planned.place);
    if (known !== undefined) return known;
    const history = demoHistory(planned, overseas, { regulations: this.regulations, until: this.#now });
    // A company to look at has some thousands, each read many times; one for measuring has too many to remember.
    if (this.size.allHistories) this.#histories.set(planned.place, history);
    return history;
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
    let batchPlace = Math.ceil(total);
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
      const ofDay: Omit<ReceivedComplaint, 'number'>[] = [];
      for (let at = 0; at < today; at += 1, place += 1) {
        const receivedMs = Math.floor(dayStartMs + (8.2 + (9.5 * at) / today) * HOUR_MS);
        ofDay.push({ place, receivedMs, receivedOn: date });
      }
      // Behind all other places, so that these stay what they are.
      for (const batch of this.#batch.get(date) ?? [])
        ofDay.push({ place: batchPlace++, receivedMs: batch.receivedMs, receivedOn: date, batch });
      for (const received of ofDay.sort((one, other) => one.receivedMs - other.receivedMs)) {
        const serial = (this.counters.get(scope) ?? 0) + 1;
        this.counters.set(scope, serial);
        yield this.#plan({ ...received, number: numberOf(date, serial) });
      }
    }
  }
}

function stepIdOf({ place }: PlannedComplaint, startedAt: string, at: number): string {
  return seededId(Date.parse(startedAt), KIND.step, place * MOST_EVENTS + at);
}

function iso(ms: number): string {
  return new Date(Math.floor(ms)).toISOString();
}
