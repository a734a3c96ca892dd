import type { MigrationInterface, QueryRunner } from 'typeorm';
import { graded } from './0121-tallies';
import { QUESTIONS } from './0261-desk-tallies';
import { batchOf, countOf, verifyOf } from './0302-tallies-by-client';
import { cellsOf, MONTH, NO_CASES } from './0365-cells-by-dimension';
import { MORE_COMPARED } from './0380-complaining-cells';

/**
 * Tallies of the clients of each account manager, so that a portfolio is added up and not counted from its rows (0064). Who
 * reads them reaches those of whose clients are in the portfolio, by row-level security.
 */
export class TalliesByOwner17640000402000 implements MigrationInterface {
  readonly name = 'TalliesByOwner17640000402000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, ...talliedFrom(), BETWEEN, FIRST]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const KEY = 'owner_id, part, dimension, day, tier, region_code, label, class';

const TABLE = `
create table analytics.owner_tally (
  owner_id uuid not null,
  part text not null,
  dimension text not null,
  day date not null,
  tier text not null,
  region_code text not null,
  label text not null,
  class text not null,
  value numeric not null,
  primary key (${KEY})
);
comment on table analytics.owner_tally is
  'What analytics.tally says, of the clients that each account manager looks after now. By segment of the day, by other labels of the month; of all tiers and regions it is the sum of these.';
create index owner_tally_emptied on analytics.owner_tally (day) where value = 0;
alter table analytics.owner_tally enable row level security, force row level security;
create policy owner_all on analytics.owner_tally to kehu_owner using (true) with check (true);
create policy portfolio_read on analytics.owner_tally for select to kehu_app
  using (owner_id = any ((select access.owners('client'))::uuid[]));
grant select on analytics.owner_tally to kehu_app;
`;

/* What is still to fall due has no account manager yet: no rate asks for it before its day. Nobody's clients are in no portfolio. */
const ofDay = (facts: string): string => `
  select m.manager::uuid as owner_id, m.part, '' as dimension, m.day, m.tier, m.region_code, '' as label, m.class, sum(m.value) as value
  from (${facts}) as m where m.manager <> ''
  group by m.manager, m.part, m.day, m.tier, m.region_code, m.class having sum(m.value) <> 0`;

const ofLabel = (facts: string, label: string, day: string): string => `
  select m.manager::uuid, m.part, '${label.toUpperCase()}', ${day}, m.tier, m.region_code, m.${label}, m.class, sum(m.value)
  from (${facts}) as m where m.manager <> '' and m.${label} is not null${NO_CASES}
  group by m.manager, m.part, ${day}, m.tier, m.region_code, m.${label}, m.class having sum(m.value) <> 0`;

const LABELS_OF_MONTHS = ['product', 'reason', 'department', 'cost'];

const ownCellsOf = (facts: string): string =>
  [
    ofDay(facts),
    ofLabel(facts, 'segment', 'm.day'),
    ...LABELS_OF_MONTHS.map((label) => ofLabel(facts, label, MONTH)),
  ].join(' union all ');

const KEPT_FACTS = 'select f.* from analytics.client_tally as k cross join lateral unnest(k.facts) as f';

const COUNT = `
  delete from analytics.owner_tally;
  insert into analytics.owner_tally (${KEY}, value) ${ownCellsOf(KEPT_FACTS)}
  order by ${places(KEY)};`;

const MOVED = `, of_owners as (
    insert into analytics.owner_tally as o (${KEY}, value) ${ownCellsOf('select * from moved')}
    on conflict (${KEY}) do update set value = o.value + excluded.value
  )`;

const told = (side: string): string => `sum(value) filter (where side = '${side}')`;

/* Compared column by column, since there are hundreds of thousands of cells. */
const COMPARED = `${MORE_COMPARED}
    union all
    select 'owner_tally', to_jsonb(differing.*) - 'kept' - 'counted', differing.kept, differing.counted
    from (
      select ${KEY}, ${told('kept')} as kept, ${told('counted')} as counted
      from (
        select ${KEY}, value, 'kept' as side from analytics.owner_tally
        union all
        select ${KEY}, value, 'counted' from (${ownCellsOf('select * from fresh')}) as c
      ) as both_sides
      group by ${KEY} having coalesce(${told('kept')}, 0) <> coalesce(${told('counted')}, 0)
    ) as differing`;

/** The functions that count tallies. @param facts what the clients `who`, and what all clients, add to them; left out: as 0302 tells it */
export const talliedFrom = (facts: { readonly ofMany?: string; readonly ofAll?: string } = {}): string[] => [
  batchOf(cellsOf, {
    more: `
  delete from analytics.owner_tally where value = 0;
  perform analytics.complaining_clients(who);`,
    also: MOVED,
    facts: facts.ofMany,
  }),
  countOf(cellsOf, `\n  perform analytics.count_complaining();${COUNT}`, facts.ofAll),
  verifyOf(COMPARED, cellsOf, facts.ofAll),
];

const between = (within: string): string => `
  select m.tier, m.region_code, m.day, m.part, m.manager, m.value from (${graded(`
    select f.client_id, f.day, f.part, case when known_at > counted_at then f.value else -f.value end as value
    from (${QUESTIONS}) as f
    where f.at > least(counted_at, known_at) and f.at <= greatest(counted_at, known_at)
      and f.day between from_day and to_day and f.part = any (parts)${within}`)}) as m`;

export const OWN = ` and f.client_id in (
        select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('client'))::uuid[]))`;

export const BETWEEN = `
create or replace function analytics.desk_between(counted_at timestamptz, known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, region_code text, day date, part text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 100 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${between('')};
  else
    return query ${between(OWN)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.desk_between is
  'What questions add to the tallies of one instant to make those of another, of the company or of a portfolio: of those whose time ended, or that were answered late, between the two.';
`;

/** A company that was tallied already gets them now, so that they are told. */
const FIRST = `insert into analytics.owner_tally (${KEY}, value) ${ownCellsOf(KEPT_FACTS)}`;

function places(list: string): string {
  return list
    .split(', ')
    .map((_, at) => at + 1)
    .join(', ');
}
