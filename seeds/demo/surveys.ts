import { civilDateAt } from '../../api/kernel/civil-date';
import type { RecordedActivity } from './activities';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import { CONTACTS, DEVELOPMENTS, FINDINGS, GUIDANCE, SURVEY_QUESTIONS, WISHES } from './survey-words';

const KIND = 197;
const ROLE = 197;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Clients are asked for their opinion since so many days. */
const PAST_DAYS = 365;
const PUBLISHED_DAYS_AGO = 420;
/** Surveys of the last days may still be half filled in. */
const DRAFT_DAYS = 12;

export const SURVEY_FORM_COLUMNS =
  'desk.survey_form (id, series_id, number, title_zh, title_en, questions, state, from_day, drafted_by, drafted_at, published_by, published_at, version)';
export const SURVEY_COLUMNS =
  'desk.survey (id, form_id, client_id, activity_id, held_on, contact_name, answers, findings, guidance, developments, state, recorded_by, recorded_at, ended_by, ended_at, version)';

/** How well a question is scored, from 1 to 5: delivery and price are what clients grumble about. */
const LIKED: Readonly<Record<string, number>> = {
  delivery: 3.6,
  quality: 4.3,
  service: 4.2,
  price: 3.4,
  guidance: 3.9,
};

/** The form by which clients are asked, and what some of them answered on visits. Source: SD-6 */
export class DemoSurveys {
  readonly rows: CopyRow[] = [];
  readonly #formId: string;
  readonly #publishedMs: number;

  constructor(private readonly asOf: string) {
    this.#publishedMs = dayMs(asOf) - PUBLISHED_DAYS_AGO * DAY_MS + 10 * HOUR_MS;
    this.#formId = seededId(this.#publishedMs, KIND, 1);
  }

  get forms(): CopyRow[] {
    const keeper = staffId('liuyan');
    const publishedAt = new Date(this.#publishedMs).toISOString();
    const draftedAt = new Date(this.#publishedMs - 6 * DAY_MS).toISOString();
    const seriesId = seededId(this.#publishedMs, KIND, 0);
    const titles = ['客户意见调查表', 'Client opinion survey'];
    const published = ['PUBLISHED', civilDateAt(publishedAt), keeper, draftedAt, keeper, publishedAt, 2];
    return [[this.#formId, seriesId, 1, ...titles, JSON.stringify(SURVEY_QUESTIONS), ...published]];
  }

  add({ id: activityId, kind, place, clientId, ownerId, atMs, recordedAtMs }: RecordedActivity): void {
    const random = new Random(ROLE, place);
    if (kind !== 'VISIT' || atMs < dayMs(this.asOf) - PAST_DAYS * DAY_MS || !random.chance(0.07)) return;
    const isDraft = atMs > dayMs(this.asOf) - DRAFT_DAYS * DAY_MS && random.chance(0.2);
    const report = isDraft
      ? [null, null, null]
      : [random.pick(FINDINGS), random.pick(GUIDANCE), random.pick(DEVELOPMENTS)];
    const endedAt = new Date(recordedAtMs + random.whole(10, 50) * MINUTE_MS).toISOString();
    this.rows.push([
      seededId(recordedAtMs, KIND, place + 2),
      this.#formId,
      clientId,
      activityId,
      civilDateAt(new Date(atMs).toISOString()),
      random.pick(CONTACTS),
      JSON.stringify(answersOf(random, isDraft)),
      ...report,
      isDraft ? 'DRAFT' : 'COMPLETE',
      ownerId,
      new Date(recordedAtMs).toISOString(),
      isDraft ? null : ownerId,
      isDraft ? null : endedAt,
      isDraft ? 1 : 2,
    ]);
  }
}

/** A draft stops after the first two questions. */
function answersOf(random: Random, isDraft: boolean): Record<string, unknown> {
  const mood = random.normal() * 0.5;
  const asked = isDraft ? SURVEY_QUESTIONS.slice(0, 2) : SURVEY_QUESTIONS;
  return Object.fromEntries(
    asked.flatMap(({ code, kind, choices }): [string, unknown][] => {
      if (kind === 'SCORE') return [[code, scoreOf(random, (LIKED[code] ?? 4) + mood)]];
      if (kind === 'CHOICE') return [[code, random.pick(choices).code]];
      if (kind === 'YES_NO') return [[code, random.chance(0.3)]];
      return random.chance(0.4) ? [[code, random.pick(WISHES)]] : [];
    }),
  );
}

const scoreOf = (random: Random, liked: number): number =>
  Math.min(5, Math.max(1, Math.round(liked + random.normal() * 0.8)));
