import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { provideApolloClient } from '@vue/apollo-composable';
import { parse, print, visit } from 'graphql';
import { expect, it } from 'vitest';
import { effectScope, ref } from 'vue';
import { ReturnsPageDocument } from '../../../web/gql/graphql';
import { useKeysetList } from '../../../web/shared/list/useKeysetList';

interface Asked {
  readonly first: number;
  readonly after: string | null;
  readonly counts: boolean;
}

it('asks for the count of a list with its first page only, and keeps it', async () => {
  const asked: Asked[] = [];
  const link = new ApolloLink(({ variables }) => {
    const { first, after, counts } = variables as Asked;
    asked.push({ first, after, counts });
    const page = after === null ? 'a' : 'b';
    const returns = {
      __typename: 'ReturnConnection',
      ...(counts && { totalCount: 2 }),
      pageInfo: { __typename: 'PageInfo', hasNextPage: page === 'a', endCursor: page },
      edges: [{ __typename: 'ReturnEdge', node: { __typename: 'Return', id: page } }],
    };
    return Observable.of({ data: { returns } });
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const filter = ref({});
  const scope = effectScope();
  const list = scope.run(() =>
    provideApolloClient(client)(() =>
      useKeysetList({
        document: ReturnsPageDocument,
        question: () => ({ filter: filter.value }),
        field: 'returns',
        pageSize: 1,
      }),
    ),
  );
  await expect.poll(() => list?.rows.value.length).toBe(1);
  await list?.more();
  expect(list?.rows.value.length).toBe(2);
  expect(list?.connection.value?.totalCount).toBe(2);
  expect(list?.connection.value?.pageInfo.hasNextPage).toBe(false);
  filter.value = { states: ['BOOKED'] };
  await expect.poll(() => asked.length).toBe(3);
  expect(asked).toEqual([
    { first: 1, after: null, counts: true },
    { first: 1, after: 'a', counts: false },
    { first: 1, after: null, counts: true },
  ]);
  scope.stop();
});

it('is asked so by every list that tells its count', () => {
  const texts = import.meta.glob<string>('../../../web/**/*.graphql', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const counted = Object.entries(texts).flatMap(([file, text]) => {
    const found: string[] = [];
    visit(parse(text), {
      OperationDefinition(operation) {
        const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
        // One that has pages and counts them all each time.
        if (names.includes('after') && /totalCount\s*\n/.test(print(operation)))
          found.push(`${file} ${operation.name?.value}`);
      },
    });
    return found;
  });
  expect(Object.keys(texts).length).toBeGreaterThan(30);
  expect(counted).toEqual([]);
});
