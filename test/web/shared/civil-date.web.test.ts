import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDateAt,
  instantOfShanghai,
  isCivilDate,
  periodOf,
  periodPresets,
  presetOf,
} from '../../../web/shared/time/civil-date';

const today = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('presets of a period', () => {
  it('run forward and never into the future', () => {
    fc.assert(
      fc.property(today, fc.constantFrom(...periodPresets), (day, preset) => {
        const { from, to } = periodOf(preset, day);
        expect(isCivilDate(from) && isCivilDate(to)).toBe(true);
        expect(from <= to && to <= day).toBe(true);
      }),
    );
  });

  it.each([
    ['thisMonth', '2026-11-01', '2026-11-24'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['thisQuarter', '2026-10-01', '2026-11-24'],
    ['thisYear', '2026-01-01', '2026-11-24'],
    ['last12Months', '2025-12-01', '2026-11-24'],
  ] as const)('%s is %s to %s on 24 November 2026', (preset, from, to) => {
    expect(periodOf(preset, '2026-11-24')).toEqual({ from, to });
    expect(presetOf({ from, to }, '2026-11-24')).toBe(preset);
  });

  it('reach back over the new year and February', () => {
    expect(periodOf('lastMonth', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodOf('lastMonth', '2027-01-15')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });
});

describe('time in Shanghai', () => {
  it('is already tomorrow when London is still at tea', () => {
    expect(civilDateAt(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
    expect(civilDateAt(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
  });

  it('turns a wall-clock time into its instant', () => {
    expect(instantOfShanghai('2026-11-24 09:20')).toBe('2026-11-24T01:20:00.000Z');
  });

  it('knows that 30 February is no date', () => {
    expect(isCivilDate('2026-02-30')).toBe(false);
    expect(isCivilDate('2024-02-29')).toBe(true);
  });
});
