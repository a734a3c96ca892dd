import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsDue } from '../../../api/complaints/deadlines/escalation';
import { caseClock } from '../../../api/kernel/policy/case-parameters';

const DUE = '2026-11-20T16:00:00.000Z';
const LEVELS = [
  { afterDays: 0, up: 1 },
  { afterDays: 2, up: 2 },
  { afterDays: 5, up: 3 },
];
const after = (ms: number): string => new Date(Date.parse(DUE) + ms).toISOString();
const DAY = 86_400_000;
const due = (ms: number, told: number[] = []) => levelsDue({ dueAt: DUE, told }, LEVELS, after(ms));

describe('levelsDue', () => {
  it('tells nothing at the due instant, and the first level a millisecond later', () => {
    expect(due(0)).toEqual([]);
    expect(due(1)).toEqual([{ level: 1, up: 1 }]);
  });

  it('tells each level when its days are over, and once', () => {
    expect(due(2 * DAY, [1])).toEqual([]);
    expect(due(2 * DAY + 1, [1])).toEqual([{ level: 2, up: 2 }]);
    expect(due(9 * DAY, [1, 2, 3])).toEqual([]);
  });

  it('makes up for runs that were missed, the lowest first', () => {
    expect(due(9 * DAY).map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(due(9 * DAY, [2]).map(({ level }) => level)).toEqual([1, 3]);
  });

  it('tells every level exactly once, at whatever instants it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -DAY, max: 8 * DAY }), { maxLength: 30 }), (times) => {
        const told: number[] = [];
        for (const ms of [...times].sort((a, b) => a - b)) told.push(...due(ms, told).map(({ level }) => level));
        const last = Math.max(...times, 0);
        const expected = LEVELS.flatMap(({ afterDays }, at) => (last > afterDays * DAY ? [at + 1] : []));
        expect(told).toEqual(expected);
      }),
    );
  });
});

describe('the levels of a policy', () => {
  const clock = (escalation: unknown) =>
    caseClock.safeParse({
      kind: 'caseClock',
      domestic: { amount: 15, unit: 'calendarDay' },
      overseas: { amount: 20, unit: 'calendarDay' },
      escalation,
    }).success;

  it('may be left out, and rise in time and height', () => {
    expect(clock(undefined)).toBe(true);
    expect(clock(LEVELS)).toBe(true);
    expect(clock([LEVELS[1], LEVELS[0]])).toBe(false);
    expect(clock([LEVELS[0], { afterDays: 1, up: 1 }])).toBe(false);
    expect(clock([{ afterDays: -1, up: 1 }])).toBe(false);
    expect(clock([{ afterDays: 0.5, up: 1 }])).toBe(false);
    expect(clock([{ afterDays: 0, up: 0 }])).toBe(false);
  });
});
