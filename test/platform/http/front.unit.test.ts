import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { composeRooms } from '../../../api/platform/graph/compose';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { createJitExecutor } from '../../../api/platform/graph/jit-executor';
import { assembleTogether } from '../../../api/platform/graph/together';
import { MOST_ATTACHMENT_BYTES } from '../../../api/platform/http/attachment-routes';
import { createFront } from '../../../api/platform/http/front';
import type { SessionStore } from '../../../api/platform/http/session-store';
import type { TokenStore } from '../../../api/platform/http/token-store';
import { MOST_TABLE_BYTES } from '../../../api/platform/tables/table-limits';
import type { Viewer } from '../../../api/kernel/access/viewer';
import { requestOf } from '../../support/request';
import { authors, books } from '../../support/test-rooms';

const VIEWER = requestOf({ posts: ['GENERAL_MANAGER'] }).viewer;
const CSRF = { 'x-kehu-csrf': '1' };

describe('the one door', () => {
  let front: FastifyInstance;
  let directory: string;
  let ready = true;
  let asked = 0;
  const open = new Set<string>();
  const stop: (() => Promise<unknown>)[] = [];

  const sessions: SessionStore = {
    signIn(account, { password, newPassword }) {
      if (account === 'fresh' && newPassword === undefined)
        return Promise.resolve({ ok: false, code: 'MUST_CHANGE_PASSWORD' });
      if (newPassword === 'short') return Promise.resolve({ ok: false, code: 'UNFIT_PASSWORD', fault: 'TOO_SHORT' });
      if (account === 'busy') return Promise.resolve({ ok: false, code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 42 });
      if (VIEWER === null || password !== 'right') return Promise.resolve({ ok: false, code: 'WRONG_CREDENTIALS' });
      open.add('token');
      return Promise.resolve({ ok: true, token: 'token', expiresAt: '2099-01-01T00:00:00.000Z', viewer: VIEWER });
    },
    viewerOf(token) {
      asked += 1;
      return Promise.resolve(open.has(token) ? VIEWER : null);
    },
    changePassword: () => Promise.resolve({ ok: false, code: 'SIGNED_OUT' }),
    signOut: (token) => Promise.resolve(void open.delete(token)),
  };

  const tokens: TokenStore = {
    viewerOf(secret) {
      if (secret === 'kehu_right') return Promise.resolve({ ok: true, viewer: VIEWER as Viewer });
      if (secret === 'kehu_busy')
        return Promise.resolve({ ok: false, code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 42 });
      return Promise.resolve({ ok: false, code: 'WRONG_TOKEN' });
    },
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kehu-web-'));
    await mkdir(join(directory, 'assets'));
    await writeFile(join(directory, 'index.html'), '<!doctype html><title>Kehu</title>');
    await writeFile(join(directory, 'assets', 'main-1a2b.js'), `export const text = '${'x'.repeat(4000)}';`);
    const rooms = [authors, books].map(buildSubgraph);
    const schema = assembleTogether(composeRooms(rooms).api, rooms);
    const graph = createGraphServer({ schema, executor: createJitExecutor(schema) });
    await graph.start();
    front = await createFront({
      graph,
      schema: () => schema,
      sessions,
      databaseFor: () => requestOf(null).database,
      ready: () => (ready ? Promise.resolve() : Promise.reject(new Error('gone'))),
      tokens,
      now: () => '2026-11-23T01:00:00.000Z',
      webDirectory: directory,
      attachmentDirectory: join(directory, 'attachments'),
      secureCookies: false,
      demoAccounts: [{ account: 'a', password: 'p', name: 'n', post: 'ANALYST' }],
    });
    stop.push(
      () => rm(directory, { recursive: true }),
      () => graph.stop(),
      () => front.close(),
    );
  });
  afterAll(async () => {
    for (const end of stop.reverse()) await end();
  });

  const signIn = (payload: unknown, headers: Record<string, string> = CSRF) =>
    front.inject({
      method: 'POST',
      url: '/session',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(payload),
    });
  const ask = (query: string, headers: Record<string, string> = CSRF) =>
    front.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ query }),
    });

  it('signs in with a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn({ account: 'zhang', password: 'right' });
    expect(answer.json()).toEqual({ ok: true });
    expect(answer.headers['set-cookie']).toMatch(/^kehu_session=token; .*HttpOnly; SameSite=Strict$/);
    const state = await front.inject({ url: '/session', cookies: { kehu_session: 'token' } });
    expect(state.json()).toMatchObject({ signedIn: true, demo: { accounts: [{ account: 'a', post: 'ANALYST' }] } });
    expect(state.headers['cache-control']).toBe('no-store');
  });

  it('says what is wrong with credentials in the language of the request', async () => {
    const wrong = await signIn({ account: 'zhang', password: 'wrong' }, { ...CSRF, 'accept-language': 'en' });
    expect([wrong.statusCode, wrong.json()]).toEqual([
      401,
      { code: 'WRONG_CREDENTIALS', message: 'The account or the password is wrong.' },
    ]);
    const busy = await signIn({ account: 'busy', password: 'x' });
    expect([busy.statusCode, busy.headers['retry-after'], busy.json().retryAfterSeconds]).toEqual([429, '42', 42]);
    expect(busy.json().message).toMatch(/请稍后/);
    expect((await signIn({ account: 'zhang' })).statusCode).toBe(400);
    expect((await signIn({ account: 'a\0b', password: 'x' })).statusCode).toBe(400);
    expect((await signIn({ account: { $ne: 1 }, password: ['right'] })).statusCode).toBe(400);
  });

  it('asks for a new password in the place of one that was handed out, and says what is wrong with it', async () => {
    const asked = await signIn({ account: 'fresh', password: 'right' });
    expect([asked.statusCode, asked.json().code]).toEqual([409, 'MUST_CHANGE_PASSWORD']);
    const unfit = await signIn({ account: 'fresh', password: 'right', newPassword: 'short' });
    expect([unfit.statusCode, unfit.json()]).toMatchObject([422, { code: 'TOO_SHORT', field: 'newPassword' }]);
    expect((await signIn({ account: 'fresh', password: 'right', newPassword: 'long enough now' })).statusCode).toBe(
      200,
    );
  });

  it('changes nothing for another site', async () => {
    const statusOf = async (headers: Record<string, string>) =>
      (await signIn({ account: 'zhang', password: 'right' }, headers)).statusCode;
    expect(await statusOf({})).toBe(403);
    expect(await statusOf({ ...CSRF, origin: 'https://evil.example', host: 'kehu.example' })).toBe(403);
    expect(await statusOf({ ...CSRF, origin: 'null', host: 'kehu.example' })).toBe(403);
    expect(await statusOf({ ...CSRF, origin: 'https://kehu.example', host: 'kehu.example' })).toBe(200);
    expect((await front.inject({ method: 'DELETE', url: '/session' })).statusCode).toBe(403);
  });

  it('knows nobody who comes from another site, cookie or not', async () => {
    open.add('token');
    const cookie = 'kehu_session=token';
    const query = '{ author(id: "a") { id } }';
    expect((await ask(query, { ...CSRF, cookie })).json()).toEqual({ data: { author: { id: 'a' } } });
    const foreign = await ask(query, { ...CSRF, cookie, origin: 'https://evil.example' });
    expect([foreign.statusCode, foreign.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const simple = await front.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain', cookie },
      payload: JSON.stringify({ query }),
    });
    expect(simple.statusCode).toBeGreaterThanOrEqual(400);
  });

  it('lets a program in with its token, which needs no page and no header of ours', async () => {
    const query = '{ author(id: "a") { id } }';
    for (const authorization of ['Bearer kehu_right', 'bearer   kehu_right'])
      expect((await ask(query, { authorization })).json()).toEqual({ data: { author: { id: 'a' } } });
  });

  it.each(['Bearer kehu_wrong', 'Bearer', 'Bearer ', 'bearer token', 'Bearer kehu_right kehu_right'])(
    'answers 401 to %j, whatever is asked, and knows nobody by it',
    async (authorization) => {
      const answer = await ask('{ __typename }', { authorization, 'accept-language': 'en' });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      expect(answer.json()).toEqual({
        errors: [{ message: expect.stringMatching(/Use another one/) as string, extensions: { code: 'WRONG_TOKEN' } }],
      });
    },
  );

  it('never falls back from a token to a cookie, nor takes both', async () => {
    open.add('token');
    const cookie = 'kehu_session=token';
    const query = '{ author(id: "a") { id } }';
    for (const authorization of ['Bearer kehu_wrong', 'Bearer kehu_right', 'Bearer']) {
      const answer = await ask(query, { ...CSRF, cookie, authorization });
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'TWO_CREDENTIALS']);
    }
    // A proxy in front may ask for a password of its own.
    expect((await ask(query, { ...CSRF, cookie, authorization: 'Basic YTpi' })).json().data).toBeDefined();
    expect((await ask(query, { authorization: 'Bearer token' })).statusCode).toBe(401);
    expect((await ask(query, { ...CSRF, cookie: 'kehu_session=kehu_right' })).statusCode).toBe(401);
  });

  it('tells an address of too many wrong tokens when to come back', async () => {
    const answer = await ask('{ __typename }', { authorization: 'Bearer kehu_busy' });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '42']);
  });

  it('forgets a viewer who signs out, at once', async () => {
    open.add('token');
    const cookies = { kehu_session: 'token' };
    await front.inject({ url: '/session', cookies });
    const out = await front.inject({ method: 'DELETE', url: '/session', headers: CSRF, cookies });
    expect(out.json()).toEqual({ ok: true });
    expect((await front.inject({ url: '/session', cookies })).json().signedIn).toBe(false);
  });

  it('asks once who holds a token for a page of many requests', async () => {
    open.add('page');
    asked = 0;
    await Promise.all(
      Array.from({ length: 8 }, () => front.inject({ url: '/session', cookies: { kehu_session: 'page' } })),
    );
    expect(asked).toBe(1);
  });

  it.each([
    ['no JSON', '{"query":', 400],
    ['no query', '{}', 400],
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400],
    ['a list of nothing', '[]', 400],
    ['a number', '7', 400],
    ['variables that are none', '{"query":"{ __typename }","variables":"x"}', 400],
  ])('answers a body with %s as the caller’s mistake', async (_what, payload, status) => {
    const answer = await front.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...CSRF },
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/json/);
    expect(answer.body).not.toMatch(/node_modules|\.ts:|stack/);
    expect(answer.body.includes('BATCH_REFUSED')).toBe(payload.startsWith('['));
  });

  it('answers a wrong document by the rules of GraphQL over HTTP', async () => {
    const statusOf = async (accept: string) => (await ask('{ nothing }', { ...CSRF, accept })).statusCode;
    expect(await statusOf('application/graphql-response+json')).toBe(400);
    expect(await statusOf('application/graphql-response+json, application/json;q=0.9')).toBe(400);
    expect(await statusOf('application/json')).toBe(200);
  });

  it('refuses what is too large, with the limit', async () => {
    const answer = await ask(`{ a: __typename } # ${'x'.repeat(1_048_576)}`);
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'TOO_LARGE']);
    expect(answer.json().message).toContain('1048576');
  });

  it.each([
    ['/attachments', MOST_ATTACHMENT_BYTES],
    ['/tables', MOST_TABLE_BYTES],
  ])('says of an upload to %s what may be uploaded', async (url, most) => {
    const headers = { ...CSRF, 'content-type': 'application/octet-stream', 'content-length': String(most + 1) };
    const answer = await front.inject({ method: 'POST', url, headers, payload: Buffer.alloc(most + 1) });
    expect(answer.statusCode).toBe(413);
    expect(answer.json().message).toContain(`${most} 字节`);
  });

  it('tells whether it is alive and whether it is ready', async () => {
    expect((await front.inject('/health')).statusCode).toBe(200);
    expect((await front.inject('/ready')).statusCode).toBe(200);
    ready = false;
    expect([(await front.inject('/ready')).statusCode, (await front.inject('/health')).statusCode]).toEqual([503, 200]);
    ready = true;
  });

  it('lets pages run their own scripts only, in no frame', async () => {
    const policy = String(
      (await front.inject({ url: '/', headers: { accept: 'text/html' } })).headers['content-security-policy'],
    );
    const rules = new Map(policy.split(';').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('worker-src')).toBe("'self' blob:");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('lets an answer of the graph be neither page, script nor frame, whether or not it succeeds', async () => {
    for (const query of ['{ __typename }', '{ nothing }']) {
      const { headers } = await ask(query, CSRF);
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
      expect([headers['x-content-type-options'], headers['x-frame-options']]).toEqual(['nosniff', 'DENY']);
    }
  });

  it('answers every address of a page with the page, keeps hashed files for ever, and compresses them', async () => {
    const page = await front.inject({ url: '/clients/42?x=1', headers: { accept: 'text/html,*/*' } });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toContain('<title>Kehu</title>');
    const script = await front.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'br' } });
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-encoding']).toBe('br');
    const gone = await front.inject({ url: '/assets/main-gone.js', headers: { accept: '*/*' } });
    expect([gone.statusCode, gone.json().code]).toEqual([404, 'NOT_FOUND']);
    expect((await front.inject({ url: '/assets/..%2f..%2fpackage.json' })).statusCode).toBe(404);
  });
});
