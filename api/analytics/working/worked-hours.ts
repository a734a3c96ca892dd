import { addDays, civilDateAt, daysBetween, startOfDay, type CivilDate } from '../../kernel/civil-date';
import { epochMs, type Instant } from '../../kernel/clock';
import type { WorkCalendar } from '../../kernel/work-calendar';
import { workedUntil, WORKED_HOUR, type WorkedDays } from '../stages/worked-time';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;

/** Minutes served before each minute of a working day, and before its end. */
export function servedMinutes({ serviceMinutes }: Pick<WorkCalendar, 'serviceMinutes'>): number[] {
  return Array.from({ length: DAY_MINUTES + 1 }, (_, minute) => servedUntil(serviceMinutes, minute));
}

/**
 * How many whole hours were worked from the end of a day until an instant. Rollups keep the day of receipt and not its
 * hour, so an open case counts as watched since the end of that day: never longer than it was.
 */
export function watchedHours(
  { firstDay, before, serviceMinutes }: WorkedDays,
  at: Instant,
): (day: CivilDate) => number {
  const today = civilDateAt(at);
  const place = daysBetween(firstDay, today);
  const upTo = before[place] ?? 0;
  const isWorking = (before[place + 1] ?? upTo) > upTo;
  const minutes = (epochMs(at) - epochMs(startOfDay(today))) / MINUTE_MS;
  const until = upTo + (isWorking ? servedUntil(serviceMinutes, minutes) : 0);
  return (day) => {
    const since = before[daysBetween(firstDay, addDays(day, 1))];
    return since === undefined ? 0 : Math.max(0, Math.floor((until - since) / HOUR_MINUTES));
  };
}

/** SQL for the whole hours worked from the acceptance of a case until its end, of an alias. */
export function workedHours(worked: WorkedDays, put: (value: unknown) => string, of = 'm'): string {
  const bound = { firstDay: put(worked.firstDay), before: put(worked.before) };
  const until = (instant: string): string => workedUntil(instant, bound, worked);
  return `coalesce(((${until(`${of}.closed_at`)} - ${until(`${of}.accepted_at`)}) / ${WORKED_HOUR})::int, 0)`;
}

function servedUntil(windows: WorkCalendar['serviceMinutes'], minute: number): number {
  return windows.reduce((sum, { opens, closes }) => sum + Math.max(0, Math.min(minute, closes) - opens), 0);
}
