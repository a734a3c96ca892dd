import { Decimal } from 'decimal.js';
import { roundToFen, type Money } from './money';

/** How many, as a decimal string with at most three places: `"12"`, `"0.125"`. Never a float. */
export type Quantity = string;

/** Wide enough that no product of a quantity, a price and a rate loses a digit. */
const Exact = Decimal.clone({ precision: 60 });

const quantityText = /^\d{1,11}(\.\d{1,3})?$/;

/**
 * Whether a text is a quantity above zero, with no more decimals than its unit allows: none for what is counted in pieces.
 * What `numeric(14,3)` holds. Trailing zeros are no decimals.
 */
export function isQuantity(text: string, decimals: number): boolean {
  if (!quantityText.test(text)) return false;
  const quantity = new Exact(text);
  return quantity.isPositive() && !quantity.isZero() && quantity.decimalPlaces() <= decimals;
}

export function addQuantities(quantities: Iterable<Quantity>): Quantity {
  let total = new Exact(0);
  for (const quantity of quantities) total = total.plus(quantity);
  return total.toFixed();
}

export function subtractQuantity(from: Quantity, quantity: Quantity): Quantity {
  return new Exact(from).minus(quantity).toFixed();
}

/** −1, 0 or 1. */
export function compareQuantities(left: Quantity, right: Quantity): -1 | 0 | 1 {
  return Math.sign(new Exact(left).comparedTo(right)) as -1 | 0 | 1;
}

/**
 * The most that may come where `base` was agreed, exact and not rounded.
 *
 * @param rate how much more, a fraction: `"0.02"` is two per cent
 * Source: CQ-17
 */
export function mostWithin(base: Quantity, rate: string): Quantity {
  return new Exact(base).times(new Exact(rate).plus(1)).toFixed();
}

/** Quantity times price, rounded once to two places. */
export function lineAmount(quantity: Quantity, unitPrice: string): Money {
  return roundToFen(new Exact(quantity).times(unitPrice));
}
