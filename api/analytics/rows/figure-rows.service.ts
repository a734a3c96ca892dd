import { reachesAnything } from '../../kernel/access/reach';
import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isInstant } from '../../platform/graph/cursor-key';
import { pageOf } from '../../platform/graph/page';
import { problem, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { asOfProblem, periodProblem, regionProblem } from '../breakdown/breakdown-request';
import type { BreakdownFilter } from '../breakdown/breakdown.schema';
import { groupKeyOf } from '../breakdown/breakdown.service';
import { countingOf, noFigures, refused, type Counting } from '../breakdown/counting';
import type { MeasureName } from '../measures';
import type { GroupValue } from '../tally-rows/tally-rows.repository';
import { loadRegionCodes } from '../region-codes.repository';
import { rowsElsewhere } from '../rows-behind';
import { workingTime } from '../working/work-calendar.repository';
import { rowCondition, type FigurePartName } from './figure-rows';
import {
  countRows,
  hasKeys,
  pageOfRows,
  restatedCounts,
  restatedRows,
  type PageRead,
  type RowPlace,
  type RowQuestion,
} from './figure-rows.repository';
import { rowGroupProblem } from './row-group';
import type { FigureRowConnection, RestatedCases, RestatementReason } from './figure-rows.schema';

interface PageInput {
  readonly where: BreakdownFilter;
  readonly first: number;
  readonly after: string | null;
}

export interface RowsInput extends PageInput {
  readonly measure: MeasureName;
  /** Of which group; none: of the total. */
  readonly group?: readonly GroupValue[];
  readonly part: FigurePartName;
  readonly asOf: Instant | null;
  readonly counted: boolean;
}

const DAY_HOURS = 24;

/** To the hundredth, which tells every hour apart. */
const daysOf = (hours: number): number => Number((hours / DAY_HOURS).toFixed(2));

const FIGURES_ONLY = {
  'zh-CN': '您的岗位只能查看汇总数字，看不到单个案件。',
  en: 'Your posts include figures only, and no single case.',
};

/** The very complaints behind a figure, as far as the viewer reaches, newest first. @throws GraphQLError for a wrong page */
export async function figureRows(
  context: RequestContext,
  input: RowsInput,
): Promise<(FigureRowConnection & { __typename: 'FigureRowConnection' }) | ProblemValue> {
  const read = readOf(input);
  const counting = countingOf(context, input.where, input.asOf);
  if (counting === null) return noFigures(context);
  const viewer = signedIn(context);
  const { measure, group = [] } = input;
  const wrong = figuresOnly(context) ?? (await windowWrong(counting, input.where));
  if (wrong !== undefined) return wrong;
  const window = { from: input.where.from, to: input.where.to };
  const condition = rowCondition(measure, input.part, { window, today: counting.today });
  if (condition === undefined) return refused(context, rowsElsewhere(measure));
  const noGroup = rowGroupProblem(measure, group, await loadRegionCodes(context.database));
  if (noGroup !== undefined) return refused(context, noGroup);
  if (!hasKeys(group)) return refused(context, rowsElsewhere(measure));
  const working =
    condition.time === 'WORKING' ? await workingTime(context.database, window.from, counting.at) : undefined;
  const question: RowQuestion = {
    condition,
    filter: counting.filter,
    group,
    circle: counting.scope === 'company' ? 'all' : viewer.reaches.AGGREGATE.staffIds,
    asOf: counting.asOf,
    now: context.now,
    worked: working?.days,
  };
  const rows = await pageOfRows(context.database, question, read);
  const { edges, pageInfo } = pageOf({
    rows,
    first: input.first,
    after: input.after,
    keyOf: ({ receivedAt, id }) => [receivedAt, id],
  });
  return {
    __typename: 'FigureRowConnection',
    asOf: counting.at,
    keys: group.map(({ dimension, value }) => groupKeyOf(dimension, value)),
    edges: edges.map(({ cursor, node: { id, nextId, gapDays, hours } }) => ({
      cursor,
      node: { id },
      next: nextId === null ? null : { id: nextId },
      gapDays,
      calendarDays: condition.time === 'CALENDAR' && hours !== null ? daysOf(hours) : null,
      workingHours: condition.time === 'WORKING' ? hours : null,
    })),
    pageInfo,
    totalCount: input.counted ? await countRows(context.database, question) : 0,
  };
}

export interface RestatedInput extends PageInput {
  readonly asOf: Instant;
  /** How many there are, and why, is asked for. */
  readonly counted: boolean;
}

/** Complaints of which something is said today about the time up to an instant that was not said at it. */
export async function restatedCases(
  context: RequestContext,
  input: RestatedInput,
): Promise<(RestatedCases & { __typename: 'RestatedCases' }) | ProblemValue> {
  const read = readOf(input);
  const counting = countingOf(context, input.where, input.asOf);
  if (counting === null) return noFigures(context);
  const wrong = await windowWrong(counting, input.where);
  if (wrong !== undefined) return wrong;
  const question = {
    asOf: input.asOf,
    window: { from: input.where.from, to: input.where.to },
    filter: counting.filter,
  };
  const reasons = input.counted ? await restatedCounts(context.database, question) : [];
  const rows = await restatedRows(context.database, question, read);
  const page = pageOf({
    rows,
    first: input.first,
    after: input.after,
    keyOf: ({ receivedAt, id }) => [receivedAt, id],
  });
  return {
    __typename: 'RestatedCases',
    pageInfo: page.pageInfo,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node, reason: node.reason as RestatementReason })),
    asOf: input.asOf,
    totalCount: reasons.reduce((sum, { n }) => sum + n, 0),
    reasons: reasons.map(({ reason, n }) => ({ reason: reason as RestatementReason, count: n })),
  };
}

/** Refuses who may see figures over cases and no single case. */
export function figuresOnly(context: RequestContext): ProblemValue | undefined {
  if (reachesAnything(signedIn(context).reaches.COMPLAINT)) return undefined;
  return problem('NotAllowed', { code: 'FIGURES_ONLY', wording: FIGURES_ONLY, locale: context.locale });
}

export async function windowWrong(
  { context, filter, asOf }: Counting,
  where: BreakdownFilter,
): Promise<ProblemValue | undefined> {
  const wrong =
    periodProblem({ from: where.from, to: where.to }) ??
    regionProblem(filter.regionCodes, await loadRegionCodes(context.database)) ??
    asOfProblem(asOf, context.now);
  return wrong === undefined ? undefined : refused(context, wrong);
}

function readOf({ first, after }: PageInput): PageRead {
  return { after: placeOf(after), limit: pageSize(first) + 1 };
}

function placeOf(after: string | null): RowPlace | undefined {
  if (after === null) return undefined;
  const [receivedAt, id] = decodeCursor(after, 2);
  if (isInstant(receivedAt) && typeof id === 'string' && isId(id)) return { receivedAt, id };
  throw foreignCursor();
}
