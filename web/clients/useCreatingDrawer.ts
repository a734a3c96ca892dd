import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useSession } from '../identity/session.store';

interface CreatingDrawer {
  isOpen: ComputedRef<boolean>;
  open(): void;
  close(): void;
  /** closes the form before it leads on, so that Back leads to the list and not into the form again */
  created(clientId: string): Promise<void>;
}

/** Whether the form of a new client is open stands in the address: after an ended session, signing in leads back into it. */
export function useCreatingDrawer(): CreatingDrawer {
  const route = useRoute();
  const router = useRouter();
  const session = useSession();

  async function turn(isOpen: boolean): Promise<void> {
    const { new: _, ...others } = route.query;
    await router.replace({ query: isOpen ? { ...others, new: '1' } : others });
  }

  return {
    isOpen: computed(() => route.query['new'] !== undefined && session.canWrite('CLIENT_CARD')),
    open: () => void turn(true),
    close: () => void turn(false),
    async created(clientId) {
      await turn(false);
      await router.push({ name: 'client', params: { id: clientId } });
    },
  };
}
