import type { RequestContext } from '../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../shared-types/approval-source';
import { WAITING_OVERRIDES } from './tier-override-approvals.repository';
import { TierOverrideEntity } from './tier-override.entity';
import { moveOverride } from './tier-override.service';

/** Tiers that were asked for by hand. Source: KA-3-override */
export const tierApprovals: ApprovalSource = {
  name: 'tier',
  entities: [TierOverrideEntity],
  waiting: WAITING_OVERRIDES,
  decide,
};

async function decide(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { id, version, approves, reason: note, idempotencyKey } = asked;
  const input = { id, version, move: approves ? 'APPROVE' : 'REJECT', note, idempotencyKey } as const;
  const answer = await moveOverride(context, input, []);
  if (answer.__typename !== 'TierOverrideChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
