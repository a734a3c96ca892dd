import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { ClientChoiceDocument } from '../gql/graphql';

/** What a client that a list is narrowed to is called; null while that is not known, or where nobody may know. */
export function useClientName(id: () => string | null): ComputedRef<string | null> {
  const { result } = useQuery(
    ClientChoiceDocument,
    () => ({ id: id() ?? '' }),
    () => ({ enabled: !!id(), fetchPolicy: 'cache-first' as const }),
  );
  return computed(() => (id() && (result.value?.client?.name ?? result.value?.client?.number)) || null);
}
