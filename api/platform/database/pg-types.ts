import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const { builtins, getTypeParser } = pg.types;

/** "2026-11-23 01:00:00.5+00" → "2026-11-23T01:00:00.5Z"; every connection runs in UTC. */
function isoInstant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

const asText = (text: string): string => text;

/**
 * How the driver reads values: instants as ISO strings and civil dates as they are written, since neither needs a
 * `Date` on the way to the answer, and the driver's own `Date` for a civil date is a local midnight.
 */
export const pgTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === TIMESTAMPTZ) return isoInstant;
      if (oid === DATE) return asText;
      if (oid === builtins.INT8) return Number;
    }
    return getTypeParser(oid, format as 'text');
  },
};
