import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { composeRooms } from '../../../api/platform/graph/compose';
import { createGraphServer } from '../../../api/platform/graph/graph-server';
import { createJitExecutor } from '../../../api/platform/graph/jit-executor';
import { assembleTogether } from '../../../api/platform/graph/together';
import { readTrustedDocuments } from '../../../api/platform/graph/trusted-documents';
import { nameOfDocument, trustedText } from '../../../tools/trusted-text';
import { requestOf } from '../../support/request';
import { authors, books } from '../../support/test-rooms';

const WRITTEN = 'query Author($id: ID!) { author(id: $id) { id } }';
const NAME = nameOfDocument(WRITTEN);
const rooms = [authors, books].map(buildSubgraph);

let directory: string;
let server: ApolloServer<RequestContext>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kehu-documents-'));
  await writeFile(join(directory, 'documents.json'), JSON.stringify({ [NAME]: trustedText(WRITTEN) }));
  const schema = assembleTogether(composeRooms(rooms).api, rooms);
  const trusted = readTrustedDocuments(directory);
  server = createGraphServer({ schema, executor: createJitExecutor(schema), trusted });
  await server.start();
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});

async function send(request: { name?: string; query?: string }) {
  const { body } = await server.executeOperation(
    {
      query: request.query,
      variables: { id: 'a' },
      extensions: request.name === undefined ? {} : { persistedQuery: { version: 1, sha256Hash: request.name } },
    },
    { contextValue: requestOf({ posts: ['GENERAL_MANAGER'] }) },
  );
  if (body.kind !== 'single') throw new Error('one answer');
  return { data: body.singleResult.data, code: body.singleResult.errors?.[0]?.extensions?.['code'] };
}

it('answers a document that is named, with the type names that the client reads', async () => {
  expect((await send({ name: NAME })).data).toEqual({ author: { __typename: 'Author', id: 'a' } });
});

it('names a document by the text it stands for', () => {
  expect(NAME).toBe(createHash('sha256').update(trustedText(WRITTEN)).digest('hex'));
  expect(nameOfDocument(`# otherwise written\n${WRITTEN.replaceAll(' ', '\n')}`)).toBe(NAME);
});

it('says that it does not know a name, and learns none by being sent a text with it', async () => {
  const query = '{ author(id: "a") { id } }';
  const name = createHash('sha256').update(query).digest('hex');
  expect((await send({ name })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect((await send({ name, query })).data).toEqual({ author: { id: 'a' } });
  expect((await send({ name })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

it('takes no other text under a known name', async () => {
  expect((await send({ name: NAME, query: '{ __typename }' })).data).toBeUndefined();
  expect((await send({ name: NAME })).data).toEqual({ author: { __typename: 'Author', id: 'a' } });
});

it('trusts nothing when the web client was not built', async () => {
  expect(await readTrustedDocuments(join(directory, 'nowhere')).get(`apq:${NAME}`)).toBeUndefined();
});
