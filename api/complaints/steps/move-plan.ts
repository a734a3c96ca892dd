import { caseDeadline, casePolicy, type ExplainedDeadline } from '../../kernel/policy/case-deadline';
import { isCaseField } from '../../kernel/policy/case-fields';
import { procedureOf, type Procedure } from '../../kernel/policy/case-procedure';
import type { ProcedureStep } from '../../kernel/policy/procedure';
import { stepDeadline, type StepClock } from '../../kernel/policy/step-deadline';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import type { Post } from '../../kernel/access/post';
import { actsFor, interestsOf } from '../../kernel/access/stand-in';
import type { ProblemText } from '../../platform/graph/problem';
import type { WorkCalendar } from '../../kernel/work-calendar';
import type { Answers } from './asked-field';
import { dayFault } from '../records/case-days';
import { handedOnSoFar, openStep, type CaseFacts, type HandedOn, type StepFacts } from './case-facts';
import {
  firstInvestigation,
  firstStep,
  isGate,
  isRefusal,
  lastStep,
  postOf,
  stateAt,
  stepAfter,
  stepBefore,
  stepNamed,
  underDecision,
} from './case-way';
import { caseAfterWaits, paused, resumed, stepAfterWaits, type Paused, type Resumed } from './case-waits';
import { mayMove } from '../complaint-lifecycle';
import type { ComplaintOutcome, ComplaintState } from '../complaint-words.schema';
import { illegalMove, notYourStep, reasonNeeded, selfApproval } from './move-problem';
import { offersOf, type CaseAtHand, type MoveOffer, type Mover } from './move-offers';
import { splitNeeded } from '../records/record-problem';
import type { ComplaintMove, StepResult } from './step-words.schema';

export interface StartedStep {
  readonly step: string;
  readonly post: Post;
  readonly due: ExplainedDeadline | undefined;
  /** It approves or rejects. */
  readonly decides: boolean;
  /** Posts that prepare it with its own, and read the case from now on. */
  readonly with: readonly Post[];
}

/** What a move does to a case; nothing else changes. */
export interface MovePlan {
  readonly state: ComplaintState;
  readonly ends?: { readonly result: StepResult; readonly handedOn: HandedOn };
  readonly starts?: StartedStep;
  /** The client is asked: which clocks stand still until the answer. */
  readonly pauses?: Paused;
  readonly resumes?: Resumed;
  /** It is accepted by whoever registers it: numbered, and the clock of the case runs from now. Source: CQ-3, CQ-12 */
  readonly registered?: { readonly due: ExplainedDeadline };
  /** Set when the case ends. */
  readonly outcome?: ComplaintOutcome;
  readonly reclassified?: {
    readonly class: ComplaintClass;
    readonly procedure: string;
    readonly due: ExplainedDeadline;
  };
  readonly note: string | null;
}

export interface MoveOptions {
  readonly mover: Mover;
  readonly now: string;
  readonly calendar: WorkCalendar;
}

/** The offer that is this person's, or why there is none. */
export function offerFor(atHand: CaseAtHand, move: ComplaintMove, mover: Mover): MoveOffer | Refusal {
  const offer = offersOf(atHand).find((each) => each.move === move);
  if (offer === undefined) return { refused: 'IllegalMove', text: illegalMove };
  if (!offer.posts.some((post) => mover.posts.includes(post)))
    return { refused: 'NotAllowed', text: { ...notYourStep, clause: offer.clause } };
  const gate = move === 'COMPLETE' && offer.fields.some(({ name }) => name === 'decision');
  const interests = interestsOf(mover);
  if (gate && askers(atHand.procedure, atHand.facts).some((asker) => interests.includes(asker)))
    return { refused: 'NotAllowed', text: selfApproval };
  return offer;
}

export interface Refusal {
  readonly refused: 'IllegalMove' | 'NotAllowed' | 'InvalidInput';
  readonly text: ProblemText;
}

interface Asked {
  readonly move: ComplaintMove;
  readonly answers: Answers;
}

/**
 * What comes of a move that was offered, with the answers it asked for. Pure: the clock is passed in. What the table of
 * the life cycle does not list is refused, whatever the policy says.
 */
export function planOf(atHand: CaseAtHand, asked: Asked, options: MoveOptions): MovePlan | Refusal {
  const plan = planned(atHand, asked, options);
  if ('refused' in plan || mayMove(atHand.facts.state, plan.state)) return plan;
  return { refused: 'IllegalMove', text: illegalMove };
}

