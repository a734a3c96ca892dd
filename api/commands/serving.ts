import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';

interface Listener {
  listen(options: { host: string; port: number }): Promise<string>;
}

export interface Place {
  readonly host: string;
  readonly port: number;
  /** The setting that chooses another port. */
  readonly setting: string;
}

/** Whether `listen` will do, asked before the work that comes before it. @throws OperatorError as `listen` does */
export async function requirePlace(place: Place): Promise<void> {
  const probe = createServer();
  const opening = new Promise<string>((resolve, reject) => {
    probe.once('error', reject).listen({ host: place.host, port: place.port }, () => resolve(''));
  });
  await listen({ listen: () => opening }, place);
  await new Promise((resolve) => probe.close(resolve));
}

/** @returns the address. @throws OperatorError when the port is taken or not ours to take, or the host is not ours */
export async function listen(server: Listener, { host, port, setting }: Place): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const cure = CURES[(error as NodeJS.ErrnoException).code ?? ''];
    if (cure === undefined) throw error;
    throw new OperatorError(cure({ host, port, setting }), 69, { cause: error });
  }
}

const noSuchHost = ({ host }: Place): string => `This machine has no address ${host}. Choose another with KEHU_HOST.`;

const CURES: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ port, setting }) => `Port ${port} is taken. Choose another with ${setting}.`,
  EACCES: ({ port, setting }) => `Port ${port} is not ours to open. Choose one above 1023 with ${setting}.`,
  EADDRNOTAVAIL: noSuchHost,
  ENOTFOUND: noSuchHost,
};

export function clockOf(config: Config): () => string {
  const { fixedNow } = config;
  return fixedNow === undefined ? () => new Date().toISOString() : () => fixedNow;
}

/** A promise that nobody waits for and that fails is a fault of one request or job: it is told, and the others go on. */
export function logRejections(): void {
  process.on('unhandledRejection', (reason) => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    log('error', 'unhandled-rejection', { id: randomUUID(), error: text });
  });
}

/** npm passes on what the terminal has sent to the whole group already. */
const SAME_SIGNAL_MS = 1_000;

/** The first of SIGINT and SIGTERM; another one a second later or more ends the program at once. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let firstAtMs: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (firstAtMs !== undefined && performance.now() - firstAtMs > SAME_SIGNAL_MS) process.exit(exitCodeOf(signal));
        firstAtMs ??= performance.now();
        resolve(signal);
      });
  });
}

function exitCodeOf(signal: NodeJS.Signals): number {
  return signal === 'SIGINT' ? 130 : 143;
}

/** A signal came before the work was done; the program cleans up and ends as the shell expects. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}.`);
    this.exitCode = exitCodeOf(signal);
  }
}

/** Waits for `work`, or gives up on it at the first signal. @throws Interrupted */
export async function unlessStopped<Result>(work: Promise<Result>, stopped: Promise<NodeJS.Signals>): Promise<Result> {
  return Promise.race([
    work,
    stopped.then((signal): never => {
      throw new Interrupted(signal);
    }),
  ]);
}

/** dist/web beside dist/api, also when the program runs from its sources. */
export function webDirectory(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return (
    [join(here, '..', 'web'), join(here, '..', '..', 'dist', 'web')].find((path) =>
      existsSync(join(path, 'documents.json')),
    ) ?? here
  );
}
