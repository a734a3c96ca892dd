import type { SurvivalCurve, SurvivalStep } from '../statistics/survival-curve';

export interface CurveStep {
  /** Since acceptance, in the unit of the curve. */
  elapsed: number;
  atRisk: number;
  closedShare: number;
  lower: number | null;
  upper: number | null;
}

const MOST_STEPS = 80;

/**
 * A curve with few enough steps to draw: the first, the last, and of the others those at which the closed share has grown
 * by another even part. No step is invented, and the heights at those kept are exact.
 */
export function curveSteps({ steps }: SurvivalCurve): CurveStep[] {
  if (steps.length <= MOST_STEPS) return steps.map(stepOf);
  const kept: SurvivalStep[] = [];
  let last = -1;
  for (const [at, step] of steps.entries()) {
    const part = Math.floor(step.closedShare.value * (MOST_STEPS - 2));
    if (part === last && at < steps.length - 1) continue;
    last = part;
    kept.push(step);
  }
  return kept.map(stepOf);
}

function stepOf({ duration, atRisk, closedShare }: SurvivalStep): CurveStep {
  return {
    elapsed: duration,
    atRisk,
    closedShare: closedShare.value,
    lower: closedShare.lower,
    upper: closedShare.upper,
  };
}
