import type { Post } from '../../kernel/access/post';
import { refusals, type CaseField } from '../../kernel/policy/case-fields';
import { approvalPostAbove } from '../../kernel/policy/approval-post';
import type { CaseRegulations, Procedure } from '../../kernel/policy/case-procedure';
import type { ProcedureStep } from '../../kernel/policy/procedure';
import { clauseOfKind } from '../../kernel/policy/regulation';
import type { Channel } from '../../kernel/policy/vocabulary';
import { openStep, type CaseFacts, type HandedOn, type StepFacts } from './case-facts';
import type { ComplaintState } from '../complaint-words.schema';

/** Where a case goes, by what its procedure says and what was handed on. Source: CC-1, CQ-4 */

export function stepNamed({ steps }: Procedure, name: string): ProcedureStep | undefined {
  return steps.find(({ step }) => step === name);
}

/**
 * The first step that a case stands at: as it is filed by how it reached us, or, without a channel, when it begins anew.
 * What reached us in writing is phoned back first. Source: CC-2
 */
export function firstStep({ steps }: Procedure, channel?: Channel): ProcedureStep {
  const first = steps.find(
    ({ doneByFiling, channels }) =>
      doneByFiling !== true && (channels === undefined || (channel !== undefined && channels.includes(channel))),
  );
  if (first === undefined) throw new RangeError('a procedure needs a step that filing does not do');
  return first;
}

/** The next step that this case takes; undefined behind the last. */
export function stepAfter({ steps }: Procedure, name: string, handedOn: HandedOn): ProcedureStep | undefined {
  const at = steps.findIndex(({ step }) => step === name);
  return steps
    .slice(at + 1)
    .find(({ when, channels }) => channels === undefined && (when === undefined || handedOn[when.field] === when.is));
}

export function lastStep({ steps }: Procedure): ProcedureStep {
  return steps[steps.length - 1] as ProcedureStep;
}

/** Whether it repairs by a day, which then goes with the split. Source: CC-9, CC-10 */
export function repairs({ steps }: Procedure): boolean {
  return steps.some(({ dueOn, handsOn }) => dueOn === 'repairBy' || handsOn.includes('repairedOn'));
}

/** Where a case is looked into again: after an objection, and when it is reopened. Source: CQ-11 */
export function firstInvestigation({ steps }: Procedure): ProcedureStep {
  return steps.find(({ state }) => state === 'INVESTIGATING') as ProcedureStep;
}

/** The state of a case at a step. Where nothing was transferred there was no reply, but an answer at once (CC-5). */
export function stateAt(procedure: Procedure, step: ProcedureStep, handedOn: HandedOn): ComplaintState {
  if (step !== lastStep(procedure)) return step.state;
  return handedOn.reply === undefined ? 'ANSWERED' : 'REPLIED';
}

/** True when the step decides about what was put before it. */
export function isGate({ handsOn }: ProcedureStep): boolean {
  return handsOn.some((field) => refusals[field] !== undefined);
}

/** Whether these answers refuse. */
export function isRefusal(handedOn: HandedOn): boolean {
  return (Object.keys(refusals) as CaseField[]).some((field) => handedOn[field] === refusals[field]);
}

/**
 * The step that gave the case to its open one and may have it back: the latest that was done at another post. What was
 * decided is not given back, and neither is what the client was told.
 */
export function stepBefore(procedure: Procedure, facts: CaseFacts): ProcedureStep | undefined {
  const open = openStep(facts);
  const at = open && stepNamed(procedure, open.step);
  if (open === undefined || at === undefined || isGate(at) || at === lastStep(procedure)) return undefined;
  const earlier = procedure.steps.slice(0, procedure.steps.indexOf(at));
  const from = facts.steps.findLast(({ step, post, result }) => {
    const policy = earlier.find((each) => each.step === step);
    if (policy === undefined || policy.doneByFiling === true || policy.channels !== undefined) return false;
    return result === 'DONE' && post !== open.post && !isGate(policy);
  });
  return from && stepNamed(procedure, from.step);
}

const REQUESTS: readonly CaseField[] = ['amount', 'proposal', 'combinedOpinion', 'opinion', 'transferReason'];

/** Steps done since the last decision that ask for the next one: who did them does not decide it. Source: CQ-5 */
export function underDecision(procedure: Procedure, { steps }: CaseFacts): StepFacts[] {
  const done = steps.filter(({ doneAt }) => doneAt !== null);
  const lastGate = done.findLastIndex(({ step }) => {
    const policy = stepNamed(procedure, step);
    return policy !== undefined && isGate(policy);
  });
  return done.slice(lastGate + 1).filter(({ handedOn }) => REQUESTS.some((field) => handedOn[field] !== undefined));
}

/** The post that a step stands at in this case. Source: CC-12, CQ-5 */
export function postOf(
  step: ProcedureStep,
  {
    handedOn,
    asking,
    regulations,
  }: {
    readonly handedOn: HandedOn;
    /** Posts that put the matter before an approver. */
    readonly asking: readonly Post[];
    readonly regulations: CaseRegulations;
  },
): Post {
  if (step.post === 'RESPONSIBLE') return (handedOn.responsiblePost ?? 'SERVICE_DIRECTOR') as Post;
  if (step.post !== 'APPROVER') return step.post;
  const thresholds = clauseOfKind(regulations.quality, 'approvalThresholds');
  return approvalPostAbove(handedOn.amount ?? '0.00', asking, thresholds).post;
}
