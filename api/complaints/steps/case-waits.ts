import type { Instant } from '../../kernel/clock';
import type { Deadline, DueUnit } from '../../kernel/deadline';
import { afterPause, type Pause } from '../../kernel/paused-deadline';
import { caseDeadline, casePolicy, caseRule, type ExplainedDeadline } from '../../kernel/policy/case-deadline';
import type { CaseRegulations } from '../../kernel/policy/case-procedure';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { stepRule, type StepClock, type StepToDate } from '../../kernel/policy/step-deadline';
import type { WhyInput } from '../../kernel/policy/why';
import type { WorkCalendar } from '../../kernel/work-calendar';
import { openStep, type CaseFacts } from './case-facts';
import { stepNamed } from './case-way';
import type { CaseAtHand } from './move-offers';

/** What waiting for the client does to deadlines: no clock that the policy stops runs meanwhile. Source: CC-1 */

export interface Resumed {
  readonly pause: Pause;
  readonly step?: Deadline;
  readonly case?: Deadline;
}

/** Which clocks stand still from now on, and whether that of the case has not run out yet. */
export interface Paused {
  readonly step: boolean;
  readonly case: boolean;
  /** Its due date waits as well; one that has passed stays. */
  readonly isCaseDue: boolean;
}

/** The clocks that the policy stops while the client is waited for. */
export function paused({ facts: { dueAt }, regulations }: CaseAtHand, now: Instant): Paused {
  const ofCase = stops('case', regulations);
  const isCaseDue = ofCase && dueAt !== null && Date.parse(dueAt) > Date.parse(now);
  return { step: stops('step', regulations), case: ofCase, isCaseDue };
}

/** The clocks that stood still run on. */
export function resumed(
  { facts, procedure, regulations }: CaseAtHand,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkCalendar },
): Resumed {
  const open = openStep(facts);
  const pause = { from: open?.waitingSince ?? now, to: now };
  const step = open && stepNamed(procedure, open.step);
  const rule = step && stepRule({ step, procedure, class: facts.class }, regulations);
  // A day that an earlier step set moves by the days that were waited.
  const unit = step?.dueOn === undefined ? rule?.within.unit : 'calendarDay';
  const ofCase = caseRule(facts, casePolicy(regulations.complaints, regulations.quality));
  return {
    pause,
    ...(stops('step', regulations) &&
      open?.dueAt != null &&
      unit && { step: afterPause(open.dueAt, pause, { unit, calendar }) }),
    ...(stops('case', regulations) &&
      facts.dueAt !== null && { case: afterPause(facts.dueAt, pause, { unit: ofCase.unit, calendar }) }),
  };
}

interface Waiting {
  readonly regulations: CaseRegulations;
  readonly calendar: WorkCalendar;
}

/** A deadline of a step that counts from something earlier, moved by every wait since. */
export function stepAfterWaits(
  due: ExplainedDeadline,
  { clock, ...toDate }: StepToDate & { readonly clock: StepClock },
  { facts: { waits }, regulations, calendar }: Waiting & { readonly facts: CaseFacts },
): ExplainedDeadline {
  const { countsFrom: since, dueOn } = toDate.step;
  const unit = stepRule(toDate, regulations)?.within.unit;
  if (since === undefined || dueOn !== undefined || unit === undefined || !stops('step', regulations)) return due;
  return afterWaits(due, waits, { since: clock.from, unit, calendar });
}

/** By when a case must be closed, counted from its acceptance, with every wait since. */
export function caseAfterWaits(facts: CaseFacts, { regulations, calendar }: Waiting): ExplainedDeadline {
  const policy = casePolicy(regulations.complaints, regulations.quality);
  const due = caseDeadline(facts, policy, calendar);
  if (!stops('case', regulations)) return due;
  const { unit } = caseRule(facts, policy);
  return afterWaits(due, facts.waits, { since: facts.acceptedAt, unit, calendar });
}

interface Counted {
  readonly since: Instant;
  readonly unit: DueUnit;
  readonly calendar: WorkCalendar;
}

function afterWaits(
  due: ExplainedDeadline,
  waits: readonly Pause[] = [],
  { since, ...clock }: Counted,
): ExplainedDeadline {
  return waits
    .filter(({ from }) => Date.parse(from) >= Date.parse(since))
    .reduce((counted, wait) => {
      const { dueAt, provisional } = afterPause(counted.dueAt, wait, clock);
      const why = { ...counted.why, inputs: [...counted.why.inputs, ...waitInputs(wait)] };
      return { dueAt, provisional: counted.provisional || provisional, why };
    }, due);
}

const stops = (clock: 'step' | 'case', { complaints }: CaseRegulations): boolean =>
  clauseOfKind(complaints, 'procedures').parameters.waitingStops.includes(clock);

/** How the reason of a deadline names a wait. */
export const waitInputs = ({ from, to }: Pause): WhyInput[] => [
  { name: 'waitedFrom', value: from, unit: 'instant' },
  { name: 'waitedTo', value: to, unit: 'instant' },
];
