import { v7 } from 'uuid';
import type { Viewer } from '../../kernel/access/viewer';
import { recordReads } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { CONFIDENTIAL } from '../client.schema';
import type { PlanMove, PlanProgress, PlanStage, PlanTextField, ReviewDue } from './development-plan';
import { DevelopmentPlanEntity } from './development-plan.entity';

/** A plan as its select list reads it; columns that were not asked for are missing. */
export type PlanRow = Pick<DevelopmentPlanEntity, 'id' | 'leadId' | 'stage' | 'submittedById'> & {
  readonly ownerId: string;
  readonly prospectCount?: number;
  readonly screenedCount?: number;
  readonly clientCount?: number;
  readonly screenedClientCount?: number;
  readonly openDecisionCount?: number;
} & Partial<DevelopmentPlanEntity>;

const counted = (what: string): string => `(select count(*)::int from clients.${what})`;

export const developmentPlan = new ReadPlan(DevelopmentPlanEntity, {
  alias: 'p',
  always: ['id', 'ownerId', 'leadId', 'stage', 'submittedById'],
  needs: {
    lead: ['leadId'],
    isReviewOverdue: ['reviewBy'],
    reviewWhy: ['reviewWhy'],
  },
  classified: { default: CONFIDENTIAL },
  computed: {
    // Who is involved reads a plan as if it were theirs; everybody else by its lead.
    ownerId: `case when (select access.staff_id()) = any (p.involved) then (select access.staff_id()) else p.lead_id end`,
    prospectCount: counted('plan_prospect x where x.plan_id = p.id'),
    screenedCount: counted('plan_prospect x where x.plan_id = p.id and x.verdict is not null'),
    clientCount: counted('plan_client x where x.plan_id = p.id'),
    screenedClientCount: counted('plan_client x where x.plan_id = p.id and x.verdict is not null'),
    openDecisionCount: counted('plan_decision x where x.plan_id = p.id and x.done_on is null'),
  },
});

const source: RowSource = { name: 'development plan', plan: developmentPlan, from: 'clients.development_plan p' };

export const newestPlans = new NewestFirst<PlanRow>({
  ...source,
  newest: 'movedAt',
  type: 'timestamptz',
  parent: 'leadId',
});

export function loadPlan(context: RequestContext, id: string, list: SelectList): Promise<PlanRow | null> {
  return rowById(context, source, { id, list });
}

/** Plans the viewer reaches: those of their leads, and those they are involved in. */
export function plansWithin({ reaches, staffId }: Viewer): Conditions {
  const { all, staffIds } = reaches.CLIENT_CONFIDENTIAL;
  if (all) return new Conditions();
  const conditions = new Conditions();
  return conditions.say(
    `(p.lead_id = any (${conditions.bind(staffIds)}::uuid[]) or ${conditions.bind(staffId)}::uuid = any (p.involved))`,
  );
}

/** A line in the audit trail for each plan that is read, committed before it is shown. Source: SD-10 */
export async function recordPlanReads(context: RequestContext, ids: readonly string[]): Promise<void> {
  const subjectIds = [...new Set(ids)];
  if (subjectIds.length === 0) return;
  await context.database.write((transaction) =>
    recordReads(transaction, context, { action: 'plan.read', subjectType: 'DevelopmentPlan', subjectIds }),
  );
}

/** How many plans of the viewer's reach stand at each stage. */
export function countPlans(
  context: RequestContext,
  conditions: Conditions,
): Promise<{ readonly stage: PlanStage; readonly count: number }[]> {
  return context.database.rows({
    text: `select p.stage, count(*)::int as count from clients.development_plan p ${conditions.where} group by p.stage`,
    values: conditions.values,
  });
}

export type LockedPlan = { readonly [field in PlanTextField]: string | null } & {
  readonly id: string;
  readonly leadId: string;
  readonly stage: PlanStage;
  readonly submittedById: string | null;
  readonly reviewBy: string | null;
  /** The day it was approved; null before. */
  readonly approvedAt: string | null;
  readonly version: number;
};

/** A plan, locked until the transaction ends; undefined when the viewer may not change it. */
export async function lockPlan(transaction: Transaction, id: string): Promise<LockedPlan | undefined> {
  const [row] = await transaction.rows<LockedPlan>({
    text: `select id, title, scope, direction, analysis, channel, reception, lead_id as "leadId", stage,
        submitted_by as "submittedById", review_by::text as "reviewBy", version,
        (select max(s.at) from clients.plan_step s where s.plan_id = p.id and s.move = 'APPROVE') as "approvedAt"
      from clients.development_plan p where id = $1 for update`,
    values: [id],
  });
  return row;
}

