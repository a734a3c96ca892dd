import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KNOWN } from './0211-clients-as-known';
import { reached } from './0212-client-rows';

/** How many clients complained is told from what is kept of them (0062), and from the rows where that does not tell it. */
export class ComplainingFromCells17640000381000 implements MigrationInterface {
  readonly name = 'ComplainingFromCells17640000381000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DROP, TOLD, COUNTED, ROWS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const DROP = `
drop function analytics.complaining_row(timestamptz, date, date, text[]);
drop function analytics.complaining_count(timestamptz, date[], date[], boolean, text[]);
drop function analytics.complaining_client(timestamptz, date[], date[], boolean, text[]);
`;

/*
 * Of those who are active on the last day of a period, under the tier of that day, as active clients are counted: who
 * complained and ordered nothing for a year is in neither. A client that complained twice is one.
 */
const complaining = (cases: string, of: string): string => `
  with complaining as (
    select distinct p.place, p.ends_on, p.head, case when by_class then c.class else '' end as class, c.client_id
    from unnest(starts, ends, heads) with ordinality as p (starts_on, ends_on, head, place)
    join ${cases} as c on c.received_on between p.starts_on and least(p.ends_on, p.head - 1)
    where c.received_at >= starts[1]::timestamp at time zone 'Asia/Shanghai' and c.state <> 'void'
      and (classes is null or c.class = any (classes))${of}
  )`;

const ownedBy = (resource: string): string =>
  ` and c.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('${resource}'))::uuid[]))`;
/** Active clients are told of who owns them; complaints may be reached less far. */
const OWN = ownedBy('client') + ownedBy('complaint');

const LAST_DAY = `(select max(least(p.ends_on + 1, p.head)) from unnest(ends, heads) as p (ends_on, head))`;

/** From the stretches that are kept of each client, as active clients are. */
const now = (of: string): string => `${complaining(
  '(select n.*, n.flow_state as state from access.complaint_now as n)',
  ` and c.received_at < ${LAST_DAY}::timestamp at time zone 'Asia/Shanghai'${of}`,
)}
  select d.place::int, d.class, d.client_id, s.tier, s.region_code
  from complaining as d
  join analytics.client_stretch as s on s.client_id = d.client_id and s.begun_on <= d.ends_on and s.ended_on > d.ends_on
  where d.head > d.ends_on or not exists (
    select from access.complaint_now as c where c.client_id = d.client_id and c.flow_state <> 'void'
      and c.received_at >= d.head::timestamp at time zone 'Asia/Shanghai' and c.received_on <= d.ends_on
      and case when by_class then c.class = d.class else classes is null or c.class = any (classes) end)`;

/** From what was on record at the instant; nobody is told from cells then. */
const then = (of: string): string => `${complaining(
  `analytics.complaint_known(known_at, starts[1]::timestamp at time zone 'Asia/Shanghai', null)`,
  of,
)}
  select d.place::int, d.class, d.client_id, coalesce(case when g.graded then g.tier else s.tier end, ''),
    coalesce(s.region_code, '')
  from complaining as d
  join ${KNOWN.clients} as s on s.client_id = d.client_id and not s.walk_in
  left join lateral (
    select k.tier, true as graded from ${KNOWN.tiers} as k where k.client_id = d.client_id
    order by k.since > d.ends_on, abs(k.since - d.ends_on), k.recorded_at desc limit 1) as g on true
  where exists (
    select from ${KNOWN.orders} as o where o.client_id = d.client_id and o.ordered_on <= d.ends_on
      and o.ordered_on > d.ends_on - 367 and analytics.inactive_from(o.ordered_on) > d.ends_on)`;

const TOLD = `
create function analytics.complaining_client(known_at timestamptz, starts date[], ends date[], heads date[], by_class boolean, classes text[])
returns table (place int, class text, client_id uuid, tier text, region_code text)
language plpgsql stable security definer set search_path = pg_catalog rows 1000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    if known_at is null then return query ${now('')};
    else return query ${then('')};
    end if;
  else
    if known_at is null then return query ${now(OWN)};
    else return query ${then(OWN)};
    end if;
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.complaining_client is
  'Clients active at the end of each period, in ascending order, whose last complaint in it came before its head, now or as known at an instant: all who complained in it, when the head is after its end. Of the own clients for who does not reach all figures. What other functions count.';
