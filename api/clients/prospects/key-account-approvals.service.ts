import type { RequestContext } from '../../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../../shared-types/approval-source';
import { DevelopmentPlanEntity } from '../plans/development-plan.entity';
import { planRules } from '../plans/development-plan.service';
import { waitingPlans, waitingRecognitions } from './key-account-approvals.repository';
import { movePlan } from '../plans/move-plan.service';
import { ProspectEntity } from './prospect.entity';
import { moveProspect, selectionRule } from './prospect.service';

/** Development plans that were submitted. Source: KA-9 */
export const planApprovals: ApprovalSource = {
  name: 'plan',
  entities: [DevelopmentPlanEntity],
  waiting: async (context) => waitingPlans((await planRules(context))?.plan.parameters.approvers ?? []),
  decide: decidePlan,
};

/** Applications for recognition as a key client. Source: KA-5, KA-7 */
export const recognitionApprovals: ApprovalSource = {
  name: 'recognition',
  entities: [ProspectEntity],
  waiting: async (context) => waitingRecognitions((await selectionRule(context))?.parameters.approvers ?? []),
  decide: decideRecognition,
};

async function decidePlan(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { approves, reason: note, ...input } = asked;
  const answer = await movePlan(context, { ...input, note, move: approves ? 'APPROVE' : 'RETURN' }, ['id']);
  if (answer.__typename !== 'PlanChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}

async function decideRecognition(context: RequestContext, asked: DecisionAsked): Promise<DecisionMade | Refused> {
  const { approves, reason: note, ...input } = asked;
  const answer = await moveProspect(context, { ...input, note, move: approves ? 'APPROVE' : 'REJECT' }, ['id']);
  if (answer.__typename !== 'ProspectChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
