import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoAccounts } from '../../seeds/demo/accounts';
import type { Config } from '../config';
import { createSessionStore } from '../identity/session.service';
import { RequestDatabase } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import { createGraph } from '../platform/graph/graph';
import { createFront } from '../platform/http/front';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';
import { subgraphs } from '../subgraphs';
import { connect, openSource, type Connection } from './connect';
import { isEmpty, runSeed } from './seed';
import { startJobs } from './jobs';

/** Serves the product until SIGINT or SIGTERM, then stops everything it started. @throws OperatorError */
export async function start(config: Config): Promise<void> {
  const connection = await connect(config);
  try {
    if (connection.migrated.length > 0) log('info', 'migrated', { steps: connection.migrated.length });
    if (connection.embedded && (await isEmpty(connection.adminUrl))) await runSeed(connection, { scale: 1 });
    await serve(config, connection);
  } finally {
    await connection.stop();
  }
}

async function serve(config: Config, connection: Connection): Promise<void> {
  const source = await openSource(connection, config.poolSize);
  const now = clockOf(config);
  const accounts = connection.embedded ? demoAccounts() : [];
  const graph = await createGraph(subgraphs);
  const front = await createFront({
    graph,
    sessions: createSessionStore(source),
    databaseFor: (viewer) => new RequestDatabase(source, viewerSettings(viewer)),
    ready: () => source.query('select 1'),
    now,
    webDirectory: webDirectory(),
    secureCookies: config.secureCookies,
    demoAccounts: accounts,
  });
  const jobs = await startJobs(connection, source, now);
  const stopped = untilStopped();
  try {
    await listen(config, front);
    process.stdout.write(welcome(config, accounts));
    log('info', 'stopping', { signal: await stopped });
  } finally {
    await front.close();
    await jobs.stop();
    await graph.stop();
    await source.destroy();
  }
}

export async function listen(
  config: Pick<Config, 'host' | 'port'>,
  front: { listen(options: { host: string; port: number }): Promise<string> },
): Promise<void> {
  try {
    await front.listen({ host: config.host, port: config.port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new OperatorError(`Port ${config.port} is taken. Choose another with KEHU_PORT.`, 69, { cause: error });
  }
}

export function clockOf(config: Config): () => string {
  const { fixedNow } = config;
  return fixedNow === undefined ? () => new Date().toISOString() : () => fixedNow;
}

/** The first of SIGINT and SIGTERM. */
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

function welcome(
  config: Config,
  accounts: readonly { account: string; password: string; name: string; post: string }[],
): string {
  const lines = [`\nKehu is at http://${config.host}:${config.port}\n`];
  if (accounts.length > 0) lines.push('Demonstration sign-ins, one per post:');
  for (const { account, password, name, post } of accounts)
    lines.push(`  ${post.padEnd(22)} ${account.padEnd(16)} ${password}   ${name}`);
  lines.push('', 'Ctrl-C stops it.', '');
  return lines.join('\n');
}
