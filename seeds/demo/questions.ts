import { questionDeadline } from '../../api/desk/questions/question-clock';
import type { Regulation } from '../../api/kernel/policy/regulation';
import type { RecordedActivity } from './activities';
import { dayMs, superiorOf } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import { QUESTIONS } from './words';

const KIND = { question: 61, event: 62 } as const;
const ROLE = 62;
const MOST_EVENTS = 8;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Questions of so many days before the present may still wait. */
const RECENT_DAYS = 4;

export const QUESTION_COLUMNS =
  'desk.question (id, activity_id, client_id, content, asked_at, asked_by, responsible_id, involved, due_at, due_provisional, due_why, sd_version, first_answered_at, round, round_due_at, answered_at, answered_by, answer)';
export const QUESTION_EVENT_COLUMNS =
  'desk.question_event (id, question_id, at, kind, round, level, by_staff, to_staff, note)';

/** What a client asks, by the place of the call. */
export function questionOf(place: number): string {
  return QUESTIONS[place % QUESTIONS.length]?.[0] ?? '';
}

/** What clients asked and was not answered at once: most of it answered in time, some late, the latest partly not yet. Source: SD-2 */
export class DemoQuestions {
  readonly rows: CopyRow[] = [];
  readonly events: CopyRow[] = [];

  constructor(
    private readonly asOf: string,
    private readonly desk: Regulation,
  ) {}

  add({ id: activityId, place, clientId, ownerId, atMs, recordedBy, isOpen }: RecordedActivity): void {
    if (!isOpen) return;
    const random = new Random(ROLE, place);
    const id = seededId(atMs, KIND.question, place);
    const askedAt = new Date(atMs).toISOString();
    const due = questionDeadline(askedAt, this.desk);
    const superior = superiorOf(ownerId) ?? ownerId;
    // The desk hands on to the account manager; an account manager to their head.
    const responsible = recordedBy === ownerId ? superior : ownerId;
    const end = dayMs(this.asOf);
    const answeredMs = this.#answeredMs(atMs, Date.parse(due.dueAt), random);
    const isRecent = atMs > end - RECENT_DAYS * DAY_MS;
    const isAnswered = answeredMs < end && !(isRecent && random.chance(0.35));
    const answeredAt = isAnswered ? new Date(answeredMs).toISOString() : null;
    const [content = '', answer = ''] = QUESTIONS[place % QUESTIONS.length] ?? [];
    const toldMs = Date.parse(due.dueAt) + MINUTE_MS;
    const isTold = toldMs < end && (!isAnswered || answeredMs > toldMs);
    const above = superiorOf(responsible) ?? responsible;
    const involved = [...new Set([responsible, ...(isTold ? [above] : [])])];
    this.rows.push([
      id,
      activityId,
      clientId,
      content,
      askedAt,
      recordedBy,
      responsible,
      `{${involved.join(',')}}`,
      due.dueAt,
      due.provisional,
      JSON.stringify(due.why),
      this.desk.version,
      answeredAt,
      1,
      due.dueAt,
      answeredAt,
      isAnswered ? responsible : null,
      isAnswered ? answer : null,
    ]);
    let at = 0;
    const event = (ms: number, kind: string, more: { level?: number; by?: string; to?: string; note?: string }): void =>
      void this.events.push([
        seededId(ms, KIND.event, place * MOST_EVENTS + (at += 1)),
        id,
        new Date(ms).toISOString(),
        kind,
        1,
        more.level ?? null,
        more.by ?? null,
        more.to === undefined ? '{}' : `{${more.to}}`,
        more.note ?? null,
      ]);
    event(atMs + MINUTE_MS, 'ASKED', { by: recordedBy, to: responsible });
    if (isTold) event(toldMs, 'OVERDUE', { level: 1, to: above });
    if (isAnswered) event(answeredMs, 'ANSWERED', { by: responsible, note: answer });
  }

  /** Seven of eight in time; the others up to three hours late. */
  #answeredMs(askedMs: number, dueMs: number, random: Random): number {
    const isInTime = random.chance(0.86);
    const minutes = random.whole(1, 26);
    if (isInTime) return Math.max(askedMs + 2 * MINUTE_MS, dueMs - minutes * MINUTE_MS);
    return dueMs + random.whole(3, 180) * MINUTE_MS;
  }
}
