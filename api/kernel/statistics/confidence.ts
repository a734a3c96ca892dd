/**
 * An estimate with its two-sided 95 % interval, all three in the unit of `value`.
 * A bound is null where the data do not determine it; where both exist, lower ≤ value ≤ upper.
 */
export interface Estimate {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** An estimate whose interval always exists. */
export interface BoundedEstimate extends Estimate {
  lower: number;
  upper: number;
}

/** The 97.5 % point of the standard normal distribution: what every 95 % interval here reaches from its centre. */
export const normalQuantile = 1.959963984540054;

/** The probability left outside on each side of a 95 % interval. */
export const tailProbability = 0.025;

/** @throws RangeError when `count` is not an integer ≥ 0 that a double holds exactly */
export function requireCount(count: number, name: string): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name} must be an integer ≥ 0, got ${count}`);
}
