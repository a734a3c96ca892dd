import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { storedText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { wrongOwner } from '../cards/client-card-problem';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault } from '../account-managers/look-after';
import { draftFault, type PlanRule, type PlanTextField, type PlanTexts } from './development-plan';
import { insertPlan, nextPlanSerial, writePlanTexts, type LockedPlan } from './development-plan.repository';
import {
  changedPlan,
  changePlan,
  planRules,
  writesPlan,
  type Outcome,
  type PlanChange,
  type Refused,
} from './development-plan.service';
import { mayNotChangePlan, mayNotOpenPlan, planStageSkipped, plansNotProvidedFor } from './plan-problem';
import type { EditPlanInput, OpenPlanInput } from './change-plan.schema';

const stored = (texts: PlanTexts): { [field in PlanTextField]: string | null } => ({
  title: storedText(texts.title),
  scope: storedText(texts.scope),
  direction: storedText(texts.direction),
  analysis: storedText(texts.analysis),
  channel: storedText(texts.channel),
  reception: storedText(texts.reception),
});

/** Begins a development plan under its own number, once for an idempotency key. Source: KA-9 */
export async function openPlan(
  context: RequestContext,
  input: OpenPlanInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotOpenPlan);
  const fault = draftFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const rules = await planRules(context);
  if (rules === undefined) return refusal(context, 'InvalidInput', plansNotProvidedFor);
  const leadId = input.leadId ?? staffId;
  if (!isId(leadId) || !mayChange(reaches.CLIENT_CARD.writable, leadId))
    return refusal(context, 'InvalidInput', { ...wrongOwner, field: 'input.leadId' });
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'openPlan', request }, () =>
      open(transaction, context, { input, leadId, rule: rules.plan }),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : changedPlan(context, outcome, selection);
}

interface Opening {
  readonly input: OpenPlanInput;
  readonly leadId: string;
  readonly rule: PlanRule;
}

async function open(
  transaction: Transaction,
  context: RequestContext,
  { input, leadId, rule }: Opening,
): Promise<Outcome> {
  const on = civilDateAt(context.now);
  const unfit = lookAfterFault(await keeperHeld(transaction, leadId, on));
  if (unfit !== undefined) return refusal(context, 'InvalidInput', { ...unfit, field: 'input.leadId' });
  const id = v7();
  const format = { pattern: rule.parameters.numberPattern, scope: 'year' } as const;
  const number = formatCaseNumber(format, on, await nextPlanSerial(transaction, counterScope(format, on)));
  const texts = stored(input);
  await insertPlan(transaction, { id, number, leadId, ...texts, by: signedIn(context).staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: 'plan.open',
    subjectType: 'DevelopmentPlan',
    subjectId: id,
    after: { number, leadId, ...texts },
  });
  await publish(transaction, 'plan.changed', { planId: id });
  return { id };
}

/** Rewrites a plan while it is a draft, once for an idempotency key. Source: KA-9, KA-10, KA-12 */
export async function editPlan(
  context: RequestContext,
  input: EditPlanInput,
  selection: Selection,
): Promise<PlanChange | Refused> {
  const fault = draftFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const after = stored(input);
  return changePlan(
    context,
    {
      operation: 'editPlan',
      input,
      refuses: (plan) => refusedAsDraft(context, plan),
      work: async (transaction, { title, scope, direction, analysis, channel, reception }) => {
        await writePlanTexts(transaction, input.id, after);
        const before = { title, scope, direction, analysis, channel, reception };
        return { action: 'plan.edit', before, after };
      },
    },
    selection,
  );
}

/** A plan is written by those who lead it, and as long as it is a draft. */
export function refusedAsDraft(context: RequestContext, plan: LockedPlan): Refused | undefined {
  if (!writesPlan(context, plan.leadId)) return refusal(context, 'NotAllowed', mayNotChangePlan);
  return plan.stage === 'DRAFT' ? undefined : refusal(context, 'IllegalMove', planStageSkipped);
}
