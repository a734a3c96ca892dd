import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { ProblemName, ProblemText } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type { ActivityContent } from '../activities/activity-content';
import { endPlan } from './plan-contact.repository';
import { lockPlanned, type PlannedContactRow } from './planned-contact.repository';
import { ended, noSuchPlan, ofAnotherClient, ofAnotherKind } from './planned-problem';

export type PlanToKeep =
  { readonly plan: PlannedContactRow } | { readonly name: ProblemName; readonly text: ProblemText };

/** The plan that a record is to keep, locked, or why it cannot be kept by it. Source: SD-6 */
export async function planToKeep(
  transaction: Transaction,
  id: string,
  { clientId, kind }: { readonly clientId: string; readonly kind: ActivityContent['kind'] },
): Promise<PlanToKeep> {
  const plan = isId(id) ? await lockPlanned(transaction, id) : undefined;
  if (plan === undefined) return { name: 'NotFound', text: noSuchPlan };
  if (plan.clientId !== clientId) return { name: 'InvalidInput', text: ofAnotherClient };
  if (plan.kind !== kind) return { name: 'InvalidInput', text: ofAnotherKind };
  return plan.state === 'PLANNED' ? { plan } : { name: 'IllegalMove', text: ended };
}

/** A plan is done by the record of its contact, in the same transaction. Source: SD-6 */
export async function keepPlan(
  transaction: Transaction,
  context: RequestContext,
  { plan, activityId, content }: { plan: PlannedContactRow; activityId: string; content: ActivityContent },
): Promise<void> {
  const doneOn = civilDateAt(content.at);
  await endPlan(transaction, plan.id, {
    activityId,
    doneOn,
    staffId: content.byId,
    by: signedIn(context).staffId,
    at: context.now,
  });
  await recordAudit(transaction, context, {
    action: 'planned.done',
    subjectType: 'PlannedContact',
    subjectId: plan.id,
    before: { state: plan.state, day: plan.day },
    after: { state: 'DONE', activityId, doneOn },
  });
}
