import { addDays, civilDateAt, daysBetween, monthRange, monthsBetween, type CivilDate } from '../../kernel/civil-date';
import { POSTS } from '../../kernel/access/post';
import type { Instant } from '../../kernel/clock';
import { complaintClasses, segments, tiers } from '../../kernel/policy/vocabulary';
import { previousWindow, windowProblem, type Window } from '../dashboard-window';
import { measureOf, type MeasureName, type Texts } from '../measures';
import { ages, answerable, costs, isLabelled, markets, MOST_VALUES, type DimensionName } from './dimension';
import { isTallied } from './tally-parts';

export const MOST_MEASURES = 12;
const MOST_DIMENSIONS = 2;
const MOST_GROUPS = 1_000;
/** A policy has some dozens of steps. */
const MOST_STEPS = 60;
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

export type ComparisonName = 'PREVIOUS' | 'YEAR_BEFORE';

export interface BreakdownRequest {
  readonly measures: readonly MeasureName[];
  readonly by: readonly DimensionName[];
  readonly window: Window;
  readonly regionCodes: readonly string[] | undefined;
  readonly isNarrow: boolean;
  readonly asOf: Instant | undefined;
}

export interface RequestProblem {
  readonly code: string;
  readonly field: string;
  readonly wording: Texts;
}

export interface Known {
  readonly now: Instant;
  readonly regionCodes: readonly string[];
}

/** What is wrong with a request and how to mend it; undefined when it can be answered. */
export function requestProblem(request: BreakdownRequest, known: Known): RequestProblem | undefined {
  return (
    periodProblem(request.window) ??
    regionProblem(request.regionCodes, known.regionCodes) ??
    asOfProblem(request.asOf, known.now) ??
    choiceProblem(request) ??
    measureProblem(request) ??
    labelProblem(request, known) ??
    sizeProblem(request, known) ??
    repeatProblem(request, known)
  );
}

export function periodProblem(window: Window): RequestProblem | undefined {
  if (window.from < FIRST_DAY || window.to > LAST_DAY)
    return said('WRONG_PERIOD', 'where.from', '日期须在 1900 年到 2999 年之间。', 'Choose days between 1900 and 2999.');
  const wording = windowProblem(window);
  return wording === undefined ? undefined : { code: 'WRONG_PERIOD', field: 'where.from', wording };
}

/** Of what is told at the two ends of a period; figures of it are told as not begun. */
export function notBegunProblem({ from }: Window, today: CivilDate): RequestProblem | undefined {
  if (from <= today) return undefined;
  return said(
    'NOT_BEGUN',
    'where.from',
    `所选期间尚未开始；请选择不晚于 ${today} 的开始日期。`,
    `The period has not begun. Choose a first day no later than ${today}.`,
  );
}

export function regionProblem(
  asked: readonly string[] | undefined,
  known: readonly string[],
): RequestProblem | undefined {
  const unknown = asked?.filter((code) => !known.includes(code)) ?? [];
  if (unknown.length === 0) return undefined;
  const [named, some] = [unknown.slice(0, 3).join(', '), known.slice(0, 20).join(', ')];
  return said(
    'UNKNOWN_REGION',
    'where.regionCodes',
    `没有这个区域：${named}。可选：${some}。`,
    `There is no region ${named}. Choose from: ${some}.`,
  );
}

export function asOfProblem(asOf: Instant | undefined, now: Instant): RequestProblem | undefined {
  if (asOf === undefined || (asOf <= now && asOf >= `${FIRST_DAY}T00:00:00.000Z`)) return undefined;
  return said(
    'AS_OF_AHEAD',
    'asOf',
    '回看时点须在 1900 年之后、不晚于现在；不填则为现在所知。',
    'Give an instant after 1900 that is not in the future, or leave it out for what is known now.',
  );
}

function choiceProblem({ measures, by }: BreakdownRequest): RequestProblem | undefined {
  if (measures.length === 0 || measures.length > MOST_MEASURES || new Set(measures).size < measures.length)
    return said(
      'TOO_MANY_MEASURES',
      'measures',
      `请选择 1 到 ${MOST_MEASURES} 个不同的指标。`,
      `Ask for 1 to ${MOST_MEASURES} different measures.`,
    );
  if (by.length > MOST_DIMENSIONS || new Set(by).size < by.length)
    return said(
      'TOO_MANY_DIMENSIONS',
      'by',
      `最多按 ${MOST_DIMENSIONS} 个不同的维度分组。`,
      `Break down by at most ${MOST_DIMENSIONS} different dimensions.`,
    );
  return undefined;
}

const ownQuery = (measure: MeasureName): string => (measure === 'BACKLOG' ? 'backlogFlow' : 'segmentation');

function measureProblem({ measures, by, asOf }: BreakdownRequest): RequestProblem | undefined {
  for (const name of measures) {
    const measure = measureOf(name);
    if (measure.dimensions.length === 0)
      return said(
        'NOT_A_BREAKDOWN',
        'measures',
        `“${measure.name['zh-CN']}”有自己的查询，请用 ${ownQuery(name)}。`,
        `${measure.name.en} has a query of its own: ask ${ownQuery(name)}.`,
      );
    const wrong = by.find((dimension) => !measure.dimensions.includes(dimension));
    if (wrong !== undefined)
      return said(
        'NOT_BY_THIS',
        'by',
        `“${measure.name['zh-CN']}”不能按 ${wrong} 分组；可选：${measure.dimensions.join(', ')}。`,
        `${measure.name.en} cannot be told apart by ${wrong}; choose from: ${measure.dimensions.join(', ')}.`,
      );
    if (asOf !== undefined && !measure.asOf)
      return said(
        'NOT_AS_OF',
        'asOf',
        `“${measure.name['zh-CN']}”只有现在所知的数字；请不带 asOf 查询。`,
        `${measure.name.en} is told only as it is known now. Ask for it without asOf.`,
      );
  }
  return undefined;
}

