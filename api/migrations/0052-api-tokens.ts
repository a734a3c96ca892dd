import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tokens with which programs ask in a person's name. A token is found by its hash only, and the application cannot read
 * even that. Lines of the audit trail name the token that acted.
 */
export class ApiTokens17640000052000 implements MigrationInterface {
  readonly name = 'ApiTokens17640000052000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TOKEN, END_WITH_ACCOUNT, WRONG_TOKENS, VIEWER, AUDIT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TOKEN = `
create table identity.api_token (
  id uuid primary key,
  staff_id uuid not null references identity.staff,
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null unique check (length(token_hash) = 32),
  prefix text not null check (prefix <> ''),
  scopes text[] not null check (scopes <> '{}'),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on column identity.api_token.prefix is 'How the secret begins, for recognising it.';
comment on column identity.api_token.scopes is 'RESOURCE:READ or RESOURCE:WRITE; WRITE reads too.';
create unique index api_token_name_once on identity.api_token (staff_id, name) where revoked_at is null;
create index api_token_newest on identity.api_token (staff_id, created_at desc, id desc);
alter table identity.api_token enable row level security;
alter table identity.api_token force row level security;
create policy owner_all on identity.api_token to kehu_owner using (true) with check (true);
create policy own on identity.api_token to kehu_app
  using (staff_id = (select access.staff_id())) with check (staff_id = (select access.staff_id()));
create policy seed on identity.api_token for insert to kehu_app with check ((select access.is_system()));
grant insert on identity.api_token to kehu_app;
grant select (id, staff_id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at)
  on identity.api_token to kehu_app;
grant update (revoked_at) on identity.api_token to kehu_app;
`;

/** A new password ends the sessions, which somebody may have begun with the old one; a token never knew it. */
const END_WITH_ACCOUNT = `
create or replace function identity.end_sessions_of_inactive() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from identity.session where staff_id = new.id;
  if not new.active then
    update identity.api_token set revoked_at = greatest(now(), created_at) where staff_id = new.id and revoked_at is null;
  end if;
  return null;
end $$;
`;

/** Wrong tokens by address. Nobody reads them but these functions. */
const WRONG_TOKENS = `
create table identity.wrong_token (
  id bigint generated always as identity primary key,
  address text not null,
  at timestamptz not null
);
create index wrong_token_by_address on identity.wrong_token (address, at);
create index wrong_token_by_time on identity.wrong_token (at);
alter table identity.wrong_token enable row level security;
alter table identity.wrong_token force row level security;
create policy owner_all on identity.wrong_token to kehu_owner using (true) with check (true);
create policy system on identity.wrong_token to kehu_app using ((select access.is_system()));
grant select, delete on identity.wrong_token to kehu_app;

create function identity.token_wait(from_address text, asked_at timestamptz, span interval, most int) returns int
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select greatest(ceil(extract(epoch from w.at + span - asked_at)), 0)::int from identity.wrong_token w
    where w.address = from_address and w.at > asked_at - span order by w.at desc offset most - 1 limit 1), 0)
$$;
comment on function identity.token_wait is 'Whole seconds until an address may offer tokens again; 0: now.';

create function identity.refuse_token(hash bytea, from_address text, asked_at timestamptz, span interval, most int)
returns table (wait_seconds int, token_id uuid, reason text)
language plpgsql volatile security definer set search_path = '' as $$
declare
  waiting int;
  known identity.api_token;
begin
  perform pg_advisory_xact_lock(hashtextextended('token from ' || from_address, 0));
  waiting := identity.token_wait(from_address, asked_at, span, most);
  if waiting > 0 then return query select waiting, null::uuid, null::text; return; end if;
  insert into identity.wrong_token (address, at) values (from_address, asked_at);
  select * into known from identity.api_token t where t.token_hash = hash;
  return query select 0, known.id, case
    when known.id is null then 'UNKNOWN'
    when known.revoked_at is not null then 'REVOKED'
    when known.expires_at <= asked_at then 'EXPIRED'
    else 'INACTIVE' end;
end $$;
comment on function identity.refuse_token is
  'Counts a wrong token against its address, and says why it is one. Attempts from one address wait for each other.';
revoke all on function identity.token_wait, identity.refuse_token from public;
grant execute on function identity.refuse_token to kehu_app;
`;

const VIEWER = `
create function identity.token_viewer(hash bytea, from_address text, asked_at timestamptz, span interval, most int)
returns table (token_id uuid, scopes text[], staff_id uuid, name text, posts text[], team uuid[], unit uuid[])
language plpgsql volatile security definer set search_path = '' as $$
declare
  known identity.api_token;
begin
  if identity.token_wait(from_address, asked_at, span, most) > 0 then return; end if;
  select * into known from identity.api_token t
    where t.token_hash = hash and t.revoked_at is null and t.expires_at > asked_at;
  if not found then return; end if;
  -- A minute's precision is enough to see what is in use, and spares a write on every request.
  if known.last_used_at is null or known.last_used_at < asked_at - interval '1 minute' then
    update identity.api_token t set last_used_at = asked_at where t.id = known.id;
  end if;
  return query select known.id, known.scopes, f.*
    from identity.viewer_facts(known.staff_id, (asked_at at time zone 'Asia/Shanghai')::date) f;
end $$;
revoke all on function identity.token_viewer from public;
grant execute on function identity.token_viewer to kehu_app;
`;

const AUDIT = `
alter table platform.audit add column token_id uuid;
comment on column platform.audit.token_id is 'The API token that acted in the person’s name; null: the person did.';
`;
