import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastSlot, minuteOf, nextSlot, timeOf, type Rhythm } from '../../../api/identity/subscriptions/rhythm';
import { createWorkCalendar } from '../../../api/kernel/work-calendar';

const calendar = createWorkCalendar();
const daily: Rhythm = { rhythm: 'WORKING_DAYS', weekday: null, monthDay: null, atMinute: 8 * 60 };
const weekly = (weekday: number): Rhythm => ({ rhythm: 'WEEKLY', weekday, monthDay: null, atMinute: 540 });
const monthly = (monthDay: number): Rhythm => ({ rhythm: 'MONTHLY', weekday: null, monthDay, atMinute: 600 });

const rhythms: fc.Arbitrary<Rhythm> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 38 }))
  .map(([atMinute, n]): Rhythm => {
    if (n > 37) return { ...daily, atMinute };
    return { ...(n <= 7 ? weekly(n) : monthly(Math.min(31, n - 7 + 1))), atMinute };
  });
const instants = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 11, 31) })
  .map((ms) => new Date(ms).toISOString());

/** Every slot of some years, by walking the days with Date in UTC+8 instead of asking for the next one. */
function slotsByOracle({ rhythm, weekday, monthDay, atMinute }: Rhythm, years: readonly number[]): string[] {
  const days = years.flatMap((year) =>
    Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10)).filter(
      (day) => day.startsWith(String(year)),
    ),
  );
  const chosen = days.filter((day) => {
    if (rhythm === 'WORKING_DAYS') return calendar.isWorkingDay(day);
    if (rhythm === 'WEEKLY') return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === weekday;
    const month = days.filter((each) => each.startsWith(day.slice(0, 7)));
    const upTo = month.filter((each) => Number(each.slice(8)) <= (monthDay ?? 0));
    const working = upTo.filter((each) => calendar.isWorkingDay(each));
    return day === (working.at(-1) ?? upTo.at(-1));
  });
  return chosen.map((day) => new Date(Date.parse(`${day}T00:00:00+08:00`) + atMinute * 60_000).toISOString());
}

describe('when a report is due', () => {
  it('leaves out the National Day holiday and keeps the make-up day before it', () => {
    // 2025: holiday 1 to 8 October, Sunday 28 September worked.
    expect(nextSlot(daily, '2025-09-30T00:00:00.000Z', calendar)).toBe('2025-10-09T00:00:00.000Z');
    expect(nextSlot(daily, '2025-09-27T00:00:00.000Z', calendar)).toBe('2025-09-28T00:00:00.000Z');
  });

  it('by the tenth comes before a tenth that is no working day', () => {
    // 10 May 2025 was a Saturday.
    expect(nextSlot(monthly(10), '2025-05-01T00:00:00.000Z', calendar)).toBe('2025-05-09T02:00:00.000Z');
    expect(nextSlot(monthly(10), '2025-06-01T00:00:00.000Z', calendar)).toBe('2025-06-10T02:00:00.000Z');
  });

  it('by the 31st comes by the last day of a shorter month', () => {
    expect(nextSlot(monthly(31), '2026-02-01T00:00:00.000Z', calendar)).toBe('2026-02-28T02:00:00.000Z');
  });

  it('by the first comes on the first, where no working day is before it in the month', () => {
    expect(nextSlot(monthly(1), '2025-09-30T16:00:00.000Z', calendar)).toBe('2025-10-01T02:00:00.000Z');
  });

  it('finds the slots that an oracle finds by walking the days', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, instant) => {
        const slots = slotsByOracle(rhythm, [2023, 2024, 2025, 2026, 2027]);
        expect(nextSlot(rhythm, instant, calendar)).toBe(slots.find((slot) => slot > instant));
        expect(lastSlot(rhythm, instant, calendar)).toBe(slots.findLast((slot) => slot <= instant));
      }),
      { numRuns: 25 },
    );
  });

  it('lets no slot pass between the last one and the next one', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, instant) => {
        const [last, next] = [lastSlot(rhythm, instant, calendar), nextSlot(rhythm, instant, calendar)];
        expect(last <= instant && instant < next).toBe(true);
        expect(nextSlot(rhythm, last, calendar)).toBe(next);
        expect(lastSlot(rhythm, next, calendar)).toBe(next);
      }),
    );
  });

  it('never is on a rest day when it is due on working days', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = new Date(Date.parse(nextSlot(daily, instant, calendar)) + 8 * 3_600_000).toISOString().slice(0, 10);
        expect(calendar.isWorkingDay(day)).toBe(true);
      }),
    );
  });

  it('refuses a rhythm without its day', () => {
    expect(() => nextSlot({ ...daily, rhythm: 'WEEKLY' }, '2025-05-01T00:00:00.000Z', calendar)).toThrow(RangeError);
  });

  it('reads a time of day as it writes it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => minuteOf(timeOf(minute)) === minute));
    expect(['24:00', '8:00', '08:60', '', '08:00 '].map(minuteOf)).toEqual(Array(5).fill(undefined));
  });
});
