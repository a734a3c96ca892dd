import type { Instant } from '../../kernel/clock';
import { dueAt } from '../../kernel/deadline';
import type { ExplainedDeadline } from '../../kernel/policy/case-deadline';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import { clauseOfKind, type Regulation } from '../../kernel/policy/regulation';
import { companyCalendar, type CompanyDays } from '../../kernel/policy/company-calendar';
import type { WorkCalendar } from '../../kernel/work-calendar';

/** The work calendar with the hours of the service desk. @param days the company's own days in force. Source: SD-2 */
export function deskCalendar(desk: Regulation, days: CompanyDays = {}): WorkCalendar {
  return companyCalendar(days, clauseOfKind(desk, 'escalatedCall').parameters.serviceHours);
}

/**
 * By when a client whose question was not answered at once has an answer.
 *
 * @param askedAt when the client asked, or insisted
 * @param desk regulation SD
 * @param days the company's own days in force
 * @returns instant in UTC; minutes run in service hours only
 * Source: SD-2
 */
export function questionDeadline(askedAt: Instant, desk: Regulation, days: CompanyDays = {}): ExplainedDeadline {
  const { clause, policyVersion, parameters } = clauseOfKind(desk, 'escalatedCall');
  const { answerWithin } = parameters;
  const { dueAt: at, provisional } = dueAt(askedAt, answerWithin, deskCalendar(desk, days));
  return {
    dueAt: at,
    provisional,
    why: {
      clause,
      policyVersion,
      rule: `answered ≤ askedAt + ${answerWithin.amount} ${answerWithin.unit}`,
      inputs: [{ name: 'askedAt', value: askedAt, unit: 'instant' }],
    },
  };
}

export type OverdueLevels = NonNullable<ParametersOf<'escalatedCall'>['overdue']>;

export interface OverdueLevel {
  /** From 1. */
  readonly level: number;
  /** Steps above whoever is responsible. */
  readonly up: number;
}

/**
 * The levels that an unanswered question is to be told to now and was not yet, the lowest first. At the due instant
 * itself nothing is overdue.
 *
 * @param told levels that were told in this round, from 1
 * Source: SD-2
 */
export function levelsOverdue(
  {
    dueAt: due,
    told,
    days = {},
  }: { readonly dueAt: Instant; readonly told: readonly number[]; readonly days?: CompanyDays },
  desk: Regulation,
  now: Instant,
): OverdueLevel[] {
  const levels: OverdueLevels = clauseOfKind(desk, 'escalatedCall').parameters.overdue ?? [];
  const calendar = deskCalendar(desk, days);
  return levels
    .map(({ afterServiceMinutes: amount, up }, at) => ({
      level: at + 1,
      up,
      at: amount === 0 ? due : dueAt(due, { amount, unit: 'serviceMinute' }, calendar).dueAt,
    }))
    .filter(({ level, at }) => Date.parse(now) > Date.parse(at) && !told.includes(level))
    .map(({ level, up }) => ({ level, up }));
}
