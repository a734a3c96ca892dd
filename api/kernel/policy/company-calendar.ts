import { createWorkCalendar, type ServiceHours, type WorkCalendar, type WorkCalendarOptions } from '../work-calendar';
import { clausesOfKind, type Regulation } from './regulation';

/** In what the company's calendar differs from the one that is published. */
export type CompanyDays = Pick<WorkCalendarOptions, 'overrides' | 'publishedThrough'>;

/** @param complaints regulation CC; undefined where none is in force */
export function companyDays(complaints: Regulation | undefined): CompanyDays {
  const [found] = complaints === undefined ? [] : clausesOfKind(complaints, 'workCalendar');
  if (found === undefined) return {};
  const { days, publishedThrough } = found.parameters;
  const overrides = Object.fromEntries(
    days.map(({ date, counts }) => [date, counts === 'WORK' ? 'work' : 'rest'] as const),
  );
  return { overrides, publishedThrough };
}

const calendars = new Map<string, WorkCalendar>();
const MOST_KEPT = 200;

/** The work calendar of the company with some service hours. Made once for equal days: it remembers what it was asked. */
export function companyCalendar(days: CompanyDays, serviceHours: readonly ServiceHours[] = []): WorkCalendar {
  const key = JSON.stringify([days, serviceHours]);
  const known = calendars.get(key) ?? createWorkCalendar({ ...days, serviceHours });
  if (calendars.size >= MOST_KEPT && !calendars.has(key)) calendars.clear();
  calendars.set(key, known);
  return known;
}
