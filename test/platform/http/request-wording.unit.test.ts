import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { composeRooms } from '../../../api/platform/graph/compose';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { createJitExecutor } from '../../../api/platform/graph/jit-executor';
import { assembleTogether } from '../../../api/platform/graph/together';
import { createFront } from '../../../api/platform/http/front';
import { requestOf } from '../../support/request';
import { authors, books } from '../../support/test-rooms';

let front: FastifyInstance;

beforeAll(async () => {
  const rooms = [authors, books].map(buildSubgraph);
  const schema = assembleTogether(composeRooms(rooms).api, rooms);
  const graph = createGraphServer({ schema, executor: createJitExecutor(schema) });
  await graph.start();
  front = await createFront({
    graph,
    schema: () => schema,
    sessions: {
      signIn: () => Promise.reject(new Error('The database is away')),
      viewerOf: () => Promise.resolve(null),
      changePassword: () => Promise.resolve({ ok: false, code: 'SIGNED_OUT' }),
      signOut: () => Promise.resolve(),
    },
    tokens: { viewerOf: () => Promise.resolve({ ok: false, code: 'WRONG_TOKEN' }) },
    databaseFor: () => requestOf(null).database,
    ready: () => Promise.resolve(),
    now: () => '2026-11-23T01:00:00.000Z',
    webDirectory: import.meta.dirname,
    attachmentDirectory: import.meta.dirname,
    secureCookies: false,
    demoAccounts: [],
  });
});
afterAll(() => front.close());

const CSRF = { 'x-kehu-csrf': '1' };

async function told(url: string, payload: string, type = 'application/json'): Promise<unknown[]> {
  const headers = { 'content-type': type, 'accept-language': 'zh-CN', ...CSRF };
  const answer = await front.inject({ method: 'POST', url, headers, payload });
  const { errors, message } = answer.json<{ errors?: { message: string }[]; message?: string }>();
  return [answer.statusCode, errors?.[0]?.message ?? message];
}

it('says what is wrong with a request in its language, with the cure', async () => {
  const graph = (payload: string, type?: string) => told('/graphql', payload, type);
  expect(await graph('{"query":')).toEqual([400, expect.stringContaining('不是有效的 JSON')]);
  expect(await graph('<a/>', 'text/xml')).toEqual([415, expect.stringContaining('application/json')]);
  for (const wrong of ['{}', '"x"', '{"query":7}', '{"query":"{ a }","variables":"{}"}', '{"query":""}'])
    expect(await graph(wrong)).toEqual([400, expect.stringContaining('query 为查询文本')]);
  const large = JSON.stringify({ query: 'x'.repeat(1_048_576) });
  expect(await graph(large)).toEqual([413, expect.stringContaining('最多 1048576 字节')]);
});

it('says where a token belongs to who writes it into an address', async () => {
  const ask = (headers: Record<string, string>) =>
    front.inject({ method: 'GET', url: '/graphql?query={__typename}&access_token=kehu_x', headers });
  const answer = await ask({ 'accept-language': 'zh-CN' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json<{ errors: unknown[] }>().errors[0]).toMatchObject({
    message: expect.stringMatching(/请用 POST .*Authorization 请求头/) as string,
    extensions: { code: 'BAD_REQUEST' },
  });
  expect((await ask(CSRF)).statusCode).toBe(200);
});

it('says of a fault by which id it is found', async () => {
  const answer = await told('/session', '{"account":"a","password":"b"}');
  expect(answer).toEqual([500, expect.stringMatching(/^系统出错了。.*编号 [0-9a-f-]{36} 告知管理员。$/)]);
});
