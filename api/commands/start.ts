import { demoAccounts } from '../../seeds/demo/accounts';
import type { Config } from '../config';
import { createSessionStore } from '../identity/session.service';
import { RequestDatabase } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import { createGraph } from '../platform/graph/graph';
import { createFront } from '../platform/http/front';
import { log } from '../platform/log';
import { subgraphs } from '../subgraphs';
import { connect, openSource, type Connection } from './connect';
import { prepareQueues, startJobs } from './jobs';
import { isEmpty, runSeed } from './seed';
import { clockOf, listen, untilStopped, webDirectory } from './serving';

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
  await prepareQueues(connection.adminUrl);
  const jobs = await startJobs(connection, source, now);
  const stopped = untilStopped();
  try {
    await listen(front, { host: config.host, port: config.port, setting: 'KEHU_PORT' });
    process.stdout.write(welcome(config, accounts));
    log('info', 'stopping', { signal: await stopped });
  } finally {
    await front.close();
    await jobs.stop();
    await graph.stop();
    await source.destroy();
  }
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
