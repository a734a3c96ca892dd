import type { ApolloError, OperationVariables, TypedDocumentNode } from '@apollo/client/core';
import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef, type Ref, ref, watch } from 'vue';

export interface Connection {
  edges: readonly { node?: unknown }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

type NodeOf<C extends Connection> = C['edges'][number]['node'];

export interface ListFrame {
  loading: boolean;
  error: ApolloError | null;
  hasData: boolean;
  hasMore: boolean;
  isFetchingMore: boolean;
  moreFailed: boolean;
}

export interface KeysetList<C extends Connection> {
  /** undefined until the first page is here */
  connection: ComputedRef<C | undefined>;
  rows: ComputedRef<NodeOf<C>[]>;
  loading: Ref<boolean>;
  error: Ref<ApolloError | null>;
  isFetchingMore: Ref<boolean>;
  moreFailed: Ref<boolean>;
  /** what `KeysetList` is told of the list, but for whether it is empty */
  frame: ComputedRef<ListFrame>;
  more(): Promise<void>;
  refetch(): void;
}

export interface KeysetListOptions<Data, Question extends OperationVariables, Field extends keyof Data> {
  document: TypedDocumentNode<Data, Question & { first: number; after?: string | null; counts: boolean }>;
  /** what the list is asked, without its page */
  question: () => Question;
  /** the root field of the list */
  field: Field;
  pageSize?: number;
  /** false: nothing is asked for now */
  enabled?: () => boolean;
}

/**
 * A list that grows page by page behind its cursor; a new question begins it anew. What is told of the whole list, such
 * as its count, is asked with the first page only: `@include(if: $counts)`.
 */
export function useKeysetList<
  Data extends object,
  Question extends OperationVariables,
  Field extends keyof Data,
  C extends Connection = Extract<Data[Field], Connection>,
>({
  document,
  question,
  field,
  pageSize = 50,
  enabled = () => true,
}: KeysetListOptions<Data, Question, Field>): KeysetList<C> {
  const { result, loading, error, refetch, fetchMore } = useQuery(
    document,
    () => ({ ...question(), first: pageSize, after: null, counts: true }),
    () => ({ fetchPolicy: 'no-cache' as const, enabled: enabled() }),
  );
  const isFetchingMore = ref(false);
  const moreFailed = ref(false);
  const connection = computed(() => result.value?.[field] as C | undefined);

  async function more(): Promise<void> {
    isFetchingMore.value = true;
    moreFailed.value = false;
    try {
      await fetchMore({
        variables: {
          ...question(),
          first: pageSize,
          after: connection.value?.pageInfo.endCursor ?? null,
          counts: false,
        },
        updateQuery: (before, { fetchMoreResult: next }) =>
          next ? (joined(before as Data, next as Data) as typeof before) : before,
      });
    } catch {
      moreFailed.value = true;
    } finally {
      isFetchingMore.value = false;
    }
  }

  function joined(before: Data, next: Data): Data {
    const [first, second] = [before[field] as Connection, next[field] as Connection];
    return { ...next, [field]: { ...first, ...second, edges: [...first.edges, ...second.edges] } };
  }

  watch(question, () => (moreFailed.value = false));

  return {
    connection,
    rows: computed(() => connection.value?.edges.map(({ node }) => node) ?? []),
    loading,
    error,
    isFetchingMore,
    moreFailed,
    frame: computed(() => ({
      loading: loading.value,
      error: error.value,
      hasData: connection.value !== undefined,
      hasMore: connection.value?.pageInfo.hasNextPage ?? false,
      isFetchingMore: isFetchingMore.value,
      moreFailed: moreFailed.value,
    })),
    more,
    refetch: () => void refetch(),
  };
}
