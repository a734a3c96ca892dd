import { addDays, civilDateAt, endOfDay, startOfDay, type CivilDate } from './civil-date';
import { epochMs, instantFromEpochMs, type Instant } from './clock';
import type { WorkCalendar } from './work-calendar';

export type DueUnit = 'workingDay' | 'calendarDay' | 'serviceMinute';

/** How long something may take; `amount` is a whole number above zero. */
export interface DueRule {
  amount: number;
  unit: DueUnit;
}

export interface Deadline {
  dueAt: Instant;
  /** The holidays that decide this deadline are not all published yet, so it may still move. */
  provisional: boolean;
}

/** No announced holiday is a tenth as long; a calendar that rests longer is a mistake, not a holiday. */
const longestRestDays = 366;

const msPerMinute = 60_000;

/**
 * The instant by which a step is due. The day on which it began is not counted.
 *
 * @param startedAt  instant the step began
 * @param rule       `{ amount, unit }`; unit is "workingDay" | "calendarDay" | "serviceMinute", amount an integer > 0
 * @returns for day units the end of the due day in Asia/Shanghai; minutes run only in the service hours of working days.
 *          `provisional` is true past the last published holiday year, never for calendar days, which need no holidays
 * @throws RangeError when amount is not a positive integer, when minutes are asked of a calendar without service hours,
 *         and when the calendar has no working day for more than a year
 * Source: CC-9, CC-11, CC-12 (working days); CQ-12 (calendar days); SD-2 (minutes)
 */
export function dueAt(startedAt: Instant, rule: DueRule, calendar: WorkCalendar): Deadline {
  if (!Number.isSafeInteger(rule.amount) || rule.amount < 1) {
    throw new RangeError(`a deadline needs a whole number above zero, not ${rule.amount}`);
  }
  const startedOn = civilDateAt(startedAt);
  switch (rule.unit) {
    case 'calendarDay':
      return { dueAt: endOfDay(addDays(startedOn, rule.amount)), provisional: false };
    case 'workingDay': {
      const dueOn = addWorkingDays(startedOn, rule.amount, calendar);
      return { dueAt: endOfDay(dueOn), provisional: isUnpublished(dueOn, calendar) };
    }
    case 'serviceMinute':
      return afterServiceMinutes(startedAt, startedOn, { minutes: rule.amount, calendar });
  }
}

/** The nth working day after a day, itself not counted. @param days integer > 0 */
function addWorkingDays(date: CivilDate, days: number, calendar: WorkCalendar): CivilDate {
  let day = date;
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(day, calendar);
  return day;
}

function nextWorkingDay(date: CivilDate, calendar: WorkCalendar): CivilDate {
  let day = date;
  for (let rested = 0; rested < longestRestDays; rested += 1) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) return day;
  }
  throw new RangeError(`the work calendar has no working day within a year of ${date}`);
}

function afterServiceMinutes(
  startedAt: Instant,
  startedOn: CivilDate,
  { minutes, calendar }: { minutes: number; calendar: WorkCalendar },
): Deadline {
  if (calendar.serviceMinutes.length === 0) {
    throw new RangeError('the work calendar has no service hours; give it some to count service minutes');
  }
  const startedMs = epochMs(startedAt);
  let leftMs = minutes * msPerMinute;
  let day = calendar.isWorkingDay(startedOn) ? startedOn : nextWorkingDay(startedOn, calendar);
  for (;;) {
    const midnightMs = epochMs(startOfDay(day));
    for (const { opens, closes } of calendar.serviceMinutes) {
      const fromMs = Math.max(startedMs, midnightMs + opens * msPerMinute);
      const openMs = midnightMs + closes * msPerMinute - fromMs;
      if (openMs >= leftMs) {
        return { dueAt: instantFromEpochMs(fromMs + leftMs), provisional: isUnpublished(day, calendar) };
      }
      if (openMs > 0) leftMs -= openMs;
    }
    day = nextWorkingDay(day, calendar);
  }
}

function isUnpublished(date: CivilDate, calendar: WorkCalendar): boolean {
  return Number(date.slice(0, 4)) > calendar.publishedThrough;
}
