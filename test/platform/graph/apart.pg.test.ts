import { readdir, readFile } from 'node:fs/promises';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessionStore } from '../../../api/identity/session.service';
import { throughToken } from '../../../api/kernel/access/token-scope';
import type { Viewer } from '../../../api/kernel/access/viewer';
import { Loaders, type RequestContext } from '../../../api/platform/context/request-context';
import { freePort } from '../../../api/platform/database/ports';
import { RequestDatabase } from '../../../api/platform/database/request-database';
import { viewerSettings } from '../../../api/platform/database/viewer-settings';
import { apartSchema } from '../../../api/platform/graph/apart-schema';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { createGraph } from '../../../api/platform/graph/graph';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { createJitExecutor } from '../../../api/platform/graph/jit-executor';
import { sealPassport } from '../../../api/platform/graph/router-credential';
import { createRouterExecutor } from '../../../api/platform/graph/router-executor';
import { inLocale } from '../../../api/platform/graph/worded-error';
import { createSubgraphServer } from '../../../api/platform/http/subgraph-server';
import { subgraphs } from '../../../api/subgraphs';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const SECRET = 'a secret of the router, 32 characters or more';
const NOW = '2026-11-23T01:00:00.000Z';
const CORPUS = new URL('../../support/corpus/', import.meta.url);
const ACCOUNTS = [
  ...['chenjianguo', 'sunwei', 'zhangwei', 'zhoumin', 'fengxue', 'huangjing', 'luofang', 'dengchao'],
  'a token',
  null,
] as const;
/** The general manager sees most of everything; but what waits for accounting, accounting alone, the staff the administrator, and who hands clients over their managers. */
const READERS = new Map([
  ['finance.graphql', 'luofang'],
  ['handover.graphql', 'sunwei'],
  ['staffing.graphql', 'dengchao'],
]);

