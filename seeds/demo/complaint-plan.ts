import { daysBetween, type CivilDate } from '../../api/kernel/civil-date';
import type { Channel } from '../../api/kernel/policy/vocabulary';
import type { BatchComplaint } from './faulty-batch';
import { inOfficeHours } from './office-hours';
import { Random, seededId } from './random';

const KIND = 9;
const HOUR_MS = 3_600_000;
/** How far back complaints go. */
export const DAYS = 730;

export const CLASSES = [
  ['PRODUCT_QUALITY', 36],
  ['PACKAGING', 20],
  ['SERVICE_QUALITY', 20],
  ['GRIEVANCE', 15],
  ['SUGGESTION', 9],
] as const;
export type ComplaintClass = (typeof CLASSES)[number][0];

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['PHONE', 60],
  ['WRITTEN', 20],
  ['WALK_IN', 8],
  ['VISIT', 12],
];

/** Median days to the end, and the spread of their logarithm. */
const DURATION: Readonly<Record<ComplaintClass, readonly [medianDays: number, spread: number]>> = {
  PRODUCT_QUALITY: [9, 0.6],
  PACKAGING: [1.6, 0.6],
  SERVICE_QUALITY: [1.9, 0.65],
  GRIEVANCE: [2.5, 0.8],
  SUGGESTION: [6, 0.7],
};

/** How one complaint goes; equal for equal places. */
export interface PlannedComplaint {
  readonly place: number;
  readonly id: string;
  readonly number: string;
  readonly class: ComplaintClass;
  readonly channel: Channel;
  readonly receivedMs: number;
  readonly receivedOn: CivilDate;
  readonly acceptedMs: number;
  readonly endedMs: number;
  readonly end: 'CLOSED' | 'WITHDRAWN' | 'VOID';
  readonly isOpen: boolean;
  /** What will have been found when it is closed. */
  readonly conclusion: 'UPHELD' | 'NOT_ESTABLISHED';
  /** What the client will say when asked. */
  readonly satisfaction: 'SATISFIED' | 'DISSATISFIED' | 'NOT_ANSWERED';
  readonly random: Random;
  readonly client: number;
  /** It is about the faulty batch. */
  readonly batch: BatchComplaint | undefined;
}

/** What is known of a complaint before it is planned. */
export interface ReceivedComplaint {
  readonly place: number;
  readonly number: string;
  readonly receivedMs: number;
  readonly receivedOn: CivilDate;
  readonly batch?: BatchComplaint;
}

export function plannedComplaint(
  { place, number, receivedMs, receivedOn, batch }: ReceivedComplaint,
  { now, clients }: { readonly now: number; readonly clients: number },
): PlannedComplaint {
  const random = new Random(8, place);
  const drawn = random.weighted(CLASSES);
  const complaintClass = batch === undefined ? drawn : 'PRODUCT_QUALITY';
  const [medianDays, spread] = DURATION[complaintClass];
  const acceptedMs = receivedMs + random.whole(3, 50) * 60_000;
  // Some get stuck, and are overdue for long.
  const stuck = random.chance(0.04) ? random.between(2, 6) : 1;
  const endedMs = inOfficeHours(acceptedMs + random.lognormal(medianDays, spread) * stuck * 24 * HOUR_MS);
  const isOpen = endedMs >= now;
  const end = random.weighted([
    ['CLOSED', 95],
    ['WITHDRAWN', 3.5],
    ['VOID', 1.5],
  ] as const);
  const conclusion = random.chance(0.72) || batch !== undefined ? 'UPHELD' : 'NOT_ESTABLISHED';
  const satisfaction = !random.chance(0.7) ? 'NOT_ANSWERED' : random.chance(0.85) ? 'SATISFIED' : 'DISSATISFIED';
  return {
    place,
    id: seededId(receivedMs, KIND, place),
    number,
    class: complaintClass,
    channel: new Random(54, place).weighted(CHANNELS),
    receivedMs,
    receivedOn,
    acceptedMs,
    endedMs,
    end,
    isOpen,
    conclusion,
    satisfaction,
    random,
    // A tenth of the clients complain as often as all the others.
    client: batch?.client ?? random.whole(0, (random.chance(0.5) ? Math.ceil(clients / 10) : clients) - 1),
    batch,
  };
}

/** Null while it is open. */
export function outcomeOf({ isOpen, end, conclusion, random }: PlannedComplaint): string | null {
  if (isOpen) return null;
  if (end === 'WITHDRAWN') return 'WITHDRAWN';
  if (end === 'VOID') return random.chance(0.5) ? 'VOID' : 'DUPLICATE';
  return conclusion;
}

/** Fewer on weekends and in the weeks around Spring Festival, a little fewer each month. */
export function dayWeight(date: string, day: number): number {
  const weekday = daysBetween('2024-01-01', date) % 7;
  const weekend = weekday === 5 || weekday === 6 || weekday === -1 || weekday === -2 ? 0.35 : 1;
  const winter = date.slice(5, 7) === '02' ? 0.6 : 1;
  const summer = date.slice(5, 7) === '07' || date.slice(5, 7) === '08' ? 1.25 : 1;
  return weekend * winter * summer * (1 - (0.15 * day) / DAYS);
}
