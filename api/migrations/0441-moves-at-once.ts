import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Moves between tiers and moves between segments are those of the same clients between the same days: they are read once for
 * both, and told apart by who asks. Takes the place of `tier_migration`, `segment_migration` and those as known.
 */
export class MovesAtOnce17640000441000 implements MigrationInterface {
  readonly name = 'MovesAtOnce17640000441000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOW, KNOWN, GONE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OWN = `select s.* from access.client_owner as w join analytics.client_stretch as s on s.client_id = w.client_id
    where w.owner_id = any ((select access.owners('client'))::uuid[])`;
const activeOn = (day: string, of: string): string =>
  `(select s.* from (${of}) as s where s.begun_on <= ${day} and s.ended_on > ${day})`;

/** @param moves  one row a client with \`first_tier\`, \`last_tier\`, \`first_segment\`, \`last_segment\` and \`region_code\` */
const countedOf = (moves: string): string => `
    select m.first_tier, m.last_tier, m.first_segment, m.last_segment, count(*)::int from ${moves} as m
    where (regions is null or m.region_code = any (regions))
      and (tiers is null or m.first_tier = any (tiers) or m.last_tier = any (tiers))
    group by 1, 2, 3, 4`;

const between = (of: string): string => `(
      select coalesce(a.region_code, b.region_code) as region_code, a.tier as first_tier, b.tier as last_tier,
        a.segment as first_segment, b.segment as last_segment
      from ${activeOn('from_day', of)} as a full join ${activeOn('to_day', of)} as b on b.client_id = a.client_id)`;

const TOLD = `returns table (from_tier text, to_tier text, from_segment text, to_segment text, clients int)`;
const ASKED = 'from_day date, to_day date, tiers text[], regions text[]';

const NOW = `
create function analytics.client_moves(${ASKED}) ${TOLD}
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB'
set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  if access.reach('aggregate') = 'all' then return query ${countedOf(between('select * from analytics.client_stretch'))};
  else return query ${countedOf(between(OWN))};
  end if;
end $$;
comment on function analytics.client_moves is
  'Clients by tier and segment on two days together; null: not active then, empty: without one. Of the own clients for who does not reach all figures.';
revoke all on function analytics.client_moves(date, date, text[], text[]) from public;
grant execute on function analytics.client_moves(date, date, text[], text[]) to kehu_app;
`;

const KNOWN = `
create function analytics.client_moves_known(known_at timestamptz, ${ASKED}) ${TOLD}
language sql stable security definer set search_path = pg_catalog rows 200 as $$
  ${countedOf('analytics.move_known(known_at, from_day, to_day)')}
$$;
comment on function analytics.client_moves_known is 'The same as client_moves as it was known at an instant.';
revoke all on function analytics.client_moves_known(timestamptz, date, date, text[], text[]) from public;
grant execute on function analytics.client_moves_known(timestamptz, date, date, text[], text[]) to kehu_app;
`;

const GONE = (['tier', 'segment'] as const)
  .map(
    (code) => `
drop function analytics.${code}_migration(date, date, text[], text[]);
drop function analytics.${code}_migration_known(timestamptz, date, date, text[], text[]);`,
  )
  .join('');
