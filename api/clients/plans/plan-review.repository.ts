import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { grouped } from './development-plan.repository';
import type { DraftDecision } from './plan-review';

export interface PlanReviewRow {
  readonly id: string;
  readonly planId: string;
  readonly heldOn: CivilDate;
  readonly attendeeIds: readonly string[];
  readonly guests: string | null;
  readonly minutes: string;
  readonly recordedById: string;
  readonly recordedAt: string;
}

/** Reviews of plans, by plan, the latest first. */
export async function reviewsOf(
  context: RequestContext,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanReviewRow[]>> {
  const rows = await context.database.rows<PlanReviewRow>({
    text: `select id, plan_id as "planId", held_on as "heldOn", attendees as "attendeeIds", guests, minutes,
        recorded_by as "recordedById", recorded_at as "recordedAt"
      from clients.plan_review where plan_id = any ($1::uuid[]) order by held_on desc, id desc`,
    values: [planIds],
  });
  return grouped(planIds, rows);
}

export interface PlanDecisionRow {
  readonly id: string;
  readonly planId: string;
  readonly reviewId: string;
  readonly planTitle: string;
  readonly content: string;
  readonly responsibleId: string;
  readonly dueOn: CivilDate;
  readonly outcome: string | null;
  readonly doneOn: CivilDate | null;
  readonly doneById: string | null;
  readonly leadId: string;
}

const DECISIONS = `
  select d.id, d.plan_id as "planId", d.review_id as "reviewId", p.title as "planTitle", d.content,
    d.responsible_id as "responsibleId", d.due_on as "dueOn", d.outcome, d.done_on as "doneOn", d.done_by as "doneById",
    p.lead_id as "leadId"
  from clients.plan_decision d join clients.development_plan p on p.id = d.plan_id`;

/** Decisions of reviews, by review, in the order they were made. */
export async function decisionsOf(
  context: RequestContext,
  reviewIds: readonly string[],
): Promise<ReadonlyMap<string, PlanDecisionRow[]>> {
  const rows = await context.database.rows<PlanDecisionRow>({
    text: `${DECISIONS} where d.review_id = any ($1::uuid[]) order by d.review_id, d.position`,
    values: [reviewIds],
  });
  const found = new Map<string, PlanDecisionRow[]>(reviewIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.reviewId)?.push(row);
  return found;
}

/** What somebody has to carry out of plans under way, the earliest due first. */
export function decisionsFor(context: RequestContext, staffId: string, most: number): Promise<PlanDecisionRow[]> {
  return context.database.rows<PlanDecisionRow>({
    text: `${DECISIONS} where d.responsible_id = $1 and d.done_on is null and p.stage = 'APPROVED'
      order by d.due_on, d.id limit $2`,
    values: [staffId, most],
  });
}

/** A decision, locked until the transaction ends; undefined when the viewer may not finish it. */
export async function lockDecision(transaction: Transaction, id: string): Promise<PlanDecisionRow | undefined> {
  const [row] = await transaction.rows<PlanDecisionRow>({
    text: `${DECISIONS} where d.id = $1 for update of d`,
    values: [id],
  });
  return row;
}

/** Whether the viewer knows of a decision. */
export async function decisionExists(transaction: Transaction, id: string): Promise<boolean> {
  const rows = await transaction.rows({ text: 'select from clients.plan_decision where id = $1', values: [id] });
  return rows.length > 0;
}

export async function writeOutcome(
  transaction: Transaction,
  {
    id,
    outcome,
    on,
    by,
  }: { readonly id: string; readonly outcome: string; readonly on: CivilDate; readonly by: string },
): Promise<void> {
  await transaction.rows({
    text: 'update clients.plan_decision set outcome = $2, done_on = $3, done_by = $4 where id = $1 and done_on is null',
    values: [id, outcome, on, by],
  });
}

export interface NewReview {
  readonly id: string;
  readonly planId: string;
  readonly heldOn: CivilDate;
  readonly attendeeIds: readonly string[];
  readonly guests: string | null;
  readonly minutes: string;
  readonly decisions: readonly DraftDecision[];
  readonly by: string;
  readonly at: string;
}

/** Writes a review with its decisions; who was there or has something to do of it reads the plan from now on. */
export async function insertReview(transaction: Transaction, review: NewReview): Promise<void> {
  const { id, planId, heldOn, attendeeIds, guests, minutes, decisions, by, at } = review;
  await transaction.rows({
    text: `insert into clients.plan_review (id, plan_id, held_on, attendees, guests, minutes, recorded_by, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, planId, heldOn, attendeeIds, guests, minutes, by, at],
  });
  await transaction.rows({
    text: `insert into clients.plan_decision (id, plan_id, review_id, position, content, responsible_id, due_on)
      select id, $5, $6, position, content, responsible, due
      from unnest($1::uuid[], $2::text[], $3::uuid[], $4::date[]) with ordinality as d (id, content, responsible, due, position)`,
    values: [
      decisions.map(() => v7()),
      decisions.map(({ content }) => trimText(content)),
      decisions.map(({ responsibleId }) => responsibleId),
      decisions.map(({ dueOn }) => dueOn),
      planId,
      id,
    ],
  });
  await transaction.rows({
    text: `update clients.development_plan set involved = array(
        select distinct each from unnest(involved || $2::uuid[]) as each order by each) where id = $1`,
    values: [planId, [...attendeeIds, ...decisions.map(({ responsibleId }) => responsibleId)]],
  });
}

/** By when a plan is reviewed next; an older review that is recorded late moves nothing. */
export async function writeReviewDue(
  transaction: Transaction,
  planId: string,
  { day, why }: { readonly day: CivilDate; readonly why: object },
): Promise<void> {
  await transaction.rows({
    text: 'update clients.development_plan set review_by = $2, review_why = $3 where id = $1 and review_by < $2::date',
    values: [planId, day, JSON.stringify(why)],
  });
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Colleagues who may sit in a review, by a part of their name. */
export function colleaguesNamed(
  context: RequestContext,
  { text, day, most }: { readonly text: string; readonly day: CivilDate; readonly most: number },
): Promise<Colleague[]> {
  return context.database.rows<Colleague>({
    text: `select s.id, s.name from access.account_managers($1::date) m join access.staff_directory s on s.id = m.staff_id
      where position(lower($2) in lower(s.name)) > 0 order by s.name collate "C", s.id limit $3`,
    values: [day, text, most],
  });
}

/** Whether those who are to carry decisions out still work here when each is due, held so until the transaction ends. */
export async function workingUntil(
  transaction: Transaction,
  decisions: readonly Pick<DraftDecision, 'responsibleId' | 'dueOn'>[],
): Promise<readonly boolean[]> {
  const [found] = await transaction.rows<{ working: boolean[] }>({
    text: 'select access.hold_working($1::uuid[], $2::date[]) as working',
    values: [decisions.map(({ responsibleId }) => responsibleId), decisions.map(({ dueOn }) => dueOn)],
  });
  return found?.working ?? [];
}

/** Which of some staff look after clients on a day. */
export async function accountManagersAmong(
  transaction: Transaction,
  ids: readonly string[],
  day: CivilDate,
): Promise<ReadonlySet<string>> {
  const rows = await transaction.rows<{ id: string }>({
    text: 'select staff_id as id from access.account_managers($1::date) where staff_id = any ($2::uuid[])',
    values: [day, ids],
  });
  return new Set(rows.map(({ id }) => id));
}
