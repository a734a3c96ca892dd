import { requireCount, tailProbability, type BoundedEstimate } from '../../kernel/statistics/confidence';
import { erlangQuantile } from './erlang-quantile';

/**
 * A count and its exact 95 % interval as the mean of a Poisson distribution.
 *
 * Two-sided also at zero: [0, 3.689], not the one-sided [0, 2.996] ("rule of three").
 *
 * @param count  integer ≥ 0
 * @throws RangeError when the count is not an integer ≥ 0
 * Source: Garwood 1936, Biometrika 28, 437–442 (chi-square quantiles with 2·count and 2·count + 2 degrees of freedom)
 */
export function poissonInterval(count: number): BoundedEstimate {
  requireCount(count, 'count');
  return {
    value: count,
    lower: count === 0 ? 0 : erlangQuantile(count, tailProbability),
    upper: erlangQuantile(count + 1, 1 - tailProbability),
  };
}

/**
 * A count per unit of exposure and its exact 95 % interval; the exposure is taken as known.
 *
 * @param count     integer ≥ 0
 * @param exposure  finite, ≥ 0, in the unit the rate is wanted per (active clients, orders, 1 000 pieces …)
 * @returns null when the exposure is zero: there was nothing to be counted on
 * @throws RangeError when the count is not an integer ≥ 0 or the exposure negative or not finite
 */
export function poissonRate(count: number, exposure: number): BoundedEstimate | null {
  if (!Number.isFinite(exposure) || exposure < 0) throw new RangeError(`exposure must be ≥ 0, got ${exposure}`);
  const { value, lower, upper } = poissonInterval(count);
  if (exposure === 0) return null;
  return { value: value / exposure, lower: lower / exposure, upper: upper / exposure };
}
