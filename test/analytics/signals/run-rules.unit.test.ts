import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSignals, type MonthFlow } from '../../../api/analytics/signals/find-signals';
import { brokenAtEnd } from '../../../api/analytics/signals/run-rules';
import { signalRules } from '../../../api/kernel/policy/signal-parameters';
import type { ControlChart } from '../../../api/analytics/statistics/control-chart';

/** A chart with centre 10 and σ 1 whose points lie so many σ from the centre. */
const chartOf = (scores: readonly (number | null)[]): ControlChart => ({
  kind: 'u',
  centre: 10,
  sigmaZ: 1,
  points: scores.map((score) =>
    score === null
      ? { value: null, lower: null, upper: null, isOutside: false }
      : { value: 10 + score, lower: 7, upper: 13, isOutside: Math.abs(score) > 3 },
  ),
});
const all = { rules: signalRules, runLength: 8 };
const broken = (...scores: (number | null)[]) => brokenAtEnd(chartOf(scores), all);

describe('the last month of a chart', () => {
  it.each([
    ['beyond its limits', [0, 0, 3.2], ['OUTSIDE']],
    ['below its limits', [0, 0, -3.2], ['OUTSIDE']],
    ['second of three beyond 2σ on a side', [2.1, 0, 2.2], ['TWO_OF_THREE']],
    ['beyond 2σ on the other side than the one before', [-2.1, 0, 2.2], []],
    ['fourth of five beyond 1σ', [1.1, 1.2, -0.5, 1.1, 1.4], ['FOUR_OF_FIVE']],
    ['inside while four before it were not', [1.1, 1.2, 1.3, 1.1, 0.4], []],
    ['eighth in a row above the centre', [0.1, 0.2, 0.3, 0.1, 0.2, 0.1, 0.4, 0.1], ['RUN']],
    ['seventh in a row', [-0.1, 0.2, 0.3, 0.1, 0.2, 0.1, 0.4, 0.1], []],
    [
      'eighth in a row with a month without exposure between',
      [-0.1, -0.2, -0.3, null, -0.1, -0.2, -0.1, -0.4, -0.1],
      ['RUN'],
    ],
    ['on the centre', [0, 0, 0, 0, 0, 0, 0, 0, 0], []],
    ['without exposure', [3, 3, null], []],
  ])('%s', (_, scores, rules) => {
    expect(broken(...(scores as (number | null)[]))).toEqual(rules);
  });

  it('breaks only rules that are on', () => {
    expect(brokenAtEnd(chartOf([0, 0, 3.2]), { rules: ['RUN'], runLength: 8 })).toEqual([]);
  });

  it('breaks the same rules upside down, and none that a wider chart would not', () => {
    const scores = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, (told) => {
        expect(broken(...told.map((score) => -score))).toEqual(broken(...told));
        const wider = broken(...told.map((score) => score / 2)).filter((rule) => rule !== 'RUN');
        expect(wider.filter((rule) => !broken(...told).includes(rule))).toEqual([]);
      }),
    );
  });
});

describe('the months found', () => {
  const months = Array.from({ length: 30 }, (_, at) => ({
    month: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    active: 200,
  }));
  const watching = { months: 24, fewestMonths: 24, watchedMonths: 3, rules: ['OUTSIDE'] as const, runLength: 8 };
  const flowOf = (counts: readonly number[]): MonthFlow[] =>
    months.map(({ month }, at) => ({
      month,
      class: 'PACKAGING' as const,
      state: 'closed' as const,
      n: counts[at] ?? 0,
    }));
  const steady = months.map((_, at) => 20 + (at % 3));

  it('are those that stand out, of all classes together and of their class', () => {
    const counts = steady.map((n, at) => (at === 28 ? 60 : n));
    expect(findSignals(months, flowOf(counts), watching)).toMatchObject([
      { class: '', month: '2026-05-01', fromMonth: '2024-06-01', rule: 'OUTSIDE', received: 60, active: 200 },
      { class: 'PACKAGING', month: '2026-05-01', rule: 'OUTSIDE' },
    ]);
    expect(findSignals(months, flowOf(steady), watching)).toEqual([]);
  });

  it('are not judged by months that came later, nor by fewer than the policy says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 30, maxLength: 30 }), (counts) => {
        const found = findSignals(months, flowOf(counts), { ...watching, watchedMonths: 6 });
        const before = findSignals(months.slice(0, 28), flowOf(counts), { ...watching, watchedMonths: 4 });
        expect(found.filter(({ month }) => month <= '2026-04-01')).toEqual(before);
        expect(findSignals(months.slice(0, 23), flowOf(counts), { ...watching, watchedMonths: 24 })).toEqual([]);
      }),
    );
  });

  it('leave void cases out', () => {
    const counts = flowOf(steady.map((n, at) => (at === 29 ? 90 : n)));
    const voided = counts.map((cell) => (cell.month === '2026-06' ? { ...cell, state: 'void' as const } : cell));
    expect(findSignals(months, voided, watching).some(({ received }) => received === 90)).toBe(false);
  });
});
