import { addDays, daysBetween, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { WorkCalendar } from '../../kernel/work-calendar';
import { MINUTE_MS, workedMs, workedUntil, WORKED_HOUR, type WorkedDays } from '../stages/worked-time';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MINUTES = 1_440;

/** Minutes served before each minute of a working day, and before its end. */
export function servedMinutes({ serviceMinutes }: Pick<WorkCalendar, 'serviceMinutes'>): number[] {
  return Array.from({ length: DAY_MINUTES + 1 }, (_, minute) => servedUntil(serviceMinutes, minute));
}

/**
 * How many whole hours were worked from the end of a day until an instant. Rollups keep the day of receipt and not its
 * hour, so an open case counts as watched since the end of that day: never longer than it was.
 */
export function watchedHours(days: WorkedDays, at: Instant): (day: CivilDate) => number {
  const until = workedMs(days, at);
  return (day) => {
    const since = days.before[daysBetween(days.firstDay, addDays(day, 1))];
    return since === undefined ? 0 : Math.max(0, Math.floor((until - since * MINUTE_MS) / HOUR_MS));
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
