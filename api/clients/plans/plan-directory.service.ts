import { trimText } from '../../kernel/text';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { changePlan, writesPlan, type PlanChange, type Refused } from './development-plan.service';
import type { LockedPlan } from './development-plan.repository';
import { refusedAsDraft } from './open-plan.service';
import {
  deleteProspect,
  directoryEntry,
  directorySize,
  insertProspects,
  openProspects,
  writeVerdict,
} from './plan-directory.repository';
import {
  directoryFull,
  mayNotChangePlan,
  notInDirectory,
  notSurveyed,
  planStageSkipped,
  wrongProspects,
} from './plan-problem';
import type { AddPlanProspectsInput, RemovePlanProspectInput, ScreenPlanProspectInput } from './change-plan.schema';

/** More than a plan can follow, prospects and clients together. */
export const MOST_ENTRIES = 200;

/** Puts prospects into the directory of a plan; those that are in it stay as they are. Source: KA-9 */
export async function addPlanProspects(
  context: RequestContext,
  input: AddPlanProspectsInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const wanted = [...new Set(input.prospectIds)];
  if (wanted.length === 0 || !wanted.every(isId)) return refusal(context, 'InvalidInput', wrongProspects);
  if (wanted.length > MOST_ENTRIES) return refusal(context, 'InvalidInput', directoryFull(MOST_ENTRIES));
  return changePlan(
    context,
    {
      operation: 'addPlanProspects',
      input,
      refuses: (plan) => refusedUnlessOpen(context, plan, ['DRAFT', 'APPROVED']),
      work: async (transaction, plan) => {
        const open = await openProspects(transaction, wanted);
        if (open.length < wanted.length) return refusal(context, 'InvalidInput', wrongProspects);
        const { prospects, clients } = await directorySize(transaction, plan.id);
        if (prospects + clients + wanted.length > MOST_ENTRIES)
          return refusal(context, 'InvalidInput', directoryFull(MOST_ENTRIES));
        const who = { by: signedIn(context).staffId, at: context.now };
        const added = await insertProspects(transaction, plan.id, { prospectIds: wanted, ...who });
        return { action: 'plan.addProspects', after: { prospectIds: added } };
      },
    },
    selection,
  );
}

/** Takes a prospect out of the directory of a draft. Source: KA-9 */
export function removePlanProspect(
  context: RequestContext,
  input: RemovePlanProspectInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  return changePlan(
    context,
    {
      operation: 'removePlanProspect',
      input,
      refuses: (plan) => refusedAsDraft(context, plan),
      work: async (transaction, plan) => {
        const { prospectId } = input;
        const isRemoved = isId(prospectId) && (await deleteProspect(transaction, plan.id, prospectId));
        if (!isRemoved) return refusal(context, 'NotFound', notInDirectory);
        return { action: 'plan.removeProspect', before: { prospectId } };
      },
    },
    selection,
  );
}

/** Decides after its survey whether a prospect of a plan under way is pursued; a later verdict replaces it. Source: KA-15 */
export async function screenPlanProspect(
  context: RequestContext,
  input: ScreenPlanProspectInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const name = { 'zh-CN': '筛选理由', en: 'The reason of the verdict' };
  const fault = textFault(input, [{ field: 'note', most: 1_000, required: true, lines: true, clause: 'KA-15', name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changePlan(
    context,
    {
      operation: 'screenPlanProspect',
      input,
      refuses: (plan) => refusedUnlessOpen(context, plan, ['APPROVED']),
      work: async (transaction, plan) => {
        const { prospectId, verdict } = input;
        const entry = isId(prospectId) ? await directoryEntry(transaction, plan.id, prospectId) : undefined;
        if (entry === undefined) return refusal(context, 'NotFound', notInDirectory);
        // One that was given up before any survey is set aside for that; nothing is pursued unseen.
        if (!entry.isSurveyed && !(entry.stage === 'DROPPED' && verdict === 'SET_ASIDE'))
          return refusal(context, 'InvalidInput', notSurveyed);
        const note = trimText(input.note);
        const who = { by: signedIn(context).staffId, at: context.now };
        await writeVerdict(transaction, { planId: plan.id, prospectId, verdict, note, ...who });
        const before = { prospectId, verdict: entry.verdict };
        return { action: 'plan.screenProspect', before, after: { prospectId, verdict, note } };
      },
    },
    selection,
  );
}

/** A plan is carried on by those who lead it, at the stages that allow it. */
export function refusedUnlessOpen(
  context: RequestContext,
  plan: LockedPlan,
  stages: readonly LockedPlan['stage'][],
): Refused | undefined {
  if (!writesPlan(context, plan.leadId)) return refusal(context, 'NotAllowed', mayNotChangePlan);
  return stages.includes(plan.stage) ? undefined : refusal(context, 'IllegalMove', planStageSkipped);
}
