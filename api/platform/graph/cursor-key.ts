const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** Whether a value of a cursor is an existing day, `YYYY-MM-DD`, that PostgreSQL takes for a date. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && exists(`${value}T00:00:00Z`);
}

/**
 * Whether a value of a cursor is an existing instant in UTC that PostgreSQL takes for one. It stays a text: its
 * microseconds would not survive being parsed.
 */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && exists(value);
}

/** Date takes 30 February for 2 March, and 24 o’clock for the next day. */
function exists(instant: string): boolean {
  const ms = Date.parse(instant);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(instant.slice(0, 19));
}
