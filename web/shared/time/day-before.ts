import { civilDateAt } from './civil-date';

const DAY_MS = 86_400_000;

/** The last day of what ended before a day began: `2026-11-27` for `2026-11-28`. */
export const dayBefore = (day: string): string => civilDateAt(new Date(Date.parse(`${day}T12:00:00+08:00`) - DAY_MS));
