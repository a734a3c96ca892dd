import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survivalCurve, type SurvivalCurve } from '../../../api/analytics/statistics/survival-curve';
import { cellsOf, published, someCases, type ObservedCase } from './survival-cases';

const curveOf = (cases: readonly ObservedCase[]) => survivalCurve(cellsOf(cases), 'calendarDay');

// Acute myelogenous leukaemia, Miller, Survival Analysis: the data set `aml` of R's survival package.
const maintained = published('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
const nonmaintained = published('5 5 8 8 12 16+ 23 27 30 33 43 45');

describe('survivalCurve on the leukaemia data', () => {
  // summary(survfit(Surv(time, status) ~ x, data = aml)), R survival 3.8, columns time, n.risk, survival, std.err.
  it.each([
    ['maintained', maintained, 9, 11, 0.909, 0.0867],
    ['maintained', maintained, 13, 10, 0.818, 0.1163],
    ['maintained', maintained, 18, 8, 0.716, 0.1397],
    ['maintained', maintained, 23, 7, 0.614, 0.1526],
    ['maintained', maintained, 31, 5, 0.491, 0.1642],
    ['maintained', maintained, 34, 4, 0.368, 0.1627],
    ['maintained', maintained, 48, 2, 0.184, 0.1535],
    ['nonmaintained', nonmaintained, 5, 12, 0.8333, 0.1076],
    ['nonmaintained', nonmaintained, 8, 10, 0.6667, 0.1361],
    ['nonmaintained', nonmaintained, 12, 8, 0.5833, 0.1423],
    ['nonmaintained', nonmaintained, 23, 6, 0.4861, 0.1481],
    ['nonmaintained', nonmaintained, 27, 5, 0.3889, 0.147],
    ['nonmaintained', nonmaintained, 30, 4, 0.2917, 0.1387],
    ['nonmaintained', nonmaintained, 33, 3, 0.1944, 0.1219],
    ['nonmaintained', nonmaintained, 43, 2, 0.0972, 0.0919],
  ])('gives the published survival and Greenwood error: %s, week %s', (_, cases, week, atRisk, survival, error) => {
    const step = curveOf(cases).steps.find((one) => one.duration === week)!;
    expect(step.atRisk).toBe(atRisk);
    expect(step.unended.value).toBeCloseTo(survival, 3);
    expect(Math.sqrt(step.unendedVariance)).toBeCloseTo(error, 4);
    expect(step.closedShare.value).toBeCloseTo(1 - survival, 3);
    expect(step.closedVariance).toBeCloseTo(step.unendedVariance, 12);
  });

  // scipy.stats.ecdf(CensoredData).sf.confidence_interval(method='log-log'), SciPy 1.17.1.
  it.each([
    ['maintained', maintained, 9, 0.508080206, 0.986673823],
    ['maintained', maintained, 31, 0.16733091, 0.75339979],
    ['maintained', maintained, 48, 0.0117384801, 0.525014843],
    ['nonmaintained', nonmaintained, 23, 0.19187662, 0.72967157],
    ['nonmaintained', nonmaintained, 43, 0.0057463057, 0.348903861],
  ])('gives the log-log interval of an independent implementation: %s, week %s', (_, cases, week, lower, upper) => {
    const step = curveOf(cases).steps.find((one) => one.duration === week)!;
    expect(step.unended.lower).toBeCloseTo(lower, 8);
    expect(step.unended.upper).toBeCloseTo(upper, 8);
    expect(step.closedShare.lower).toBeCloseTo(1 - upper, 8);
    expect(step.closedShare.upper).toBeCloseTo(1 - lower, 8);
  });

  it('ends at exactly zero when the last case closes, where only the trivial bound is left', () => {
    const last = curveOf(nonmaintained).steps.at(-1)!;
    expect(last.unended).toEqual({ value: 0, lower: 0, upper: null });
    expect(last.closedShare).toEqual({ value: 1, lower: null, upper: 1 });
    expect(last.unendedVariance).toBe(0);
  });
});

describe('survivalCurve with a competing event', () => {
  // The competing-risks example worked by hand in R's survival package (tests/testci.R), closing being its second event.
  const cases: ObservedCase[] = [
    { duration: 1, ending: 'censored' },
    { duration: 2, ending: 'withdrawn' },
    { duration: 2, ending: 'censored' },
    { duration: 3, ending: 'closed' },
    { duration: 3, ending: 'censored' },
    { duration: 3, ending: 'closed' },
    { duration: 5, ending: 'censored' },
    { duration: 6, ending: 'closed' },
  ];

  it('gives the published shares', () => {
    const { steps } = curveOf(cases);
    expect(steps.map((step) => step.atRisk)).toEqual([8, 7, 5, 2, 1]);
    const shares = steps.map((step) => [step.unended.value, step.withdrawnShare, step.closedShare.value]);
    const expected = [
      [1, 0, 0],
      [6 / 7, 1 / 7, 0],
      [(6 / 7) * (3 / 5), 1 / 7, 12 / 35],
      [(6 / 7) * (3 / 5), 1 / 7, 12 / 35],
      [0, 1 / 7, 6 / 7],
    ];
    expected.forEach((row, step) => row.forEach((share, k) => expect(shares[step]![k]).toBeCloseTo(share, 12)));
  });

  it('gives the published variances', () => {
    const { steps } = curveOf(cases);
    const atThree = (4 / 25) * (6 / 343) + (36 / 49) * (6 / 125);
    [0, 0, atThree, atThree, 6 / 343].forEach((variance, step) =>
      expect(steps[step]!.closedVariance).toBeCloseTo(variance, 12),
    );
  });

  it('counts every case once', () => {
    const { unit, cases: all, closed, censored, withdrawn } = curveOf(cases);
    expect({ unit, all, closed, censored, withdrawn }).toEqual({
      unit: 'calendarDay',
      all: 8,
      closed: 3,
      censored: 4,
      withdrawn: 1,
    });
  });

  it('lets a withdrawal hold down the closed share for good, which censoring would not', () => {
    const withdrawn = survivalCurve(
      [
        { duration: 1, closed: 0, censored: 0, withdrawn: 1 },
        { duration: 2, closed: 1, censored: 0, withdrawn: 0 },
      ],
      'workingDay',
    );
    const censored = survivalCurve(
      [
        { duration: 1, closed: 0, censored: 1, withdrawn: 0 },
        { duration: 2, closed: 1, censored: 0, withdrawn: 0 },
      ],
      'workingDay',
    );
    expect(withdrawn.steps.at(-1)!.closedShare.value).toBe(0.5);
    expect(censored.steps.at(-1)!.closedShare.value).toBe(1);
  });
});

describe('survivalCurve of any cases', () => {
  it('agrees with naive products and sums over single cases', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        for (const step of curveOf(cases).steps) {
          const naive = naiveShares(cases, step.duration);
          expect(step.unended.value).toBeCloseTo(naive.unended, 10);
          expect(step.closedShare.value).toBeCloseTo(naive.closed, 10);
          expect(step.withdrawnShare).toBeCloseTo(naive.withdrawn, 10);
          expect(step.closedVariance).toBeCloseTo(naive.closedVariance, 10);
        }
      }),
    );
  });

  it('is the empirical distribution when nothing is censored, withdrawn cases staying in the denominator', () => {
    fc.assert(
      fc.property(someCases, (drawn) => {
        const cases = drawn.filter((one) => one.ending !== 'censored');
        for (const step of curveOf(cases).steps) {
          const by = (ending: string) =>
            cases.filter((one) => one.ending === ending && one.duration <= step.duration).length / cases.length;
          expect(step.closedShare.value).toBeCloseTo(by('closed'), 12);
          expect(step.withdrawnShare).toBeCloseTo(by('withdrawn'), 12);
          // Without censoring the variance of a share is binomial.
          expect(step.closedVariance).toBeCloseTo((by('closed') * (1 - by('closed'))) / cases.length, 12);
        }
      }),
    );
  });

  it('splits every case into unended, closed and withdrawn, and moves one way only', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        let before = { duration: -1, unended: 1, closed: 0, withdrawn: 0 };
        for (const step of curveOf(cases).steps) {
          const now = {
            duration: step.duration,
            unended: step.unended.value,
            closed: step.closedShare.value,
            withdrawn: step.withdrawnShare,
          };
          expect(now.unended + now.closed + now.withdrawn).toBeCloseTo(1, 12);
          expect(now.duration).toBeGreaterThan(before.duration);
          expect(now.unended).toBeLessThanOrEqual(before.unended);
          expect(now.closed).toBeGreaterThanOrEqual(before.closed - 1e-15);
          expect(now.withdrawn).toBeGreaterThanOrEqual(before.withdrawn);
          before = now;
        }
      }),
    );
  });

  it('puts the closed share at exactly zero until the first case closes, whatever was withdrawn', () => {
    fc.assert(
      fc.property(someCases, (drawn) => {
        const cases = drawn.filter((one) => one.ending !== 'closed');
        for (const step of curveOf(cases).steps) {
          expect(step.closedShare).toEqual({ value: 0, lower: 0, upper: null });
        }
      }),
    );
  });

  it('keeps interval bounds in order and inside 0 and 1', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        for (const { unended, closedShare } of curveOf(cases).steps) {
          for (const { value, lower, upper } of [unended, closedShare]) {
            expect(0 <= (lower ?? 0) && (lower ?? 0) <= value).toBe(true);
            expect(value <= (upper ?? 1) && (upper ?? 1) <= 1).toBe(true);
          }
        }
      }),
    );
  });

  /** With the estimates, which are made when they are read. */
  const told = (curve: SurvivalCurve) => ({
    ...curve,
    steps: curve.steps.map((step) => ({ ...step, unended: step.unended, closedShare: step.closedShare })),
  });

  it('does not depend on the order or the grouping of its cells', () => {
    fc.assert(
      fc.property(someCases, fc.func(fc.integer()), (cases, key) => {
        const shuffled = cases.toSorted((a, b) => key(a) - key(b)).reverse();
        const grouped = curveOf(cases).steps;
        expect(told(curveOf(shuffled))).toEqual(told(curveOf(cases)));
        expect(told(survivalCurve(grouped, 'calendarDay'))).toEqual(told(curveOf(cases)));
      }),
    );
  });

  it('keeps its shares and shrinks its variances by k when every case occurs k times', () => {
    fc.assert(
      fc.property(someCases, fc.integer({ min: 2, max: 100_000 }), (cases, k) => {
        const once = curveOf(cases).steps;
        const often = survivalCurve(
          once.map(({ duration, closed, censored, withdrawn }) => ({
            duration,
            closed: closed * k,
            censored: censored * k,
            withdrawn: withdrawn * k,
          })),
          'calendarDay',
        ).steps;
        once.forEach((step, at) => {
          expect(often[at]!.closedShare.value).toBeCloseTo(step.closedShare.value, 12);
          expect(often[at]!.closedVariance * k).toBeCloseTo(step.closedVariance, 10);
        });
      }),
    );
  });

  it('is empty without cases', () => {
    const nothing = { unit: 'serviceMinute', cases: 0, closed: 0, censored: 0, withdrawn: 0, steps: [] };
    expect(survivalCurve([], 'serviceMinute')).toEqual(nothing);
    expect(survivalCurve([{ duration: 3, closed: 0, censored: 0, withdrawn: 0 }], 'serviceMinute')).toEqual(nothing);
  });

  it.each([
    { duration: -1, closed: 1, censored: 0, withdrawn: 0 },
    { duration: NaN, closed: 1, censored: 0, withdrawn: 0 },
    { duration: 1, closed: -1, censored: 0, withdrawn: 0 },
    { duration: 1, closed: 0, censored: 0.5, withdrawn: 0 },
    { duration: 1, closed: 0, censored: 0, withdrawn: Infinity },
  ])('refuses %o', (cell) => {
    expect(() => survivalCurve([cell], 'calendarDay')).toThrow(RangeError);
  });
});

