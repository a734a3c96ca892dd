import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workedDays } from '../../api/analytics/stages/worked-time';
import { servedMinutes, watchedHours } from '../../api/analytics/working/worked-hours';
import { addDays, endOfDay } from '../../api/kernel/civil-date';
import { epochMs, instantFromEpochMs } from '../../api/kernel/clock';
import { serviceMinutesBetween } from '../../api/kernel/paused-deadline';
import { createWorkCalendar } from '../../api/kernel/work-calendar';

const calendar = createWorkCalendar({
  serviceHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
});
const FIRST = '2026-01-01';
const day = fc.integer({ min: 0, max: 360 }).map((offset) => addDays(FIRST, offset));
const at = fc.integer({ min: 0, max: 365 * 1_440 - 1 }).map((minute) => {
  return instantFromEpochMs(epochMs(`${FIRST}T00:00:00.000Z`) + minute * 60_000);
});
const watched = (instant: string) => watchedHours(workedDays(calendar, FIRST, '2027-01-01'), instant);

describe('hours watched since the end of a day', () => {
  it('are the whole service hours in between, counted day by day', () => {
    fc.assert(
      fc.property(day, at, (since, instant) => {
        const minutes = serviceMinutesBetween(endOfDay(since), instant, calendar);
        expect(watched(instant)(since)).toBe(Math.floor(minutes / 60 + 1e-9));
      }),
    );
  });

  it('are never more than passed by the clock, and never fewer for an earlier day or a later instant', () => {
    fc.assert(
      fc.property(day, day, at, at, (one, other, here, there) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        const [before, after] = here <= there ? [here, there] : [there, here];
        expect(watched(after)(early)).toBeGreaterThanOrEqual(watched(after)(late));
        expect(watched(after)(early)).toBeGreaterThanOrEqual(watched(before)(early));
        const passed = (epochMs(after) - epochMs(endOfDay(early))) / 3_600_000;
        expect(watched(after)(early)).toBeLessThanOrEqual(Math.max(0, passed) + 1e-6);
      }),
    );
  });
});

it('minutes served grow by one a minute within the service hours and stand still without', () => {
  const served = servedMinutes(calendar);
  expect([served[0], served[510], served[720], served[810], served[1_440]]).toEqual([0, 0, 210, 210, 450]);
  served.forEach((minutes, minute) => {
    const isServed = calendar.serviceMinutes.some(({ opens, closes }) => minute > opens && minute <= closes);
    expect(minutes - (served[minute - 1] ?? 0)).toBe(isServed ? 1 : 0);
  });
});
