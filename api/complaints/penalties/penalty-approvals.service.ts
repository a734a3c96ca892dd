import type { RequestContext } from '../../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../../shared-types/approval-source';
import { movePenalty } from './move-penalty.service';
import { WAITING_PENALTIES } from './penalty-approvals.repository';
import { PenaltyEntity } from './penalty.entity';

/** Penalties that were proposed. Source: CC-6, CQ-14 */
export const penaltyApprovals: ApprovalSource = {
  name: 'penalty',
  entities: [PenaltyEntity],
  waiting: WAITING_PENALTIES,
  decide,
};

async function decide(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { id, version, approves, reason: note, idempotencyKey } = asked;
  const input = { id, version, move: approves ? 'APPROVE' : 'REJECT', note, idempotencyKey } as const;
  const answer = await movePenalty(context, input, []);
  if (answer.__typename !== 'PenaltyChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
