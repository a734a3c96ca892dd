import supergraphSdl from '../../schema/supergraph.graphql?raw';
import type { Config } from '../config';
import { createSessionStore } from '../identity/session.service';
import { createTokenStore } from '../identity/token-store.service';
import { RequestDatabase } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import { apiSchema } from '../platform/graph/graph';
import { createGraphServer } from '../platform/graph/graph-server';
import { readTrustedDocuments } from '../platform/graph/trusted-documents';
import { createRouterExecutor } from '../platform/graph/router-executor';
import { createFront } from '../platform/http/front';
import { log } from '../platform/log';
import { subgraphs } from '../subgraphs';
import { openSharedSource, requireRouterSecret, roomUrls, sharedLogin } from './apart';
import { startLive } from './live';
import { mayLag, openReplica } from './replica';
import { clockOf, listen, logRejections, untilStopped, webDirectory } from './serving';

/** Serves the product over rooms that run apart, until SIGINT or SIGTERM. @throws OperatorError */
export async function serveRouter(config: Config): Promise<void> {
  const secret = requireRouterSecret(config);
  const urls = roomUrls(config);
  const identity = subgraphs.find(({ name }) => name === 'identity');
  const source = await openSharedSource(config, identity?.entities ?? []);
  const { appRole: role } = sharedLogin(config);
  const replica = await openReplica(config, { primary: source, role, entities: [] });
  const executor = await createRouterExecutor({ supergraphSdl, urls, secret });
  const graph = createGraphServer({
    schema: apiSchema(),
    executor,
    mayLag,
    trusted: readTrustedDocuments(webDirectory()),
  });
  await graph.start();
  const live = await startLive(sharedLogin(config));
  const front = await createFront({
    live,
    graph,
    schema: apiSchema,
    sessions: createSessionStore(source),
    tokens: createTokenStore(source),
    databaseFor: (viewer, wrote) =>
      new RequestDatabase(source, viewerSettings(viewer), { limitMs: config.operationSeconds * 1_000, replica, wrote }),
    ready: () => source.query('select 1'),
    now: clockOf(config),
    webDirectory: webDirectory(),
    attachmentDirectory: config.attachmentDirectory,
    secureCookies: config.secureCookies,
    limits: { tokenMostDays: config.tokenMostDays, sendsMail: config.mail !== undefined },
    papers: subgraphs.flatMap(({ papers = [] }) => papers),
    demoAccounts: [],
  });
  logRejections();
  const stopped = untilStopped();
  try {
    await listen(front, { host: config.host, port: config.port, setting: 'KEHU_PORT' });
    log('info', 'serving', { address: `http://${config.host}:${config.port}` });
    log('info', 'stopping', { signal: await stopped });
  } finally {
    await front.close();
    await live.stop();
    await graph.stop();
    await replica?.stop();
    await source.destroy();
  }
}
