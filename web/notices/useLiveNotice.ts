import { useSubscription } from '@vue/apollo-composable';
import { LiveNoticeDocument } from '../gql/graphql';
import { useVisible } from '../shared/graph/useVisible';

/** Reads a notice again when somebody moves it, or another of its clients has understood; a form that is open is left alone. */
export function useLiveNotice(id: () => string, readAgain: () => void): void {
  const isVisible = useVisible();
  let isFirst = true;
  const { onResult } = useSubscription(
    LiveNoticeDocument,
    () => ({ id: id() }),
    () => ({ enabled: isVisible.value }),
  );
  onResult(({ data }) => {
    if (!data) return;
    // The first answer is how it stands already.
    if (!isFirst) readAgain();
    isFirst = false;
  });
}
