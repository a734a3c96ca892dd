import type { CivilDate } from '../shared/time/civil-date';

export interface HeldPeriod {
  from?: string | null;
  /** the first day on which it is held no more */
  until?: string | null;
}

/** Whether days are to come, present or past. */
export function periodState({ from, until }: HeldPeriod, today: CivilDate): 'future' | 'now' | 'past' {
  if (until && until <= today) return 'past';
  return from && from > today ? 'future' : 'now';
}

/** The last day of a period. */
export function lastDayOf(until: CivilDate): CivilDate {
  const day = new Date(`${until}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
