import { describe, expect, it } from 'vitest';
import { compare } from '../../../web/analytics/comparison';
import { areSettled } from '../../../web/analytics/settled-figures';
import { resolutionTargetDays } from '../../../web/analytics/deadlines/resolution-target';
import { sparklinePoints } from '../../../web/analytics/charts/sparkline';

describe('a figure against the previous period', () => {
  it('gets better downwards when lower is better', () => {
    const fall = { current: 2.1, previous: 2.4, isSettled: true };
    expect(compare(fall, 'lowerIsBetter', 0.005)).toMatchObject({ arrow: 'down', judgement: 'better' });
    expect(compare(fall, 'higherIsBetter', 0.005)).toMatchObject({ arrow: 'down', judgement: 'worse' });
    expect(compare(fall, 'neutral', 0.005)).toMatchObject({ arrow: 'down', judgement: 'changed' });
  });

  it('has not changed when the difference would not show', () => {
    expect(compare({ current: 2.312, previous: 2.31, isSettled: true }, 'lowerIsBetter', 0.005)).toEqual({
      delta: 0,
      arrow: 'flat',
      judgement: 'same',
    });
  });

  it('shows the difference without a judgement while either is unfinished', () => {
    const fall = { current: 2.1, previous: 2.4, isSettled: false };
    for (const direction of ['lowerIsBetter', 'higherIsBetter', 'neutral'] as const)
      expect(compare(fall, direction, 0.005)).toMatchObject({ arrow: 'down', judgement: 'unsettled' });
    const even = { current: 2.312, previous: 2.31, isSettled: false };
    expect(compare(even, 'neutral', 0.005)).toEqual({ delta: 0, arrow: 'flat', judgement: 'unsettled' });
  });

  it('is settled when both are complete and neither has more open, but for what open ones do not move', () => {
    const [done, open] = [
      { complete: true, open: 0 },
      { complete: true, open: 19 },
    ];
    expect(areSettled('RETURN_OUTSTANDING', done, done)).toBe(true);
    expect(areSettled('RETURN_OUTSTANDING', open, done)).toBe(false);
    expect(areSettled('RETURN_OUTSTANDING', done, open)).toBe(false);
    expect(areSettled('COLLECTION_RATE', open, done)).toBe(false);
    expect(areSettled('RESOLUTION_TIME', open, done)).toBe(true);
    const underWay = { complete: false, open: 0 };
    expect(areSettled('RETURN_RATE', underWay, done)).toBe(false);
    expect(areSettled('RETURN_RATE', done, underWay)).toBe(false);
    // What is counted up to today speaks of what is over.
    expect(areSettled('ON_TIME_SHARE', underWay, done)).toBe(true);
    const offRecord = { complete: false, onRecord: false, open: 0 };
    expect(areSettled('ON_TIME_SHARE', underWay, offRecord)).toBe(false);
    expect(areSettled('ON_TIME_SHARE', offRecord, done)).toBe(false);
  });

  it('is not judged when either is unknown', () => {
    expect(compare({ current: null, previous: 3, isSettled: true }, 'lowerIsBetter', 0.005)).toBeNull();
    expect(compare({ current: 3, previous: undefined, isSettled: true }, 'lowerIsBetter', 0.005)).toBeNull();
  });
});

describe('the limit for closing a case', () => {
  const clock = {
    kind: 'caseClock',
    domestic: { amount: 15, unit: 'calendarDay' },
    overseas: { amount: 20, unit: 'calendarDay' },
  };

  it('is read from the clause with the case clock, also among other parameters', () => {
    expect(resolutionTargetDays([null, { kind: 'numberFormat' }, clock])).toBe(15);
    expect(resolutionTargetDays([[{ kind: 'route' }, clock]])).toBe(15);
  });

  it('is none when it is not counted in calendar days, or not there', () => {
    expect(resolutionTargetDays([{ ...clock, domestic: { amount: 10, unit: 'workingDay' } }])).toBeNull();
    expect(resolutionTargetDays([])).toBeNull();
  });
});

describe('a sparkline', () => {
  it('runs from the left to the right edge, high values up', () => {
    expect(sparklinePoints([1, 3, 2], 80, 20)).toBe('0.0,20.0 40.0,0.0 80.0,10.0');
  });

  it('skips unknown months and keeps a flat line in the middle', () => {
    expect(sparklinePoints([5, null, 5], 80, 20)).toBe('0.0,10.0 80.0,10.0');
  });
});
