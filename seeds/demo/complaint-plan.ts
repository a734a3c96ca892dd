import { daysBetween, type CivilDate } from '../../api/kernel/civil-date';
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

/** Median days to the end, and the spread of their logarithm. */
const DURATION: Readonly<Record<ComplaintClass, readonly [medianDays: number, spread: number]>> = {
  PRODUCT_QUALITY: [9, 0.6],
  PACKAGING: [1.6, 0.6],
  SERVICE_QUALITY: [1.9, 0.65],
  GRIEVANCE: [2.5, 0.8],
  SUGGESTION: [6, 0.7],
};

/** What happens on the way, and whose post does it; the last step taken is the state of an open case. */
export const STEPS = {
  RECEIVED: 'liuyan',
  ANSWERED: 'liuyan',
  TRANSFERRED: 'linhui',
  INVESTIGATING: 'huangjing',
  PROPOSED: 'zhengtao',
  APPROVED: 'wangzhiqiang',
  REPLIED: 'liuyan',
} as const;
type Step = keyof typeof STEPS;

const HANDLED: readonly Step[] = ['RECEIVED', 'TRANSFERRED', 'INVESTIGATING', 'PROPOSED', 'APPROVED', 'REPLIED'];
/** Grievances and suggestions are dealt with at the intake window (CC-6, CC-8). */
const ANSWERED: readonly Step[] = ['RECEIVED', 'ANSWERED'];
/** The client refuses the conclusion, and the case is looked into again (CQ-8). */
const REFUSED: readonly Step[] = [...HANDLED, 'INVESTIGATING', 'PROPOSED', 'APPROVED', 'REPLIED'];
/** How one complaint goes; equal for equal places. */
export interface PlannedComplaint {
  readonly place: number;
  readonly id: string;
  readonly number: string;
  readonly class: ComplaintClass;
  readonly receivedMs: number;
  readonly receivedOn: CivilDate;
  readonly acceptedMs: number;
  readonly endedMs: number;
  readonly end: 'CLOSED' | 'WITHDRAWN' | 'VOID';
  readonly isOpen: boolean;
  readonly way: readonly Step[];
  /** How many steps were taken, the first included. */
  readonly taken: number;
  readonly random: Random;
  readonly client: number;
}

/** What is known of a complaint before it is planned. */
export interface ReceivedComplaint {
  readonly place: number;
  readonly number: string;
  readonly receivedMs: number;
  readonly receivedOn: CivilDate;
}

export function plannedComplaint(
  { place, number, receivedMs, receivedOn }: ReceivedComplaint,
  { now, clients }: { readonly now: number; readonly clients: number },
): PlannedComplaint {
  const random = new Random(8, place);
  const complaintClass = random.weighted(CLASSES);
  const [medianDays, spread] = DURATION[complaintClass];
  const acceptedMs = receivedMs + random.whole(3, 50) * 60_000;
  // Some get stuck, and are overdue for long.
  const stuck = random.chance(0.04) ? random.between(2, 6) : 1;
  const endedMs = inOfficeHours(acceptedMs + random.lognormal(medianDays, spread) * stuck * 24 * HOUR_MS);
  const isOpen = endedMs >= now;
  const progress = Math.max(0, (now - acceptedMs) / (endedMs - acceptedMs));
  const end = random.weighted([
    ['CLOSED', 95],
    ['WITHDRAWN', 3.5],
    ['VOID', 1.5],
  ] as const);
  const isAtTheWindow = complaintClass === 'GRIEVANCE' || complaintClass === 'SUGGESTION';
  const way = isAtTheWindow ? ANSWERED : random.chance(0.06) ? REFUSED : HANDLED;
  const taken = isOpen ? 1 + Math.floor(progress * way.length) : end === 'CLOSED' ? way.length : random.whole(1, 2);
  return {
    place,
    id: seededId(receivedMs, KIND, place),
    number,
    class: complaintClass,
    receivedMs,
    receivedOn,
    acceptedMs,
    endedMs,
    end,
    isOpen,
    way,
    taken: Math.min(way.length, taken),
    random,
    // A tenth of the clients complain as often as all the others.
    client: random.whole(0, (random.chance(0.5) ? Math.ceil(clients / 10) : clients) - 1),
  };
}

/** Fewer on weekends and in the weeks around Spring Festival, a little fewer each month. */
export function dayWeight(date: string, day: number): number {
  const weekday = daysBetween('2024-01-01', date) % 7;
  const weekend = weekday === 5 || weekday === 6 || weekday === -1 || weekday === -2 ? 0.35 : 1;
  const winter = date.slice(5, 7) === '02' ? 0.6 : 1;
  const summer = date.slice(5, 7) === '07' || date.slice(5, 7) === '08' ? 1.25 : 1;
  return weekend * winter * summer * (1 - (0.15 * day) / DAYS);
}
