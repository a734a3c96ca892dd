import { computed, type ComputedRef, type Ref, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';

interface FilingDrawer {
  isOpen: ComputedRef<boolean>;
  /** grows with every complaint filed, so that lists know to refresh */
  filedCount: Ref<number>;
  open(): void;
  close(): void;
  /** closes the form before it leads on, so that Back leads to the page beneath and not into the form again */
  filed(complaintId: string): Promise<void>;
}

/** Whether the filing form is open stands in the address: after an ended session, signing in leads back into the form. */
export function useFilingDrawer(): FilingDrawer {
  const route = useRoute();
  const router = useRouter();
  const filedCount = ref(0);

  async function turn(isOpen: boolean): Promise<void> {
    const { file, ...others } = route.query;
    if ((file !== undefined) === isOpen) return;
    await router.replace({ query: isOpen ? { ...others, file: '1' } : others });
  }

  return {
    isOpen: computed(() => route.query['file'] !== undefined),
    filedCount,
    open: () => void turn(true),
    close: () => void turn(false),
    async filed(complaintId) {
      filedCount.value += 1;
      await turn(false);
      await router.push({ name: 'complaint', params: { id: complaintId } });
    },
  };
}
