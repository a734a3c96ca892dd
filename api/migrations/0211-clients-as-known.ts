import type { MigrationInterface, QueryRunner } from 'typeorm';
import { activityOf, periodsOf, talliedFrom, type ClientSources } from './0210-segment-figures';

/**
 * Clients, their segmentation and what they order as of a past instant. Orders say since when they are on record, and what a
 * change replaces is kept. Published by sales: `access.order_version`; by clients: since when a client is on record.
 */
export class ClientsAsKnown17640000262011 implements MigrationInterface {
  readonly name = 'ClientsAsKnown17640000262011';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [ORDERS, PUBLISHED, ...talliedFrom(KNOWN, SOLD_THEN), ACTIVITY, STANDING, CONCENTRATION, MOVES];
    for (const part of parts) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Whose an order is stays out of it: a merge, or a correction by the order system, tells the past anew (0023). */
const ORDERS = `
alter table sales."order" add column recorded_at timestamptz;
alter table sales."order" alter column recorded_at set default clock_timestamp();
comment on column sales."order".recorded_at is
  'Since when it says what it says; null: since before that was kept, which counts as since it was placed.';

create table sales.order_past (
  order_id uuid not null references sales."order" (id),
  recorded_until timestamptz not null,
  recorded_at timestamptz not null,
  ordered_on date not null,
  kind text not null,
  amount_company numeric(14,2) not null,
  costed numeric(14,2) not null,
  cost numeric(14,2) not null,
  primary key (order_id, recorded_until)
);
comment on table sales.order_past is 'What an order said until something else was put on record of it; append-only.';
alter table sales.order_past enable row level security, force row level security;
create policy owner_all on sales.order_past to kehu_owner using (true) with check (true);

create function sales.keep_order_past() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.recorded_at := pg_catalog.clock_timestamp();
  insert into sales.order_past (order_id, recorded_until, recorded_at, ordered_on, kind, amount_company, costed, cost)
  values (old.id, new.recorded_at, coalesce(old.recorded_at, old.ordered_at), old.ordered_on, old.kind, old.amount_company,
    old.costed, old.cost);
  return new;
end $$;
create trigger order_changed before update on sales."order" for each row
  when ((old.ordered_on, old.kind, old.amount_company, old.costed, old.cost)
    is distinct from (new.ordered_on, new.kind, new.amount_company, new.costed, new.cost))
  execute function sales.keep_order_past();
`;

const PUBLISHED = `
create view access.order_version as
  select client_id, ordered_on, amount_company, costed, cost, id as order_id, coalesce(recorded_at, ordered_at) as recorded_at,
    'infinity'::timestamptz as recorded_until
  from sales."order" where kind = 'SALE'
  union all
  select o.client_id, p.ordered_on, p.amount_company, p.costed, p.cost, p.order_id, p.recorded_at, p.recorded_until
  from sales.order_past as p join sales."order" as o on o.id = p.order_id where p.kind = 'SALE';
comment on view access.order_version is 'What was on record of orders, from when until when.';
grant select on access.order_version to kehu_app, kehu_analyst;

create or replace view access.client_summary as
  select id as client_id, number, name, region_code, tier, tier_gap, annual_volume, walk_in, segment, created_at
  from clients.client;
grant select (created_at) on access.client_summary to kehu_analyst;
`;

/** Orders as they were on record at the instant \`known_at\`. */
const SOLD_THEN =
  '(select v.* from access.order_version as v where v.recorded_at <= known_at and v.recorded_until > known_at)';
const TIERS_THEN = '(select h.* from access.client_grade as h where h.recorded_at <= known_at)';
const SEGMENTS_THEN = '(select h.* from access.client_segment as h where h.recorded_at <= known_at)';
/** Of whom a history is kept the tier is that of the history; only imported clients have one without. */
const CLIENTS_THEN = `(
    select s.client_id, s.region_code, s.walk_in, s.created_at,
      case when not exists (select from access.client_grade as h where h.client_id = s.client_id) then s.tier end as tier,
      case when not exists (select from access.client_segment as h where h.client_id = s.client_id) then s.segment end as segment,
      s.tier_gap
    from access.client_summary as s)`;

export const KNOWN: ClientSources = {
  clients: CLIENTS_THEN,
  orders: SOLD_THEN,
  tiers: TIERS_THEN,
  segments: SEGMENTS_THEN,
};

/** Everybody for who reaches all figures, else the viewer's own clients. */
const COUNTED = `((select access.reach('aggregate')) = 'all' or r.client_id in (
      select w.client_id from access.client_owner as w where w.owner_id = any (access.owners('client'))))`;
export const counted = (source: string): string => `(select r.* from ${source} as r where ${COUNTED})`;

const published = (name: string, args: string, comment: string): string => `
comment on function analytics.${name} is '${comment}';
revoke all on function analytics.${name}(${args}) from public;
grant execute on function analytics.${name}(${args}) to kehu_app;
`;

const ACTIVITY = `
create function analytics.activity_known(known_at timestamptz, from_day date, to_day date)
returns table (segment text, tier text, region_code text, day date, n int)
language sql stable security definer set search_path = pg_catalog set work_mem = '128MB' rows 1000 as $$
  ${activityOf({
    ...KNOWN,
    orders: `(select r.* from ${SOLD_THEN} as r
      where r.ordered_on <= to_day and r.ordered_on > (from_day - interval '1 year 1 day')::date and ${COUNTED})`,
  })}
$$;
${published(
  'activity_known',
  'timestamptz, date, date',
  'The same as segment_activity as it was known at an instant, for days from the first to the last. Of the own clients for who does not reach all figures.',
)}
create function analytics.order_day_known(known_at timestamptz, from_day date, to_day date)
returns table (tier text, region_code text, day date, orders int, amount numeric)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select coalesce(case when g.client_id is null then c.tier else g.tier end, ''), coalesce(c.region_code, ''), o.ordered_on,
    count(*)::int, sum(o.amount_company)
  from ${counted(SOLD_THEN)} as o
  join ${CLIENTS_THEN} as c on c.client_id = o.client_id and not c.walk_in
  left join (${periodsOf('tier', TIERS_THEN)}) as g
    on g.client_id = o.client_id and o.ordered_on >= g.since and o.ordered_on < g.until
  where o.ordered_on between from_day and to_day
  group by 1, 2, 3
$$;
${published(
  'order_day_known',
  'timestamptz, date, date',
  'The same as order_day as it was known at an instant. Of the own clients for who does not reach all figures.',
)}`;

/** What clients had on the day `to_day` and ordered in the twelve months up to it, as known then. */
const STANDING_THEN = `
  select c.client_id, coalesce(c.region_code, '') as region_code,
    coalesce(case when g.client_id is null then c.tier else g.tier end, '') as tier,
    coalesce(case when g.client_id is null then c.tier is not null and c.tier_gap else g.tier_gap end, false) as in_gap,
    coalesce(case when s.client_id is null then c.segment else s.segment end, '') as segment,
    coalesce(v.volume, 0)::numeric(20,2) as volume
  from ${counted(CLIENTS_THEN)} as c
  left join (
    select distinct on (client_id) client_id, tier, tier_gap from ${TIERS_THEN} as h
    where h.since <= to_day order by client_id, since desc, recorded_at desc) as g on g.client_id = c.client_id
  left join (
    select distinct on (client_id) client_id, segment from ${SEGMENTS_THEN} as h
    where h.since <= to_day order by client_id, since desc, recorded_at desc) as s on s.client_id = c.client_id
  left join (
    select client_id, sum(amount_company) as volume from ${SOLD_THEN} as o
    where o.ordered_on <= to_day and o.ordered_on > (to_day - interval '1 year')::date group by 1) as v
    on v.client_id = c.client_id
  where not c.walk_in and c.created_at <= known_at`;

const STANDING = `
create function analytics.client_known(known_at timestamptz, to_day date)
returns table (client_id uuid, region_code text, tier text, in_gap boolean, segment text, volume numeric)
language sql stable security definer set search_path = pg_catalog set work_mem = '128MB' rows 10000 as $$
  ${STANDING_THEN}
$$;
comment on function analytics.client_known is 'Clients by tier and segment with their volume, as known at an instant: what other functions count.';
revoke all on function analytics.client_known(timestamptz, date) from public;

create function analytics.standing_known(known_at timestamptz, to_day date)
returns table (tier text, segment text, region_code text, clients int, in_gap int, volume numeric)
language sql stable security definer set search_path = pg_catalog rows 100 as $$
  select k.tier, k.segment, k.region_code, count(*)::int, (count(*) filter (where k.in_gap))::int, sum(k.volume)
  from analytics.client_known(known_at, to_day) as k group by 1, 2, 3
$$;
${published(
  'standing_known',
  'timestamptz, date',
  'Clients by tier and segment as they were known at an instant, their volume counted from orders. Of the own clients for who does not reach all figures.',
)}`;

const CONCENTRATION = `
create function analytics.concentration_known(known_at timestamptz, to_day date)
returns table (place text, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog rows 11 as $$
  select place, count(*)::int, sum(volume)::numeric(20,2)
  from (
    select k.volume, row_number() over (order by k.volume desc) as rank, count(*) over () as clients
    from analytics.client_known(known_at, to_day) as k where (select access.reach('aggregate')) = 'all'
  ) as c
  cross join lateral (
    select 'p' || tenth * 10 as place from generate_series(1, 10) as tenth where (c.rank - 1) * 10 < tenth * c.clients
    union all select 'top10' where c.rank <= 10) as places
  group by 1
$$;
${published(
  'concentration_known',
  'timestamptz, date',
  'The same as client_concentration as it was known at an instant; nothing for who does not reach all figures.',
)}`;

const onTwoDays = (code: 'tier' | 'segment', history: string): string => `
      select client_id,
        (array_agg(${code} order by since > from_day, abs(since - from_day), recorded_at desc))[1] as at_first,
        (array_agg(${code} order by since > to_day, abs(since - to_day), recorded_at desc))[1] as at_last
      from ${history} as k group by 1`;

/** Active clients with what they had on the days `from_day` and `to_day`; null: not active then. */
export const movesOf = ({ clients, orders, tiers, segments }: ClientSources): string => `
  with active as (
    select o.client_id,
      bool_or(o.ordered_on <= from_day and analytics.inactive_from(o.ordered_on) > from_day) as at_first,
      bool_or(o.ordered_on <= to_day and analytics.inactive_from(o.ordered_on) > to_day) as at_last
    from ${counted(orders)} as o
    where o.ordered_on <= to_day and o.ordered_on > (from_day - interval '1 year 1 day')::date
    group by 1
  )
  select a.client_id, c.region_code,
    case when a.at_first then coalesce(case when g.client_id is null then c.tier else g.at_first end, '') end,
    case when a.at_last then coalesce(case when g.client_id is null then c.tier else g.at_last end, '') end,
    case when a.at_first then coalesce(case when s.client_id is null then c.segment else s.at_first end, '') end,
    case when a.at_last then coalesce(case when s.client_id is null then c.segment else s.at_last end, '') end
  from active as a
  join ${clients} as c on c.client_id = a.client_id and not c.walk_in
  left join (${onTwoDays('tier', tiers)}) as g on g.client_id = a.client_id
  left join (${onTwoDays('segment', segments)}) as s on s.client_id = a.client_id
  where a.at_first or a.at_last`;

const MOVES = `
create function analytics.move_known(known_at timestamptz, from_day date, to_day date)
returns table (client_id uuid, region_code text, first_tier text, last_tier text, first_segment text, last_segment text)
language sql stable security definer set search_path = pg_catalog set work_mem = '128MB' rows 10000 as $$
  ${movesOf(KNOWN)}
$$;
comment on function analytics.move_known is
  'Active clients with their tiers and segments on two days, as known at an instant; null: not active on that day. What other functions count.';
revoke all on function analytics.move_known(timestamptz, date, date) from public;
${(['tier', 'segment'] as const)
  .map(
    (code) => `
create function analytics.${code}_migration_known(known_at timestamptz, from_day date, to_day date, tiers text[], regions text[])
returns table (from_${code} text, to_${code} text, clients int)
language sql stable security definer set search_path = pg_catalog rows 60 as $$
  select m.first_${code}, m.last_${code}, count(*)::int from analytics.move_known(known_at, from_day, to_day) as m
  where (regions is null or m.region_code = any (regions))
    and (tiers is null or m.first_tier = any (tiers) or m.last_tier = any (tiers))
  group by 1, 2
$$;
${published(
  `${code}_migration_known`,
  'timestamptz, date, date, text[], text[]',
  `The same as ${code}_migration as it was known at an instant.`,
)}`,
  )
  .join('')}`;
