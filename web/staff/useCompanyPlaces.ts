import { useQuery } from '@vue/apollo-composable';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { CompanyPlacesDocument } from '../gql/graphql';
import type { Locale } from '../shared/format/formats';
import { calledPlaces, type Place } from './place-name';
import { unitRows } from './unit-rows';

/** Units in the order of their tree, and regions, each with both its names and what the reader calls it, by which they are sorted. */
export function useCompanyPlaces() {
  const { locale } = useI18n();
  const { result, loading, error, refetch } = useQuery(CompanyPlacesDocument, null, { fetchPolicy: 'no-cache' });
  const called = <P extends Place>(places: readonly P[]) => calledPlaces(places, locale.value as Locale);
  return {
    result,
    loading,
    error,
    refetch,
    units: computed(() => unitRows(called(result.value?.companyUnits ?? []))),
    regions: computed(() => called(result.value?.companyRegions ?? [])),
  };
}
