import type { StepFacts } from '../steps/case-facts';
import type { DecisionStanding } from './split-words.schema';

/** A version of a decision: which step it was made at. */
export interface DecisionVersion {
  readonly version: number;
  readonly stepId: string;
}

export interface Standing {
  readonly standing: DecisionStanding;
  /** Why the approver or the client turned it down; null when nobody did, or without a reason. */
  readonly reason: string | null;
}

/**
 * What became of a version: told by the steps that the case took afterwards, so that there is no second record to
 * contradict them.
 *
 * @param versions all of the case
 * @param steps all of the case, oldest first
 * Source: CC-9, CQ-5
 */
export function standingOf(
  { version, stepId }: DecisionVersion,
  versions: readonly DecisionVersion[],
  steps: readonly StepFacts[],
): Standing {
  const at = steps.findIndex(({ id }) => id === stepId);
  const step = steps[at];
  const isLatest = !versions.some((other) => other.stepId === stepId && other.version > version);
  if (step?.doneAt === null) return { standing: isLatest ? 'DRAFT' : 'REPLACED', reason: null };
  const isPutForward = isLatest && step?.result === 'DONE' && step.handedOn.amount !== undefined;
  if (!isPutForward || step.handedOn.conclusion === 'NOT_ESTABLISHED') return { standing: 'REPLACED', reason: null };
  let standing: DecisionStanding = 'PUT_FORWARD';
  for (const later of steps.slice(at + 1)) {
    if (later.step === step.step) break;
    const { decision, clientAnswer, reason } = later.handedOn;
    if (decision === 'REJECTED') return { standing: 'REJECTED', reason: reason ?? null };
    if (clientAnswer === 'OBJECTED') return { standing: 'OBJECTED', reason: reason ?? null };
    if (decision === 'APPROVED') standing = 'APPROVED';
    if (clientAnswer === 'COUNTERSIGNED') standing = 'COUNTERSIGNED';
  }
  return { standing, reason: null };
}
