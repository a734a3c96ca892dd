import { Temporal } from 'temporal-polyfill';
import { epochMs, instantFromEpochMs, type Instant } from './clock';

/** A day on the wall calendar in Asia/Shanghai, `YYYY-MM-DD`. Civil dates compare as strings. */
export type CivilDate = string;

/** A calendar month, `YYYY-MM`. Months compare as strings. */
export type CivilMonth = string;

/** The zone of every civil date and of working time. */
export const companyTimeZone = 'Asia/Shanghai';

/** Of a day without a change of the clocks, as all of Shanghai’s are since 1992. */
export const DAY_MS = 86_400_000;
const hourMs = 3_600_000;

/**
 * Shanghai has kept UTC+8 since its last summer time ended on 15 September 1991, so from then on its days need no
 * time-zone table, which is 50 times faster. Earlier instants ask Temporal.
 */
const fixedOffsetSinceMs = Date.UTC(1992, 0, 1);
const fixedOffsetMs = 8 * hourMs;

/** @throws RangeError when the text is not an existing day written `YYYY-MM-DD` */
export function parseCivilDate(text: string): CivilDate {
  midnightUtcMs(text);
  return text;
}

/** @throws RangeError when the text is not a month written `YYYY-MM` */
export function parseCivilMonth(text: string): CivilMonth {
  monthNumber(text);
  return text;
}

/** The day in Asia/Shanghai at an instant. */
export function civilDateAt(instant: Instant): CivilDate {
  const ms = epochMs(instant);
  if (ms >= fixedOffsetSinceMs) return dateOfUtcMs(ms + fixedOffsetMs);
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(companyTimeZone).toPlainDate().toString();
}

export function monthOf(date: CivilDate): CivilMonth {
  return parseCivilDate(date).slice(0, 7);
}

/** @param days whole days, negative to go back */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfUtcMs(midnightUtcMs(date) + days * DAY_MS);
}

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (midnightUtcMs(to) - midnightUtcMs(from)) / DAY_MS;
}

/** @param years whole years; 29 February becomes 1 March in a year that has none */
export function addYears(date: CivilDate, years: number): CivilDate {
  const midnight = new Date(midnightUtcMs(date));
  return dateOfUtcMs(midnight.setUTCFullYear(midnight.getUTCFullYear() + years));
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CivilDate): number {
  return new Date(midnightUtcMs(date)).getUTCDay() || 7;
}

/** @param months whole months, negative to go back */
export function addMonths(month: CivilMonth, months: number): CivilMonth {
  const number = monthNumber(month) + months;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** First and last day of a month. */
export function monthRange(month: CivilMonth): { from: CivilDate; to: CivilDate } {
  return { from: `${parseCivilMonth(month)}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) };
}

/** Every month touched from one day to another, both included; empty when `to` is before `from`. */
export function monthsBetween(from: CivilDate, to: CivilDate): CivilMonth[] {
  const months: CivilMonth[] = [];
  const last = monthOf(to);
  for (let month = monthOf(from); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The first instant of a day in Asia/Shanghai. */
export function startOfDay(date: CivilDate): Instant {
  return instantFromEpochMs(startOfDayMs(date));
}

/** The last millisecond of a day in Asia/Shanghai: what is done at this instant is still done on that day. */
export function endOfDay(date: CivilDate): Instant {
  return instantFromEpochMs(startOfDayMs(addDays(date, 1)) - 1);
}

function startOfDayMs(date: CivilDate): number {
  const ms = midnightUtcMs(date) - fixedOffsetMs;
  return ms >= fixedOffsetSinceMs
    ? ms
    : Temporal.PlainDate.from(date).toZonedDateTime(companyTimeZone).epochMilliseconds;
}

/** The midnight of the same day in Greenwich: a number to count days with. */
function midnightUtcMs(date: CivilDate): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    const ms = Date.parse(date);
    // Date takes 30 February for 2 March.
    if (new Date(ms).getUTCDate() === Number(date.slice(8))) return ms;
  }
  throw new RangeError(`"${date}" is not a day; write an existing one like 2026-11-23`);
}

function dateOfUtcMs(ms: number): CivilDate {
  return instantFromEpochMs(ms).slice(0, 10);
}

/** Months since January of the year 0. */
function monthNumber(month: CivilMonth): number {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  throw new RangeError(`"${month}" is not a month; write it like 2026-11`);
}
