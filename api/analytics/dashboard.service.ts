import { addDays, civilDateAt, type CivilDate } from '../kernel/civil-date';
import { epochMs } from '../kernel/clock';
import { complaintClasses } from '../kernel/policy/vocabulary';
import type { RequestContext } from '../platform/context/request-context';
import type { Selection } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import { coversYear, type DurationCount, type FlowCount } from './complaint-counts';
import { monthSpans, previousWindow, windowProblem, type MonthSpan, type Window } from './dashboard-window';
import type { DashboardFilter, DashboardPeriod, ExecutiveDashboard, ResolutionFigure } from './dashboard.schema';
import { figureScope, wrongPeriod } from './dashboard-refusal';
import { FigureSource, type Records } from './figure-source.repository';
import {
  activeClientsFigure,
  complaintRateFigure,
  onTimeFigure,
  receivedByMonthAndClass,
  resolutionOf,
} from './figures';
import { tierFigures } from './tier-figures';

/** What every part of one dashboard shares. */
interface Asked {
  readonly source: FigureSource;
  readonly records: Records;
  readonly clients: number;
  readonly now: string;
  readonly today: CivilDate;
}

/** The counts of one period. */
interface Counted {
  readonly window: Window;
  readonly spans: readonly MonthSpan[];
  readonly flow: readonly FlowCount[];
  readonly durations: readonly DurationCount[];
}

/**
 * The dashboard for a period: over the whole company for whoever may see all figures, over their own circle for the others.
 *
 * @param wanted the fields that are asked for; what costs statements of its own is left out when nobody asks
 * @throws GraphQLError FORBIDDEN without any reach into figures, BAD_USER_INPUT for a period that is none
 */
export async function executiveDashboard(
  context: RequestContext,
  where: DashboardFilter,
  wanted: Selection,
): Promise<ExecutiveDashboard> {
  const scope = figureScope(signedIn(context), context.locale);
  const window = { from: where.from, to: where.to };
  const wrong = windowProblem(window);
  if (wrong !== undefined) throw wrongPeriod(wrong[context.locale]);
  const source = new FigureSource(context.database, scope, {
    tiers: someOf(where.tiers),
    regionCodes: someOf(where.regionCodes),
    classes: someOf(where.classes),
  });
  const [records, standing] = [await source.records(), await source.standing()];
  const clients = standing.reduce((sum, row) => sum + row.clients, 0);
  const asked = { source, records, clients, now: context.now, today: civilDateAt(context.now) };
  const counted = await count(asked, window);
  const before = previousWindow(window);
  const hasPrevious = wanted.has('previous') && records.from !== null && records.from <= before.from;
  const ends = ascending([...counted.spans.map(({ to }) => to), endOf(window, asked), endOf(before, asked)]);
  const onEnds = await source.activeOn(ends);
  const active = new Map(ends.map((day, index) => [day, onEnds[index] ?? 0]));
  return {
    ...(await period(asked, counted, active)),
    asOf: context.now,
    lagSeconds: lagOf(records, context.now),
    previous: hasPrevious ? await period(asked, await count(asked, before), active) : null,
    clientsByTier: tierFigures(standing),
    complaintRateByMonth: counted.spans.map(({ month, to, isComplete }) => ({
      month,
      figure: complaintRateFigure(
        counted.flow.filter((each) => each.month === month),
        active.get(to) ?? 0,
        isComplete && coversYear(records.ordersFrom, to),
      ),
    })),
    complaintsByClassAndMonth: receivedByMonthAndClass(
      counted.flow,
      counted.spans,
      someOf(where.classes) ?? complaintClasses,
    ),
    resolutionByMonth: counted.spans.map(({ month, isComplete }) =>
      monthResolution(asked, counted, { month, isComplete }),
    ),
  };
}

async function count({ source, today }: Asked, window: Window): Promise<Counted> {
  const spans = monthSpans(window, today);
  return { window, spans, flow: await source.flow(window), durations: await source.durations(spans) };
}

async function period(
  asked: Asked,
  { window, flow, durations }: Counted,
  activeOn: ReadonlyMap<CivilDate, number>,
): Promise<DashboardPeriod> {
  const { source, records, clients, now, today } = asked;
  const end = endOf(window, asked);
  const active = activeOn.get(end) ?? 0;
  const isOver = window.to < today;
  const isCovered = coversYear(records.ordersFrom, end);
  // What is due today may still be closed in time.
  const yesterday = addDays(today, -1);
  const due = await source.due({ from: window.from, to: window.to < yesterday ? window.to : yesterday });
  return {
    activeClients: activeClientsFigure(active, clients, isOver && isCovered),
    complaintRate: complaintRateFigure(flow, active, isOver && isCovered),
    medianResolutionDays: resolutionFigure(resolutionOf(flow, durations, now)),
    onTimeShare: onTimeFigure(due, isOver),
  };
}

function resolutionFigure({ quantiles, ...counts }: ReturnType<typeof resolutionOf>): ResolutionFigure {
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

function endOf(window: Window, { today }: Asked): CivilDate {
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
