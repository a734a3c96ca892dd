import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef, onScopeDispose, type Ref, ref, watch } from 'vue';
import type { ApolloError } from '@apollo/client/core';
import { readFragment } from '../../gql/fragment-masking';
import {
  Import_ClientImportFragmentDoc,
  type Import_ClientImportFragment,
  ImportPageDocument,
  type ImportPageQuery,
} from '../../gql/graphql';

const POLL_MS = 1_500;

type Page = NonNullable<ImportPageQuery['clientImport']>;
export type ShownImport = Page & Import_ClientImportFragment;

export interface UseImport {
  /** null: there is none the viewer may see; undefined: not known yet */
  shown: ComputedRef<ShownImport | null | undefined>;
  isUnderWay: ComputedRef<boolean>;
  loading: Ref<boolean>;
  error: Ref<ApolloError | null>;
  /** the last question found no way: what is shown stands as it was */
  isOld: Ref<boolean>;
  refresh(): void;
}

/** An import, asked for again every 1.5 seconds while somebody works at it. */
export function useImport(id: () => string): UseImport {
  const { result, loading, error, refetch } = useQuery(ImportPageDocument, () => ({ id: id() }), {
    fetchPolicy: 'no-cache',
  });
  const shown = computed(() => {
    const found = result.value?.clientImport;
    return found ? { ...found, ...readFragment(Import_ClientImportFragmentDoc, found) } : found;
  });
  const isUnderWay = computed(() => shown.value?.state === 'CHECKING' || shown.value?.state === 'RUNNING');
  const isOld = ref(false);
  const refresh = (): void =>
    void refetch()?.then(
      () => (isOld.value = false),
      () => (isOld.value = true),
    );
  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    isUnderWay,
    (isWorking) => {
      clearInterval(timer);
      if (isWorking) timer = setInterval(refresh, POLL_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearInterval(timer));
  return { shown, isUnderWay, loading, error, isOld, refresh };
}
