import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { readFragment } from '../../gql/fragment-masking';
import { ClientFieldsDocument, CustomField_ClientFieldFragmentDoc } from '../../gql/graphql';
import type { CustomField } from './field-entry';

/** The custom fields the viewer may read, those in use first. Names follow the language, so nothing is kept over a change of it. */
export function useClientFields(): {
  all: ComputedRef<CustomField[]>;
  used: ComputedRef<CustomField[]>;
  /** they have been read; until then there are none */
  isKnown: ComputedRef<boolean>;
} {
  const { result } = useQuery(ClientFieldsDocument, null, { fetchPolicy: 'cache-and-network' });
  const all = computed(() =>
    (result.value?.clientFields ?? []).map((each) => readFragment(CustomField_ClientFieldFragmentDoc, each)),
  );
  return {
    all,
    used: computed(() => all.value.filter(({ retired }) => !retired)),
    isKnown: computed(() => result.value !== undefined),
  };
}
