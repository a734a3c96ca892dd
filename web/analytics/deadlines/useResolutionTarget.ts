import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { ResolutionTargetDocument } from '../../gql/graphql';
import { resolutionTargetDays } from './resolution-target';

/** The limit of a whole case in calendar days, as the regulation has it; null when it has none. */
export function useResolutionTarget(): ComputedRef<number | null> {
  // Charts stand without the limit while the policy is on its way, or when the viewer may not read it.
  const { result } = useQuery(ResolutionTargetDocument, null, { fetchPolicy: 'cache-first', errorPolicy: 'ignore' });
  return computed(() =>
    resolutionTargetDays(result.value?.regulation?.clauses.map(({ parameters }) => parameters) ?? []),
  );
}
