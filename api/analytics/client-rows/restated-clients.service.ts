import type { Instant } from '../../kernel/clock';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { pageSize } from '../../platform/graph/cursor';
import { pageOf } from '../../platform/graph/page';
import type { ProblemValue } from '../../platform/graph/problem';
import { clientQuestion, clientRow, placeOf, type ClientFigure } from './client-rows.service';
import { restatedClientPage, restatedClientSums, type RestatedSums } from './restated-clients.repository';
import type { RestatedClientConnection } from './restated-clients.schema';

export interface RestatedClientsInput extends ClientFigure {
  readonly asOf: Instant;
  readonly first: number;
  readonly after: string | null;
  /** The rows of the page are asked for. */
  readonly listed: boolean;
  /** How many there are, how much and why is asked for. */
  readonly counted: boolean;
}

const NOT_COUNTED: RestatedSums = {
  n: 0,
  thenCount: 0,
  nowCount: 0,
  thenVolume: '0.00',
  nowVolume: '0.00',
  reasons: [],
};

/** Clients of a figure that stood otherwise on its days than was known at an instant. @throws GraphQLError for a wrong page */
export async function restatedClients(
  context: RequestContext,
  input: RestatedClientsInput,
): Promise<(RestatedClientConnection & { __typename: 'RestatedClientConnection' }) | ProblemValue> {
  const { asOf, first, after, listed, counted } = input;
  const read = { after: placeOf(after), limit: pageSize(first) + 1 };
  const asked = await clientQuestion(context, input);
  if ('code' in asked) return asked;
  const then = { ...asked, known: { at: asOf, day: civilDateAt(asOf) } };
  const question = { then, now: { ...then, known: { ...then.known, at: context.now } } };
  const rows = listed ? await restatedClientPage(context.database, question, read) : [];
  const { n, ...sums } = counted ? await restatedClientSums(context.database, question) : NOT_COUNTED;
  const { edges, pageInfo } = pageOf({ rows, first, after, keyOf: ({ volume, id }) => [volume, id] });
  return {
    __typename: 'RestatedClientConnection',
    asOf,
    day: asked.window.to,
    pageInfo,
    edges: edges.map(({ cursor, node }) => ({
      cursor,
      node: {
        id: node.id,
        client: { id: node.id },
        change: node.change,
        then: node.then && clientRow(node.then, asked.of),
        now: node.now && clientRow(node.now, asked.of),
        reasons: node.reasons,
      },
    })),
    totalCount: n,
    ...sums,
  };
}
