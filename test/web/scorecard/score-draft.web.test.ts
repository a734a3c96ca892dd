import { describe, expect, it } from 'vitest';
import { type Criterion, marksOf, monthsBack, openOf, pointsOf } from '../../../web/scorecard/score-draft';

const rule = (code: string, weight: number): Criterion => ({ code, weight, group: 'MUST', text: code });
const criteria = [rule('a', 1), rule('b', 2), rule('c', 7)];

describe('the marks of a call', () => {
  it('begin with none, and with those of its score; a rule that is no longer in force leaves nothing open', () => {
    expect(marksOf(null)).toEqual({});
    const lines = [
      { code: 'a', group: 'MUST' as const, text: 'a', weight: 1, mark: 'BROKEN' as const },
      { code: 'gone', group: 'MUST' as const, text: 'x', weight: 1, mark: 'KEPT' as const },
    ];
    const person = { id: '1', name: '张伟' };
    const score = {
      id: '1',
      activityId: '2',
      calledOn: '2026-11-23',
      points: 0,
      passed: false,
      scoredAt: '2026-11-23T00:00:00Z',
      mayScore: true,
      version: 1,
      note: null,
      agent: person,
      scoredBy: person,
      lines,
    };
    expect(marksOf(score)).toEqual({ a: 'BROKEN', gone: 'KEPT' });
    expect(openOf(criteria, marksOf(score)).map(({ code }) => code)).toEqual(['b', 'c']);
    expect(pointsOf(criteria, marksOf(score))).toBe(0);
    expect(openOf(criteria, { a: 'KEPT' }).map(({ code }) => code)).toEqual(['b', 'c']);
  });

  it('make the points that the server counts, and none while nothing came up', () => {
    expect(pointsOf(criteria, {})).toBeNull();
    expect(pointsOf(criteria, { a: 'NOT_SEEN' })).toBeNull();
    expect(pointsOf(criteria, { a: 'KEPT', b: 'BROKEN' })).toBe(33.3);
    expect(pointsOf(criteria, { a: 'KEPT', b: 'NOT_SEEN', c: 'KEPT' })).toBe(100);
  });
});

it('goes back by whole months, over the turn of the year', () => {
  expect(monthsBack('2026-11-26', 6)).toEqual({ from: '2026-06-01', to: '2026-11-26' });
  expect(monthsBack('2026-02-03', 6)).toEqual({ from: '2025-09-01', to: '2026-02-03' });
});
