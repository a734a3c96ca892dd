import { addMonths, monthOf, monthRange } from '../../api/kernel/civil-date';

/** The same day of another month, or its last when it is shorter. */
export function addMonthsTo(day: string, months: number): string {
  const { to } = monthRange(addMonths(monthOf(day), months));
  const wanted = `${to.slice(0, 8)}${day.slice(8)}`;
  return wanted < to ? wanted : to;
}
