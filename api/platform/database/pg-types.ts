import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const MILLISECONDS_END = '2026-11-23 01:00:00.000'.length;
const { builtins, getTypeParser } = pg.types;

/**
 * "2026-11-23 01:00:00.5+00" → "2026-11-23T01:00:00.500Z"; every connection runs in UTC. Three places at least, like
 * every other instant; finer ones stay, or a cursor would miss rows of the same millisecond.
 */
function isoInstant(text: string): string {
  const missing = text.length - 3 < MILLISECONDS_END ? '.000'.slice(Math.max(0, text.length - 22)) : '';
  return `${text.slice(0, 10)}T${text.slice(11, -3)}${missing}Z`;
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
