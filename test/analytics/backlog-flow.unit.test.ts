import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBands, backlogPeriods, type FlowDay } from '../../api/analytics/backlog/backlog-flow';
import { comparedWindow } from '../../api/analytics/breakdown/breakdown-request';
import { curveSteps } from '../../api/analytics/curves/curve-steps';
import { survivalCurve } from '../../api/analytics/statistics/survival-curve';
import { addDays, daysBetween } from '../../api/kernel/civil-date';

const kinds = ['received', 'reopened', 'closed', 'withdrawn', 'void'] as const;

describe('the backlog', () => {
  it('balances for any history, and opens with what it closed with', () => {
    const movement = fc.record({
      period: fc.integer({ min: -1, max: 11 }),
      kind: fc.constantFrom(...kinds),
      n: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(movement), (movements: FlowDay[]) => {
        const flows = backlogPeriods(movements, 12);
        expect(flows).toHaveLength(12);
        flows.forEach((flow, at) => {
          expect(flow.opening + flow.received + flow.reopened - flow.closed - flow.withdrawn - flow.void).toBe(
            flow.closing,
          );
          if (at > 0) expect(flow.opening).toBe(flows[at - 1]?.closing);
        });
      }),
    );
  });

  it('knows the age of every open case, from young ones alone', () => {
    const day = '2026-06-20';
    const life = fc.record({
      received: fc.integer({ min: 0, max: 60 }),
      ended: fc.option(fc.integer({ min: 0, max: 40 })),
    });
    fc.assert(
      fc.property(fc.array(life), (lives) => {
        const open = lives.filter(({ received, ended }) => ended === null || ended > received);
        const counts = lives.flatMap(({ received, ended }) => {
          const receivedOn = addDays(day, -received);
          const came = { receivedOn, age: null, n: 1 };
          return ended === null || ended > 15 ? [came] : [came, { receivedOn, age: ended, n: 1 }];
        });
        const bands = ageBands({ counts, interruptions: [] }, open.length, day);
        const between = (low: number, high: number): number =>
          open.filter(({ received }) => received >= low && received <= high).length;
        expect(bands).toEqual({
          upTo5: between(0, 5),
          upTo10: between(6, 10),
          upTo15: between(11, 15),
          over15: between(16, 999),
        });
      }),
    );
  });

  it('leaves a case out while it was closed for a while', () => {
    const interruptions = [{ receivedOn: '2026-06-10', closedOn: '2026-06-15', reopenedOn: '2026-06-22', n: 1 }];
    const counts = [{ receivedOn: '2026-06-10', age: null, n: 1 }];
    expect(ageBands({ counts, interruptions }, 0, '2026-06-20')).toMatchObject({ upTo10: 0, over15: 0 });
    expect(ageBands({ counts, interruptions }, 1, '2026-06-22')).toMatchObject({ upTo15: 1, over15: 0 });
  });
});

describe('a curve to draw', () => {
  it('has few steps, none invented, and ends where the curve ends', () => {
    const cell = fc.record({
      duration: fc.integer({ min: 0, max: 900 }),
      closed: fc.nat(9),
      censored: fc.nat(9),
      withdrawn: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 400 }), (cells) => {
        const curve = survivalCurve(cells, 'calendarDay');
        const steps = curveSteps(curve);
        expect(steps.length).toBeLessThanOrEqual(81);
        expect(steps.at(-1)?.elapsed).toBe(curve.steps.at(-1)?.duration);
        for (const { elapsed, closedShare } of steps)
          expect(curve.steps.find(({ duration }) => duration === elapsed)?.closedShare.value).toBe(closedShare);
      }),
    );
  });
});

describe('the compared period', () => {
  const day = fc.integer({ min: 0, max: 9_000 }).map((offset) => addDays('2004-01-01', offset));

  it('ends the day before, and is as long, or as many whole months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const window = { from, to: addDays(from, length) };
        const before = comparedWindow(window, 'PREVIOUS');
        expect(before.to).toBe(addDays(from, -1));
        if (!from.endsWith('-01') || !addDays(window.to, 1).endsWith('-01'))
          expect(daysBetween(before.from, before.to)).toBe(length);
        else expect(before.from.endsWith('-01')).toBe(true);
      }),
    );
  });

  it('is the same days of the year before, a whole February staying whole', () => {
    const of = (from: string, to: string) => comparedWindow({ from, to }, 'YEAR_BEFORE');
    expect(of('2026-03-05', '2026-04-06')).toEqual({ from: '2025-03-05', to: '2025-04-06' });
    expect(of('2024-02-01', '2024-02-29')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(of('2025-02-01', '2025-02-28')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('is three whole months before three whole months', () => {
    expect(comparedWindow({ from: '2026-04-01', to: '2026-06-30' }, 'PREVIOUS')).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
    });
  });
});
