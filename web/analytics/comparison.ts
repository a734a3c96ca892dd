export type Direction = 'higherIsBetter' | 'lowerIsBetter' | 'neutral';

/** A figure against the previous period, judged by what is better for this measure. */
export interface Comparison {
  delta: number;
  arrow: 'up' | 'down' | 'flat';
  judgement: 'better' | 'worse' | 'same' | 'changed';
}

/**
 * @param resolution  differences smaller than this do not show on screen and count as none
 * @returns null when either figure is unknown
 */
export function compare(
  { current, previous }: { current: number | null | undefined; previous: number | null | undefined },
  direction: Direction,
  resolution: number,
): Comparison | null {
  if (current == null || previous == null) return null;
  const delta = current - previous;
  if (Math.abs(delta) < resolution) return { delta: 0, arrow: 'flat', judgement: 'same' };
  const arrow = delta > 0 ? 'up' : 'down';
  if (direction === 'neutral') return { delta, arrow, judgement: 'changed' };
  return { delta, arrow, judgement: (arrow === 'up') === (direction === 'higherIsBetter') ? 'better' : 'worse' };
}
