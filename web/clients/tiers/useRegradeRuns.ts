import { useQuery } from '@vue/apollo-composable';
import type { ApolloError } from '@apollo/client/core';
import { computed, type ComputedRef, onScopeDispose, type Ref, watch } from 'vue';
import { readFragment } from '../../gql/fragment-masking';
import {
  RegradeProgressDocument,
  type RegradeRun_RegradeRunFragment,
  RegradeRun_RegradeRunFragmentDoc,
} from '../../gql/graphql';

const POLL_MS = 1_500;

export interface RegradeRuns {
  runs: ComputedRef<readonly RegradeRun_RegradeRunFragment[]>;
  /** the run under way, if any */
  running: ComputedRef<RegradeRun_RegradeRunFragment | undefined>;
  /** nothing is known of them, and why */
  error: Ref<ApolloError | null>;
  isLoading: Ref<boolean>;
  refresh(): void;
}

/** The gradings of all clients, asked for again every 1.5 seconds while one is under way. */
export function useRegradeRuns(ended: () => void): RegradeRuns {
  const {
    result,
    error,
    loading: isLoading,
    refetch,
  } = useQuery(RegradeProgressDocument, null, { fetchPolicy: 'no-cache' });
  const runs = computed(() =>
    (result.value?.regradeRuns ?? []).map((each) => readFragment(RegradeRun_RegradeRunFragmentDoc, each)),
  );
  const running = computed(() => runs.value.find(({ endedAt }) => !endedAt));
  let timer: ReturnType<typeof setInterval> | undefined;

  /** While the network is away the last progress stays; the next question asks again. */
  const refresh = (): void => void refetch()?.catch(() => undefined);

  watch(
    () => running.value !== undefined,
    (isRunning, wasRunning) => {
      clearInterval(timer);
      if (isRunning) timer = setInterval(refresh, POLL_MS);
      if (wasRunning) ended();
    },
  );
  onScopeDispose(() => clearInterval(timer));

  return { runs, running, error, isLoading, refresh };
}
