import { startOfDay, type CivilDate } from '../../kernel/civil-date';
import { dueAt } from '../../kernel/deadline';
import type { ExplainedDeadline } from '../../kernel/policy/case-deadline';
import type { CompanyDays } from '../../kernel/policy/company-calendar';
import { clauseOfKind, type Regulation } from '../../kernel/policy/regulation';
import { deskCalendar } from '../questions/question-clock';

/**
 * By when the log of a day is handed in: the end of the next working day, as the policy says.
 *
 * @param day the day whose contacts it tells of
 * @param desk regulation SD
 * @param days the company's own days in force
 * @returns instant in UTC
 * Source: SD-3
 */
export function logDeadline(day: CivilDate, desk: Regulation, days: CompanyDays = {}): ExplainedDeadline {
  const { clause, policyVersion, parameters } = clauseOfKind(desk, 'dailyLog');
  const { within } = parameters;
  return {
    ...dueAt(startOfDay(day), within, deskCalendar(desk, days)),
    why: {
      clause,
      policyVersion,
      rule: `handedIn ≤ day + ${within.amount} ${within.unit}`,
      inputs: [{ name: 'day', value: day, unit: 'date' }],
    },
  };
}

export type LogState = 'OPEN' | 'MISSING' | 'HANDED_IN' | 'READ';

interface LogFacts {
  readonly handedInAt: string | null;
  readonly readAt: string | null;
  readonly dueAt: string;
}

/** Where a log stands. At the due instant itself nothing is missing. Source: SD-3, SD-10 */
export function logState({ handedInAt, readAt, dueAt: due }: LogFacts, now: string): LogState {
  if (readAt !== null) return 'READ';
  if (handedInAt !== null) return 'HANDED_IN';
  return Date.parse(now) > Date.parse(due) ? 'MISSING' : 'OPEN';
}

/** Whether a log was handed in after its time. Source: SD-3 */
export function isLateLog({ handedInAt, dueAt: due }: LogFacts): boolean {
  return handedInAt !== null && Date.parse(handedInAt) > Date.parse(due);
}
