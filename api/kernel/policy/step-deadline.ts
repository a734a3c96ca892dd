import { endOfDay } from '../civil-date';
import type { Instant } from '../clock';
import { dueAt, type DueRule } from '../deadline';
import type { WorkCalendar } from '../work-calendar';
import type { ExplainedDeadline } from './case-deadline';
import { clauseOfStep, type CaseRegulations, type Procedure } from './case-procedure';
import type { ProcedureStep } from './procedure';
import { clausesOfKind, type Regulation } from './regulation';
import type { ComplaintClass } from './vocabulary';

/** The due rule of a step, and where it comes from. */
export interface StepRule {
  readonly clause: string;
  readonly policyVersion: number;
  readonly within: DueRule;
}

export interface StepToDate {
  /** The day that an earlier step set for this one, when the policy says that it does. */
  readonly setDay?: string | undefined;
  readonly step: ProcedureStep;
  readonly procedure: Procedure;
  readonly class: ComplaintClass;
}

/** The due rule of a step: its own, or that of the clause that wants its result; undefined when it has none. */
export function stepRule(
  { step, procedure, class: complaintClass }: StepToDate,
  regulations: CaseRegulations,
): StepRule | undefined {
  if (step.owes !== undefined) {
    const owed = clausesOfKind(regulations.complaints, 'classDeadline').find(
      ({ parameters }) => parameters.class === complaintClass && parameters.result === step.owes,
    );
    return owed && { clause: owed.clause, policyVersion: owed.policyVersion, within: owed.parameters.within };
  }
  if (step.within === undefined) return undefined;
  const clause = clauseOfStep(procedure, step);
  return { clause, policyVersion: regulationOf(clause, regulations).version, within: step.within };
}

export interface StepClock {
  readonly from: Instant;
  /** The case was taken up again since what the policy has the step count from. */
  readonly isReopened: boolean;
}

/**
 * By when a step must be done; undefined when nothing says.
 *
 * @param clock when its clock began
 * Source: CC-9 to CC-12, CQ-4, CQ-12 (each unit has its own limit)
 */
export function stepDeadline(
  toDate: StepToDate & { readonly clock: StepClock },
  regulations: CaseRegulations,
  calendar: WorkCalendar,
): ExplainedDeadline | undefined {
  const set = setDeadline(toDate, regulations);
  if (set !== undefined) return set;
  const rule = stepRule(toDate, regulations);
  if (rule === undefined) return undefined;
  const { clause, policyVersion, within } = rule;
  const { step, clock } = toDate;
  const { dueAt: at, provisional } = dueAt(clock.from, within, calendar);
  const since = clock.isReopened ? 'reopenedAt' : step.countsFrom === undefined ? 'startedAt' : step.countsFrom;
  return {
    dueAt: at,
    provisional,
    why: {
      clause,
      policyVersion,
      rule: `${step.step}: done ≤ ${since} + ${within.amount} ${within.unit}`,
      inputs: [
        { name: since, value: clock.from, unit: 'instant' },
        ...(step.annex === true ? [{ name: 'annex', value: 'true' }] : []),
      ],
    },
  };
}

/** The end of the day that an earlier step set. Source: CC-10 (repair keeps the date of the memo) */
function setDeadline(
  { step, procedure, setDay }: StepToDate,
  regulations: CaseRegulations,
): ExplainedDeadline | undefined {
  if (step.dueOn === undefined || setDay === undefined) return undefined;
  const clause = clauseOfStep(procedure, step);
  return {
    dueAt: endOfDay(setDay),
    provisional: false,
    why: {
      clause,
      policyVersion: regulationOf(clause, regulations).version,
      rule: `${step.step}: done ≤ ${step.dueOn}`,
      inputs: [{ name: step.dueOn, value: setDay, unit: 'date' }],
    },
  };
}

function regulationOf(clause: string, { complaints, quality }: CaseRegulations): Regulation {
  return clause.startsWith(`${quality.code}-`) ? quality : complaints;
}
