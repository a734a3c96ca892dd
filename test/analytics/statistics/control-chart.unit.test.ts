import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlChart, laneyChart, uChart, type Subgroup } from '../../../api/analytics/statistics/control-chart';

const perUnit = (counts: number[], exposure = 1): Subgroup[] => counts.map((count) => ({ count, exposure }));

// NIST/SEMATECH e-Handbook 6.3.3.1: defects on 25 wafers.
const wafers = perUnit([
  16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13,
]);

// Montgomery, Introduction to Statistical Quality Control, ch. 7: defects on ten rolls of dyed cloth, per 50 m².
const rolls: Subgroup[] = [
  [14, 10],
  [12, 8],
  [20, 13],
  [11, 10],
  [7, 9.5],
  [10, 10],
  [21, 12],
  [16, 10.5],
  [19, 12],
  [23, 12.5],
].map(([count, exposure]) => ({ count: count!, exposure: exposure! }));

const subgroup = fc.record({
  count: fc.integer({ min: 0, max: 500 }),
  exposure: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 })),
});
const subgroups = fc.array(subgroup, { minLength: 1, maxLength: 36 });

describe('uChart', () => {
  it('gives the published limits of the wafers and marks the one beyond them', () => {
    const chart = uChart(wafers)!;
    expect(chart.centre).toBe(16);
    for (const { lower, upper } of chart.points) expect([lower, upper]).toEqual([4, 28]);
    // Wafer 3 lies on the limit, which is not outside it; wafer 24 has 31.
    expect(chart.points.flatMap((point, at) => (point.isOutside ? [at + 1] : []))).toEqual([24]);
  });

  it.each([
    [1, 0.29, 2.56],
    [2, 0.16, 2.69],
    [3, 0.43, 2.42],
    [5, 0.26, 2.58],
    [7, 0.39, 2.46],
    [10, 0.41, 2.44],
  ])('gives the limits of roll %i by its own size', (roll, lower, upper) => {
    const chart = uChart(rolls)!;
    expect(chart.centre).toBeCloseTo(1.42, 2);
    expect(chart.points[roll - 1]!.lower).toBeCloseTo(lower, 2);
    expect(chart.points[roll - 1]!.upper).toBeCloseTo(upper, 2);
    expect(chart.points.some((point) => point.isOutside)).toBe(false);
  });

  it('scales with the unit of exposure, and marks the same points', () => {
    fc.assert(
      fc.property(subgroups, fc.constantFrom(2, 64), (drawn, factor) => {
        const chart = controlChart(drawn);
        const scaled = controlChart(drawn.map(({ count, exposure }) => ({ count, exposure: exposure * factor })));
        expect(scaled?.kind).toBe(chart?.kind);
        chart?.points.forEach((point, at) => {
          expect(scaled!.points[at]!.isOutside).toBe(point.isOutside);
          expect((scaled!.points[at]!.upper ?? 0) * factor).toBeCloseTo(point.upper ?? 0, 8);
          expect((scaled!.points[at]!.lower ?? 0) * factor).toBeCloseTo(point.lower ?? 0, 8);
        });
      }),
    );
  });

  it('keeps its limits around the centre, and tighter where there is more exposure', () => {
    fc.assert(
      fc.property(subgroups, (drawn) => {
        const chart = uChart(drawn);
        const limits = drawn
          .flatMap(({ exposure }, at) => (exposure > 0 ? [{ exposure, ...chart!.points[at]! }] : []))
          .sort((a, b) => a.exposure - b.exposure);
        limits.forEach(({ lower, upper }, at) => {
          expect(0 <= lower! && lower! <= chart!.centre && chart!.centre <= upper!).toBe(true);
          const tighter = limits[at + 1];
          if (tighter) expect(tighter.lower! >= lower! && tighter.upper! <= upper!).toBe(true);
        });
      }),
    );
  });

  it('gives a period without exposure no rate and leaves it out of the centre', () => {
    const chart = uChart([{ count: 5, exposure: 0 }, ...wafers])!;
    expect(chart.points[0]).toEqual({ value: null, lower: null, upper: null, isOutside: false });
    expect({ ...chart, points: chart.points.slice(1) }).toEqual(uChart(wafers));
  });

  it('has no centre without any exposure', () => {
    expect(uChart([])).toBeNull();
    expect(controlChart([{ count: 0, exposure: 0 }])).toBeNull();
  });

  it.each([
    { count: -1, exposure: 1 },
    { count: NaN, exposure: 1 },
    { count: 1, exposure: -1 },
    { count: 1, exposure: Infinity },
  ])('refuses %o', (bad) => {
    expect(() => uChart([bad])).toThrow(RangeError);
  });
});

