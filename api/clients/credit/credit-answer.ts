import type { Instant } from '../../kernel/clock';
import { dueAt } from '../../kernel/deadline';
import { deadlineShift, type DeadlineShift } from '../../kernel/deadline-shift';
import type { ExplainedDeadline } from '../../kernel/policy/case-deadline';
import type { CreditPolicy } from '../../kernel/policy/credit-change';
import type { WorkCalendar } from '../../kernel/work-calendar';
import type { CreditRule } from './credit-application';

/** What decides by when an application is answered. */
export interface Asking {
  readonly requestedAt: Instant;
  /** Of the client's segment, as it was when the application was submitted. */
  readonly policy: CreditPolicy;
}

/** By when an application is to be answered: sooner where the client is announced and served first. Source: BK-2, CR-3 */
export function creditAnswer(
  { requestedAt, policy }: Asking,
  { clause, policyVersion, parameters }: CreditRule,
  calendar: WorkCalendar,
): ExplainedDeadline {
  const within = policy === 'announcedFirst' ? parameters.priorityWithin : parameters.answerWithin;
  return {
    ...dueAt(requestedAt, within, calendar),
    why: {
      clause,
      policyVersion,
      rule: `answered ≤ requestedAt + ${within.amount} ${within.unit}`,
      inputs: [
        { name: 'requestedAt', value: requestedAt, unit: 'instant' },
        { name: 'creditPolicy', value: policy },
      ],
    },
  };
}

/** Open applications with one policy, submitted at one instant. */
export interface OpenApplications extends Asking {
  readonly dueAt: Instant;
  readonly applications: number;
}

export interface AnswerShift extends Omit<DeadlineShift, 'open'> {
  readonly openApplications: number;
}

/** How the answers of open applications would be due, had they been submitted under another rule. Source: CR-3 */
export function answerShift(
  open: readonly OpenApplications[],
  { rule, calendar, now }: { readonly rule: CreditRule; readonly calendar: WorkCalendar; readonly now: Instant },
): AnswerShift {
  const moved = open.map(({ dueAt: due, applications: count, ...asking }) => {
    return { dueAt: due, wouldBe: creditAnswer(asking, rule, calendar).dueAt, count };
  });
  const { open: openApplications, ...shift } = deadlineShift(moved, now);
  return { openApplications, ...shift };
}
