import { createHash } from 'node:crypto';
import type { WorkCalendar } from '../../kernel/work-calendar';
import { workedDays, type WorkedDays } from './worked-time';

/** Steps that figures are made of lie on these days. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2049-12-31';
/** Hours of a day that the functions of SQL know; a calendar with more is counted from the steps. */
const MOST_HOURS = 6;

/** A work calendar as the rollup of stage times is counted by it. */
export interface KeptCalendar {
  /** Equal for equal days and hours, and for nothing else. */
  readonly key: string;
  readonly worked: WorkedDays;
}

const kept = new WeakMap<WorkCalendar, KeptCalendar>();

/** Reckoned once a calendar, half a century of days; undefined where it cannot be kept. */
export function keptCalendar(calendar: WorkCalendar): KeptCalendar | undefined {
  if (calendar.serviceMinutes.length > MOST_HOURS) return undefined;
  const known = kept.get(calendar);
  if (known !== undefined) return known;
  const worked = workedDays(calendar, FIRST_DAY, LAST_DAY);
  const key = createHash('sha256').update(JSON.stringify(worked)).digest('hex');
  kept.set(calendar, { key, worked });
  return { key, worked };
}

/** First day, minutes worked before each day, and the hours of a day, as the functions of SQL take them. */
export function calendarValues({ worked }: KeptCalendar): unknown[] {
  const { firstDay, before, serviceMinutes } = worked;
  return [firstDay, before, serviceMinutes.map(({ opens }) => opens), serviceMinutes.map(({ closes }) => closes)];
}
