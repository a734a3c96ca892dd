import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addQuantities,
  compareQuantities,
  isQuantity,
  lineAmount,
  mostWithin,
  subtractQuantity,
} from '../../api/kernel/quantity';

const thousandths = fc.bigInt({ min: 0n, max: 10n ** 14n - 1n });
const written = (value: bigint, scale: number): string => {
  const digits = value.toString().padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

describe('a quantity', () => {
  it.each([
    ['1', 0, true],
    ['1.000', 0, true],
    ['1.5', 0, false],
    ['1.5', 1, true],
    ['0', 3, false],
    ['0.000', 3, false],
    ['-1', 3, false],
    ['1.2345', 3, false],
    ['123456789012', 3, false],
    ['1e3', 3, false],
    ['', 3, false],
  ])('%s with %i decimals: %s', (text, decimals, is) => expect(isQuantity(text, decimals)).toBe(is));

  it('comes back when as much is taken away as was added', () => {
    fc.assert(
      fc.property(thousandths, thousandths, (a, b) => {
        const [left, right] = [written(a, 3), written(b, 3)];
        expect(compareQuantities(subtractQuantity(addQuantities([left, right]), right), left)).toBe(0);
        expect(compareQuantities(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('stays within a rate exactly as whole numbers say', () => {
    fc.assert(
      fc.property(thousandths, thousandths, fc.bigInt({ min: 0n, max: 1_000_000n }), (base, came, rate) => {
        const isWithin = compareQuantities(written(came, 3), mostWithin(written(base, 3), written(rate, 6))) <= 0;
        expect(isWithin).toBe(came * 1_000_000n <= base * (1_000_000n + rate));
      }),
    );
  });

  it('times a price is rounded once, halves up', () => {
    fc.assert(
      fc.property(thousandths, fc.bigInt({ min: 0n, max: 10n ** 8n }), (quantity, price) => {
        const fen = (quantity * price * 2n + 100_000n) / 200_000n;
        expect(lineAmount(written(quantity, 3), written(price, 4))).toBe(written(fen, 2));
      }),
    );
  });
});
