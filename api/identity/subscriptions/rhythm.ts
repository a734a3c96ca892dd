import { addDays, civilDateAt, dayOfWeek, monthOf, monthRange, startOfDay } from '../../kernel/civil-date';
import type { CivilDate } from '../../kernel/civil-date';
import { epochMs, instantFromEpochMs, type Instant } from '../../kernel/clock';
import type { WorkCalendar } from '../../kernel/work-calendar';

export const RHYTHMS = ['WORKING_DAYS', 'WEEKLY', 'MONTHLY'] as const;

/** When a report is sent, in Asia/Shanghai. */
export interface Rhythm {
  readonly rhythm: (typeof RHYTHMS)[number];
  /** 1 Monday to 7 Sunday, for WEEKLY; null otherwise. */
  readonly weekday: number | null;
  /** 1 to 31, for MONTHLY: by that day, which is the last of a shorter month; null otherwise. */
  readonly monthDay: number | null;
  /** Minutes from midnight, 0 to 1439. */
  readonly atMinute: number;
}

const MINUTE_MS = 60_000;
/** No rhythm lets more days pass, holidays included. */
const LONGEST_DAYS = 400;

/**
 * The first instant after another at which a report is due.
 *
 * A monthly one is due *by* its day, as CQ-9 and CQ-14 put it: when that day is no working day, on the last working day of
 * the month before it, and on the day itself where there is none.
 *
 * @throws RangeError for a rhythm without its day
 */
export function nextSlot(rhythm: Rhythm, after: Instant, calendar: WorkCalendar): Instant {
  return search(rhythm, calendar, { from: civilDateAt(after), step: 1, fits: (slot) => slot > after });
}

/** The last instant, up to and with another, at which a report was due. @throws RangeError as {@link nextSlot} does */
export function lastSlot(rhythm: Rhythm, upTo: Instant, calendar: WorkCalendar): Instant {
  return search(rhythm, calendar, { from: civilDateAt(upTo), step: -1, fits: (slot) => slot <= upTo });
}

interface Search {
  readonly from: CivilDate;
  readonly step: 1 | -1;
  readonly fits: (slot: Instant) => boolean;
}

function search(rhythm: Rhythm, calendar: WorkCalendar, { from, step, fits }: Search): Instant {
  let day = from;
  for (let passed = 0; passed <= LONGEST_DAYS; passed += 1, day = addDays(day, step)) {
    if (!isDue(rhythm, day, calendar)) continue;
    const slot = instantFromEpochMs(epochMs(startOfDay(day)) + rhythm.atMinute * MINUTE_MS);
    if (fits(slot)) return slot;
  }
  throw new RangeError(`the rhythm ${rhythm.rhythm} names no day within ${LONGEST_DAYS} days of ${from}`);
}

function isDue(rhythm: Rhythm, day: CivilDate, calendar: WorkCalendar): boolean {
  if (rhythm.rhythm === 'WORKING_DAYS') return calendar.isWorkingDay(day);
  if (rhythm.rhythm === 'WEEKLY') return dayOfWeek(day) === rhythm.weekday;
  return rhythm.monthDay !== null && dayBy(monthOf(day), rhythm.monthDay, calendar) === day;
}

function dayBy(month: string, monthDay: number, calendar: WorkCalendar): CivilDate {
  const { from, to } = monthRange(month);
  const asked = addDays(from, monthDay - 1);
  const last = asked > to || monthOf(asked) !== month ? to : asked;
  let day = last;
  while (day >= from && !calendar.isWorkingDay(day)) day = addDays(day, -1);
  return day < from ? last : day;
}

/** `HH:MM` as minutes from midnight; undefined when it is none. */
export function minuteOf(time: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** Minutes from midnight as `HH:MM`. */
export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
