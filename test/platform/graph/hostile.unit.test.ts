import type { ApolloServer } from '@apollo/server';
import { getIntrospectionQuery, type GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Loaders, type RequestContext } from '../../../api/platform/context/request-context';
import type { RequestDatabase } from '../../../api/platform/database/request-database';
import { apiSchema } from '../../../api/platform/graph/graph';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { LIMITS } from '../../../api/platform/graph/limits';

/** How often something was run that should not have been. */
let ran = 0;
let server: ApolloServer<RequestContext>;

beforeAll(async () => {
  const executor = () => Promise.resolve({ data: { ran: (ran += 1) } });
  server = createGraphServer({ schema: apiSchema(), executor });
  await server.start();
});
afterAll(() => server.stop());

async function codesOf(query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> {
  return (await errorsOf(query, variables)).map(({ extensions }) => extensions?.['code']);
}

async function errorsOf(
  query: string,
  variables: Record<string, unknown> = {},
  locale: RequestContext['locale'] = 'en',
): Promise<readonly GraphQLFormattedError[]> {
  const contextValue: RequestContext = {
    viewer: null,
    database: { close: () => Promise.resolve() } as unknown as RequestDatabase,
    loaders: new Loaders(),
    now: '2026-11-23T01:00:00.000Z',
    requestId: 'test',
    locale,
  };
  const { body } = await server.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('Not one answer');
  return body.singleResult.errors ?? [];
}

const deep = (levels: number): string => {
  const pair = 'client { complaints(first: 1) { edges { node {';
  const times = Math.ceil(levels / 4);
  return `{ complaints(first: 1) { edges { node { ${pair.repeat(times)} number ${'} } } }'.repeat(times)} } } } }`;
};
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: unreadAlertCount`).join(' ')} }`;
const parts = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const figures = (count: number): string =>
  `{ ${parts(count, (at) => `a${at}: breakdown(measures: [REVENUE], by: [TIER], where: { from: "2020-01-01", to: "2026-12-31" }) { __typename }`)} }`;
const bomb = (generations: number): string => {
  const parts = Array.from(
    { length: generations },
    (_, at) => `fragment F${at} on Staff { ...F${at + 1} ...F${at + 1} }`,
  );
  return `{ viewer { staff { ...F0 } } } ${parts.join(' ')} fragment F${generations} on Staff { name number id }`;
};

describe('a hostile operation is refused before anything runs', () => {
  it.each([
    ['nested without end', deep(40), 'QUERY_TOO_COMPLEX'],
    ['renamed a thousand times', aliases(1_000), 'QUERY_TOO_COMPLEX'],
    [
      'of lists in lists',
      '{ clients(first: 200) { edges { node { complaints(first: 200) { edges { node { number state } } } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    [
      'of the schema, a hundred times',
      `{ ${parts(100, (at) => `a${at}: __schema { types { name } }`)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'of every type of the schema, a hundred times',
      `{ __schema { ...S } } fragment S on __Schema { ${parts(100, (at) => `a${at}: types { name }`)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'of a large type, a hundred times',
      `{ ${parts(100, (at) => `a${at}: __type(name: "Query") { fields { args { name } } }`)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['of figures, a hundred and fifty times', figures(150), 'QUERY_TOO_COSTLY'],
    ['of one huge page', '{ clients(first: 2000000000) { edges { node { id } } } }', 'QUERY_TOO_COSTLY'],
    [
      'of fragments in a circle',
      '{ viewer { staff { ...A } } } fragment A on Staff { ...B } fragment B on Staff { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['of nothing but brackets', `{ clients(filter: ${'['.repeat(9_000)}) { totalCount } }`, 'QUERY_TOO_COMPLEX'],
    [
      'of fragments that are each compared with each',
      `{ viewer { staff { ${parts(600, (at) => `...F${at}`)} } } } ${parts(600, (at) => `fragment F${at} on Staff { id name number }`)}`,
      'QUERY_TOO_COMPLEX',
    ],
    ['of fragments that double', bomb(20), 'QUERY_TOO_COMPLEX'],
    [
      'of more words than anybody writes',
      `{ ${'viewer { demo } '.repeat(LIMITS.tokens / 4 + 1)} }`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('when it is %s, in the language of who asks and with what to do instead', async (_what, query, code) => {
    const before = ran;
    const [english, chinese] = [await errorsOf(query), await errorsOf(query, {}, 'zh-CN')];
    expect(english.map(({ extensions }) => extensions?.['code'])).toContain(code);
    for (const [told, words] of [
      [english, /[Aa]sk (for|in)|Take one/],
      [chinese, /请/],
    ] as const)
      for (const { message, extensions } of told) {
        expect(message).toMatch(words);
        expect(message).not.toMatch(told === english ? /[\u4e00-\u9fff]/ : /[a-z]{3} [a-z]{3}/);
        expect(extensions).not.toHaveProperty('wording');
      }
    expect(ran).toBe(before);
  });

  it('when its variables make it large', async () => {
    const query = 'query Q($n: Int!) { clients(first: $n) { edges { node { id } } } }';
    const before = ran;
    expect(await codesOf(query, { n: 1_000_000 })).toEqual(['QUERY_TOO_COSTLY']);
    expect(ran).toBe(before);
    await codesOf(query, { n: 200 });
    expect(ran).toBe(before + 1);
  });
});

it('leaves what an analyst asks alone', async () => {
  const before = ran;
  expect(await codesOf(getIntrospectionQuery())).toEqual(['UNAUTHENTICATED']);
  const query =
    '{ clients(first: 200) { totalCount edges { node { id number annualVolume tier { code } complaints(first: 50) { edges { node { number state } } } } } } }';
  expect(await codesOf(query)).toEqual([]);
  expect(await codesOf(aliases(LIMITS.aliases))).toEqual([]);
  expect(await codesOf(figures(40))).toEqual([]);
  expect(ran).toBe(before + 3);
});
