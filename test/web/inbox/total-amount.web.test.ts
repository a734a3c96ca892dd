import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalAmount } from '../../../web/inbox/total-amount';

describe('totalAmount', () => {
  it('is nothing when no amount is known', () => {
    expect(totalAmount([])).toBeNull();
    expect(totalAmount([null, undefined])).toBeNull();
  });

  it('sums to the fen where floats would not', () => {
    expect(totalAmount(['0.10', '0.20', null])).toBe('0.30');
    expect(totalAmount(['999999999999.99', '0.01'])).toBe('1000000000000.00');
    expect(totalAmount(['0.05'])).toBe('0.05');
    expect(totalAmount(['12'])).toBe('12.00');
  });

  it('equals the sum of whole fen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1 }), (fens) => {
        const texts = fens.map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
        const total = totalAmount(texts) ?? '';
        expect(BigInt(total.replace('.', ''))).toBe(fens.reduce((sum, fen) => sum + BigInt(fen), 0n));
      }),
    );
  });
});
