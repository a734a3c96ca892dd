import type { Measure } from '../gql/graphql';

/** As much of a figure as tells whether it may still move. */
export interface Standing {
  readonly complete: boolean;
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

/** Whether one figure may be told to be better than the other: both are complete, and neither has more still open. */
export function areSettled(measure: Measure, one: Standing, other: Standing | null | undefined): boolean {
  if (!one.complete || other?.complete === false) return false;
  return other == null || one.open === other.open || UNMOVED.includes(measure);
}
