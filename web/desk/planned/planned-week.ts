import { type CivilDate, dayAfter, isCivilDate } from '../../shared/time/civil-date';
import type { Param } from '../../shared/filter/url-query';

/** The Monday of the week of a day. */
export function mondayOf(day: CivilDate): CivilDate {
  return dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The seven days of a week, from its Monday. */
export function daysOf(monday: CivilDate): CivilDate[] {
  return Array.from({ length: 7 }, (_, at) => dayAfter(monday, at));
}

/** Any day in the address names its week; null is this week. */
export const weekParam: Param<CivilDate | null> = {
  read: (raw) => (raw !== undefined && isCivilDate(raw) ? mondayOf(raw) : null),
  write: (value) => value ?? undefined,
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose: one's own, everybody's within reach, or a colleague's by id. */
export const whoParam: Param<string> = {
  read: (raw) => (raw === 'ALL' || (raw !== undefined && ID.test(raw)) ? raw : 'ME'),
  write: (value) => (value === 'ME' ? undefined : value),
};

/** Rows under their days; a day without any has an empty list. */
export function byDay<Row extends { day: CivilDate }>(
  rows: readonly Row[],
  days: readonly CivilDate[],
): [CivilDate, Row[]][] {
  return days.map((day) => [day, rows.filter((row) => row.day === day)]);
}
