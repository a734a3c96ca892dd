import { afterEach, describe, expect, it } from 'vitest';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { everyDay, isWorkingDayByTable } from './published-holidays';

describe('the work calendar', () => {
  const machineZone = process.env['TZ'];
  afterEach(() => {
    if (machineZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machineZone;
  });

  it('rests for the National Day of 2024 and makes up for it on the Sunday before and the Saturday after', () => {
    const { isWorkingDay } = createWorkCalendar();
    expect(isWorkingDay('2024-09-29')).toBe(true); // Sunday
    expect(isWorkingDay('2024-09-30')).toBe(true);
    expect(everyDay('2024-10-01', '2024-10-07').map(isWorkingDay)).toEqual(Array(7).fill(false));
    expect(isWorkingDay('2024-10-12')).toBe(true); // Saturday
    expect(isWorkingDay('2024-10-13')).toBe(false);
  });

  it('rests from 28 January to 4 February 2025 and works on the Sunday before and the Saturday after', () => {
    const { isWorkingDay } = createWorkCalendar();
    expect(isWorkingDay('2025-01-26')).toBe(true); // Sunday
    expect(everyDay('2025-01-28', '2025-02-04').some(isWorkingDay)).toBe(false);
    expect(isWorkingDay('2025-02-08')).toBe(true); // Saturday
  });

  it('knows the Spring Festival of 2020 as it was extended in the epidemic', () => {
    const { isWorkingDay } = createWorkCalendar();
    expect(isWorkingDay('2020-01-19')).toBe(true); // Sunday made up
    expect(everyDay('2020-01-24', '2020-02-02').some(isWorkingDay)).toBe(false);
    expect(isWorkingDay('2020-02-03')).toBe(true);
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'agrees with the published table on every day of 2004 to 2026, on a machine in %s',
    (zone) => {
      process.env['TZ'] = zone;
      const { isWorkingDay } = createWorkCalendar();
      const days = everyDay('2004-01-01', '2026-12-31');
      expect(days.filter((date) => isWorkingDay(date) !== isWorkingDayByTable(date))).toEqual([]);
    },
  );

  it('knows the last year that is published, unless it is told of a later one', () => {
    const { publishedThrough, isWorkingDay } = createWorkCalendar();
    expect(publishedThrough).toBeGreaterThanOrEqual(2026);
    expect(isWorkingDay(`${publishedThrough}-10-01`)).toBe(false);
    expect(createWorkCalendar({ publishedThrough: 2030 }).publishedThrough).toBe(2030);
  });

  it('works from Monday to Friday where nothing is announced, long ago and long ahead', () => {
    const { isWorkingDay } = createWorkCalendar();
    const days = [...everyDay('1998-12-01', '2003-12-31'), ...everyDay('2045-01-01', '2048-03-01')];
    const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
    expect(days.filter((date) => isWorkingDay(date) !== (weekday(date) >= 1 && weekday(date) <= 5))).toEqual([]);
  });

  it('follows its overrides', () => {
    const { isWorkingDay } = createWorkCalendar({ overrides: { '2024-10-01': 'work', '2024-10-08': 'rest' } });
    expect([isWorkingDay('2024-10-01'), isWorkingDay('2024-10-08'), isWorkingDay('2024-10-02')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('refuses overrides and questions on days that do not exist', () => {
    expect(() => createWorkCalendar({ overrides: { '2024-02-30': 'rest' } })).toThrow(/"2024-02-30" is not a day/);
    expect(() => createWorkCalendar({ overrides: JSON.parse('{"2024-02-01":"half"}') as never })).toThrow(/"half"/);
    expect(() => createWorkCalendar().isWorkingDay('2024-02-30')).toThrow(/is not a day/);
  });

  it.each([
    [[{ from: '8:30', to: '17:30' }], /"8:30" is not a time of day/],
    [[{ from: '08:30', to: '24:01' }], /"24:01" is not a time of day/],
    [[{ from: '08:60', to: '17:30' }], /"08:60" is not a time of day/],
    [[{ from: '09:00', to: '09:00' }], /09:00–09:00 are empty/],
    [
      [
        { from: '09:00', to: '12:00' },
        { from: '11:59', to: '17:00' },
      ],
      /11:59–17:00 are empty, out of order, or overlap/,
    ],
  ])('refuses service hours %j', (serviceHours, message) => {
    expect(() => createWorkCalendar({ serviceHours })).toThrow(message);
  });
});
