import type { Instant } from '../../kernel/clock';
import type { RequestContext } from '../../platform/context/request-context';
import type { ProblemValue } from '../../platform/graph/problem';
import { asOfProblem, periodProblem, regionProblem } from '../breakdown/breakdown-request';
import type { BreakdownFilter } from '../breakdown/breakdown.schema';
import { countingOf, noFigures, refused } from '../breakdown/counting';
import { monthSpans } from '../dashboard-window';
import { loadRegionCodes } from '../region-codes.repository';
import { ageBands, backlogPeriods, type BacklogPeriod as Flow, type Young } from './backlog-flow';
import { BacklogSource } from './backlog-source.repository';
import type { BacklogFlow, BacklogPeriod } from './backlog.schema';

/** The flow of cases of a period, month by month, or what to mend. */
export async function backlogFlow(
  context: RequestContext,
  where: BreakdownFilter,
  asOf: Instant | null,
): Promise<(BacklogFlow & { __typename: 'BacklogFlow' }) | ProblemValue> {
  const counting = countingOf(context, where, asOf);
  if (counting === null) return noFigures(context);
  const window = { from: where.from, to: where.to };
  const wrong =
    periodProblem(window) ??
    regionProblem(counting.filter.regionCodes, await loadRegionCodes(context.database)) ??
    asOfProblem(counting.asOf, context.now);
  if (wrong !== undefined) return refused(context, wrong);
  const { today, at, scope, filter } = counting;
  const spans = monthSpans(window, today);
  // A period that has not begun has no month to tell of, and what is open is as old as today.
  const begun = spans.length > 0;
  const periods = begun ? spans : [{ from: window.from, to: today }];
  const source = new BacklogSource(context.database, { scope, filter, asOf: counting.asOf });
  const days = periods.map(({ to }) => to);
  const [movements, counts, interruptions] = await Promise.all([
    source.movements(periods),
    source.young(days),
    source.interrupted(days),
  ]);
  const young = { counts, interruptions };
  const flows = backlogPeriods(movements, periods.length);
  const months = periods.map(({ from, to }, place) => {
    const isComplete = spans[place]?.isComplete ?? false;
    return periodOf(flows[place] ?? NO_FLOW, young, { from, to, complete: isComplete, begun });
  });
  const total = { ...sumOf(flows), opening: flows[0]?.opening ?? 0, closing: flows.at(-1)?.closing ?? 0 };
  const last = days.at(-1) ?? window.to;
  return {
    __typename: 'BacklogFlow',
    asOf: at,
    total: {
      ...periodOf(total, young, { from: window.from, to: last, complete: window.to < today, begun }),
      to: begun ? last : window.to,
    },
    months: begun ? months : [],
  };
}

const NO_FLOW: Flow = { opening: 0, received: 0, reopened: 0, closed: 0, withdrawn: 0, void: 0, closing: 0 };

function periodOf(
  { void: voided, ...flow }: Flow,
  young: Young,
  period: Pick<BacklogPeriod, 'from' | 'to' | 'complete' | 'begun'>,
): BacklogPeriod {
  return { ...period, ...flow, voided, ages: ageBands(young, flow.closing, period.to) };
}

function sumOf(flows: readonly Flow[]): Flow {
  return flows.reduce(
    (sum, flow) => ({
      ...sum,
      received: sum.received + flow.received,
      reopened: sum.reopened + flow.reopened,
      closed: sum.closed + flow.closed,
      withdrawn: sum.withdrawn + flow.withdrawn,
      void: sum.void + flow.void,
    }),
    NO_FLOW,
  );
}