describe('the same rooms, together and apart', () => {
  let database: TestDatabase;
  let together: ApolloServer<RequestContext>;
  let apart: ApolloServer<RequestContext>;
  const stop: (() => Promise<void>)[] = [];
  const servers = new Map<string, { readonly server: FastifyInstance; readonly url: string }>();
  const viewers = new Map<string | null, Viewer | null>([[null, null]]);
  const variables: Record<string, unknown> = {};

  beforeAll(async () => {
    database = await demoDatabase(
      subgraphs.flatMap(({ entities }) => entities),
      { scale: 0.05 },
    );
    stop.push(() => database.drop());
    const sessions = createSessionStore(database.source);
    for (const account of ACCOUNTS) {
      if (account === null || account === 'a token') continue;
      const answer = await sessions.signIn(account, 'kehu-demo', '127.0.0.1', NOW);
      if (!answer.ok) throw new Error(`${account}: ${answer.code}`);
      viewers.set(account, answer.viewer);
    }
    const director = viewers.get('chenjianguo');
    if (director == null) throw new Error('Nobody to make a token');
    const scopes = [{ resource: 'COMPLAINT', write: false }] as const;
    viewers.set('a token', throughToken(director, { id: director.staffId, scopes }));
    const [row] = await database.sql<{ client: string; complaint: string }>(
      `select id as complaint, client_id as client from complaints.complaint order by number limit 1`,
    );
    Object.assign(variables, { clientId: row?.client, complaintId: row?.complaint });
    together = await createGraph(subgraphs);
    stop.push(() => together.stop());
    for (const definition of subgraphs) await startRoom(definition);
    const supergraphSdl = await readFile('schema/supergraph.graphql', 'utf8');
    const urls = new Map([...servers].map(([name, { url }]) => [name, url]));
    apart = createGraphServer({
      schema: buildSchema(await readFile('schema/api.graphql', 'utf8')),
      executor: await createRouterExecutor({ supergraphSdl, urls, secret: SECRET }),
    });
    await apart.start();
    stop.push(() => apart.stop());
  });
  afterAll(async () => {
    for (const end of stop.reverse()) await end();
  });

  async function startRoom(definition: (typeof subgraphs)[number]): Promise<void> {
    const schema = apartSchema(buildSubgraph(definition));
    const graph = createGraphServer({ schema, executor: createJitExecutor(schema), behindRouter: true });
    await graph.start();
    const databaseFor = (viewer: Viewer | null) => new RequestDatabase(database.source, viewerSettings(viewer));
    const server = createSubgraphServer({ graph, databaseFor, ready: () => Promise.resolve(), secret: SECRET });
    const url = `${await server.listen({ host: '127.0.0.1', port: await freePort(14_200) })}/graphql`;
    servers.set(definition.name, { server, url });
    stop.push(async () => {
      await server.close();
      await graph.stop();
    });
  }

  function contextOf(viewer: Viewer | null): RequestContext {
    const requestDatabase = new RequestDatabase(database.source, viewerSettings(viewer));
    return { viewer, database: requestDatabase, loaders: new Loaders(), now: NOW, requestId: 'test', locale: 'zh-CN' };
  }

  async function ask(server: ApolloServer<RequestContext>, query: string, viewer: Viewer | null) {
    const { body, http } = await server.executeOperation({ query, variables }, { contextValue: contextOf(viewer) });
    if (body.kind !== 'single') throw new Error('one answer');
    const { data, errors } = body.singleResult;
    // Told in the language of the request, as it leaves over HTTP.
    const kinds = errors
      ?.map((error) => inLocale(error, 'zh-CN'))
      .map(({ message, path, extensions }) => ({ message, path, code: extensions?.['code'] }));
    // One error that empties the answer is enough: which of several is told, and in which order, is left open.
    const told = data == null ? kinds?.slice(0, 1).map(({ code }) => ({ code })) : kinds;
    return { data: JSON.stringify(data), errors: told, status: http.status };
  }

  const files = readdir(CORPUS).then((names) => names.filter((name) => name.endsWith('.graphql')).sort());

  it.each(ACCOUNTS)('answer byte for byte the same to %s', async (account) => {
    const viewer = viewers.get(account) ?? null;
    for (const file of await files) {
      const query = await readFile(new URL(file, CORPUS), 'utf8');
      const expected = await ask(together, query, viewer);
      expect({ file, ...(await ask(apart, query, viewer)) }).toEqual({ file, ...expected });
    }
  });

  it('answer something worth comparing', async () => {
    for (const file of await files) {
      const answer = await ask(
        together,
        await readFile(new URL(file, CORPUS), 'utf8'),
        viewers.get(READERS.get(file) ?? 'chenjianguo') ?? null,
      );
      if (file === 'wrong.graphql') expect(answer.errors?.[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
      else
        expect({ file, errors: answer.errors, long: (answer.data?.length ?? 0) > 300 }).toEqual({ file, long: true });
    }
  });

  it('asks nobody but the router in, and believes no passport that it did not seal', async () => {
    const { url = '' } = servers.get('clients') ?? {};
    const gm = viewers.get('chenjianguo') ?? null;
    const facts = { viewer: gm, now: NOW, requestId: 'r', locale: 'en' } as const;
    const statusOf = async (headers: Record<string, string>) =>
      (
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query: '{ clients(first: 1) { totalCount } }' }),
        })
      ).status;
    const authorization = `Bearer ${SECRET}`;
    const fresh = sealPassport(facts, SECRET, Date.now());
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ authorization: 'Bearer wrong', 'x-kehu-passport': fresh })).toBe(401);
    expect(await statusOf({ authorization })).toBe(401);
    expect(
      await statusOf({ authorization, 'x-kehu-passport': sealPassport(facts, 'another secret', Date.now()) }),
    ).toBe(401);
    expect(await statusOf({ authorization, 'x-kehu-passport': sealPassport(facts, SECRET, Date.now() - 60_000) })).toBe(
      401,
    );
    expect(await statusOf({ authorization, 'x-kehu-passport': fresh })).toBe(200);
  });

  it('decides about entities that are asked for by key like about every other field', async () => {
    const { url = '' } = servers.get('clients') ?? {};
    const entity = async (account: string | null) => {
      const facts = { viewer: viewers.get(account) ?? null, now: NOW, requestId: 'r', locale: 'en' } as const;
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${SECRET}`,
          'x-kehu-passport': sealPassport(facts, SECRET, Date.now()),
        },
        body: JSON.stringify({
          query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Client { name contacts { name } } } }',
          variables: { r: [{ __typename: 'Client', id: variables['clientId'] }] },
        }),
      });
      const { data } = (await response.json()) as { data?: { _entities: unknown[] } | null };
      return data?._entities?.[0];
    };
    expect(await entity('chenjianguo')).toMatchObject({ name: expect.any(String) });
    expect((await entity('dengchao')) ?? null).toBeNull();
    expect((await entity(null)) ?? null).toBeNull();
  });

  it('leaves out only what a room that does not answer would have said', async () => {
    await servers.get('sales')?.server.close();
    const query = 'query ($clientId: ID!) { client(id: $clientId) { name orders(first: 1) { edges { cursor } } } }';
    const answer = await ask(apart, query, viewers.get('chenjianguo') ?? null);
    expect(JSON.parse(answer.data ?? '')).toEqual({ client: { name: expect.any(String) as string, orders: null } });
    expect(answer.errors).toEqual([
      {
        message: expect.stringMatching(/^系统出错了/) as string,
        path: ['client'],
        code: 'INTERNAL_SERVER_ERROR',
      },
    ]);
  });
});
