import { describe, expect, it } from 'vitest';
import { clauseOfKind, clausesOfKind } from '../../../api/kernel/policy/regulation';
import { seededFiles, seededRegulation } from './seeded-regulations';

const count = (code: string, last: number) => Array.from({ length: last }, (_, index) => `${code}-${index + 1}`);

describe('the seeded regulations', () => {
  it('are seven, in force from 2024 in their first version', () => {
    expect(seededFiles()).toEqual(['am.json', 'bk.json', 'cc.json', 'cq.json', 'cr.json', 'ka.json', 'sd.json']);
    for (const file of seededFiles()) {
      const { code, version, effectiveFrom } = seededRegulation(file.slice(0, 2));
      expect({ file: `${code.toLowerCase()}.json`, version, effectiveFrom }).toEqual({
        file,
        version: 1,
        effectiveFrom: '2024-01-01',
      });
    }
  });

  it.each([
    [
      'KA',
      [
        'KA-1',
        'KA-1-duplicates',
        ...count('KA', 3).slice(1),
        'KA-3-gap',
        'KA-3-override',
        'KA-3-annex',
        ...count('KA', 16).slice(3),
      ],
    ],
    ['SD', count('SD', 12)],
    ['CC', ['CC-1', 'CC-1-annex', ...count('CC', 14).slice(1)]],
    ['CQ', [...count('CQ', 9), 'CQ-9-annex', ...count('CQ', 20).slice(9)]],
    ['AM', count('AM', 1)],
    ['CR', count('CR', 4)],
    ['BK', ['BK-1', 'BK-1-annex', 'BK-1-override', ...count('BK', 4).slice(1)]],
  ])('hold every clause of %s in order', (code, ids) => {
    expect(seededRegulation(code).clauses.map(({ id }) => id)).toEqual(ids);
  });

  it('speak Chinese and English', () => {
    for (const file of seededFiles()) {
      for (const { title, text } of seededRegulation(file.slice(0, 2)).clauses) {
        expect(title.zh + text.zh).toMatch(/\p{Script=Han}/u);
        expect(title.en + text.en).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('hold the numbers that the clauses state', () => {
    const [cc, cq, sd, bk] = ['CC', 'CQ', 'SD', 'BK'].map(seededRegulation);
    if (!cc || !cq || !sd || !bk) throw new Error('a regulation is missing');
    expect(clauseOfKind(cc, 'numberFormat').parameters).toMatchObject({
      pattern: '{YY}{MM}{DD}{serial:3}',
      scope: 'year',
    });
    expect(clauseOfKind(cq, 'numberFormat').parameters.scope).toBe('month');
    expect(clauseOfKind(cq, 'caseClock').parameters).toMatchObject({
      domestic: { amount: 15, unit: 'calendarDay' },
      overseas: { amount: 20, unit: 'calendarDay' },
    });
    expect(
      clausesOfKind(cc, 'classDeadline').map(({ clause, parameters }) => [
        clause,
        parameters.result,
        parameters.within.amount,
        parameters.within.unit,
      ]),
    ).toEqual([
      ['CC-9', 'memo', 2, 'workingDay'],
      ['CC-10', 'responsibility', 3, 'workingDay'],
      ['CC-11', 'answer', 2, 'workingDay'],
      ['CC-12', 'answer', 2, 'workingDay'],
    ]);
    expect(clauseOfKind(sd, 'escalatedCall').parameters).toMatchObject({
      rings: 3,
      answerWithin: { amount: 30, unit: 'serviceMinute' },
    });
    expect(clauseOfKind(sd, 'rebates').parameters.statementDayOfNextMonth).toBe(6);
    expect(clausesOfKind(cq, 'reportDay').map(({ parameters }) => parameters.dayOfNextMonth)).toEqual([10, 10]);
    expect(clauseOfKind(bk, 'vipThresholds').parameters.levels.map(({ aboveYuan }) => aboveYuan)).toEqual([
      '100000.00',
      '1000000.00',
    ]);
  });
});
