import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clients, their contacts, who looked after them when, and their grades. Published: `access.client_owner`,
 * `access.client_summary`, `access.client_grade`, and the intake table `clients.import_client` with its function
 * `clients.take_in`, through which an import hands over clients.
 */
export class Clients17640000004000 implements MigrationInterface {
  readonly name = 'Clients17640000004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, SEARCH, INDEXES, PUBLISHED, POLICIES, INTAKE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * Sort keys must be plain columns of types that compare without leaking, or row-level security keeps the planner from
 * starting an index scan at a cursor: numerics, LIKE and coalesce() are not, bigints, dates and texts are. Hence
 * annual_volume_fen, tier_order and contact_order.
 */
const TABLES = `
create schema clients authorization kehu_owner;

create table clients.client (
  id uuid primary key,
  number text not null unique check (number <> ''),
  name text not null check (name <> ''),
  business_type text not null check (business_type in ('AGREEMENT','MEMBER','DEALER','TRADING','AGENT')),
  region_code text references identity.region (code),
  owner_id uuid references identity.staff (id),
  tier text check (tier in ('A1','A2','B1','B2','C','D')),
  tier_gap boolean not null default false,
  tier_since date not null default current_date,
  tier_why jsonb,
  tier_margin numeric(14,2),
  tier_next text check (tier_next in ('A1','A2','B1','B2','C','D')),
  annual_volume numeric(14,2) not null default 0,
  annual_volume_fen bigint not null generated always as ((annual_volume * 100)::bigint) stored,
  payment_credit text not null default 'fair' check (payment_credit in ('poor','fair','good')),
  growth numeric(12,4),
  profit_contribution numeric(12,4),
  credit_code text,
  payment_term_days int check (payment_term_days >= 0),
  country text,
  city text,
  address text,
  walk_in boolean not null default false,
  opened_on date,
  last_contact_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version int not null default 1,
  tier_order text collate "C" not null generated always as (coalesce(tier, '~')) stored,
  contact_order date not null generated always as (coalesce(last_contact_on, '-infinity'::date)) stored,
  search_text text not null generated always as (lower(number || chr(10) || name)) stored
);

comment on column clients.client.walk_in is 'One client per country that stands for everybody who bought without an account.';

create table clients.contact (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  name text not null,
  role text,
  phone text,
  email text,
  legal_representative boolean not null default false
);
create index contact_client on clients.contact (client_id);

create table clients.assignment (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  owner_id uuid not null references identity.staff (id),
  valid daterange not null check (not isempty(valid)),
  reason text,
  constraint assignment_one_owner_a_day exclude using gist (client_id with =, valid with &&)
);
create index assignment_owner on clients.assignment (owner_id);

create table clients.grade (
  client_id uuid not null references clients.client (id),
  recorded_at timestamptz not null default clock_timestamp(),
  since date not null,
  tier text,
  tier_gap boolean not null,
  why jsonb not null,
  primary key (client_id, recorded_at)
);
comment on table clients.grade is 'Every grade a client ever had; append-only.';
`;

/*
 * Trigrams know neither two-character words, which is what Chinese is searched by, nor, in the C locale, any Chinese
 * at all. So: single characters and pairs, which need no word boundaries and no locale.
 */
const SEARCH = `
-- A loop, because it is nine times as fast as the same in one query, and every new client pays for it.
create function clients.grams(content text) returns text[]
language plpgsql immutable strict parallel safe as $$
declare
  characters text[] := string_to_array(content, null);
  found text[] := characters;
begin
  for at in 1 .. cardinality(characters) - 1 loop
    found := found || (characters[at] || characters[at + 1]);
  end loop;
  return found;
end $$;

create function clients.pairs(content text) returns text[]
language sql immutable strict parallel safe
return (
  select case when length(content) < 2 then array[content] else array_agg(distinct substr(content, at, 2)) end
  from generate_series(1, greatest(length(content) - 1, 1)) as at
);

-- Apart from the client: a regrade touches every client, and must not touch this.
create table clients.client_search (
  client_id uuid primary key references clients.client (id) on delete cascade,
  grams text[] not null
);
create index client_search_grams on clients.client_search using gin (grams);

create function clients.keep_search_of_new() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into clients.client_search (client_id, grams) select id, clients.grams(search_text) from added;
  return null;
end $$;
create trigger client_search_new after insert on clients.client
  referencing new table as added for each statement execute function clients.keep_search_of_new();

create function clients.keep_search() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update clients.client_search set grams = clients.grams(new.search_text) where client_id = new.id;
  return null;
end $$;
create trigger client_search_renamed after update of number, name on clients.client
  for each row when (new.search_text <> old.search_text) execute function clients.keep_search();
-- Also while a mass load or a replica leaves other triggers out: what cannot be found is as good as lost.
alter table clients.client enable always trigger client_search_new;
alter table clients.client enable always trigger client_search_renamed;

create function clients.matching(wanted text, at_most int) returns setof uuid
language sql stable security definer rows 500
set search_path = pg_catalog
begin atomic
  select s.client_id from clients.client_search s join clients.client c on c.id = s.client_id
  where s.grams @> clients.pairs(lower(wanted)) and strpos(c.search_text, lower(wanted)) > 0
  limit at_most;
end;
comment on function clients.matching is
  'Ids of clients whose number or name contains the text, in any portfolio. Answers ids only: read the clients themselves as yourself.';
revoke all on function clients.matching(text, int) from public;
grant execute on function clients.matching(text, int) to kehu_app;
`;

const SORT_KEYS: Readonly<Record<string, string>> = {
  name: 'name collate "zh-x-icu"',
  number: 'number collate "C"',
  tier: 'tier_order',
  volume: 'annual_volume_fen',
  contact: 'contact_order',
};

/** Every sort twice: over everybody, and within one portfolio. The first carry the owner, which row-level security reads. */
const INDEXES = Object.entries(SORT_KEYS)
  .flatMap(([name, key]) => [
    `create index client_by_${name} on clients.client (${key}, id) include (owner_id);`,
    `create index client_owned_by_${name} on clients.client (owner_id, ${key}, id);`,
  ])
  .join('\n');

const PUBLISHED = `
create view access.client_owner as select id as client_id, owner_id from clients.client;
create view access.client_summary as
  select id as client_id, number, name, region_code, tier, tier_gap, annual_volume, walk_in from clients.client;
create view access.client_grade as
  select client_id, since, recorded_at, tier, tier_gap from clients.grade;
grant select on access.client_owner, access.client_grade to kehu_app, kehu_analyst;
grant select on access.client_summary to kehu_app;
grant select (client_id, region_code, tier, tier_gap, annual_volume, walk_in) on access.client_summary to kehu_analyst;
`;

const REACHES = `
  (select access.reach('client')) = 'all'
  or owner_id = any ((select access.owners('client'))::uuid[])
  or ((select access.on_cases('client'))
      and id in (select client_id from access.case_client where post = any ((select access.posts())::text[])))`;

const KEEPS = `
  (select access.reach('client')) = 'all' or owner_id = any ((select access.owners('client'))::uuid[])`;

const CONFIDES = `
  (select access.reach('confidential')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = contact.client_id and o.owner_id = any ((select access.owners('confidential'))::uuid[]))`;

const POLICIES = `
grant usage on schema clients to kehu_app;
grant select, insert, update on clients.client, clients.contact, clients.assignment to kehu_app;
grant delete on clients.contact to kehu_app;
grant select, insert on clients.grade to kehu_app;
-- An analyst's login cannot name anybody, whatever the statement.
grant usage on schema clients to kehu_analyst;
grant select (id, business_type, region_code, owner_id, tier, tier_gap, tier_since, tier_why, tier_margin, tier_next,
    annual_volume, annual_volume_fen, payment_credit, growth, profit_contribution, payment_term_days, country, walk_in,
    opened_on, last_contact_on, created_at, updated_at, version)
  on clients.client to kehu_analyst;
grant select on clients.assignment, clients.grade to kehu_analyst;

alter table clients.client enable row level security, force row level security;
create policy owner_all on clients.client to kehu_owner using (true) with check (true);
create policy client_read on clients.client for select to kehu_app, kehu_analyst using (${REACHES});
create policy client_insert on clients.client for insert to kehu_app with check (${KEEPS});
create policy client_update on clients.client for update to kehu_app using (${KEEPS}) with check (${KEEPS});

alter table clients.client_search enable row level security, force row level security;
create policy owner_all on clients.client_search to kehu_owner using (true) with check (true);

alter table clients.contact enable row level security, force row level security;
create policy owner_all on clients.contact to kehu_owner using (true) with check (true);
create policy contact_scope on clients.contact to kehu_app using (${CONFIDES}) with check (${CONFIDES});

alter table clients.assignment enable row level security, force row level security;
create policy owner_all on clients.assignment to kehu_owner using (true) with check (true);
create policy assignment_scope on clients.assignment to kehu_app, kehu_analyst
  using (exists (select from clients.client as c where c.id = client_id))
  with check (exists (select from clients.client as c where c.id = client_id));

alter table clients.grade enable row level security, force row level security;
create policy owner_all on clients.grade to kehu_owner using (true) with check (true);
create policy grade_scope on clients.grade to kehu_app, kehu_analyst
  using (exists (select from clients.client as c where c.id = client_id))
  with check (exists (select from clients.client as c where c.id = client_id));
`;

const INTAKE = `
create function clients.new_id() returns uuid
language sql volatile parallel safe
return encode(
  set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid())
      placing substr(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint), 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid;
comment on function clients.new_id is 'A uuid of version 7, on servers that do not make them.';

create table clients.import_client (
  source text not null,
  number text not null,
  name text not null,
  business_type text not null,
  country text,
  region_code text,
  owner_id uuid,
  walk_in boolean not null default false,
  opened_on date,
  primary key (source, number)
);
comment on table clients.import_client is 'Published intake: an import writes clients here and calls clients.take_in(source).';

create function clients.take_in(wanted text) returns int
language sql volatile
begin atomic
  with merged as (
    insert into clients.client (id, number, name, business_type, country, region_code, owner_id, walk_in, opened_on)
    select clients.new_id(), number, name, business_type, country, region_code, owner_id, walk_in, opened_on
    from clients.import_client where source = wanted
    order by number
    on conflict (number) do update set opened_on = least(client.opened_on, excluded.opened_on), updated_at = now()
    where least(client.opened_on, excluded.opened_on) is distinct from client.opened_on
    returning id, owner_id, opened_on, xmax = 0 as is_new
  ), owned as (
    insert into clients.assignment (id, client_id, owner_id, valid, reason)
    select clients.new_id(), id, owner_id, daterange(coalesce(opened_on, current_date), null), 'import'
    from merged where is_new and owner_id is not null
    returning 1
  ), taken as (
    delete from clients.import_client where source = wanted returning 1
  )
  select (count(*) filter (where is_new))::int from merged;
end;
comment on function clients.take_in is
  'Takes over what the intake table holds of a source and empties it. What staff changed since is kept. Answers the number of new clients.';
`;
