import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitOf, isCreditCode } from '../../api/kernel/credit-code';

const digit = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
const body = fc.array(digit, { minLength: 17, maxLength: 17 }).map((digits) => digits.join(''));

describe('a unified social credit code', () => {
  it('is recognised as published companies write it', () => {
    expect(['91350100M000100Y43', '91110000100000000B'].map(isCreditCode)).toEqual([true, false]);
  });

  it('is completed by exactly one last character', () => {
    fc.assert(
      fc.property(body, digit, (first, last) => {
        expect(isCreditCode(first + last)).toBe(last === checkDigitOf(first));
      }),
    );
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(body, fc.nat(16), digit, (first, at, wrong) => {
        fc.pre(first[at] !== wrong);
        const code = first + checkDigitOf(first);
        expect(isCreditCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('is nothing that is shorter, longer, in small letters or not of its alphabet', () => {
    const code = '91350100M000100Y43';
    for (const other of ['', code.slice(1), `${code}0`, code.toLowerCase(), code.replace('M', 'I'), '９'.repeat(18)])
      expect(isCreditCode(other)).toBe(false);
  });
});
