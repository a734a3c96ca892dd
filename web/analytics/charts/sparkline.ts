/**
 * Points of a polyline through `values` in a box; unknown values are skipped.
 * A flat line runs through the middle.
 */
export function sparklinePoints(values: readonly (number | null | undefined)[], width: number, height: number): string {
  const known = values.filter((value): value is number => value != null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      if (value == null) return null;
      const y = span === 0 ? height / 2 : height - ((value - low) / span) * height;
      return `${(index * step).toFixed(1)},${y.toFixed(1)}`;
    })
    .filter((point) => point !== null)
    .join(' ');
}
