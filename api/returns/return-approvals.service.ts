import type { RequestContext } from '../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../shared-types/approval-source';
import { approveReturn, refuseReturn } from './approve-return.service';
import type { Changed } from './changed.service';
import { instructReturn } from './receive-goods.service';
import { HELD_RETURNS, WAITING_RETURNS } from './return-approvals.repository';
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
  return decisionOf(await step(context, { input: { returnId, version, note, idempotencyKey }, selection: [] }));
}

/**
 * Returns that stopped beyond the tolerance: approved, what came is booked; refused, what was approved at most. Either way
 * with the reason. Source: CQ-17
 */
export const heldReturns: ApprovalSource = {
  name: 'held',
  entities: [ReturnEntity],
  waiting: HELD_RETURNS,
  decide: instruct,
};

async function instruct(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { id: returnId, version, reason: note, idempotencyKey } = asked;
  const instruction = asked.approves ? 'BOOK_RECEIVED' : 'BOOK_APPROVED';
  const input = { returnId, version, note, idempotencyKey, instruction } as const;
  return decisionOf(await instructReturn(context, { input, selection: [] }));
}

function decisionOf(answer: Changed | Refused): DecisionMade | Refused {
  if (answer.__typename !== 'ReturnChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
