import { addDays, civilDateAt, daysBetween, endOfDay, startOfDay } from './civil-date';
import { epochMs, type Instant } from './clock';
import { dueAt, type Deadline, type DueUnit } from './deadline';
import type { WorkCalendar } from './work-calendar';

const msPerMinute = 60_000;

export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * A deadline whose clock stood still from one instant to another: it moves by as many of its own units as began in the
 * pause, and is never before the end of the pause; minutes that were left run on from its end. A deadline that had passed before the pause stays where it is.
 *
 * @throws RangeError when the pause ends before it begins
 */
export function afterPause(
  due: Instant,
  { from, to }: Pause,
  { unit, calendar }: { readonly unit: DueUnit; readonly calendar: WorkCalendar },
): Deadline {
  if (epochMs(to) < epochMs(from)) throw new RangeError(`a pause cannot end at ${to} before it begins at ${from}`);
  const still = { dueAt: due, provisional: false };
  if (epochMs(due) <= epochMs(from)) return still;
  const [pausedOn, resumedOn] = [civilDateAt(from), civilDateAt(to)];
  if (unit === 'calendarDay')
    return { ...still, dueAt: endOfDay(addDays(civilDateAt(due), daysBetween(pausedOn, resumedOn))) };
  if (unit === 'serviceMinute') {
    const minutes = Math.ceil(serviceMinutesBetween(from, due, calendar));
    return minutes < 1 ? still : dueAt(to, { amount: minutes, unit }, calendar);
  }
  let days = 0;
  for (let day = addDays(pausedOn, 1); day <= resumedOn; day = addDays(day, 1))
    days += calendar.isWorkingDay(day) ? 1 : 0;
  const moved = days === 0 ? still : dueAt(due, { amount: days, unit }, calendar);
  // Asked on its last day and answered on a rest day: what was left of that day is there on the next working day.
  return epochMs(moved.dueAt) >= epochMs(to) ? moved : dueAt(moved.dueAt, { amount: 1, unit }, calendar);
}

/** Minutes within the service hours of working days from one instant to another; 0 when the second is not later. */
export function serviceMinutesBetween(from: Instant, to: Instant, calendar: WorkCalendar): number {
  const [fromMs, toMs] = [epochMs(from), epochMs(to)];
  let ms = 0;
  for (let day = civilDateAt(from); epochMs(startOfDay(day)) < toMs; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const midnightMs = epochMs(startOfDay(day));
    for (const { opens, closes } of calendar.serviceMinutes)
      ms += Math.max(
        0,
        Math.min(toMs, midnightMs + closes * msPerMinute) - Math.max(fromMs, midnightMs + opens * msPerMinute),
      );
  }
  return ms / msPerMinute;
}
