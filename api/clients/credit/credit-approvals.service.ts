import type { RequestContext } from '../../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../../shared-types/approval-source';
import { CreditApplicationEntity } from './credit-application.entity';
import { WAITING_CREDIT } from './credit-approvals.repository';
import { moveCredit } from './credit-move.service';

/** Applications for credit that were investigated. Source: CR-4 */
export const creditApprovals: ApprovalSource = {
  name: 'credit',
  entities: [CreditApplicationEntity],
  waiting: WAITING_CREDIT,
  decide,
};

async function decide(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { id, version, approves, reason: note, idempotencyKey } = asked;
  const input = { id, version, move: approves ? 'APPROVE' : 'REJECT', note, idempotencyKey } as const;
  const answer = await moveCredit(context, input, []);
  if (answer.__typename !== 'CreditApplicationChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
