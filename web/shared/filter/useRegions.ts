import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { RegionsDocument } from '../../gql/graphql';

/** Regions to filter by: only those the viewer may see. */
export function useRegions(): ComputedRef<{ value: string; label: string }[]> {
  const { result } = useQuery(RegionsDocument, null, { fetchPolicy: 'cache-first' });
  return computed(() => (result.value?.regions ?? []).map(({ code, name }) => ({ value: code, label: name })));
}
