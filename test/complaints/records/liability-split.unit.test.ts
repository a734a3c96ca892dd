import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liabilitySplit, type ProposedShare } from '../../../api/complaints/records/liability-split';

const share = (
  party: ProposedShare['party'],
  percentage: string,
  more: Partial<ProposedShare> = {},
): ProposedShare => ({
  party,
  department: null,
  name: null,
  percentage,
  ...more,
});

const amountsOf = (budget: string, shares: ProposedShare[]): string[] => {
  const split = liabilitySplit(budget, shares);
  if ('wording' in split) throw new Error(split.code);
  return split.map(({ amount }) => amount);
};

describe('a liability split', () => {
  it('gives the last fen to the largest remainder', () => {
    const thirds = [
      share('FACTORY', '33.3333', { department: 'PRODUCTION' }),
      share('FACTORY', '33.3333', { department: 'QUALITY' }),
      share('CLIENT', '33.3334'),
    ];
    expect(amountsOf('100.00', thirds)).toEqual(['33.33', '33.33', '33.34']);
    expect(amountsOf('0.02', thirds)).toEqual(['0.01', '0.00', '0.01']);
  });

  it('names a supplier, and divides a budget of nothing', () => {
    const shares = [share('SUPPLIER', '60', { name: ' 恒鑫轴承 ' }), share('FACTORY', '40')];
    expect(liabilitySplit('0', shares)).toMatchObject([{ name: '恒鑫轴承', amount: '0.00' }, { amount: '0.00' }]);
  });

  it.each([
    ['NOT_AN_AMOUNT', '-1', [share('FACTORY', '100')]],
    ['NOT_AN_AMOUNT', '1.001', [share('FACTORY', '100')]],
    ['SHARES', '1', []],
    ['SHARES', '1', Array.from({ length: 21 }, () => share('FACTORY', '1'))],
    ['SUM', '1', [share('FACTORY', '60'), share('CLIENT', '39.9999')]],
    ['GIVEN_TWICE', '1', [share('FACTORY', '60'), share('FACTORY', '40')]],
    ['NAME', '1', [share('SUPPLIER', '100')]],
    ['NAME', '1', [share('SUPPLIER', '100', { name: '  ' })]],
    ['NAME', '1', [share('CLIENT', '100', { name: '某公司' })]],
    ['TOO_LONG', '1', [share('CARRIER', '100', { name: '长'.repeat(101) })]],
    ['CONTROL_CHARACTER', '1', [share('CARRIER', '100', { name: 'a\u0007' })]],
    ['DEPARTMENT', '1', [share('CLIENT', '100', { department: 'SALES' })]],
    ['DEPARTMENT', '1', [share('FACTORY', '100', { department: 'SUPPLIER' })]],
    ['NOT_A_PERCENTAGE', '1', [share('FACTORY', '1e2')]],
    ['NOT_A_PERCENTAGE', '1', [share('FACTORY', '-5')]],
    ['NO_SHARE', '1', [share('FACTORY', '100'), share('CLIENT', '0')]],
  ])('refuses with %s', (code, budget, shares) => {
    expect(liabilitySplit(budget, shares)).toMatchObject({ code });
  });

  it('loses no fen and makes none, whatever is divided among whomever', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 0, maxLength: 19 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), cuts, (fen, at) => {
        const edges = [0, ...at.sort((one, other) => one - other), 1_000_000];
        const parts = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
        const shares = parts.map((part, index) => share('SUPPLIER', String(part / 10_000), { name: `甲${index}` }));
        const amounts = amountsOf((fen / 100).toFixed(2), shares).map((amount) => Math.round(Number(amount) * 100));
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(fen);
        for (const [index, amount] of amounts.entries())
          expect(Math.abs(amount - (fen * (parts[index] ?? 0)) / 1_000_000)).toBeLessThan(1);
      }),
    );
  });
});
