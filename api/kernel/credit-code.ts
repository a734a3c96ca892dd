/** Digits of GB 32100-2015: 0–9 and capitals without I, O, S, V and Z. */
const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODY = 17;

/**
 * Whether a text is a unified social credit code: 18 characters, the last of them checking the others, so that a slip of
 * the pen is noticed. Source: GB 32100-2015
 */
export function isCreditCode(code: string): boolean {
  return code.length === BODY + 1 && checkDigitOf(code) === code[BODY];
}

/** The 18th character for the first 17; undefined when they are not digits of a code. */
export function checkDigitOf(code: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < BODY; at += 1) {
    const value = DIGITS.indexOf(code[at] ?? '?');
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % DIGITS.length;
  }
  return DIGITS[(DIGITS.length - (sum % DIGITS.length)) % DIGITS.length];
}
