import type { OperationVariables } from '@apollo/client/core';
import { computed, type ComputedRef } from 'vue';
import {
  type Connection,
  type KeysetList,
  type KeysetListOptions,
  type ListFrame,
  useKeysetList,
} from '../../shared/list/useKeysetList';
import { problemOf } from '../figures';

interface RowPages<C extends Connection> extends Pick<KeysetList<C>, 'more' | 'refetch'> {
  /** the rows so far; undefined before the first page, and when it was refused */
  told: ComputedRef<C | undefined>;
  /** why there are no rows */
  refusal: ComputedRef<string | null>;
  frame: ComputedRef<ListFrame>;
}

/** The rows behind a figure page by page, or the refusal that may be answered in their place. */
export function useRowPages<
  Data extends object,
  Question extends OperationVariables,
  Field extends keyof Data,
  C extends Connection = Extract<Data[Field], Connection>,
>(options: KeysetListOptions<Data, Question, Field>): RowPages<C> {
  const { connection, loading, error, isFetchingMore, moreFailed, more, refetch } = useKeysetList<
    Data,
    Question,
    Field,
    C
  >(options);
  const told = computed(() => (connection.value && 'edges' in connection.value ? connection.value : undefined));
  const refusal = computed(() =>
    connection.value && !('edges' in connection.value) ? problemOf(connection.value as never) : null,
  );
  const frame = computed(() => ({
    loading: loading.value,
    error: error.value,
    hasData: connection.value !== undefined,
    hasMore: told.value?.pageInfo.hasNextPage ?? false,
    isFetchingMore: isFetchingMore.value,
    moreFailed: moreFailed.value,
  }));
  return { told, refusal, frame, more, refetch };
}
