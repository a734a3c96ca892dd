import { requireCount } from '../../kernel/statistics/confidence';

/** `count` observations of the same `value`. */
export interface ValueCount {
  value: number;
  count: number;
}

/** @throws RangeError when the share does not lie in (0, 1] */
export function requireShare(share: number): void {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share must lie in (0, 1], got ${share}`);
}

/**
 * The smallest observed value that at least the given share of the observations do not exceed (inverse of the empirical
 * distribution, Hyndman & Fan 1996 type 1). Never interpolates, so "80 % within 12 days" is a true sentence.
 *
 * @param groups  in any order; a value may occur more than once
 * @param share   0 < share ≤ 1; 0.5 is the (lower) median
 * @returns in the unit of `value`; null when nothing was observed
 * @throws RangeError when a value is not finite, a count not an integer ≥ 0, or the share out of range
 */
export function groupedQuantile(groups: readonly ValueCount[], share: number): number | null {
  requireShare(share);
  for (const { value, count } of groups) {
    if (!Number.isFinite(value)) throw new RangeError(`value must be finite, got ${value}`);
    requireCount(count, 'count');
  }
  const observed = groups.filter((group) => group.count > 0).sort((a, b) => a.value - b.value);
  const total = observed.reduce((sum, group) => sum + group.count, 0);
  let below = 0;
  for (const { value, count } of observed) {
    below += count;
    if (below / total >= share) return value;
  }
  return null;
}
