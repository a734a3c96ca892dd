import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../api/kernel/access/viewer';
import { Loaders, type RequestContext } from '../../../api/platform/context/request-context';
import type { RequestDatabase } from '../../../api/platform/database/request-database';
import { apiSchema } from '../../../api/platform/graph/graph';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { LIMITS } from '../../../api/platform/graph/limits';

const CHEAP = '{ unreadAlertCount }';
const COSTLY = `{ ${Array.from({ length: 6 }, (_, at) => `a${at}: breakdown(measures: [REVENUE], where: { from: "2026-01-01", to: "2026-10-31" }) { __typename }`).join(' ')} }`;

/** Operations under way, each with what ends it. */
let running: (() => void)[] = [];
let server: ApolloServer<RequestContext>;

beforeAll(async () => {
  const executor = () => new Promise<{ data: null }>((resolve) => running.push(() => resolve({ data: null })));
  server = createGraphServer({ schema: apiSchema(), executor });
  await server.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  running = [];
});

function ask(staffId: string, query: string): Promise<unknown> {
  const contextValue: RequestContext = {
    viewer: { staffId, posts: [] } as unknown as Viewer,
    database: { close: () => Promise.resolve() } as unknown as RequestDatabase,
    loaders: new Loaders(),
    now: '2026-11-23T01:00:00.000Z',
    requestId: 'test',
    locale: 'en',
  };
  return server.executeOperation({ query }, { contextValue });
}

/** Long enough for whatever runs to have begun. */
const begun = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
async function endAll(asked: Promise<unknown>[]): Promise<void> {
  for (let n = 0; n < asked.length; n += 1) {
    for (const end of running.splice(0)) end();
    await begun();
  }
  await Promise.all(asked);
}

describe('operations of one person', () => {
  it('run a few at a time when they are costly, and the next when one has ended', async () => {
    const asked = Array.from({ length: LIMITS.costlyAtOnce + 2 }, () => ask('a', COSTLY));
    await begun();
    expect(running).toHaveLength(LIMITS.costlyAtOnce);
    running.shift()?.();
    await begun();
    expect(running).toHaveLength(LIMITS.costlyAtOnce);
    await endAll(asked);
  });

  it('are refused behind as many as may wait', async () => {
    const most = LIMITS.costlyAtOnce + LIMITS.costlyWaiting;
    const asked = Array.from({ length: most }, () => ask('c', COSTLY));
    await begun();
    const refused = (await ask('c', COSTLY)) as { body: { singleResult: { errors: { extensions: unknown }[] } } };
    expect(refused.body.singleResult.errors).toMatchObject([{ extensions: { code: 'TOO_MANY_AT_ONCE' } }]);
    await endAll(asked);
    expect(running).toEqual([]);
  });

  it('do not wait when they are cheap, nor for what others ask', async () => {
    const asked = Array.from({ length: LIMITS.costlyAtOnce + 2 }, () => ask('a', COSTLY));
    asked.push(ask('a', CHEAP), ask('b', COSTLY));
    await begun();
    expect(running).toHaveLength(LIMITS.costlyAtOnce + 2);
    await endAll(asked);
  });
});
