import { clauseOfKind, type Regulation } from '../kernel/policy/regulation';
import { createWorkCalendar, type WorkCalendar } from '../kernel/work-calendar';

const calendars = new Map<string, WorkCalendar>();

/** The work calendar with the service hours in which a case's minutes run. Made once for equal hours. */
export function calendarOf(complaints: Regulation): WorkCalendar {
  const { serviceHours } = clauseOfKind(complaints, 'procedures').parameters;
  const key = JSON.stringify(serviceHours);
  const known = calendars.get(key) ?? createWorkCalendar({ serviceHours });
  calendars.set(key, known);
  return known;
}
