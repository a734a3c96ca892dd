import { startOfDay, type CivilDate } from '../../kernel/civil-date';
import { epochMs, type Instant } from '../../kernel/clock';
import { caseDeadline, type CasePolicy } from '../../kernel/policy/case-deadline';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import type { WorkCalendar } from '../../kernel/work-calendar';

/** Open cases of one kind, accepted on one day and due at one instant. */
export interface OpenCases {
  readonly class: ComplaintClass;
  readonly overseas: boolean;
  readonly acceptedOn: CivilDate;
  readonly dueAt: Instant;
  readonly cases: number;
}

export interface DeadlineShift {
  openCases: number;
  changed: number;
  earlier: number;
  later: number;
  /** Whole or half days, never negative. */
  mostDaysEarlier: number;
  mostDaysLater: number;
  /** Cases in time today that would be overdue. */
  newlyOverdue: number;
}

const MS_PER_DAY = 86_400_000;

/** How the deadlines of open cases would differ, had they been accepted under another policy. */
export function deadlineShift(
  open: readonly OpenCases[],
  { policy, calendar, now }: { readonly policy: CasePolicy; readonly calendar: WorkCalendar; readonly now: Instant },
): DeadlineShift {
  const shift: DeadlineShift = {
    ...{ openCases: 0, changed: 0, earlier: 0, later: 0, mostDaysEarlier: 0, mostDaysLater: 0, newlyOverdue: 0 },
  };
  for (const { acceptedOn, dueAt, cases, ...decided } of open) {
    const would = caseDeadline({ ...decided, acceptedAt: startOfDay(acceptedOn) }, policy, calendar).dueAt;
    const days = (epochMs(would) - epochMs(dueAt)) / MS_PER_DAY;
    shift.openCases += cases;
    if (days === 0) continue;
    shift.changed += cases;
    if (days < 0) shift.earlier += cases;
    else shift.later += cases;
    shift.mostDaysEarlier = Math.max(shift.mostDaysEarlier, -days);
    shift.mostDaysLater = Math.max(shift.mostDaysLater, days);
    if (epochMs(dueAt) >= epochMs(now) && epochMs(would) < epochMs(now)) shift.newlyOverdue += cases;
  }
  return shift;
}
