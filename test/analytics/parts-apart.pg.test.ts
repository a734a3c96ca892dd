import type { ApolloServer } from '@apollo/server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { RequestContext } from '../../api/platform/context/request-context';
import { createGraph } from '../../api/platform/graph/graph';
import { subgraphs } from '../../api/subgraphs';
import { testDatabase, type TestDatabase } from '../support/database';
import { NOW, someCompany, TODAY } from './some-company';

let database: TestDatabase;
let graph: ApolloServer<RequestContext>;

beforeAll(async () => {
  database = await testDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
  await someCompany(database);
  graph = await createGraph(subgraphs);
});
afterAll(async () => {
  await graph.stop();
  await database.drop();
});
const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
beforeEach(() => database.sql('alter table analytics.complaint_repeat rename to complaint_repeat_away'));
afterEach(() => database.sql('alter table analytics.complaint_repeat_away rename to complaint_repeat'));

const PERIOD = `{ from: "2025-07-01", to: "${TODAY}" }`;

async function ask(query: string) {
  const contextValue = database.contextOf({ posts: ['EXECUTIVE'] }, { now: NOW, locale: 'en' });
  const { body } = await graph.executeOperation({ query }, { contextValue });
  if (body.kind !== 'single') throw new Error('one answer');
  return body.singleResult as {
    readonly data?: Record<string, { readonly __typename: string; readonly message?: string }> | null;
    readonly errors?: readonly unknown[];
  };
}

it('leaves the figures beside a part that has failed as they are, and tells the id of the fault alone', async () => {
  const { data, errors } = await ask(`{
    repeat: breakdown(measures: [REPEAT_SHARE], by: [CLASS], where: ${PERIOD}) { ...Told }
    again: breakdown(measures: [REPEAT_SHARE], where: ${PERIOD}) { ...Told }
    received: breakdown(measures: [COMPLAINTS_RECEIVED], where: ${PERIOD}) { ...Told }
    flow: backlogFlow(where: ${PERIOD}) { __typename ... on BacklogFlow { total { received } } }
  }
  fragment Told on BreakdownResult {
    __typename
    ... on Breakdown { groups { figures { numerator } } }
    ... on Problem { code message }
  }`);
  expect(errors).toBeUndefined();
  expect(data?.['received']).toMatchObject({ __typename: 'Breakdown' });
  expect(data?.['flow']).toMatchObject({ __typename: 'BacklogFlow' });
  for (const part of ['repeat', 'again'])
    expect(data?.[part]).toEqual({
      __typename: 'Unanswered',
      code: 'INTERNAL_SERVER_ERROR',
      message: expect.stringMatching(/^Something went wrong .* the id [0-9a-f-]{36}\.$/) as string,
    });
  // Each was told its own failure, not that it stood behind another.
  expect(written.mock.calls.filter(([line]) => String(line).includes('complaint_repeat'))).toHaveLength(2);
  expect(written.mock.calls.filter(([line]) => String(line).includes('aborted'))).toHaveLength(0);
});

it('still refuses a question that is wrong, and one that is not signed in, as before', async () => {
  const { data } = await ask(`{ breakdown(measures: [], where: ${PERIOD}) { __typename } }`);
  expect(data?.['breakdown']?.__typename).toBe('InvalidInput');
  const contextValue = { ...database.contextOf({}, { now: NOW }), viewer: null };
  const query = `{ backlogFlow(where: ${PERIOD}) { __typename } }`;
  const { body } = await graph.executeOperation({ query }, { contextValue });
  expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
});
