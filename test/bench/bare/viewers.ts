import type { Begin } from './session';

/** The variable that carries them to a peer's process. */
export const VIEWERS = 'BENCH_VIEWERS';

/** Settings of row-level security by the cookie that stands for their holder. */
export type Viewers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One statement that makes the settings, for as long as the transaction lives. */
export function settingsOf(settings: Readonly<Record<string, string>>): Begin {
  const calls = Object.keys(settings).map((name, at) => `set_config('${name}', $${at + 1}, true)`);
  return { text: `select ${calls.join(', ')}`, values: Object.values(settings) };
}
