import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, isInstant } from '../../../api/platform/graph/cursor-key';

const between = { min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };

describe('a value of a cursor', () => {
  it('is a day when there is such a day', () => {
    fc.assert(fc.property(fc.date(between), (date) => isDay(date.toISOString().slice(0, 10))));
    for (const other of ['2026-02-30', '2026-13-01', '0000-01-01', '2026-1-1', '2026-01-01T00:00:00Z', 20260101, null])
      expect(isDay(other)).toBe(false);
  });

  it('is an instant when there is such an instant, to the microsecond', () => {
    fc.assert(
      fc.property(fc.date(between), fc.stringMatching(/^(\.\d{1,6})?$/), (date, fraction) =>
        isInstant(`${date.toISOString().slice(0, 19)}${fraction}Z`),
      ),
    );
    for (const other of [
      '2026-02-30T00:00:00Z',
      '2026-02-03T24:00:00Z',
      '2026-02-03T00:00:60Z',
      '2026-02-03T00:00:00.0000001Z',
      '2026-02-03T00:00:00+08:00',
      '0000-02-03T00:00:00Z',
      '2026-02-03',
      0,
    ])
      expect(isInstant(other)).toBe(false);
  });
});
