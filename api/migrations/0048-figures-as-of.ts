import type { MigrationInterface, QueryRunner } from 'typeorm';
import { episodesOf } from './0047-measure-rollups';

/**
 * Material of figures that no rollup holds: complaints as they were known at an instant, a portfolio's complaints with all
 * that measures ask, first complaints of a portfolio, and how clients moved between tiers.
 */
export class FiguresAsOf17640000048000 implements MigrationInterface {
  readonly name = 'FiguresAsOf17640000048000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [AS_OF, OWNED, MIGRATION]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = `complaint_id uuid, client_id uuid, received_at timestamptz, received_on date, class text, tier text,
  region_code text, overseas boolean, state text, duration_hours int, outcome text, due_on date, due_at timestamptz,
  on_time boolean, ended_on date, closed_at timestamptz, satisfaction text, n int`;

/** A version as it stood at `at`: what ended later, by its own account, was open. */
const standing = `
  complaint_id, client_id, received_at, received_on, class, tier, region_code, overseas,
  case when closed_at > at then 'open' else flow_state end, case when closed_at > at then null else duration_hours end,
  case when closed_at > at then null else outcome end, due_on, due_at,
  case when closed_at > at then null else on_time end, case when closed_at > at then null else ended_on end,
  case when closed_at > at then null else closed_at end, case when closed_at > at then null else satisfaction end, 1`;

const WITHIN = `(received_from is null or v.received_at >= received_from) and (received_to is null or v.received_at < received_to)`;

/**
 * Everything for who reaches all figures; the others get the complaints of their own clients, found client by client.
 *
 * @param more further columns of a version, each after a comma
 */
const known = (of: 'all' | 'own', more: string): string => {
  const owned = (view: string): string =>
    of === 'all'
      ? `${view} as v where true`
      : `access.client_owner as o join ${view} as v on v.client_id = o.client_id where o.owner_id = any (access.owners('complaint'))`;
  return `
  with replaced as (
    select distinct on (v.complaint_id) v.* from ${owned('access.complaint_past')}
      and v.recorded_until > at and ${WITHIN}
    order by v.complaint_id, v.recorded_until
  )
  select ${standing}${more} from replaced where created_at <= at
  union all
  select ${standing}${more} from (
    select v.* from ${owned('access.complaint_now')} and v.created_at <= at and ${WITHIN}
      and not exists (select from access.complaint_past as p where p.complaint_id = v.complaint_id and p.recorded_until > at)
  ) as latest`;
};

/** @param more further columns of a version, with their types */
export const complaintKnown = (more: Readonly<Record<string, string>> = {}): string => {
  const names = Object.keys(more)
    .map((name) => `, ${name}`)
    .join('');
  return `
create function analytics.complaint_known(at timestamptz, received_from timestamptz, received_to timestamptz)
returns table (${COLUMNS}${Object.entries(more)
    .map(([name, type]) => `, ${name} ${type}`)
    .join('')})
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${known('all', names)};
  else
    return query ${known('own', names)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.complaint_known is
  'Complaints as they were known at an instant, received within the bounds: those on record then, in the version of then. Of the own clients for who does not reach all figures.';
revoke all on function analytics.complaint_known(timestamptz, timestamptz, timestamptz) from public;
grant execute on function analytics.complaint_known(timestamptz, timestamptz, timestamptz) to kehu_app;
`;
};

const AS_OF = `${complaintKnown()}
create function analytics.complaint_restated(at timestamptz, received_from timestamptz, received_to timestamptz)
returns table (complaint_id uuid, client_id uuid, received_at timestamptz, class text, tier text, region_code text, reason text)
language plpgsql stable security definer set search_path = pg_catalog rows 1000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
  with known as (
    select * from analytics.complaint_known(at, received_from, received_to)
  ), said as (
    select complaint_id, client_id, received_at, received_on, class, tier, region_code, overseas,
      case when closed_at > at then 'open' else flow_state end as state,
      case when closed_at <= at then closed_at end as closed_at, due_at
    from access.complaint_now as v
    where received_at <= at and ${WITHIN}
      and (reach = 'all' or v.client_id in (
        select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('complaint'))))
  ), judged as (
    select s.complaint_id, s.client_id, s.received_at, s.class, s.tier, s.region_code, case
      when k.complaint_id is null then 'FILED_LATE'
      when s.state = 'void' and k.state <> 'void' then 'VOIDED'
      when s.class <> k.class then 'RECLASSIFIED'
      when k.state <> 'open' and s.state = 'open' then 'REOPENED'
      when s.state <> 'open' and k.state = 'open' then 'ENDED_EARLIER'
      when s.closed_at is distinct from k.closed_at then 'END_MOVED'
      when s.due_at is distinct from k.due_at then 'DUE_MOVED'
      when (s.tier, s.region_code, s.overseas, s.received_at) is distinct from (k.tier, k.region_code, k.overseas, k.received_at)
        then 'FACTS_CHANGED' end as reason
    from said as s left join known as k on k.complaint_id = s.complaint_id
  )
  select * from judged where reason is not null;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.complaint_restated is
  'Complaints of which something is said today about the time up to an instant that was not said at it, and what.';
revoke all on function analytics.complaint_restated(timestamptz, timestamptz, timestamptz) from public;
grant execute on function analytics.complaint_restated(timestamptz, timestamptz, timestamptz) to kehu_app;
`;

const OWNED = `
drop function analytics.owned_movement();
create function analytics.owned_movement() returns table (
  received_at timestamptz, received_on date, class text, tier text, region_code text, overseas boolean, state text,
  duration_hours int, outcome text, due_on date, on_time boolean, ended_on date, satisfaction text, n int)
language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
  select f.received_at, f.received_on, f.class, f.tier, f.region_code, f.overseas, f.flow_state, f.duration_hours, f.outcome,
    f.due_on, f.on_time, f.ended_on, f.satisfaction, 1
  from access.client_owner as o join access.complaint_now as f on f.client_id = o.client_id
  where o.owner_id = any (access.owners('complaint'));
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.owned_movement is 'Complaints of the clients the viewer reaches as an owner, without the clients.';
revoke all on function analytics.owned_movement() from public;
grant execute on function analytics.owned_movement() to kehu_app;

create function analytics.owned_reopening() returns table (
  received_on date, class text, tier text, region_code text, overseas boolean, closed_on date, reopened_on date, reopened_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
  select f.received_on, f.class, f.tier, f.region_code, f.overseas, f.closed_on, f.reopened_on, f.reopened_at
  from access.client_owner as o join access.complaint_reopening as f on f.client_id = o.client_id
  where o.owner_id = any (access.owners('complaint'));
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.owned_reopening is 'Reopenings of complaints of the clients the viewer reaches as an owner.';
revoke all on function analytics.owned_reopening() from public;
grant execute on function analytics.owned_reopening() to kehu_app;

create function analytics.repeat_known(at timestamptz) returns table (
  tier text, region_code text, received_on date, class text, gap_days int)
language sql stable security definer set search_path = pg_catalog as $$
  select tier, region_code, received_on, class, gap_days from (${episodesOf(
    '(select k.*, k.state as flow_state from analytics.complaint_known(at, null, null) as k)',
    `(at at time zone 'Asia/Shanghai')::date`,
  )}) as e
$$;
comment on function analytics.repeat_known is
  'First complaints as they were known at an instant; of the own clients for who does not reach all figures.';
revoke all on function analytics.repeat_known(timestamptz) from public;
grant execute on function analytics.repeat_known(timestamptz) to kehu_app;

create function analytics.owned_order_day() returns table (tier text, region_code text, day date, orders int, amount numeric)
language sql stable security definer set search_path = pg_catalog as $$
  select spot.tier, spot.region_code, o.ordered_on, count(*)::int, sum(o.amount_company)
  from access.client_owner as w
  join access.client_summary as c on c.client_id = w.client_id and not c.walk_in
  join access.order_fact as o on o.client_id = w.client_id
  left join lateral (
    select k.tier from access.client_grade as k where k.client_id = w.client_id
    order by k.since > o.ordered_on, abs(k.since - o.ordered_on), k.recorded_at desc limit 1) as g on true
  cross join lateral (values (coalesce(g.tier, c.tier, ''), coalesce(c.region_code, '')), ('*', '*')) as spot (tier, region_code)
  where w.owner_id = any (access.owners('client'))
  group by 1, 2, 3
$$;
comment on function analytics.owned_order_day is 'Orders by day of the clients the viewer reaches as an owner.';
revoke all on function analytics.owned_order_day() from public;
grant execute on function analytics.owned_order_day() to kehu_app;
`;

/*
 * A client is there on a day when it was active then: ordered in the twelve months up to it. Its tier is the last grade
 * that held on the day, and before its first grade that first grade.
 */
const MIGRATION = `
create function analytics.tier_migration(from_day date, to_day date, tiers text[], regions text[])
returns table (from_tier text, to_tier text, clients int)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  return query
  with active as (
    select o.client_id,
      bool_or(o.ordered_on <= from_day and analytics.inactive_from(o.ordered_on) > from_day) as at_first,
      bool_or(o.ordered_on <= to_day and analytics.inactive_from(o.ordered_on) > to_day) as at_last
    from access.order_fact as o
    where o.ordered_on <= to_day and o.ordered_on > (from_day - interval '1 year 1 day')::date
    group by 1
  ), graded as (
    select a.client_id, a.at_first, a.at_last,
      case when g.client_id is null then c.tier else g.first_tier end as first_tier,
      case when g.client_id is null then c.tier else g.last_tier end as last_tier
    from active as a
    join access.client_summary as c on c.client_id = a.client_id and not c.walk_in
    left join (
      select client_id,
        (array_agg(tier order by since > from_day, abs(since - from_day), recorded_at desc))[1] as first_tier,
        (array_agg(tier order by since > to_day, abs(since - to_day), recorded_at desc))[1] as last_tier
      from access.client_grade group by 1
    ) as g on g.client_id = a.client_id
    where (regions is null or c.region_code = any (regions))
      and (reach = 'all' or a.client_id in (
        select w.client_id from access.client_owner as w where w.owner_id = any (access.owners('client'))))
  )
  select case when at_first then coalesce(first_tier, '') end, case when at_last then coalesce(last_tier, '') end, count(*)::int
  from graded
  where (at_first or at_last)
    and (tiers is null or (at_first and first_tier = any (tiers)) or (at_last and last_tier = any (tiers)))
  group by 1, 2;
end $$;
comment on function analytics.tier_migration is
  'Active clients by tier on two days; null: not active on that day, which is new or lost. Of the own clients for who does not reach all figures.';
revoke all on function analytics.tier_migration(date, date, text[], text[]) from public;
grant execute on function analytics.tier_migration(date, date, text[], text[]) to kehu_app;
`;
