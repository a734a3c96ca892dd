import { useSubscription } from '@vue/apollo-composable';
import { ref, type Ref } from 'vue';
import { LiveComplaintDocument } from '../gql/graphql';
import { useVisible } from '../shared/graph/useVisible';

interface Shown {
  /** Which complaint is on screen, and which version of it; null until it is loaded. */
  id(): string;
  version(): number | null;
  readAgain(): unknown;
  /** Somebody is filling in a form on it. */
  isBeingWritten(): boolean;
}

/**
 * Follows a complaint and reads it again when somebody else changes it; a form that is being filled in is left alone.
 *
 * @returns whether what is on screen is older than what is on record
 */
export function useLiveComplaint({ id, version, readAgain, isBeingWritten }: Shown): Ref<boolean> {
  const isVisible = useVisible();
  const isBehind = ref(false);
  const { onResult } = useSubscription(
    LiveComplaintDocument,
    () => ({ id: id() }),
    () => ({ enabled: isVisible.value }),
  );
  onResult(({ data }) => {
    const newest = data?.complaint?.version;
    const shown = version();
    isBehind.value = newest !== undefined && shown !== null && newest > shown;
    if (!isBehind.value || isBeingWritten()) return;
    isBehind.value = false;
    readAgain();
  });
  return isBehind;
}
