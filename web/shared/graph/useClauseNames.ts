import { useApolloClient } from '@vue/apollo-composable';
import { computed, type ComputedRef, shallowRef, watch } from 'vue';
import { withClauseNames } from './clause-name';

/** A sentence that cites clauses by number: the title of each stands before its number as soon as it is known. */
export function useClauseNames(sentence: () => string): ComputedRef<string> {
  const apollo = useApolloClient();
  const named = shallowRef({ of: '', text: '' });
  // What stands on screen can take a title whenever it comes. A sentence in another language is another sentence, and
  // so are the titles.
  watch(
    sentence,
    async (text) => {
      const answer = text && (await withClauseNames(apollo.client, text, null));
      if (text === sentence()) named.value = { of: text, text: answer };
    },
    { immediate: true },
  );
  return computed(() => (named.value.of === sentence() ? named.value.text : sentence()));
}
