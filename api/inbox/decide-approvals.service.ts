import { hasUnprintable, storedText } from '../kernel/text';
import type { RequestContext } from '../platform/context/request-context';
import { refusal, type ProblemText, type ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import type { ApprovalSource, DecisionMade, Refused } from '../shared-types/approval-source';
import { approvalIdParts } from './approval-id';
import {
  LONGEST_KEY,
  LONGEST_REASON,
  MOST_AT_ONCE,
  noSuchApproval,
  reasonNeeded,
  unfitKey,
  unfitReason,
  wrongCount,
} from './approval-problem';
import type { ApprovalToDecideInput, DecideApprovalsInput } from './decide-approvals.schema';

export interface Answered {
  readonly __typename: 'ApprovalsAnswered';
  readonly answers: readonly { readonly id: string; readonly answer: DecisionMade | Refused }[];
  readonly decidedCount: number;
}

/**
 * Decides approvals one after another, each in a transaction of its own by the room it is from: one that is refused
 * keeps no other from being decided. Sent again under its key, what was decided is answered and the rest is tried.
 *
 * Source: CC-5, CQ-5, CQ-15, CQ-16
 */
export async function decideApprovals(
  context: RequestContext,
  sources: readonly ApprovalSource[],
  input: DecideApprovalsInput,
): Promise<Answered | ProblemValue> {
  signedIn(context);
  const reason = storedText(input.reason);
  const fault = faultOf(input, reason);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const answers: { id: string; answer: DecisionMade | Refused }[] = [];
  for (const approval of input.approvals)
    answers.push({ id: approval.id, answer: await decideOne(context, sources, { ...input, reason, approval }) });
  const decidedCount = answers.filter(({ answer }) => answer.__typename === 'ApprovalDecided').length;
  return { __typename: 'ApprovalsAnswered', answers, decidedCount };
}

interface One extends Pick<DecideApprovalsInput, 'decision' | 'idempotencyKey'> {
  readonly approval: ApprovalToDecideInput;
  readonly reason: string | null;
}

async function decideOne(
  context: RequestContext,
  sources: readonly ApprovalSource[],
  { approval, decision, reason, idempotencyKey }: One,
): Promise<DecisionMade | Refused> {
  const parts = approvalIdParts(approval.id);
  const source = sources.find(({ name }) => name === parts?.source);
  if (parts === undefined || source === undefined) return refusal(context, 'NotFound', noSuchApproval);
  return source.decide(context, {
    id: parts.id,
    version: approval.version,
    approves: decision === 'APPROVED',
    reason,
    idempotencyKey: `${idempotencyKey}:${approval.id}`,
  });
}

function faultOf(
  { approvals, decision, idempotencyKey }: DecideApprovalsInput,
  reason: string | null,
): ProblemText | undefined {
  if (idempotencyKey.length < 1 || idempotencyKey.length > LONGEST_KEY) return unfitKey;
  const ids = new Set(approvals.map(({ id }) => id));
  if (approvals.length < 1 || approvals.length > MOST_AT_ONCE || ids.size !== approvals.length) return wrongCount;
  if (reason === null) return decision === 'REFUSED' ? reasonNeeded : undefined;
  const isFit = reason.length <= LONGEST_REASON && !hasUnprintable(reason, { lines: true });
  return isFit ? undefined : unfitReason;
}
