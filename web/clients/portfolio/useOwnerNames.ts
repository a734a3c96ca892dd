import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { PortfolioOwnersDocument } from '../../gql/graphql';
import type { Option } from '../../shared/export/conditions';

/** The account managers whose clients the viewer may see, by name. @param isAsked whether anybody is to be named */
export function useOwnerNames(isAsked: () => boolean): ComputedRef<Option[]> {
  const { result } = useQuery(PortfolioOwnersDocument, null, () => ({
    enabled: isAsked(),
    fetchPolicy: 'cache-first' as const,
  }));
  return computed(() =>
    (result.value?.portfolioOwners ?? []).map(({ id, name }) => ({ value: id, label: name ?? '–' })),
  );
}
