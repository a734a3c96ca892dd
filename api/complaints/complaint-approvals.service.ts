import type { RequestContext } from '../platform/context/request-context';
import { refusal } from '../platform/graph/problem';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../shared-types/approval-source';
import { complaintOfGate, WAITING_GATES } from './complaint-approvals.repository';
import { ComplaintEntity, ComplaintEventEntity } from './complaint.entity';
import { moveComplaint } from './steps/move-complaint.service';
import { noSuchCase } from './steps/move-problem';

/** Settlements by amount, adopted suggestions and transfer slips. Source: CC-5, CC-8, CQ-5 */
export const complaintApprovals: ApprovalSource = {
  name: 'complaint',
  entities: [ComplaintEntity, ComplaintEventEntity],
  waiting: WAITING_GATES,
  decide,
};

async function decide(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const complaintId = await complaintOfGate(context, asked.id);
  if (complaintId === undefined) return refusal(context, 'NotFound', noSuchCase);
  const fields = [{ name: 'decision', value: asked.approves ? 'APPROVED' : 'REJECTED' }];
  if (asked.reason !== null) fields.push({ name: 'reason', value: asked.reason });
  const { version, idempotencyKey } = asked;
  const input = { complaintId, version, move: 'COMPLETE' as const, fields, idempotencyKey, onlyStep: asked.id };
  const answer = await moveComplaint(context, input, []);
  if (answer.__typename !== 'ComplaintMoved') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
