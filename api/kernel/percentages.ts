import { Decimal } from 'decimal.js';

/** Parts of a hundred as a decimal string without trailing zeros, 0 to 100, at most four decimals: `"33.3333"`. */
export type Percentage = string;

const percentageText = /^\d{1,3}(\.\d{1,4})?$/;

/** @throws RangeError when the text is not a number from 0 to 100 with at most four decimals */
export function parsePercentage(text: string): Percentage {
  if (!percentageText.test(text) || new Decimal(text).greaterThan(100)) {
    throw new RangeError(`"${text}" is not a percentage; write a number from 0 to 100 with at most four decimals`);
  }
  return new Decimal(text).toString();
}

/**
 * What is wrong with a list that has to share out a whole, in words for the person who typed it; `undefined` when the
 * list sums to exactly 100. Never throws.
 *
 * Source: CC-9, CQ-9 (a split closes the whole)
 */
export function percentagesProblem(percentages: readonly string[]): string | undefined {
  if (percentages.length === 0) return 'there are no percentages; they must sum to 100';
  let sum = new Decimal(0);
  for (const text of percentages) {
    try {
      sum = sum.plus(parsePercentage(text));
    } catch (problem) {
      return problem instanceof Error ? problem.message : String(problem);
    }
  }
  return sum.equals(100) ? undefined : `the percentages sum to ${sum.toString()}; they must sum to exactly 100`;
}

/** The list in its one shape. @throws RangeError unless it sums to exactly 100 */
export function parsePercentages(percentages: readonly string[]): Percentage[] {
  const problem = percentagesProblem(percentages);
  if (problem) throw new RangeError(problem);
  return percentages.map(parsePercentage);
}
