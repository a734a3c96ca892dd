import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasUnprintable, storedText, trimText } from '../../api/kernel/text';

const INVISIBLE = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u2800', '\u3000', ' ', '\t', '\n'];
const invisible = fc.array(fc.constantFrom(...INVISIBLE)).map((characters) => characters.join(''));
const visible = fc.constantFrom('客户', 'a b', '👩‍🚀', 'é', 'नि');

describe('a text', () => {
  it('of which nothing is to be seen is none', () => {
    fc.assert(
      fc.property(invisible, (text) => {
        expect(trimText(text)).toBe('');
        expect(storedText(text)).toBeNull();
      }),
    );
    expect([trimText(null), trimText(undefined), storedText(null)]).toEqual(['', '', null]);
  });

  it('keeps what is to be seen, whatever stands around it', () => {
    fc.assert(
      fc.property(invisible, visible, invisible, (before, text, after) => {
        expect(trimText(before + text + after)).toBe(text);
        expect(storedText(before + text + after)).toBe(text);
      }),
    );
  });

  it('is read in one go, however many blanks stand in it', () => {
    const text = `甲${' '.repeat(2_000_000)}乙`;
    const began = performance.now();
    expect(trimText(`${text}  `)).toBe(text);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('has no control characters, half characters or marks that turn the direction of reading', () => {
    for (const wrong of ['\0', '\u0007', '\ud800', '\u202e', '\u2066'])
      expect(hasUnprintable(`好${wrong}好`, { lines: true })).toBe(true);
    expect(hasUnprintable('一\n二', { lines: true })).toBe(false);
    expect(hasUnprintable('一\n二', { lines: false })).toBe(true);
  });
});
