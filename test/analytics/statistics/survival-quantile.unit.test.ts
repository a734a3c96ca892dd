import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedQuantile } from '../../../api/analytics/statistics/grouped-quantile';
import { survivalCurve } from '../../../api/analytics/statistics/survival-curve';
import {
  closedShareWithin,
  durationQuantile,
  durationQuantiles,
} from '../../../api/analytics/statistics/survival-quantile';
import { cellsOf, published, someCases, type ObservedCase } from './survival-cases';

const curveOf = (cases: readonly ObservedCase[]) => survivalCurve(cellsOf(cases), 'calendarDay');
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

// Leukaemia data as in survival-curve.unit.test.ts; medians 31 and 23 as printed by R's survfit.
const maintained = curveOf(published('9 13 13+ 18 23 28+ 31 34 45+ 48 161+'));
const nonmaintained = curveOf(published('5 5 8 8 12 16+ 23 27 30 33 43 45'));

describe('durationQuantile', () => {
  it('gives the published medians, with the durations where the log-log band reaches one half', () => {
    // The bands (SciPy 1.17.1): lower 0.508, 0.447 at weeks 9, 13; upper never below 0.525 by week 161.
    expect(durationQuantile(maintained, 0.5)).toEqual({ value: 31, lower: 13, upper: null });
    // lower 0.482 at week 5; upper 0.561, 0.461 at weeks 30, 33.
    expect(durationQuantile(nonmaintained, 0.5)).toEqual({ value: 23, lower: 5, upper: 33 });
  });

  it('says "not reached" where the curve stays above', () => {
    // The band's lower edge is 0.167 at week 31 and 0.093 at week 34.
    expect(durationQuantiles(maintained)).toEqual({
      p50: { value: 31, lower: 13, upper: null },
      p80: { value: 48, lower: 31, upper: null },
      p90: { value: null, lower: 34, upper: null },
    });
  });

  it('never reaches a share that withdrawals have made impossible', () => {
    const curve = survivalCurve(
      [
        { duration: 1, closed: 0, censored: 0, withdrawn: 30 },
        { duration: 2, closed: 70, censored: 0, withdrawn: 0 },
      ],
      'workingDay',
    );
    expect(durationQuantile(curve, 0.7).value).toBe(2);
    expect(durationQuantile(curve, 0.71).value).toBeNull();
  });

  it('reaches a share that rounding leaves a few bits short', () => {
    for (let cases = 1; cases <= 60; cases++) {
      const curve = curveOf(Array.from({ length: cases }, (_, day) => ({ duration: day, ending: 'closed' as const })));
      for (let day = 1; day <= cases; day++) expect(durationQuantile(curve, day / cases).value).toBe(day - 1);
    }
  });

  it('is the empirical quantile when nothing is censored or withdrawn', () => {
    fc.assert(
      fc.property(someCases, fc.integer({ min: 1, max: 1000 }), (drawn, permille) => {
        const cases = drawn.map((one) => ({ ...one, ending: 'closed' as const }));
        const groups = cases.map((one) => ({ value: one.duration, count: 1 }));
        expect(durationQuantile(curveOf(cases), permille / 1000).value).toBe(groupedQuantile(groups, permille / 1000));
      }),
    );
  });

  it('keeps its bounds in order, and rises with the share', () => {
    fc.assert(
      fc.property(someCases, share, share, (cases, one, other) => {
        const curve = curveOf(cases);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((p) => durationQuantile(curve, p));
        for (const quantile of [low!, high!]) {
          const { value, lower, upper } = unreachedAsInfinity(quantile);
          expect(lower <= value && value <= upper).toBe(true);
        }
        expect(unreachedAsInfinity(low!).value).toBeLessThanOrEqual(unreachedAsInfinity(high!).value);
      }),
    );
  });

  it('scales with the unit of duration', () => {
    fc.assert(
      fc.property(someCases, share, fc.integer({ min: 2, max: 1440 }), (cases, wanted, factor) => {
        const scaled = cases.map((one) => ({ ...one, duration: one.duration * factor }));
        const { value, lower, upper } = durationQuantile(curveOf(cases), wanted);
        const times = (duration: number | null) => (duration === null ? null : duration * factor);
        expect(durationQuantile(curveOf(scaled), wanted)).toEqual({
          value: times(value),
          lower: times(lower),
          upper: times(upper),
        });
      }),
    );
  });

  it('is not reached without cases', () => {
    const nothing = { value: null, lower: null, upper: null };
    expect(durationQuantiles(curveOf([]))).toEqual({ p50: nothing, p80: nothing, p90: nothing });
  });

  it.each([0, -0.1, 1.1, NaN])('refuses a share of %d', (wanted) => {
    expect(() => durationQuantile(maintained, wanted)).toThrow(RangeError);
  });
});

describe('closedShareWithin', () => {
  it('reads the level the last step left', () => {
    expect(closedShareWithin(maintained, 30)).toEqual(maintained.steps.find((s) => s.duration === 28)!.closedShare);
    expect(closedShareWithin(maintained, 31)?.value).toBeCloseTo(1 - 0.491, 3);
  });

  it('is zero before the first observed duration', () => {
    expect(closedShareWithin(maintained, 8)).toEqual({ value: 0, lower: 0, upper: null });
  });

  it('says nothing past the observed time while cases were open, and stays level once none was', () => {
    expect(closedShareWithin(maintained, 162)).toBeNull();
    expect(closedShareWithin(nonmaintained, 1000)?.value).toBe(1);
    expect(closedShareWithin(curveOf([]), 0)).toBeNull();
  });

  it.each([-1, NaN])('refuses a duration of %d', (duration) => {
    expect(() => closedShareWithin(maintained, duration)).toThrow(RangeError);
  });
});

function unreachedAsInfinity(quantile: { value: number | null; lower: number | null; upper: number | null }) {
  const { value, lower, upper } = quantile;
  return { value: value ?? Infinity, lower: lower ?? Infinity, upper: upper ?? Infinity };
}
