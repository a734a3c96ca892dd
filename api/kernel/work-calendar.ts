import chineseDays from 'chinese-days';
import { dayOfWeek, parseCivilDate, type CivilDate } from './civil-date';

/** From opening to closing time in Asia/Shanghai, `HH:MM`, on working days; `24:00` closes at midnight. */
export interface ServiceHours {
  from: string;
  to: string;
}

/** Which days the company works and when its service desk is open. */
export interface WorkCalendar {
  isWorkingDay(date: CivilDate): boolean;
  /** Last year whose holidays are published. What is computed past it may still move. */
  readonly publishedThrough: number;
  /** Ascending and apart from each other, in minutes from midnight. Empty when no service hours were given. */
  readonly serviceMinutes: readonly { readonly opens: number; readonly closes: number }[];
}

export interface WorkCalendarOptions {
  /** Days on which the company departs from the State Council's calendar. */
  overrides?: Readonly<Record<CivilDate, 'work' | 'rest'>>;
  serviceHours?: readonly ServiceHours[];
  /** Set it when overrides complete a year that the published holidays do not cover yet; an earlier one says nothing. */
  publishedThrough?: number;
}

/**
 * Working days as the State Council announces them, public holidays and make-up workdays included; Monday to Friday
 * where nothing is announced.
 *
 * @throws RangeError when an override is not on an existing day, or service hours are misspelt, empty or overlap
 */
export function createWorkCalendar(options: WorkCalendarOptions = {}): WorkCalendar {
  const known = new Map<CivilDate, boolean>();
  for (const [date, day] of Object.entries(options.overrides ?? {})) {
    if (day !== 'work' && day !== 'rest') {
      throw new RangeError(`the override of ${date} is "${String(day)}"; write "work" or "rest"`);
    }
    known.set(parseCivilDate(date), day === 'work');
  }
  return {
    isWorkingDay(date) {
      let isWorking = known.get(date);
      if (isWorking === undefined) {
        isWorking = isAnnouncedWorkingDay(date);
        known.set(date, isWorking);
      }
      return isWorking;
    },
    publishedThrough: Math.max(lastAnnouncedYear, options.publishedThrough ?? lastAnnouncedYear),
    serviceMinutes: parseServiceHours(options.serviceHours ?? []),
  };
}

/** Far from every announcement the day of the week decides, and nobody is asked: most days of a long calendar lie there. */
function isAnnouncedWorkingDay(date: CivilDate): boolean {
  const weekday = dayOfWeek(date); // refuses what is not a day
  const year = Number(date.slice(0, 4));
  // Days of a January may be announced with the year before it.
  if (year < firstAnnouncedYear || year > lastAnnouncedYear + 1) return weekday < SATURDAY;
  return chineseDays.isWorkday(localNoon(date));
}

/**
 * chinese-days reads a Date by the local clock of the machine (and reads a string as UTC, which is the day before in the
 * Americas). Noon of the local day is the same day wherever the process runs.
 */
function localNoon(date: CivilDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}

const firstAnnouncedYear = 2004;
const SATURDAY = 6;

/** A year counts as announced when its National Day is a named holiday, not merely when a day in January is. */
function findLastAnnouncedYear(): number {
  const isAnnounced = (year: number) => chineseDays.getDayDetail(localNoon(`${year}-10-01`)).name.includes('国庆');
  let year = firstAnnouncedYear;
  while (isAnnounced(year + 1)) year += 1;
  return year;
}

const lastAnnouncedYear = findLastAnnouncedYear();

function parseServiceHours(hours: readonly ServiceHours[]): WorkCalendar['serviceMinutes'] {
  const windows = hours.map(({ from, to }) => ({ opens: minuteOf(from), closes: minuteOf(to) }));
  let end = 0;
  for (const [index, { opens, closes }] of windows.entries()) {
    if (closes <= opens || opens < end) {
      const { from, to } = hours[index] ?? { from: '', to: '' };
      throw new RangeError(`service hours ${from}–${to} are empty, out of order, or overlap the ones before`);
    }
    end = closes;
  }
  return windows;
}

function minuteOf(text: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  if (!(minute <= 24 * 60) || Number(match?.[2]) > 59) {
    throw new RangeError(`"${text}" is not a time of day; write it like 08:30`);
  }
  return minute;
}
