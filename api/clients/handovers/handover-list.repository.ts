import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';

export interface HandoverRow {
  readonly id: string;
  readonly leaverId: string;
  readonly leavesOn: string | null;
  readonly clientCount: number;
  readonly dutyCount: number;
  readonly annualVolume: string;
  readonly reason: string;
  readonly signedById: string;
  readonly signedAt: string;
  readonly undoUntil: string;
  readonly undoneAt: string | null;
  readonly openNotices: number;
  readonly overdueNotices: number;
  /** Clients and duties that are under the leaver's name by now. */
  readonly stillHeld: number;
}

export interface HandoverPlace {
  readonly signedAt: string;
  readonly id: string;
}

export interface HandoverRead {
  /** That one alone. */
  readonly id?: string;
  readonly after?: HandoverPlace | undefined;
  readonly limit: number;
}

/** Handovers the viewer reaches, latest first. What counts duties counts those of the leavers of a page, in one statement. */
export function handoversOf(context: RequestContext, { id, after, limit }: HandoverRead): Promise<HandoverRow[]> {
  const conditions = new Conditions();
  const today = conditions.bind(civilDateAt(context.now));
  if (id !== undefined) conditions.say(`h.id = ${conditions.bind(id)}::uuid`);
  if (after !== undefined)
    conditions.say(
      `(h.signed_at, h.id) < (${conditions.bind(after.signedAt)}::timestamptz, ${conditions.bind(after.id)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<HandoverRow>({
    text: `with shown as (
        select * from clients.handover h ${conditions.where} order by h.signed_at desc, h.id desc limit ${most}
      ), held as (
        select d.staff_id from clients.duties_of(array(select distinct leaver_id from shown)) d
        union all
        select c.owner_id from clients.client c where c.owner_id in (select leaver_id from shown)
      )
      select h.id, h.leaver_id as "leaverId", h.leaves_on as "leavesOn", h.client_count as "clientCount",
        h.duty_count as "dutyCount", (select count(*)::int from held where held.staff_id = h.leaver_id) as "stillHeld",
        h.annual_volume as "annualVolume", h.reason, h.signed_by as "signedById", h.signed_at as "signedAt",
        h.undo_until as "undoUntil", h.undone_at as "undoneAt", n.open as "openNotices", n.overdue as "overdueNotices"
      from shown h cross join lateral (
        select count(*)::int as open, (count(*) filter (where due_on < ${today}::date))::int as overdue
        from clients.notice where handover_id = h.id and done_at is null and called_off_at is null
      ) as n
      order by h.signed_at desc, h.id desc`,
    values: conditions.values,
  });
}