function planned(atHand: CaseAtHand, { move, answers }: Asked, { now, calendar }: MoveOptions): MovePlan | Refusal {
  const { facts, procedure } = atHand;
  const note = answers.note ?? answers.reason ?? null;
  const handedOn = Object.fromEntries(Object.entries(answers).filter(([name]) => isCaseField(name))) as HandedOn;
  const starting = { atHand, handedOn, now, calendar };
  switch (move) {
    case 'COMPLETE': {
      if (isRefusal(handedOn) && note === null) return { refused: 'InvalidInput', text: reasonNeeded };
      const fault = dayFault({ ...handedOnSoFar(facts), ...handedOn }, handedOn, now);
      if (fault !== undefined) return { refused: 'InvalidInput', text: fault };
      return completedWith(starting, note);
    }
    case 'ANSWER':
      return { ...goesTo(lastStep(procedure), 'DONE', starting), note };
    case 'SEND_BACK':
      return { ...goesTo(stepBefore(procedure, facts) ?? firstStep(procedure), 'SENT_BACK', starting), note };
    case 'OBJECT':
      return { ...goesTo(firstInvestigation(procedure), 'OBJECTED', starting), note };
    case 'REOPEN':
      return { ...goesTo(firstInvestigation(procedure), undefined, starting), note };
    case 'REQUEST_INFORMATION':
      return { state: facts.state, pauses: paused(atHand, now), note };
    case 'RESUME':
      return { state: facts.state, resumes: resumed(atHand, { now, calendar }), note };
    case 'REFUSE':
      return { ...closed({ ...handedOnSoFar(facts), ...handedOn }), ends: { result: 'REFUSED', handedOn }, note };
    case 'WITHDRAW':
      return { state: 'WITHDRAWN', outcome: 'WITHDRAWN', ends: ENDED, note };
    case 'VOID':
      return {
        state: 'VOID',
        outcome: answers.duplicateOf === undefined ? 'VOID' : 'DUPLICATE',
        ends: ENDED,
        note,
      };
    case 'RECLASSIFY':
      return { ...reclassified(starting, answers.newClass as ComplaintClass), note };
  }
}

/** Who asked for what the step that a move begins will decide. Source: CQ-5 */
export function askersOf(
  { procedure, facts }: CaseAtHand,
  { ends }: MovePlan,
  { mover, now }: Pick<MoveOptions, 'mover' | 'now'>,
): string[] {
  const steps = facts.steps.map((step) =>
    step.doneAt === null && ends !== undefined
      ? { ...step, ...ends, doneAt: now, doneBy: mover.staffId, doneFor: actsFor(mover, [step.post]) }
      : step,
  );
  return askers(procedure, { ...facts, steps });
}

/** Who asked for what is decided next, in whose name, and who decided the split that it rests on. */
function askers(procedure: Procedure, facts: CaseFacts): string[] {
  const asked = underDecision(procedure, facts).flatMap(({ doneBy, doneFor }) => [doneBy, doneFor]);
  return [...new Set([...asked, facts.split?.byStaff].flatMap((staffId) => staffId ?? []))];
}

const ENDED = { result: 'ENDED', handedOn: {} } as const;

interface Starting {
  readonly atHand: CaseAtHand;
  readonly handedOn: HandedOn;
  readonly now: string;
  readonly calendar: WorkCalendar;
}

/** A step that brings a split hands its budget and repair day on; what is baseless costs nothing. Source: CC-9, CQ-11 */
function completedWith(starting: Starting, note: string | null): MovePlan | Refusal {
  const { facts, procedure } = starting.atHand;
  const open = openStep(facts) as StepFacts;
  if (stepNamed(procedure, open.step)?.brings !== 'split') return { ...completed(starting), note };
  const { split } = facts;
  const isBaseless = starting.handedOn.conclusion === 'NOT_ESTABLISHED';
  if (!isBaseless && split?.stepId !== open.id) return { refused: 'InvalidInput', text: splitNeeded };
  const brought: HandedOn = {
    amount: isBaseless || split === undefined ? '0.00' : split.budget,
    ...(!isBaseless && split?.repairBy && { repairBy: split.repairBy }),
  };
  return { ...completed({ ...starting, handedOn: { ...starting.handedOn, ...brought } }), note };
}

function completed(starting: Starting): Omit<MovePlan, 'note'> {
  const { atHand, handedOn } = starting;
  const { facts, procedure } = atHand;
  const open = openStep(facts) as StepFacts;
  const policy = stepNamed(procedure, open.step) as ProcedureStep;
  const soFar = { ...handedOnSoFar(facts), ...handedOn };
  const back = isRefusal(handedOn) && policy.refusedTo ? stepNamed(procedure, policy.refusedTo) : undefined;
  if (back !== undefined) return goesTo(back, 'REFUSED', starting);
  const next = stepAfter(procedure, open.step, soFar);
  const registers = policy.registers === true && facts.registerNumber === null && { registered: registered(starting) };
  if (next !== undefined) return { ...goesTo(next, 'DONE', starting), ...registers };
  return { ...closed(soFar), ends: { result: 'DONE', handedOn }, ...registers };
}

