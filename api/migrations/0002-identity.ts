import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff, their posts and units, and their sessions. */
export class Identity17640000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACES);
    await runner.query(STAFF);
    await runner.query(STAFF_POST);
    await runner.query(SESSION);
    await runner.query(CREDENTIAL);
    await runner.query(VIEWER);
    await runner.query(PUBLISHED);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only: restore a backup.'));
  }
}

/** Row-level security of a table that everybody signed in reads and only the system writes. */
const directory = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy owner_all on ${table} to kehu_owner using (true) with check (true);
  create policy signed_in on ${table} for select to kehu_app, kehu_analyst
    using ((select access.staff_id()) is not null);
  create policy system on ${table} to kehu_app using ((select access.is_system())) with check ((select access.is_system()));
`;

const PLACES = `
  create schema identity;
  grant usage on schema identity to kehu_app, kehu_analyst;

  create table identity.unit (
    id uuid primary key,
    name text not null check (name <> ''),
    parent_id uuid references identity.unit check (parent_id <> id)
  );
  create index unit_by_parent on identity.unit (parent_id);
  create table identity.region (
    code text primary key check (code <> ''),
    name text not null check (name <> '')
  );
  ${directory('identity.unit')}
  ${directory('identity.region')}
  grant select, insert, update on identity.unit, identity.region to kehu_app;
  grant select on identity.unit, identity.region to kehu_analyst;
`;

/** The hash of a password is written by the application and never read back by it: see identity.credential. */
const STAFF = `
  create table identity.staff (
    id uuid primary key,
    number text not null unique,
    name text not null check (name <> ''),
    account text not null unique check (account = lower(account) and account <> ''),
    password_hash text,
    unit_id uuid references identity.unit,
    region_code text references identity.region,
    reports_to uuid references identity.staff check (reports_to <> id),
    email text,
    active boolean not null default true,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    version integer not null default 1
  );
  comment on column identity.staff.demo is 'An account of the demonstration company, whose password is published.';
  create index staff_by_unit on identity.staff (unit_id);
  create index staff_by_superior on identity.staff (reports_to);
  ${directory('identity.staff')}
  grant insert, update on identity.staff to kehu_app;
  grant select (id, number, name, account, unit_id, region_code, reports_to, email, active, demo, created_at, version)
    on identity.staff to kehu_app;
  grant select (id, number, name, unit_id, region_code, reports_to, active) on identity.staff to kehu_analyst;
`;

const STAFF_POST = `
  create table identity.staff_post (
    staff_id uuid not null references identity.staff,
    post text not null check (post in (
      'GENERAL_MANAGER', 'DEPUTY_GM_SALES', 'DEPUTY_GM_PRODUCTION', 'GM_OFFICE', 'EXECUTIVE', 'SERVICE_DIRECTOR',
      'KA_MANAGER', 'KA_SUPERVISOR', 'KA_SPECIALIST', 'SALES_MANAGER', 'QUALITY_MANAGER', 'PRODUCTION_MANAGER',
      'LOGISTICS_SUPERVISOR', 'RND_ENGINEER', 'ACCOUNTANT', 'CREDIT_OFFICER', 'ANALYST', 'ADMINISTRATOR')),
    valid daterange not null check (not isempty(valid)),
    constraint staff_post_once exclude using gist (staff_id with =, post with =, valid with &&)
  );
  ${directory('identity.staff_post')}
  grant select, insert, update on identity.staff_post to kehu_app;
  grant select on identity.staff_post to kehu_analyst;
