import type { ApolloError } from '@apollo/client/core';
import { computed, type ComputedRef, type Ref, shallowRef, watch } from 'vue';

export interface Standing<Data> {
  /** what the page may show: the newest answer, after a fault only when it is one to what is asked now */
  standing: ComputedRef<Data | undefined>;
  /** it stands because asking anew failed */
  isOld: ComputedRef<boolean>;
  /** some of it could not be answered; asked again it may be */
  isPartial: ComputedRef<boolean>;
  /** why nothing of it is a figure */
  refusal: ComputedRef<string | null>;
  /** the instant its figures speak of */
  asOf: ComputedRef<string | undefined>;
}

/** A part of the page: figures, or why there are none. */
type Part = { readonly __typename?: string; readonly message?: string; readonly asOf?: string } | null | undefined;

const partsOf = (answer: object | null | undefined): Part[] => Object.values(answer ?? {}) as Part[];
const isUnanswered = (part: Part): boolean => part?.__typename === 'Unanswered';
const hasFailed = (answer: object): boolean => partsOf(answer).every(isUnanswered);

/**
 * Keeps an answer on screen when asking for the same again has failed as a whole; what failed for another question shows
 * the fault. A part that could not be answered shows that itself, for old figures beside new ones would be of another instant.
 */
export function useStanding<Data extends object>(
  result: Readonly<Ref<Data | null | undefined>>,
  error: Readonly<Ref<ApolloError | null>>,
  question: () => unknown,
): Standing<Data> {
  const told = shallowRef<{ readonly question: string; readonly answer: Data }>();
  const asked = computed(() => JSON.stringify(question()));
  watch(
    result,
    (answer) => {
      if (answer && !hasFailed(answer)) told.value = { question: asked.value, answer };
    },
    { immediate: true, flush: 'sync' },
  );
  const failed = computed(() => !!error.value || (!!result.value && hasFailed(result.value)));
  const held = computed(() => (told.value?.question === asked.value ? told.value.answer : undefined));
  const isOld = computed(() => failed.value && held.value !== undefined);
  const standing = computed(() => {
    if (failed.value && held.value !== undefined) return held.value;
    return error.value ? undefined : (result.value ?? undefined);
  });
  return {
    standing,
    isOld,
    isPartial: computed(() => partsOf(standing.value).some(isUnanswered)),
    refusal: computed(() => {
      const words = partsOf(standing.value).map((part) => part?.message ?? null);
      return words.includes(null) ? null : (words[0] ?? null);
    }),
    asOf: computed(() => partsOf(standing.value).find((part) => part?.asOf)?.asOf),
  };
}
