import { computed, type ComputedRef, type Ref, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';

interface FilingDrawer {
  isOpen: ComputedRef<boolean>;
  /** grows with every complaint filed, so that lists know to refresh */
  filedCount: Ref<number>;
  open(): void;
  close(): void;
  filed(): void;
}

/** Whether the filing form is open stands in the address: after an ended session, signing in leads back into the form. */
export function useFilingDrawer(): FilingDrawer {
  const route = useRoute();
  const router = useRouter();
  const filedCount = ref(0);

  function turn(isOpen: boolean): void {
    const { file, ...others } = route.query;
    if ((file !== undefined) === isOpen) return;
    void router.replace({ query: isOpen ? { ...others, file: '1' } : others });
  }

  return {
    isOpen: computed(() => route.query['file'] !== undefined),
    filedCount,
    open: () => turn(true),
    close: () => turn(false),
    filed() {
      filedCount.value += 1;
      turn(false);
    },
  };
}
