import { addDays, civilDateAt, daysBetween, startOfDay, type CivilDate } from '../../kernel/civil-date';
import { epochMs, type Instant } from '../../kernel/clock';
import type { WorkCalendar } from '../../kernel/work-calendar';

/** How much was worked before each day of a period, so that time between two instants is a subtraction. */
export interface WorkedDays {
  readonly firstDay: CivilDate;
  /** Minutes worked before the first day, before the second …, and before the day after the last. */
  readonly before: readonly number[];
  readonly serviceMinutes: WorkCalendar['serviceMinutes'];
}

/** @param lastDay not before `firstDay`; no instant that is measured may lie later */
export function workedDays(calendar: WorkCalendar, firstDay: CivilDate, lastDay: CivilDate): WorkedDays {
  const whole = calendar.serviceMinutes.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
  const before = [0];
  let worked = 0;
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1))
    before.push((worked += calendar.isWorkingDay(day) ? whole : 0));
  return { firstDay, before, serviceMinutes: calendar.serviceMinutes };
}

export const MINUTE_MS = 60_000;

/** Milliseconds worked from the first day until an instant on one of the days. */
export function workedMs({ firstDay, before, serviceMinutes }: WorkedDays, at: Instant): number {
  const day = civilDateAt(at);
  const place = daysBetween(firstDay, day);
  const past = before[place] ?? 0;
  const withToday = before[place + 1] ?? past;
  if (withToday === past) return past * MINUTE_MS;
  const passed = epochMs(at) - epochMs(startOfDay(day));
  return serviceMinutes.reduce(
    (sum, { opens, closes }) => sum + Math.max(0, Math.min(passed, closes * MINUTE_MS) - opens * MINUTE_MS),
    past * MINUTE_MS,
  );
}

/** What `workedUntil` counts in: whole microseconds are exact, and integers are divided faster than decimals. */
const SECOND = 1_000_000;
export const WORKED_MINUTE = 60 * SECOND;
export const WORKED_HOUR = 60 * WORKED_MINUTE;
const DAY = 24 * WORKED_HOUR;
const SHANGHAI_AHEAD = 8 * WORKED_HOUR;

/**
 * SQL for the microseconds worked from the first day until an instant, as `int8`.
 *
 * @param instant SQL for an instant on one of the days, none before Shanghai has kept UTC+8 (`civil-date.ts`)
 * @param bound what stands for a value
 */
export function workedUntil(
  instant: string,
  bound: { readonly firstDay: string; readonly before: string },
  { serviceMinutes }: WorkedDays,
): string {
  const passed = `(${epochOf(instant)} - ${epochOf(`${bound.firstDay}::date`)} + ${SHANGHAI_AHEAD})`;
  const place = `(${passed} / ${DAY} + 1)::int`;
  const before = `(${bound.before}::int[])`;
  const today = serviceMinutes.map(
    ({ opens, closes }) =>
      `greatest(0, least(${passed} % ${DAY}, ${closes * WORKED_MINUTE}) - ${opens * WORKED_MINUTE})`,
  );
  return `(${before}[${place}]::int8 * ${WORKED_MINUTE} + case when ${before}[${place} + 1] > ${before}[${place}]
    then ${today.length === 0 ? '0' : today.join(' + ')} else 0 end)`;
}

function epochOf(instant: string): string {
  return `(date_part('epoch', ${instant}) * ${SECOND})::int8`;
}
