import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, isShareAtMost, percentText, ratioOf } from '../../api/kernel/ratio';
import { exactDecimal, exactPercent } from '../../web/shared/format/exact-ratio';

const fen = fc.integer({ min: 1, max: 99_999_999_999_999 });
/** A limit as policy may write it: six places. */
const millionths = fc.integer({ min: 1, max: 2_000_000 });
const limitOf = (of: number): string => (of / 1_000_000).toFixed(6);

describe('a ratio', () => {
  it('is on the same side of any limit as its amounts are', () => {
    fc.assert(
      fc.property(fen, millionths, fc.integer({ min: -1, max: 1 }), (whole, limit, off) => {
        const part = (BigInt(whole) * BigInt(limit)) / 1_000_000n + BigInt(off);
        const exact = part * 1_000_000n - BigInt(whole) * BigInt(limit);
        const sign = exact === 0n ? 0 : exact < 0n ? -1 : 1;
        expect(compareRatios(ratioOf(String(part), whole) ?? '', limitOf(limit))).toBe(sign);
        expect(isShareAtMost(String(part), whole, limitOf(limit))).toBe(sign <= 0);
      }),
    );
  });

  it('is none of nothing', () => {
    expect(ratioOf('1.00', '0.00')).toBeNull();
  });

  it('is shown beside no limit of hundredths of a percent that it is not', () => {
    expect(percentText('0.300000')).toBe('30 %');
    expect(percentText('0.700049')).toBe('70.005 %');
    expect(percentText('0.2999925')).toBe('29.999 %');
    expect(percentText('-0.3333333333')).toBe('-33.333 %');
    expect(percentText('0.699999999999999999999999')).toBe('69.9999999999999999999999 %');
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: 0, max: 20_000 }), (part, whole, hundredths) => {
        const ratio = ratioOf(part % (2 * whole), whole) ?? '0';
        const limit = (hundredths / 10_000).toFixed(4);
        const shown = percentText(ratio).replace(' %', '');
        expect(compareRatios(shown, (hundredths / 100).toFixed(2))).toBe(compareRatios(ratio, limit));
      }),
    );
  });

  it('is shown alike on screen and on paper', () => {
    const ratios = fc
      .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 12 }), fc.stringMatching(/^\d{0,24}$/))
      .map(([sign, whole, places]) => `${sign}${whole}${places && '.'}${places}`);
    fc.assert(
      fc.property(ratios, (ratio) => {
        expect(`${exactPercent(ratio)} %`).toBe(percentText(ratio).replace(/^-0 /, '0 '));
      }),
    );
    expect(exactDecimal('1.4999999')).toBe('1.4999999');
    expect(exactDecimal('1.333333333333333333333333')).toBe('1.333');
  });
});
