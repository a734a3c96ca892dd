import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config';
import { OperatorError } from '../platform/operator-error';

interface Listener {
  listen(options: { host: string; port: number }): Promise<string>;
}

interface Place {
  readonly host: string;
  readonly port: number;
  /** The setting that chooses another port. */
  readonly setting: string;
}

/** @throws OperatorError when the port is taken or not ours to take, or the host is not this machine's */
export async function listen(server: Listener, { host, port, setting }: Place): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new OperatorError(`Port ${port} is taken. Choose another with ${setting}.`, 69, { cause: error });
    if (code === 'EACCES')
      throw new OperatorError(`Port ${port} is not ours to open. Choose one above 1023 with ${setting}.`, 69, {
        cause: error,
      });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new OperatorError(`This machine has no address ${host}. Choose another with KEHU_HOST.`, 69, {
        cause: error,
      });
    throw error;
  }
}

export function clockOf(config: Config): () => string {
  const { fixedNow } = config;
  return fixedNow === undefined ? () => new Date().toISOString() : () => fixedNow;
}

/** The first of SIGINT and SIGTERM; a second one ends the program at once. */
export function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}

/** dist/web beside dist/api, also when the program runs from its sources. */
export function webDirectory(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return (
    [join(here, '..', 'web'), join(here, '..', '..', 'dist', 'web')].find((path) =>
      existsSync(join(path, 'index.html')),
    ) ?? here
  );
}
