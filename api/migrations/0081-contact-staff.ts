import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who of us is in contact with a client beside its account manager, so that no important client hangs on one person
 * (KA-13). Published: `access.contact_report`.
 */
export class ContactStaff17640000081000 implements MigrationInterface {
  readonly name = 'ContactStaff17640000081000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STAFF, COUNT, POLICIES, REPORTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const STAFF = `
create table clients.contact_staff (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  staff_id uuid not null references identity.staff (id),
  valid daterange not null check (not lower_inf(valid)),
  added_by uuid references identity.staff (id),
  added_at timestamptz not null,
  removed_by uuid references identity.staff (id),
  constraint contact_staff_once_a_day exclude using gist (client_id with =, staff_id with =, valid with &&)
);
comment on table clients.contact_staff is 'Staff in contact with a client beside its account manager (KA-13); an empty period was taken back on its first day.';
create index contact_staff_of_client on clients.contact_staff (client_id) where upper_inf(valid);
create index contact_staff_open on clients.contact_staff (staff_id) where upper_inf(valid);
`;

/*
 * How many there are stands on the client: a list of a million clients is filtered by it. An account manager is in contact
 * anyway and is not counted here; who becomes one leaves this list.
 */
const COUNT = `
alter table clients.client
  add column extra_contacts int not null default 0,
  add column important boolean not null default false;
comment on column clients.client.extra_contacts is 'Staff in contact beside the account manager.';
comment on column clients.client.important is 'Recognised as an important new client, whatever its tier is by now (KA-13).';
grant select (extra_contacts, important) on clients.client to kehu_analyst;

create function clients.count_contacts() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  asked uuid := coalesce(new.client_id, old.client_id);
begin
  update clients.client set extra_contacts =
    (select count(*)::int from clients.contact_staff where client_id = asked and upper_inf(valid))
  where id = asked;
  return null;
end $$;
create trigger contact_staff_counted after insert or update or delete on clients.contact_staff
  for each row execute function clients.count_contacts();

create function clients.owner_is_no_extra() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update clients.contact_staff set valid = daterange(lower(valid), greatest(lower(valid), current_date))
  where client_id = new.id and staff_id = new.owner_id and upper_inf(valid);
  return null;
end $$;
create trigger contact_staff_becomes_owner after update of owner_id on clients.client
  for each row when (old.owner_id is distinct from new.owner_id and new.extra_contacts > 0)
  execute function clients.owner_is_no_extra();
`;

const ofClient = (condition: string): string =>
  `exists (select from clients.client as c where c.id = client_id and (${condition}))`;
const ASSIGNS = `(select access.reach('assignment')) = 'all'
  or c.owner_id = any ((select access.owners('assignment'))::uuid[])`;

const POLICIES = `
grant select, insert on clients.contact_staff to kehu_app;
grant update (valid, removed_by) on clients.contact_staff to kehu_app;
alter table clients.contact_staff enable row level security, force row level security;
create policy owner_all on clients.contact_staff to kehu_owner using (true) with check (true);
create policy contact_staff_read on clients.contact_staff for select to kehu_app using (${ofClient('true')});
create policy contact_staff_insert on clients.contact_staff for insert to kehu_app with check (${ofClient(ASSIGNS)});
create policy contact_staff_update on clients.contact_staff for update to kehu_app
  using (${ofClient(ASSIGNS)}) with check (${ofClient(ASSIGNS)});
`;

/** Whoever reads it reads with their own rights to calls and visits. */
const REPORTS = `
create view access.contact_report with (security_invoker = true) as
  select client_id, by_staff as staff_id, at from desk.activity where by_staff is not null;
comment on view access.contact_report is 'Calls, visits and callbacks on record, by who of us made them.';
grant select on access.contact_report to kehu_app;
`;