`;

/** Sessions are found by the hash of their token only, and end with the account. */
const SESSION = `
  create table identity.session (
    token_hash bytea primary key check (length(token_hash) = 32),
    staff_id uuid not null references identity.staff,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_seen_at timestamptz not null
  );
  create index session_by_staff on identity.session (staff_id);
  create index session_by_expiry on identity.session (expires_at);
  alter table identity.session enable row level security;
  alter table identity.session force row level security;
  create policy owner_all on identity.session to kehu_owner using (true) with check (true);
  create policy own on identity.session to kehu_app
    using (staff_id = (select access.staff_id()) or (select access.is_system()))
    with check (staff_id = (select access.staff_id()));
  grant select, insert, delete on identity.session to kehu_app;

  create function identity.end_session(hash bytea) returns uuid
    language sql volatile security definer set search_path = '' as
    $$ delete from identity.session where token_hash = hash returning staff_id $$;
  revoke all on function identity.end_session from public;
  grant execute on function identity.end_session to kehu_app;

  create function identity.end_sessions_of_inactive() returns trigger
    language plpgsql security definer set search_path = '' as $$
  begin
    delete from identity.session where staff_id = new.id;
    return null;
  end $$;
  create trigger sessions_end_with_the_account after update of active, password_hash on identity.staff
    for each row when (not new.active or new.password_hash is distinct from old.password_hash)
    execute function identity.end_sessions_of_inactive();
`;

/** The only way to a password's hash: one account at a time, active staff only. */
const CREDENTIAL = `
  create function identity.credential(asked text) returns table (staff_id uuid, password_hash text)
    language sql stable security definer set search_path = '' as
    $$ select id, password_hash from identity.staff where account = asked and active and password_hash is not null $$;
  revoke all on function identity.credential from public;
  grant execute on function identity.credential to kehu_app;
`;

/**
 * Who somebody is on a day: posts in force, and the circles whose portfolios a scope covers. A team is everybody who
 * reports to its head, however far down; a unit is the staff of the unit and of those below it. Staff who left stay in
 * their circles, so that their clients are nobody's blind spot (KA-14).
 */
const VIEWER = `
  create function identity.viewer_facts(asked uuid, day date)
    returns table (staff_id uuid, name text, posts text[], team uuid[], unit uuid[])
    language sql stable security definer set search_path = '' as $$
    with recursive team (id) as (
      select asked
      union
      select below.id from identity.staff below join team on below.reports_to = team.id
    ), units (id) as (
      select s.unit_id from identity.staff s where s.id = asked and s.unit_id is not null
      union
      select below.id from identity.unit below join units on below.parent_id = units.id
    )
    select s.id, s.name,
      array(select p.post from identity.staff_post p where p.staff_id = s.id and p.valid @> day order by p.post),
      array(select t.id from team t order by t.id),
      array(select m.id from identity.staff m where m.id = asked or m.unit_id in (select u.id from units u) order by m.id)
    from identity.staff s
    where s.id = asked and s.active
  $$;
  revoke all on function identity.viewer_facts from public;
  grant execute on function identity.viewer_facts to kehu_app;

  create function identity.session_viewer(hash bytea, at timestamptz, idle interval)
    returns table (staff_id uuid, name text, posts text[], team uuid[], unit uuid[])
    language plpgsql volatile security definer set search_path = '' as $$
  declare
    found_session identity.session;
  begin
    select * into found_session from identity.session s
      where s.token_hash = hash and s.expires_at > at and s.last_seen_at > at - idle;
    if not found then return; end if;
    -- A minute's precision is enough to notice idleness, and spares a write on every request.
    if found_session.last_seen_at < at - interval '1 minute' then
      update identity.session s set last_seen_at = at where s.token_hash = hash;
    end if;
    return query
      select * from identity.viewer_facts(found_session.staff_id, (at at time zone 'Asia/Shanghai')::date);
  end $$;
  revoke all on function identity.session_viewer from public;
  grant execute on function identity.session_viewer to kehu_app;
`;

const PUBLISHED = `
  create view access.staff_directory (id, number, name, unit_id, region_code) as
    select id, number, name, unit_id, region_code from identity.staff;
  grant select on access.staff_directory to kehu_app, kehu_analyst;
`;
