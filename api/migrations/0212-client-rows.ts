import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PRESENT } from './0210-segment-figures';
import { counted, movesOf } from './0211-clients-as-known';

/**
 * The clients behind figures of clients: of a tier or segment, and those that moved. The figures are counted from the same
 * statements, so that they cannot but be as many.
 */
export class ClientRows17640000262012 implements MigrationInterface {
  readonly name = 'ClientRows17640000262012';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STANDING, MOVES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** A row is told to who reaches rows of clients; who reaches figures alone gets none. */
export const reached = (source: string): string => `(select k.* from ${source} as k
    where (select access.reach('client')) = 'all' or k.client_id in (
      select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('client'))))`;

const PRESENT_STANDING = `
    select c.client_id, coalesce(c.region_code, '') as region_code, coalesce(c.tier, '') as tier, c.tier_gap as in_gap,
      coalesce(c.segment, '') as segment, c.annual_volume::numeric(20,2) as volume
    from ${counted(PRESENT.clients)} as c where not c.walk_in`;

const STANDING = `
create function analytics.standing_row(known_at timestamptz, to_day date)
returns table (client_id uuid, region_code text, tier text, in_gap boolean, segment text, volume numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
begin
  if known_at is null then
    return query select k.* from ${reached(`(${PRESENT_STANDING})`)} as k;
  else
    return query select k.* from ${reached('analytics.client_known(known_at, to_day)')} as k;
  end if;
end $$;
comment on function analytics.standing_row is
  'Clients by tier and segment with their yearly volume, now or as known at an instant: those the viewer''s figures are of, and of them those reached row by row.';
revoke all on function analytics.standing_row(timestamptz, date) from public;
grant execute on function analytics.standing_row(timestamptz, date) to kehu_app;
`;

const MOVES = `
create function analytics.move_row(known_at timestamptz, from_day date, to_day date)
returns table (client_id uuid, region_code text, first_tier text, last_tier text, first_segment text, last_segment text)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' rows 10000 as $$
#variable_conflict use_column
begin
  if known_at is null then
    return query select k.* from ${reached(`(${movesOf(PRESENT)})`)} as k;
  else
    return query select k.* from ${reached('analytics.move_known(known_at, from_day, to_day)')} as k;
  end if;
end $$;
comment on function analytics.move_row is
  'Active clients with their tiers and segments on two days, null: not active on that day; now or as known at an instant. Those the viewer''s figures are of, and of them those reached row by row.';
revoke all on function analytics.move_row(timestamptz, date, date) from public;
grant execute on function analytics.move_row(timestamptz, date, date) to kehu_app;
`;
