import { useApolloClient, useSubscription } from '@vue/apollo-composable';
import {
  InboxCountsDocument,
  LiveAlertCountDocument,
  LiveApprovalCountDocument,
  LiveFinanceCountDocument,
  LiveQuestionCountDocument,
} from '../gql/graphql';
import { useSession } from '../identity/session.store';
import { useVisible } from '../shared/graph/useVisible';

/** Keeps the counts of the inbox as they are now, for whoever shows them. Without a live line they are polled. */
export function useLiveInbox(): void {
  const { client: graph } = useApolloClient();
  const isVisible = useVisible();
  const options = () => ({ enabled: isVisible.value });

  function take(counts: {
    approvalCount?: number;
    financeTaskCount?: number;
    unreadAlertCount?: number;
    openQuestionCount?: number;
  }): void {
    graph.cache.updateQuery({ query: InboxCountsDocument }, (known) => known && { ...known, ...counts });
  }

  const approvals = useSubscription(LiveApprovalCountDocument, {}, options);
  approvals.onResult(({ data }) => {
    if (data) take({ approvalCount: data.approvalCount });
  });
  const session = useSession();
  // Nobody else has a badge that would show it.
  const finance = useSubscription(LiveFinanceCountDocument, {}, () => ({
    enabled: isVisible.value && session.canWrite('MONEY'),
  }));
  finance.onResult(({ data }) => {
    if (data) take({ financeTaskCount: data.financeTaskCount });
  });
  const questions = useSubscription(LiveQuestionCountDocument, {}, options);
  questions.onResult(({ data }) => {
    if (data) take({ openQuestionCount: data.openQuestionCount });
  });
  const alerts = useSubscription(LiveAlertCountDocument, {}, options);
  alerts.onResult(({ data }) => {
    if (data) take({ unreadAlertCount: data.unreadAlertCount });
  });
}
