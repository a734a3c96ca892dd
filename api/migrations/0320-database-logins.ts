import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Database logins of analysts: who has one, and whether it may read now. Asked at every statement, of the login that the
 * connection was opened with, which no SQL can change (decision 0049).
 */
export class DatabaseLogins17640000320000 implements MigrationInterface {
  readonly name = 'DatabaseLogins17640000320000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LOGIN, MAY_READ, SCHEMA, GUARD, OLD_ROLE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const LOGIN = `
create table identity.database_login (
  id uuid primary key,
  staff_id uuid not null references identity.staff (id),
  role_name name not null unique check (role_name like 'kehu\\_login\\_%'),
  made_at timestamptz not null,
  valid_until timestamptz not null check (valid_until > made_at),
  ended_at timestamptz check (ended_at >= made_at)
);
comment on table identity.database_login is
  'Roles of the database server with which members of staff read the schema analysis; made and ended by the operator alone.';
create unique index database_login_once on identity.database_login (staff_id) where ended_at is null;
alter table identity.database_login enable row level security, force row level security;
create policy owner_all on identity.database_login to kehu_owner using (true) with check (true);
`;

/** The posts are those that read, at least by pseudonym, everything that the views show: a test derives them anew. */
const MAY_READ = `
create function identity.login_may_read(login name) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from identity.database_login as l
    join identity.staff as s on s.id = l.staff_id and s.active and s.locked_at is null
    join identity.staff_post as p on p.staff_id = s.id
      and p.valid @> (clock_timestamp() at time zone 'Asia/Shanghai')::date
      and p.post = any ('{ANALYST,DEPUTY_GM_PRODUCTION,DEPUTY_GM_SALES,GENERAL_MANAGER,SERVICE_DIRECTOR}')
    where l.role_name = login and l.ended_at is null and l.valid_until > clock_timestamp())
$$;
comment on function identity.login_may_read is
  'Whether a role of the server is a login on record, not ended, of somebody who today holds a post that reads the whole company.';
revoke all on function identity.login_may_read(name) from public;
`;

/**
 * The owner of the views cannot log in, and reads of each table only the columns granted to it. Functions of a view run
 * with the rights of whoever asks, so logins may ask this one, and learn of themselves alone.
 */
const SCHEMA = `
create schema analysis authorization kehu_analysis;
comment on schema analysis is
  'What analysts read with a database login: de-identified, neither secret nor top secret (SD-10), and read only.';
create function analysis.is_allowed() returns boolean
language sql stable security definer parallel restricted set search_path = pg_catalog as $$
  select identity.login_may_read(session_user)
$$;
comment on function analysis.is_allowed is 'Whether the login of this connection may read now. When it may not, every view is empty.';
revoke all on function analysis.is_allowed() from public;
grant execute on function analysis.is_allowed() to kehu_login;
grant usage on schema analysis to kehu_login;
`;

/** The owner of the tables is a member of every login, which is all it takes to see what they run and to end it. */
const GUARD = `
create function identity.end_logins_past(statement interval, pause interval, transaction interval)
returns table (login text, reason text)
language sql volatile security definer set search_path = pg_catalog as $$
  with running as materialized (
    select a.pid, l.role_name, case
        when not identity.login_may_read(l.role_name) then 'NOT_ALLOWED'
        when a.state <> 'idle' and clock_timestamp() - a.xact_start > transaction then 'TRANSACTION'
        when a.state like 'idle in transaction%' and clock_timestamp() - a.state_change > pause then 'PAUSE'
        when a.state not like 'idle%' and clock_timestamp() - a.state_change > statement then 'STATEMENT'
      end as reason
    from identity.database_login as l join pg_stat_activity as a on a.usename = l.role_name
  )
  select role_name::text, reason from running where reason is not null and pg_terminate_backend(pid)
$$;
comment on function identity.end_logins_past is
  'Ends connections of database logins that are no longer allowed, or run, pause within a transaction or keep one open for longer than these; answers whose and why.';
revoke all on function identity.end_logins_past(interval, interval, interval) from public;
grant execute on function identity.end_logins_past(interval, interval, interval) to kehu_app;
`;

/** It never had a login, and its policies read settings of the connection: whoever got hold of it could set them. */
const OLD_ROLE = `
do $$
declare
  room text;
begin
  foreach room in array array['access','identity','policy','clients','sales','complaints','returns','desk','analytics','inbox']
  loop
    execute format('revoke all on all tables in schema %I from kehu_analyst', room);
    execute format('revoke all on all functions in schema %I from kehu_analyst', room);
    execute format('revoke all on schema %I from kehu_analyst', room);
  end loop;
end $$;
`;
