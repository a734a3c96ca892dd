/** One line an event, on standard error, so that standard output stays free for what a command answers. */
export function log(event: string, facts: Readonly<Record<string, unknown>> = {}): void {
  const parts = Object.entries(facts).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  process.stderr.write(`${[event, ...parts].join(' ')}\n`);
}
