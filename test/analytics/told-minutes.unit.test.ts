import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldMinutes, toldSince } from '../../api/analytics/stages/told-minutes';
import { workedDays } from '../../api/analytics/stages/worked-time';
import { addDays, civilDateAt, startOfDay } from '../../api/kernel/civil-date';
import { epochMs, instantFromEpochMs, type Instant } from '../../api/kernel/clock';
import { serviceMinutesBetween } from '../../api/kernel/paused-deadline';
import { createWorkCalendar, type WorkCalendar } from '../../api/kernel/work-calendar';

const FIRST = '2026-01-01';
const DAYS = 300;
const hours = (...serviceHours: readonly { from: string; to: string }[]): WorkCalendar =>
  createWorkCalendar({ serviceHours });
const calendar = fc.constantFrom(
  hours({ from: '08:30', to: '12:00' }, { from: '13:30', to: '17:30' }),
  hours({ from: '00:00', to: '24:00' }),
  hours({ from: '22:00', to: '24:00' }),
  hours(),
);
/** By the millisecond, and often where working time begins and ends. */
const instant = fc
  .record({
    day: fc.nat({ max: DAYS - 1 }),
    minute: fc.oneof(fc.constantFrom(0, 510, 720, 810, 1_050, 1_320, 1_439), fc.nat({ max: 1_439 })),
    ms: fc.oneof(fc.constantFrom(0, 1, 59_999), fc.nat({ max: 59_999 })),
  })
  .map(({ day, minute, ms }) => instantFromEpochMs(epochMs(startOfDay(addDays(FIRST, day))) + minute * 60_000 + ms));

/** What is told of a step that began then, as PostgreSQL looks it up. */
function told(days: WorkCalendar, begun: Instant, at: Instant): number | undefined {
  const { instants, minutes } = toldSince(workedDays(days, FIRST, civilDateAt(at)), at);
  expect([...instants].sort((a, b) => a - b)).toEqual(instants);
  return minutes[instants.filter((since) => since <= epochMs(begun) / 1_000).length];
}

describe('minutes told of an open step, by when it began', () => {
  it('are those reckoned from begin to now, rounded', () => {
    fc.assert(
      fc.property(calendar, instant, instant, (days, one, other) => {
        const [begun, at] = one <= other ? [one, other] : [other, one];
        const exact = Math.floor(serviceMinutesBetween(begun, at, days) + 1e-7);
        expect(told(days, begun, at)).toBe(toldMinutes(exact));
      }),
    );
  });

  it('change in the very moment a minute is full', () => {
    const office = hours({ from: '09:00', to: '17:00' });
    const at = '2026-03-04T02:00:00.000Z';
    expect(told(office, '2026-03-04T01:00:00.000Z', at)).toBe(60);
    expect(told(office, '2026-03-04T01:00:00.001Z', at)).toBe(59);
    // Wednesday's first hour and Tuesday's last; between them nothing is worked.
    expect(told(office, '2026-03-03T08:00:00.000Z', at)).toBe(120);
    expect(told(office, '2026-03-03T08:00:00.001Z', at)).toBe(119);
    expect(told(office, '2026-03-03T23:00:00.000Z', at)).toBe(60);
  });
});

it('tells the same whenever the days begin that are told of, summer time or not', () => {
  const office = hours({ from: '09:00', to: '17:00' });
  const at = '2026-03-04T02:00:00.000Z';
  const since = (firstDay: string) =>
    toldSince(workedDays(office, firstDay, civilDateAt(at)), at).instants.slice(-2_000);
  expect(since('1990-07-01')).toEqual(since('1994-01-01'));
});

it('tells minutes that are none too many and a twentieth too few at most', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500_000 }), (minutes) => {
      const rounded = toldMinutes(minutes);
      expect(rounded).toBeLessThanOrEqual(minutes);
      expect(minutes - rounded).toBeLessThanOrEqual(minutes / 20);
      expect(toldMinutes(rounded)).toBe(rounded);
    }),
  );
});
