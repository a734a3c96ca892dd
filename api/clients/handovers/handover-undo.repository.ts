import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { UndoWindow } from './handover-undo';

export interface StoredHandover extends UndoWindow {
  readonly leaverId: string;
  readonly on: CivilDate;
  readonly leavesOn: CivilDate | null;
  /** The last day at work on record before it. */
  readonly leavesOnBefore: CivilDate | null;
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
    text: `select leaver_id as "leaverId", took_effect_on as "on", leaves_on as "leavesOn", leaves_on_before as "leavesOnBefore",
        undo_until as "undoUntil",
        undone_at as "undoneAt", duty_count as "dutyCount"
      from clients.handover where id = $1`,
    values: [id],
  });
  return handover;
}

/**
 * The last day at work that stands when a handover is undone: what another one of the same person told, else what was on
 * record before. A later one puts back what this one would have.
 */
export async function lastDayWithout(
  transaction: Transaction,
  id: string,
  { leaverId, leavesOnBefore }: Pick<StoredHandover, 'leaverId' | 'leavesOnBefore'>,
): Promise<CivilDate | null> {
  await transaction.rows({
    text: `update clients.handover set leaves_on_before = $2::date where id = (
        select l.id from clients.handover h join clients.handover l on l.leaver_id = h.leaver_id
        where h.id = $1 and (l.signed_at, l.id) > (h.signed_at, h.id) and l.undone_at is null and l.leaves_on is not null
        order by l.signed_at, l.id limit 1)`,
    values: [id, leavesOnBefore],
  });
  const [other] = await transaction.rows<{ day: CivilDate }>({
    text: `select leaves_on as day from clients.handover
      where leaver_id = $2 and id <> $1 and undone_at is null and leaves_on is not null
      order by signed_at desc, id desc limit 1`,
    values: [id, leaverId],
  });
  return other === undefined ? leavesOnBefore : other.day;
}

const ITEMS = 'clients.handover_client i';

/**
 * Writes back who owned the clients of a handover and when, exactly as it was, and successors among the staff in contact. Who
 * owns one today follows from that: a day that was planned may have come since.
 */
export async function restoreClients(
  transaction: Transaction,
  { id, on, by, at }: { readonly id: string; readonly on: CivilDate; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({ text: 'select clients.give_clients_back($1)', values: [id] });
  await transaction.rows({
    text: `update clients.client c set owner_id = coalesce(a.owner_id, i.owner_before), version = c.version + 1, updated_at = now()
      from ${ITEMS} left join clients.assignment a on a.client_id = i.client_id and a.valid @> $2::date
      where i.handover_id = $1 and c.id = i.client_id
        and (i.arrives_on is null or (a.owner_id is not null and c.owner_id is distinct from a.owner_id))`,
    values: [id, on],
  });
  await transaction.rows({ text: 'select clients.give_contacts_back($1, $2::date)', values: [id, on] });
  await transaction.rows({
    text: 'update clients.handover set undone_by = $2, undone_at = $3 where id = $1',
    values: [id, by, at],
  });
}
