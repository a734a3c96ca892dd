import { describe, expect, it } from 'vitest';
import { compare } from '../../../web/analytics/comparison';
import { resolutionTargetDays } from '../../../web/analytics/deadlines/resolution-target';
import { sparklinePoints } from '../../../web/analytics/charts/sparkline';

describe('a figure against the previous period', () => {
  it('gets better downwards when lower is better', () => {
    const fall = { current: 2.1, previous: 2.4 };
    expect(compare(fall, 'lowerIsBetter', 0.005)).toMatchObject({ arrow: 'down', judgement: 'better' });
    expect(compare(fall, 'higherIsBetter', 0.005)).toMatchObject({ arrow: 'down', judgement: 'worse' });
    expect(compare(fall, 'neutral', 0.005)).toMatchObject({ arrow: 'down', judgement: 'changed' });
  });

  it('has not changed when the difference would not show', () => {
    expect(compare({ current: 2.312, previous: 2.31 }, 'lowerIsBetter', 0.005)).toEqual({
      delta: 0,
      arrow: 'flat',
      judgement: 'same',
    });
  });

  it('is not judged when either is unknown', () => {
    expect(compare({ current: null, previous: 3 }, 'lowerIsBetter', 0.005)).toBeNull();
    expect(compare({ current: 3, previous: undefined }, 'lowerIsBetter', 0.005)).toBeNull();
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
