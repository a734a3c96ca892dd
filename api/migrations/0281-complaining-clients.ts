import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PRESENT, type ClientSources } from './0210-segment-figures';
import { KNOWN } from './0211-clients-as-known';
import { reached } from './0212-client-rows';

/** Which of the active clients complained in each of some periods, now or as known at an instant, and how many. */
export class ComplainingClients17640000281000 implements MigrationInterface {
  readonly name = 'ComplainingClients17640000281000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TOLD, COUNTED, ROWS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * Of those who are active on the last day of a period, under the tier of that day, as active clients are counted: who
 * complained and ordered nothing for a year is in neither. A client that complained twice is one.
 */
const told = (cases: string, { clients, orders, tiers }: Omit<ClientSources, 'segments'>, within: string): string => `
  with complaining as (
    select distinct p.place, p.ends_on, case when by_class then c.class else '' end as class, c.client_id
    from unnest(starts, ends) with ordinality as p (starts_on, ends_on, place)
    join ${cases} as c on c.received_on between p.starts_on and p.ends_on
    where c.received_at >= starts[1]::timestamp at time zone 'Asia/Shanghai' and c.state <> 'void'
      and (classes is null or c.class = any (classes))${within}
  )
  select d.place::int, d.class, d.client_id, coalesce(case when g.graded then g.tier else s.tier end, ''),
    coalesce(s.region_code, '')
  from complaining as d
  join ${clients} as s on s.client_id = d.client_id and not s.walk_in
  left join lateral (
    select k.tier, true as graded from ${tiers} as k where k.client_id = d.client_id
    order by k.since > d.ends_on, abs(k.since - d.ends_on), k.recorded_at desc limit 1) as g on true
  where exists (
    select from ${orders} as o where o.client_id = d.client_id and o.ordered_on <= d.ends_on
      and o.ordered_on > d.ends_on - 367 and analytics.inactive_from(o.ordered_on) > d.ends_on)`;

const ownedBy = (resource: string): string =>
  ` and c.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('${resource}')))`;
/** Active clients are told of who owns them; complaints may be reached less far. */
const OWN = ownedBy('client') + ownedBy('complaint');
const NOW = '(select n.*, n.flow_state as state from access.complaint_now as n)';
const THEN = `analytics.complaint_known(known_at, starts[1]::timestamp at time zone 'Asia/Shanghai', null)`;

const ARGS = 'timestamptz, date[], date[], boolean, text[]';

const TOLD = `
create function analytics.complaining_client(known_at timestamptz, starts date[], ends date[], by_class boolean, classes text[])
returns table (place int, class text, client_id uuid, tier text, region_code text)
language plpgsql stable security definer set search_path = pg_catalog rows 1000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    if known_at is null then return query ${told(NOW, PRESENT, '')};
    else return query ${told(THEN, KNOWN, '')};
    end if;
  else
    if known_at is null then return query ${told(NOW, PRESENT, OWN)};
    else return query ${told(THEN, KNOWN, OWN)};
    end if;
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.complaining_client is
  'Clients active at the end of each period, in ascending order, that complained in it, now or as known at an instant. Of the own clients for who does not reach all figures. What other functions count.';
revoke all on function analytics.complaining_client(${ARGS}) from public;
`;

const COUNTED = `
create function analytics.complaining_count(known_at timestamptz, starts date[], ends date[], by_class boolean, classes text[])
returns table (place int, class text, tier text, region_code text, n int)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select c.place, c.class, c.tier, c.region_code, count(*)::int
  from analytics.complaining_client(known_at, starts, ends, by_class, classes) as c group by 1, 2, 3, 4
$$;
comment on function analytics.complaining_count is 'How many clients complained, by period, class, tier and region.';
revoke all on function analytics.complaining_count(${ARGS}) from public;
grant execute on function analytics.complaining_count(${ARGS}) to kehu_app;
`;

/** A complaint is told to who reaches complaints, and a client that complained with it. */
const ROWS = `
create function analytics.complaining_row(known_at timestamptz, from_day date, to_day date, classes text[])
returns table (client_id uuid)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select k.client_id from ${reached('analytics.complaining_client(known_at, array[from_day], array[to_day], false, classes)')} as k
  where (select access.reach('complaint')) = 'all' or k.client_id in (
    select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('complaint')))
$$;
comment on function analytics.complaining_row is
  'Clients active at the end of a period that complained in it, now or as known at an instant: those the viewer''s figures are of, and of them those whose rows and complaints are reached.';
revoke all on function analytics.complaining_row(timestamptz, date, date, text[]) from public;
grant execute on function analytics.complaining_row(timestamptz, date, date, text[]) to kehu_app;
`;