describe('laneyChart', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.2, individuals chart of flow rates. With equal exposures u′ is that chart, whatever
  // the exposure is (Laney 2002).
  it.each([1, 10, 250])('gives the published individuals limits at equal exposures of %i', (exposure) => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    const chart = laneyChart(flow.map((rate) => ({ count: rate * exposure, exposure })))!;
    expect(chart.centre).toBeCloseTo(50.81, 10);
    for (const { lower, upper } of chart.points) {
      expect(upper).toBeCloseTo(55.8041, 4);
      expect(lower).toBeCloseTo(45.8159, 4);
    }
  });

  it('multiplies the u-chart reach by σz, recomputed here period by period', () => {
    const centre = 153 / 107.5;
    const scores = rolls.map(({ count, exposure }) => (count / exposure - centre) / Math.sqrt(centre / exposure));
    const ranges = scores.slice(1).map((score, at) => Math.abs(score - scores[at]!));
    const sigmaZ = ranges.reduce((sum, range) => sum + range, 0) / 9 / 1.128;
    const laney = laneyChart(rolls)!;
    const plain = uChart(rolls)!;
    expect(laney.sigmaZ).toBeCloseTo(sigmaZ, 12);
    laney.points.forEach((point, at) =>
      expect(point.upper! - centre).toBeCloseTo(sigmaZ * (plain.points[at]!.upper! - centre), 12),
    );
  });

  it('has no limits for a single period', () => {
    const chart = laneyChart([{ count: 4, exposure: 2 }])!;
    expect(chart.sigmaZ).toBeNull();
    expect(chart.points).toEqual([{ value: 2, lower: null, upper: null, isOutside: false }]);
  });
});

describe('controlChart', () => {
  it('is the plain u-chart while periods vary no more than Poisson', () => {
    expect(laneyChart(rolls)!.sigmaZ).toBeLessThan(1);
    expect(controlChart(rolls)).toEqual(uChart(rolls));
  });

  it('is u′ once they vary more', () => {
    const wild = perUnit([400, 900, 350, 1000], 100);
    expect(controlChart(wild)).toEqual(laneyChart(wild));
    expect(controlChart(wild)!.kind).toBe('uPrime');
    expect(uChart(wild)!.points.every((point) => point.isOutside)).toBe(true);
    expect(controlChart(wild)!.points.some((point) => point.isOutside)).toBe(false);
  });

  it('is never narrower than the u-chart', () => {
    fc.assert(
      fc.property(subgroups, (drawn) => {
        const plain = uChart(drawn);
        controlChart(drawn)?.points.forEach((point, at) => {
          expect(point.upper ?? 0).toBeGreaterThanOrEqual(plain!.points[at]!.upper ?? 0);
          expect(point.lower ?? 0).toBeLessThanOrEqual(plain!.points[at]!.lower ?? 0);
        });
      }),
    );
  });

  it('shows a process without events as a level zero', () => {
    const chart = controlChart(perUnit([0, 0, 0]))!;
    expect(chart).toMatchObject({ kind: 'u', centre: 0, sigmaZ: null });
    expect(chart.points[1]).toEqual({ value: 0, lower: 0, upper: 0, isOutside: false });
  });
});
