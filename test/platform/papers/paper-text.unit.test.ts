import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasGlyph } from '../../../api/platform/papers/paper-fonts';
import {
  amountText,
  instantText,
  priceText,
  printed,
  quantityText,
  wordParts,
} from '../../../api/platform/papers/paper-text';

const print = (text: string) => printed(text, hasGlyph);

describe('a text on paper', () => {
  it.each([
    ['控制\u0000字符\u0007\u001b[31m', '控制字符[31m'],
    ['换\r\n行\u2028和\t制表', '换\n行\n和    制表'],
    ['反\u202e向\u2066书写\u200b', '反向书写'],
    ['半个\ud83d字符', '半个字符'],
    ['罕见字𬭎㛃龘', '罕见字𬭎㛃龘'],
    ['没有的字𠮷', '没有的字〓'],
    ['很生气😡，一家人👨‍👩‍👧 也是', '很生气〓，一家人〓 也是'],
    ['cafe\u0301 ①￥', 'café ①￥'],
    ['<b>不是标记</b> http://evil.example', '<b>不是标记</b> http://evil.example'],
  ])('shows %j as %j', (given, shown) => {
    expect(print(given)).toBe(shown);
  });

  it('is cut when it is huge, and says how much is left out', () => {
    expect(print('长'.repeat(20_003))).toBe(`${'长'.repeat(20_000)}……（其余 3 字略）`);
  });

  it('never holds a character that the font cannot show, and changes nothing when it is shown again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const shown = print(text);
        expect([...shown].filter((each) => each !== '\n' && !hasGlyph(each.codePointAt(0) ?? 0))).toEqual([]);
        expect(print(shown)).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('tells long words apart and loses nothing', () => {
    const text = `单号 ${'A'.repeat(40)} 与 2026-11-23`;
    expect(wordParts(text).filter(({ isLong }) => isLong)).toEqual([{ text: 'A'.repeat(40), isLong: true }]);
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (any) => {
        expect(
          wordParts(any)
            .map((part) => part.text)
            .join(''),
        ).toBe(any);
      }),
    );
  });

  it('writes instants on the clock of Shanghai and amounts with their thousands apart', () => {
    expect(instantText('2026-11-22T16:05:00.000Z')).toBe('2026-11-23 00:05');
    expect(['1234567.80', '-1234.50', '12', null].map(amountText)).toEqual(['1,234,567.80', '-1,234.50', '12', '–']);
    expect(['40.000', '0.500', '1200', '100'].map(quantityText)).toEqual(['40', '0.5', '1,200', '100']);
    expect(['2.5000', '2.5125', '10.00', '3'].map(priceText)).toEqual(['2.50', '2.5125', '10.00', '3']);
  });
});
