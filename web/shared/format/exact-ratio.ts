/** Places in which a limit is written, of a percentage as of any other ratio. */
const LIMIT_PLACES = 2;
const MOST_PLACES = 24;

/**
 * A ratio that a limit is compared with, `"1.5"`, `"0.333"`. What was rounded is never shown as a number that a limit may be,
 * `"1.4998"` and not `"1.5"`, so that no verdict beside it is contradicted. Papers do the same.
 *
 * @param ratio  decimal string; as many places as the server knows
 */
export function exactDecimal(ratio: string): string {
  const [whole = '', decimals = ''] = ratio.replace('-', '').split('.');
  const scaled = BigInt(whole + decimals.padEnd(MOST_PLACES, '0').slice(0, MOST_PLACES));
  const sign = ratio.startsWith('-') && scaled !== 0n ? '-' : '';
  for (let places = LIMIT_PLACES; places < MOST_PLACES; places += 1) {
    const step = 10n ** BigInt(MOST_PLACES - places);
    const rounded = (scaled + step / 2n) / step;
    const shown = decimalOf(rounded, places);
    if (rounded * step === scaled || (shown.split('.')[1] ?? '').length > LIMIT_PLACES) return sign + shown;
  }
  return sign + decimalOf(scaled, MOST_PLACES);
}

/** The same of a share, in percent and without its sign: `"30"`, `"29.999"`. */
export function exactPercent(share: string): string {
  const [whole = '', decimals = ''] = share.split('.');
  const digits = decimals.padEnd(2, '0');
  return exactDecimal(`${whole}${digits.slice(0, 2)}.${digits.slice(2)}`);
}

function decimalOf(scaled: bigint, places: number): string {
  const text = String(scaled).padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '');
}
