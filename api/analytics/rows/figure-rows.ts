import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { Window } from '../dashboard-window';
import type { MeasureName } from '../measures';

export const figureParts = ['NUMERATOR', 'DENOMINATOR', 'REST', 'LEFT_OUT'] as const;
export type FigurePartName = (typeof figureParts)[number];

/** Which complaints stand behind a measure, over the alias `r`: all that are counted on, and those that count. */
interface Rows {
  /** The day the period is about. */
  readonly day: 'received_on' | 'due_on' | 'ended_on';
  /** Each `?` stands for the last day of the period. */
  readonly counted: string;
  readonly counts: string;
  /** Told with the next complaint of the same client and class. */
  readonly isRepeat?: boolean;
  /** Of all that came until the last day, not of those of the period. */
  readonly isStanding?: boolean;
  /** Told with how long they took, by this time. */
  readonly time?: RowTime;
}

/** The time by which durations are told. */
type RowTime = 'CALENDAR' | 'WORKING';

const RECEIVED: Rows = { day: 'received_on', counted: `r.flow_state <> 'void'`, counts: 'true' };
const RESOLVED: Rows = { ...RECEIVED, counts: `r.flow_state = 'closed'`, time: 'CALENDAR' };
const RESOLVED_WORKING: Rows = { ...RESOLVED, time: 'WORKING' };
const CLOSED = `r.flow_state = 'closed'`;
const FIRST_DAY = '1900-01-01';

const ROWS: Readonly<Partial<Record<MeasureName, Rows>>> = {
  COMPLAINTS_RECEIVED: RECEIVED,
  COMPLAINT_RATE: RECEIVED,
  UPHELD_RECEIVED: { ...RECEIVED, counts: `r.outcome is not distinct from 'UPHELD'` },
  VOID_CASES: { day: 'received_on', counted: 'true', counts: `r.outcome is not distinct from 'VOID'` },
  DUPLICATE_CASES: { day: 'received_on', counted: 'true', counts: `r.outcome is not distinct from 'DUPLICATE'` },
  RESOLUTION_TIME: RESOLVED,
  RESOLUTION_P80: RESOLVED,
  RESOLUTION_P90: RESOLVED,
  RESOLUTION_WORKING_TIME: RESOLVED_WORKING,
  RESOLUTION_WORKING_P80: RESOLVED_WORKING,
  RESOLUTION_WORKING_P90: RESOLVED_WORKING,
  ON_TIME_SHARE: { day: 'due_on', counted: `r.flow_state in ('open','closed')`, counts: 'r.on_time is true' },
  ATTRIBUTED_CASES: { day: 'ended_on', counted: `${CLOSED} and r.outcome = 'UPHELD'`, counts: 'true' },
  UPHELD_SHARE: { day: 'ended_on', counted: CLOSED, counts: `r.outcome = 'UPHELD'` },
  SATISFACTION: {
    day: 'ended_on',
    counted: `${CLOSED} and r.satisfaction is not null`,
    counts: `r.satisfaction = 'SATISFIED'`,
  },
  ANSWER_SHARE: { day: 'ended_on', counted: CLOSED, counts: 'r.satisfaction is not null' },
  REPEAT_SHARE: { day: 'received_on', counted: 'r.is_first', counts: 'r.gap_days is not null', isRepeat: true },
  BACKLOG: {
    day: 'received_on',
    counted: `(r.flow_state = 'open' or r.ended_on > ?::date) and not r.rested`,
    counts: 'true',
    isStanding: true,
  },
};

export interface RowCondition {
  readonly day: Rows['day'];
  readonly window: Window;
  /** Each `?` stands for the last day of the window. */
  readonly where: string;
  readonly isRepeat: boolean;
  readonly isStanding: boolean;
  readonly time: RowTime | undefined;
}

/**
 * The complaints behind a part of a figure; undefined when the measure counts something else. What is due today may still
 * be closed in time, so due dates end yesterday; and what is open is open today at the latest.
 */
export function rowCondition(
  measure: MeasureName,
  part: FigurePartName,
  { window, today }: { readonly window: Window; readonly today: CivilDate },
): RowCondition | undefined {
  const rows = ROWS[measure];
  if (rows === undefined) return undefined;
  const { day, isRepeat = false, isStanding = false, time } = rows;
  const last = day === 'due_on' ? addDays(today, -1) : isStanding ? today : window.to;
  const to = window.to > last ? last : window.to;
  const from = isStanding && part !== 'LEFT_OUT' ? FIRST_DAY : window.from;
  const where = {
    NUMERATOR: `${rows.counted} and ${rows.counts}`,
    DENOMINATOR: rows.counted,
    REST: `${rows.counted} and not (${rows.counts})`,
    LEFT_OUT: `not (${rows.counted})`,
  }[part];
  return { day, window: { from, to }, where, isRepeat, isStanding, time };
}
