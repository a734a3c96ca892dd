import { addDays, type CivilDate } from '../kernel/civil-date';
import type { DelegationState } from './delegation.schema';

export interface Days {
  readonly from: CivilDate;
  /** The last day, itself included. */
  readonly to: CivilDate;
}

/** The days of a range as the database writes it, `[2026-11-23,2026-11-28)`. @throws RangeError for another text */
export function daysOf(range: string): Days {
  const [, from, until] = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})\)$/.exec(range) ?? [];
  if (from === undefined || until === undefined) throw new RangeError(`not a range of days: ${range}`);
  return { from, to: addDays(until, -1) };
}

/** Whether a delegation is in force on a day. */
export function stateOn(today: CivilDate, { from, to }: Days, revokedAt: string | null): DelegationState {
  if (revokedAt !== null) return 'REVOKED';
  if (today < from) return 'PLANNED';
  return today <= to ? 'ACTIVE' : 'ENDED';
}
