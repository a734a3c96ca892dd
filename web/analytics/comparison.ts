export type Direction = 'higherIsBetter' | 'lowerIsBetter' | 'neutral';

/** A figure against the previous period, judged by what is better for this measure. */
export interface Comparison {
  delta: number;
  arrow: 'up' | 'down' | 'flat';
  /** unsettled: one of the two may still move, so that neither is told to be better */
  judgement: 'better' | 'worse' | 'same' | 'changed' | 'unsettled';
}

interface Pair {
  readonly current: number | null | undefined;
  readonly previous: number | null | undefined;
  /** both are complete, and nothing open moves them */
  readonly isSettled: boolean;
}

/**
 * @param resolution  differences smaller than this do not show on screen and count as none
 * @returns null when either figure is unknown
 */
export function compare(
  { current, previous, isSettled }: Pair,
  direction: Direction,
  resolution: number,
): Comparison | null {
  if (current == null || previous == null) return null;
  const delta = current - previous;
  if (Math.abs(delta) < resolution) return { delta: 0, arrow: 'flat', judgement: isSettled ? 'same' : 'unsettled' };
  const arrow = delta > 0 ? 'up' : 'down';
  if (!isSettled) return { delta, arrow, judgement: 'unsettled' };
  if (direction === 'neutral') return { delta, arrow, judgement: 'changed' };
  return { delta, arrow, judgement: (arrow === 'up') === (direction === 'higherIsBetter') ? 'better' : 'worse' };
}
