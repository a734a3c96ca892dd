import type { ApolloError } from '@apollo/client/core';
import { computed, type ComputedRef, type Ref, watch } from 'vue';

export interface Standing<Data> {
  /** what the page may show: the newest answer, after a fault only when it is one to what is asked now */
  standing: ComputedRef<Data | undefined>;
  /** it stands because asking anew failed */
  isOld: ComputedRef<boolean>;
}

/** Keeps an answer on screen when asking for the same again has failed; what failed for another question shows the fault. */
export function useStanding<Data>(
  result: Readonly<Ref<Data | null | undefined>>,
  error: Readonly<Ref<ApolloError | null>>,
  question: () => unknown,
): Standing<Data> {
  let answered: string | undefined;
  const asked = computed(() => JSON.stringify(question()));
  watch(
    result,
    (answer) => {
      if (answer) answered = asked.value;
    },
    { immediate: true, flush: 'sync' },
  );
  const isOld = computed(() => !!error.value && !!result.value && answered === asked.value);
  const standing = computed(() => (error.value && !isOld.value ? undefined : (result.value ?? undefined)));
  return { standing, isOld };
}
