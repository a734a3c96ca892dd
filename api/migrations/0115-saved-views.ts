import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Views that staff keep of a page: a name and the filters of its address, nothing of what the page showed. Whom a view is
 * shared with reads it by the circles of the day.
 */
export class SavedViews17640000115000 implements MigrationInterface {
  readonly name = 'SavedViews17640000115000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CIRCLES, VIEW, DEFAULT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** The circles somebody is in, seen from below: whose teams, and which units. */
const CIRCLES = `
create function identity.heads_of(asked uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with recursive head (id) as (
    select asked
    union
    select s.reports_to from identity.staff s join head on s.id = head.id where s.reports_to is not null
  )
  select array_agg(id) from head where id is not null
$$;
comment on function identity.heads_of is 'Somebody and everybody they report to, however far up.';

create function identity.units_of(asked uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with recursive around (id) as (
    select s.unit_id from identity.staff s where s.id = asked and s.unit_id is not null
    union
    select u.parent_id from identity.unit u join around on u.id = around.id where u.parent_id is not null
  )
  select coalesce(array_agg(id), '{}') from around
$$;
comment on function identity.units_of is 'The unit somebody works in and those above it.';

create function identity.is_shared_with(audience text, head uuid, unit uuid, post text, heads uuid[], units uuid[], posts text[])
returns boolean language sql immutable parallel safe as $$
  select case audience when 'TEAM' then head = any (heads) when 'UNIT' then unit = any (units)
    when 'POST' then post = any (posts) else false end
$$;
comment on function identity.is_shared_with is 'Whether what is kept is shared with somebody of these circles and posts.';
revoke all on function identity.heads_of, identity.units_of, identity.is_shared_with from public;
grant execute on function identity.heads_of, identity.units_of, identity.is_shared_with to kehu_app;
`;

/** Columns that say whom something is shared with: one of the three, or nobody. */
export const audienceColumns = (table: string): string => `
  audience text not null check (audience in ('NOBODY','TEAM','UNIT','POST')),
  team_head uuid references identity.staff,
  unit_id uuid references identity.unit,
  post text,
  constraint ${table}_audience check (
    (audience = 'TEAM') = (team_head is not null) and (audience = 'UNIT') = (unit_id is not null)
    and (audience = 'POST') = (post is not null))`;

/** Row-level security of what somebody keeps: theirs, read by whom it is shared with, shared no further than they belong. */
export const keptPolicies = (table: string): string => `
alter table identity.${table} enable row level security;
alter table identity.${table} force row level security;
create policy owner_all on identity.${table} to kehu_owner using (true) with check (true);
create policy ${table}_read on identity.${table} for select to kehu_app using (
  owner_id = (select access.staff_id()) or identity.is_shared_with(audience, team_head, unit_id, post,
    (select identity.heads_of(access.staff_id())), (select identity.units_of(access.staff_id())), (select access.posts())));
create policy ${table}_insert on identity.${table} for insert to kehu_app with check (${ownWithin});
create policy ${table}_seed on identity.${table} for insert to kehu_app with check ((select access.is_system()));
create policy ${table}_update on identity.${table} for update to kehu_app
  using (owner_id = (select access.staff_id())) with check (${ownWithin});
create policy ${table}_delete on identity.${table} for delete to kehu_app using (owner_id = (select access.staff_id()));
`;

const ownWithin = `owner_id = (select access.staff_id())
    and (team_head is null or team_head = any ((select identity.heads_of(access.staff_id()))::uuid[]))
    and (unit_id is null or unit_id = any ((select identity.units_of(access.staff_id()))::uuid[]))`;

const VIEW = `
create table identity.saved_view (
  id uuid primary key,
  owner_id uuid not null references identity.staff,
  page text not null check (page <> ''),
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 2000),
  ${audienceColumns('saved_view')},
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1
);
comment on table identity.saved_view is 'A page with its filters, under a name. It carries no row: whoever opens it sees what they may.';
create unique index saved_view_name on identity.saved_view (owner_id, page, name);
create index saved_view_shared on identity.saved_view (page) where audience <> 'NOBODY';
${keptPolicies('saved_view')}
grant select, insert, delete on identity.saved_view to kehu_app;
grant update (name, query, audience, team_head, unit_id, post, changed_at, version) on identity.saved_view to kehu_app;
`;

const DEFAULT = `
create table identity.default_view (
  staff_id uuid not null references identity.staff,
  page text not null,
  view_id uuid not null references identity.saved_view on delete cascade,
  primary key (staff_id, page)
);
comment on table identity.default_view is 'The view a page opens with when its address says nothing, for one person.';
create index default_view_of on identity.default_view (view_id);
alter table identity.default_view enable row level security;
alter table identity.default_view force row level security;
create policy owner_all on identity.default_view to kehu_owner using (true) with check (true);
create policy own on identity.default_view to kehu_app using (staff_id = (select access.staff_id()))
  with check (staff_id = (select access.staff_id())
    and exists (select from identity.saved_view v where v.id = view_id and v.page = default_view.page));
create policy seed on identity.default_view for insert to kehu_app with check ((select access.is_system()));
grant select, insert, delete on identity.default_view to kehu_app;
grant update (view_id) on identity.default_view to kehu_app;
`;
