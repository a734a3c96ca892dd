import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemText } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { closingFault, nextReview, planStageAfter, submissionFault, type PlanMove } from './development-plan';
import { progressOf, writePlanStage, type LockedPlan } from './development-plan.repository';
import { changePlan, planMoves, planRules, type PlanChange, type Refused } from './development-plan.service';
import { directorySize } from './plan-directory.repository';
import { noteReached } from './plan-client.repository';
import { mayNotChangePlan, noteMissing, planStageSkipped, plansNotProvidedFor } from './plan-problem';
import type { MovePlanInput } from './change-plan.schema';

/** Moves that say why, or what came of the plan. */
const NOTED: readonly PlanMove[] = ['RETURN', 'CLOSE', 'ABANDON'];

/** Moves a plan one stage on or back, once for an idempotency key; no stage is skipped. Source: KA-9, KA-11 */
export async function movePlan(
  context: RequestContext,
  input: MovePlanInput,
  selection: Selection | readonly string[],
): Promise<PlanChange | Refused> {
  const name = { 'zh-CN': '原因或结论', en: 'The reason or the conclusion' };
  const fault = textFault(input, [{ field: 'note', most: 2_000, lines: true, name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const note = storedText(input.note);
  if (note === null && NOTED.includes(input.move)) return refusal(context, 'InvalidInput', noteMissing);
  return changePlan(
    context,
    {
      operation: 'movePlan',
      input,
      refuses: (plan) => refusedMove(context, plan, input.move),
      work: async (transaction, plan) => {
        const rules = await planRules(context);
        if (rules === undefined) return refusal(context, 'InvalidInput', plansNotProvidedFor);
        const stage = planStageAfter(plan.stage, input.move);
        if (stage === undefined) return refusal(context, 'IllegalMove', planStageSkipped);
        const lacking = await lacks(transaction, { plan, move: input.move, rules });
        if (lacking !== undefined) return refusal(context, 'InvalidInput', lacking);
        const review = input.move === 'APPROVE' ? nextReview(civilDateAt(context.now), rules.review) : null;
        const { staffId: by } = signedIn(context);
        if (input.move === 'CLOSE') await noteReached(transaction, input.id);
        await writePlanStage(transaction, { id: input.id, move: input.move, stage, note, review, by, at: context.now });
        const after = { move: input.move, stage, note, ...(review && { reviewBy: review.day }) };
        return { action: 'plan.move', before: { stage: plan.stage }, after };
      },
    },
    selection,
  );
}

async function refusedMove(context: RequestContext, plan: LockedPlan, move: PlanMove): Promise<Refused | undefined> {
  if (planStageAfter(plan.stage, move) === undefined) return refusal(context, 'IllegalMove', planStageSkipped);
  const isOffered = (await planMoves(context, plan)).includes(move);
  return isOffered ? undefined : refusal(context, 'NotAllowed', mayNotChangePlan);
}

interface Moving {
  readonly plan: LockedPlan;
  readonly move: PlanMove;
  readonly rules: NonNullable<Awaited<ReturnType<typeof planRules>>>;
}

async function lacks(transaction: Transaction, { plan, move, rules }: Moving): Promise<ProblemText | undefined> {
  if (move === 'SUBMIT') return submissionFault(plan, await directorySize(transaction, plan.id), rules.plan);
  if (move === 'CLOSE') return closingFault(await progressOf(transaction, plan.id), rules.review);
  return undefined;
}
