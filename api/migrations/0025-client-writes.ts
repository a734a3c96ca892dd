import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Client cards, contacts and assignments that are changed by those whom the matrix lets write, which is fewer than those
 * it lets read. Published: `access.account_managers(day)`.
 */
export class ClientWrites17640000025000 implements MigrationInterface {
  readonly name = 'ClientWrites17640000025000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ACCOUNT_MANAGERS, NUMBERS, CARD, CONTACT, ASSIGNMENT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const writes = (resource: string, owner: string): string => `
  ((select access.reach('${resource}')) = 'all' or ${owner} = any ((select access.owners('${resource}'))::uuid[]))`;

const ACCOUNT_MANAGERS = `
create function access.account_managers(day date)
  returns table (staff_id uuid, unit_id uuid, region_code text, reports_to uuid)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select s.id, s.unit_id, s.region_code, s.reports_to from identity.staff s
  where s.active and exists (
    select from identity.staff_post p
    where p.staff_id = s.id and p.valid @> day
      and p.post in ('KA_SPECIALIST', 'KA_SUPERVISOR', 'KA_MANAGER', 'SALES_MANAGER'));
end;
comment on function access.account_managers is
  'Staff who may own clients on a day: active, at one of the posts that look after a portfolio.';
revoke all on function access.account_managers(date) from public;
grant execute on function access.account_managers(date) to kehu_app;
`;

/** Numbers of the form C0000001, unless an order system gave the client its own. */
const NUMBERS = `
create table clients.number_counter (
  only_row boolean primary key default true check (only_row),
  last bigint not null
);
alter table clients.number_counter enable row level security, force row level security;
create policy owner_all on clients.number_counter to kehu_owner using (true) with check (true);

create function clients.next_number() returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  serial bigint;
begin
  if not exists (select from clients.number_counter) then
    insert into clients.number_counter (last)
      select coalesce(max(substr(number, 2)::bigint), 0) from clients.client where number ~ '^C[0-9]{7,12}$'
      on conflict do nothing;
  end if;
  loop
    update clients.number_counter set last = last + 1 returning last into serial;
    exit when not exists (select from clients.client where number = 'C' || lpad(serial::text, 7, '0'));
  end loop;
  return 'C' || lpad(serial::text, 7, '0');
end $$;
comment on function clients.next_number is
  'The next free number. The counter stays locked until the transaction ends, so that a number is used or given out again.';
revoke all on function clients.next_number() from public;
grant execute on function clients.next_number() to kehu_app;
`;

/*
 * Row-level security knows rows and no columns, and a client has both a card and an owner, which different people may
 * change. So the policies of a row stay as wide as anybody's right, and a trigger for each group of columns asks for the
 * right to that group. Regrading sets none of these columns, and pays nothing.
 */
const CARD = `
create index client_credit_code on clients.client (credit_code) where credit_code is not null;

create function clients.guard_card() returns trigger language plpgsql set search_path = '' as $$
begin
  if pg_catalog.pg_has_role(current_user, 'kehu_owner', 'member') then return new; end if;
  if coalesce(${writes('client_write', 'old.owner_id')}, false) then return new; end if;
  raise insufficient_privilege using message = 'the card of this client is outside what may be written (row-level security)';
end $$;
create trigger client_card_guarded
  before update of number, name, business_type, region_code, credit_code, payment_term_days, country, city, address,
    opened_on, walk_in on clients.client
  for each row execute function clients.guard_card();

create function clients.guard_owner() returns trigger language plpgsql set search_path = '' as $$
begin
  if pg_catalog.pg_has_role(current_user, 'kehu_owner', 'member') then return new; end if;
  if coalesce(${writes('assignment', 'old.owner_id')} and ${writes('assignment', 'new.owner_id')}, false) then
    return new;
  end if;
  raise insufficient_privilege using message = 'this owner is outside what may be assigned (row-level security)';
end $$;
create trigger client_owner_guarded before update of owner_id on clients.client
  for each row when (old.owner_id is distinct from new.owner_id) execute function clients.guard_owner();

drop policy client_insert on clients.client;
create policy client_insert on clients.client for insert to kehu_app with check (${writes('client_write', 'owner_id')});

create function clients.look_alikes(core text, code text, at_most int) returns setof uuid
language sql stable security definer rows 20
set search_path = pg_catalog
begin atomic
  select found.id from (
    select c.id from clients.client c where c.credit_code = code
    union
    select s.client_id from clients.client_search s join clients.client c on c.id = s.client_id
    where length(core) >= 2 and s.grams @> platform.pairs(lower(core)) and strpos(c.search_text, lower(core)) > 0
  ) as found limit at_most;
end;
comment on function clients.look_alikes is
  'Ids of clients with this credit code, or whose name contains this core of a name, in any portfolio. Answers ids only: read the clients themselves as yourself.';
revoke all on function clients.look_alikes(text, text, int) from public;
grant execute on function clients.look_alikes(text, text, int) to kehu_app;
`;

const CONFIDES = (resource: string): string => `
  (select access.reach('${resource}')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = contact.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[]))`;

const CONTACT = `
alter table clients.contact add column version int not null default 1;
create unique index contact_one_legal_representative on clients.contact (client_id) where legal_representative;

