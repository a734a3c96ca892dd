import { addDays, monthsBetween } from '../../api/kernel/civil-date';
import { clientPlan } from './clients';
import { dayMs, holderOf } from './company';
import { secondOf } from './contact-staff';
import type { CopyRow } from './copy';
import { questionOf } from './questions';
import { Random, seededId } from './random';
import { CONTACT_OUTCOMES, GIVEN, SUBJECTS, SUMMARIES, SURNAMES } from './words';

const KIND = 13;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 720;
const MOST = 64;
const REGULAR = 63;

const ROLE = 61;
const SECOND = 83;
/** Of the visits and callbacks of a client that has a second colleague. */
const BY_SECOND = 0.4;

const KINDS = [
  ['CALL', 40],
  ['VISIT', 30],
  ['CALLBACK', 25],
  ['WALK_IN', 5],
] as const;

interface PlannedActivity {
  readonly atMs: number;
  readonly kind: (typeof KINDS)[number][0];
  readonly summary: string;
  readonly satisfied: boolean | null;
}

/** Calls, visits and callbacks of one client in office hours, more of them for larger clients. */
function plannedActivities(client: number, asOf: string, isThin: boolean): PlannedActivity[] {
  const plan = clientPlan(client, asOf);
  const random = new Random(7, client);
  const count = isThin ? 1 : random.whole(1, plan.yearlyYuan > 200_000 ? 10 : 4);
  const regular = isThin ? [] : regularActivities(client, asOf);
  const known = Math.min(DAYS, Math.floor((dayMs(asOf) - dayMs(plan.openedOn)) / DAY_MS));
  const others = Array.from({ length: count }, (): PlannedActivity => {
    // The present is remembered better than two years ago.
    const daysAgo = 1 + Math.floor((known - 1) * random.next() ** 1.6);
    const kind = random.weighted(KINDS);
    return {
      atMs: dayMs(asOf) - daysAgo * DAY_MS + Math.floor(random.between(8.6, 17.6) * HOUR_MS),
      kind,
      summary: random.pick(SUMMARIES[kind]),
      satisfied: kind === 'CALLBACK' && random.chance(0.8) ? random.chance(0.86) : null,
    };
  });
  return [...others, ...regular];
}

/** Every so many months, by what a client orders: as KA-16 wants it of its tier, but for the tier itself. */
const EVERY_MONTHS = [
  [200_000, { VISIT: 3, CALLBACK: 1 }],
  [20_000, { VISIT: 6, CALLBACK: 3 }],
  [1, { VISIT: 12, CALLBACK: 6 }],
] as const;

/** Regular visits and callbacks of the last two years: four of five are made. Source: KA-16 */
function regularActivities(client: number, asOf: string): PlannedActivity[] {
  const plan = clientPlan(client, asOf);
  const every = EVERY_MONTHS.find(([yuan]) => plan.yearlyYuan >= yuan)?.[1];
  if (every === undefined) return [];
  const random = new Random(REGULAR, client);
  const months = monthsBetween(plan.openedOn > addDays(asOf, -DAYS) ? plan.openedOn : addDays(asOf, -DAYS), asOf);
  return (['VISIT', 'CALLBACK'] as const).flatMap((kind) =>
    months
      .filter((month) => (Number(month.slice(5)) - 1) % every[kind] === 0)
      .flatMap((month): PlannedActivity[] => {
        const isMade = random.chance(0.8);
        const daysIn = Math.floor(random.between(0, every[kind] * 28));
        const atMs = dayMs(`${month}-01`) + daysIn * DAY_MS + Math.floor(random.between(8.6, 17.6) * HOUR_MS);
        const satisfied = kind === 'CALLBACK' && random.chance(0.8) ? random.chance(0.86) : null;
        const summary = random.pick(SUMMARIES[kind]);
        if (!isMade || atMs >= dayMs(asOf) || atMs < dayMs(plan.openedOn)) return [];
        return [{ atMs, kind, summary, satisfied }];
      }),
  );
}

/** The day of the last activity of a client. */
export function lastContactOn(client: number, asOf: string, isThin: boolean): string {
  const last = plannedActivities(client, asOf, isThin).reduce((latest, { atMs }) => Math.max(latest, atMs), 0);
  return new Date(last + 8 * HOUR_MS).toISOString().slice(0, 10);
}

export const ACTIVITY_COLUMNS =
  'desk.activity (id, kind, client_id, at, by_staff, summary, satisfied, subject, contact_name, outcome, answered_at_once, recorded_by, recorded_at)';

/** Whoever was taken off the list of a client makes no calls for it any more. */
const isWithin = ({ until }: { readonly until: string | null }, atMs: number): boolean =>
  until === null || atMs < dayMs(until);

/** A call or a visit as somebody put it on record, and what of it could not be answered at once. */
export interface RecordedActivity {
  readonly id: string;
  /** Among all activities, to make ids of. */
  readonly place: number;
  readonly kind: PlannedActivity['kind'];
  readonly clientId: string;
  readonly ownerId: string;
  readonly atMs: number;
  readonly recordedAtMs: number;
  readonly recordedBy: string;
  readonly isOpen: boolean;
}

/**
 * The activities of all clients. Of a company for measuring only what is counted is told.
 *
 * @param onRecorded is told of each that was put on record
 */
export function* activityRows(
  clients: number,
  asOf: string,
  { isThin, onRecorded }: { readonly isThin: boolean; readonly onRecorded?: (activity: RecordedActivity) => void },
): Generator<CopyRow> {
  const desk = holderOf('SERVICE_DIRECTOR');
  for (let client = 0; client < clients; client += 1) {
    const { id: clientId, ownerId } = clientPlan(client, asOf);
    const second = secondOf(client, asOf);
    for (const [at, { atMs, kind, summary, satisfied }] of plannedActivities(client, asOf, isThin).entries()) {
      const place = client * MOST + at;
      const id = seededId(atMs, KIND, place);
      const row = [id, kind, clientId, new Date(atMs).toISOString(), ownerId, summary, satisfied];
      if (isThin) {
        yield [...row, null, null, null, null, null, null];
        continue;
      }
      const random = new Random(ROLE, place);
      const isAsked = kind === 'CALL' || kind === 'WALK_IN';
      const recordedBy = isAsked && random.chance(0.4) ? desk : ownerId;
      const isOpen = isAsked && random.chance(0.3);
      const isSeconds = second !== undefined && isWithin(second, atMs) && new Random(SECOND, place).chance(BY_SECOND);
      const by = isAsked ? recordedBy : isSeconds ? second.staffId : ownerId;
      const told = [
        id,
        kind,
        clientId,
        new Date(atMs).toISOString(),
        by,
        isOpen ? questionOf(place) : summary,
        satisfied,
        isOpen ? 'CONSULTATION' : (SUBJECTS[summary] ?? 'CARE'),
        `${random.pick(SURNAMES)}${random.pick(GIVEN)}`,
        isOpen ? null : random.pick(CONTACT_OUTCOMES),
        isAsked ? !isOpen : null,
        recordedBy,
      ];
      const recordedAtMs = atMs + random.whole(2, 40) * 60_000;
      onRecorded?.({ id, place, kind, clientId, ownerId, atMs, recordedAtMs, recordedBy, isOpen });
      yield [...told, new Date(recordedAtMs).toISOString()];
    }
  }
}
