import { reachesAnything } from '../../kernel/access/reach';
import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf } from '../../platform/graph/page';
import { problem, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { asOfProblem, notBegunProblem, periodProblem, regionProblem } from '../breakdown/breakdown-request';
import { countingOf, noFigures, refused } from '../breakdown/counting';
import type { MeasureName } from '../measures';
import { loadRegionCodes } from '../region-codes.repository';
import { rowGroupProblem } from '../rows/row-group';
import { rowsElsewhere } from '../rows-behind';
import type { SegmentationFilter } from '../segments/segments.schema';
import { groupValue } from '../tally-rows/group-value';
import { clientMeasureOf, groupProblem, withinGroups, WHOLE_COMPANY, type ClientMeasure } from './client-row-question';
import { pageOfClients, type ClientFactRow, type ClientPlace, type ClientQuestion } from './client-rows.repository';
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

export type ClientFigure = Pick<ClientRowsInput, 'measure' | 'where' | 'group' | 'asOf'>;

/** The very clients behind a figure, as far as the viewer reaches, the largest first. @throws GraphQLError for a wrong page */
export async function clientRows(
  context: RequestContext,
  input: ClientRowsInput,
): Promise<(ClientRowConnection & { __typename: 'ClientRowConnection' }) | ProblemValue> {
  const { first, after } = input;
  const read = { after: placeOf(after), limit: pageSize(first) + 1 };
  const asked = await clientQuestion(context, input);
  if ('code' in asked) return asked;
  const { rows, n, volume } = await pageOfClients(context.database, asked, read);
  const { edges, pageInfo } = pageOf({ rows, first, after, keyOf: (row) => [row.volume, row.id] });
  return {
    __typename: 'ClientRowConnection',
    asOf: input.asOf ?? context.now,
    pageInfo,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: clientRow(node, asked.of) })),
    totalCount: n,
    volume,
  };
}

/** Which clients stand behind a figure; a problem when it has none, or none the viewer may see. */
export async function clientQuestion(
  context: RequestContext,
  { measure, where, group, asOf }: ClientFigure,
): Promise<ClientQuestion | ProblemValue> {
  const counting = countingOf(context, where, asOf);
  if (counting === null) return noFigures(context);
  const of = clientMeasureOf(measure);
  if (of === undefined) return refused(context, rowsElsewhere(measure));
  const { reaches } = signedIn(context);
  if (!reachesAnything(reaches.CLIENT_CARD) || (of.complained === true && !reachesAnything(reaches.COMPLAINT)))
    return problem('NotAllowed', { code: 'FIGURES_ONLY', wording: FIGURES_ONLY, locale: context.locale });
  const { filter, scope, today, at } = counting;
  const groups = (group.groups ?? []).map(groupValue);
  const regionCodes = await loadRegionCodes(context.database);
  const noGroup = rowGroupProblem(measure, groups, regionCodes);
  if (noGroup !== undefined) return refused(context, noGroup);
  const asked = withinGroups({ from: where.from, to: where.to }, group.classes, groups);
  const window = { from: asked.from, to: asked.to < today ? asked.to : today };
  const isWhole = scope === 'company' && filter.tiers === undefined && filter.regionCodes === undefined;
  const wrong =
    periodProblem({ from: where.from, to: where.to }) ??
    notBegunProblem(window, today) ??
    asOfProblem(counting.asOf, context.now) ??
    regionProblem(filter.regionCodes, regionCodes) ??
    groupProblem(of, group) ??
    (of.most !== undefined && !isWhole ? WHOLE_COMPANY : undefined);
  if (wrong !== undefined) return refused(context, wrong);
  const known = counting.asOf === undefined ? undefined : { at, day: today };
  return {
    of,
    window: daysOf(of, window, today),
    period: window,
    filter,
    group: { ...group, classes: asked.classes },
    groups: asked.groups,
    known,
  };
}

/** Clients there are are told of the instant, whatever the period; active ones of the days asked for. */
function daysOf({ days, onlyActive = false }: ClientMeasure, window: { from: string; to: string }, today: string) {
  if (days === 'ONE') return { from: today, to: today };
  return onlyActive ? { from: window.to, to: window.to } : window;
}

/** A row as the graph tells it. */
export function clientRow(row: ClientFactRow, { days, onlyActive = false }: ClientMeasure): ClientRow {
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

/** @throws GraphQLError for a cursor of another list */
export function placeOf(after: string | null): ClientPlace | undefined {
  if (after === null) return undefined;
  const [volume, id] = decodeCursor(after, 2);
  if (typeof volume === 'string' && AMOUNT.test(volume) && typeof id === 'string' && isId(id)) return { volume, id };
  throw foreignCursor();
}
