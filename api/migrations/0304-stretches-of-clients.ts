import type { MigrationInterface, QueryRunner } from 'typeorm';
import { differences, piecesOf, PRESENT } from './0210-segment-figures';
import { movesOf } from './0211-clients-as-known';
import { refreshOf, verifyOf } from './0302-tallies-by-client';

/**
 * The stretches in which each client is active with one tier and one segment, from which moves between two days are told
 * without reading orders and histories. Counted anew as a set with the clients; of an account manager's own clients moves
 * are told from the orders, as before.
 */
export class StretchesOfClients17640000304000 implements MigrationInterface {
  readonly name = 'StretchesOfClients17640000304000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, refreshOf(FILL, ACTIVITY), verifyOf(COMPARED), ...MOVES, FIRST])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = 'client_id, begun_on, ended_on, tier, segment, region_code';

const TABLE = `
create table analytics.client_stretch (
  client_id uuid not null,
  begun_on date not null,
  ended_on date not null check (ended_on > begun_on),
  tier text not null,
  segment text not null,
  region_code text not null,
  primary key (client_id, begun_on)
);
comment on table analytics.client_stretch is
  'From when until when a client is active with one tier and segment; the end is the first day it no longer is. Empty: without one.';
alter table analytics.client_stretch enable row level security, force row level security;
create policy owner_all on analytics.client_stretch to kehu_owner using (true) with check (true);
`;

const COUNTED = `${piecesOf(PRESENT)} select ${COLUMNS} from pieces`;

export const FILL = `delete from analytics.client_stretch;
  insert into analytics.client_stretch (${COLUMNS}) ${COUNTED};
  `;

export const ACTIVITY = `
  select p.segment, p.tier, p.region_code, edge.day, sum(edge.n)::int as n
  from analytics.client_stretch as p cross join lateral (values (p.begun_on, 1), (p.ended_on, -1)) as edge (day, n)
  group by 1, 2, 3, 4 having sum(edge.n) <> 0`;

export const COMPARED = `
    union all ${differences('client_stretch', {
      keys: COLUMNS,
      kept: 'select s.*, 1 as n from analytics.client_stretch as s',
      counted: `select s.*, 1 as n from (${COUNTED}) as s`,
    })}`;

const activeOn = (day: string): string =>
  `(select s.* from analytics.client_stretch as s where s.begun_on <= ${day} and s.ended_on > ${day})`;

const MOVES = (['tier', 'segment'] as const).map((code) => {
  const answer = (moves: string): string => `
    select m.first_${code}, m.last_${code}, count(*)::int from (${moves}) as m
    where (regions is null or m.region_code = any (regions))
      and (tiers is null or m.first_tier = any (tiers) or m.last_tier = any (tiers))
    group by 1, 2`;
  return `
create or replace function analytics.${code}_migration(from_day date, to_day date, tiers text[], regions text[])
returns table (from_${code} text, to_${code} text, clients int)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
begin
  if access.reach('aggregate') = 'all' then
    return query ${answer(`
      select coalesce(a.region_code, b.region_code) as region_code, a.tier as first_tier, b.tier as last_tier,
        a.segment as first_segment, b.segment as last_segment
      from ${activeOn('from_day')} as a full join ${activeOn('to_day')} as b on b.client_id = a.client_id`)};
  else
    return query ${answer(`
      select t.* from (${movesOf(PRESENT)})
        as t (client_id, region_code, first_tier, last_tier, first_segment, last_segment)`)};
  end if;
end $$;
`;
});

/** A company that has orders already gets them now, so that moves are told. */
const FIRST = `
do $fill$ declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  set local work_mem = '128MB';
  ${FILL}
  perform set_config('kehu.aggregate', reach, true);
end $fill$;
`;
