import { useQuery } from '@vue/apollo-composable';
import { computed } from 'vue';
import { CompanyPlacesDocument } from '../gql/graphql';
import { unitRows } from './unit-rows';

/** Units in the order of their tree, and regions by code. */
export function useCompanyPlaces() {
  const { result, loading, error, refetch } = useQuery(CompanyPlacesDocument, null, { fetchPolicy: 'no-cache' });
  return {
    result,
    loading,
    error,
    refetch,
    units: computed(() => unitRows(result.value?.companyUnits ?? [])),
    regions: computed(() => result.value?.companyRegions ?? []),
  };
}
