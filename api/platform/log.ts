export type LogValue = string | number | boolean | null | undefined;

/**
 * One line per event on stderr: instant, level, event, `key=value` pairs. Values with spaces or quotes are JSON, so that
 * a line stays a line whatever a value holds.
 */
export function log(level: 'info' | 'warn' | 'error', event: string, values: Record<string, LogValue> = {}): void {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${written(value)}`);
  process.stderr.write(`${[new Date().toISOString(), level, event, ...pairs].join(' ')}\n`);
}

function written(value: LogValue): string {
  const text = String(value);
  return /^[\w.:/@+-]+$/.test(text) ? text : JSON.stringify(text);
}
