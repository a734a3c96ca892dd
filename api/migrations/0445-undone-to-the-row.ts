import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A handover that is undone after a planned day leaves nobody in contact with a client that is theirs, and gives nothing to
 * who left since (KA-13, KA-14). Published: `access.has_left(staff)`.
 */
export class UndoneToTheRow17640000445000 implements MigrationInterface {
  readonly name = 'UndoneToTheRow17640000445000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, HAS_LEFT, OWNER, UNTIL, BACK, CHANGED, handContacts(BEGUN)]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const within = (person: string): string =>
  `((select access.reach('assignment')) = 'all' or ${person} = any ((select access.owners('assignment'))::uuid[]))`;

const COLUMNS = `
alter table clients.handover
  add column leaver_had_left boolean not null default false,
  add column leaves_on_before date;
comment on column clients.handover.leaver_had_left is 'The account was closed when it was signed.';
comment on column clients.handover.leaves_on_before is 'The last day at work on record when it was signed; an undo puts it back.';
grant update (leaves_on_before) on clients.handover to kehu_app;
`;

const HAS_LEFT = `
create function access.has_left(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from identity.staff s where s.id = person and not s.active);
end;
comment on function access.has_left is 'Whether the account of somebody is closed.';
revoke all on function access.has_left(uuid) from public;
grant execute on function access.has_left(uuid) to kehu_app;
`;

/* Whoever becomes account manager is in contact by that, from the first of the days on which the client is theirs. */
const OWNER = `
create or replace function clients.owner_is_no_extra() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  today date := (now() at time zone 'Asia/Shanghai')::date;
begin
  update clients.contact_staff set valid = daterange(lower(valid), greatest(lower(valid), coalesce((
    select max(lower(s.valid)) from (
      select unnest(range_agg(a.valid)) as valid from clients.assignment a where a.client_id = new.id and a.owner_id = new.owner_id
    ) as s where lower(s.valid) <= today), today)))
  where client_id = new.id and staff_id = new.owner_id and upper_inf(valid);
  return null;
end $$;
`;

const UNTIL = `
create function clients.until_theirs(contact jsonb, periods jsonb, since date, day date) returns daterange
language sql stable set search_path = pg_catalog
begin atomic
  select case when o.first is null then k.valid else daterange(lower(k.valid), greatest(lower(k.valid), o.first)) end
  from jsonb_populate_record(null::clients.contact_staff, contact) k, lateral (
    select min(greatest(lower(a.valid), since)) as first
    from jsonb_populate_recordset(null::clients.assignment, periods) a
    where a.owner_id = k.staff_id and lower(a.valid) <= day and (upper(a.valid) is null or upper(a.valid) > since)) o;
end;
comment on function clients.until_theirs is
  'The days of an entry among the staff in contact, up to the first from a day on, and up to another, on which the client was theirs.';
revoke all on function clients.until_theirs(jsonb, jsonb, date, date) from public;
`;

const BACK = `
create function clients.contacts_back(of_handover uuid, day date)
  returns table (client_id uuid, staff_id uuid, entry_id uuid, valid daterange)
language sql stable set search_path = pg_catalog
begin atomic
  select i.client_id, i.successor_id, (i.contact_before ->> 'id')::uuid,
    clients.until_theirs(i.contact_before, i.assignments_before, h.took_effect_on, day)
  from clients.handover_client i join clients.handover h on h.id = i.handover_id
  where h.id = of_handover and i.contact_before is not null and ${within('h.leaver_id')};
end;
comment on function clients.contacts_back is 'Entries of successors among the staff in contact, as undoing a handover on a day puts them back.';
revoke all on function clients.contacts_back(uuid, date) from public;

create function clients.give_contacts_back(of_handover uuid, day date) returns void
language sql volatile security definer set search_path = pg_catalog
begin atomic
  update clients.contact_staff k set valid = b.valid from clients.contacts_back(of_handover, day) b where k.id = b.entry_id;
end;
comment on function clients.give_contacts_back is 'Puts successors back among the staff in contact with the clients of a handover.';
revoke all on function clients.give_contacts_back(uuid, date) from public;
grant execute on function clients.give_contacts_back(uuid, date) to kehu_app;
`;

const CHANGED = `
create function clients.contacts_moved_on(of_handover uuid, day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog
begin atomic
  select b.client_id from clients.contacts_back(of_handover, day) b
  where not exists (select from clients.contact_staff k
      where k.id = b.entry_id and k.client_id = b.client_id and k.removed_by is null)
    or exists (select from clients.contact_staff k
      where k.client_id = b.client_id and k.staff_id = b.staff_id and k.id <> b.entry_id and k.valid && b.valid);
end;
comment on function clients.contacts_moved_on is
  'Clients of a handover whose successor was taken off the staff in contact or put on it again since, so that what was cannot be put back.';
revoke all on function clients.contacts_moved_on(uuid, date) from public;
grant execute on function clients.contacts_moved_on(uuid, date) to kehu_app;
`;

const BEGUN = '(upper_inf(k.valid) or k.added_at = h.signed_at)';

/**
 * As before (0271), but for undoing: what the handover began goes although it is over, and nothing stands beside ownership.
 *
 * @param begun of an entry `k` of whom the handover `h` put in contact by `m`: the handover began it
 */
export const handContacts = (begun: string): string => `
create or replace function clients.hand_contacts(of_handover uuid, back boolean, at timestamptz) returns int
language plpgsql volatile set search_path = '' as $$
declare
  moved int;
  h clients.handover := (select x from clients.handover x where x.id = of_handover);
  day date := h.took_effect_on;
begin
  if back then
    delete from clients.contact_staff k using clients.duty_moves(of_handover, true) m
      where m.kind = 'CONTACT' and k.client_id = m.item_id and k.staff_id = m.gives
        and ${begun};
    update clients.contact_staff k set removed_by = (m.before ->> 'removed_by')::uuid,
      valid = clients.until_theirs(m.before, (select coalesce(jsonb_agg(to_jsonb(a)), '[]')
        from clients.assignment a where a.client_id = m.item_id), day, (at at time zone 'Asia/Shanghai')::date)
      from clients.duty_moves(of_handover, true) m where m.kind = 'CONTACT' and k.id = (m.before ->> 'id')::uuid;
    get diagnostics moved = row_count;
    return moved;
  end if;
  update clients.handover_duty d set before = to_jsonb(k) from clients.contact_staff k
    where d.handover_id = of_handover and d.kind = 'CONTACT'
      and k.client_id = d.item_id and k.staff_id = h.leaver_id and upper_inf(k.valid);
  update clients.contact_staff k set valid = daterange(lower(k.valid), greatest(lower(k.valid), day)), removed_by = access.staff_id()
    from clients.duty_moves(of_handover, false) m
    where m.kind = 'CONTACT' and k.client_id = m.item_id and k.staff_id = m.gives and upper_inf(k.valid);
  get diagnostics moved = row_count;
  insert into clients.contact_staff (id, client_id, staff_id, valid, added_by, added_at)
    select clients.new_id(), m.item_id, m.takes, daterange(day, null), access.staff_id(), at
    from clients.duty_moves(of_handover, false) m where m.kind = 'CONTACT' and m.takes is not null;
  return moved;
end $$;
`;
