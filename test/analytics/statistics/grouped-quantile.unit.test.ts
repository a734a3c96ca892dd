import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedQuantile } from '../../../api/analytics/statistics/grouped-quantile';

describe('groupedQuantile', () => {
  // R: quantile(c(1, 2, 3, 4), c(.25, .5, .51, 1), type = 1) is 1 2 3 4.
  it.each([
    [0.25, 1],
    [0.5, 2],
    [0.51, 3],
    [1, 4],
  ])('is the inverse of the empirical distribution at %d', (share, value) => {
    const groups = [4, 2, 3, 1].map((one) => ({ value: one, count: 1 }));
    expect(groupedQuantile(groups, share)).toBe(value);
  });

  it('picks what sorting the single observations would', () => {
    const group = fc.record({ value: fc.integer({ min: -5, max: 20 }), count: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.array(group), fc.integer({ min: 1, max: 100 }), (groups, percent) => {
        const sorted = groups.flatMap(({ value, count }) => Array<number>(count).fill(value)).sort((a, b) => a - b);
        const rank = Math.ceil((percent * sorted.length) / 100);
        expect(groupedQuantile(groups, percent / 100)).toBe(sorted[rank - 1] ?? null);
      }),
    );
  });

  it('refuses what is no group and no share', () => {
    expect(() => groupedQuantile([{ value: NaN, count: 1 }], 0.5)).toThrow(RangeError);
    expect(() => groupedQuantile([{ value: 1, count: -1 }], 0.5)).toThrow(RangeError);
    expect(() => groupedQuantile([{ value: 1, count: 1 }], 0)).toThrow(RangeError);
  });
});
