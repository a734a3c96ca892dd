import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import type { ProblemValue } from '../../platform/graph/problem';
import { coversYear, receivedOf } from '../complaint-counts';
import { monthSpans, type MonthSpan, type Window } from '../dashboard-window';
import { FigureSource, type Records } from '../figure-source.repository';
import type { MeasureName } from '../measures';
import { loadRegionCodes } from '../region-codes.repository';
import {
  controlLimits,
  foundValues,
  groupKeys,
  materialOfGroups,
  NO_MATERIAL,
  type FoundValues,
  type Material,
  type MonthLimits,
} from './breakdown-groups';
import { comparedWindow, figuresOf, requestProblem, type ComparisonName } from './breakdown-request';
import type { Breakdown, BreakdownFilter } from './breakdown.schema';
import { CellSource } from './cell-source.repository';
import { ComplainingSource } from './complaining-source.repository';
import { countingOf, noFigures, refused, type Counting } from './counting';
import { ALL_OTHERS, keyText, type DimensionName, type GroupKey } from './dimension';
import { ExposureSource } from './exposure-source.repository';
import { budgetProblem } from './figure-budget';
import { loadFirstDays } from './first-days.repository';
import { groupFigure, type ExposureName, type FigureSetting, type GroupFigure } from './group-figures';
import { matcher } from './matched-groups';
import { sourcesOf, type FirstDays } from './on-record';
import { StageSource } from '../stages/stage-source.repository';
import { StepDueSource } from '../stages/step-due-source.repository';
import { workingTime } from '../working/work-calendar.repository';
import { NEEDS } from './needed-material';
import { isTallied, partsOf, tallyTotal } from './tally-parts';
import { TallySource, type NamedValues } from './tally-source.repository';

export interface BreakdownInput {
  readonly measures: readonly MeasureName[];
  readonly by: readonly DimensionName[];
  readonly where: BreakdownFilter;
  readonly exposure: ExposureName;
  readonly compare: ComparisonName | null;
  readonly asOf: Instant | null;
}

interface CountedGroup {
  readonly key: GroupKey;
  readonly figures: readonly GroupFigure[];
  readonly limits: MonthLimits | undefined;
}

/** Figures of several measures for every group, or what to mend. */
export async function breakdown(
  context: RequestContext,
  input: BreakdownInput,
): Promise<(Breakdown & { __typename: 'Breakdown' }) | ProblemValue> {
  const counting = countingOf(context, input.where, input.asOf);
  if (counting === null) return noFigures(context);
  const window = { from: input.where.from, to: input.where.to };
  const { filter, asOf, at } = counting;
  const isNarrow = filter.tiers !== undefined || filter.regionCodes !== undefined || input.by.some(isPlace);
  const regionCodes = await loadRegionCodes(context.database);
  const request = { ...input, window, regionCodes: filter.regionCodes, isNarrow, asOf };
  const wrong =
    requestProblem(request, { now: context.now, regionCodes }) ??
    budgetProblem(context, figuresOf(request, regionCodes) * (input.compare === null ? 1 : 2));
  if (wrong !== undefined) return refused(context, wrong);
  const [kept, firstDays] = await Promise.all([
    new FigureSource(context.database, counting.scope, filter).records(),
    loadFirstDays(
      context.database,
      input.measures.flatMap((measure) => sourcesOf(measure, input.exposure)),
      at,
    ),
  ]);
  const records = { ...kept, firstDays };
  const before = input.compare === null ? null : comparedWindow(window, input.compare);
  const counted = await countPeriod(counting, input, { window });
  const compared = before && (await countPeriod(counting, input, { window: before, named: counted.named }));
  // What one of both periods has is told of both, so that the groups of each add up to all of it.
  const found = foundValues(compared === null ? [counted.material] : [counted.material, compared.material], input.by);
  const groups = groupsOf(counting, input, { period: counted, records, found });
  const beforeGroups = compared && groupsOf(counting, input, { period: compared, records, found });
  const periods = { window, before, today: counting.today };
  const match = beforeGroups === null ? undefined : matcher(input.by, beforeGroups, periods);
  return {
    __typename: 'Breakdown',
    asOf: at,
    isKnownThen: asOf !== undefined,
    lagSeconds: Math.max(lagOf(records, input, context.now), context.database.lagSeconds),
    comparedFrom: before?.from ?? null,
    comparedTo: before?.to ?? null,
    groups: groups.map((group) => ({
      keys: group.key.map((value, place) => groupKeyOf(input.by[place] ?? 'MONTH', value)),
      figures: group.figures.map((figure, place) => ({
        ...figure,
        limits: figure.measure === 'COMPLAINT_RATE' ? (group.limits ?? null) : null,
        compared: match?.(group.key)?.figures[place] ?? null,
      })),
    })),
  };
}

/** A value of a dimension as the graph tells it. */
export function groupKeyOf(dimension: DimensionName, value: string): Breakdown['groups'][number]['keys'][number] {
  const isStaff = dimension === 'MANAGER' && value !== '' && value !== ALL_OTHERS;
  return { dimension, value: value === '' ? null : value, staff: isStaff ? { id: value } : null };
}

/** All that was counted for one period. */
interface CountedPeriod {
  readonly window: Window;
  readonly spans: readonly MonthSpan[];
  readonly hasBegun: boolean;
  readonly material: Material;
  readonly named: NamedValues;
  readonly watchedHours: FigureSetting['watchedHours'];
}

async function countPeriod(
  counting: Counting,
  input: BreakdownInput,
  { window, named }: { readonly window: Window; readonly named?: NamedValues },
): Promise<CountedPeriod> {
  const spans = monthSpans(window, counting.today);
  const hasBegun = window.from <= counting.today;
  if (!hasBegun) return { window, spans, hasBegun, material: NO_MATERIAL, named: new Map(), watchedHours: undefined };
  return { window, spans, hasBegun, ...(await load(counting, input, { window, spans, named })) };
}

