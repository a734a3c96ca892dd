import type { ApolloClient } from '@apollo/client/core';
import { useApolloClient } from '@vue/apollo-composable';
import { computed, type ComputedRef, type Ref, shallowReactive, watch } from 'vue';
import {
  TimelineAgreementsDocument,
  type TimelineAgreementsQuery,
  TimelineAssignmentsDocument,
  type TimelineAssignmentsQuery,
  TimelineActivitiesDocument,
  type TimelineActivitiesQuery,
  TimelineComplaintsDocument,
  type TimelineComplaintsQuery,
  TimelineEventsDocument,
  type TimelineEventsQuery,
  TimelineMarketNotesDocument,
  type TimelineMarketNotesQuery,
  TimelineNoticesDocument,
  type TimelineNoticesQuery,
  TimelineOrdersDocument,
  type TimelineOrdersQuery,
  TimelinePaymentsDocument,
  type TimelinePaymentsQuery,
  TimelineReturnsDocument,
  type TimelineReturnsQuery,
  TimelineSurveysDocument,
  type TimelineSurveysQuery,
} from '../../gql/graphql';
import { civilDateAt } from '../../shared/time/civil-date';
import { mergeTimeline, nextPage, sourcesToExtend, type TimelineKind, timelineKinds } from './timeline';

interface Edges<Node> {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: { node: Node }[];
}

type OrderNode = NonNullable<NonNullable<TimelineOrdersQuery['client']>['orders']>['edges'][number]['node'];
type ComplaintNode = NonNullable<NonNullable<TimelineComplaintsQuery['client']>['complaints']>['edges'][number]['node'];
type ReturnNode = NonNullable<NonNullable<TimelineReturnsQuery['client']>['returns']>['edges'][number]['node'];
type ActivityNode = NonNullable<NonNullable<TimelineActivitiesQuery['client']>['activities']>['edges'][number]['node'];
type PaymentNode = NonNullable<NonNullable<TimelinePaymentsQuery['client']>['settlements']>['edges'][number]['node'];
type EventNode = NonNullable<NonNullable<TimelineEventsQuery['client']>['eventsInvitedTo']>['edges'][number]['node'];
type MarketNode = NonNullable<NonNullable<TimelineMarketNotesQuery['client']>['marketNotes']>['edges'][number]['node'];
type SurveyNode = NonNullable<NonNullable<TimelineSurveysQuery['client']>['surveys']>['edges'][number]['node'];
type AgreementNode = NonNullable<NonNullable<TimelineAgreementsQuery['client']>['agreements']>['edges'][number]['node'];
type AssignmentNode = NonNullable<NonNullable<TimelineAssignmentsQuery['client']>['assignments']>[number];
type NoticeNode = NonNullable<NonNullable<TimelineNoticesQuery['client']>['noticesReceived']>['edges'][number]['node'];

export type ServiceEntry = { id: string; at: string | null } & (
  | { kind: 'order'; node: OrderNode }
  | { kind: 'complaint'; node: ComplaintNode }
  | { kind: 'return'; node: ReturnNode }
  | { kind: 'activity'; node: ActivityNode }
  | { kind: 'payment'; node: PaymentNode }
  | { kind: 'notice'; node: NoticeNode }
  | { kind: 'event'; node: EventNode }
  | { kind: 'market'; node: MarketNode }
  | { kind: 'survey'; node: SurveyNode }
  | { kind: 'agreement'; node: AgreementNode }
  | { kind: 'assignment'; node: AssignmentNode }
);

interface SourceState {
  entries: ServiceEntry[];
  hasMore: boolean;
  cursor: string | null;
  status: 'loading' | 'ready' | 'withheld' | 'failed';
}

interface Page {
  entries: ServiceEntry[];
  hasMore: boolean;
  cursor: string | null;
}

type FetchPage = (
  graph: ApolloClient<unknown>,
  variables: { id: string; first: number; after: string | null; olderThan: string | null },
) => Promise<Page | null>;

