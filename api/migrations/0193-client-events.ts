import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Trainings, seminars, symposiums, fairs and campaigns: planned, held or cancelled, with the clients that were invited and
 * came (SD-7, AM-1). Secret (SD-10).
 */
export class ClientEvents17640000193000 implements MigrationInterface {
  readonly name = 'ClientEvents17640000193000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, INVITES, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table desk.client_event (
  id uuid primary key,
  kind text not null check (kind in ('TRAINING','SEMINAR','SYMPOSIUM','FAIR','CAMPAIGN')),
  title text not null check (title <> ''),
  place text not null check (place <> ''),
  from_day date not null,
  to_day date not null,
  organiser_id uuid not null references identity.staff (id),
  purpose text check (purpose <> ''),
  budget numeric(14,2) check (budget >= 0),
  state text not null default 'PLANNED' check (state in ('PLANNED','HELD','CANCELLED')),
  report text check (report <> ''),
  cost numeric(14,2) check (cost >= 0),
  cancel_reason text check (cancel_reason <> ''),
  planned_by uuid not null references identity.staff (id),
  planned_at timestamptz not null,
  ended_by uuid references identity.staff (id),
  ended_at timestamptz,
  version int not null default 1,
  constraint client_event_period check (from_day <= to_day),
  constraint client_event_ended check ((state = 'PLANNED') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint client_event_held check ((state = 'HELD') = (report is not null) and (cost is null or state = 'HELD')),
  constraint client_event_cancelled check ((state = 'CANCELLED') = (cancel_reason is not null))
);
comment on table desk.client_event is 'A training, seminar, symposium, fair or campaign for clients (SD-7, AM-1).';
comment on column desk.client_event.budget is 'What it may cost, in yuan; null: nothing was granted.';
comment on column desk.client_event.report is 'What was carried out, and what came of it.';
create index client_event_newest on desk.client_event (from_day desc, id desc);
create index client_event_organiser on desk.client_event (organiser_id, from_day desc, id desc);

create table desk.client_event_version (
  event_id uuid not null references desk.client_event (id),
  version int not null,
  content jsonb not null,
  replaced_by uuid not null references identity.staff (id),
  replaced_at timestamptz not null,
  primary key (event_id, version)
);
comment on table desk.client_event_version is 'What the plan of an event said before it was changed. Append-only.';

create table desk.client_event_guest (
  id uuid primary key,
  event_id uuid not null references desk.client_event (id),
  client_id uuid not null references clients.client (id),
  contact_name text check (contact_name <> ''),
  attendance text not null default 'INVITED' check (attendance in ('INVITED','DECLINED','ATTENDED','ABSENT','WITHDRAWN')),
  outcome text check (outcome <> ''),
  invited_by uuid not null references identity.staff (id),
  invited_at timestamptz not null,
  recorded_by uuid references identity.staff (id),
  recorded_at timestamptz,
  version int not null default 1,
  constraint client_event_guest_recorded check ((recorded_by is null) = (recorded_at is null))
);
comment on table desk.client_event_guest is 'A client, or somebody of it, that was invited to an event, and whether it came (SD-7).';
create index client_event_guest_of_event on desk.client_event_guest (event_id, invited_at desc, id desc);
create index client_event_guest_of_client on desk.client_event_guest (client_id, event_id);
`;

/** Apart from the policies: those of events and of guests would ask each other without end. */
const INVITES = `
create function desk.invites_own_client(event uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from desk.client_event_guest as g join access.client_owner as o on o.client_id = g.client_id
    where g.event_id = event and o.owner_id = any (access.owners('activity')))
$$;
comment on function desk.invites_own_client is 'Whether a client whose call records the viewer reads is invited to an event.';
revoke all on function desk.invites_own_client(uuid) from public;
grant execute on function desk.invites_own_client(uuid) to kehu_app;
`;

const own = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or organiser_id = any ((select access.owners('${resource}'))::uuid[])
  or planned_by = any ((select access.owners('${resource}'))::uuid[]))`;

const guest = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (select from access.client_owner as o
    where o.client_id = client_event_guest.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;

/*
 * An event is of who organises and who planned it, and of their superiors. Whoever looks after a client that is invited
 * knows of it as well: they bring the client along, and record what came of it.
 */
const POLICIES = `
grant select, insert on desk.client_event to kehu_app;
grant update (kind, title, place, from_day, to_day, organiser_id, purpose, budget, state, report, cost, cancel_reason,
  ended_by, ended_at, version) on desk.client_event to kehu_app;
alter table desk.client_event enable row level security, force row level security;
create policy owner_all on desk.client_event to kehu_owner using (true) with check (true);
create policy client_event_read on desk.client_event for select to kehu_app
  using (${own('activity')} or desk.invites_own_client(id));
create policy client_event_insert on desk.client_event for insert to kehu_app
  with check (planned_by = (select access.staff_id()) and ${own('activity_write')});
create policy client_event_update on desk.client_event for update to kehu_app
  using (${own('activity_write')}) with check (${own('activity_write')});

grant select, insert on desk.client_event_version to kehu_app;
alter table desk.client_event_version enable row level security, force row level security;
create policy owner_all on desk.client_event_version to kehu_owner using (true) with check (true);
create policy client_event_version_read on desk.client_event_version for select to kehu_app
  using (exists (select from desk.client_event as e where e.id = event_id));
create policy client_event_version_insert on desk.client_event_version for insert to kehu_app with check (
  replaced_by = (select access.staff_id())
  and exists (select from desk.client_event where client_event.id = event_id and ${own('activity_write')}));

grant select, insert on desk.client_event_guest to kehu_app;
grant update (contact_name, attendance, outcome, recorded_by, recorded_at, version) on desk.client_event_guest to kehu_app;
alter table desk.client_event_guest enable row level security, force row level security;
create policy owner_all on desk.client_event_guest to kehu_owner using (true) with check (true);
create policy client_event_guest_read on desk.client_event_guest for select to kehu_app using (${guest('activity')});
create policy client_event_guest_insert on desk.client_event_guest for insert to kehu_app with check (
  invited_by = (select access.staff_id()) and ${guest('activity_write')}
  and exists (select from desk.client_event as e where e.id = event_id));
create policy client_event_guest_update on desk.client_event_guest for update to kehu_app
  using (${guest('activity_write')}) with check (${guest('activity_write')});
`;
