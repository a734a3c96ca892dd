import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseOfKind } from '../../api/kernel/policy/regulation';
import { settle } from '../../api/returns/settlement';
import { holdOf, rateFor } from '../../api/returns/tolerance';
import { postingOf, reversalOf } from '../../api/returns/posting';
import { seededRegulation } from '../kernel/policy/seeded-regulations';

const policy = clauseOfKind(seededRegulation('CQ'), 'overAcceptance');

const written = (value: bigint, scale: number): string => {
  const digits = value.toString().padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};
const thousandths = fc.bigInt({ min: 1n, max: 10n ** 13n });
const millionths = fc.bigInt({ min: 0n, max: 1_000_000n });

describe('the tolerance', () => {
  it('stops exactly what whole numbers say, the limit itself not', () => {
    const near = fc.tuple(thousandths, millionths, fc.bigInt({ min: -3n, max: 3n })).map(([approved, rate, off]) => {
      const limit = (approved * (1_000_000n + rate)) / 1_000_000n;
      return { approved, rate, received: limit + off < 0n ? 0n : limit + off };
    });
    const far = fc.record({ approved: thousandths, rate: millionths, received: thousandths });
    fc.assert(
      fc.property(fc.oneof(near, far), fc.option(thousandths), ({ approved, rate, received }, delivered) => {
        const available = delivered ?? 10n ** 14n;
        const hold = holdOf(
          {
            id: 'l',
            approved: written(approved, 3),
            received: written(received, 3),
            overAcceptanceRate: written(rate, 6),
            rateOf: 'ORDER',
            available: written(available, 3),
          },
          policy,
        );
        const isBeyond = received * 1_000_000n > approved * (1_000_000n + rate);
        expect(hold?.reason).toBe(received > available ? 'OVER_DELIVERED' : isBeyond ? 'OVER_TOLERANCE' : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('is the order’s, nothing included, else the company’s', () => {
    expect(rateFor('0', policy)).toEqual({ rate: '0', of: 'ORDER' });
    expect(rateFor(null, policy)).toEqual({ rate: policy.parameters.companyRate, of: 'COMPANY' });
  });
});

describe('a settlement', () => {
  const line = fc.record({
    quantity: thousandths,
    received: thousandths,
    price: fc.bigInt({ min: 0n, max: 10n ** 6n }),
  });

  it('books what came, or of that no more than was approved, and sums to the fen', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.boolean(), (lines, cut) => {
        const settled = settle(
          lines.map(({ quantity, received, price }, at) => ({
            id: String(at),
            quantity: written(quantity, 3),
            received: written(received, 3),
            unitPrice: written(price, 4),
            rate: '1',
          })),
          cut ? 'BOOK_APPROVED' : 'BOOK_RECEIVED',
        );
        const fen = lines.map(({ quantity, received, price }) => {
          const booked = cut && received > quantity ? quantity : received;
          return (booked * price * 2n + 100_000n) / 200_000n;
        });
        expect(settled.lines.map(({ amount }) => amount)).toEqual(fen.map((each) => written(each, 2)));
        expect(settled.amount).toBe(
          written(
            fen.reduce((sum, each) => sum + each, 0n),
            2,
          ),
        );
        expect(settled.amountCompany).toBe(settled.amount);
      }),
    );
  });
});

describe('a posting', () => {
  it.each(['RETURN', 'REWORK', 'ALLOWANCE', 'COMPENSATION'] as const)(
    'of a %s balances, and with its reversal is nothing',
    (kind) => {
      const lines = postingOf(kind, '12.34');
      const all = [...lines, ...reversalOf(lines)];
      const balances = new Map<string, number>();
      for (const { account, debit, credit } of all)
        balances.set(account, (balances.get(account) ?? 0) + Number(debit) - Number(credit));
      expect([...balances.values()].every((balance) => balance === 0)).toBe(true);
      expect(lines.reduce((sum, { debit, credit }) => sum + Number(debit) - Number(credit), 0)).toBe(0);
      expect(() => postingOf(kind, '0.00')).toThrow(RangeError);
    },
  );
});
