import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Duties that go over with a handover, and come back when it is undone (KA-14, decision 0047). Published:
 * `clients.handover_duty`, `clients.duty_moves`, `desk.hand_duties`, `complaints.hand_duties`.
 */
export class HandingDuties17640000271000 implements MigrationInterface {
  readonly name = 'HandingDuties17640000271000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, MOVES, OF_CLIENTS, CONTACTS, OF_DESK, OF_COMPLAINTS, ALL, ALERT])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const within = (person: string): string => `
  ((select access.reach('assignment')) = 'all' or ${person} = any ((select access.owners('assignment'))::uuid[]))`;

const TABLE = `
alter table clients.handover drop constraint handover_client_count_check,
  add column duty_count int not null default 0,
  add constraint handover_of_something check (client_count >= 0 and duty_count >= 0 and client_count + duty_count > 0);
alter table clients.handover_client add column contact_before jsonb;
comment on column clients.handover_client.contact_before is
  'The successor''s entry among the staff in contact, which ended when the client became theirs.';

create table clients.handover_duty (
  handover_id uuid not null references clients.handover (id),
  kind text not null check (kind in
    ('PROSPECT','PLAN','DECISION','CONTACT','QUESTION','PLANNED_CONTACT','EVENT','ACTION')),
  item_id uuid not null,
  successor_id uuid references identity.staff (id),
  before jsonb,
  primary key (handover_id, kind, item_id),
  check (successor_id is not null or kind = 'CONTACT')
);
comment on table clients.handover_duty is 'What was handed over besides clients, and to whom; of a contact the client, and nobody when nobody else was left.';
comment on column clients.handover_duty.before is 'What an undo needs to put back, besides who was responsible.';
grant select, insert on clients.handover_duty to kehu_app;
alter table clients.handover_duty enable row level security, force row level security;
create policy owner_all on clients.handover_duty to kehu_owner using (true) with check (true);
create policy handover_duty_scope on clients.handover_duty to kehu_app
  using (exists (select from clients.handover as h where h.id = handover_id))
  with check (exists (select from clients.handover as h where h.id = handover_id)
    and (successor_id is null or ${within('successor_id')}));
`;

const MOVES = `
create function clients.duty_moves(of_handover uuid, back boolean)
  returns table (kind text, item_id uuid, gives uuid, takes uuid, before jsonb)
language sql stable set search_path = pg_catalog
begin atomic
  select d.kind, d.item_id, case when back then d.successor_id else h.leaver_id end,
    case when back then h.leaver_id else d.successor_id end, d.before
  from clients.handover_duty d join clients.handover h on h.id = d.handover_id where d.handover_id = of_handover;
end;
comment on function clients.duty_moves is 'Who gives what to whom by a handover, or by undoing it; without rights of its own.';
revoke all on function clients.duty_moves(uuid, boolean) from public;
`;

/** One statement for each kind, which counts what it moved. */
const move = (kind: string, statement: string): string => `
  ${statement.replace('$moves', `clients.duty_moves(of_handover, back) as m where m.kind = '${kind}'`)};
  get diagnostics n = row_count; moved := moved + n;`;

const INVOLVED = `case when not back then
      case when m.takes = any (involved) then involved else involved || m.takes end
    when (m.before ->> 'involved')::boolean then involved else array_remove(involved, m.gives) end`;

const room = (name: string, body: string): string => `
create function ${name}(of_handover uuid, back boolean, note text, at timestamptz) returns int
language plpgsql volatile set search_path = '' as $$
declare
  moved int := 0;
  n int;
begin${body}
  return moved;
end $$;
revoke all on function ${name}(uuid, boolean, text, timestamptz) from public;
`;

/** Who is to carry out a decision reads its plan; who reads it by a review as well goes on reading it. */
const OF_CLIENTS = room(
  'clients.hand_own_duties',
  `${move('PROSPECT', `update clients.prospect t set owner_id = m.takes, version = t.version + 1 from $moves and t.id = m.item_id and t.owner_id = m.gives and t.stage not in ('RECOGNISED', 'DROPPED')`)}
  ${move('PLAN', `update clients.development_plan t set lead_id = m.takes, version = t.version + 1 from $moves and t.id = m.item_id and t.lead_id = m.gives and t.stage in ('DRAFT', 'SUBMITTED', 'APPROVED')`)}
  if not back then
    update clients.handover_duty d set before = jsonb_build_object('involved', d.successor_id = any (p.involved))
      from clients.plan_decision t join clients.development_plan p on p.id = t.plan_id
      where d.handover_id = of_handover and d.kind = 'DECISION' and t.id = d.item_id;
  end if;
  ${move('DECISION', `update clients.plan_decision t set responsible_id = m.takes from $moves and t.id = m.item_id and t.responsible_id = m.gives and t.done_on is null`)}
  update clients.development_plan p set involved = case when back
      then array(select i from unnest(p.involved) with ordinality as u (i, place) where i <> all (c.people) order by place)
      else p.involved || c.people end
    from (
      select t.plan_id, array_agg(distinct case when back then m.gives else m.takes end) as people
      from clients.duty_moves(of_handover, back) m join clients.plan_decision t on t.id = m.item_id
      join clients.handover_duty d on d.handover_id = of_handover and d.kind = m.kind and d.item_id = m.item_id
      where m.kind = 'DECISION' and not (d.before ->> 'involved')::boolean
        and not (back and (
          exists (select from clients.plan_review r where r.plan_id = t.plan_id and m.gives = any (r.attendees))
          or exists (select from clients.plan_decision o where o.plan_id = t.plan_id and o.responsible_id = m.gives)))
      group by t.plan_id
    ) as c where p.id = c.plan_id;
  moved := moved + clients.hand_contacts(of_handover, back, at);`,
);

/** An entry ends with whoever had it, and the successor begins one of their own. */
const CONTACTS = `
create function clients.hand_contacts(of_handover uuid, back boolean, at timestamptz) returns int
language plpgsql volatile set search_path = '' as $$
declare
  moved int;
  day date := (select took_effect_on from clients.handover where id = of_handover);
begin
  if back then
    delete from clients.contact_staff k using clients.duty_moves(of_handover, true) m
      where m.kind = 'CONTACT' and k.client_id = m.item_id and k.staff_id = m.gives and upper_inf(k.valid);
    update clients.contact_staff k set valid = (m.before ->> 'valid')::daterange, removed_by = (m.before ->> 'removed_by')::uuid
      from clients.duty_moves(of_handover, true) m where m.kind = 'CONTACT' and k.id = (m.before ->> 'id')::uuid;
    get diagnostics moved = row_count;
    return moved;
  end if;
  update clients.handover_duty d set before = to_jsonb(k) from clients.contact_staff k, clients.handover h
    where d.handover_id = of_handover and h.id = of_handover and d.kind = 'CONTACT'
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
revoke all on function clients.hand_contacts(uuid, boolean, timestamptz) from public;
`;

/** The history of each tells of it, as if it had been passed on by hand. */
const OF_DESK = room(
  'desk.hand_duties',
  `
  if not back then
    update clients.handover_duty d set before = jsonb_build_object('involved', d.successor_id = any (q.involved))
      from desk.question q where d.handover_id = of_handover and d.kind = 'QUESTION' and q.id = d.item_id;
  end if;
  ${move('QUESTION', `update desk.question t set responsible_id = m.takes, involved = ${INVOLVED}, version = t.version + 1 from $moves and t.id = m.item_id and t.responsible_id = m.gives and t.answered_at is null`)}
  insert into desk.question_event (id, question_id, at, kind, round, by_staff, to_staff, note)
    select gen_random_uuid(), t.id, at, 'PASSED_ON', t.round, access.staff_id(), array[m.takes], note
    from clients.duty_moves(of_handover, back) m join desk.question t on t.id = m.item_id where m.kind = 'QUESTION';
  insert into desk.planned_contact_move (id, planned_contact_id, from_day, to_day, from_staff, to_staff, reason, moved_by, moved_at)
    select gen_random_uuid(), t.id, t.day, t.day, m.gives, m.takes, note, access.staff_id(), at
    from clients.duty_moves(of_handover, back) m join desk.planned_contact t on t.id = m.item_id where m.kind = 'PLANNED_CONTACT';
  ${move('PLANNED_CONTACT', `update desk.planned_contact t set staff_id = m.takes, version = t.version + 1 from $moves and t.id = m.item_id and t.staff_id = m.gives and t.state = 'PLANNED'`)}
  insert into desk.client_event_version (event_id, version, content, replaced_by, replaced_at)
    select t.id, t.version, jsonb_build_object('kind', t.kind, 'title', t.title, 'place', t.place, 'fromDay', t.from_day,
      'toDay', t.to_day, 'organiserId', t.organiser_id, 'purpose', t.purpose, 'budget', t.budget::text), access.staff_id(), at
    from clients.duty_moves(of_handover, back) m join desk.client_event t on t.id = m.item_id where m.kind = 'EVENT';
  ${move('EVENT', `update desk.client_event t set organiser_id = m.takes, version = t.version + 1 from $moves and t.id = m.item_id and t.organiser_id = m.gives and t.state = 'PLANNED'`)}`,
);

const OF_COMPLAINTS = room(
  'complaints.hand_duties',
  move(
    'ACTION',
    'update complaints.corrective_action t set owner_id = m.takes from $moves and t.id = m.item_id and t.owner_id = m.gives and t.done_on is null',
  ),
);

const ALL = `
create function clients.hand_duties(of_handover uuid, back boolean, note text, at timestamptz) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  leaver uuid := (select leaver_id from clients.handover where id = of_handover);
begin
  if not coalesce(access.reach('assignment') = 'all' or leaver = any (access.owners('assignment')), false) then
    raise insufficient_privilege using message = 'this handover is outside what may be assigned (row-level security)';
  end if;
  return clients.hand_own_duties(of_handover, back, note, at) + desk.hand_duties(of_handover, back, note, at)
    + complaints.hand_duties(of_handover, back, note, at);
end $$;
comment on function clients.hand_duties is
  'Gives the duties of a handover to the successors, or back; answers how many went over. For those who hand over clients.';
revoke all on function clients.hand_duties(uuid, boolean, text, timestamptz) from public;
grant execute on function clients.hand_duties(uuid, boolean, text, timestamptz) to kehu_app;
`;

const ALERT = `
alter table inbox.alert
  add column from_staff uuid references identity.staff (id),
  add column duty_count int check (duty_count >= 0);
comment on column inbox.alert.from_staff is 'Whose work was taken over; null of other kinds.';
comment on column inbox.alert.duty_count is 'How many duties besides clients went over; null of other kinds.';
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''HANDOVER''::text, ''HANDOVER_UNDONE''::text, ');
end $$;
`;
