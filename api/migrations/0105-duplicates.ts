import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients are recognised by, the clients still to be compared with the others, and the pairs that may be one client
 * (KA-1-duplicates). Keys and pairs are derived and can be found again; what somebody judged cannot.
 */
export class Duplicates17640000105000 implements MigrationInterface {
  readonly name = 'Duplicates17640000105000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, QUEUE, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table clients.client_key (
  client_id uuid primary key references clients.client (id) on delete cascade,
  core text not null,
  pairs text[] not null,
  rare_pairs text[] not null,
  credit_code text,
  phones text[] not null,
  address text
);
comment on column clients.client_key.rare_pairs is
  'So many of the pairs, in one order for all names, that two names alike enough have one of them in common.';
create index client_key_rare_pairs on clients.client_key using gin (rare_pairs);
create index client_key_phones on clients.client_key using gin (phones);
create index client_key_credit_code on clients.client_key (credit_code) where credit_code is not null;
create index client_key_address on clients.client_key (md5(address)) where address is not null;

create table clients.duplicate_queue (
  client_id uuid primary key references clients.client (id) on delete cascade
);
comment on table clients.duplicate_queue is 'Clients that are new or changed, and still to be compared with the others.';

-- No foreign keys: a client that was merged is gone from here until the merge is undone, and so is the pair.
create table clients.duplicate (
  id uuid primary key,
  first_id uuid not null,
  second_id uuid not null,
  score int not null check (score between 0 and 100),
  why jsonb not null,
  found_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN','DIFFERENT')),
  judged_by uuid references identity.staff (id),
  judged_at timestamptz,
  note text,
  version int not null default 1,
  constraint duplicate_once unique (first_id, second_id),
  check (first_id < second_id),
  check ((state = 'DIFFERENT') = (judged_by is not null and judged_at is not null))
);
create index duplicate_worklist on clients.duplicate (state, score desc, id desc);
create index duplicate_second on clients.duplicate (second_id);
`;

/** Statement by statement, and only for what a client is recognised by: regrading and importing orders pay nothing. */
const QUEUE = `
insert into clients.duplicate_queue (client_id) select id from clients.client;

create function clients.queue_new() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into clients.duplicate_queue (client_id) select id from added on conflict do nothing;
  return null;
end $$;
create trigger client_compared_new after insert on clients.client
  referencing new table as added for each statement execute function clients.queue_new();

create function clients.queue_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into clients.duplicate_queue (client_id) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger client_compared_again after update of name, credit_code, city, address on clients.client
  for each row when ((new.name, new.credit_code, new.city, new.address)
    is distinct from (old.name, old.credit_code, old.city, old.address)) execute function clients.queue_changed();

create function clients.queue_contact() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into clients.duplicate_queue (client_id)
    select id from clients.client where id in (old.client_id, new.client_id) on conflict do nothing;
  return null;
end $$;
create trigger contact_compared_new after insert or delete on clients.contact
  for each row execute function clients.queue_contact();
create trigger contact_compared_again after update of phone, client_id on clients.contact
  for each row when ((new.phone, new.client_id) is distinct from (old.phone, old.client_id))
  execute function clients.queue_contact();
`;

const MINE = (id: string): string => `exists (select from clients.client as c where c.id = ${id} and (
  (select access.reach('merging')) = 'all' or c.owner_id = any ((select access.owners('merging'))::uuid[])))`;
const MAY_JUDGE = `((select access.reach('merging')) = 'all' or (${MINE('first_id')} and ${MINE('second_id')}))`;
const SYSTEM = '(select access.is_system())';

const POLICIES = `
grant select, insert, update, delete on clients.client_key, clients.duplicate_queue to kehu_app;
alter table clients.client_key enable row level security, force row level security;
create policy owner_all on clients.client_key to kehu_owner using (true) with check (true);
create policy client_key_system on clients.client_key to kehu_app using (${SYSTEM}) with check (${SYSTEM});
alter table clients.duplicate_queue enable row level security, force row level security;
create policy owner_all on clients.duplicate_queue to kehu_owner using (true) with check (true);
create policy duplicate_queue_system on clients.duplicate_queue to kehu_app using (${SYSTEM}) with check (${SYSTEM});

grant select, insert, delete on clients.duplicate to kehu_app;
grant update (score, why, found_at, state, judged_by, judged_at, note, version) on clients.duplicate to kehu_app;
alter table clients.duplicate enable row level security, force row level security;
create policy owner_all on clients.duplicate to kehu_owner using (true) with check (true);
create policy duplicate_system on clients.duplicate to kehu_app using (${SYSTEM}) with check (${SYSTEM});
create policy duplicate_read on clients.duplicate for select to kehu_app using (${MAY_JUDGE});
create policy duplicate_judge on clients.duplicate for update to kehu_app using (${MAY_JUDGE}) with check (${MAY_JUDGE});
`;
