import { computed, type ComputedRef } from 'vue';
import { type RouteLocationRaw, useRoute } from 'vue-router';

interface KnownAt {
  /** the past instant the page is told as of; null: now */
  knownAt: ComputedRef<string | null>;
  /** the same page as it is known now */
  toNow: ComputedRef<RouteLocationRaw>;
}

/** Figures of a page as they were known at the instant that the address names. */
export function useKnownAt(): KnownAt {
  const route = useRoute();
  const knownAt = computed(() => {
    const { asOf: asked } = route.query;
    return typeof asked === 'string' && Date.parse(asked) <= Date.now() ? new Date(asked).toISOString() : null;
  });
  return { knownAt, toNow: computed(() => ({ query: { ...route.query, asOf: undefined } })) };
}
