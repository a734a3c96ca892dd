import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOf, moneyOfFen } from '../../../api/kernel/money';
import { rebateDays } from '../../../api/sales/rebates/rebate-days';
import { actionsFor } from '../../../api/sales/rebates/rebate-duties';
import { earnedOn, tiersFault, type RebateTier } from '../../../api/sales/rebates/rebate-terms';

const TIERS: RebateTier[] = [
  { fromYuan: '0.00', rate: '0.01' },
  { fromYuan: '50000.00', rate: '0.015' },
  { fromYuan: '200000.00', rate: '0.0225' },
];

const policy = { kind: 'rebates', statementDayOfNextMonth: 6, paidBy: 'endOfNextMonth' } as const;

describe('what is earned', () => {
  it.each([
    ['49999.99', '0.00', '0.01', '500.00'],
    ['50000.00', '0.00', '0.015', '750.00'],
    ['50000.00', '0.01', '0.01', '500.00'],
    ['250000.00', '50000.00', '0.0225', '4500.00'],
    ['0.00', '0.00', '0.01', '0.00'],
    ['100.00', '150.00', '0.01', '0.00'],
    ['0.50', '0.00', '0.01', '0.01'],
    ['0.49', '0.00', '0.01', '0.00'],
  ])('on %s less %s is by %s: %s', (ordered, returned, rate, earned) => {
    expect(earnedOn(ordered, returned, TIERS)).toMatchObject({ tier: { rate }, earned });
  });

  it('agrees with whole numbers of fen for any amounts and tiers', () => {
    const tiers = fc
      .uniqueArray(fc.integer({ min: 1, max: 10_000_000_00 }), { maxLength: 5 })
      .chain((from) =>
        fc.tuple(
          fc.constant([0, ...from.sort((a, b) => a - b)]),
          fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: from.length + 1, maxLength: from.length + 1 }),
        ),
      );
    const fen = fc.integer({ min: 0, max: 99_999_999_99 });
    fc.assert(
      fc.property(tiers, fen, fen, ([from, rates], ordered, returned) => {
        const agreed = from.map((each, at) => ({
          fromYuan: moneyOfFen(each),
          rate: ((rates[at] ?? 0) / 10_000).toFixed(4),
        }));
        expect(tiersFault(agreed)).toBeUndefined();
        const base = Math.max(0, ordered - returned);
        const at = from.findLastIndex((each) => each <= base);
        // Half up, in whole numbers.
        const expected = (BigInt(base) * BigInt(rates[at] ?? 0) * 2n + 10_000n) / 20_000n;
        const { earned, traded } = earnedOn(moneyOfFen(ordered), moneyOfFen(returned), agreed);
        expect(BigInt(fenOf(earned))).toBe(expected);
        expect(fenOf(traded)).toBe(ordered - returned);
      }),
    );
  });
});

describe('tiers', () => {
  it.each([
    [[], 'COUNT'],
    [[{ fromYuan: '1.00', rate: '0.01' }], 'FIRST'],
    [[TIERS[0], TIERS[2], TIERS[1]], 'ORDER'],
    [[TIERS[0], TIERS[0]], 'ORDER'],
    [[{ fromYuan: '-1.00', rate: '0.01' }], 'AMOUNT'],
    [[{ fromYuan: '0.001', rate: '0.01' }], 'AMOUNT'],
    [[{ fromYuan: '0.00', rate: '1.5' }], 'RATE'],
    [[{ fromYuan: '0.00', rate: '-0.01' }], 'RATE'],
    [[{ fromYuan: '0.00', rate: '0.00001' }], 'RATE'],
  ])('%j are refused: %s', (tiers, fault) => {
    expect(tiersFault(tiers as RebateTier[])?.fault).toBe(fault);
  });
});

describe('the days of a rebate', () => {
  it.each([
    ['2026-10', 6, '2026-11-06', '2026-11-30'],
    ['2026-12', 6, '2027-01-06', '2027-01-31'],
    ['2027-01', 31, '2027-02-28', '2027-02-28'],
  ])('of %s with day %i are %s and %s', (month, statementDayOfNextMonth, dueOn, payBy) => {
    expect(rebateDays(month, { ...policy, statementDayOfNextMonth })).toEqual({ dueOn, payBy });
  });
});

describe('the steps of a rebate', () => {
  it('are of different posts, and of nobody who may not write', () => {
    expect(actionsFor({ posts: ['SERVICE_DIRECTOR'], writes: true }, 100)).toEqual(['CORRECT']);
    expect(actionsFor({ posts: ['ACCOUNTANT'], writes: true }, 100)).toEqual(['PAY']);
    expect(actionsFor({ posts: ['ACCOUNTANT'], writes: true }, 0)).toEqual([]);
    expect(actionsFor({ posts: ['GENERAL_MANAGER'], writes: false }, 100)).toEqual([]);
    expect(actionsFor({ posts: ['ACCOUNTANT', 'SERVICE_DIRECTOR'], writes: false }, 100)).toEqual([]);
  });
});