/** The next serial of a scope. Its row stays locked until the transaction ends. */
export async function nextPlanSerial(transaction: Transaction, scope: string): Promise<number> {
  const [row] = await transaction.rows<{ last: number }>({
    text: `insert into clients.plan_counter as c (scope, last) values ($1, 1)
      on conflict (scope) do update set last = c.last + 1 returning last`,
    values: [scope],
  });
  if (row === undefined) throw new Error(`No serial of ${scope} was given out`);
  return row.last;
}

type StoredTexts = { readonly [field in PlanTextField]: string | null };

export async function insertPlan(
  transaction: Transaction,
  plan: StoredTexts & { id: string; number: string; leadId: string; by: string; at: string },
): Promise<void> {
  const { id, number, title, leadId, scope, direction, analysis, channel, reception, by, at } = plan;
  await transaction.rows({
    text: `insert into clients.development_plan (id, number, title, lead_id, stage, scope, direction, analysis, channel,
        reception, created_by, created_at, moved_at)
      values ($1, $2, $3, $4, 'DRAFT', $5, $6, $7, $8, $9, $10, $11, $11)`,
    values: [id, number, title, leadId, scope, direction, analysis, channel, reception, by, at],
  });
}

export async function writePlanTexts(transaction: Transaction, id: string, texts: StoredTexts): Promise<void> {
  const { title, scope, direction, analysis, channel, reception } = texts;
  await transaction.rows({
    text: `update clients.development_plan set title = $2, scope = $3, direction = $4, analysis = $5, channel = $6,
      reception = $7 where id = $1`,
    values: [id, title, scope, direction, analysis, channel, reception],
  });
}

/** Every change of a plan makes it another version. */
export async function bumpPlan(transaction: Transaction, id: string): Promise<void> {
  await transaction.rows({
    text: 'update clients.development_plan set version = version + 1 where id = $1',
    values: [id],
  });
}

export interface PlanStageChange {
  readonly id: string;
  readonly move: PlanMove;
  readonly stage: PlanStage;
  readonly note: string | null;
  readonly review: ReviewDue | null;
  readonly by: string;
  readonly at: string;
}

/** Moves a plan and notes the step, both or neither. */
export async function writePlanStage(
  transaction: Transaction,
  { id, move, stage, note, review, by, at }: PlanStageChange,
): Promise<void> {
  await transaction.rows({
    text: `update clients.development_plan set stage = $2, moved_at = $3,
        submitted_by = case when $4 = 'SUBMIT' then $5::uuid else submitted_by end,
        submitted_at = case when $4 = 'SUBMIT' then $3::timestamptz else submitted_at end,
        review_by = coalesce($6::date, review_by), review_why = coalesce($7::jsonb, review_why)
      where id = $1`,
    values: [id, stage, at, move, by, review?.day ?? null, review === null ? null : JSON.stringify(review.why)],
  });
  await transaction.rows({
    text: 'insert into clients.plan_step (id, plan_id, move, note, by_staff, at) values ($1, $2, $3, $4, $5, $6)',
    values: [v7(), id, move, note, by, at],
  });
}

/** How far a plan has come. */
export async function progressOf(transaction: Transaction, planId: string): Promise<PlanProgress> {
  const [row] = await transaction.rows<PlanProgress>({
    text: `select ${counted('plan_prospect where plan_id = $1 and verdict is null')} as "unscreenedCount",
      ${counted('plan_client where plan_id = $1 and verdict is null')} as "unscreenedClientCount",
      ${counted('plan_review where plan_id = $1')} as "reviewCount",
      ${counted('plan_decision where plan_id = $1 and done_on is null')} as "openDecisionCount"`,
    values: [planId],
  });
  if (row === undefined) throw new Error(`Nothing was counted of plan ${planId}`);
  return row;
}

export interface PlanStepRow {
  readonly id: string;
  readonly move: PlanMove;
  readonly note: string | null;
  readonly byId: string;
  readonly at: string;
}

/** What was done with plans, by plan, the first before all. */
export async function planStepsOf(
  context: RequestContext,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanStepRow[]>> {
  const rows = await context.database.rows<PlanStepRow & { readonly planId: string }>({
    text: `select id, plan_id as "planId", move, note, by_staff as "byId", at
      from clients.plan_step where plan_id = any ($1::uuid[]) order by at, id`,
    values: [planIds],
  });
  return grouped(planIds, rows);
}

/** Rows by the plan they belong to, in the order they came. */
export function grouped<Row extends { readonly planId: string }>(
  planIds: readonly string[],
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>(planIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.planId)?.push(row);
  return found;
}
