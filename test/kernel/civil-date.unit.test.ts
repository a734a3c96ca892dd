import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDateAt,
  dayOfWeek,
  daysBetween,
  endOfDay,
  monthOf,
  monthRange,
  monthsBetween,
  parseCivilDate,
  parseCivilMonth,
  startOfDay,
} from '../../api/kernel/civil-date';
import { epochMs } from '../../api/kernel/clock';

const someDate = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a civil date', () => {
  it('is the day in Shanghai, not in Greenwich', () => {
    expect(civilDateAt('2026-11-23T15:59:59.999Z')).toBe('2026-11-23');
    expect(civilDateAt('2026-11-23T16:00:00.000Z')).toBe('2026-11-24');
  });

  it('lasts from Shanghai midnight to the millisecond before the next', () => {
    expect(startOfDay('2026-11-23')).toBe('2026-11-22T16:00:00.000Z');
    expect(endOfDay('2026-11-23')).toBe('2026-11-23T15:59:59.999Z');
    fc.assert(
      fc.property(someDate, (date) => {
        expect(civilDateAt(startOfDay(date))).toBe(date);
        expect(civilDateAt(endOfDay(date))).toBe(date);
        expect(epochMs(endOfDay(date)) + 1).toBe(epochMs(startOfDay(addDays(date, 1))));
      }),
    );
  });

  it('agrees with the time-zone database from 1970 to 2100', () => {
    const someMs = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
    const around1991 = fc.integer({ min: Date.UTC(1986, 0), max: Date.UTC(1993, 0) });
    fc.assert(
      fc.property(fc.oneof(someMs, around1991), (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Shanghai');
        const date = civilDateAt(new Date(ms).toISOString());
        expect(date).toBe(zoned.toPlainDate().toString());
        expect(epochMs(startOfDay(date))).toBe(zoned.startOfDay().epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the summer time that Shanghai had in 1988', () => {
    expect(startOfDay('1988-07-01')).toBe('1988-06-30T15:00:00.000Z');
    expect(civilDateAt('1988-06-30T15:30:00.000Z')).toBe('1988-07-01');
  });

  it('counts days over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2024-12-31', '2025-01-01')).toBe(1);
    fc.assert(
      fc.property(someDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const utc = new Date(Date.parse(date) + days * 86_400_000);
        expect(addDays(date, days)).toBe(utc.toISOString().slice(0, 10));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(dayOfWeek(addDays(date, days)) % 7).toBe(utc.getUTCDay());
      }),
    );
  });

  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '20240101', '2024-01-01T00:00:00Z', ''])('is not %j', (text) => {
    expect(() => parseCivilDate(text)).toThrow(/is not a day; write an existing one like 2026-11-23/);
  });
});

describe('a month', () => {
  it('knows its first and last day', () => {
    expect(monthOf('2024-02-10')).toBe('2024-02');
    expect(monthRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthRange('2023-12')).toEqual({ from: '2023-12-01', to: '2023-12-31' });
  });

  it('adds up over the turn of the year', () => {
    expect(addMonths('2024-11', 3)).toBe('2025-02');
    expect(addMonths('2024-01', -1)).toBe('2023-12');
    expect(monthsBetween('2023-11-30', '2024-02-01')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(monthsBetween('2024-02-01', '2024-01-31')).toEqual([]);
  });

  it.each(['2024-13', '2024-00', '2024', '2024-1', '2024-01-01'])('is not %j', (text) => {
    expect(() => parseCivilMonth(text)).toThrow(/is not a month; write it like 2026-11/);
  });
});
