import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { ApprovalCountDocument } from '../gql/graphql';

const POLL_MS = 60_000;

/** How much waits for the viewer's decision; asked again every minute while somebody can see the page. */
export function useApprovalCount(isWanted: () => boolean): ComputedRef<number> {
  const { result } = useQuery(ApprovalCountDocument, {}, () => ({
    enabled: isWanted(),
    fetchPolicy: 'cache-and-network' as const,
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  }));
  return computed(() => (isWanted() ? (result.value?.approvalCount ?? 0) : 0));
}
