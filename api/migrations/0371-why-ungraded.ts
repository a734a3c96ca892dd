import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refreshOf } from './0047-measure-rollups';
import { REPEATS } from './0303-months-of-complaints';

/**
 * Why clients have no tier (KA-3), as their grading put it on record. Published by clients: `access.ungraded_client`. Counted by
 * reason with the other sets, and as it was known at an instant.
 */
export class WhyUngraded17640000371000 implements MigrationInterface {
  readonly name = 'WhyUngraded17640000371000';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [PUBLISHED, TABLE, OWNED, refreshOf('refresh_client_counts', REPEATS, FILL), KNOWN, CHECKED, FIRST];
    for (const part of parts) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * The volume is the one that was graded by, and no tier table is read again: it may have changed since. It is looked at as a
 * text, since the other inputs are no numbers and PostgreSQL may try them first.
 */
const PUBLISHED = `
create view access.ungraded_client as
  select c.id as client_id, c.region_code, c.annual_volume,
    case
      when c.tier_why is null then 'NOT_GRADED'
      when exists (
        select from jsonb_array_elements(c.tier_why -> 'inputs') as i
        where i ->> 'name' = 'annualVolume' and i ->> 'value' ~ '^-?0+([.]0+)?$') then 'NO_VOLUME'
      else 'NO_TIER_HOLDS'
    end as reason
  from clients.client as c where c.tier is null and not c.walk_in;
comment on view access.ungraded_client is
  'Clients without a tier, and why by their last grading: never graded, no volume, or figures that no tier holds for.';
grant select on access.ungraded_client to kehu_app;
`;

const TABLE = `
create table analytics.ungraded_standing (
  reason text not null,
  region_code text not null,
  clients int not null,
  volume numeric(20,2) not null,
  primary key (reason, region_code)
);
comment on table analytics.ungraded_standing is
  'The clients that client_standing counts without a tier, by why they have none. Refreshed with it.';
alter table analytics.ungraded_standing enable row level security, force row level security;
create policy owner_all on analytics.ungraded_standing to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.ungraded_standing for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.ungraded_standing to kehu_app;
`;

const standingOf = (clients: string): string => `
  select u.reason, coalesce(u.region_code, '') as region_code, count(*)::int as clients,
    sum(u.annual_volume)::numeric(20,2) as volume
  from ${clients} as u group by 1, 2`;

const OWNED = `
create function analytics.owned_ungraded() returns table (reason text, region_code text, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  ${standingOf(`(
    select s.* from access.client_owner as w join access.ungraded_client as s on s.client_id = w.client_id
    where w.owner_id = any (access.owners('client')))`)}
$$;
comment on function analytics.owned_ungraded is 'Clients without a tier by reason among those the viewer reaches as an owner.';
revoke all on function analytics.owned_ungraded() from public;
grant execute on function analytics.owned_ungraded() to kehu_app;
`;

const FILL = `
  delete from analytics.ungraded_standing;
  insert into analytics.ungraded_standing (reason, region_code, clients, volume) ${standingOf('access.ungraded_client')};`;

/* Of a past instant volume is counted from orders, as it is beside it; graded is of whom a grade was on record by then. */
const KNOWN = `
create function analytics.standing_known_why(known_at timestamptz, to_day date)
returns table (tier text, segment text, region_code text, reason text, clients int, in_gap int, volume numeric)
language sql stable security definer set search_path = pg_catalog rows 100 as $$
  select k.tier, k.segment, k.region_code,
    case
      when k.tier <> '' then ''
      when not exists (
        select from access.client_grade as h
        where h.client_id = k.client_id and h.recorded_at <= known_at and h.since <= to_day) then 'NOT_GRADED'
      when k.volume = 0 then 'NO_VOLUME'
      else 'NO_TIER_HOLDS'
    end,
    count(*)::int, (count(*) filter (where k.in_gap))::int, sum(k.volume)
  from analytics.client_known(known_at, to_day) as k group by 1, 2, 3, 4
$$;
comment on function analytics.standing_known_why is
  'The same as standing_known, with why those without a tier have none; empty of those with one.';
revoke all on function analytics.standing_known_why(timestamptz, date) from public;
grant execute on function analytics.standing_known_why(timestamptz, date) to kehu_app;
`;

const quantitiesOf = (side: string, standing: string): string => `
    select '${side}' as side, s.reason, s.region_code, q.quantity, q.n from (${standing}) as s
    cross join lateral (values ('clients', s.clients::numeric), ('volume', s.volume)) as q (quantity, n)`;

const told = (side: string): string => `sum(n) filter (where side = '${side}')`;

const CHECKED = `
create function analytics.ungraded_apart() returns table (cell jsonb, kept numeric, counted numeric)
language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('reason', reason, 'region_code', region_code, 'quantity', quantity), ${told('kept')}, ${told('counted')}
  from (${quantitiesOf('kept', 'select * from analytics.ungraded_standing')}
    union all ${quantitiesOf('counted', standingOf('access.ungraded_client'))}) as both_sides
  where (select access.is_system())
  group by reason, region_code, quantity having coalesce(${told('kept')}, 0) <> coalesce(${told('counted')}, 0)
$$;
comment on function analytics.ungraded_apart is
  'Cells of ungraded_standing that differ from ones counted from the clients; none when all is well.';
revoke all on function analytics.ungraded_apart() from public;
grant execute on function analytics.ungraded_apart() to kehu_app;
`;

const FIRST = FILL.replace('\n', '');
