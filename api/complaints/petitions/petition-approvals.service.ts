import type { RequestContext } from '../../platform/context/request-context';
import { refusal } from '../../platform/graph/problem';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../../shared-types/approval-source';
import { ComplaintEntity } from '../complaint.entity';
import { decidePetition } from './decide-petition.service';
import { complaintOfPetition, WAITING_PETITIONS } from './petition-approvals.repository';
import { noSuchPetition } from './petition-problem';

/** Petitions of departments against what a case attributes to them. Source: CQ-11 */
export const petitionApprovals: ApprovalSource = {
  name: 'petition',
  entities: [ComplaintEntity],
  waiting: WAITING_PETITIONS,
  decide,
};

async function decide(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { id: petitionId, version, approves: upholds, reason, idempotencyKey } = asked;
  const complaintId = await complaintOfPetition(context, petitionId);
  if (complaintId === undefined) return refusal(context, 'NotFound', noSuchPetition);
  const input = { complaintId, version, petitionId, upholds, reason: reason ?? '', idempotencyKey };
  const answer = await decidePetition(context, input, []);
  if (answer.__typename !== 'CaseChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