/** The textbook sums over single cases (Marubini & Valsecchi 1995), sharing nothing with the rule under test. */
function naiveShares(cases: readonly ObservedCase[], until: number) {
  const times = [...new Set(cases.map((one) => one.duration))].filter((time) => time <= until).sort((a, b) => a - b);
  const at = (time: number, ending: string) =>
    cases.filter((one) => one.duration === time && one.ending === ending).length;
  const rows = times.map((time) => ({
    closed: at(time, 'closed'),
    withdrawn: at(time, 'withdrawn'),
    atRisk: cases.filter((one) => one.duration >= time).length,
    before: 1,
    incidence: 0,
  }));
  let unended = 1;
  let closed = 0;
  let withdrawn = 0;
  for (const row of rows) {
    row.before = unended;
    closed += (unended * row.closed) / row.atRisk;
    withdrawn += (unended * row.withdrawn) / row.atRisk;
    unended *= 1 - (row.closed + row.withdrawn) / row.atRisk;
    row.incidence = closed;
  }
  let closedVariance = 0;
  for (const row of rows) {
    const { atRisk: n, before } = row;
    const ended = row.closed + row.withdrawn;
    const gained = closed - row.incidence;
    closedVariance +=
      (before ** 2 * row.closed * (n - row.closed)) / n ** 3 - (2 * gained * before * row.closed) / n ** 2;
    if (ended < n) closedVariance += (gained ** 2 * ended) / (n * (n - ended));
  }
  return { unended, closed, withdrawn, closedVariance };
}
