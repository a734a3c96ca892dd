import { daysBetween, endOfDay, type CivilDate, type CivilMonth } from '../kernel/civil-date';
import { epochMs, type Instant } from '../kernel/clock';
import { madeOnce } from '../kernel/made-once';
import type { ComplaintClass } from '../kernel/policy/vocabulary';
import { survivalCurve, type SurvivalCell, type SurvivalCurve } from './statistics/survival-curve';

export type FlowState = 'open' | 'closed' | 'withdrawn' | 'void';

/** Complaints received in a month, by class and state; open ones by the day of receipt too. */
export interface FlowCount {
  readonly month: CivilMonth;
  readonly class: ComplaintClass;
  readonly state: FlowState;
  /** Of open ones; null otherwise. */
  readonly receivedOn: CivilDate | null;
  readonly n: number;
}

/** Complaints received in a month that ended after so many whole hours. */
export interface DurationCount {
  readonly month: CivilMonth;
  readonly state: 'closed' | 'withdrawn';
  readonly durationHours: number;
  readonly n: number;
}

/** Complaints by what became of their due date. */
export interface DueCount {
  readonly result: 'onTime' | 'late' | 'open';
  readonly n: number;
}

const HOUR_MS = 3_600_000;

/** How many of the counts are in one of these states. */
export function countOf(counts: readonly Pick<FlowCount, 'state' | 'n'>[], ...states: readonly FlowState[]): number {
  return counts.reduce((sum, count) => (states.includes(count.state) ? sum + count.n : sum), 0);
}

/** Received, as every measure means it: void and duplicate cases are counted apart. */
export function receivedOf(counts: readonly Pick<FlowCount, 'state' | 'n'>[]): number {
  return countOf(counts, 'open', 'closed', 'withdrawn');
}

type OpenCount = Pick<FlowCount, 'receivedOn' | 'n'>;
type EndedCount = Pick<DurationCount, 'state' | 'durationHours' | 'n'>;

/**
 * The resolution curve of a cohort in calendar days. Rollups keep the day of receipt and not its hour, so an open case
 * counts as watched since the end of that day: never longer than it was.
 *
 * @param now the as-of instant at which open cases are censored
 */
export function resolutionCurve(
  flow: readonly OpenCount[],
  durations: readonly EndedCount[],
  now: Instant,
): SurvivalCurve {
  const open = openCells(flow, (day) => watchedHours(day, now) / DAY_HOURS);
  return survivalCurve([...endedInDays(durations), ...open], 'calendarDay');
}

/**
 * The same in working hours.
 *
 * @param durations  in whole working hours
 * @param watched    whole working hours from the end of a day until the as-of instant
 */
export function workingCurve(
  flow: readonly OpenCount[],
  durations: readonly EndedCount[],
  watched: (day: CivilDate) => number,
): SurvivalCurve {
  return survivalCurve([...endedInHours(durations), ...openCells(flow, watched)], 'serviceHour');
}

const DAY_HOURS = 24;
const endedInDays = madeOnce((durations: readonly EndedCount[]) => endedCells(durations, DAY_HOURS));
const endedInHours = madeOnce((durations: readonly EndedCount[]) => endedCells(durations, 1));

/** One cell for every duration, ascending. @param ofUnit hours of one unit */
function endedCells(durations: readonly EndedCount[], ofUnit: number): readonly SurvivalCell[] {
  const cells = new Map<number, SurvivalCell>();
  for (const { state, durationHours, n } of durations) {
    const known = cells.get(durationHours);
    const cell = known ?? { duration: durationHours / ofUnit, closed: 0, censored: 0, withdrawn: 0 };
    cell[state] += n;
    if (known === undefined) cells.set(durationHours, cell);
  }
  return [...cells.values()].sort((one, other) => one.duration - other.duration);
}

/** One cell for every day of receipt, which cases of several classes share. */
function openCells(flow: readonly OpenCount[], watched: (day: CivilDate) => number): SurvivalCell[] {
  const days = new Map<CivilDate, number>();
  for (const { receivedOn, n } of flow) if (receivedOn !== null) days.set(receivedOn, (days.get(receivedOn) ?? 0) + n);
  return [...days].map(([day, censored]) => ({ duration: watched(day), closed: 0, censored, withdrawn: 0 }));
}

function watchedHours(receivedOn: CivilDate, now: Instant): number {
  return Math.max(0, Math.floor((epochMs(now) - epochMs(endOfDay(receivedOn))) / HOUR_MS));
}

/** Whether a trailing year that ends on a day is covered by what the company has on record. */
export function coversYear(recordsFrom: CivilDate | null, day: CivilDate): boolean {
  return recordsFrom !== null && daysBetween(recordsFrom, day) >= 364;
}
