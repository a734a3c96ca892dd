import type { Estimate } from '../../kernel/statistics/confidence';
import { requireShare } from './grouped-quantile';
import type { SurvivalCurve, SurvivalStep } from './survival-curve';

/**
 * Shares of the curve are sums and products of fractions, so one half may arrive a few bits short.
 * The smallest real step, one case in ten million, is a hundred times wider than this.
 */
const shareTolerance = 1e-9;

/** A duration in the curve's unit with its 95 % interval. Null means "not reached" in the time observed. */
export interface DurationQuantile {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

export interface DurationQuantiles {
  p50: DurationQuantile;
  p80: DurationQuantile;
  p90: DurationQuantile;
}

/**
 * The shortest observed duration by which at least the given share of all cases is closed. Withdrawn cases count among
 * all cases, so a share above one minus the withdrawn is never reached.
 *
 * The bounds are where the closed share's own 95 % bounds reach the share; either may be "not reached" when the value
 * is not. Some programs give the middle of a level stretch that lies exactly at the share; this gives its start, the
 * duration for which the sentence "half were closed within …" first holds.
 *
 * @param share  0 < share ≤ 1
 * @throws RangeError when the share is out of range
 * Source: Brookmeyer & Crowley 1982, Biometrics 38, 29–41; Klein & Moeschberger 2003, 4.5
 */
export function durationQuantile(curve: SurvivalCurve, share: number): DurationQuantile {
  requireShare(share);
  const firstReaching = (bound: (step: SurvivalStep) => number | null): number | null =>
    curve.steps.find((step) => (bound(step) ?? 0) >= share - shareTolerance)?.duration ?? null;
  return {
    value: firstReaching((step) => step.closedShare.value),
    lower: firstReaching((step) => step.closedShare.upper),
    upper: firstReaching((step) => step.closedShare.lower),
  };
}

/** Median, 80 % and 90 % durations. */
export function durationQuantiles(curve: SurvivalCurve): DurationQuantiles {
  return {
    p50: durationQuantile(curve, 0.5),
    p80: durationQuantile(curve, 0.8),
    p90: durationQuantile(curve, 0.9),
  };
}

/**
 * The share of all cases closed within a duration, with its interval: "repeat within 90 days" is this, read at 90.
 *
 * @param duration  ≥ 0, in the curve's unit
 * @returns null without cases, and past the last observed duration while cases were still open there
 * @throws RangeError when the duration is negative or not a number
 */
export function closedShareWithin(curve: SurvivalCurve, duration: number): Estimate | null {
  if (!(duration >= 0)) throw new RangeError(`duration must be ≥ 0, got ${duration}`);
  const last = curve.steps.at(-1);
  if (last === undefined) return null;
  if (duration > last.duration && last.unended.value > 0) return null;
  const step = curve.steps.findLast((candidate) => candidate.duration <= duration);
  return step?.closedShare ?? { value: 0, lower: 0, upper: null };
}
