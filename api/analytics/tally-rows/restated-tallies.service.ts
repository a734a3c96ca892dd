import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import { pageSize } from '../../platform/graph/cursor';
import { pageOf } from '../../platform/graph/page';
import type { ProblemValue } from '../../platform/graph/problem';
import { restatedPage, restatedTotals } from './restated-tallies.repository';
import type { RestatedTallyConnection } from './restated-tallies.schema';
import { tallyRow } from './tally-row';
import { placeOf, questionOf, type FigureAsked } from './tally-rows.service';

export interface RestatedTalliesInput extends Omit<FigureAsked, 'asOf'> {
  readonly asOf: Instant;
  readonly first: number;
  readonly after: string | null;
  /** The rows of the page are asked for. */
  readonly listed: boolean;
  /** What all of them add up to is asked for. */
  readonly counted: boolean;
}

const NOT_COUNTED = { n: 0, thenNumerator: '0', nowNumerator: '0', thenDenominator: null, nowDenominator: null };

/** Rows behind a figure of which something else is said today than at a past instant. @throws GraphQLError for a wrong page */
export async function restatedTallies(
  context: RequestContext,
  input: RestatedTalliesInput,
): Promise<(RestatedTallyConnection & { __typename: 'RestatedTallyConnection' }) | ProblemValue> {
  const { first, after, asOf, listed, counted } = input;
  const read = { after: placeOf(after), limit: pageSize(first) + 1 };
  const then = await questionOf(context, input);
  if ('code' in then) return then;
  const now = await questionOf(context, { ...input, asOf: null });
  if ('code' in now) return now;
  const rows = listed ? await restatedPage(context.database, { then, now }, read) : [];
  const { n, ...sums } = counted ? await restatedTotals(context.database, { then, now }) : NOT_COUNTED;
  const { edges, pageInfo } = pageOf({ rows, first, after, keyOf: ({ day, key }) => [day, key] });
  return {
    __typename: 'RestatedTallyConnection',
    asOf,
    pageInfo,
    edges: edges.map(({ cursor, node }) => ({
      cursor,
      node: {
        row: tallyRow(node, now.parts),
        change: node.change,
        thenNumerator: node.thenNumerator,
        thenDenominator: node.thenDenominator,
      },
    })),
    totalCount: n,
    ...sums,
  };
}