const LARGEST: Readonly<Record<Exclude<DimensionName, 'MONTH' | 'REGION'>, number>> = {
  CLASS: complaintClasses.length,
  TIER: tiers.length + 1,
  SEGMENT: segments.length + 1,
  MARKET: markets.length,
  PRODUCT: MOST_VALUES + 1,
  REASON: MOST_VALUES + 1,
  MANAGER: MOST_VALUES + 1,
  DEPARTMENT: answerable.length + 1,
  COST: costs.length,
  AGE: ages.length,
  STEP: MOST_STEPS,
  POST: POSTS.length,
};

function sizeProblem(request: BreakdownRequest, { regionCodes }: Known): RequestProblem | undefined {
  if (groupsOf(request, regionCodes) <= MOST_GROUPS) return undefined;
  return said(
    'TOO_MANY_GROUPS',
    'by',
    `分组超过 ${MOST_GROUPS} 个；请缩短期间或减少维度。`,
    `That is more than ${MOST_GROUPS} groups. Choose a shorter period or fewer dimensions.`,
  );
}

/** How many groups there are at most. */
function groupsOf({ by, window }: Pick<BreakdownRequest, 'by' | 'window'>, regionCodes: readonly string[]): number {
  const sizes = by.map((dimension) => {
    if (dimension === 'MONTH') return monthsBetween(window.from, window.to).length;
    return dimension === 'REGION' ? regionCodes.length + 1 : LARGEST[dimension];
  });
  return sizes.reduce((product, size) => product * size, 1);
}

/** Figures that a breakdown tells at most: every measure of every group. */
export function figuresOf(
  request: Pick<BreakdownRequest, 'by' | 'window' | 'measures'>,
  regionCodes: readonly string[],
): number {
  return request.measures.length * groupsOf(request, regionCodes);
}

/** By tier and region repeats are kept by month. */
function repeatProblem(
  { measures, isNarrow, window, asOf }: BreakdownRequest,
  { now }: Known,
): RequestProblem | undefined {
  if (!measures.includes('REPEAT_SHARE') || !isNarrow || asOf !== undefined) return undefined;
  if (isWholeMonths(window, civilDateAt(now))) return undefined;
  return said(
    'WHOLE_MONTHS',
    'where.from',
    '按等级或区域统计重复投诉率时，请选择整月（最后一个月可到今天）。',
    'By tier or region the repeat share is told for whole months; the last may end today.',
  );
}

/** Products, reasons, departments, costs and account managers are kept by month, segments by day, each by itself. */
function labelProblem({ by, window, measures }: BreakdownRequest, { now }: Known): RequestProblem | undefined {
  const [label, other] = by.filter(isLabelled);
  if (label === undefined || !measures.some((each) => isTallied(each, by))) return undefined;
  if (other !== undefined)
    return said(
      'NOT_TOGETHER',
      'by',
      `${label} 与 ${other} 不能同时作为分组；请分两次查询。`,
      `${label} and ${other} cannot be told apart together. Ask for one after the other.`,
    );
  if (label === 'SEGMENT' || isWholeMonths(window, civilDateAt(now))) return undefined;
  return said(
    'WHOLE_MONTHS',
    'where.from',
    '按产品、原因、部门、费用或客户经理统计时，请选择整月（最后一个月可到今天）。',
    'By product, reason, department, cost or account manager figures are told for whole months; the last may end today.',
  );
}

export function isWholeMonths({ from, to }: Window, today: CivilDate): boolean {
  return from.endsWith('-01') && (to >= today || to === monthRange(to.slice(0, 7)).to);
}

/**
 * What a window is compared with: the same days a year before, or as much time before it, which for whole months is as
 * many whole months.
 */
export function comparedWindow(window: Window, comparison: ComparisonName): Window {
  if (comparison === 'YEAR_BEFORE') return { from: yearBefore(window.from), to: yearBefore(window.to) };
  const isWhole = window.from.endsWith('-01') && window.to === monthRange(window.to.slice(0, 7)).to;
  if (!isWhole) return previousWindow(window);
  const last = addDays(window.from, -1);
  const months = monthsBetween(window.from, window.to).length;
  let first = last;
  for (let month = 1; month < months; month += 1) first = addDays(`${first.slice(0, 7)}-01`, -1);
  return { from: `${first.slice(0, 7)}-01`, to: last };
}

function yearBefore(day: CivilDate): CivilDate {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  // 29 February had no counterpart.
  if (day.endsWith('02-29')) return `${year}-02-28`;
  // A whole February stays whole.
  if (day.endsWith('02-28') && daysBetween(`${year}-02-28`, `${year}-03-01`) === 2) return `${year}-02-29`;
  return `${year}${day.slice(4)}`;
}

export function said(code: string, field: string, chinese: string, english: string): RequestProblem {
  return { code, field, wording: { 'zh-CN': chinese, en: english } };
}
