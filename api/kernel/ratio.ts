import { Decimal } from 'decimal.js';

/** One amount of another as a decimal string: `"0.3"`, `"0.333333333333333333333333"`. Never rounded to be compared. */
export type Ratio = string;

/**
 * Places to which a ratio is worked out. Amounts are whole fen below 10^14 and limits have six places, so that a ratio which
 * is not its limit is 10^-20 or more away from it: with these places it is on the same side. `clients.ratio` keeps as many.
 */
const PLACES = 24;

const Exact = Decimal.clone({ precision: 60 });

/** Null where the whole is nothing. */
export function ratioOf(part: Decimal.Value, whole: Decimal.Value): Ratio | null {
  const of = new Exact(whole);
  return of.isZero() ? null : new Exact(part).div(of).toDecimalPlaces(PLACES).toFixed();
}

/** −1, 0 or 1, exactly: floats are asked first, and only what they cannot tell apart is looked at digit by digit. */
export function compareRatios(left: Ratio, right: Ratio | number): -1 | 0 | 1 {
  const [one, other] = [Number(left), Number(right)];
  if (one !== other) return one < other ? -1 : 1;
  return Math.sign(new Exact(left).comparedTo(right)) as -1 | 0 | 1;
}

/** Whether a part is at most so much of a whole. */
export function isShareAtMost(part: Decimal.Value, whole: Decimal.Value, most: Ratio): boolean {
  return new Exact(most).mul(whole).gte(part);
}

/** Places in which a limit is written: hundredths of a percent. */
const LIMIT_PLACES = 2;

/**
 * A ratio in percent as people read it: `"30 %"`, `"33.333 %"`. What was rounded is never shown as a number that a limit
 * may be, `"29.999 %"` and not `"30 %"`, so that no verdict beside it is contradicted. The web client does the same.
 */
export function percentText(ratio: Ratio): string {
  const percent = new Exact(ratio).mul(100);
  for (let places = LIMIT_PLACES; places < PLACES; places += 1) {
    const shown = percent.toDecimalPlaces(places);
    if (shown.eq(percent) || shown.decimalPlaces() > LIMIT_PLACES) return `${shown.toFixed()} %`;
  }
  return `${percent.toFixed()} %`;
}
