import type { Config } from '../config';
import { RequestDatabase } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import { apartSchema } from '../platform/graph/apart-schema';
import { buildSubgraph } from '../platform/graph/build-subgraph';
import { createGraphServer } from '../platform/graph/graph-server';
import { createJitExecutor } from '../platform/graph/jit-executor';
import { createSubgraphServer } from '../platform/http/subgraph-server';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';
import { subgraphs } from '../subgraphs';
import { mayLagIn, openReplica } from './replica';
import { openSharedSource, requireRouterSecret, roomUrls, sharedLogin } from './apart';
import { listen, logRejections, untilStopped } from './serving';

/** Serves one room to the router until SIGINT or SIGTERM. @throws OperatorError */
export async function serveSubgraph(config: Config, name: string): Promise<void> {
  const definition = subgraphs.find((subgraph) => subgraph.name === name);
  if (definition === undefined)
    throw new OperatorError(`There is no room "${name}". Rooms: ${subgraphs.map((room) => room.name).join(', ')}.`, 64);
  const secret = requireRouterSecret(config);
  const entities = [...definition.entities, ...(definition.borrowed ?? [])];
  const source = await openSharedSource(config, entities);
  const replica = await openReplica(config, { primary: source, role: sharedLogin(config).appRole, entities });
  const schema = apartSchema(buildSubgraph(definition));
  const graph = createGraphServer({
    schema,
    executor: createJitExecutor(schema),
    mayLag: mayLagIn(name),
    behindRouter: true,
  });
  await graph.start();
  const server = createSubgraphServer({
    graph,
    databaseFor: (viewer, wrote) =>
      new RequestDatabase(source, viewerSettings(viewer), { limitMs: config.operationSeconds * 1_000, replica, wrote }),
    ready: () => source.query('select 1'),
    secret,
    limits: { tokenMostDays: config.tokenMostDays, sendsMail: config.mail !== undefined },
  });
  logRejections();
  const stopped = untilStopped();
  try {
    const port = Number(new URL(roomUrls(config).get(name) ?? '').port || 80);
    await listen(server, { host: config.host, port, setting: 'KEHU_SUBGRAPH_PORT' });
    log('info', 'serving', { room: name, host: config.host, port });
    log('info', 'stopping', { signal: await stopped });
  } finally {
    await server.close();
    await graph.stop();
    await replica?.stop();
    await source.destroy();
  }
}
