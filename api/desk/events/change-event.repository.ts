import type { Transaction } from '../../platform/database/request-database';
import type { EventPlan } from './client-event';
import type { ClientEventRow } from './client-event.repository';

const planValues = (plan: EventPlan): unknown[] => [
  plan.kind,
  plan.title,
  plan.place,
  plan.fromDay,
  plan.toDay,
  plan.organiserId,
  plan.purpose,
  plan.budget,
];

interface Done {
  readonly by: string;
  readonly at: string;
}

export async function insertEvent(
  transaction: Transaction,
  id: string,
  plan: EventPlan,
  { by, at }: Done,
): Promise<void> {
  await transaction.rows({
    text: `insert into desk.client_event (id, kind, title, place, from_day, to_day, organiser_id, purpose, budget, planned_by, planned_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [id, ...planValues(plan), by, at],
  });
}

/** Keeps what a plan said, and writes what it says now. */
export async function replaceEvent(
  transaction: Transaction,
  before: ClientEventRow,
  { plan, by, at }: Done & { readonly plan: EventPlan },
): Promise<void> {
  const { kind, title, place, fromDay, toDay, organiserId, purpose, budget } = before;
  await transaction.rows({
    text: `insert into desk.client_event_version (event_id, version, content, replaced_by, replaced_at) values ($1, $2, $3, $4, $5)`,
    values: [
      before.id,
      before.version,
      JSON.stringify({ kind, title, place, fromDay, toDay, organiserId, purpose, budget }),
      by,
      at,
    ],
  });
  await transaction.rows({
    text: `update desk.client_event set kind = $2, title = $3, place = $4, from_day = $5, to_day = $6, organiser_id = $7,
             purpose = $8, budget = $9, version = version + 1 where id = $1`,
    values: [before.id, ...planValues(plan)],
  });
}

export async function holdEvent(
  transaction: Transaction,
  id: string,
  { report, cost, by, at }: Done & { readonly report: string; readonly cost: string | null },
): Promise<void> {
  await transaction.rows({
    text: `update desk.client_event set state = 'HELD', report = $2, cost = $3, ended_by = $4, ended_at = $5,
             version = version + 1 where id = $1`,
    values: [id, report, cost, by, at],
  });
}

export async function cancelEvent(
  transaction: Transaction,
  id: string,
  { reason, by, at }: Done & { readonly reason: string },
): Promise<void> {
  await transaction.rows({
    text: `update desk.client_event set state = 'CANCELLED', cancel_reason = $2, ended_by = $3, ended_at = $4,
             version = version + 1 where id = $1`,
    values: [id, reason, by, at],
  });
}
