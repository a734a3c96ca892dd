import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateAt, endOfDay } from '../../api/kernel/civil-date';
import { epochMs, instantFromEpochMs } from '../../api/kernel/clock';
import { dueAt } from '../../api/kernel/deadline';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { everyDay, isWorkingDayByTable, naiveDueDay } from './published-holidays';

const calendar = createWorkCalendar({ serviceHours: [{ from: '08:30', to: '17:30' }] });
const twoWorkingDays = { amount: 2, unit: 'workingDay' } as const;

/** Instants of 2004 to 2026, so that twenty-five working days later is still published. */
const someInstant = fc
  .integer({ min: Date.UTC(2004, 0, 1), max: Date.UTC(2026, 10, 1) })
  .map((ms) => instantFromEpochMs(ms));

describe('a deadline in working days', () => {
  it('does not count the day it starts on', () => {
    expect(dueAt('2024-05-13T01:00:00.000Z', twoWorkingDays, calendar)).toEqual({
      dueAt: '2024-05-15T15:59:59.999Z', // Monday to Wednesday
      provisional: false,
    });
  });

  it('counts a make-up Sunday and skips the National Day of 2024', () => {
    expect(dueAt('2024-09-28T02:00:00.000Z', twoWorkingDays, calendar).dueAt).toBe(endOfDay('2024-09-30'));
    expect(dueAt('2024-09-30T02:00:00.000Z', twoWorkingDays, calendar).dueAt).toBe(endOfDay('2024-10-09'));
    expect(dueAt('2024-10-10T02:00:00.000Z', twoWorkingDays, calendar).dueAt).toBe(endOfDay('2024-10-12'));
  });

  it('starts on the Shanghai day, also when it is still yesterday in Greenwich', () => {
    expect(dueAt('2024-05-12T16:00:00.000Z', twoWorkingDays, calendar).dueAt).toBe(endOfDay('2024-05-15'));
    expect(dueAt('2024-05-12T15:59:59.999Z', twoWorkingDays, calendar).dueAt).toBe(endOfDay('2024-05-14'));
  });

  it('agrees with counting day by day from every day of 2004 to 2026', () => {
    const wrong = everyDay('2004-01-01', '2026-12-20').filter((date) =>
      [1, 2, 3].some(
        (amount) =>
          dueAt(endOfDay(date), { amount, unit: 'workingDay' }, calendar).dueAt !==
          endOfDay(naiveDueDay(date, amount, isWorkingDayByTable)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('never falls on a rest day and agrees with counting day by day, at any hour and length', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 25 }), (startedAt, amount) => {
        const due = dueAt(startedAt, { amount, unit: 'workingDay' }, calendar);
        const dueOn = civilDateAt(due.dueAt);
        expect(isWorkingDayByTable(dueOn)).toBe(true);
        expect(dueOn).toBe(naiveDueDay(civilDateAt(startedAt), amount, isWorkingDayByTable));
        expect(due).toEqual({ dueAt: endOfDay(dueOn), provisional: false });
      }),
      { numRuns: 500 },
    );
  });

  it('is provisional once it passes the last published year', () => {
    const last = calendar.publishedThrough;
    expect(dueAt(endOfDay(`${last}-12-20`), { amount: 20, unit: 'workingDay' }, calendar).provisional).toBe(true);
    expect(dueAt(endOfDay(`${last}-11-20`), twoWorkingDays, calendar).provisional).toBe(false);
  });

  it('follows the overrides of the company', () => {
    const shut = createWorkCalendar({ overrides: { '2024-05-14': 'rest', '2024-05-18': 'work' } });
    expect(dueAt('2024-05-13T01:00:00.000Z', twoWorkingDays, shut).dueAt).toBe(endOfDay('2024-05-16'));
    expect(dueAt('2024-05-16T01:00:00.000Z', twoWorkingDays, shut).dueAt).toBe(endOfDay('2024-05-18'));
  });

  it('refuses a calendar that rests for ever', () => {
    const never = { ...calendar, isWorkingDay: () => false };
    expect(() => dueAt('2024-05-13T01:00:00.000Z', twoWorkingDays, never)).toThrow(/no working day within a year/);
  });
});