drop policy contact_scope on clients.contact;
create policy contact_read on clients.contact for select to kehu_app using (${CONFIDES('confidential')});
create policy contact_insert on clients.contact for insert to kehu_app with check (${CONFIDES('confidential_write')});
create policy contact_update on clients.contact for update to kehu_app
  using (${CONFIDES('confidential_write')}) with check (${CONFIDES('confidential_write')});
create policy contact_delete on clients.contact for delete to kehu_app using (${CONFIDES('confidential_write')});
`;

const VISIBLE = 'exists (select from clients.client as c where c.id = client_id)';

/** Every client that ever had an owner has one on every day after, and never two: see assignment_one_owner_a_day. */
const ASSIGNMENT = `
alter table clients.assignment add column assigned_by uuid, add column assigned_at timestamptz;
create index assignment_by_start on clients.assignment (lower(valid));

create function clients.check_partition() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  asked uuid := coalesce(new.client_id, old.client_id);
  covered datemultirange;
begin
  select range_agg(valid) into covered from clients.assignment where client_id = asked;
  if covered = datemultirange(daterange(lower(covered), null)) then return null; end if;
  raise check_violation using constraint = 'assignment_without_gap',
    message = 'client ' || asked || ' would be without an owner on some day after its first';
end $$;
create constraint trigger assignment_without_gap after insert or update or delete on clients.assignment
  deferrable initially deferred for each row execute function clients.check_partition();

create function clients.has_assignment(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from clients.assignment where client_id = asked);
end;
revoke all on function clients.has_assignment(uuid) from public;
grant execute on function clients.has_assignment(uuid) to kehu_app;

grant delete on clients.assignment to kehu_app;
drop policy assignment_scope on clients.assignment;
create policy assignment_read on clients.assignment for select to kehu_app, kehu_analyst using (${VISIBLE});
-- Who makes a client gives it its first owner; every other is given by those who assign.
create policy assignment_insert on clients.assignment for insert to kehu_app with check (${VISIBLE} and (
  ${writes('assignment', 'owner_id')}
  or (${writes('client_write', 'owner_id')} and not clients.has_assignment(client_id))));
create policy assignment_update on clients.assignment for update to kehu_app
  using (${writes('assignment', 'owner_id')} and ${VISIBLE}) with check (${writes('assignment', 'owner_id')});
-- What was is history: only what has not been lived yet can be planned anew.
create policy assignment_delete on clients.assignment for delete to kehu_app using (
  ${writes('assignment', 'owner_id')} and ${VISIBLE} and lower(valid) >= (now() at time zone 'Asia/Shanghai')::date);
`;
