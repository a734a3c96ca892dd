import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { API_TOKEN } from '../../api/identity/security';
import { createSessionStore } from '../../api/identity/session.service';
import { createTokenStore, type TokenStore } from '../../api/identity/token-store.service';
import type { Viewer } from '../../api/kernel/access/viewer';
import { Loaders, type RequestContext } from '../../api/platform/context/request-context';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { createGraph } from '../../api/platform/graph/graph';
import { subgraphs } from '../../api/subgraphs';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, MANAGER, PASSWORD, SPECIALIST } from './company';

const NOW = '2026-11-23T01:00:00.000Z';
const HOME = '192.0.2.1';
const later = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

let database: TestDatabase;
let graph: ApolloServer<RequestContext>;
let store: TokenStore;
const people = new Map<string, Viewer>();

beforeAll(async () => {
  database = await testDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
  await arrangeCompany(database);
  graph = await createGraph(subgraphs);
  store = createTokenStore(database.source);
  const sessions = createSessionStore(database.source);
  for (const account of ['specialist', 'manager']) {
    const answer = await sessions.signIn(account, PASSWORD, HOME, NOW);
    if (!answer.ok) throw new Error(answer.code);
    people.set(account, answer.viewer);
  }
});
beforeEach(async () => {
  await database.sql('delete from identity.api_token');
  await database.sql('delete from identity.wrong_token');
  await database.sql('truncate platform.audit');
});
afterAll(async () => {
  await graph.stop();
  await database.drop();
});

interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly codes: readonly unknown[];
}

