import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { composeRooms } from '../../../api/platform/graph/compose';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { createJitExecutor } from '../../../api/platform/graph/jit-executor';
import { assembleTogether } from '../../../api/platform/graph/together';
import { requestOf } from '../../support/request';
import { authors, books, loads } from '../../support/test-rooms';

const GM = { posts: ['GENERAL_MANAGER'] } as const;
const rooms = [authors, books].map(buildSubgraph);
const { api } = composeRooms(rooms);

describe('the graph of all rooms in one process', () => {
  let server: ApolloServer<RequestContext>;
  beforeAll(async () => {
    const schema = assembleTogether(api, rooms);
    server = createGraphServer({ schema, executor: createJitExecutor(schema) });
    await server.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    loads.length = 0;
  });

  async function ask(
    query: string,
    options: { viewer?: Parameters<typeof requestOf>[0]; variables?: object; operationName?: string } = {},
  ) {
    const context = requestOf(options.viewer === undefined ? GM : options.viewer);
    const { body, http } = await server.executeOperation(
      { query, operationName: options.operationName, variables: (options.variables ?? {}) as Record<string, unknown> },
      { contextValue: context },
    );
    if (body.kind !== 'single') throw new Error('one answer');
    return { ...body.singleResult, status: http.status, closed: context.closed() };
  }

  it('has the owner fill in what a room answers as a stub, in one batch', async () => {
    const answer = await ask('{ books(first: 5) { title author { name } } }');
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['books']).toEqual([
      { title: 'Book 0', author: { name: 'Author a0' } },
      { title: 'Book 1', author: { name: 'Author a1' } },
      { title: 'Book 2', author: null },
      { title: 'Book 3', author: { name: 'Author a1' } },
      { title: 'Book 4', author: { name: 'Author a0' } },
    ]);
    expect(loads).toEqual([{ room: 'authors', ids: ['a0', 'a1', 'nobody'], fields: ['name'] }]);
  });

  it('does not trouble the owner for a key, nor for what the room itself added', async () => {
    const answer = await ask('{ books(first: 1) { author { __typename id books { title } } } }');
    expect(answer.data?.['books']).toEqual([
      { author: { __typename: 'Author', id: 'a0', books: [{ title: 'Book of a0' }] } },
    ]);
    expect(loads).toEqual([]);
  });

  it('tells the owner what is asked through fragments and without what is skipped', async () => {
    await ask(
      'query ($no: Boolean!) { books(first: 1) { author { ...A since @skip(if: $no) } } } fragment A on Author { name }',
      {
        variables: { no: true },
      },
    );
    expect(loads.map(({ fields }) => fields)).toEqual([['name']]);
    await ask(
      'query ($no: Boolean!) { books(first: 1) { author { ...A since @skip(if: $no) } } } fragment A on Author { name }',
      {
        variables: { no: false },
      },
    );
    expect(loads.map(({ fields }) => fields)).toEqual([['name'], ['name', 'since']]);
  });

  it('answers unions by the name of their member', async () => {
    const query =
      'query ($id: ID!) { book(id: $id) { __typename ... on Book { price author { name } } ... on NotFound { code message } } }';
    expect((await ask(query, { variables: { id: '7' } })).data?.['book']).toEqual({
      __typename: 'Book',
      price: '12.50',
      author: { name: 'Author a0' },
    });
    expect((await ask(query, { variables: { id: 'none' } })).data?.['book']).toEqual({
      __typename: 'NotFound',
      code: 'NO_BOOK',
      message: 'None',
    });
  });

  it('withholds a field resolved by code outside of the reach of the viewer', async () => {
    const secretOf = async (viewer: Parameters<typeof requestOf>[0]) =>
      (await ask('{ author(id: "a1") { secret } }', { viewer })).data?.['author'];
    const circles = (id: string) => ({ own: [id], team: [], unit: [] });
    expect(await secretOf(GM)).toEqual({ secret: 'secret of Author a1' });
    expect(await secretOf({ posts: ['KA_SPECIALIST'], circles: circles('o1') })).toEqual({
      secret: 'secret of Author a1',
    });
    expect(await secretOf({ posts: ['KA_SPECIALIST'], circles: circles('o2') })).toEqual({ secret: null });
    expect(await secretOf({ posts: ['ADMINISTRATOR'] })).toEqual({ secret: null });
  });

  it('masks a fault, keeps its place and logs it under the id it answers', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await ask('{ fault }');
    const lines = written.mock.calls.map(([text]) => String(text)).join('');
    written.mockRestore();
    const [error] = answer.errors ?? [];
    expect(answer.data).toEqual({ fault: null });
    expect(JSON.stringify(answer.errors)).not.toContain('hunter2');
    expect(error).toMatchObject({ path: ['fault'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    const id = String(error?.extensions?.['faultId']);
    expect(lines).toContain(id);
    expect(lines).toContain('hunter2');
    expect(lines).toContain('r1');
  });

  it('keeps an error that was meant for the caller', async () => {
    const answer = await ask('{ refusal }');
    expect(answer.errors).toEqual([
      expect.objectContaining({ message: 'Too early.', path: ['refusal'], extensions: { code: 'BAD_USER_INPUT' } }),
    ]);
  });

  it('names a wrong variable as the caller’s mistake', async () => {
    const answer = await ask('query ($n: Int!) { books(first: $n) { id } }', { variables: { n: 'many' } });
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      wording: expect.stringContaining('The value of n among the variables is wrong. It must be Int.') as string,
    });
    expect(answer.errors?.[0]?.message).toContain('$n');
  });

  it('names an operation that is not there, or not chosen, as the caller’s mistake', async () => {
    const two = 'query A { books(first: 1) { title } } query B { books(first: 2) { title } }';
    const wrong = await ask(two, { operationName: 'C' });
    expect(wrong.errors?.[0]).toMatchObject({
      message: 'There is no operation named "C" in this document. Correct operationName.',
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
    const alone = await ask('query A { books(first: 1) { title } }', { operationName: 'C' });
    expect(alone.errors?.[0]?.extensions?.['code']).toBe('OPERATION_RESOLUTION_FAILURE');
    const unchosen = await ask(two);
    expect(unchosen.errors?.[0]?.extensions?.['code']).toBe('OPERATION_RESOLUTION_FAILURE');
    expect((await ask(two, { operationName: 'B' })).data?.['books']).toHaveLength(2);
  });

  it('sends the signed-out to the sign-in page', async () => {
    const answer = await ask('{ author(id: "a") { id } }', { viewer: null });
    expect(answer.status).toBe(401);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('describes itself to the signed-in only, however it is asked', async () => {
    const asked = ['{ __schema { types { name } } }', '{ ...S } fragment S on Query { __type(name: "Book") { name } }'];
    for (const query of asked) {
      expect((await ask(query)).errors).toBeUndefined();
      expect((await ask(query, { viewer: null })).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    }
  });

  it('refuses by cost, counting what variables ask for', async () => {
    const query = 'query ($n: Int!) { books(first: $n) { author { books { author { books { title } } } } } }';
    expect((await ask(query, { variables: { n: 10 } })).errors).toBeUndefined();
    const refused = await ask(query, { variables: { n: 100_000 } });
    expect(refused.status).toBe(400);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit: 100_000 });
    expect(Number(refused.errors?.[0]?.extensions?.['cost'])).toBeGreaterThan(100_000);
  });

  it.each([
    ['depth', `{ ${'books { author { '.repeat(15)} id ${'} }'.repeat(15)} }`],
    ['aliases', `{ ${Array.from({ length: 301 }, (_, at) => `a${at}: refusal`).join(' ')} }`],
    ['tokens', `{ ${'refusal '.repeat(10_001)} }`],
    [
      'fragments in fragments',
      `{ ...F0 } ${Array.from({ length: 30 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} a${at}: __typename ...F${at + 1} }`).join(' ')} fragment F30 on Query { __typename }`,
    ],
  ])('refuses an operation past the limit of %s, quickly', async (_limit, query) => {
    const started = performance.now();
    const answer = await ask(query);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(answer.errors?.[0]?.extensions?.['code']).not.toBe('INTERNAL_SERVER_ERROR');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('gives the database back before it answers, refused or not', async () => {
    for (const query of ['{ books { id } }', '{ nothing }', '{ fault }', '{{'])
      expect((await ask(query)).closed).toBeGreaterThan(0);
  });

  it('writes through mutations', async () => {
    const answer = await ask('mutation { writeBook(title: "New") { title author { name } } }');
    expect(answer.data).toEqual({ writeBook: { title: 'New', author: { name: 'Author a1' } } });
  });
});
