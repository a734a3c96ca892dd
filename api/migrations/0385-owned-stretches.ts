import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Active clients of a portfolio, and their moves between tiers and segments, are told from the stretches that are kept of
 * each client, as those of the company are, and no longer from all their orders and grades. They lag as those do.
 */
export class OwnedStretches17640000385000 implements MigrationInterface {
  readonly name = 'OwnedStretches17640000385000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ACTIVITY, SEGMENT_ACTIVITY, ...MOVES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OWN = `select s.* from access.client_owner as w join analytics.client_stretch as s on s.client_id = w.client_id
    where w.owner_id = any ((select access.owners('client'))::uuid[])`;
const EDGES = `cross join lateral (values (s.begun_on, 1), (s.ended_on, -1)) as edge (day, n)`;

const ACTIVITY = `
create or replace function analytics.owned_activity() returns table (tier text, region_code text, day date, n int)
language sql stable security definer set search_path = pg_catalog as $$
  select spot.tier, spot.region_code, edge.day, sum(edge.n)::int
  from (${OWN}) as s ${EDGES}
  cross join lateral (values (s.tier, s.region_code), ('*', '*')) as spot (tier, region_code)
  group by 1, 2, 3 having sum(edge.n) <> 0
$$;
comment on function analytics.owned_activity is 'The same as client_activity of the clients the viewer reaches as an owner.';
`;

const SEGMENT_ACTIVITY = `
create or replace function analytics.owned_segment_activity() returns table (segment text, tier text, region_code text, day date, n int)
language sql stable security definer set search_path = pg_catalog as $$
  select s.segment, s.tier, s.region_code, edge.day, sum(edge.n)::int
  from (${OWN}) as s ${EDGES} group by 1, 2, 3, 4 having sum(edge.n) <> 0
$$;
`;

const activeOn = (day: string, of: string): string =>
  `(select s.* from (${of}) as s where s.begun_on <= ${day} and s.ended_on > ${day})`;

const MOVES = (['tier', 'segment'] as const).map((code) => {
  const answer = (of: string): string => `
    select m.first_${code}, m.last_${code}, count(*)::int from (
      select coalesce(a.region_code, b.region_code) as region_code, a.tier as first_tier, b.tier as last_tier,
        a.segment as first_segment, b.segment as last_segment
      from ${activeOn('from_day', of)} as a full join ${activeOn('to_day', of)} as b on b.client_id = a.client_id) as m
    where (regions is null or m.region_code = any (regions))
      and (tiers is null or m.first_tier = any (tiers) or m.last_tier = any (tiers))
    group by 1, 2`;
  return `
create or replace function analytics.${code}_migration(from_day date, to_day date, tiers text[], regions text[])
returns table (from_${code} text, to_${code} text, clients int)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB'
set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  if access.reach('aggregate') = 'all' then return query ${answer('select * from analytics.client_stretch')};
  else return query ${answer(OWN)};
  end if;
end $$;
`;
});