describe('a deadline in calendar days', () => {
  it('counts every day and is certain even where no holidays are published', () => {
    const fifteen = { amount: 15, unit: 'calendarDay' } as const;
    expect(dueAt('2024-09-28T02:00:00.000Z', fifteen, calendar).dueAt).toBe(endOfDay('2024-10-13'));
    expect(dueAt('2090-01-01T02:00:00.000Z', fifteen, calendar)).toEqual({
      dueAt: endOfDay('2090-01-16'),
      provisional: false,
    });
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 400 }), (startedAt, amount) => {
        expect(dueAt(startedAt, { amount, unit: 'calendarDay' }, calendar).dueAt).toBe(
          endOfDay(naiveDueDay(civilDateAt(startedAt), amount, () => true)),
        );
      }),
    );
  });
});

describe('a deadline in service minutes', () => {
  const thirty = { amount: 30, unit: 'serviceMinute' } as const;

  it.each([
    ['within the day', '2024-05-13T01:00:00.250Z', '2024-05-13T01:30:00.250Z'],
    ['exactly at closing time', '2024-05-13T09:00:00.000Z', '2024-05-13T09:30:00.000Z'],
    ['over the night', '2024-05-13T09:20:00.000Z', '2024-05-14T00:50:00.000Z'],
    ['from before opening', '2024-05-12T23:00:00.000Z', '2024-05-13T01:00:00.000Z'],
    ['over a weekend', '2024-05-17T09:29:00.000Z', '2024-05-20T00:59:00.000Z'],
    ['over the National Day', '2024-09-30T09:30:00.000Z', '2024-10-08T01:00:00.000Z'],
    ['on a make-up Saturday', '2024-10-12T02:00:00.000Z', '2024-10-12T02:30:00.000Z'],
  ])('runs %s', (_, startedAt, due) => {
    expect(dueAt(startedAt, thirty, calendar)).toEqual({ dueAt: due, provisional: false });
  });

  it('pauses at noon when the desk does', () => {
    const noon = createWorkCalendar({
      serviceHours: [
        { from: '08:30', to: '12:00' },
        { from: '13:30', to: '17:30' },
      ],
    });
    expect(dueAt('2024-05-13T03:50:00.000Z', thirty, noon).dueAt).toBe('2024-05-13T05:50:00.000Z');
    expect(dueAt('2024-05-13T04:30:00.000Z', thirty, noon).dueAt).toBe('2024-05-13T06:00:00.000Z');
  });

  it('agrees with ticking minute by minute', () => {
    const isOpenAt = (ms: number) => {
      const shanghai = new Date(ms + 8 * 3_600_000).toISOString();
      const [day, time] = [shanghai.slice(0, 10), shanghai.slice(11, 16)];
      return isWorkingDayByTable(day) && time >= '08:30' && time < '17:30';
    };
    const someMinute = fc.integer({ min: Date.UTC(2004, 0) / 60_000, max: Date.UTC(2026, 10) / 60_000 });
    fc.assert(
      fc.property(someMinute, fc.integer({ min: 1, max: 1500 }), (minute, amount) => {
        let ms = minute * 60_000;
        for (let left = amount; left > 0; ms += 60_000) if (isOpenAt(ms)) left -= 1;
        const due = dueAt(instantFromEpochMs(minute * 60_000), { amount, unit: 'serviceMinute' }, calendar);
        expect(epochMs(due.dueAt)).toBe(ms);
      }),
      { numRuns: 60 },
    );
  });

  it('needs service hours', () => {
    expect(() => dueAt('2024-05-13T01:00:00.000Z', thirty, createWorkCalendar())).toThrow(/has no service hours/);
  });
});

it.each([0, -1, 1.5, NaN, Infinity])('an amount of %d is refused', (amount) => {
  expect(() => dueAt('2024-05-13T01:00:00.000Z', { amount, unit: 'workingDay' }, calendar)).toThrow(
    /a whole number above zero/,
  );
});
