import { civilDateAt, DAY_MS, daysBetween, startOfDay } from '../../kernel/civil-date';
import { epochMs, type Instant } from '../../kernel/clock';
import { MINUTE_MS, workedMs, type WorkedDays } from './worked-time';

/** How far apart the minutes lie that figures tell, up to where: a twentieth at most (0046). */
const GRID = [
  { below: 120, step: 1 },
  { below: 480, step: 6 },
  { below: 4_800, step: 24 },
  { below: Infinity, step: 240 },
] as const;

/** Minutes as figures tell them, as `analytics.told_minutes` of SQL does. @param minutes whole, not negative */
export function toldMinutes(minutes: number): number {
  return minutes - (minutes % stepAt(minutes));
}

function stepAt(minutes: number): number {
  return GRID.find(({ below }) => minutes < below)?.step ?? 1;
}

/** Which minutes are told of a step that began between two instants and is open still. */
export interface ToldSince {
  /** Ascending, in seconds since 1970, to the microsecond. */
  readonly instants: readonly number[];
  /** One more than instants: of what began before the first of them, at it or before the second, and so on. */
  readonly minutes: readonly number[];
}

/**
 * Working time only grows, so that an instant tells steps of one told minute from those of the next: where each began says
 * how long it is open, and nothing is reckoned step by step.
 *
 * @param worked from a day before which no step began, up to the day of `at`
 */
export function toldSince(worked: WorkedDays, at: Instant): ToldSince {
  const until = workedMs(worked, at);
  const today = civilDateAt(at);
  // Days of 24 hours back from today: Shanghai has kept UTC+8 since before any step began.
  const firstMs = epochMs(startOfDay(today)) - daysBetween(worked.firstDay, today) * DAY_MS;
  const instants: number[] = [];
  const minutes = [0];
  for (let told = 1; told * MINUTE_MS <= until; told += stepAt(told)) {
    // What began then has been open for these minutes, and what began later has not.
    instants.push(justAfter(firstMs + lastMsWith(worked, until - told * MINUTE_MS)));
    minutes.push(told);
  }
  return { instants: instants.reverse(), minutes: minutes.reverse() };
}

/**
 * The last millisecond from the first day on until which no more than this was worked: within service hours, since time stands
 * still outside of them.
 */
function lastMsWith({ before, serviceMinutes }: WorkedDays, ms: number): number {
  const place = lastAtMost(before, ms / MINUTE_MS);
  let left = ms - (before[place] ?? 0) * MINUTE_MS;
  for (const { opens, closes } of serviceMinutes) {
    const length = (closes - opens) * MINUTE_MS;
    if (left < length) return place * DAY_MS + opens * MINUTE_MS + left;
    left -= length;
  }
  throw new RangeError(`${ms} ms are more than was worked in these days`);
}

/** The place of the last of ascending numbers that is not above a limit. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A microsecond later, which is as exact as instants are kept, in seconds as `date_part('epoch', …)` divides them. */
function justAfter(ms: number): number {
  return (ms * 1_000 + 1) / 1_000_000;
}
