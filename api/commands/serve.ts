import { setTimeout } from 'node:timers/promises';
import { demoAccounts } from '../../seeds/demo/accounts';
import type { Config } from '../config';
import { createSessionStore } from '../identity/session.service';
import { createTokenStore } from '../identity/token-store.service';
import { RequestDatabase } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import { apiSchema, createGraph } from '../platform/graph/graph';
import { readTrustedDocuments } from '../platform/graph/trusted-documents';
import { createFront } from '../platform/http/front';
import { log } from '../platform/log';
import { subgraphs } from '../subgraphs';
import type { Connection } from './connect';
import { entitiesOfAllRooms, openSource } from './source';
import { prepareQueues, startJobs, type Working } from './jobs';
import { startLive } from './live';
import { mayLag, openReplica } from './replica';
import { clockOf, listen, webDirectory, type Place } from './serving';

const FIRST_ANSWERS_MS = 500;

interface Serving {
  readonly place: Place;
  readonly stopped: Promise<string>;
}

/** Serves the product over a connection until `stopped`, then stops everything but the connection. @throws OperatorError */
export async function serve(config: Config, connection: Connection, { place, stopped }: Serving): Promise<void> {
  // PostgreSQL makes the queues while this process builds the graph.
  const queued = prepareQueues(connection.adminUrl);
  queued.catch(() => undefined);
  const source = await openSource(connection, config.poolSize);
  const replica = await openReplica(config, {
    primary: source,
    role: connection.appRole,
    entities: entitiesOfAllRooms(),
  });
  const now = clockOf(config);
  const accounts = connection.embedded ? demoAccounts() : [];
  const graph = await createGraph(subgraphs, { trusted: readTrustedDocuments(webDirectory()), mayLag });
  const live = await startLive(connection);
  const front = await createFront({
    live,
    graph,
    schema: apiSchema,
    sessions: createSessionStore(source),
    tokens: createTokenStore(source),
    databaseFor: (viewer, wrote) =>
      new RequestDatabase(source, viewerSettings(viewer), { limitMs: config.operationSeconds * 1_000, replica, wrote }),
    ready: () => source.query('select 1'),
    now,
    webDirectory: webDirectory(),
    attachmentDirectory: config.attachmentDirectory,
    secureCookies: config.secureCookies,
    limits: { tokenMostDays: config.tokenMostDays, sendsMail: config.mail !== undefined },
    papers: subgraphs.flatMap(({ papers = [] }) => papers),
    demoAccounts: accounts,
  });
  let jobs: Working | undefined;
  try {
    await queued;
    const address = await listen(front, place);
    process.stdout.write(welcome(address, accounts));
    // Whoever waited for the product asks now; to begin the jobs would keep this process from answering.
    if ((await Promise.race([stopped, setTimeout(FIRST_ANSWERS_MS)])) === undefined) {
      jobs = await startJobs(connection, source, {
        now,
        mail: { graph, config },
        loginLimits: { statementSeconds: config.operationSeconds },
      });
      const { warnOfDifferingPacks } = await import('./import-regulations');
      await warnOfDifferingPacks(source);
    }
    log('info', 'stopping', { signal: await stopped });
  } finally {
    await front.close();
    await live.stop();
    await jobs?.stop();
    await graph.stop();
    await replica?.stop();
    await source.destroy();
  }
}

function welcome(
  address: string,
  accounts: readonly { account: string; password: string; name: string; post: string }[],
): string {
  const lines = [`\nKehu is at ${address}\n`];
  if (accounts.length > 0) lines.push('Demonstration sign-ins, one per post:');
  for (const { account, password, name, post } of accounts)
    lines.push(`  ${post.padEnd(22)} ${account.padEnd(16)} ${password}   ${name}`);
  lines.push('', 'Ctrl-C stops it.', '');
  return lines.join('\n');
}
