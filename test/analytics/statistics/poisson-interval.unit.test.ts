import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangQuantile } from '../../../api/analytics/statistics/erlang-quantile';
import { poissonInterval, poissonRate } from '../../../api/analytics/statistics/poisson-interval';

/** P(X ≤ count) by adding up the Poisson probabilities, one by one. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

describe('poissonInterval', () => {
  // Garwood's limits, as tabulated in epidemiology texts and printed by R's poisson.test.
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [2, 0.242, 7.225],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [25, 16.179, 36.905],
    [42, 30.27, 56.772],
    [50, 37.111, 65.919],
    [100, 81.364, 121.627],
    [137, 115.021, 161.956],
  ])('gives the published interval of a count of %i', (count, lower, upper) => {
    const interval = poissonInterval(count);
    expect(interval.value).toBe(count);
    expect(interval.lower).toBeCloseTo(lower, 3);
    expect(interval.upper).toBeCloseTo(upper, 3);
  });

  it('leaves 2.5 % of the Poisson distribution beyond either bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (count) => {
        const { lower, upper } = poissonInterval(count);
        expect(poissonAtMost(count, upper)).toBeCloseTo(0.025, 10);
        if (count > 0) expect(1 - poissonAtMost(count - 1, lower)).toBeCloseTo(0.025, 10);
      }),
    );
  });

  it('keeps its bounds around the count and rises with it, up to tens of millions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), (count) => {
        const { lower, upper } = poissonInterval(count);
        const next = poissonInterval(count + 1);
        expect(lower <= count && count < upper).toBe(true);
        expect(next.lower).toBeGreaterThan(lower);
        expect(next.upper).toBeGreaterThan(upper);
      }),
      { numRuns: 40 },
    );
  });

  it.each([-1, 1.5, NaN, Infinity])('refuses a count of %d', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});

describe('poissonRate', () => {
  // Welsh nickel workers, Breslow & Day 1987 (DescTools, PoissonCI): 137 deaths where 24.19893 were expected.
  it('divides the exact interval by the exposure', () => {
    const rate = poissonRate(137, 24.19893)!;
    expect(rate.value).toBeCloseTo(5.661, 3);
    expect(rate.lower).toBeCloseTo(115.0205 / 24.19893, 4);
    expect(rate.upper).toBeCloseTo(161.9564 / 24.19893, 4);
  });

  // Prussian horse kicks, Bortkiewicz 1898: 196 deaths in 280 corps-years; interval as DescTools prints it.
  it('gives the published interval of the horse kicks', () => {
    const rate = poissonRate(196, 280)!;
    expect(rate.value).toBeCloseTo(0.7, 12);
    expect(rate.lower).toBeCloseTo(0.6054271, 7);
    expect(rate.upper).toBeCloseTo(0.805157, 7);
  });

  it('changes by the factor by which the unit of exposure changes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.constantFrom(2, 4, 1024),
        (count, exposure, factor) => {
          const rate = poissonRate(count, exposure)!;
          const scaled = poissonRate(count, exposure * factor)!;
          expect(scaled.lower * factor).toBeCloseTo(rate.lower, 8);
          expect(scaled.value * factor).toBeCloseTo(rate.value, 8);
          expect(scaled.upper * factor).toBeCloseTo(rate.upper, 8);
        },
      ),
    );
  });

  it('has no value without exposure', () => {
    expect(poissonRate(0, 0)).toBeNull();
  });

  it.each([-1, NaN, Infinity])('refuses an exposure of %d', (exposure) => {
    expect(() => poissonRate(1, exposure)).toThrow(RangeError);
  });
});

describe('erlangQuantile', () => {
  // Chi-square quantiles with even degrees of freedom, halved: Abramowitz & Stegun, table 26.8.
  it.each([
    [1, 0.95, 5.99146],
    [1, 0.05, 0.102587],
    [2, 0.975, 11.1433],
    [5, 0.025, 3.24697],
    [10, 0.5, 19.3374],
    [15, 0.995, 53.672],
    [50, 0.975, 129.561],
  ])('is half the chi-square quantile: shape %i at %d', (shape, probability, chiSquare) => {
    expect(2 * erlangQuantile(shape, probability)).toBeCloseTo(chiSquare, 3);
  });

  // Computed with SciPy 1.17.1, scipy.stats.gamma.ppf.
  it.each([
    [10, 1e-6, 1.276818787864408],
    [10, 0.999999, 32.710340517484816],
    [5000, 1e-6, 4671.050953616445],
    [5000, 0.5, 4999.666670617572],
    [5000, 0.999999, 5343.344914933019],
    [100_000, 0.025, 99381.15266374472],
    [10_000_000, 0.025, 9993802.996884268],
  ])('agrees with an independent implementation to ten digits: shape %i at %d', (shape, probability, value) => {
    expect(erlangQuantile(shape, probability) / value).toBeCloseTo(1, 10);
  });

  it('is the logarithm for shape 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (probability) => {
        expect(erlangQuantile(1, probability) / -Math.log1p(-probability)).toBeCloseTo(1, 10);
      }),
    );
  });

  it.each([
    [0, 0.5],
    [1.5, 0.5],
    [1, 0],
    [1, 1],
    [1, NaN],
  ])('refuses shape %d at %d', (shape, probability) => {
    expect(() => erlangQuantile(shape, probability)).toThrow(RangeError);
  });
});
