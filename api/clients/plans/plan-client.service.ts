import { trimText } from '../../kernel/text';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { tierPolicy } from '../../kernel/policy/tier-policy';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type { AddPlanClientInput, RemovePlanClientInput, ScreenPlanClientInput } from './change-plan.schema';
import { recordPlanReads } from './development-plan.repository';
import { changePlan, type PlanChange, type Refused } from './development-plan.service';
import { keyAccountPolicy } from '../prospects/key-account-policy.repository';
import { refusedAsDraft } from './open-plan.service';
import { aimedGrade, aimFault, screeningFault } from './plan-client';
import { alreadyInDirectory, noSuchEntry, wrongPlanClient } from './plan-client-problem';
import {
  candidateFor,
  deletePlanClient,
  insertPlanClient,
  planClientEntry,
  planClientsOf,
  plansOfClients,
  writeClientVerdict,
  type PlanClientRow,
} from './plan-client.repository';
import { directorySize } from './plan-directory.repository';
import { MOST_ENTRIES, refusedUnlessOpen } from './plan-directory.service';
import { directoryFull, plansNotProvidedFor } from './plan-problem';

/** The clients a plan develops further, batched with other plans. */
export async function planClients(context: RequestContext, planId: string): Promise<PlanClientRow[]> {
  const load = (ids: readonly string[]) => planClientsOf(context, ids);
  return (await context.loaders.of<PlanClientRow[]>('plan clients', load).load(planId)) ?? [];
}

/** In which plans a client is, batched with other clients; each plan that is told leaves a line in the trail. Source: SD-10 */
export async function plansOfClient(context: RequestContext, clientId: string): Promise<PlanClientRow[]> {
  const rows = await context.loaders
    .of<PlanClientRow[]>('plans of clients', async (ids) => {
      const found = await plansOfClients(context, ids);
      await recordPlanReads(
        context,
        [...found.values()].flat().map(({ planId }) => planId),
      );
      return found;
    })
    .load(clientId);
  return rows ?? [];
}

/** Puts a client into the directory of a plan, with what it is to reach. Source: KA-9, KA-3 */
export async function addPlanClient(
  context: RequestContext,
  input: AddPlanClientInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const name = { 'zh-CN': '开发理由', en: 'Why it is developed further' };
  const fault = textFault(input, [{ field: 'reason', most: 1_000, required: true, lines: true, clause: 'KA-9', name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.clientId)) return refusal(context, 'InvalidInput', wrongPlanClient);
  return changePlan(
    context,
    {
      operation: 'addPlanClient',
      input,
      refuses: (plan) => refusedUnlessOpen(context, plan, ['DRAFT', 'APPROVED']),
      work: async (transaction, plan) => {
        const { clientId, aimYearly } = input;
        const { reaches, staffId: by } = signedIn(context);
        const client = await candidateFor(transaction, clientId);
        const mayAdd = client?.ownerId != null && mayChange(reaches.CLIENT_CARD.writable, client.ownerId);
        if (client === undefined || !mayAdd || client.walkIn) return refusal(context, 'InvalidInput', wrongPlanClient);
        const wrong = aimFault(aimYearly, client.annualVolume);
        if (wrong !== undefined) return refusal(context, 'InvalidInput', wrong);
        const regulation = await keyAccountPolicy(context);
        if (regulation === undefined) return refusal(context, 'InvalidInput', plansNotProvidedFor);
        const { prospects, clients } = await directorySize(transaction, plan.id);
        if (prospects + clients >= MOST_ENTRIES)
          return refusal(context, 'InvalidInput', { ...directoryFull(MOST_ENTRIES), field: 'input.clientId' });
        const reason = trimText(input.reason);
        const { tier: aimTier, why: aimWhy } = aimedGrade(client, aimYearly, tierPolicy(regulation));
        const standing = { tierBefore: client.tier, yearlyBefore: client.annualVolume };
        const aim = { clientId, reason, ...standing, aimYearly, aimTier };
        const id = await insertPlanClient(transaction, { planId: plan.id, ...aim, aimWhy, by, at: context.now });
        if (id === undefined) return refusal(context, 'InvalidInput', alreadyInDirectory);
        return { action: 'plan.addClient', after: aim };
      },
    },
    selection,
  );
}

/** Takes a client out of the directory of a draft. Source: KA-9 */
export function removePlanClient(
  context: RequestContext,
  input: RemovePlanClientInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  return changePlan(
    context,
    {
      operation: 'removePlanClient',
      input,
      refuses: (plan) => refusedAsDraft(context, plan),
      work: async (transaction, plan) => {
        const { entryId } = input;
        const clientId = isId(entryId) ? await deletePlanClient(transaction, plan.id, entryId) : undefined;
        if (clientId === undefined) return refusal(context, 'NotFound', noSuchEntry);
        return { action: 'plan.removeClient', before: { clientId } };
      },
    },
    selection,
  );
}

/**
 * Decides whether a client of a plan under way is pursued, by our contact with it; a later verdict replaces it. One that
 * somebody else looks after by now can be set aside by who writes the plan. Source: KA-15
 */
export async function screenPlanClient(
  context: RequestContext,
  input: ScreenPlanClientInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const name = { 'zh-CN': '筛选理由', en: 'The reason of the verdict' };
  const fault = textFault(input, [{ field: 'note', most: 1_000, required: true, lines: true, clause: 'KA-15', name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changePlan(
    context,
    {
      operation: 'screenPlanClient',
      input,
      refuses: (plan) => refusedUnlessOpen(context, plan, ['APPROVED']),
      work: async (transaction, plan) => {
        const { entryId, verdict } = input;
        const entry = isId(entryId) ? await planClientEntry(transaction, plan.id, entryId) : undefined;
        if (entry === undefined) return refusal(context, 'NotFound', noSuchEntry);
        const { clientId, lastContactOn } = entry;
        const unseen = screeningFault(verdict, { addedOn: civilDateAt(entry.addedAt), lastContactOn });
        if (unseen !== undefined) return refusal(context, 'InvalidInput', unseen);
        const note = trimText(input.note);
        await writeClientVerdict(transaction, {
          entryId,
          verdict,
          note,
          by: signedIn(context).staffId,
          at: context.now,
        });
        return {
          action: 'plan.screenClient',
          before: { clientId, verdict: entry.verdict },
          after: { clientId, verdict, note },
        };
      },
    },
    selection,
  );
}
