import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { expect, it } from 'vitest';
import { throughToken, type TokenScope } from '../../../api/kernel/access/token-scope';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { subgraphs } from '../../../api/subgraphs';
import { requestOf } from '../../support/request';

const queries = subgraphs
  .map((definition) => buildSubgraph(definition).schema)
  .flatMap((schema) => Object.values(schema.getQueryType()?.getFields() ?? {}));

/** What a token of these scopes is refused, by the query and the resource it lacks. */
async function refusedOf(scopes: readonly TokenScope[]): Promise<Map<string, string>> {
  const context = requestOf({ posts: ['GENERAL_MANAGER'] });
  if (context.viewer === null) throw new Error('Nobody asks');
  const viewer = throughToken(context.viewer, { id: '1', scopes });
  const refused = new Map<string, string>();
  for (const { name, resolve } of queries) {
    const run = (resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, RequestContext>;
    // What is let through fails for want of a database and of arguments.
    const answer = await Promise.resolve()
      .then(() => run({}, {}, { ...context, viewer, locale: 'en' }, {} as never))
      .catch((error: { extensions?: { code?: string; needed?: string } }) => error.extensions);
    const told = answer as { code?: string; needed?: string } | undefined;
    if (told?.code === 'TOKEN_SCOPE') refused.set(name, told.needed ?? '');
  }
  return refused;
}

it('refuses a token what it has no scope for, rather than answering that there is none', async () => {
  const all = await refusedOf([]);
  expect(Object.fromEntries(all)).toMatchObject({
    client: 'CLIENT_CARD',
    clients: 'CLIENT_CARD',
    clientAnchors: 'CLIENT_CARD',
    complaints: 'COMPLAINT',
    breakdown: 'AGGREGATE',
    executiveDashboard: 'AGGREGATE',
    returns: 'RETURN',
    auditTrail: 'AUDIT',
  });
  for (const open of ['viewer', 'measures', 'regions', 'policies', 'savedQueries']) expect(all.has(open)).toBe(false);
  const some = await refusedOf([{ resource: 'COMPLAINT', write: false }]);
  expect([...all.keys()].filter((name) => !some.has(name)).map((name) => all.get(name))).toEqual(
    expect.arrayContaining(['COMPLAINT']),
  );
  expect(some.has('complaints')).toBe(false);
  expect(some.get('clients')).toBe('CLIENT_CARD');
  // Cases behind a figure are cases, and a figure.
  for (const rows of ['figureRows', 'stageSteps']) expect(some.get(rows)).toBe('AGGREGATE');
});

it.each([
  ['en', 'This API token may not read complaints (COMPLAINT). Make one that may.'],
  ['zh-CN', '这个 API 令牌没有“投诉”（COMPLAINT）的读取权限。请新建一个带有该权限的令牌。'],
] as const)('names what is lacking in the language of the caller and by its code, in %s', async (locale, said) => {
  const context = requestOf({ posts: ['GENERAL_MANAGER'] });
  if (context.viewer === null) throw new Error('Nobody asks');
  const viewer = throughToken(context.viewer, { id: '1', scopes: [] });
  const complaints = queries.find(({ name }) => name === 'complaints')?.resolve;
  expect(() => complaints?.({}, {}, { ...context, viewer, locale }, {} as never)).toThrow(said);
});
