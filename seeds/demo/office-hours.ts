const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Asia/Shanghai, which has had no summer time since 1991. */
const OFFSET_MS = 8 * HOUR_MS;
const OPENS_MS = 8.5 * HOUR_MS;
const CLOSES_MS = 18 * HOUR_MS;

/** An instant in epoch milliseconds; one outside office hours becomes one of the first hour of the next office day. */
export function inOfficeHours(ms: number): number {
  const sinceMidnight = (((ms + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  if (sinceMidnight >= OPENS_MS && sinceMidnight <= CLOSES_MS) return Math.floor(ms);
  const midnight = ms - sinceMidnight + (sinceMidnight > CLOSES_MS ? DAY_MS : 0);
  const closedFor = sinceMidnight > CLOSES_MS ? sinceMidnight - CLOSES_MS : sinceMidnight + DAY_MS - CLOSES_MS;
  return Math.floor(midnight + OPENS_MS + (closedFor / (DAY_MS - CLOSES_MS + OPENS_MS)) * HOUR_MS);
}
