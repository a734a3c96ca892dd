import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stands in for whom while a holder of a post is absent (CC-2), and in whose name steps, decisions and lines of the
 * audit trail were done.
 */
export class Delegation17640000076000 implements MigrationInterface {
  readonly name = 'Delegation17640000076000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DELEGATION, NO_CHAINS, VIEWER, ACTING_FOR, ON_BEHALF]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const DELEGATION = `
create table identity.delegation (
  id uuid primary key,
  post text not null check (post <> ''),
  principal_id uuid not null references identity.staff,
  delegate_id uuid not null references identity.staff,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  reason text check (reason <> ''),
  created_at timestamptz not null,
  revoked_at timestamptz check (revoked_at >= created_at),
  version int not null default 1,
  constraint delegation_of_another check (principal_id <> delegate_id),
  constraint delegation_once exclude using gist (principal_id with =, post with =, valid with &&)
    where (revoked_at is null)
);
comment on table identity.delegation is 'A post that passes from its absent holder to a delegate for days (CC-2).';
create index delegation_to on identity.delegation (delegate_id) where revoked_at is null;
create index delegation_newest on identity.delegation (principal_id, created_at desc, id desc);
alter table identity.delegation enable row level security;
alter table identity.delegation force row level security;
create policy owner_all on identity.delegation to kehu_owner using (true) with check (true);
create policy delegation_read on identity.delegation for select to kehu_app using (
  principal_id = (select access.staff_id()) or delegate_id = (select access.staff_id())
  or (select access.reach('audit')) = 'all');
create policy delegation_write on identity.delegation for insert to kehu_app
  with check (principal_id = (select access.staff_id()) or (select access.is_system()));
create policy delegation_revoke on identity.delegation for update to kehu_app
  using (principal_id = (select access.staff_id())) with check (principal_id = (select access.staff_id()));
grant select, insert on identity.delegation to kehu_app;
grant update (revoked_at, version) on identity.delegation to kehu_app;
`;

/*
 * Who is away cannot stand in for somebody else, which rules out chains and cycles of whatever length. Delegations are
 * few, so all of them may wait for one another.
 */
const NO_CHAINS = `
create function identity.delegations_in_the_way(principal uuid, delegate uuid, days daterange) returns text
language sql stable security definer set search_path = '' as $$
  select case when d.delegate_id = principal then 'STANDS_IN' else 'IS_AWAY' end
  from identity.delegation d
  where d.revoked_at is null and d.valid && days and (d.delegate_id = principal or d.principal_id = delegate)
  order by 1 limit 1
$$;
comment on function identity.delegations_in_the_way is
  'Why somebody cannot name this delegate for these days: they stand in for another, or the delegate is away; null: they can.';
revoke all on function identity.delegations_in_the_way from public;
grant execute on function identity.delegations_in_the_way to kehu_app;

create function identity.refuse_chains() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('identity.delegation', 0));
  if identity.delegations_in_the_way(new.principal_id, new.delegate_id, new.valid) is not null then
    raise exception 'A delegation leads on to another one.' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger no_chains before insert on identity.delegation for each row execute function identity.refuse_chains();
`;

const VIEWER = `
create function identity.standing_in(asked uuid, day date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_agg(jsonb_build_object('post', d.post, 'staffId', f.staff_id, 'name', f.name, 'team', f.team, 'unit', f.unit)
    order by d.post, d.id)
  from identity.delegation d cross join lateral identity.viewer_facts(d.principal_id, day) f
  where d.delegate_id = asked and d.revoked_at is null and d.valid @> day and d.post = any (f.posts)
$$;
comment on function identity.standing_in is
  'The posts that pass to somebody on a day, each with the circles of its holder; null: none. A holder who left or gave up the post passes nothing on.';
revoke all on function identity.standing_in from public;
grant execute on function identity.standing_in to kehu_app;

drop function identity.session_viewer;
create function identity.session_viewer(hash bytea, at timestamptz, idle interval)
  returns table (staff_id uuid, name text, posts text[], team uuid[], unit uuid[], stands_in jsonb)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  found_session identity.session;
  day date := (at at time zone 'Asia/Shanghai')::date;
begin
  select * into found_session from identity.session s
    where s.token_hash = hash and s.expires_at > at and s.last_seen_at > at - idle;
  if not found then return; end if;
  -- A minute's precision is enough to notice idleness, and spares a write on every request.
  if found_session.last_seen_at < at - interval '1 minute' then
    update identity.session s set last_seen_at = at where s.token_hash = hash;
  end if;
  return query
    select f.*, identity.standing_in(found_session.staff_id, day)
    from identity.viewer_facts(found_session.staff_id, day) f;
end $$;
revoke all on function identity.session_viewer from public;
grant execute on function identity.session_viewer to kehu_app;
`;

const ACTING_FOR = `
create function access.acting_for() returns uuid[] language sql stable parallel safe as
  $$ select array_append(
       coalesce(string_to_array(nullif(current_setting('kehu.acting_for', true), ''), ',')::uuid[], '{}'),
       access.staff_id()) $$;
comment on function access.acting_for is 'The viewer and everybody they stand in for: none of them decides what another asked for.';
`;

const ON_BEHALF = `
alter table platform.audit add column on_behalf_of uuid;
comment on column platform.audit.on_behalf_of is 'Who was absent and in whose name it was done (CC-2); null: in the actor’s own.';
alter table complaints.step add column done_for uuid references identity.staff (id);
comment on column complaints.step.done_for is 'Who was absent and in whose name it was done (CC-2).';
alter table returns.decision add column for_staff uuid references identity.staff (id),
  add constraint decision_not_for_who_asked check (for_staff <> requested_by);
`;
