import { addDays, type CivilDate } from '../../kernel/civil-date';
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

/**
 * SQL for the seconds worked from the first day until an instant.
 *
 * @param instant SQL for an instant on one of the days
 * @param bound what stands for a value
 */
export function workedUntil(
  instant: string,
  bound: { readonly firstDay: string; readonly before: string },
  { serviceMinutes }: WorkedDays,
): string {
  const local = `(${instant} at time zone 'Asia/Shanghai')`;
  const place = `(${local}::date - ${bound.firstDay}::date + 1)`;
  const second = `extract(epoch from ${local}::time)`;
  const before = `(${bound.before}::int[])`;
  const today = serviceMinutes.map(
    ({ opens, closes }) => `greatest(0, least(${second}, ${closes * 60}) - ${opens * 60})`,
  );
  return `(${before}[${place}] * 60 + case when ${before}[${place} + 1] > ${before}[${place}]
    then ${today.length === 0 ? '0' : today.join(' + ')} else 0 end)`;
}
