import type { CivilDate } from '../../kernel/civil-date';
import type { FlowState } from '../complaint-counts';
import type { DimensionName, GroupKey } from './dimension';
import type { TallySum } from './tally-parts';

/** The dimensions of a counted row, in the order they were asked for. */
export interface Keyed {
  readonly k0?: string;
  readonly k1?: string;
}

export interface Counted extends Keyed {
  readonly n: number;
}

export interface FlowCell extends Counted {
  readonly state: FlowState;
  /** Of open ones; null otherwise. */
  readonly receivedOn: CivilDate | null;
}

export interface DurationCell extends Counted {
  readonly state: 'closed' | 'withdrawn';
  readonly durationHours: number;
}

export interface DueCell extends Counted {
  readonly result: 'onTime' | 'late' | 'open';
}

export interface EndCell extends Counted {
  readonly outcome: 'UPHELD' | 'NOT_ESTABLISHED' | 'WITHDRAWN' | 'VOID' | 'DUPLICATE';
  /** Empty when the client has not answered. */
  readonly satisfaction: 'SATISFIED' | 'DISSATISFIED' | '';
}

/** Of complaints received in the window that have ended. */
export type OutcomeCell = Pick<EndCell, 'outcome'> & Counted;

export interface RepeatCell extends Counted {
  /** Days until the next complaint of the class; null when none came within 90. */
  readonly gapDays: number | null;
  /** The day a first complaint without a next one was received, or the first of its month once its 90 days are over. */
  readonly waitsSince: CivilDate | null;
}

export interface StageCell extends Counted {
  /** Ended: the case was withdrawn or taken from the step, which then has no end of its own. */
  readonly state: 'done' | 'ended' | 'open';
  /** Working time from its begin, until its end or the as-of time. */
  readonly minutes: number;
}

export interface StepDueCell extends Counted {
  readonly result: 'onTime' | 'late' | 'open';
}

/** What the figures of one group are made of. */
export interface GroupMaterial {
  readonly flow: readonly FlowCell[];
  readonly durations: readonly DurationCell[];
  /** In working hours. */
  readonly worked: readonly DurationCell[];
  readonly due: readonly DueCell[];
  readonly ends: readonly EndCell[];
  readonly outcomes: readonly OutcomeCell[];
  readonly repeats: readonly RepeatCell[];
  readonly stages: readonly StageCell[];
  readonly stepsDue: readonly StepDueCell[];
  /** Active clients that complained. */
  readonly complaining: readonly Counted[];
  /** Clients active at the end of the group's period. */
  readonly active: number;
  /** Clients there are now. */
  readonly clients: number;
  readonly orders: number;
  /** Yuan ordered. */
  readonly amount: number;
  /** The sum of a part of a tally in the group, or in all groups it is not told apart by. */
  readonly tally: TallySum;
}

/** The key of a counted row. Months come as their first day. */
export function keyOf({ k0, k1 }: Keyed, by: readonly DimensionName[]): GroupKey {
  return by.map((dimension, at) => {
    const value = (at === 0 ? k0 : k1) ?? '';
    return dimension === 'MONTH' ? value.slice(0, 7) : value;
  });
}
