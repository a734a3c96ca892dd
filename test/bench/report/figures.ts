import type { Spread } from '../measure/spread';

/** Three figures that count, as people write them. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** "2.61× (2.40–2.75)" */
export function times({ median, least, most }: Spread): string {
  return `${short(median)}× (${short(least)}–${short(most)})`;
}
