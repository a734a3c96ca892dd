import { DAY_MS } from './civil-date';
import { epochMs, type Instant } from './clock';

/** Some that are open, and alike: when they are due, and when another rule would have them due. */
export interface MovedDeadline {
  readonly dueAt: Instant;
  readonly wouldBe: Instant;
  readonly count: number;
}

/** How deadlines would differ by another rule. */
export interface DeadlineShift {
  open: number;
  changed: number;
  earlier: number;
  later: number;
  /** Whole or half days, never negative. */
  mostDaysEarlier: number;
  mostDaysLater: number;
  /** In time today, and overdue then. */
  newlyOverdue: number;
}

/** Sums up how the deadlines of what is open would differ by another rule. */
export function deadlineShift(deadlines: readonly MovedDeadline[], now: Instant): DeadlineShift {
  const shift: DeadlineShift = {
    ...{ open: 0, changed: 0, earlier: 0, later: 0, mostDaysEarlier: 0, mostDaysLater: 0, newlyOverdue: 0 },
  };
  for (const { dueAt, wouldBe, count } of deadlines) {
    const days = (epochMs(wouldBe) - epochMs(dueAt)) / DAY_MS;
    shift.open += count;
    if (days === 0) continue;
    shift.changed += count;
    if (days < 0) shift.earlier += count;
    else shift.later += count;
    shift.mostDaysEarlier = Math.max(shift.mostDaysEarlier, -days);
    shift.mostDaysLater = Math.max(shift.mostDaysLater, days);
    if (epochMs(dueAt) >= epochMs(now) && epochMs(wouldBe) < epochMs(now)) shift.newlyOverdue += count;
  }
  return shift;
}
