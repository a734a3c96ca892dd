import { mayChange } from '../../kernel/access/reach';
import { interestsOf } from '../../kernel/access/stand-in';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { approvesPlans, offeredPlanMoves, type PlanMove, type PlanRule, type ReviewRule } from './development-plan';
import { planById } from './development-plan-list.service';
import {
  bumpPlan,
  developmentPlan,
  loadPlan,
  lockPlan,
  type LockedPlan,
  type PlanRow,
} from './development-plan.repository';
import { keyAccountPolicy } from '../prospects/key-account-policy.repository';
import { mayNotChangePlan, noSuchPlan } from './plan-problem';

export interface PlanChange {
  readonly __typename: 'PlanChanged';
  readonly plan: PlanRow;
  readonly replayed: boolean;
}

export type Refused = ProblemValue | StaleVersionValue;
export type Outcome = { readonly id: string } | Refused;

/** What the regulation in force says of plans and their reviews; undefined: nothing. Source: KA-9, KA-11 */
export async function planRules(
  context: RequestContext,
): Promise<{ readonly plan: PlanRule; readonly review: ReviewRule } | undefined> {
  const regulation = await keyAccountPolicy(context);
  if (regulation === undefined) return undefined;
  const [plan] = clausesOfKind(regulation, 'developmentPlan');
  const [review] = clausesOfKind(regulation, 'planReviews');
  return plan === undefined || review === undefined ? undefined : { plan, review };
}

/** Whether the viewer writes the plans of a lead. */
export function writesPlan(context: RequestContext, leadId: string): boolean {
  return mayChange(signedIn(context).reaches.CLIENT_CARD.writable, leadId);
}

/** What the viewer may do with a plan. Source: KA-9 */
export async function planMoves(
  context: RequestContext,
  { stage, leadId, submittedById }: Pick<PlanRow, 'stage' | 'leadId' | 'submittedById'>,
): Promise<PlanMove[]> {
  const viewer = signedIn(context);
  const rules = await planRules(context);
  return offeredPlanMoves(
    { stage, submittedBy: submittedById },
    {
      interests: interestsOf(viewer),
      writes: writesPlan(context, leadId),
      approves:
        rules !== undefined &&
        mayChange(viewer.reaches.GRADING.writable, leadId) &&
        approvesPlans(viewer.posts, rules.plan),
    },
  );
}

/** What is kept in the audit trail of a change. */
export interface Told {
  readonly action: `plan.${string}`;
  readonly before?: object;
  readonly after?: object;
}

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

export interface PlanWork<Input extends Asked> {
  readonly operation: string;
  readonly input: Input;
  /** Whether the viewer may do it at all; asked before versions are compared. */
  readonly refuses: (plan: LockedPlan) => Promise<Refused | undefined> | Refused | undefined;
  /** Refuses without having written, or writes and tells what the trail keeps of it. */
  readonly work: (transaction: Transaction, plan: LockedPlan) => Promise<Told | Refused>;
}

/** Changes a plan under its lock, once for an idempotency key: version, work, trail and event, all of them or none. */
export async function changePlan<Input extends Asked>(
  context: RequestContext,
  { operation, input, refuses, work }: PlanWork<Input>,
  selection: Selection | readonly string[],
): Promise<PlanChange | Refused> {
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchPlan);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation, request }, async () => {
      const before = await lockPlan(transaction, input.id);
      if (before === undefined) return unchangeable(context, input.id);
      const refused = await refuses(before);
      if (refused !== undefined) return refused;
      if (before.version !== input.version) return staleVersion(before.version, context.locale);
      const told = await work(transaction, before);
      if ('code' in told) return told;
      await bumpPlan(transaction, input.id);
      await recordAudit(transaction, context, { subjectType: 'DevelopmentPlan', subjectId: input.id, ...told });
      await publish(transaction, 'plan.changed', { planId: input.id });
      return { id: input.id };
    }),
  );
  return outcome.kind === 'refused' ? outcome.problem : changedPlan(context, outcome, selection);
}

/** Who may not change a plan cannot lock it either; whether they know of it decides what they are told. */
async function unchangeable(context: RequestContext, id: string): Promise<Refused> {
  const list = developmentPlan.list(context.database.source, ['id'], signedIn(context));
  const isKnown = (await loadPlan(context, id, list)) !== null;
  return isKnown ? refusal(context, 'NotAllowed', mayNotChangePlan) : refusal(context, 'NotFound', noSuchPlan);
}

export async function changedPlan(
  context: RequestContext,
  { answer, replayed }: { readonly answer: Outcome; readonly replayed: boolean },
  selection: Selection | readonly string[],
): Promise<PlanChange | Refused> {
  if ('code' in answer) return answer;
  const plan = await planById(context, answer.id, selection);
  return plan === null ? refusal(context, 'NotFound', noSuchPlan) : { __typename: 'PlanChanged', plan, replayed };
}
