import type { RequestContext } from '../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../shared-types/approval-source';
import { approveReturn, refuseReturn } from './approve-return.service';
import { WAITING_RETURNS } from './return-approvals.repository';
import { ReturnEntity } from './return.entity';

/** Return notes and allowances that were asked for. Source: CQ-5, CQ-15, CQ-16 */
export const returnApprovals: ApprovalSource = {
  name: 'return',
  entities: [ReturnEntity],
  waiting: WAITING_RETURNS,
  decide,
};

async function decide(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { id: returnId, version, reason: note, idempotencyKey } = asked;
  const step = asked.approves ? approveReturn : refuseReturn;
  const answer = await step(context, { input: { returnId, version, note, idempotencyKey }, selection: [] });
  if (answer.__typename !== 'ReturnChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
