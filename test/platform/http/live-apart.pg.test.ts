import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { liveFields } from '../../../api/commands/live-fields';
import type { Viewer } from '../../../api/kernel/access/viewer';
import { freePort } from '../../../api/platform/database/ports';
import { RequestDatabase } from '../../../api/platform/database/request-database';
import { viewerSettings } from '../../../api/platform/database/viewer-settings';
import { apartSchema } from '../../../api/platform/graph/apart-schema';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { createJitExecutor } from '../../../api/platform/graph/jit-executor';
import { createRouterExecutor } from '../../../api/platform/graph/router-executor';
import { createSubgraphServer } from '../../../api/platform/http/subgraph-server';
import { LiveChanges } from '../../../api/platform/live/live-changes';
import { LIVE_CHANNEL } from '../../../api/platform/outbox';
import { OutboxListener } from '../../../api/platform/outbox-listener';
import { subgraphs } from '../../../api/subgraphs';
import { addComplaint, arrange, type Arranged } from '../../complaints/arrange';
import { specialist } from '../../complaints/viewers';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entitiesOfAllRooms, openDoor, type Door } from '../../support/door';

const NOW = '2026-11-23T01:00:00.000Z';
const SECRET = 'a secret of the router, 32 characters or more';
let database: TestDatabase;
let people: Arranged;
let door: Door;
const stop: (() => Promise<unknown>)[] = [];
const changes = new LiveChanges();

/** A door whose graph asks a room in a server of its own, over the network, as the router does. */
beforeAll(async () => {
  database = await testDatabase(entitiesOfAllRooms());
  stop.push(() => database.drop());
  people = await arrange(database);
  const urls = new Map<string, string>();
  for (const definition of subgraphs) {
    const schema = apartSchema(buildSubgraph(definition));
    const graph = createGraphServer({ schema, executor: createJitExecutor(schema), behindRouter: true });
    await graph.start();
    const databaseFor = (viewer: Viewer | null) => new RequestDatabase(database.source, viewerSettings(viewer));
    const room = createSubgraphServer({ graph, databaseFor, ready: () => Promise.resolve(), secret: SECRET });
    urls.set(definition.name, `${await room.listen({ host: '127.0.0.1', port: await freePort(14_400) })}/graphql`);
    stop.push(async () => {
      await room.close();
      await graph.stop();
    });
  }
  const supergraphSdl = await readFile('schema/supergraph.graphql', 'utf8');
  const graph = createGraphServer({
    schema: buildSchema(await readFile('schema/api.graphql', 'utf8')),
    executor: await createRouterExecutor({ supergraphSdl, urls, secret: SECRET }),
  });
  await graph.start();
  const listener = await OutboxListener.start({
    url: database.adminUrl,
    channel: LIVE_CHANNEL,
    onTopic: (text) => changes.tell(text),
    onFault: () => undefined,
  });
  stop.push(() => listener.stop());
  door = await openDoor(database, { now: NOW, graph, live: { changes, fields: liveFields } });
  stop.push(() => door.stop());
});
afterAll(async () => {
  for (const end of stop.reverse()) await end();
});

it('subscriptions behind the router follow a change that another process wrote, within what the viewer may see', async () => {
  const mine = await addComplaint(database, { clientId: people.clientOfMing });
  const foreign = await addComplaint(database, { clientId: people.clientOfHong });
  const { cookie = '' } = door.enter(specialist(people.ming));
  class Browser extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers: { cookie, origin: door.url } });
    }
  }
  const url = `${door.url.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: Browser, retryAttempts: 0, lazy: true });
  const asked = (id: string) => ({
    query: 'subscription($id: ID!) { complaint(id: $id) { version client { name } } }',
    variables: { id },
  });
  const stream = client.iterate<{ complaint: { version: number; client: { name: string } } }>(asked(mine));
  const first = await stream.next();
  expect(first.value).toMatchObject({ data: { complaint: { version: 1, client: { name: expect.any(String) } } } });
  await database.sql('update complaints.complaint set version = version + 1 where id = $1', [mine]);
  await database.sql(`select pg_notify(platform.channel('${LIVE_CHANNEL}'), $1)`, [`complaint.moved ${mine}`]);
  expect((await stream.next()).value).toMatchObject({ data: { complaint: { version: 2 } } });
  await stream.return?.();
  const other = client.iterate(asked(foreign));
  expect((await other.next()).value).toMatchObject({ data: { complaint: null } });
  await other.return?.();
  await client.dispose();
});
