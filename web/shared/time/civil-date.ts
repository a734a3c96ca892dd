/** A civil date `YYYY-MM-DD` in Asia/Shanghai. Plain strings sort and compare as dates do. */
export type CivilDate = string;

/** A closed range of civil dates. */
export interface Period {
  from: CivilDate;
  to: CivilDate;
}

export const periodPresets = ['thisMonth', 'lastMonth', 'thisQuarter', 'thisYear', 'last12Months'] as const;
export type PeriodPreset = (typeof periodPresets)[number];

const shanghaiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date in Asia/Shanghai at an instant. */
export function civilDateAt(instant: Date): CivilDate {
  return shanghaiDay.format(instant);
}

/** Whether a text is a real civil date: `2026-02-30` is not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day so many days later; negative: before. */
export function dayAfter(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** First day of the month that lies `months` after the month of `date` (negative: before). */
export function monthStart(date: CivilDate, months = 0): CivilDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Last day of the month of `date`. */
export function monthEnd(date: CivilDate): CivilDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The days of a month, written YYYY-MM, that a period has. */
export function monthWithin(month: string, { from, to }: Period): Period {
  const [first, last] = [`${month}-01`, monthEnd(`${month}-01`)];
  return { from: first > from ? first : from, to: last < to ? last : to };
}

/**
 * The period a preset names, seen from `today`. Running periods end today, because nothing is known of tomorrow.
 */
export function periodOf(preset: PeriodPreset, today: CivilDate): Period {
  const month = Number(today.slice(5, 7));
  switch (preset) {
    case 'thisMonth':
      return { from: monthStart(today), to: today };
    case 'lastMonth':
      return { from: monthStart(today, -1), to: monthEnd(monthStart(today, -1)) };
    case 'thisQuarter':
      return { from: monthStart(today, -((month - 1) % 3)), to: today };
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'last12Months':
      return { from: monthStart(today, -11), to: today };
  }
}

/** The preset that names exactly this period today, or null. */
export function presetOf(period: Period, today: CivilDate): PeriodPreset | null {
  const named = periodPresets.find((preset) => {
    const { from, to } = periodOf(preset, today);
    return from === period.from && to === period.to;
  });
  return named ?? null;
}

/** The instant (UTC, ISO 8601) of a wall-clock time `YYYY-MM-DD HH:mm` in Asia/Shanghai, which has had no summer time since 1991. */
export function instantOfShanghai(wallTime: string): string {
  return new Date(`${wallTime.replace(' ', 'T')}:00+08:00`).toISOString();
}

/** Days from one civil date to another: 1 to the next day, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
