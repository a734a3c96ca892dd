import type { SignalRule } from '../../kernel/policy/signal-parameters';
import type { ControlChart, ControlPoint } from '../statistics/control-chart';

export interface RunRules {
  readonly rules: readonly SignalRule[];
  /** So many in a row on one side of the centre. */
  readonly runLength: number;
}

/**
 * The rules that the last period of a control chart breaks. Distances are in the σ of the limits, so that a chart with
 * wider limits has wider zones too.
 *
 * Source: Western Electric, Statistical Quality Control Handbook (1956), 25–28; NIST/SEMATECH e-Handbook 6.3.2
 */
export function brokenAtEnd(chart: ControlChart, { rules, runLength }: RunRules): SignalRule[] {
  const last = chart.points.at(-1);
  if (last === undefined || last.value === null || last.upper === null) return [];
  const scores = chart.points.flatMap((point) => scoreOf(point, chart.centre));
  const BROKEN: Readonly<Record<SignalRule, () => boolean>> = {
    OUTSIDE: () => last.isOutside,
    TWO_OF_THREE: () => beyond(scores.slice(-3), { sigmas: 2, of: 2 }),
    FOUR_OF_FIVE: () => beyond(scores.slice(-5), { sigmas: 1, of: 4 }),
    RUN: () => scores.length >= runLength && beyond(scores.slice(-runLength), { sigmas: 0, of: runLength }),
  };
  return rules.filter((rule) => BROKEN[rule]());
}

/** σ above the centre, below it negative; a period without exposure has none. The upper limit is never cut, the lower is. */
function scoreOf({ value, upper }: ControlPoint, centre: number): number[] {
  if (value === null || upper === null || upper <= centre) return [];
  return [(value - centre) / ((upper - centre) / 3)];
}

/** Whether the last lies beyond so many σ, and so many of all do on its side. */
function beyond(scores: readonly number[], { sigmas, of }: { readonly sigmas: number; readonly of: number }): boolean {
  const side = Math.sign(scores.at(-1) ?? 0);
  const isBeyond = (score: number): boolean => score * side > sigmas;
  return side !== 0 && isBeyond(scores.at(-1) ?? 0) && scores.filter(isBeyond).length >= of;
}
