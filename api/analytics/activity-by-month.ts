import { monthRange, type CivilDate } from '../kernel/civil-date';

/**
 * Clients of the company becoming and ceasing to be active, as a table for `from`: by day from the month of a day on, and by
 * month before it, where only the sum is wanted. Columns: the places, day, n.
 *
 * @param put binds a value and answers its place in the statement
 */
export function activityByMonth(
  table: 'client_activity' | 'segment_activity',
  since: CivilDate,
  put: (value: unknown) => string,
): string {
  const places = table === 'segment_activity' ? 'segment, tier, region_code' : 'tier, region_code';
  const month = `${put(monthRange(since.slice(0, 7)).from)}::date`;
  return `(select ${places}, day, n from analytics.${table} where day >= ${month}
    union all select ${places}, month, n from analytics.${table}_month where month < ${month}) as activity`;
}
