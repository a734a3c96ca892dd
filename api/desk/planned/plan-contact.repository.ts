import type { Transaction } from '../../platform/database/request-database';
import type { PlannedContactRow } from './planned-contact.repository';

type NewPlan = Pick<PlannedContactRow, 'id' | 'clientId' | 'kind' | 'day' | 'purpose' | 'staffId' | 'plannedAt'> & {
  readonly by: string;
  readonly surveyId: string | null;
};

export async function insertPlan(transaction: Transaction, plan: NewPlan): Promise<void> {
  await transaction.rows({
    text: `insert into desk.planned_contact (id, client_id, kind, first_day, day, purpose, staff_id, planned_by, planned_at, survey_id)
           values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[plan.id, plan.clientId, plan.kind, plan.day, plan.purpose, plan.staffId, plan.by, plan.plannedAt],
      plan.surveyId,
    ],
  });
}

export interface PlanMove {
  readonly id: string;
  readonly day: string;
  readonly staffId: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export async function movePlan(transaction: Transaction, before: PlannedContactRow, move: PlanMove): Promise<void> {
  await transaction.rows({
    text: `insert into desk.planned_contact_move (id, planned_contact_id, from_day, to_day, from_staff, to_staff, reason, moved_by, moved_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [move.id, before.id, before.day, move.day, before.staffId, move.staffId, move.reason, move.by, move.at],
  });
  await transaction.rows({
    text: 'update desk.planned_contact set day = $2, staff_id = $3, version = version + 1 where id = $1',
    values: [before.id, move.day, move.staffId],
  });
}

interface Ending {
  /** Who went, or was to go; settled with it, since the client may go to somebody else later. */
  readonly staffId: string | null;
  readonly by: string;
  readonly at: string;
}

export async function cancelPlan(
  transaction: Transaction,
  id: string,
  { staffId, by, at, reason }: Ending & { readonly reason: string },
): Promise<void> {
  await transaction.rows({
    text: `update desk.planned_contact set state = 'CANCELLED', cancel_reason = $2, staff_id = $3, ended_by = $4, ended_at = $5,
             version = version + 1 where id = $1`,
    values: [id, reason, staffId, by, at],
  });
}

export async function endPlan(
  transaction: Transaction,
  id: string,
  { staffId, by, at, activityId, doneOn }: Ending & { readonly activityId: string; readonly doneOn: string },
): Promise<void> {
  await transaction.rows({
    text: `update desk.planned_contact set state = 'DONE', activity_id = $2, done_on = $3, staff_id = $4, ended_by = $5,
             ended_at = $6, version = version + 1 where id = $1`,
    values: [id, activityId, doneOn, staffId, by, at],
  });
}

/** Keeps a plan in step with the record by which it was done, once that is corrected. */
export async function correctEnd(
  transaction: Transaction,
  activityId: string,
  { staffId, doneOn }: { readonly staffId: string | null; readonly doneOn: string },
): Promise<void> {
  await transaction.rows({
    text: 'update desk.planned_contact set done_on = $2, staff_id = $3, version = version + 1 where activity_id = $1',
    values: [activityId, doneOn, staffId],
  });
}
