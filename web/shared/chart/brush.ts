/** Selecting a stretch of the category axis with the pointer. */
export const brushOption = {
  brush: {
    xAxisIndex: 0,
    brushType: 'lineX',
    brushMode: 'single',
    toolbox: [],
    brushStyle: { borderWidth: 1, color: 'rgba(36, 87, 166, 0.14)', borderColor: 'rgba(36, 87, 166, 0.6)' },
    outOfBrush: { colorAlpha: 1 },
  },
} as const;

/** What makes the pointer select from now on. */
export const takeBrush = {
  type: 'takeGlobalCursor',
  key: 'brush',
  brushOption: { brushType: 'lineX', brushMode: 'single' },
} as const;

/** @returns first and last index of what was selected; undefined when it was a mere click */
export function brushedRange(event: { areas?: readonly { coordRange?: unknown }[] }): [number, number] | undefined {
  const range = event.areas?.[0]?.coordRange;
  if (!Array.isArray(range) || typeof range[0] !== 'number' || typeof range[1] !== 'number') return undefined;
  return [Math.max(0, Math.min(range[0], range[1])), Math.max(range[0], range[1])];
}
