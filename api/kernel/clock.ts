import { Temporal } from 'temporal-polyfill';

/**
 * An instant: ISO 8601 in UTC with milliseconds, `2026-11-23T01:00:00.123Z`. Because every instant has this one shape,
 * two of them compare as strings.
 */
export type Instant = string;

const firstMs = Date.parse('0000-01-01T00:00:00.000Z');
const lastMs = Date.parse('9999-12-31T23:59:59.999Z');
const canonical = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Any ISO 8601 instant (with `Z` or an offset) in the one shape above; finer digits than milliseconds are cut.
 *
 * @throws RangeError when the text is not an instant
 */
export function parseInstant(text: string): Instant {
  return instantFromEpochMs(epochMs(text));
}

/** Milliseconds since 1970-01-01T00:00:00Z. @throws RangeError when the text is not an instant */
export function epochMs(instant: Instant): number {
  // Deadlines are computed by the hundred thousand, and Date reads the one shape 50 times faster than Temporal does. It
  // takes 30 February for 2 March, hence the look at the day.
  if (canonical.test(instant)) {
    const ms = Date.parse(instant);
    if (new Date(ms).getUTCDate() === Number(instant.slice(8, 10))) return ms;
  }
  try {
    return Temporal.Instant.from(instant).epochMilliseconds;
  } catch {
    throw new RangeError(`"${instant}" is not an instant; write it like 2026-11-23T01:00:00.000Z`);
  }
}

/**
 * @param ms whole milliseconds since 1970-01-01T00:00:00Z
 * @throws RangeError outside the years 0 to 9999, where the one shape ends
 */
export function instantFromEpochMs(ms: number): Instant {
  if (!(ms >= firstMs && ms <= lastMs)) throw new RangeError(`${ms} ms since 1970 is outside the years 0 to 9999`);
  return new Date(ms).toISOString();
}
