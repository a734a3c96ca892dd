import { addDays, type CivilDate } from '../kernel/civil-date';
import { epochMs, type Instant } from '../kernel/clock';
import { complaintClasses, type ComplaintClass } from '../kernel/policy/vocabulary';
import type { RequestContext } from '../platform/context/request-context';
import type { Selection } from '../platform/graph/look-ahead';
import { wordedError } from '../platform/graph/worded-error';
import { wrongArgument } from '../platform/graph/wrong-argument';
import { coversYear, type DueCount, type DurationCount, type FlowCount } from './complaint-counts';
import { loadFirstDays } from './breakdown/first-days.repository';
import {
  asOfProblem,
  comparedWindow,
  periodProblem,
  regionProblem,
  type ComparisonName,
} from './breakdown/breakdown-request';
import { countingOf } from './breakdown/counting';
import { firstDayOf, onRecord, type FirstDays } from './breakdown/on-record';
import { monthSpans, type MonthSpan, type Window } from './dashboard-window';
import type {
  DashboardFilter,
  DashboardPeriod,
  ExecutiveDashboard,
  Figure,
  ResolutionFigure,
} from './dashboard.schema';
import { NO_FIGURES } from './dashboard-refusal';
import { FigureSource, type FigureCounts, type Records } from './figure-source.repository';
import {
  activeClientsFigure,
  complaintRateFigure,
  notBegun,
  ofMonth,
  onTimeFigure,
  receivedByMonthAndClass,
  resolutionOf,
  type FigureValue,
} from './figures';
import { KnownFigureSource } from './known-figures.repository';
import type { MeasureName } from './measures';
import { loadRegionCodes } from './region-codes.repository';
import { tierFigures } from './tier-figures';

/** What every part of one dashboard shares. */
interface Asked {
  readonly source: FigureCounts;
  readonly firstDays: FirstDays;
  readonly clients: number;
  /** The instant the figures speak of. */
  readonly at: Instant;
  readonly today: CivilDate;
}

/** The counts of one period; empty where no figure that is asked for is made of them. */
interface Counted {
  readonly window: Window;
  readonly spans: readonly MonthSpan[];
  readonly flow: readonly FlowCount[];
  readonly durations: readonly DurationCount[];
  readonly due: readonly DueCount[];
}

type Field = keyof ExecutiveDashboard;
type Wanted = ReadonlySet<Field>;

