import { startOfDay, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import { deadlineShift, type DeadlineShift } from '../../kernel/deadline-shift';
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

export interface CaseShift extends Omit<DeadlineShift, 'open'> {
  readonly openCases: number;
}

/** How the deadlines of open cases would differ, had they been accepted under another policy. */
export function caseShift(
  open: readonly OpenCases[],
  { policy, calendar, now }: { readonly policy: CasePolicy; readonly calendar: WorkCalendar; readonly now: Instant },
): CaseShift {
  const moved = open.map(({ acceptedOn, dueAt, cases: count, ...decided }) => {
    const wouldBe = caseDeadline({ ...decided, acceptedAt: startOfDay(acceptedOn) }, policy, calendar).dueAt;
    return { dueAt, wouldBe, count };
  });
  const { open: openCases, ...shift } = deadlineShift(moved, now);
  return { openCases, ...shift };
}
