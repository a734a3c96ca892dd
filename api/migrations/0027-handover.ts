import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Handovers of a whole portfolio, the notices that tell clients of it, and the day somebody leaves. Published:
 * `access.open_cases(clients)`, `identity.note_leaving(staff, day)`.
 */
export class Handover17640000027000 implements MigrationInterface {
  readonly name = 'Handover17640000027000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LEAVING, OPEN_CASES, HANDOVER, NOTICE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const LEAVING = `
alter table identity.staff add column leaves_on date;
comment on column identity.staff.leaves_on is 'The last day at work; the account is closed the day after.';
grant select (leaves_on) on identity.staff to kehu_app;

create function identity.note_leaving(person uuid, day date) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not coalesce(access.reach('assignment') = 'all' or person = any (access.owners('assignment')), false) then
    raise insufficient_privilege using message = 'this member of staff is outside what may be assigned';
  end if;
  update identity.staff set leaves_on = day, version = version + 1 where id = person and leaves_on is distinct from day;
end $$;
comment on function identity.note_leaving is 'Notes or takes back the last day of a member of staff, by those who hand over their clients.';
revoke all on function identity.note_leaving(uuid, date) from public;
grant execute on function identity.note_leaving(uuid, date) to kehu_app;

create or replace function access.account_managers(day date)
  returns table (staff_id uuid, unit_id uuid, region_code text, reports_to uuid)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select s.id, s.unit_id, s.region_code, s.reports_to from identity.staff s
  where s.active and (s.leaves_on is null or s.leaves_on > day) and exists (
    select from identity.staff_post p
    where p.staff_id = s.id and p.valid @> day
      and p.post in ('KA_SPECIALIST', 'KA_SUPERVISOR', 'KA_MANAGER', 'SALES_MANAGER'));
end;
`;

const OPEN_CASES = `
create function access.open_cases(clients uuid[]) returns table (client_id uuid, cases int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select c.client_id, count(*)::int from complaints.complaint c
  where c.client_id = any (clients) and c.flow_state = 'open' group by c.client_id;
end;
comment on function access.open_cases is 'How many complaints of these clients are open. For those who may see the clients.';
revoke all on function access.open_cases(uuid[]) from public;
grant execute on function access.open_cases(uuid[]) to kehu_app;
`;

const within = (owner: string): string => `
  ((select access.reach('assignment')) = 'all' or ${owner} = any ((select access.owners('assignment'))::uuid[]))`;

const HANDOVER = `
create table clients.handover (
  id uuid primary key,
  leaver_id uuid not null references identity.staff (id),
  took_effect_on date not null,
  leaves_on date,
  reason text not null check (reason <> ''),
  signed_by uuid not null references identity.staff (id),
  signed_at timestamptz not null,
  signature text not null check (signature <> ''),
  fingerprint text not null,
  client_count int not null check (client_count > 0),
  annual_volume numeric(16,2) not null,
  why jsonb not null,
  undo_until date not null,
  undone_by uuid references identity.staff (id),
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create index handover_by_leaver on clients.handover (leaver_id, signed_at desc);
create index handover_by_signing on clients.handover (signed_at desc, id desc);

create table clients.handover_client (
  handover_id uuid not null references clients.handover (id),
  client_id uuid not null references clients.client (id),
  successor_id uuid not null references identity.staff (id),
  owner_before uuid not null references identity.staff (id),
  assignments_before jsonb not null,
  primary key (handover_id, client_id)
);
comment on column clients.handover_client.assignments_before is 'The periods that were cut off or gave way, as they were: what an undo writes back.';
create index handover_client_by_client on clients.handover_client (client_id);

grant select, insert on clients.handover, clients.handover_client to kehu_app;
grant update (undone_by, undone_at) on clients.handover to kehu_app;
alter table clients.handover enable row level security, force row level security;
create policy owner_all on clients.handover to kehu_owner using (true) with check (true);
create policy handover_scope on clients.handover to kehu_app using (${within('leaver_id')}) with check (${within('leaver_id')});
alter table clients.handover_client enable row level security, force row level security;
create policy owner_all on clients.handover_client to kehu_owner using (true) with check (true);
create policy handover_client_scope on clients.handover_client to kehu_app
  using (exists (select from clients.handover as h where h.id = handover_id))
  with check (exists (select from clients.handover as h where h.id = handover_id) and ${within('successor_id')});
`;

const VISIBLE = 'exists (select from clients.client as c where c.id = client_id)';
const CARED_FOR = `exists (select from clients.client as c where c.id = client_id and (
  (select access.reach('client_write')) = 'all' or c.owner_id = any ((select access.owners('client_write'))::uuid[])
  or ${within('c.owner_id')}))`;

const NOTICE = `
create table clients.notice (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  handover_id uuid not null references clients.handover (id),
  due_on date not null,
  done_at timestamptz,
  done_by uuid references identity.staff (id),
  called_off_at timestamptz,
  check ((done_by is null) = (done_at is null))
);
comment on table clients.notice is 'Clients to be told who looks after them now (KA-14).';
create unique index notice_once on clients.notice (handover_id, client_id);
create index notice_by_client on clients.notice (client_id);
create index notice_open_by_due on clients.notice (due_on, id) where done_at is null and called_off_at is null;

grant select, insert on clients.notice to kehu_app;
grant update (done_at, done_by, called_off_at) on clients.notice to kehu_app;
alter table clients.notice enable row level security, force row level security;
create policy owner_all on clients.notice to kehu_owner using (true) with check (true);
create policy notice_read on clients.notice for select to kehu_app using (${VISIBLE});
create policy notice_insert on clients.notice for insert to kehu_app with check (${CARED_FOR});
create policy notice_update on clients.notice for update to kehu_app using (${CARED_FOR}) with check (${CARED_FOR});
`;
