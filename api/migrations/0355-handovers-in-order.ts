import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Handovers that touched the same are undone in the reverse of their order, and what an undo could not put back is seen
 * whoever looks after the client by now (KA-14, decision 0056).
 */
export class HandoversInOrder17640000355000 implements MigrationInterface {
  readonly name = 'HandoversInOrder17640000355000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LATER, CONTACTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const within = (person: string): string =>
  `((select access.reach('assignment')) = 'all' or ${person} = any ((select access.owners('assignment'))::uuid[]))`;

const bothTouch = (first: string, later: string, condition: string): string => `exists (
      select from clients.handover_${first} a join clients.handover_${later} b on b.handover_id = l.id
      where a.handover_id = h.id and ${condition})`;

/*
 * A later handover has to do with an earlier one when it moved the same client, the same duty, or another decision of the
 * same plan to the same person (who reads the plan by it); and of contacts, when it took over from who had taken over, or
 * put in contact, or in charge of the client, somebody whom undoing the earlier one puts there as well.
 */
const LATER = `
create function clients.later_handover(of_handover uuid, day date) returns table (leaver_name text, signed_at timestamptz)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select s.name, l.signed_at
  from clients.handover h
  join clients.handover l on (l.signed_at, l.id) > (h.signed_at, h.id) and l.undone_at is null and l.undo_until >= day
  join access.staff_directory s on s.id = l.leaver_id
  where h.id = of_handover and ${within('h.leaver_id')} and (
    ${bothTouch('client', 'client', 'b.client_id = a.client_id')}
    or ${bothTouch('duty', 'duty', `a.kind <> 'CONTACT' and b.kind = a.kind and b.item_id = a.item_id`)}
    or ${bothTouch(
      'duty',
      'duty',
      `a.kind = 'DECISION' and b.kind = 'DECISION' and b.successor_id = a.successor_id
        and exists (select from clients.plan_decision one join clients.plan_decision other on other.plan_id = one.plan_id
          where one.id = a.item_id and other.id = b.item_id)`,
    )}
    or ${bothTouch(
      'duty',
      'duty',
      `a.kind = 'CONTACT' and b.kind = 'CONTACT' and b.item_id = a.item_id
        and (l.leaver_id = a.successor_id or b.successor_id = h.leaver_id)`,
    )}
    or ${bothTouch('duty', 'client', `a.kind = 'CONTACT' and b.client_id = a.item_id and b.successor_id in (a.successor_id, h.leaver_id)`)}
    or ${bothTouch('client', 'duty', `b.kind = 'CONTACT' and b.item_id = a.client_id and a.owner_before in (b.successor_id, l.leaver_id)`)})
  order by l.signed_at desc, l.id desc limit 1;
end;
comment on function clients.later_handover is
  'The latest handover that touched what an earlier one did and can still be undone on a day: it is undone first.';
revoke all on function clients.later_handover(uuid, date) from public;
grant execute on function clients.later_handover(uuid, date) to kehu_app;
`;

/** As before (0330), and besides: the client was merged away, or the leaver had another entry for the same days. */
const CONTACTS = `
create or replace function clients.contacts_changed(of_handover uuid) returns int
language sql stable security definer set search_path = pg_catalog
begin atomic
  select count(*)::int from clients.handover_duty d
  join clients.handover h on h.id = d.handover_id left join clients.client c on c.id = d.item_id
  where d.handover_id = of_handover and d.kind = 'CONTACT' and ${within('h.leaver_id')} and (
    c.id is null or c.owner_id = h.leaver_id
    or not exists (select from clients.contact_staff k where k.id = (d.before ->> 'id')::uuid and k.client_id = d.item_id)
    or exists (select from clients.contact_staff k
      where k.client_id = d.item_id and k.staff_id = h.leaver_id and (upper_inf(k.valid)
        or (k.id <> (d.before ->> 'id')::uuid and k.valid && (d.before ->> 'valid')::daterange)))
    or (d.successor_id is not null and c.owner_id is distinct from d.successor_id and not exists (
      select from clients.contact_staff k
      where k.client_id = d.item_id and k.staff_id = d.successor_id and upper_inf(k.valid))));
end;
comment on function clients.contacts_changed is
  'In how many clients the contacts of a handover are no longer as it left them: the successor is neither in contact nor their account manager, the leaver is or was again, or the client was merged.';
`;
