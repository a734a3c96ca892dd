import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff are added, changed, locked out and let go by the administrator, who hands out passwords that are good for one
 * sign-in: with one, nobody gets further than to choosing their own. Units and regions are kept the same way.
 */
export class Staffing17640000118000 implements MigrationInterface {
  readonly name = 'Staffing17640000118000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SIGN_INS, ENDS, POLICIES, CLIENT_COUNT, HIERARCHY, LAST_ADMINISTRATOR])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SIGN_INS = `
alter table identity.staff
  add column one_time_until timestamptz,
  add column locked_at timestamptz,
  add column last_sign_in_at timestamptz,
  add column has_password boolean generated always as (password_hash is not null) stored;
comment on column identity.staff.one_time_until is
  'The password was handed out and only opens the choice of another, until then; null: it is their own.';
comment on column identity.staff.locked_at is 'Since when the administrator lets them in no more; null: they may sign in.';
grant select (one_time_until, locked_at, last_sign_in_at, has_password) on identity.staff to kehu_app;
update identity.staff s set last_sign_in_at = a.at
  from (select subject_id, max(at) as at from platform.audit where action = 'session.begin' group by subject_id) a
  where a.subject_id = s.id::text;

drop function identity.credential;
create function identity.credential(asked text)
  returns table (staff_id uuid, password_hash text, one_time_until timestamptz)
language sql stable security definer set search_path = '' as $$
  select id, password_hash, one_time_until from identity.staff
  where account = asked and active and locked_at is null and password_hash is not null
$$;
comment on function identity.credential is
  'The only way to a password’s hash: one account at a time, of staff who may sign in.';
revoke all on function identity.credential from public;
grant execute on function identity.credential to kehu_app;

create or replace function identity.change_own_password(new_hash text) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.staff set password_hash = new_hash, one_time_until = null, version = version + 1
  where id = access.staff_id() and active
$$;

create function identity.note_sign_in(at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.staff set last_sign_in_at = at where id = access.staff_id()
$$;
comment on function identity.note_sign_in is 'When the viewer signed in last.';
revoke all on function identity.note_sign_in from public;
grant execute on function identity.note_sign_in to kehu_app;
`;

/** Who is locked out is nobody on any day, and what they had open ends at once. */
const ENDS = `
create or replace function identity.viewer_facts(asked uuid, day date)
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
  where s.id = asked and s.active and s.locked_at is null
$$;

create or replace function identity.end_sessions_of_inactive() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from identity.session where staff_id = new.id;
  if not new.active or new.locked_at is not null then
    update identity.api_token set revoked_at = greatest(now(), created_at) where staff_id = new.id and revoked_at is null;
  end if;
  return null;
end $$;
drop trigger sessions_end_with_the_account on identity.staff;
create trigger sessions_end_with_the_account after update of active, locked_at, password_hash on identity.staff
  for each row when (not new.active or new.locked_at is not null or new.password_hash is distinct from old.password_hash)
  execute function identity.end_sessions_of_inactive();
`;

/** Nobody gives or takes posts of their own, whatever their rights. */
const POLICIES = `
create policy staffing_insert on identity.staff for insert to kehu_app
  with check ((select access.reach('staffing')) = 'all');
create policy staffing_update on identity.staff for update to kehu_app
  using ((select access.reach('staffing')) = 'all') with check ((select access.reach('staffing')) = 'all');
create policy staffing on identity.staff_post to kehu_app
  using ((select access.reach('staffing')) = 'all' and staff_id <> (select access.staff_id()))
  with check ((select access.reach('staffing')) = 'all' and staff_id <> (select access.staff_id()));
grant delete on identity.staff_post to kehu_app;

alter table identity.unit add column version integer not null default 1;
alter table identity.region add column version integer not null default 1;
create policy staffing on identity.unit to kehu_app
  using ((select access.reach('staffing')) = 'all') with check ((select access.reach('staffing')) = 'all');
create policy staffing on identity.region to kehu_app
  using ((select access.reach('staffing')) = 'all') with check ((select access.reach('staffing')) = 'all');
`;

/** The administrator reads no client, and must not let one be orphaned (KA-14): so many, and nobody is told which. */
const CLIENT_COUNT = `
create function access.client_count(asked uuid) returns int
language sql stable security definer set search_path = '' as $$
  select case when access.reach('staffing') = 'all'
    then (select count(*)::int from clients.client c where c.owner_id = asked) end
$$;
comment on function access.client_count is 'How many clients somebody looks after, for who keeps the staff; null for everybody else.';
revoke all on function access.client_count from public;
grant execute on function access.client_count to kehu_app;
`;

/** Nobody reports to themselves and no unit is within itself, however far up; changes of either wait for one another. */
const HIERARCHY = `
create function identity.units_from(asked uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with recursive around (id) as (
    select asked
    union
    select u.parent_id from identity.unit u join around on u.id = around.id where u.parent_id is not null
  )
  select array_agg(id) from around where id is not null
$$;
comment on function identity.units_from is 'A unit and those above it.';
revoke all on function identity.units_from from public;
grant execute on function identity.units_from to kehu_app;

create function identity.refuse_circles() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('identity.staffing', 0));
  if tg_table_name = 'staff' then
    if new.id = any (identity.heads_of(new.reports_to)) then
      raise exception 'somebody would report to themselves' using errcode = 'check_violation', constraint = 'staff_no_circle';
    end if;
  elsif new.id = any (identity.units_from(new.parent_id)) then
    raise exception 'a unit would be within itself' using errcode = 'check_violation', constraint = 'unit_no_circle';
  end if;
  return new;
end $$;
create trigger no_circles before insert or update of reports_to on identity.staff
  for each row when (new.reports_to is not null) execute function identity.refuse_circles();
create trigger no_circles before insert or update of parent_id on identity.unit
  for each row when (new.parent_id is not null) execute function identity.refuse_circles();
`;

/** Somebody can always let others in: a database that has such an administrator never loses the last one. */
const LAST_ADMINISTRATOR = `
create function identity.has_administrator(other_than uuid, day date) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from identity.staff s join identity.staff_post p on p.staff_id = s.id
    where p.post = 'ADMINISTRATOR' and upper_inf(p.valid) and (day is null or p.valid @> day)
      and s.active and s.locked_at is null and s.leaves_on is null and s.id is distinct from other_than)
$$;
comment on function identity.has_administrator is
  'Whether somebody else keeps the accounts for an open time; with a day: on that day already.';
revoke all on function identity.has_administrator from public;
grant execute on function identity.has_administrator to kehu_app;

create function identity.keep_an_administrator() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('identity.staffing', 0));
  if identity.has_administrator(null, null) then return null; end if;
  if tg_table_name = 'staff' then
    if not exists (select from identity.staff_post p
      where p.staff_id = old.id and p.post = 'ADMINISTRATOR' and upper_inf(p.valid)) then return null; end if;
  elsif not exists (
    select from identity.staff s where s.id = old.staff_id and s.active and s.locked_at is null) then return null;
  end if;
  raise exception 'nobody would be left to keep the accounts'
    using errcode = 'check_violation', constraint = 'last_administrator';
end $$;
create trigger last_administrator after update of active, locked_at, leaves_on on identity.staff
  for each row when (old.active and old.locked_at is null and old.leaves_on is null
    and (not new.active or new.locked_at is not null or new.leaves_on is not null))
  execute function identity.keep_an_administrator();
create trigger last_administrator_post after update or delete on identity.staff_post
  for each row when (old.post = 'ADMINISTRATOR' and upper_inf(old.valid))
  execute function identity.keep_an_administrator();
`;