/** Which figures are made of which counts; a count that nobody asks for is not read. */
const MADE_OF = {
  flow: [
    'complaintRate',
    'medianResolutionDays',
    'complaintRateByMonth',
    'complaintsByClassAndMonth',
    'resolutionByMonth',
  ],
  durations: ['medianResolutionDays', 'resolutionByMonth'],
  due: ['onTimeShare'],
  active: ['activeClients', 'complaintRate', 'complaintRateByMonth'],
  standing: ['activeClients', 'clientsByTier'],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

const PERIOD: Wanted = new Set<Field>(['activeClients', 'complaintRate', 'medianResolutionDays', 'onTimeShare']);

export interface DashboardQuestion {
  readonly where: DashboardFilter;
  /** What stands beside the figures; null: nothing. */
  readonly compare: ComparisonName | null;
  /** As they were known then; null: now. */
  readonly asOf: Instant | null;
}

/**
 * The dashboard for a period: over the whole company for whoever may see all figures, over their own circle for the others.
 *
 * @param selection the fields that are asked for; the others are left out, with the statements they would cost
 * @throws GraphQLError FORBIDDEN without any reach into figures, BAD_USER_INPUT for a period, a region or an instant that is none
 */
export async function executiveDashboard(
  context: RequestContext,
  { where, compare, asOf: asked }: DashboardQuestion,
  selection: Selection,
): Promise<Partial<ExecutiveDashboard>> {
  const counting = countingOf(context, where, asked);
  if (counting === null) throw wordedError(NO_FIGURES, { code: 'FORBIDDEN' });
  const window = { from: where.from, to: where.to };
  const { scope, filter, asOf, at, today } = counting;
  const wrong =
    periodProblem(window) ??
    (filter.regionCodes && regionProblem(filter.regionCodes, await loadRegionCodes(context.database))) ??
    asOfProblem(asOf, context.now);
  if (wrong !== undefined) throw wrongArgument(wrong.wording);
  const kept = new FigureSource(context.database, scope, filter);
  const source =
    asOf === undefined ? kept : new KnownFigureSource(context.database, { scope, filter, asOf, now: context.now });
  const wanted = wantedOf(selection);
  const before = compare === null ? undefined : comparedWindow(window, compare);
  const spans = monthSpans(window, today);
  const ends = ascending([
    ...spans.map(({ to }) => to),
    ...[window, before ?? window].map((each) => endOf(each, today)),
  ]);
  const [records, firstDays, standing, counted, onEnds] = await Promise.all([
    kept.records(),
    loadFirstDays(context.database, ['complaints', 'revenue'], at),
    needs(wanted, 'standing') ? source.standing() : [],
    count(source, { window, today, wanted }),
    needs(wanted, 'active') ? source.activeOn(ends) : [],
  ]);
  const clients = standing.reduce((sum, row) => sum + row.clients, 0);
  const shared = { source, firstDays, clients, at, today };
  const active = new Map(ends.map((day, index) => [day, onEnds[index] ?? 0]));
  const first = asOf === undefined ? records.from : firstDayOf(['revenue'], firstDays);
  const reachesBack = before !== undefined && first !== null && first <= before.from;
  return {
    ...period(shared, counted, { active, wanted }),
    asOf: at,
    isKnownThen: asOf !== undefined,
    lagSeconds: Math.max(lagOf(records, context.now), context.database.lagSeconds),
    previous: wanted.has('previous') && reachesBack ? await previous(shared, before, active) : null,
    ...(wanted.has('clientsByTier') && { clientsByTier: tierFigures(standing) }),
    ...byMonth(shared, counted, { active, wanted, classes: filter.classes ?? complaintClasses }),
  };
}

/** The selection; the period beside it is shown with active clients, so those are counted with it. */
function wantedOf(selection: Selection): Wanted {
  const wanted = new Set([...selection.keys()] as Field[]);
  return wanted.has('previous') ? wanted.add('activeClients') : wanted;
}

function needs(wanted: Wanted, part: keyof typeof MADE_OF): boolean {
  return MADE_OF[part].some((field) => wanted.has(field));
}

async function count(
  source: FigureCounts,
  { window, today, wanted }: { readonly window: Window; readonly today: CivilDate; readonly wanted: Wanted },
): Promise<Counted> {
  const spans = monthSpans(window, today);
  // What is due today may still be closed in time.
  const yesterday = addDays(today, -1);
  const [flow, durations, due] = await Promise.all([
    needs(wanted, 'flow') ? source.flow(window) : [],
    needs(wanted, 'durations') ? source.durations(spans) : [],
    needs(wanted, 'due') ? source.due({ from: window.from, to: window.to < yesterday ? window.to : yesterday }) : [],
  ]);
  return { window, spans, flow, durations, due };
}

interface Shown {
  readonly active: ReadonlyMap<CivilDate, number>;
  readonly wanted: Wanted;
}

function period(
  { firstDays, clients, at, today }: Asked,
  { window, flow, durations, due }: Counted,
  { active: activeOn, wanted }: Shown,
): Partial<DashboardPeriod> {
  const end = endOf(window, today);
  const active = activeOn.get(end) ?? 0;
  const isOver = window.to < today;
  const begun = window.from <= today;
  const on = (measure: MeasureName) => recordsOf(measure, { firstDays, start: window.from, end });
  const told = (figure: FigureValue): FigureValue & Pick<Figure, 'onRecordFrom'> => {
    const { onRecord: isTold, onRecordFrom } = on(figure.measure);
    return { ...(begun ? figure : notBegun(figure)), complete: begun && figure.complete && isTold, onRecordFrom };
  };
  return {
    ...(wanted.has('activeClients') && {
      activeClients: told(activeClientsFigure(active, clients, isOver)),
    }),
    ...(wanted.has('complaintRate') && {
      complaintRate: told(complaintRateFigure(flow, active, isOver)),
    }),
    ...(wanted.has('medianResolutionDays') && {
      medianResolutionDays: {
        ...resolutionFigure(resolutionOf(flow, durations, at)),
        complete: isOver && on('RESOLUTION_TIME').onRecord,
        begun,
        onRecordFrom: on('RESOLUTION_TIME').onRecordFrom,
      },
    }),
    ...(wanted.has('onTimeShare') && { onTimeShare: told(onTimeFigure(due, isOver)) }),
  };
}

async function previous(
  asked: Asked,
  window: Window,
  active: ReadonlyMap<CivilDate, number>,
): Promise<DashboardPeriod> {
  const counted = await count(asked.source, { window, today: asked.today, wanted: PERIOD });
  return period(asked, counted, { active, wanted: PERIOD }) as DashboardPeriod;
}

function byMonth(
  asked: Asked,
  counted: Counted,
  { active, wanted, classes }: Shown & { readonly classes: readonly ComplaintClass[] },
): Partial<ExecutiveDashboard> {
  const { flow, spans } = counted;
  return {
    ...(wanted.has('complaintRateByMonth') && {
      complaintRateByMonth: spans.map(({ month, from, to, isComplete }) => {
        const on = recordsOf('COMPLAINT_RATE', { firstDays: asked.firstDays, start: from, end: to });
        const figure = complaintRateFigure(ofMonth(flow, month), active.get(to) ?? 0, isComplete && on.onRecord);
        return { month, figure: { ...figure, onRecordFrom: on.onRecordFrom } };
      }),
    }),
    ...(wanted.has('complaintsByClassAndMonth') && {
      complaintsByClassAndMonth: receivedByMonthAndClass(flow, spans, classes),
    }),
    ...(wanted.has('resolutionByMonth') && {
      resolutionByMonth: spans.map(({ month, from, to, isComplete }) =>
        monthResolution(asked, counted, {
          month,
          isComplete:
            isComplete && recordsOf('RESOLUTION_TIME', { firstDays: asked.firstDays, start: from, end: to }).onRecord,
        }),
      ),
    }),
  };
}

function resolutionFigure({
  quantiles,
  ...counts
}: ReturnType<typeof resolutionOf>): Omit<ResolutionFigure, 'complete' | 'begun' | 'onRecordFrom'> {
  const { p50, p90 } = quantiles;
  return { ...counts, medianDays: p50.value, lowerDays: p50.lower, upperDays: p50.upper, p90Days: p90.value };
}

function monthResolution(
  { at }: Asked,
  { flow, durations }: Counted,
  { month, isComplete }: Pick<MonthSpan, 'month' | 'isComplete'>,
): ExecutiveDashboard['resolutionByMonth'][number] {
  const { quantiles, ...counts } = resolutionOf(ofMonth(flow, month), ofMonth(durations, month), at);
  const { p50, p80, p90 } = quantiles;
  return { month, ...counts, medianDays: p50.value, p80Days: p80.value, p90Days: p90.value, complete: isComplete };
}

/** From when on records cover what a figure of a period needs, as breakdowns tell it. */
function recordsOf(
  measure: MeasureName,
  { firstDays, start, end }: { readonly firstDays: FirstDays; readonly start: CivilDate; readonly end: CivilDate },
): ReturnType<typeof onRecord> {
  const isCovered = coversYear(firstDays.get('revenue') ?? null, end);
  return onRecord(measure, { exposure: 'ACTIVE_CLIENTS', start, firstDays, isCovered });
}

function endOf(window: Window, today: CivilDate): CivilDate {
  return window.to < today ? window.to : today;
}

function lagOf({ refreshedAt }: Records, now: string): number {
  return refreshedAt === null ? 0 : Math.max(0, Math.round(epochMs(now) / 1000 - refreshedAt));
}

function ascending(days: readonly CivilDate[]): CivilDate[] {
  return [...new Set(days)].sort();
}
