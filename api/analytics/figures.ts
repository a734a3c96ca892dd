import type { CivilMonth } from '../kernel/civil-date';
import type { Instant } from '../kernel/clock';
import { grouped } from '../kernel/grouped';
import { madeOnce } from '../kernel/made-once';
import type { ComplaintClass } from '../kernel/policy/vocabulary';
import {
  countOf,
  receivedOf,
  resolutionCurve,
  type DueCount,
  type DurationCount,
  type FlowCount,
} from './complaint-counts';
import type { MonthSpan } from './dashboard-window';
import type { MeasureName } from './measures';
import { poissonRate } from './statistics/poisson-interval';
import { durationQuantiles, type DurationQuantiles } from './statistics/survival-quantile';
import { wilsonInterval } from '../kernel/statistics/wilson-interval';

/** What a figure was counted from, its value and, for an estimate, its 95 % interval. */
export interface FigureValue {
  measure: MeasureName;
  numerator: number;
  denominator: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  open: number;
  complete: boolean;
  begun: boolean;
}

/** Of days to come nothing is known, which is not the same as none. */
export function notBegun({ measure }: FigureValue): FigureValue {
  return {
    measure,
    numerator: 0,
    denominator: 0,
    value: null,
    lower: null,
    upper: null,
    open: 0,
    complete: false,
    begun: false,
  };
}

/** Active clients among all there are; counted, not estimated. */
export function activeClientsFigure(active: number, clients: number, complete: boolean): FigureValue {
  return {
    measure: 'ACTIVE_CLIENTS',
    numerator: active,
    denominator: clients,
    value: active,
    lower: null,
    upper: null,
    open: 0,
    complete,
    begun: true,
  };
}

/** Complaints received ÷ active clients, with the exact Poisson interval. */
export function complaintRateFigure(flow: readonly FlowCount[], active: number, complete: boolean): FigureValue {
  const received = receivedOf(flow);
  const rate = poissonRate(received, active);
  return {
    measure: 'COMPLAINT_RATE',
    numerator: received,
    denominator: active,
    value: rate?.value ?? null,
    lower: rate?.lower ?? null,
    upper: rate?.upper ?? null,
    open: countOf(flow, 'open'),
    complete,
    begun: true,
  };
}

/** Closed by the due date ÷ all whose due date has passed, with the Wilson interval. */
export function onTimeFigure(due: readonly DueCount[], complete: boolean): FigureValue {
  const count = (result: DueCount['result']): number =>
    due.reduce((sum, each) => (each.result === result ? sum + each.n : sum), 0);
  const [onTime, open] = [count('onTime'), count('open')];
  const all = onTime + open + count('late');
  const share = wilsonInterval(onTime, all);
  return {
    measure: 'ON_TIME_SHARE',
    numerator: onTime,
    denominator: all,
    value: share?.value ?? null,
    lower: share?.lower ?? null,
    upper: share?.upper ?? null,
    open,
    complete,
    begun: true,
  };
}

export interface ResolutionValue {
  received: number;
  closed: number;
  open: number;
  withdrawn: number;
  quantiles: DurationQuantiles;
}

/** Quantiles of the resolution time of a cohort, in calendar days. */
export function resolutionOf(
  flow: readonly FlowCount[],
  durations: readonly DurationCount[],
  now: Instant,
): ResolutionValue {
  const curve = resolutionCurve(flow, durations, now);
  return {
    received: receivedOf(flow),
    closed: curve.closed,
    open: curve.censored,
    withdrawn: curve.withdrawn,
    quantiles: durationQuantiles(curve),
  };
}

/** The counts of a month. */
export function ofMonth<Count extends Monthly>(counts: readonly Count[], month: CivilMonth): readonly Count[] {
  return (byMonth(counts).get(month) ?? []) as readonly Count[];
}

interface Monthly {
  readonly month: CivilMonth;
}

const byMonth = madeOnce((counts: readonly Monthly[]): ReadonlyMap<CivilMonth, readonly Monthly[]> =>
  grouped(counts, ({ month }) => month),
);

/** Received by month and class, for every class of every month. */
export function receivedByMonthAndClass(
  flow: readonly FlowCount[],
  spans: readonly MonthSpan[],
  classes: readonly ComplaintClass[],
): { month: CivilMonth; class: ComplaintClass; received: number }[] {
  return spans.flatMap(({ month }) => {
    const counts = ofMonth(flow, month);
    return classes.map((each) => ({
      month,
      class: each,
      received: receivedOf(counts.filter((count) => count.class === each)),
    }));
  });
}
