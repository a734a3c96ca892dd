import type { ApolloClient } from '@apollo/client/core';
import {
  TimelineAgreementsDocument,
  type TimelineAgreementsQuery,
  TimelineAssignmentsDocument,
  type TimelineAssignmentsQuery,
  TimelineActivitiesDocument,
  type TimelineActivitiesQuery,
  TimelineChangesDocument,
  type TimelineChangesQuery,
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
  TimelineRecognitionsDocument,
  type TimelineRecognitionsQuery,
  TimelineReturnsDocument,
  type TimelineReturnsQuery,
  TimelineSurveysDocument,
  type TimelineSurveysQuery,
} from '../../gql/graphql';
import { civilDateAt } from '../../shared/time/civil-date';
import type { TimelineKind } from './timeline';

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

type RecognitionNode = NonNullable<NonNullable<TimelineRecognitionsQuery['client']>['recognitions']>[number];
type ChangeNode = NonNullable<NonNullable<TimelineChangesQuery['client']>['handoverNotices']>[number];

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
  | { kind: 'recognition'; node: RecognitionNode }
  | { kind: 'change'; node: ChangeNode }
);

export interface TimelinePage {
  entries: ServiceEntry[];
  hasMore: boolean;
  cursor: string | null;
}

type FetchPage = (
  graph: ApolloClient<unknown>,
  variables: { id: string; first: number; after: string | null; olderThan: string | null },
) => Promise<TimelinePage | null>;

/** How each source of the timeline is fetched; null: withheld. */
export const fetchers: Record<TimelineKind, FetchPage> = {
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
    return whole(entries);
  },
  recognition: async (graph, { id, olderThan }) => {
    const { data } = await graph.query({
      query: TimelineRecognitionsDocument,
      variables: { id },
      fetchPolicy: 'no-cache',
    });
    const nodes = data.client?.recognitions?.filter(({ recognisedAt }) => isBefore(recognisedAt, olderThan));
    if (!nodes) return null;
    return whole(nodes.map((node) => ({ kind: 'recognition', id: node.prospectId, at: node.recognisedAt, node })));
  },
  change: async (graph, { id, olderThan }) => {
    const { data } = await graph.query({ query: TimelineChangesDocument, variables: { id }, fetchPolicy: 'no-cache' });
    const all = data.client?.handoverNotices;
    if (!all) return null;
    const entries = all.map((node): ServiceEntry => {
      const at = `${node.toldOn ?? node.aroseOn}T00:00:00+08:00`;
      return { kind: 'change', id: node.id, at, node };
    });
    return whole(entries.filter(({ at }) => isBefore(at, olderThan)));
  },
  event: async (graph, variables) => {
    const { data } = await graph.query({ query: TimelineEventsDocument, variables, fetchPolicy: 'no-cache' });
    return pageOf(data.client?.eventsInvitedTo, (node) => {
      const at = node.event ? `${node.event.fromDay}T00:00:00+08:00` : null;
      return { kind: 'event', id: node.id, at, node };
    });
  },
};

function pageOf<Node>(
  connection: Edges<Node> | null | undefined,
  entryOf: (node: Node) => ServiceEntry,
): TimelinePage | null {
  if (!connection) return null;
  return {
    entries: connection.edges.map(({ node }) => entryOf(node)),
    hasMore: connection.pageInfo.hasNextPage,
    cursor: connection.pageInfo.endCursor ?? null,
  };
}

/** What comes at once, newest first. */
function whole(entries: ServiceEntry[]): TimelinePage {
  const newestFirst = (a: ServiceEntry, b: ServiceEntry): number => Date.parse(b.at ?? '') - Date.parse(a.at ?? '');
  return { entries: [...entries].sort(newestFirst), hasMore: false, cursor: null };
}

function isBefore(at: string | null, day: string | null): boolean {
  return day === null || (at !== null && civilDateAt(new Date(at)) < day);
}
