import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedCriteria, pointsOf } from '../../../api/desk/scorecard/call-score';
import { conductRules, type ConductCriterion } from '../../../api/kernel/policy/conduct-parameters';

const rule = (code: string, weight = 10, group: ConductCriterion['group'] = 'MUST'): ConductCriterion => ({
  code,
  weight,
  group,
  rule: { zh: code, en: code },
});
const marks = fc.constantFrom('KEPT', 'BROKEN', 'NOT_SEEN');
const lines = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), mark: marks }), { minLength: 1, maxLength: 20 })
  .filter((each) => each.some(({ mark }) => mark !== 'NOT_SEEN'));

describe('the points of a call', () => {
  it('are between 0 and 100, full when nothing was broken and none when nothing was kept', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const points = pointsOf(given);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
        expect(points === 100).toBe(given.every(({ mark }) => mark !== 'BROKEN'));
        expect(points === 0).toBe(given.every(({ mark }) => mark !== 'KEPT'));
      }),
    );
  });

  it('do not change with what did not come up', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 100 }), (given, weight) => {
        expect(pointsOf([...given, { weight, mark: 'NOT_SEEN' }])).toBe(pointsOf(given));
      }),
    );
  });

  it('are weighed, and rounded to one decimal', () => {
    expect(
      pointsOf([
        { weight: 1, mark: 'KEPT' },
        { weight: 2, mark: 'BROKEN' },
      ]),
    ).toBe(33.3);
    expect(() => pointsOf([{ weight: 1, mark: 'NOT_SEEN' }])).toThrow(RangeError);
  });
});

describe('the marks of a call', () => {
  const criteria = [rule('a'), rule('b')];

  it('are one for every rule, and of these rules', () => {
    const kept = (code: string) => ({ code, mark: 'KEPT' as const });
    expect(markedCriteria(criteria, [kept('b'), kept('a')])).toMatchObject([{ code: 'a' }, { code: 'b' }]);
    for (const wrong of [
      [kept('a')],
      [kept('a'), kept('a')],
      [kept('a'), kept('c')],
      [kept('a'), kept('b'), kept('b')],
    ])
      expect(markedCriteria(criteria, wrong)).toMatchObject({ code: 'EVERY_RULE_ONCE' });
    const unseen = criteria.map(({ code }) => ({ code, mark: 'NOT_SEEN' as const }));
    expect(markedCriteria(criteria, unseen)).toMatchObject({ code: 'NOTHING_SEEN' });
  });
});

describe('the clause of the conduct rules', () => {
  const clause = { kind: 'conductRules', musts: 1, mustNots: 1, equalTreatments: 1, passPoints: 80 };
  const conduct = [rule('a'), rule('b', 10, 'MUST_NOT'), rule('c', 10, 'EQUAL_TREATMENT')];

  it('lists as many rules as it says, each under a word of its own, or none yet', () => {
    expect(conductRules.safeParse({ ...clause, conduct }).success).toBe(true);
    expect(conductRules.safeParse({ kind: 'conductRules', musts: 3, mustNots: 3, equalTreatments: 4 }).success).toBe(
      true,
    );
    expect(conductRules.safeParse({ ...clause, conduct: conduct.slice(1) }).success).toBe(false);
    expect(conductRules.safeParse({ ...clause, musts: 2, conduct: [...conduct, rule('a')] }).success).toBe(false);
  });
});
