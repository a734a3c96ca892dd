const MEASURING_SCALE = 20;

/**
 * Whether a company is made for measuring, because somebody says so or because it is too large to be looked at: fewer orders a
 * client, more complaints, short histories.
 */
export function isForMeasuring({ scale, measuring = false }: { scale: number; measuring?: boolean }): boolean {
  return measuring || scale >= MEASURING_SCALE;
}
