/** `1.5` for the fraction `0.015`. */
export function percentOf(fraction: string): string {
  return String(Number((Number(fraction) * 100).toFixed(4)));
}

/** The fraction of a percentage with two decimals at most, `0.0150` for `1.5`; null when it is none. */
export function fractionOf(percent: string): string | null {
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(percent.trim())) return null;
  return (Number(percent) / 100).toFixed(4);
}