/** The clock of a whole case counts from its acceptance by the GM office. Source: CQ-12 */
function registered({ atHand: { facts, regulations }, now, calendar }: Starting): MovePlan['registered'] {
  const policy = casePolicy(regulations.complaints, regulations.quality);
  return { due: caseDeadline({ ...facts, acceptedAt: now }, policy, calendar) };
}

function closed({ conclusion }: HandedOn): Omit<MovePlan, 'note'> {
  return { state: 'CLOSED', outcome: conclusion === 'NOT_ESTABLISHED' ? 'NOT_ESTABLISHED' : 'UPHELD' };
}

function goesTo(step: ProcedureStep, result: StepResult | undefined, starting: Starting): Omit<MovePlan, 'note'> {
  const { atHand, handedOn } = starting;
  const soFar = { ...handedOnSoFar(atHand.facts), ...handedOn };
  return {
    state: stateAt(atHand.procedure, step, soFar),
    starts: started(step, atHand.procedure, { ...starting, handedOn: soFar }),
    ...(result && { ends: { result, handedOn } }),
  };
}

/** A step as it begins: the post it stands at, and by when it is due. */
export function started(
  step: ProcedureStep,
  procedure: Procedure,
  { atHand: { facts, regulations }, handedOn, now, calendar }: Starting,
): StartedStep {
  const asking = isGate(step) ? underDecisionPosts(procedure, facts) : [];
  const toDate = {
    step,
    procedure,
    class: facts.class,
    clock: clockOf(step, facts, now),
    setDay: step.dueOn && handedOn[step.dueOn],
  };
  const counted = stepDeadline(toDate, regulations, calendar);
  const due = counted && stepAfterWaits(counted, toDate, { facts, regulations, calendar });
  const decides = step.handsOn.includes('decision');
  const post = postOf(step, { handedOn, asking, regulations });
  return { step: step.step, post, due, decides, with: step.with ?? [] };
}

function underDecisionPosts(procedure: Procedure, facts: CaseFacts): Post[] {
  const open = openStep(facts);
  return [...underDecision(procedure, facts), ...(open ? [open] : [])].map(({ post }) => post);
}

/** A case that is taken up again is received again: no step of it begins late for what was in time before. Source: CC-9 to CC-12 */
function clockOf({ countsFrom }: ProcedureStep, facts: CaseFacts, now: string): StepClock {
  if (countsFrom === undefined) return { from: now, isReopened: false };
  const { steps, acceptedAt } = facts;
  const done = steps.findLast(({ step, doneAt }) => step === countsFrom && doneAt !== null)?.doneAt;
  const from = countsFrom === 'acceptance' ? acceptedAt : (done ?? now);
  const again = reopenedAt(facts, now);
  return again !== undefined && Date.parse(again) > Date.parse(from)
    ? { from: again, isReopened: true }
    : { from, isReopened: false };
}

/** When a case was taken up again last, which may be now: a step began though none was open. */
function reopenedAt({ steps }: CaseFacts, now: string): string | undefined {
  if (steps.length > 0 && steps.at(-1)?.doneAt !== null) return now;
  const isLater = (at: string, than: string | null | undefined): boolean =>
    than != null && Date.parse(at) > Date.parse(than);
  return steps.findLast(({ startedAt }, at) => isLater(startedAt, steps[at - 1]?.doneAt))?.startedAt;
}

/** The procedure of the new class from its beginning, under the same regulations. Source: CC-4 */
function reclassified(starting: Starting, newClass: ComplaintClass): Omit<MovePlan, 'note'> {
  const { calendar } = starting;
  const { facts, regulations } = starting.atHand;
  const anew = { ...facts, class: newClass };
  const procedure = procedureOf(anew, regulations);
  const open = openStep(facts);
  // Who was phoned back is not phoned back again.
  const isOwed = open !== undefined && stepNamed(starting.atHand.procedure, open.step)?.channels !== undefined;
  const step = isOwed ? firstStep(procedure, facts.channel) : firstStep(procedure);
  return {
    state: 'RECEIVED',
    ends: ENDED,
    starts: started(step, procedure, { ...starting, atHand: { ...starting.atHand, facts: anew }, handedOn: {} }),
    reclassified: {
      class: newClass,
      procedure: procedure.name,
      due: caseAfterWaits(anew, { regulations, calendar }),
    },
  };
}
