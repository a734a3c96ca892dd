import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_PASSWORD_CHARACTERS, passwordFault } from '../../api/identity/password-rule';

const own = { account: 'zhangwei', old: 'correct horse battery' };

describe('a new password', () => {
  it.each([
    ['too short', 'short one', 'TOO_SHORT'],
    ['of five characters that are written as ten', '😀😁😂🤣😃', 'TOO_SHORT'],
    ['too long to hash', 'ab c'.repeat(51), 'TOO_LONG'],
    ['the account itself', 'my ZhangWei 2026', 'IS_ACCOUNT'],
    ['of one character', 'aaaaaaaaaaaa', 'TOO_PLAIN'],
    ['the old one', 'correct horse battery', 'SAME'],
  ])('is refused when it is %s', (_what, wanted, fault) => {
    expect(passwordFault(wanted, own)).toBe(fault);
  });

  it('is taken when it is long enough, whatever signs are in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-y ]{10,200}$/), (wanted) => {
        fc.pre(new Set(wanted).size >= 4 && !wanted.includes('zhangwei') && wanted !== own.old);
        expect(passwordFault(wanted, own)).toBeUndefined();
      }),
    );
    expect(FEWEST_PASSWORD_CHARACTERS).toBe(10);
  });
});
