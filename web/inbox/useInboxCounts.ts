import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { InboxCountsDocument } from '../gql/graphql';

const POLL_MS = 60_000;

/** What waits for the viewer and what they have not read; asked again every minute while somebody can see the page. */
export function useInboxCounts(): {
  approvals: ComputedRef<number>;
  finance: ComputedRef<number>;
  alerts: ComputedRef<number>;
  questions: ComputedRef<number>;
} {
  const { result } = useQuery(InboxCountsDocument, {}, () => ({
    fetchPolicy: 'cache-and-network' as const,
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  }));
  return {
    approvals: computed(() => result.value?.approvalCount ?? 0),
    finance: computed(() => result.value?.financeTaskCount ?? 0),
    alerts: computed(() => result.value?.unreadAlertCount ?? 0),
    questions: computed(() => result.value?.openQuestionCount ?? 0),
  };
}
