import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  compareMoney,
  fenOf,
  moneyOfFen,
  parseMoney,
  roundToFen,
  splitByPercentages,
  subtractMoney,
  sumMoney,
  yuanText,
} from '../../api/kernel/money';
import { somePercentages } from './some-percentages';

const someFen = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 });

/** Written without the rule's own arithmetic. */
function writeFen(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

describe('money', () => {
  it('has one shape', () => {
    expect(['7', '7.5', '007.50', '-0', '-0.00'].map(parseMoney)).toEqual(['7.00', '7.50', '7.50', '0.00', '0.00']);
  });

  it.each(['', ' 1', '1,000.00', '1.005', '1e3', 'NaN', '.5', '1.', '+1', '1234567890123.00', '１'])(
    'refuses %j and says how to write an amount',
    (text) => {
      expect(() => parseMoney(text)).toThrow(/not an amount in yuan; write it like 1234\.50/);
      expect(() => fenOf(text)).toThrow(/not an amount in yuan/);
    },
  );

  it('rounds halves away from zero', () => {
    expect(['1.005', '1.0049999', '-1.005', '0.004', '-0.004'].map(roundToFen)).toEqual([
      '1.01',
      '1.00',
      '-1.01',
      '0.00',
      '0.00',
    ]);
    expect(() => roundToFen('NaN')).toThrow(/not a finite amount/);
  });

  it('adds, subtracts, sums and compares exactly', () => {
    expect(addMoney('0.10', '0.20')).toBe('0.30');
    expect(sumMoney([])).toBe('0.00');
    fc.assert(
      fc.property(fc.array(someFen, { maxLength: 20 }), someFen, someFen, (many, a, b) => {
        const [left, right] = [writeFen(BigInt(a)), writeFen(BigInt(b))];
        expect(sumMoney(many.map((fen) => writeFen(BigInt(fen))))).toBe(
          writeFen(many.reduce((sum, fen) => sum + BigInt(fen), 0n)),
        );
        expect(addMoney(left, right)).toBe(writeFen(BigInt(a) + BigInt(b)));
        expect(subtractMoney(left, right)).toBe(writeFen(BigInt(a) - BigInt(b)));
        expect(compareMoney(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('turns into fen and back', () => {
    expect(fenOf('-12.3')).toBe(-1230);
    fc.assert(
      fc.property(someFen, (fen) => {
        expect(fenOf(writeFen(BigInt(fen)))).toBe(fen + 0);
        expect(moneyOfFen(fen)).toBe(writeFen(BigInt(fen)));
      }),
    );
    expect(() => moneyOfFen(0.5)).toThrow(/whole number of fen/);
  });

  it('is written in messages as on the screens', () => {
    expect(['11193.48', '60000.00', '999.9', '-1234567.05', '0'].map(yuanText)).toEqual([
      '¥11,193.48',
      '¥60,000',
      '¥999.90',
      '-¥1,234,567.05',
      '¥0',
    ]);
  });
});

describe('a split by percentages', () => {
  it('gives the last fen to the largest remainder, and to the earlier part on a tie', () => {
    expect(splitByPercentages('100.00', ['33.33', '33.33', '33.34'])).toEqual(['33.33', '33.33', '33.34']);
    expect(splitByPercentages('0.01', ['50', '50'])).toEqual(['0.01', '0.00']);
    expect(splitByPercentages('0.05', ['20', '33', '47'])).toEqual(['0.01', '0.02', '0.02']);
    expect(splitByPercentages('-0.01', ['40', '60'])).toEqual(['0.00', '-0.01']);
  });

  it('sums to the whole, each part within a fen of its exact share, and nothing for 0 %', () => {
    fc.assert(
      fc.property(someFen, somePercentages, (fen, percentages) => {
        const parts = splitByPercentages(writeFen(BigInt(fen)), percentages).map((part) => BigInt(fenOf(part)));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(BigInt(fen));
        for (const [index, percentage] of percentages.entries()) {
          const tenThousandths = BigInt(Math.round(Number(percentage) * 10_000));
          const off = (parts[index] ?? 0n) * 1_000_000n - BigInt(fen) * tenThousandths;
          expect(off < 1_000_000n && off > -1_000_000n).toBe(true);
          if (tenThousandths === 0n) expect(parts[index]).toBe(0n);
        }
      }),
    );
  });

  it('refuses percentages that do not sum to 100', () => {
    expect(() => splitByPercentages('10.00', ['50', '49.99'])).toThrow('sum to 99.99; they must sum to exactly 100');
  });
});