async function ask(who: string | Viewer, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const viewer = typeof who === 'string' ? (people.get(who) ?? null) : who;
  const contextValue: RequestContext = {
    viewer,
    database: new RequestDatabase(database.source, viewerSettings(viewer)),
    loaders: new Loaders(),
    now: NOW,
    requestId: 'test',
    locale: 'en',
    limits: { tokenMostDays: 90 },
  };
  const { body } = await graph.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('one answer');
  const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.['code']) ?? [];
  return { data: body.singleResult.data as Answer['data'], codes };
}

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { __typename
  ... on ApiTokenCreated { secret token { id name prefix state expiresAt lastUsedAt scopes { resource write } } }
  ... on Problem { code message field } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiToken(id: $id) { __typename
  ... on ApiTokenRevoked { token { state } } ... on Problem { code } } }`;

interface Made {
  readonly __typename: string;
  readonly secret: string;
  readonly code?: string;
  readonly token: { readonly id: string; readonly prefix: string };
}

const READ_CARDS = [{ resource: 'CLIENT_CARD', write: false }];

async function make(who: string | Viewer, input: object = {}): Promise<Made> {
  const { data } = await ask(who, CREATE, { input: { name: 'report', scopes: READ_CARDS, days: 30, ...input } });
  return data?.['createApiToken'] as Made;
}

async function holder(secret: string, now = NOW): Promise<Viewer> {
  const answer = await store.viewerOf(secret, HOME, now);
  if (!answer.ok) throw new Error(answer.code);
  return answer.viewer;
}

describe('making a token', () => {
  it('answers 32 random bytes once and stores what cannot be turned back into them', async () => {
    const { secret, token } = await make('specialist');
    expect(secret).toMatch(/^kehu_[A-Za-z0-9_-]{43}$/);
    expect(token).toMatchObject({
      name: 'report',
      prefix: secret.slice(0, 13),
      state: 'ACTIVE',
      expiresAt: later(30 * 24),
      scopes: [{ resource: 'CLIENT_CARD', write: false }],
    });
    const [row] = await database.sql('select * from identity.api_token');
    expect(JSON.stringify(row)).not.toContain(secret.slice(13));
    expect(await database.sql('select action, actor_id, subject_id, after from platform.audit')).toEqual([
      {
        action: 'token.create',
        actor_id: SPECIALIST,
        subject_id: token.id,
        after: { name: 'report', prefix: token.prefix, scopes: ['CLIENT_CARD:READ'], expiresAt: later(30 * 24) },
      },
    ]);
    const own = await ask('specialist', '{ apiTokens { edges { node { name prefix } } } apiTokenMostDays }');
    expect(own.data).toEqual({
      apiTokens: { edges: [{ node: { name: 'report', prefix: token.prefix } }] },
      apiTokenMostDays: 90,
    });
  });

  it.each([
    ['no name', { name: ' ' }, 'TOKEN_NAME'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'TOKEN_NAME'],
    ['a name that turns text around', { name: 'a\u202eb' }, 'TOKEN_NAME'],
    ['no life', { days: 0 }, 'TOKEN_DAYS'],
    ['a life above the setting', { days: 91 }, 'TOKEN_DAYS'],
    ['no scope', { scopes: [] }, 'TOKEN_NO_SCOPE'],
    ['a scope twice', { scopes: [...READ_CARDS, { resource: 'CLIENT_CARD', write: true }] }, 'TOKEN_SCOPE_TWICE'],
    ['a scope nobody needs', { scopes: [{ resource: 'POLICY', write: false }] }, 'TOKEN_SCOPE_NEEDLESS'],
    ['more than the owner reads', { scopes: [{ resource: 'AUDIT', write: false }] }, 'TOKEN_BEYOND_OWNER'],
    ['more than the owner writes', { scopes: [{ resource: 'MONEY', write: true }] }, 'TOKEN_BEYOND_OWNER'],
  ])('refuses %s with the cure', async (_what, input, code) => {
    expect(await make('specialist', input)).toMatchObject({ __typename: 'InvalidInput', code });
    expect(await database.sql('select from identity.api_token')).toEqual([]);
  });

  it('is told of a token by that name, also when asked twice at once', async () => {
    const made = await Promise.all([make('specialist'), make('specialist'), make('manager')]);
    expect(made.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'ApiTokenCreated',
      'ApiTokenCreated',
      'TOKEN_NAME_TAKEN',
    ]);
  });

  it('ends at so many of one person', async () => {
    const names = Array.from({ length: API_TOKEN.mostActive + 3 }, (_, at) => `token ${at}`);
    const made = await Promise.all(names.map((name) => make('specialist', { name })));
    expect(made.filter(({ __typename }) => __typename === 'ApiTokenCreated')).toHaveLength(API_TOKEN.mostActive);
    expect(made.filter(({ code }) => code === 'TOKEN_TOO_MANY')).toHaveLength(3);
  });

  it('needs a person: a token makes and revokes no tokens', async () => {
    const { secret, token } = await make('manager', { scopes: [{ resource: 'CLIENT_CARD', write: true }] });
    const viewer = await holder(secret);
    expect((await ask(viewer, CREATE, { input: { name: 'b', scopes: READ_CARDS, days: 1 } })).codes).toEqual([
      'TOKEN_SCOPE',
    ]);
    expect((await ask(viewer, REVOKE, { id: token.id })).codes).toEqual(['TOKEN_SCOPE']);
    expect(await ask('nobody', CREATE, { input: { name: 'b', scopes: READ_CARDS, days: 1 } })).toMatchObject({
      codes: ['UNAUTHENTICATED'],
    });
  });
});

describe('using a token', () => {
  it('reaches what owner and token reach both, in the graph and behind it', async () => {
    await database.sql(
      `insert into clients.client (id, number, name, business_type, owner_id) values
         (gen_random_uuid(), 'C1', 'Mine', 'DEALER', $1), (gen_random_uuid(), 'C2', 'Other', 'DEALER', $2)`,
      [SPECIALIST, MANAGER],
    );
    const cards = await holder((await make('specialist')).secret);
    const complaints = await holder(
      (await make('specialist', { name: 'c', scopes: [{ resource: 'COMPLAINT', write: false }] })).secret,
    );
    const count = '{ clients(first: 5) { totalCount edges { node { name } } } viewer { reaches { resource scope } } }';
    expect((await ask(cards, count)).data).toMatchObject({
      clients: { totalCount: 1, edges: [{ node: { name: 'Mine' } }] },
    });
    const without = (await ask(complaints, count)).data as { clients: unknown; viewer: { reaches: unknown[] } } | null;
    expect(JSON.stringify(without)).not.toContain('Mine');
    const rows = await new RequestDatabase(database.source, viewerSettings(complaints)).write((transaction) =>
      transaction.rows({ text: 'select name from clients.client', values: [] }),
    );
    expect(rows).toEqual([]);
  });

  it('changes nothing with a scope to read, whatever its owner may', async () => {
    const file = `mutation { fileComplaint(input: { clientId: "x", class: SUGGESTION, channel: PHONE, severity: LOW,
      occurredAt: "2026-11-22T01:00:00Z", place: "p", content: "c", idempotencyKey: "k" }) { ... on Problem { code } } }`;
    const reading = await holder((await make('specialist', { scopes: [{ resource: 'FILING', write: false }] })).secret);
    const other = await holder(
      (await make('specialist', { name: 'b', scopes: [{ resource: 'COMPLAINT', write: true }] })).secret,
    );
    const filing = await holder(
      (await make('specialist', { name: 'c', scopes: [{ resource: 'FILING', write: true }] })).secret,
    );
    expect((await ask(reading, file)).codes).toEqual(['TOKEN_SCOPE']);
    expect((await ask(other, file)).codes).toEqual(['TOKEN_SCOPE']);
    expect((await ask(filing, file)).data).toEqual({ fileComplaint: { code: 'NO_SUCH_CLIENT' } });
  });

  it('is seen by the minute', async () => {
    const { secret } = await make('specialist');
    const used = async () =>
      (await database.sql<{ at: Date }>('select last_used_at as at from identity.api_token'))[0]?.at;
    expect(await used()).toBeNull();
    await holder(secret, later(1));
    await holder(secret, later(1.01));
    expect((await used())?.toISOString()).toBe(later(1));
    await holder(secret, later(1.02));
    expect((await used())?.toISOString()).toBe(later(1.02));
  });

  it('shows everybody their own tokens only, and the hash to nobody', async () => {
    const { token } = await make('specialist');
    expect((await ask('manager', '{ apiTokens { edges { node { id } } } }')).data).toEqual({
      apiTokens: { edges: [] },
    });
    expect((await ask('manager', REVOKE, { id: token.id })).data).toEqual({
      revokeApiToken: { __typename: 'NotFound', code: 'NO_SUCH_TOKEN' },
    });
    const read = database.contextOf({ staffId: SPECIALIST }).database;
    await expect(read.rows({ text: 'select token_hash from identity.api_token', values: [] })).rejects.toThrow(
      /permission denied/,
    );
    await read.close();
  });
});

describe('the end of a token', () => {
  const codeOf = async (secret: string, now = NOW) => {
    const answer = await store.viewerOf(secret, HOME, now);
    return answer.ok ? 'ok' : answer.code;
  };

  it('comes with its time', async () => {
    const { secret } = await make('specialist', { days: 1 });
    expect([await codeOf(secret, later(23.9)), await codeOf(secret, later(24))]).toEqual(['ok', 'EXPIRED_TOKEN']);
  });

  it('comes when it is revoked, which is noted once', async () => {
    const { secret, token } = await make('specialist');
    for (const _ of [1, 2])
      expect((await ask('specialist', REVOKE, { id: token.id })).data).toEqual({
        revokeApiToken: { __typename: 'ApiTokenRevoked', token: { state: 'REVOKED' } },
      });
    expect(await codeOf(secret)).toBe('REVOKED_TOKEN');
    expect(await database.sql(`select payload from platform.outbox where topic = 'token.revoked'`)).toEqual([
      { payload: { tokenId: token.id } },
    ]);
    expect(await database.sql(`select from platform.audit where action = 'token.revoke'`)).toHaveLength(1);
    expect((await make('specialist')).__typename).toBe('ApiTokenCreated');
  });

  it('comes with the account, for good', async () => {
    const { secret } = await make('specialist');
    await database.sql('update identity.staff set active = false where id = $1', [SPECIALIST]);
    expect(await codeOf(secret)).toBe('REVOKED_TOKEN');
    await database.sql('update identity.staff set active = true where id = $1', [SPECIALIST]);
    expect(await codeOf(secret)).toBe('REVOKED_TOKEN');
  });

  it('follows its owner’s posts from day to day', async () => {
    const { secret } = await make('specialist');
    await database.sql(`update identity.staff_post set valid = '[2020-01-01,2026-11-24)' where staff_id = $1`, [
      SPECIALIST,
    ]);
    expect((await holder(secret, NOW)).reaches.CLIENT_CARD.scope).toBe('OWN');
    expect((await holder(secret, later(24))).reaches.CLIENT_CARD.scope).toBe('NONE');
    await database.sql(`update identity.staff_post set valid = '[2020-01-01,)' where staff_id = $1`, [SPECIALIST]);
  });
});

it('names the token in what is done with it', async () => {
  const { secret, token } = await make('manager', { scopes: [{ resource: 'CLIENT_CONFIDENTIAL', write: false }] });
  const viewer = await holder(secret);
  const { recordAudit } = await import('../../api/platform/audit/audit');
  await new RequestDatabase(database.source, viewerSettings(viewer)).write((transaction) =>
    recordAudit(transaction, { viewer, now: NOW, requestId: 'r' }, { action: 'x', subjectType: 'X', subjectId: '1' }),
  );
  expect(await database.sql(`select actor_id, token_id from platform.audit where action = 'x'`)).toEqual([
    { actor_id: MANAGER, token_id: token.id },
  ]);
});
