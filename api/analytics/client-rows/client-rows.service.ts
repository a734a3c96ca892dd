import { reachesAnything } from '../../kernel/access/reach';
import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf } from '../../platform/graph/page';
import { problem, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { asOfProblem, periodProblem, regionProblem } from '../breakdown/breakdown-request';
import { countingOf, noFigures, refused } from '../breakdown/breakdown.service';
import type { MeasureName } from '../measures';
import { loadRegionCodes } from '../region-codes.repository';
import { rowsElsewhere } from '../rows-behind';
import type { SegmentationFilter } from '../segments/segments.schema';
import { clientMeasureOf, groupProblem, WHOLE_COMPANY, type ClientMeasure } from './client-row-question';
import { pageOfClients, type ClientFactRow, type ClientPlace } from './client-rows.repository';
import type { ClientGroup, ClientRow, ClientRowConnection } from './client-rows.schema';

export interface ClientRowsInput {
  readonly measure: MeasureName;
  readonly where: SegmentationFilter;
  readonly group: ClientGroup;
  readonly asOf: Instant | null;
  readonly first: number;
  readonly after: string | null;
}

const FIGURES_ONLY = {
  'zh-CN': '您的岗位只能查看汇总数字，看不到背后的客户。',
  en: 'Your posts include figures only, and not the clients behind them.',
};

/** The very clients behind a figure, as far as the viewer reaches, the largest first. @throws GraphQLError for a wrong page */
export async function clientRows(
  context: RequestContext,
  { measure, where, group, asOf, first, after }: ClientRowsInput,
): Promise<(ClientRowConnection & { __typename: 'ClientRowConnection' }) | ProblemValue> {
  const read = { after: placeOf(after), limit: pageSize(first) + 1 };
  const counting = countingOf(context, where, asOf);
  if (counting === null) return noFigures(context);
  const of = clientMeasureOf(measure);
  if (of === undefined) return refused(context, rowsElsewhere(measure));
  if (!reachesAnything(signedIn(context).reaches.CLIENT_CARD))
    return problem('NotAllowed', { code: 'FIGURES_ONLY', wording: FIGURES_ONLY, locale: context.locale });
  const { filter, scope, today, at } = counting;
  const window = { from: where.from, to: where.to < today ? where.to : today };
  const isWhole = scope === 'company' && filter.tiers === undefined && filter.regionCodes === undefined;
  const wrong =
    periodProblem({ from: where.from, to: where.to }) ??
    periodProblem(window) ??
    asOfProblem(counting.asOf, context.now) ??
    regionProblem(filter.regionCodes, await loadRegionCodes(context.database)) ??
    groupProblem(of, group) ??
    (of.most !== undefined && !isWhole ? WHOLE_COMPANY : undefined);
  if (wrong !== undefined) return refused(context, wrong);
  const known = counting.asOf === undefined ? undefined : { at, day: today };
  const asked = { of, window: daysOf(of, window, today), filter, group, known };
  const { rows, n, volume } = await pageOfClients(context.database, asked, read);
  const { edges, pageInfo } = pageOf({ rows, first, after, keyOf: (row) => [row.volume, row.id] });
  return {
    __typename: 'ClientRowConnection',
    asOf: at,
    pageInfo,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: rowOf(node, of) })),
    totalCount: n,
    volume,
  };
}

/** Clients there are are told of the instant, whatever the period; active ones of the days asked for. */
function daysOf({ days, onlyActive = false }: ClientMeasure, window: { from: string; to: string }, today: string) {
  if (days === 'ONE') return { from: today, to: today };
  return onlyActive ? { from: window.to, to: window.to } : window;
}

function rowOf(row: ClientFactRow, { days, onlyActive = false }: ClientMeasure): ClientRow {
  const isOfTwo = days === 'TWO' && !onlyActive;
  return {
    id: row.id,
    client: { id: row.id },
    wasActive: isOfTwo ? row.firstTier !== null : null,
    fromTier: isOfTwo ? row.firstTier || null : null,
    fromSegment: isOfTwo ? row.firstSegment || null : null,
    isActive: isOfTwo ? row.tier !== null : null,
    tier: row.tier || null,
    segment: row.segment || null,
    inGap: row.inGap,
    volume: row.volume,
  };
}

const AMOUNT = /^-?\d{1,18}(\.\d{1,2})?$/;

function placeOf(after: string | null): ClientPlace | undefined {
  if (after === null) return undefined;
  const [volume, id] = decodeCursor(after, 2);
  if (typeof volume === 'string' && AMOUNT.test(volume) && typeof id === 'string' && isId(id)) return { volume, id };
  throw foreignCursor();
}
