import type { Measure } from '../gql/graphql';

/** As much of a figure as tells whether it may still move. */
export interface Standing {
  readonly complete: boolean;
  /** left out: of what the company has on record from its first day */
  readonly onRecord?: boolean;
  readonly open: number;
}

/** What is open does not move these: it is told as late, as waiting by Kaplan–Meier, or counted whatever becomes of it. */
const UNMOVED: readonly Measure[] = [
  'COMPLAINTS_RECEIVED',
  'COMPLAINT_RATE',
  'RESOLUTION_TIME',
  'RESOLUTION_P80',
  'RESOLUTION_P90',
  'RESOLUTION_WORKING_TIME',
  'RESOLUTION_WORKING_P80',
  'RESOLUTION_WORKING_P90',
  'STAGE_TIME',
  'REPEAT_SHARE',
  'ON_TIME_SHARE',
  'STEP_ON_TIME_SHARE',
  'ANSWERED_IN_TIME',
];

/** These speak of what is over: a period up to today and the same days of another year may be held against each other. */
const TO_DATE: readonly Measure[] = [
  ...UNMOVED,
  'ACTIVE_CLIENTS',
  'COMPLAINING_CLIENTS',
  'UPHELD_SHARE',
  'SATISFACTION',
  'ANSWER_SHARE',
  'REVENUE',
  'REBATE_TRADED',
  'VISIT_COVERAGE',
];

/**
 * Whether one figure may be told to be better than the other: both are on record, neither is still to grow, and neither has
 * more still open.
 */
export function areSettled(measure: Measure, one: Standing, other: Standing | null | undefined): boolean {
  const both = other == null ? [one] : [one, other];
  if (both.some(({ onRecord }) => onRecord === false)) return false;
  if (!TO_DATE.includes(measure) && both.some(({ complete }) => !complete)) return false;
  return other == null || one.open === other.open || UNMOVED.includes(measure);
}
