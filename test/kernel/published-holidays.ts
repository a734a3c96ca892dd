import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface PublishedHolidays {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** The raw table behind the calendar package, read past its code: an oracle must not share the code it checks. */
const published = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
) as PublishedHolidays;

const dayMs = 86_400_000;

export function isWorkingDayByTable(date: string): boolean {
  if (published.workdays[date]) return true;
  if (published.holidays[date]) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function everyDay(from: string, to: string): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += dayMs) days.push(new Date(ms).toISOString().slice(0, 10));
  return days;
}

/** Walks one day at a time and counts on its fingers. */
export function naiveDueDay(startedOn: string, amount: number, counts: (date: string) => boolean): string {
  let ms = Date.parse(startedOn);
  let left = amount;
  while (left > 0) {
    ms += dayMs;
    if (counts(new Date(ms).toISOString().slice(0, 10))) left -= 1;
  }
  return new Date(ms).toISOString().slice(0, 10);
}
