import { normalQuantile, requireCount, type BoundedEstimate } from './confidence';

/**
 * A share and its 95 % Wilson score interval, as fractions of 1.
 *
 * @param successes  integer, 0 ≤ successes ≤ trials
 * @param trials     integer ≥ 0
 * @returns null when there were no trials: a share of nothing has no value
 * @throws RangeError when a count is not an integer ≥ 0 or successes exceed trials
 * Source: Wilson 1927, J. Am. Stat. Assoc. 22, 209–212; without continuity correction (Newcombe 1998, method 3)
 */
export function wilsonInterval(successes: number, trials: number): BoundedEstimate | null {
  requireCount(successes, 'successes');
  requireCount(trials, 'trials');
  if (successes > trials) throw new RangeError(`successes (${successes}) exceed trials (${trials})`);
  if (trials === 0) return null;
  const value = successes / trials;
  const squared = normalQuantile ** 2;
  const centre = (successes + squared / 2) / (trials + squared);
  const reach = (normalQuantile / (trials + squared)) * Math.sqrt(trials * value * (1 - value) + squared / 4);
  // At the ends one bound equals the share itself; rounding must not push it past.
  return {
    value,
    lower: successes === 0 ? 0 : Math.min(value, centre - reach),
    upper: successes === trials ? 1 : Math.max(value, centre + reach),
  };
}
