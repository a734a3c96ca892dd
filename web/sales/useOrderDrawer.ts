import { computed, type ComputedRef } from 'vue';
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router';

interface OrderDrawer {
  /** the order that is looked at; null: none */
  id: ComputedRef<string | null>;
  /** where an order is looked at beside what is on screen */
  placeOf(id: string): RouteLocationRaw;
  close(): void;
}

/** Which order is looked at stands in the address, so that it can be handed on and is found again. */
export function useOrderDrawer(): OrderDrawer {
  const route = useRoute();
  const router = useRouter();
  return {
    id: computed(() => (typeof route.query['order'] === 'string' ? route.query['order'] || null : null)),
    placeOf: (id) => ({ query: { ...route.query, order: id } }),
    close() {
      const { order, ...others } = route.query;
      if (order !== undefined) void router.replace({ query: others });
    },
  };
}
