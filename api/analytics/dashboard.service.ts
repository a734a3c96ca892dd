import { addDays, civilDateAt, type CivilDate } from '../kernel/civil-date';
import { epochMs } from '../kernel/clock';
import { complaintClasses, type ComplaintClass } from '../kernel/policy/vocabulary';
import type { RequestContext } from '../platform/context/request-context';
import type { Selection } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import { wrongArgument } from '../platform/graph/wrong-argument';
import { coversYear, type DueCount, type DurationCount, type FlowCount } from './complaint-counts';
import { loadFirstDays } from './breakdown/first-days.repository';
import { comparedWindow, type ComparisonName } from './breakdown/breakdown-request';
import { monthSpans, windowProblem, type MonthSpan, type Window } from './dashboard-window';
import type { DashboardFilter, DashboardPeriod, ExecutiveDashboard, ResolutionFigure } from './dashboard.schema';
import { figureScope } from './dashboard-refusal';
import { FigureSource, type Records } from './figure-source.repository';
import {
  activeClientsFigure,
  complaintRateFigure,
  notBegun,
  onTimeFigure,
  receivedByMonthAndClass,
  resolutionOf,
  type FigureValue,
} from './figures';
import { tierFigures } from './tier-figures';

/** What every part of one dashboard shares. */
interface Asked {
  readonly source: FigureSource;
  readonly records: Records;
  /** The first day of a complaint. */
  readonly complaintsFrom: CivilDate | null;
  readonly clients: number;
  readonly now: string;
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
}

/**
 * The dashboard for a period: over the whole company for whoever may see all figures, over their own circle for the others.
 *
 * @param selection the fields that are asked for; the others are left out, with the statements they would cost
 * @throws GraphQLError FORBIDDEN without any reach into figures, BAD_USER_INPUT for a period that is none
 */
export async function executiveDashboard(
  context: RequestContext,
  { where, compare }: DashboardQuestion,
  selection: Selection,
): Promise<Partial<ExecutiveDashboard>> {
  const scope = figureScope(signedIn(context));
  const window = { from: where.from, to: where.to };
  const wrong = windowProblem(window);
  if (wrong !== undefined) throw wrongArgument(wrong);
  const source = new FigureSource(context.database, scope, {
    tiers: someOf(where.tiers),
    regionCodes: someOf(where.regionCodes),
    classes: someOf(where.classes),
  });
  const wanted = wantedOf(selection);
  const today = civilDateAt(context.now);
  const before = compare === null ? undefined : comparedWindow(window, compare);
  const spans = monthSpans(window, today);
  const ends = ascending([
    ...spans.map(({ to }) => to),
    ...[window, before ?? window].map((each) => endOf(each, today)),
  ]);
  const [records, firstDays, standing, counted, onEnds] = await Promise.all([
    source.records(),
    loadFirstDays(context.database, ['complaints'], context.now),
    needs(wanted, 'standing') ? source.standing() : [],
    count(source, { window, today, wanted }),
    needs(wanted, 'active') ? source.activeOn(ends) : [],
  ]);
  const clients = standing.reduce((sum, row) => sum + row.clients, 0);
  const complaintsFrom = firstDays.get('complaints') ?? null;
  const asked = { source, records, complaintsFrom, clients, now: context.now, today };
  const active = new Map(ends.map((day, index) => [day, onEnds[index] ?? 0]));
  const reachesBack = before !== undefined && records.from !== null && records.from <= before.from;
  return {
    ...period(asked, counted, { active, wanted }),
    asOf: context.now,
    lagSeconds: Math.max(lagOf(records, context.now), context.database.lagSeconds),
    previous: wanted.has('previous') && reachesBack ? await previous(asked, before, active) : null,
    ...(wanted.has('clientsByTier') && { clientsByTier: tierFigures(standing) }),
    ...byMonth(asked, counted, { active, wanted, classes: someOf(where.classes) ?? complaintClasses }),
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
  source: FigureSource,
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
  { records, complaintsFrom, clients, now, today }: Asked,
  { window, flow, durations, due }: Counted,
  { active: activeOn, wanted }: Shown,
): Partial<DashboardPeriod> {
  const end = endOf(window, today);
  const active = activeOn.get(end) ?? 0;
  const isOver = window.to < today;
  const isTold = isOver && isOnRecord(complaintsFrom, window.from);
  const isCovered = coversYear(records.ordersFrom, end);
  const begun = window.from <= today;
  const told = (figure: FigureValue): FigureValue => (begun ? figure : notBegun(figure));
  return {
    ...(wanted.has('activeClients') && {
      activeClients: told(activeClientsFigure(active, clients, isOver && isCovered)),
    }),
    ...(wanted.has('complaintRate') && {
      complaintRate: told(complaintRateFigure(flow, active, isTold && isCovered)),
    }),
    ...(wanted.has('medianResolutionDays') && {
      medianResolutionDays: { ...resolutionFigure(resolutionOf(flow, durations, now)), complete: isTold, begun },
    }),
    ...(wanted.has('onTimeShare') && { onTimeShare: told(onTimeFigure(due, isTold)) }),
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
      complaintRateByMonth: spans.map(({ month, from, to, isComplete }) => ({
        month,
        figure: complaintRateFigure(
          flow.filter((each) => each.month === month),
          active.get(to) ?? 0,
          isComplete && isOnRecord(asked.complaintsFrom, from) && coversYear(asked.records.ordersFrom, to),
        ),
      })),
    }),
    ...(wanted.has('complaintsByClassAndMonth') && {
      complaintsByClassAndMonth: receivedByMonthAndClass(flow, spans, classes),
    }),
    ...(wanted.has('resolutionByMonth') && {
      resolutionByMonth: spans.map(({ month, from, isComplete }) =>
        monthResolution(asked, counted, {
          month,
          isComplete: isComplete && isOnRecord(asked.complaintsFrom, from),
        }),
      ),
    }),
  };
}

function resolutionFigure({
  quantiles,
  ...counts
}: ReturnType<typeof resolutionOf>): Omit<ResolutionFigure, 'complete' | 'begun'> {
  const { p50, p90 } = quantiles;
  return { ...counts, medianDays: p50.value, lowerDays: p50.lower, upperDays: p50.upper, p90Days: p90.value };
}

function monthResolution(
  { now }: Asked,
  { flow, durations }: Counted,
  { month, isComplete }: Pick<MonthSpan, 'month' | 'isComplete'>,
): ExecutiveDashboard['resolutionByMonth'][number] {
  const { quantiles, ...counts } = resolutionOf(
    flow.filter((each) => each.month === month),
    durations.filter((each) => each.month === month),
    now,
  );
  const { p50, p80, p90 } = quantiles;
  return { month, ...counts, medianDays: p50.value, p80Days: p80.value, p90Days: p90.value, complete: isComplete };
}

function isOnRecord(first: CivilDate | null, from: CivilDate): boolean {
  return first !== null && first <= from;
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

function someOf<Item>(list: readonly Item[] | null | undefined): readonly Item[] | undefined {
  return list != null && list.length > 0 ? list : undefined;
}