function groupsOf(
  { at, today, filter }: Counting,
  input: BreakdownInput,
  {
    period: { window, spans, hasBegun, material, watchedHours },
    records,
    found,
  }: {
    readonly period: CountedPeriod;
    readonly records: Records & { readonly firstDays: FirstDays };
    readonly found: FoundValues;
  },
): CountedGroup[] {
  const { by, exposure } = input;
  const grouping = { by, spans, classes: filter.classes };
  const keys = groupKeys(found, grouping);
  const ofGroups = materialOfGroups(material, keys, grouping);
  const allReceived = receivedOf(material.flow);
  const total = tallyTotal(material.tally);
  const month = by.indexOf('MONTH');
  const figured = keys.map((key) => {
    const span = month < 0 ? undefined : spans.find((each) => each.month === key[month]);
    const end = span?.to ?? endOf(window, today);
    const setting = {
      exposure,
      at,
      by,
      start: span?.from ?? window.from,
      end,
      today,
      total,
      allReceived,
      watchedHours,
      isComplete: span?.isComplete ?? window.to < today,
      hasBegun,
      firstDays: records.firstDays,
      isCovered: coversYear(records.firstDays.get('revenue') ?? null, end),
    };
    const ofGroup = ofGroups.get(keyText(key));
    if (ofGroup === undefined) throw new Error(`No material for ${keyText(key)}`);
    return { key, figures: input.measures.map((measure) => groupFigure(measure, ofGroup, setting)) };
  });
  const limits = controlLimits(figured, by);
  return figured.map((group) => ({ ...group, limits: limits.get(keyText(group.key)) }));
}

/** Reads what the measures asked for are made of, and nothing else. */
async function load(
  { context, scope, filter, asOf, at, today }: Counting,
  { measures, by, exposure }: BreakdownInput,
  { window, spans, named }: Pick<CountedPeriod, 'window' | 'spans'> & { readonly named: NamedValues | undefined },
): Promise<Pick<CountedPeriod, 'material' | 'named' | 'watchedHours'>> {
  const question = { scope, filter, by, asOf, now: context.now };
  const source = new CellSource(context.database, question);
  const exposures = new ExposureSource(context.database, { scope, filter, by, asOf, today });
  const counted = measures.filter((each) => !isTallied(each, by));
  const needs = (material: keyof typeof NEEDS): boolean => NEEDS[material].some((each) => counted.includes(each));
  const end = endOf(window, today);
  const days = by.includes('MONTH') ? spans.map(({ to }) => to) : [end];
  // What is due today may still be closed in time.
  const yesterday = addDays(today, -1);
  const due = { from: window.from, to: window.to < yesterday ? window.to : yesterday };
  const isRateOf = (name: ExposureName): boolean => measures.includes('COMPLAINT_RATE') && exposure === name;
  const working = needs('worked') ? await workingTime(context.database, window.from, at) : undefined;
  const [flow, durations, worked, dues, ends, outcomes, repeats, stages, stepsDue, complaining] = await Promise.all([
    needs('flow') ? source.flow(window) : [],
    needs('durations') ? source.durations(spans) : [],
    working === undefined ? [] : source.worked(spans, working),
    needs('due') ? source.due(due) : [],
    needs('ends') ? source.ends(window) : [],
    needs('outcomes') ? source.outcomes(window) : [],
    needs('repeats') ? source.repeats({ from: window.from, to: end }) : [],
    needs('stages') ? new StageSource(context.database, question).cells(window) : [],
    needs('stepsDue') ? new StepDueSource(context.database, question).cells(due) : [],
    needs('complaining') ? new ComplainingSource(context, question).clients({ from: window.from, to: end }, spans) : [],
  ]);
  const [active, clients, orders] = await Promise.all([
    days.length > 0 &&
    (measures.includes('ACTIVE_CLIENTS') || measures.includes('COMPLAINING_CLIENTS') || isRateOf('ACTIVE_CLIENTS'))
      ? exposures.active(days)
      : [],
    needs('clients') ? exposures.clients() : [],
    isRateOf('ORDERS') || isRateOf('REVENUE') ? exposures.orders(window) : [],
  ]);
  const parts = partsOf(measures, by);
  if (isRateOf('DELIVERED_QUANTITY')) parts.push('delivered_quantity');
  const tallies = new TallySource(context.database, { ...question, today });
  const tally = await tallies.sums(parts, window, named);
  const material = {
    flow,
    durations,
    worked,
    due: dues,
    ends,
    outcomes,
    repeats,
    stages,
    stepsDue,
    complaining,
    active,
    clients,
    orders,
    tally: tally.cells,
    days,
  };
  return { material, named: tally.named, watchedHours: working?.watchedHours };
}

function isPlace(dimension: DimensionName): boolean {
  return dimension === 'TIER' || dimension === 'REGION';
}

function endOf(window: Window, today: CivilDate): CivilDate {
  return window.to < today ? window.to : today;
}

/** Of what is counted from tallies alone, since they were; else of the older of both counts. */
function lagOf({ refreshedAt, talliedAt }: Records, { measures, by }: BreakdownInput, now: Instant): number {
  const isOfTallies = measures.some((each) => isTallied(each, by) || each === 'COMPLAINING_CLIENTS');
  const counts = [measures.some((each) => !isTallied(each, by)) ? refreshedAt : null, isOfTallies ? talliedAt : null];
  const ages = counts.flatMap((at) => (at === null ? [] : [Math.round(Date.parse(now) / 1000 - at)]));
  return Math.max(0, ...ages);
}
