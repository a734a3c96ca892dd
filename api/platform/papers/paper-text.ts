import { civilDateAt } from '../../kernel/civil-date';

/** Stands for a character that the font cannot show, as Chinese printers have it. */
export const MISSING = '〓';

const LONGEST = 20_000;
const LINE_ENDS = /\r\n?|[\u2028\u2029\v\f]/g;
const UNPRINTABLE = /^[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Cf}\ufe00-\ufe0f]$/u;
const EMOJI = /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)*/gu;
/** A word that may be wider than its column; Chinese is broken between any two characters anyway. */
const LONG_WORD = /([^\s\u2e80-\u{3ffff}]{16,})/u;

/**
 * A text as a paper shows it: composed characters, one kind of line end, no control characters and nothing that turns
 * the reading direction; 〓 for what the font lacks, once for an emoji of several parts. Never more than 20 000 characters;
 * a text that is cut says how much is left out.
 *
 * @param hasGlyph whether the font can show a code point
 */
export function printed(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const shown = (character: string) => (hasGlyph(character.codePointAt(0) ?? 0) ? character : MISSING);
  const characters = [
    ...text
      .normalize('NFC')
      .replace(LINE_ENDS, '\n')
      .replace(/\t/g, '    ')
      .replace(EMOJI, (emoji) => shown(String.fromCodePoint(emoji.codePointAt(0) ?? 0))),
  ].flatMap((character) => {
    if (character === '\n') return [character];
    return UNPRINTABLE.test(character) ? [] : [shown(character)];
  });
  const left = characters.length - LONGEST;
  const whole = characters.slice(0, LONGEST).join('');
  return left > 0 ? `${whole}……（其余 ${left} 字略）` : whole;
}

/** The text in parts, and which of them is a word so long that it has to be broken anywhere. */
export function wordParts(text: string): { readonly text: string; readonly isLong: boolean }[] {
  const parts = text.split(LONG_WORD).map((part, at) => ({ text: part, isLong: at % 2 === 1 }));
  return parts.filter((part) => part.text !== '');
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** An instant on the wall clock in Asia/Shanghai, `2026-11-23 09:00`. */
export function instantText(instant: string): string {
  return `${civilDateAt(instant)} ${CLOCK.format(new Date(instant))}`;
}

/** An amount with its thousands apart, `1,234.50`; a dash where there is none. */
export function amountText(amount: string | null | undefined): string {
  if (amount == null) return '–';
  const [whole = '', decimals] = amount.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/** A quantity without the zeros behind it, `1,200` or `0.5`; a dash where there is none. */
export function quantityText(quantity: string | null | undefined): string {
  return amountText(quantity?.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
}

/** A price with two decimals or as many as it needs, `2.50`. */
export function priceText(price: string): string {
  return amountText(price.replace(/(\.\d{2}\d*?)0+$/, '$1'));
}
