import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { UndoWindow } from './handover-undo';

export interface StoredHandover extends UndoWindow {
  readonly leaverId: string;
  readonly on: CivilDate;
  readonly leavesOn: CivilDate | null;
  readonly dutyCount: number;
}

/** A handover with its clients locked; undefined when the viewer does not reach it. */
export async function lockHandover(transaction: Transaction, id: string): Promise<StoredHandover | undefined> {
  const [found] = await transaction.rows({
    text: 'select id from clients.handover where id = $1 for update',
    values: [id],
  });
  if (found === undefined) return undefined;
  await transaction.rows({
    text: `select id from clients.client where id in (select client_id from clients.handover_client where handover_id = $1)
      order by id for update`,
    values: [id],
  });
  const [handover] = await transaction.rows<StoredHandover>({
    text: `select leaver_id as "leaverId", took_effect_on as "on", leaves_on as "leavesOn", undo_until as "undoUntil",
        undone_at as "undoneAt", duty_count as "dutyCount"
      from clients.handover where id = $1`,
    values: [id],
  });
  return handover;
}

/** The last day at work that another handover of the same person told, and that stands when this one is undone. */
export async function otherLastDay(
  transaction: Transaction,
  { id, leaverId }: { readonly id: string; readonly leaverId: string },
): Promise<CivilDate | null> {
  const [other] = await transaction.rows<{ day: CivilDate }>({
    text: `select leaves_on as day from clients.handover
      where leaver_id = $2 and id <> $1 and undone_at is null and leaves_on is not null
      order by signed_at desc, id desc limit 1`,
    values: [id, leaverId],
  });
  return other?.day ?? null;
}

const ITEMS = 'clients.handover_client i';

/** Writes back who owned the clients of a handover and when, exactly as it was, and successors among the staff in contact. */
export async function restoreClients(
  transaction: Transaction,
  { id, on, by, at }: { readonly id: string; readonly on: CivilDate; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `delete from clients.assignment a using ${ITEMS}
      where i.handover_id = $1 and a.client_id = i.client_id and lower(a.valid) >= $2::date`,
    values: [id, on],
  });
  await transaction.rows({
    text: `update clients.assignment a set valid = (b.period->>'valid')::daterange
      from ${ITEMS} cross join lateral jsonb_array_elements(i.assignments_before) as b (period)
      where i.handover_id = $1 and a.client_id = i.client_id and a.id = (b.period->>'id')::uuid`,
    values: [id],
  });
  await transaction.rows({
    text: `insert into clients.assignment (id, client_id, owner_id, valid, reason, assigned_by, assigned_at)
      select r.id, r.client_id, r.owner_id, r.valid, r.reason, r.assigned_by, r.assigned_at
      from ${ITEMS} cross join lateral jsonb_array_elements(i.assignments_before) as b (period)
      cross join lateral jsonb_populate_record(null::clients.assignment, b.period) as r
      where i.handover_id = $1 and lower(r.valid) >= $2::date`,
    values: [id, on],
  });
  await transaction.rows({
    text: `update clients.client c set owner_id = i.owner_before, version = c.version + 1, updated_at = now()
      from ${ITEMS} where i.handover_id = $1 and c.id = i.client_id`,
    values: [id],
  });
  await transaction.rows({
    text: `update clients.contact_staff k set valid = (i.contact_before->>'valid')::daterange
      from ${ITEMS} where i.handover_id = $1 and k.id = (i.contact_before->>'id')::uuid`,
    values: [id],
  });
  await transaction.rows({
    text: 'update clients.handover set undone_by = $2, undone_at = $3 where id = $1',
    values: [id, by, at],
  });
}
