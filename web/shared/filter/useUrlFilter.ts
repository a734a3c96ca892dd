import { computed, type ComputedRef, type Ref, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { type Param, readQuery, type Values, writeQuery } from './url-query';

interface UrlFilter<T> {
  /** what the address says; the page shows this */
  applied: ComputedRef<T>;
  /** what the controls say; follows the address */
  draft: Ref<T>;
  /** puts the draft, or these changes to it, into the address */
  apply(changes?: Partial<T>): void;
  reset(): void;
}

/**
 * A filter that lives in the address, so that it can be shared and the back button works.
 * Other parameters of the address are left alone.
 */
export function useUrlFilter<Spec extends Record<string, Param<unknown>>>(spec: Spec): UrlFilter<Values<Spec>> {
  const route = useRoute();
  const router = useRouter();
  const home = route.name;
  const applied = computed<Values<Spec>>((before) => {
    // While another page slides in, its address is not ours to read.
    if (before && route.name !== home) return before;
    const next = readQuery(spec, route.query);
    return before && JSON.stringify(before) === JSON.stringify(next) ? before : next;
  });
  const draft = ref(applied.value) as Ref<Values<Spec>>;
  watch(applied, (values) => (draft.value = { ...values }));
  draft.value = { ...applied.value };

  function go(values: Values<Spec>): void {
    const others = Object.fromEntries(Object.entries(route.query).filter(([key]) => !(key in spec)));
    void router.push({ query: { ...others, ...writeQuery(spec, values) } });
  }

  return {
    applied,
    draft,
    apply: (changes) => go({ ...draft.value, ...changes }),
    reset: () => go(readQuery(spec, {})),
  };
}