const fetchers: Record<TimelineKind, FetchPage> = {
  order: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineOrdersDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.orders, (node) => ({ kind: 'order', id: node.id, at: node.orderedAt, node }));
  },
  complaint: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineComplaintsDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.complaints, (node) => ({ kind: 'complaint', id: node.id, at: node.receivedAt, node }));
  },
  return: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineReturnsDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.returns, (node) => {
      const at = node.returnedOn ? `${node.returnedOn}T00:00:00+08:00` : null;
      return { kind: 'return', id: node.id, at, node };
    });
  },
  activity: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineActivitiesDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.activities, (node) => ({ kind: 'activity', id: node.id, at: node.at, node }));
  },
  payment: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelinePaymentsDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.settlements, (node) => ({
      kind: 'payment',
      id: node.id,
      at: `${node.receivedOn}T00:00:00+08:00`,
      node,
    }));
  },
  notice: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineNoticesDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.noticesReceived, (node) => ({
      kind: 'notice',
      id: node.id,
      at: node.sentAt ?? null,
      node,
    }));
  },
  market: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineMarketNotesDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.marketNotes, (node) => ({
      kind: 'market',
      id: node.id,
      at: `${node.learnedOn}T00:00:00+08:00`,
      node,
    }));
  },
  survey: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineSurveysDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.surveys, (node) => ({
      kind: 'survey',
      id: node.id,
      at: `${node.heldOn}T00:00:00+08:00`,
      node,
    }));
  },
  agreement: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineAgreementsDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.agreements, (node) => ({
      kind: 'agreement',
      id: node.id,
      at: `${node.signedOn}T00:00:00+08:00`,
      node,
    }));
  },
  // They are few and come at once; a transfer that is only planned has not happened.
  assignment: async (graph, { id, olderThan }) => {
    const { data } = await graph.query({
      query: TimelineAssignmentsDocument,
      variables: { id },
      fetchPolicy: 'no-cache',
    });
    const today = civilDateAt(new Date());
    const past = data.client?.assignments?.filter(
      ({ validFrom }) => validFrom <= today && (olderThan === null || validFrom < olderThan),
    );
    if (!past) return null;
    const entries = past.map((node): ServiceEntry => {
      const at = `${node.validFrom}T00:00:00+08:00`;
      return { kind: 'assignment', id: `${node.validFrom} ${node.owner?.id}`, at, node };
    });
    return { entries, hasMore: false, cursor: null };
  },
  event: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineEventsDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.eventsInvitedTo, (node) => {
      const at = node.event ? `${node.event.fromDay}T00:00:00+08:00` : null;
      return { kind: 'event', id: node.id, at, node };
    });
  },
};

function pageOf<Node>(connection: Edges<Node> | null | undefined, entryOf: (node: Node) => ServiceEntry): Page | null {
  if (!connection) return null;
  return {
    entries: connection.edges.map(({ node }) => entryOf(node)),
    hasMore: connection.pageInfo.hasNextPage,
    cursor: connection.pageInfo.endCursor ?? null,
  };
}

export interface Timeline {
  entries: ComputedRef<ServiceEntry[]>;
  isLoading: ComputedRef<boolean>;
  hasMore: ComputedRef<boolean>;
  hasFailed: ComputedRef<boolean>;
  isWithheld: ComputedRef<boolean>;
  more(): void;
  retry(): void;
}

/**
 * The service timeline of a client: all its sources merged, or one of them. Each is fetched by itself, so one may fail.
 *
 * @param olderThan a day: what is of it or later is left out; null: from the newest on
 */
export function useTimeline(
  clientId: Ref<string>,
  shown: Ref<TimelineKind | 'all'>,
  olderThan: Ref<string | null>,
): Timeline {
  const { client: graph } = useApolloClient();
  const sources = shallowReactive<Record<TimelineKind, SourceState>>({
    complaint: emptySource(),
    return: emptySource(),
    activity: emptySource(),
    order: emptySource(),
    payment: emptySource(),
    notice: emptySource(),
    event: emptySource(),
    market: emptySource(),
    survey: emptySource(),
    agreement: emptySource(),
    assignment: emptySource(),
  });
  const shownKinds = computed<readonly TimelineKind[]>(() => (shown.value === 'all' ? timelineKinds : [shown.value]));
  const shownSources = computed(() => shownKinds.value.map((kind) => sources[kind]));

  function update(kind: TimelineKind, changes: Partial<SourceState>): void {
    sources[kind] = { ...sources[kind], ...changes };
  }

  async function extend(kind: TimelineKind): Promise<void> {
    const [id, day] = [clientId.value, olderThan.value];
    const isWanted = (): boolean => id === clientId.value && day === olderThan.value;
    update(kind, { status: 'loading' });
    const { cursor: after, entries } = sources[kind];
    try {
      const page = await fetchers[kind](graph, { id, first: nextPage(entries.length), after, olderThan: day });
      if (!isWanted()) return;
      if (!page) return update(kind, { status: 'withheld', hasMore: false });
      update(kind, { ...page, entries: [...sources[kind].entries, ...page.entries], status: 'ready' });
    } catch {
      // What was fetched before stays on screen; hasMore stays too, so that nothing older is shown as complete.
      if (isWanted()) update(kind, { status: 'failed' });
    }
  }

  watch(
    [clientId, olderThan],
    () => {
      for (const kind of timelineKinds) {
        sources[kind] = emptySource();
        void extend(kind);
      }
    },
    { immediate: true },
  );

  return {
    entries: computed(() => mergeTimeline(shownSources.value)),
    isLoading: computed(() => shownSources.value.some(({ status }) => status === 'loading')),
    hasMore: computed(() => shownSources.value.some(({ hasMore }) => hasMore)),
    hasFailed: computed(() => shownSources.value.some(({ status }) => status === 'failed')),
    isWithheld: computed(() => shownSources.value.every(({ status }) => status === 'withheld')),
    more() {
      for (const index of sourcesToExtend(shownSources.value)) {
        const kind = shownKinds.value[index];
        if (kind) void extend(kind);
      }
    },
    retry() {
      for (const kind of shownKinds.value) if (sources[kind].status === 'failed') void extend(kind);
    },
  };
}

function emptySource(): SourceState {
  return { entries: [], hasMore: false, cursor: null, status: 'loading' };
}
