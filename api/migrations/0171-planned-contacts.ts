import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits and callbacks by plan (SD-6, KA-16): moved with a reason, done by a record of them. Secret (SD-10). */
export class PlannedContacts17640000171000 implements MigrationInterface {
  readonly name = 'PlannedContacts17640000171000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table desk.planned_contact (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  kind text not null check (kind in ('VISIT','CALLBACK')),
  first_day date not null,
  day date not null,
  purpose text not null check (purpose <> ''),
  staff_id uuid references identity.staff (id),
  state text not null default 'PLANNED' check (state in ('PLANNED','DONE','CANCELLED')),
  planned_by uuid not null references identity.staff (id),
  planned_at timestamptz not null,
  activity_id uuid unique references desk.activity (id),
  done_on date,
  ended_by uuid references identity.staff (id),
  ended_at timestamptz,
  cancel_reason text check (cancel_reason <> ''),
  version int not null default 1,
  constraint planned_contact_ended check ((state = 'PLANNED') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint planned_contact_done check ((state = 'DONE') = (activity_id is not null) and (activity_id is null) = (done_on is null)),
  constraint planned_contact_cancelled check ((state = 'CANCELLED') = (cancel_reason is not null))
);
comment on table desk.planned_contact is 'A visit or callback by plan (SD-6, KA-16).';
comment on column desk.planned_contact.first_day is 'The day it was planned for at first; kept when it is moved.';
comment on column desk.planned_contact.staff_id is
  'Who goes; null: whoever looks after the client. Settled when it is done or cancelled.';
comment on column desk.planned_contact.done_on is 'The day of the contact by which it was done.';
create index planned_contact_day on desk.planned_contact (day, id);
create index planned_contact_of_client on desk.planned_contact (client_id, day, id);
create index planned_contact_named on desk.planned_contact (staff_id, day, id) where staff_id is not null;

create table desk.planned_contact_move (
  id uuid primary key,
  planned_contact_id uuid not null references desk.planned_contact (id),
  from_day date not null,
  to_day date not null,
  from_staff uuid references identity.staff (id),
  to_staff uuid references identity.staff (id),
  reason text not null check (reason <> ''),
  moved_by uuid not null references identity.staff (id),
  moved_at timestamptz not null,
  constraint planned_contact_moved check (from_day <> to_day or from_staff is distinct from to_staff)
);
comment on table desk.planned_contact_move is 'A plan put to another day or to somebody else, with the reason. Append-only.';
create index planned_contact_move_of on desk.planned_contact_move (planned_contact_id, moved_at, id);
`;

const owns = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (select from access.client_owner as o
    where o.client_id = planned_contact.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;

/*
 * A plan is of the client: it is seen and changed by who looks after the client now, and by their superiors. A colleague
 * who is named to go sees it for as long as they are to go.
 */
const POLICIES = `
grant select, insert on desk.planned_contact to kehu_app;
grant update (day, staff_id, state, activity_id, done_on, ended_by, ended_at, cancel_reason, version)
  on desk.planned_contact to kehu_app;
alter table desk.planned_contact enable row level security, force row level security;
create policy owner_all on desk.planned_contact to kehu_owner using (true) with check (true);
create policy planned_contact_read on desk.planned_contact for select to kehu_app
  using ((state = 'PLANNED' and staff_id = (select access.staff_id())) or ${owns('activity')});
create policy planned_contact_insert on desk.planned_contact for insert to kehu_app
  with check (planned_by = (select access.staff_id()) and ${owns('activity_write')});
create policy planned_contact_update on desk.planned_contact for update to kehu_app
  using (${owns('activity_write')}) with check (${owns('activity_write')});

grant select, insert on desk.planned_contact_move to kehu_app;
alter table desk.planned_contact_move enable row level security, force row level security;
create policy owner_all on desk.planned_contact_move to kehu_owner using (true) with check (true);
create policy planned_contact_move_read on desk.planned_contact_move for select to kehu_app
  using (exists (select from desk.planned_contact as p where p.id = planned_contact_id));
create policy planned_contact_move_insert on desk.planned_contact_move for insert to kehu_app with check (
  moved_by = (select access.staff_id())
  and exists (select from desk.planned_contact where planned_contact.id = planned_contact_id and ${owns('activity_write')}));
`;
