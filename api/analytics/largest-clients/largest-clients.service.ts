import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import type { ProblemValue } from '../../platform/graph/problem';
import {
  asOfProblem,
  notBegunProblem,
  periodProblem,
  regionProblem,
  said,
  type RequestProblem,
} from '../breakdown/breakdown-request';
import { countingOf, noFigures, refused } from '../breakdown/counting';
import { loadRegionCodes } from '../region-codes.repository';
import type { SegmentationFilter } from '../segments/segments.schema';
import { largestClientRows } from './largest-clients.repository';
import type { LargestClients } from './largest-clients.schema';

/** More points cannot be told apart on a chart. */
export const MOST_LARGEST = 300;

export interface LargestClientsInput {
  readonly where: SegmentationFilter;
  /** As it was known then; null: now. */
  readonly asOf: Instant | null;
  readonly first: number;
}

/** The largest clients as far as the viewer's figures reach, each named to who reaches it; or what to mend. */
export async function largestClients(
  context: RequestContext,
  { where, asOf, first }: LargestClientsInput,
): Promise<(LargestClients & { __typename: 'LargestClients' }) | ProblemValue> {
  const counting = countingOf(context, where, asOf);
  if (counting === null) return noFigures(context);
  const { filter, today, at } = counting;
  const window = { from: where.from, to: where.to < today ? where.to : today };
  const wrong =
    periodProblem({ from: where.from, to: where.to }) ??
    notBegunProblem(window, today) ??
    asOfProblem(counting.asOf, context.now) ??
    regionProblem(filter.regionCodes, await loadRegionCodes(context.database)) ??
    sizeProblem(first);
  if (wrong !== undefined) return refused(context, wrong);
  const known = counting.asOf === undefined ? undefined : { at, day: today };
  const rows = await largestClientRows(context.database, { window, filter, known, most: first });
  return {
    __typename: 'LargestClients',
    asOf: at,
    isKnownThen: known !== undefined,
    clients: rows.map(({ clientId, tier, volume, complaints }) => ({
      client: clientId === null ? null : { id: clientId },
      tier: tier || null,
      volume,
      complaints,
    })),
  };
}

function sizeProblem(first: number): RequestProblem | undefined {
  if (first >= 1 && first <= MOST_LARGEST) return undefined;
  return said(
    'TOO_MANY_CLIENTS',
    'first',
    `请选择 1 到 ${MOST_LARGEST} 家客户。`,
    `Ask for 1 to ${MOST_LARGEST} clients.`,
  );
}