revoke all on function analytics.complaining_client(timestamptz, date[], date[], date[], boolean, text[]) from public;
`;

const monthOf = (day: string): string => `date_trunc('month', (${day})::timestamp)::date`;

const COUNTED = `
create function analytics.complaining_count(known_at timestamptz, starts date[], ends date[], by_class boolean, classes text[], by_card boolean)
returns table (place int, class text, tier text, region_code text, n int)
language plpgsql stable security definer set search_path = pg_catalog rows 1000 as $$
#variable_conflict use_column
declare
  of_one boolean := by_class or classes is not null;
  -- Clients of one class or another cannot be added up, and of one class by tier or region they are not kept.
  kept boolean := access.reach('aggregate') = 'all' and known_at is null and not (of_one and by_card)
    and (by_class or classes is null or cardinality(classes) = 1);
  -- From the first month that a period begins with: what is kept goes back to the month of the last complaint.
  heads date[] := (select array_agg(case when not kept then p.ends_on + 1
      when p.starts_on = ${monthOf('p.starts_on')} then p.starts_on
      else least(${monthOf("p.starts_on + interval '1 month'")}, p.ends_on + 1) end order by p.place)
    from unnest(starts, ends) with ordinality as p (starts_on, ends_on, place));
begin
  return query
  select counted.place::int, counted.class, counted.tier, counted.region_code, sum(counted.n)::int from (
    select p.place, case when by_class then c.class else '' end as class, c.tier, c.region_code, c.n
    from (
      -- Up to the month that the period cuts, and of that one the days.
      select o.*, case when o.ends_on + 1 = ${monthOf('o.ends_on + 1')} then o.ends_on + 1 else ${monthOf('o.ends_on')} end as cut
      from unnest(ends, heads) with ordinality as o (ends_on, head, place)
    ) as p
    cross join lateral (
      select m.* from analytics.complaining_cell as m where m.grain = 'month' and m.day >= p.head and m.day < p.cut
      union all
      select d.* from analytics.complaining_cell as d where d.grain = 'day' and d.day >= greatest(p.cut, p.head) and d.day <= p.ends_on
    ) as c
    where kept and c.last_month >= p.head and (c.class <> '*') = of_one and (classes is null or c.class = any (classes))
      and (c.tier <> '*') = by_card
    union all
    select k.place, k.class, case when by_card then k.tier else '*' end, case when by_card then k.region_code else '*' end, 1
    from analytics.complaining_client(known_at, starts, ends, heads, by_class, classes) as k
    where exists (select from unnest(starts, heads) as p (starts_on, head) where p.starts_on < p.head)
  ) as counted
  group by 1, 2, 3, 4 having sum(counted.n) <> 0;
end $$;
comment on function analytics.complaining_count is
  'How many of the clients active at the end of each period, in ascending order, complained in it, by class and by tier and region where asked; ''*'' otherwise. Counted from what is kept where it can be, else from the rows.';
revoke all on function analytics.complaining_count(timestamptz, date[], date[], boolean, text[], boolean) from public;
grant execute on function analytics.complaining_count(timestamptz, date[], date[], boolean, text[], boolean) to kehu_app;
`;

/** A complaint is told to who reaches complaints, and a client that complained with it. */
const ROWS = `
create function analytics.complaining_row(known_at timestamptz, from_day date, to_day date, classes text[])
returns table (client_id uuid)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select k.client_id from ${reached('analytics.complaining_client(known_at, array[from_day], array[to_day], array[to_day + 1], false, classes)')} as k
  where (select access.reach('complaint')) = 'all' or k.client_id in (
    select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('complaint'))::uuid[]))
$$;
comment on function analytics.complaining_row is
  'Clients active at the end of a period that complained in it, now or as known at an instant: those the viewer''s figures are of, and of them those whose rows and complaints are reached.';
revoke all on function analytics.complaining_row(timestamptz, date, date, text[]) from public;
grant execute on function analytics.complaining_row(timestamptz, date, date, text[]) to kehu_app;
`;
