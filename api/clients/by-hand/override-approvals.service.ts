import type { RequestContext } from '../../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../../shared-types/approval-source';
import { SEGMENTS_BY_HAND } from '../segments/segment-override.service';
import { TIERS_BY_HAND } from '../tiers/tier-override.service';
import { waitingOverrides } from './override-approvals.repository';
import { moveOverride, type OverrideScheme } from './override.service';

/** Tiers that were asked for by hand. Source: KA-3-override */
export const tierApprovals = approvalsOf(TIERS_BY_HAND, 'TIER');

/** Segments that were asked for by hand. Source: BK-1-override */
export const segmentApprovals = approvalsOf(SEGMENTS_BY_HAND, 'SEGMENT');

function approvalsOf(scheme: OverrideScheme, kind: 'TIER' | 'SEGMENT'): ApprovalSource {
  return {
    name: scheme.table.column,
    entities: [scheme.table.entity],
    waiting: async (context) => {
      const law = await scheme.law(context);
      const approvers = law?.rule.parameters.approvers ?? [];
      return waitingOverrides(scheme.table, { kind, clause: scheme.clause, approvers });
    },
    decide: (context, asked) => decide(context, scheme, asked),
  };
}

async function decide(
  context: RequestContext,
  scheme: OverrideScheme,
  { id, version, approves, reason: note, idempotencyKey }: DecisionAsked,
): Promise<DecisionMade | Refused> {
  const input = { id, version, move: approves ? 'APPROVE' : 'REJECT', note, idempotencyKey } as const;
  const answer = await moveOverride(context, scheme, input);
  return 'code' in answer ? answer : { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
