import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../api/kernel/statistics/wilson-interval';

const shares = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }));

describe('wilsonInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %i in %i', (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.value).toBe(successes / trials);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('has no value without trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it.each([
    [-1, 3],
    [4, 3],
    [0.5, 3],
    [1, NaN],
    [1, Infinity],
  ])('refuses %d of %d', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
  });

  it('keeps its bounds in order, inside 0 and 1, and solves the score equation at both', () => {
    fc.assert(
      fc.property(shares, ({ successes, trials }) => {
        const { value, lower, upper } = wilsonInterval(successes, trials)!;
        expect(0 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true);
        // A bound is the true share whose score statistic is exactly the normal quantile (or the end of the scale).
        for (const bound of [lower, upper]) {
          if (bound === 0 || bound === 1) continue;
          const score = Math.abs(successes - trials * bound) / Math.sqrt(trials * bound * (1 - bound));
          expect(score).toBeCloseTo(1.96, 2);
        }
      }),
    );
  });

  it('ends exactly at 0 without successes and at 1 without failures', () => {
    for (let trials = 1; trials <= 2000; trials++) {
      expect(wilsonInterval(0, trials)!.lower).toBe(0);
      expect(wilsonInterval(trials, trials)!.upper).toBe(1);
    }
  });

  it('mirrors when success and failure change places', () => {
    fc.assert(
      fc.property(shares, ({ successes, trials }) => {
        const interval = wilsonInterval(successes, trials)!;
        const mirrored = wilsonInterval(trials - successes, trials)!;
        expect(mirrored.lower).toBeCloseTo(1 - interval.upper, 12);
        expect(mirrored.upper).toBeCloseTo(1 - interval.lower, 12);
      }),
    );
  });

  it('narrows when the same share is seen in more trials', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 2, max: 100 }), ({ successes, trials }, times) => {
        const few = wilsonInterval(successes, trials)!;
        const many = wilsonInterval(successes * times, trials * times)!;
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
    );
  });
});
