import type { Instant } from '../../kernel/clock';
import { reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { pageOf } from '../../platform/graph/page';
import { problem, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { requestProblem } from '../breakdown/breakdown-request';
import type { BreakdownFilter } from '../breakdown/breakdown.schema';
import { groupKeyOf } from '../breakdown/breakdown.service';
import { countingOf, noFigures, refused } from '../breakdown/counting';
import { lastDayOf } from '../breakdown/tally-parts';
import type { MeasureName } from '../measures';
import { loadRegionCodes } from '../region-codes.repository';
import { rowsElsewhere } from '../rows-behind';
import { groupProblem } from './group-value';
import type { TallyPlace } from './newest-first';
import { partsRead, rowPartsOf, tallyPartOf, type RowParts } from './row-parts';
import { pageOfRows, totalsOfRows, type GroupValue, type RowSide, type TallyQuestion } from './tally-rows.repository';
import { tallyRow } from './tally-row';
import type { TallyRowConnection } from './tally-rows.schema';

/** A figure of goods, money, fault or the desk, whose rows are asked for. */
export interface FigureAsked {
  readonly measure: MeasureName;
  readonly where: BreakdownFilter;
  readonly group: readonly GroupValue[];
  readonly asOf: Instant | null;
}

export interface TallyRowsInput extends FigureAsked {
  readonly side: RowSide | null;
  readonly first: number;
  readonly after: string | null;
  /** The rows of the page are asked for. */
  readonly listed: boolean;
  /** What all rows add up to is asked for: it takes a look at every day of the period. */
  readonly counted: boolean;
}

const FIGURES_ONLY = {
  'zh-CN': '您的岗位只能查看汇总数字，看不到背后的明细。',
  en: 'Your posts include figures only, and not the rows behind them.',
};

/** The very rows behind a figure, as far as the viewer reaches, newest first. @throws GraphQLError for a wrong page */
export async function tallyRows(
  context: RequestContext,
  input: TallyRowsInput,
): Promise<(TallyRowConnection & { __typename: 'TallyRowConnection' }) | ProblemValue> {
  const { side, first, after, listed, counted } = input;
  const read = { after: placeOf(after), limit: pageSize(first) + 1 };
  const question = await questionOf(context, input);
  if ('code' in question) return question;
  const asked = { ...question, side };
  const rows = listed ? await pageOfRows(context.database, asked, read) : [];
  const totals = counted ? await totalsOfRows(context.database, asked) : undefined;
  const { edges, pageInfo } = pageOf({ rows, first, after, keyOf: ({ day, key }) => [day, key] });
  return {
    __typename: 'TallyRowConnection',
    asOf: question.at,
    keys: question.group.map(({ dimension, value }) => groupKeyOf(dimension, value)),
    pageInfo,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: tallyRow(node, question.parts) })),
    totalCount: totals?.n ?? 0,
    numerator: totals?.numerator ?? '0',
    denominator: totals?.denominator ?? null,
  };
}

/** The figure whose rows are asked for, or why there are none: what the figure itself refuses is refused here too. */
export async function questionOf(
  context: RequestContext,
  { measure, where, group, asOf }: FigureAsked,
): Promise<Omit<TallyQuestion, 'side'> | ProblemValue> {
  const counting = countingOf(context, where, asOf);
  if (counting === null) return noFigures(context);
  const parts = rowPartsOf(measure);
  if (parts === undefined) return refused(context, rowsElsewhere(measure));
  if (!reachesRows(context, parts))
    return problem('NotAllowed', { code: 'FIGURES_ONLY', wording: FIGURES_ONLY, locale: context.locale });
  const { filter, at, today } = counting;
  const window = { from: where.from, to: where.to };
  const by = group.map(({ dimension }) => dimension);
  const regionCodes = await loadRegionCodes(context.database);
  const wrong =
    requestProblem(
      { measures: [measure], by, window, regionCodes: filter.regionCodes, isNarrow: false, asOf: counting.asOf },
      { now: context.now, regionCodes },
    ) ?? groupProblem(group, regionCodes);
  if (wrong !== undefined) return refused(context, wrong);
  const days = partsRead(parts).map((part) => lastDayOf(tallyPartOf(part), window.to, today));
  // The parts of a measure all end on one day: a rate of what was due is of what was due by today.
  return { parts, window: { from: window.from, to: days[0] ?? window.to }, filter, group, at, today };
}

function reachesRows(context: RequestContext, { resources }: RowParts): boolean {
  const { reaches } = signedIn(context);
  return resources.some((resource) => reachesAnything(reaches[resource]));
}

export function placeOf(after: string | null): TallyPlace | undefined {
  if (after === null) return undefined;
  const [day, key] = decodeCursor(after, 2);
  if (isDay(day) && typeof key === 'string' && key.length <= 200 && !key.includes('\0')) return { day, key };
  throw foreignCursor();
}
