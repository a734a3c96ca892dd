import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemText } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { nextReview } from './development-plan';
import type { LockedPlan } from './development-plan.repository';
import {
  changedPlan,
  changePlan,
  planRules,
  writesPlan,
  type Outcome,
  type PlanChange,
  type Refused,
} from './development-plan.service';
import { reviewFault } from './plan-review';
import {
  decisionDone,
  mayNotChangePlan,
  mayNotFinish,
  noSuchDecision,
  planStageSkipped,
  plansNotProvidedFor,
  reviewBeforePlan,
  wrongAttendees,
  wrongResponsible,
} from './plan-problem';
import { MOST_ATTENDEES } from './plan-review';
import {
  accountManagersAmong,
  decisionExists,
  insertReview,
  workingUntil,
  lockDecision,
  writeOutcome,
  writeReviewDue,
} from './plan-review.repository';
import type { FinishPlanDecisionInput, RecordPlanReviewInput } from './change-plan.schema';

/** Records a review of a plan under way with its decisions, once for an idempotency key. Source: KA-11 */
export async function recordPlanReview(
  context: RequestContext,
  input: RecordPlanReviewInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const attendeeIds = [...new Set(input.attendeeIds)];
  const fault = reviewFault({ ...input, attendeeIds }, civilDateAt(context.now));
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const rules = await planRules(context);
  if (rules === undefined) return refusal(context, 'InvalidInput', plansNotProvidedFor);
  return changePlan(
    context,
    {
      operation: 'recordPlanReview',
      input,
      refuses: (plan) => refusedReview(context, plan),
      work: async (transaction, plan) => {
        const wrong = await peopleFault(transaction, context, { ...input, attendeeIds });
        if (wrong !== undefined) return refusal(context, 'InvalidInput', wrong);
        if (plan.approvedAt !== null && input.heldOn < civilDateAt(plan.approvedAt))
          return refusal(context, 'InvalidInput', reviewBeforePlan);
        const id = v7();
        const { heldOn, decisions } = input;
        const who = { by: signedIn(context).staffId, at: context.now };
        const texts = { minutes: trimText(input.minutes), guests: storedText(input.guests) };
        await insertReview(transaction, { id, planId: plan.id, heldOn, attendeeIds, decisions, ...texts, ...who });
        await writeReviewDue(transaction, plan.id, nextReview(heldOn, rules.review));
        return {
          action: 'plan.recordReview',
          after: { reviewId: id, heldOn, attendeeIds, decisions: decisions.length },
        };
      },
    },
    selection,
  );
}

function refusedReview(context: RequestContext, { leadId, stage }: LockedPlan): Refused | undefined {
  if (!writesPlan(context, leadId)) return refusal(context, 'NotAllowed', mayNotChangePlan);
  return stage === 'APPROVED' ? undefined : refusal(context, 'IllegalMove', planStageSkipped);
}

async function peopleFault(
  transaction: Transaction,
  context: RequestContext,
  { attendeeIds, decisions }: Pick<RecordPlanReviewInput, 'attendeeIds' | 'decisions'>,
): Promise<ProblemText | undefined> {
  const people = [...attendeeIds, ...decisions.map(({ responsibleId }) => responsibleId)];
  const areIds = decisions.every(({ responsibleId }) => isId(responsibleId));
  const working = areIds ? await workingUntil(transaction, decisions) : [];
  const known = await accountManagersAmong(transaction, people.filter(isId), civilDateAt(context.now));
  if (!attendeeIds.every((id) => known.has(id))) return wrongAttendees(MOST_ATTENDEES);
  const at = decisions.findIndex(({ responsibleId }, place) => !known.has(responsibleId) || working[place] !== true);
  return at < 0 ? undefined : { ...wrongResponsible, field: `input.decisions.${at}.responsibleId` };
}

/** Finishes a decision with what came of it, once for an idempotency key. Source: KA-11 */
export async function finishPlanDecision(
  context: RequestContext,
  input: FinishPlanDecisionInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const name = { 'zh-CN': '办理结果', en: 'What came of it' };
  const fault = textFault(input, [
    { field: 'outcome', most: 1_000, required: true, lines: true, clause: 'KA-11', name },
  ]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchDecision);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'finishPlanDecision', request }, () =>
      finish(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : changedPlan(context, outcome, selection);
}

async function finish(
  transaction: Transaction,
  context: RequestContext,
  { id, outcome }: FinishPlanDecisionInput,
): Promise<Outcome> {
  const decision = await lockDecision(transaction, id);
  if (decision === undefined)
    return (await decisionExists(transaction, id))
      ? refusal(context, 'NotAllowed', mayNotFinish)
      : refusal(context, 'NotFound', noSuchDecision);
  if (decision.doneOn !== null) return refusal(context, 'IllegalMove', decisionDone);
  const { staffId: by } = signedIn(context);
  if (decision.responsibleId !== by && !writesPlan(context, decision.leadId))
    return refusal(context, 'NotAllowed', mayNotFinish);
  await writeOutcome(transaction, { id, outcome: trimText(outcome), on: civilDateAt(context.now), by });
  await recordAudit(transaction, context, {
    action: 'plan.finishDecision',
    subjectType: 'DevelopmentPlan',
    subjectId: decision.planId,
    after: { decisionId: id, outcome: trimText(outcome) },
  });
  await publish(transaction, 'plan.changed', { planId: decision.planId });
  return { id: decision.planId };
}
