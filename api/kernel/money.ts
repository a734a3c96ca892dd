import { Decimal } from 'decimal.js';
import { percentagesProblem, type Percentage } from './percentages';

/** Yuan as a decimal string with exactly two places: `"1234.50"`, `"-0.05"`. Never a float. */
export type Money = string;

/** Wide enough that no product of an amount and a rate loses a digit before it is rounded. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

const moneyText = /^-?\d{1,12}(\.\d{1,2})?$/;
/** The most an amount can be: what `numeric(14,2)` holds. */
export const MOST_MONEY: Money = '999999999999.99';

const fullStop = '.'.charCodeAt(0);

/**
 * An amount in its one shape.
 *
 * @param text digits with at most two decimals and at most twelve before the point (what `numeric(14,2)` holds)
 * @throws RangeError for anything else, also for more than two decimals: nothing is rounded in silence
 */
export function parseMoney(text: string): Money {
  if (!moneyText.test(text)) {
    throw new RangeError(`"${text}" is not an amount in yuan; write it like 1234.50, with at most two decimals`);
  }
  return roundToFen(text);
}

/** The only place where money is rounded: to the fen, halves away from zero. */
export function roundToFen(value: Decimal.Value): Money {
  const rounded = new Exact(value).toDecimalPlaces(2);
  if (!rounded.isFinite()) throw new RangeError(`${String(value)} is not a finite amount`);
  return rounded.isZero() ? '0.00' : rounded.toFixed(2);
}

export function addMoney(left: Money, right: Money): Money {
  return roundToFen(new Exact(left).plus(right));
}

export function subtractMoney(left: Money, right: Money): Money {
  return roundToFen(new Exact(left).minus(right));
}

/** The sum of nothing is `"0.00"`. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = new Exact(0);
  for (const amount of amounts) total = total.plus(amount);
  return roundToFen(total);
}

/** −1, 0 or 1; fit for `sort`. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  return Math.sign(new Exact(left).comparedTo(right)) as -1 | 0 | 1;
}

/**
 * The amount in fen as a safe integer; `numeric(14,2)` never leaves that range. For comparing many amounts quickly.
 *
 * @throws RangeError when the text is not an amount with at most two decimals
 */
export function fenOf(amount: Money): number {
  const point = amount.length - 3;
  if (amount.charCodeAt(point) === fullStop && moneyText.test(amount)) {
    return Number(amount.slice(0, point) + amount.slice(point + 1));
  }
  return new Exact(parseMoney(amount)).times(100).toNumber();
}

/** The inverse of {@link fenOf}. @throws RangeError when `fen` is not a safe integer */
export function moneyOfFen(fen: number): Money {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} is not a whole number of fen`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount as the screens write it: `¥11,193.48`, `¥60,000`. */
export function yuanText(amount: Money): string {
  const [whole = '', decimals = ''] = amount.replace('-', '').split('.');
  const fen = /^0*$/.test(decimals) ? '' : `.${decimals.padEnd(2, '0')}`;
  return `${amount.startsWith('-') ? '-' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fen}`;
}

/**
 * Divides an amount by percentages so that the parts sum to the whole to the fen: every part is cut to the fen, then the
 * fen left over go one each to the largest remainders (the earlier part on a tie). A part of 0 % gets nothing.
 *
 * @throws RangeError when the percentages do not sum to exactly 100
 * Source: CC-9 (liability split)
 */
export function splitByPercentages(whole: Money, percentages: readonly Percentage[]): Money[] {
  const problem = percentagesProblem(percentages);
  if (problem) throw new RangeError(problem);
  const wholeFen = new Exact(parseMoney(whole)).times(100);
  const sign = wholeFen.isNegative() ? -1 : 1;
  const shares = percentages.map((percentage, index) => {
    const exact = wholeFen.abs().times(percentage).dividedBy(100);
    return { index, fen: exact.floor(), remainder: exact.minus(exact.floor()) };
  });
  const left = shares.reduce((rest, share) => rest.minus(share.fen), wholeFen.abs()).toNumber();
  const byRemainder = [...shares].sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const share of byRemainder.slice(0, left)) share.fen = share.fen.plus(1);
  return shares.map((share) => roundToFen(share.fen.times(sign).dividedBy(100)));
}
