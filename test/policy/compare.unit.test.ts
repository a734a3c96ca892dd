import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareParameters } from '../../api/policy/compare-parameters';
import { compareRegulations } from '../../api/policy/compare-regulations';
import { compareText } from '../../api/policy/compare-text';
import { isWithinBounds } from '../../api/policy/json-bounds';
import { seededRegulation } from '../kernel/policy/seeded-regulations';

const words = fc.array(fc.constantFrom('A1', '不低于', '五十', ' ', '500', ',', 'grade', '😀', '\n'), {
  maxLength: 40,
});
const text = words.map((parts) => parts.join(''));

describe('a text compared', () => {
  it('can be put together again, before and after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareText(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect([without('ADDED'), without('REMOVED')]).toEqual([before, after]);
        expect(pieces.every(({ kind }, index) => kind !== pieces[index - 1]?.kind)).toBe(true);
      }),
    );
  });

  it('keeps words and numbers whole', () => {
    expect(compareText('B1：5 万至 10 万元', 'B1：5 万至 12 万元')).toEqual([
      { kind: 'KEPT', text: 'B1：5 万至 ' },
      { kind: 'REMOVED', text: '10' },
      { kind: 'ADDED', text: '12' },
      { kind: 'KEPT', text: ' 万元' },
    ]);
  });
});

describe('numbers compared', () => {
  it('are called by the name their item carries, or by their place', () => {
    const before = {
      steps: [
        { post: 'A', upToYuan: '1.00' },
        { post: 'B', upToYuan: null },
      ],
      gaps: [{ n: 1 }],
    };
    const after = {
      steps: [
        { post: 'B', upToYuan: null },
        { post: 'A', upToYuan: '2.00' },
      ],
      gaps: [{ n: 1 }, { n: 2 }],
    };
    expect(compareParameters(before, after)).toEqual([
      { path: ['gaps', '#2', 'n'], before: null, after: 2 },
      { path: ['steps', 'A', 'upToYuan'], before: '1.00', after: '2.00' },
    ]);
  });

  it('are one where they are a period of time, whose number says nothing without its unit', () => {
    const within = (amount: number, unit = 'workingDay') => ({ answerWithin: { amount, unit } });
    expect(compareParameters(within(5), within(5))).toEqual([]);
    expect(compareParameters(within(5), within(3))).toEqual([
      { path: ['answerWithin'], before: { amount: 5, unit: 'workingDay' }, after: { amount: 3, unit: 'workingDay' } },
    ]);
    expect(compareParameters(within(5), within(5, 'calendarDay'))).toHaveLength(1);
    expect(compareParameters({}, within(3))).toEqual([
      { path: ['answerWithin'], before: null, after: { amount: 3, unit: 'workingDay' } },
    ]);
  });

  it('do not differ from themselves, and differ wherever one leaf does', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(json, (value) => {
        expect(compareParameters(value, structuredClone(value))).toEqual([]);
      }),
    );
    expect(compareParameters(undefined, { kind: 'x' })).toEqual([{ path: ['kind'], before: null, after: 'x' }]);
    expect(compareParameters({ a: 1 }, { a: { b: 2 } })).toEqual([
      { path: ['a'], before: 1, after: null },
      { path: ['a', 'b'], before: null, after: 2 },
    ]);
  });
});

describe('regulations compared', () => {
  it('name added and removed clauses, and count the rest', () => {
    const before = seededRegulation('AM');
    const [clause] = before.clauses;
    if (clause === undefined) throw new Error('AM has a clause');
    const after = { clauses: [clause, { ...clause, id: 'AM-2' }] };
    expect(compareRegulations(before, after, 'zh')).toMatchObject({
      unchanged: 1,
      clauses: [{ clauseId: 'AM-2', change: 'ADDED' }],
    });
    expect(compareRegulations(after, before, 'zh')).toMatchObject({
      unchanged: 1,
      clauses: [{ clauseId: 'AM-2', change: 'REMOVED' }],
    });
  });

  it('say when only the other language differs', () => {
    const before = seededRegulation('AM');
    const after = { clauses: before.clauses.map((clause) => ({ ...clause, title: { ...clause.title, en: 'Other' } })) };
    expect(compareRegulations(before, after, 'zh').clauses).toMatchObject([
      { otherLanguage: true, title: [{ kind: 'KEPT' }], parameters: [] },
    ]);
  });
});

describe('the bounds of a document', () => {
  it('hold every clause of the seeded regulations', () => {
    for (const code of ['AM', 'BK', 'CC', 'CQ', 'CR', 'KA', 'SD'])
      for (const { parameters } of seededRegulation(code).clauses) expect(isWithinBounds(parameters)).toBe(true);
  });
});
