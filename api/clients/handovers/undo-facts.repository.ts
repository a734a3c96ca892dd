import type { CivilDate } from '../../kernel/civil-date';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { UndoFacts } from './handover-undo';

/** What reads, inside a transaction or not. */
type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

/** So many clients are named in a refusal. */
const NAMED = 3;

const someClients = (ids: string): string => `
        select jsonb_build_object('count', count(*), 'names', to_jsonb(coalesce((array_agg(c.name
          order by c.annual_volume_fen desc, i.client_id) filter (where c.name is not null))[:${NAMED}], '{}'))) as told
        from ${ids} as i (client_id) left join clients.client c on c.id = i.client_id`;

/** What became since of what some handovers moved, by handover. */
export async function undoFacts(
  reader: Reader,
  ids: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, UndoFacts>> {
  const rows = await reader.rows<UndoFacts & { readonly id: string }>({
    text: `with held as (
        select staff_id, kind, id from clients.duties_of(array(
          select distinct successor_id from clients.handover_duty where handover_id = any ($1) and successor_id is not null))
      )
      select h.id, case when l.signed_at is not null
          then jsonb_build_object('leaverName', l.leaver_name, 'signedAt', l.signed_at) end as later,
        case when access.has_left(h.leaver_id) and not h.leaver_had_left then s.name end as "leftSince",
        moved.told as "movedOn", contacts.told as "contactsMovedOn", coalesce(duties.changed, '[]') as changed
      from clients.handover h
      join access.staff_directory s on s.id = h.leaver_id
      left join lateral clients.later_handover(h.id, $2::date) l on true
      cross join lateral (${someClients('clients.moved_on(h.id)')}) as moved
      cross join lateral (${someClients('clients.contacts_moved_on(h.id, $2::date)')}) as contacts
      cross join lateral (
        select jsonb_agg(jsonb_build_object('kind', kind, 'count', n) order by kind) as changed from (
          select d.kind, count(*) as n from clients.handover_duty d
          where d.handover_id = h.id and d.kind <> 'CONTACT' and not exists (
            select from held where held.staff_id = d.successor_id and held.kind = d.kind and held.id = d.item_id)
          group by 1
          union all
          select 'CONTACT', n from clients.contacts_changed(h.id) as n where n > 0
        ) as kinds
      ) as duties
      where h.id = any ($1)`,
    values: [ids, today],
  });
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
