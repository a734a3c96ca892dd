import { createHash } from 'node:crypto';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import { companyCalendar, companyDays } from '../../kernel/policy/company-calendar';
import { clauseOfKind } from '../../kernel/policy/regulation';
import type { WorkCalendar } from '../../kernel/work-calendar';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';
import { workedDays, type WorkedDays } from '../stages/worked-time';
import { servedMinutes, watchedHours } from './worked-hours';

/** Nothing can be asked of a day before. */
const FIRST_DAY = '1900-01-01';
const YEARS_AHEAD = 2;

/** The calendar of the regulation in force on a day, with its service hours; undefined when none is, and so no case. */
export async function workCalendarOn(reader: RegulationReader, day: CivilDate): Promise<WorkCalendar | undefined> {
  const regulation = (await regulationsInForce(reader, ['CC'], day)).get('CC');
  if (regulation === undefined) return undefined;
  return companyCalendar(companyDays(regulation), clauseOfKind(regulation, 'procedures').parameters.serviceHours);
}

/** Working time of a period until an instant. */
export interface WorkingTime {
  readonly days: WorkedDays;
  /** Whole hours from the end of a day until the instant. */
  readonly watchedHours: (day: CivilDate) => number;
  /** Rollups are counted by the same calendar. */
  readonly isKept: boolean;
}

/** Undefined without a calendar, or when the period has not begun. */
export async function workingTime(
  reader: RegulationReader,
  from: CivilDate,
  at: Instant,
): Promise<WorkingTime | undefined> {
  const today = civilDateAt(at);
  if (from > today) return undefined;
  const calendar = await workCalendarOn(reader, today);
  if (calendar === undefined) return undefined;
  const days = workedDays(calendar, from, today);
  return {
    days,
    watchedHours: watchedHours(days, at),
    isKept: (await keptCalendar(reader)) === keptOf(calendar, today).name,
  };
}

async function keptCalendar(reader: RegulationReader): Promise<string | undefined> {
  const [row] = await reader.rows<{ calendar: string }>({
    text: 'select calendar from analytics.work_calendar',
    values: [],
  });
  return row?.calendar;
}

/**
 * Has the rollups counted by the calendar in force on a day, where they are not yet.
 * @returns whether they were counted anew
 */
export async function keepWorkCalendar(reader: RegulationReader, day: CivilDate): Promise<boolean> {
  const calendar = await workCalendarOn(reader, day);
  if (calendar === undefined) return false;
  const { name, before } = keptOf(calendar, day);
  if ((await keptCalendar(reader)) === name) return false;
  await reader.rows({
    text: 'select from analytics.keep_work_days($1, $2::date, $3::int[], $4::int[])',
    values: [name, FIRST_DAY, before, servedMinutes(calendar)],
  });
  return true;
}

interface Kept {
  /** Equal for calendars that work the same days and hours. */
  readonly name: string;
  readonly before: readonly number[];
}

/** Of the last calendar that was asked for: there is one in force, and its days are fifty thousand. */
let kept: (Kept & { readonly calendar: WorkCalendar; readonly lastDay: CivilDate }) | undefined;

function keptOf(calendar: WorkCalendar, day: CivilDate): Kept {
  const lastDay = `${Number(day.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  if (kept?.calendar === calendar && kept.lastDay === lastDay) return kept;
  const { before } = workedDays(calendar, FIRST_DAY, lastDay);
  const hours = JSON.stringify([calendar.serviceMinutes, before]);
  kept = { calendar, lastDay, before, name: createHash('sha256').update(hours).digest('base64url') };
  return kept;
}
