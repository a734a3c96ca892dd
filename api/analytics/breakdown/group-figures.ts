import { civilDateAt, daysBetween, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import { countOf, receivedOf, resolutionCurve, workingCurve } from '../complaint-counts';
import type { MeasureName } from '../measures';
import type { Estimate } from '../../kernel/statistics/confidence';
import { poissonInterval, poissonRate } from '../statistics/poisson-interval';
import { survivalCurve, type SurvivalCell, type SurvivalCurve } from '../statistics/survival-curve';
import { closedShareWithin, durationQuantile } from '../statistics/survival-quantile';
import { wilsonInterval } from '../../kernel/statistics/wilson-interval';
import type { DimensionName } from './dimension';
import type { DueCell, EndCell, GroupMaterial, OutcomeCell, RepeatCell, StageCell } from './group-material';
import { onRecord, type FirstDays } from './on-record';
import { TALLY_COUNTS, type TallySetting } from './tally-figures';
import { isTallied } from './tally-parts';

export type ExposureName = 'ACTIVE_CLIENTS' | 'ORDERS' | 'REVENUE' | 'DELIVERED_QUANTITY';
export type IntervalMethod = 'WILSON' | 'EXACT_POISSON' | 'KAPLAN_MEIER';

/** A figure of one group. */
export interface GroupFigure {
  measure: MeasureName;
  numerator: number;
  denominator: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  method: IntervalMethod | null;
  open: number;
  complete: boolean;
  /** Too few answers to be told without telling who gave them. */
  withheld: boolean;
  /** False while the first day of the period is still to come: nothing is told of it. */
  begun: boolean;
  /** The records cover all it needs. */
  onRecord: boolean;
  /** From when on they do; null: nothing of it is on record. */
  onRecordFrom: CivilDate | null;
}

export interface FigureSetting extends TallySetting {
  readonly by: readonly DimensionName[];
  readonly exposure: ExposureName;
  /** At which open cases are censored. */
  readonly at: Instant;
  readonly hasBegun: boolean;
  /** The first day of the group's period. */
  readonly start: CivilDate;
  readonly firstDays: FirstDays;
  /** The records reach back a year before the end of the period. */
  readonly isCovered: boolean;
  /** Complaints of the whole breakdown. */
  readonly allReceived: number;
  /** Whole working hours from the end of a day until `at`; undefined without a work calendar. */
  readonly watchedHours: ((day: CivilDate) => number) | undefined;
}

const FEWEST_ANSWERS = 5;
const REPEAT_DAYS = 90;
const YUAN_PER_MILLION = 1_000_000;

/** What a count says of a group; that its period has begun is known before. */
export type CountedFigure = Omit<GroupFigure, 'measure' | 'begun' | 'onRecord' | 'onRecordFrom'>;
type Count = (material: GroupMaterial, setting: FigureSetting) => CountedFigure;

/** The figure of a measure for one group. */
export function groupFigure(measure: MeasureName, material: GroupMaterial, setting: FigureSetting): GroupFigure {
  const begun = setting.hasBegun;
  const records = onRecord(measure, setting);
  // Of days to come nothing is known, which is not the same as none.
  if (!begun) return { measure, begun, ...records, ...figure({ numerator: 0, denominator: 0, complete: false }, null) };
  const counted = countedFigure(measure, material, setting);
  return { measure, begun, ...records, ...counted, complete: counted.complete && records.onRecord };
}

function countedFigure(measure: MeasureName, material: GroupMaterial, setting: FigureSetting): CountedFigure {
  const tallied = isTallied(measure, setting.by) ? TALLY_COUNTS[measure] : undefined;
  if (tallied !== undefined) return tallied(material.tally, setting);
  const count = COUNTS[measure];
  if (count === undefined) throw new RangeError(`${measure} is no measure of a breakdown`);
  return count(material, setting);
}

const COUNTS: Readonly<Partial<Record<MeasureName, Count>>> = {
  ACTIVE_CLIENTS: ({ active, clients }, { isComplete }) =>
    figure({ numerator: active, denominator: clients, complete: isComplete }, exactly(active)),
  COMPLAINTS_RECEIVED: ({ flow }, { allReceived, isComplete }) => {
    const numerator = receivedOf(flow);
    const counts = { numerator, denominator: allReceived, open: countOf(flow, 'open'), complete: isComplete };
    return figure(counts, poissonInterval(numerator), 'EXACT_POISSON');
  },
  COMPLAINT_RATE: (material, { exposure, isComplete }) => {
    const { flow, active, orders, amount, tally } = material;
    const numerator = receivedOf(flow);
    const denominator = {
      ACTIVE_CLIENTS: active,
      ORDERS: orders,
      REVENUE: Math.max(0, amount) / YUAN_PER_MILLION,
      DELIVERED_QUANTITY: tally('delivered_quantity').toNumber(),
    }[exposure];
    const counts = { numerator, denominator, open: countOf(flow, 'open'), complete: isComplete };
    return figure(counts, poissonRate(numerator, denominator), 'EXACT_POISSON');
  },
  UPHELD_RECEIVED: ({ flow, outcomes }, { isComplete }) => {
    const open = countOf(flow, 'open');
    const upheld = withOutcome(outcomes, 'UPHELD');
    return shareFigure({ numerator: upheld, denominator: receivedOf(flow), open, complete: isComplete && open === 0 });
  },
  VOID_CASES: leftOut('VOID'),
  DUPLICATE_CASES: leftOut('DUPLICATE'),
  COMPLAINING_CLIENTS: ({ complaining, active }, { isComplete }) => {
    // Active clients are counted anew from time to time: who became one since is not among them yet.
    const numerator = Math.min(sum(complaining), active);
    return shareFigure({ numerator, denominator: active, complete: isComplete });
  },
  RESOLUTION_TIME: resolution(0.5),
  RESOLUTION_P80: resolution(0.8),
  RESOLUTION_P90: resolution(0.9),
  RESOLUTION_WORKING_TIME: workingResolution(0.5),
  RESOLUTION_WORKING_P80: workingResolution(0.8),
  RESOLUTION_WORKING_P90: workingResolution(0.9),
  ON_TIME_SHARE: ({ due }, { isComplete }) => onTime(due, isComplete),
  STEP_ON_TIME_SHARE: ({ stepsDue }, { isComplete }) => onTime(stepsDue, isComplete),
  UPHELD_SHARE: ({ ends }, { isComplete }) => {
    const upheld = sum(closed(ends).filter(({ outcome }) => outcome === 'UPHELD'));
    return shareFigure({ numerator: upheld, denominator: sum(closed(ends)), complete: isComplete });
  },
  SATISFACTION: ({ ends }, { isComplete }) => {
    const answers = closed(ends).filter(({ satisfaction }) => satisfaction !== '');
    const satisfied = answers.filter(({ satisfaction }) => satisfaction === 'SATISFIED');
    const all = sum(answers);
    if (all >= FEWEST_ANSWERS)
      return shareFigure({ numerator: sum(satisfied), denominator: all, complete: isComplete });
    return { ...figure({ numerator: 0, denominator: all, complete: isComplete }, null), withheld: all > 0 };
  },
  ANSWER_SHARE: ({ ends }, { isComplete }) => {
    const answers = sum(closed(ends).filter(({ satisfaction }) => satisfaction !== ''));
    return shareFigure({ numerator: answers, denominator: sum(closed(ends)), complete: isComplete });
  },
  STAGE_TIME: ({ stages }, { isComplete }) => {
    const curve = stageCurve(stages);
    const { value, lower, upper } = durationQuantile(curve, 0.5);
    const counts = { numerator: curve.closed, denominator: curve.cases, open: curve.censored, complete: isComplete };
    return {
      ...figure(counts, null, 'KAPLAN_MEIER'),
      value: inHours(value),
      lower: inHours(lower),
      upper: inHours(upper),
    };
  },
  REPEAT_SHARE: ({ repeats }, { at, isComplete }) => {
    const curve = repeatCurve(repeats, at);
    const waiting = repeats.filter(({ waitsSince }) => waitsSince !== null && waitedDays(waitsSince, at) < REPEAT_DAYS);
    const counts = {
      numerator: curve.closed,
      denominator: curve.cases,
      open: sum(waiting),
      complete: isComplete && waiting.length === 0,
    };
    // Nothing can be said of 90 days before somebody was watched for so long.
    return figure(counts, closedShareWithin(curve, REPEAT_DAYS), 'KAPLAN_MEIER');
  },
};

/** Of all that were filed: those that are counted apart from the received. */
function leftOut(outcome: 'VOID' | 'DUPLICATE'): Count {
  return ({ flow, outcomes }, { isComplete }) =>
    shareFigure({ numerator: withOutcome(outcomes, outcome), denominator: sum(flow), complete: isComplete });
}

function withOutcome(outcomes: readonly OutcomeCell[], outcome: OutcomeCell['outcome']): number {
  return sum(outcomes.filter((cell) => cell.outcome === outcome));
}

function onTime(due: readonly DueCell[], complete: boolean): CountedFigure {
  const of = (result: string): number => sum(due.filter((cell) => cell.result === result));
  return shareFigure({ numerator: of('onTime'), denominator: sum(due), open: of('open'), complete });
}

function resolution(share: number): Count {
  return ({ flow, durations }, { at, isComplete }) =>
    quantileFigure(resolutionCurve(flow, durations, at), share, isComplete);
}

function workingResolution(share: number): Count {
  return ({ flow, worked }, { watchedHours, isComplete }) =>
    // Without a calendar there is no regulation, and so no case.
    quantileFigure(
      workingCurve(watchedHours === undefined ? [] : flow, worked, watchedHours ?? never),
      share,
      isComplete,
    );
}

const never = (): number => 0;

function quantileFigure(curve: SurvivalCurve, share: number, complete: boolean): CountedFigure {
  const { value, lower, upper } = durationQuantile(curve, share);
  const counts = { numerator: curve.closed, denominator: curve.cases, open: curve.censored, complete };
  return { ...figure(counts, null, 'KAPLAN_MEIER'), value, lower, upper };
}

const CELL_OF = { done: 'closed', open: 'censored', ended: 'withdrawn' } as const;

/** How long steps take, in minutes of working time. */
function stageCurve(stages: readonly StageCell[]): SurvivalCurve {
  const cells = stages.map(({ state, minutes, n }): SurvivalCell => {
    const cell = { duration: Math.max(0, minutes), closed: 0, censored: 0, withdrawn: 0 };
    cell[CELL_OF[state]] = n;
    return cell;
  });
  return survivalCurve(cells, 'serviceMinute');
}

function inHours(minutes: number | null): number | null {
  return minutes === null ? null : minutes / 60;
}

/** How first complaints are followed by another one, in days; watched for 90 at most. */
function repeatCurve(repeats: readonly RepeatCell[], at: Instant): SurvivalCurve {
  const cells = repeats.map(({ gapDays, waitsSince, n }): SurvivalCell => {
    if (gapDays !== null) return { duration: gapDays, closed: n, censored: 0, withdrawn: 0 };
    const duration = Math.min(REPEAT_DAYS, Math.max(0, waitedDays(waitsSince ?? civilDateAt(at), at)));
    return { duration, closed: 0, censored: n, withdrawn: 0 };
  });
  return survivalCurve(cells, 'calendarDay');
}

function waitedDays(since: string, at: Instant): number {
  return daysBetween(since, civilDateAt(at));
}

function closed(ends: readonly EndCell[]): EndCell[] {
  return ends.filter(({ outcome }) => outcome === 'UPHELD' || outcome === 'NOT_ESTABLISHED');
}

function sum(cells: readonly { readonly n: number }[]): number {
  return cells.reduce((total, { n }) => total + n, 0);
}

function exactly(value: number): Estimate {
  return { value, lower: null, upper: null };
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
  readonly open?: number;
  readonly complete: boolean;
}

function shareFigure(counts: Counts): CountedFigure {
  return figure(counts, wilsonInterval(counts.numerator, counts.denominator), 'WILSON');
}

function figure(
  { numerator, denominator, open = 0, complete }: Counts,
  estimate: Estimate | null,
  method: IntervalMethod | null = null,
): CountedFigure {
  const { value, lower, upper } = estimate ?? { value: null, lower: null, upper: null };
  return { numerator, denominator, value, lower, upper, method, open, complete, withheld: false };
}
