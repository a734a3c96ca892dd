import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';

export interface StoredHandover {
  readonly leaverId: string;
  readonly on: CivilDate;
  readonly leavesOn: CivilDate | null;
  readonly undoUntil: CivilDate;
  readonly undoneAt: string | null;
  readonly dutyCount: number;
  /** Clients that are no longer as the handover left them, and the largest of them by name. */
  readonly movedOn: { readonly names: readonly string[]; readonly count: number };
}

/** So many clients are named in a refusal. */
const NAMED = 3;

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
    text: `select h.leaver_id as "leaverId", h.took_effect_on as "on", h.leaves_on as "leavesOn", h.undo_until as "undoUntil",
        h.undone_at as "undoneAt", h.duty_count as "dutyCount", (
          select jsonb_build_object('count', count(*),
            'names', to_jsonb(coalesce((array_agg(c.name order by c.annual_volume_fen desc, i.client_id)
              filter (where c.name is not null))[:${NAMED}], '{}')))
          from clients.handover_client i left join clients.client c on c.id = i.client_id
          where i.handover_id = h.id and not exists (
            select from clients.assignment a where a.client_id = c.id and a.owner_id = i.successor_id
              and c.owner_id = i.successor_id and a.assigned_at = h.signed_at and upper(a.valid) is null)) as "movedOn"
      from clients.handover h where h.id = $1`,
    values: [id],
  });
  return handover;
}

export interface LaterHandover {
  readonly leaverName: string;
  readonly signedAt: string;
}

/** The latest handover that touched what this one did, and can still be undone; undefined: none. */
export async function laterHandover(
  transaction: Transaction,
  id: string,
  today: CivilDate,
): Promise<LaterHandover | undefined> {
  const [later] = await transaction.rows<LaterHandover>({
    text: `select leaver_name as "leaverName", signed_at as "signedAt" from clients.later_handover($1, $2::date)`,
    values: [id, today],
  });
  return later;
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
