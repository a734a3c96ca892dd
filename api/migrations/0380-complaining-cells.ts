import type { MigrationInterface, QueryRunner } from 'typeorm';
import { differences, piecesOf, PRESENT, type ClientSources } from './0210-segment-figures';
import { batchOf, countOf, verifyOf } from './0302-tallies-by-client';
import { COMPARED } from './0304-stretches-of-clients';
import { cellsOf } from './0365-cells-by-dimension';

/**
 * Active clients by the month of their last complaint: who complained from a month's first day to any later day is who is
 * active on that day with a last complaint since then, which can be added up (0062). Counted client by client with the tallies.
 */
export class ComplainingCells17640000380000 implements MigrationInterface {
  readonly name = 'ComplainingCells17640000380000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, COUNT, OF_CLIENTS, ...TALLIED, FIRST]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const KEY = 'grain, day, class, tier, region_code, last_month';
const FACT = 'tier, region_code, class, day, last_month';

const TABLES = `
create table analytics.complaining_cell (
  grain text not null check (grain in ('month', 'day')),
  day date not null,
  class text not null,
  tier text not null,
  region_code text not null,
  last_month date not null,
  n int not null,
  primary key (${KEY}) include (n)
);
comment on table analytics.complaining_cell is
  'Active clients becoming (n > 0) and ceasing to be those whose last complaint is of last_month, by day and by month. Class ''*'': of any class. Tier and region_code are also ''*'' for all, and of one class only that.';
create index complaining_cell_emptied on analytics.complaining_cell (day) where n = 0;

create type analytics.complaining_fact as (tier text, region_code text, class text, day date, last_month date, n int);
create table analytics.client_complaining (
  client_id uuid primary key,
  facts analytics.complaining_fact[] not null
);
comment on table analytics.client_complaining is 'What each client adds to analytics.complaining_cell by day, as it was last counted.';
${['complaining_cell', 'client_complaining']
  .map(
    (table) => `
alter table analytics.${table} enable row level security, force row level security;
create policy owner_all on analytics.${table} to kehu_owner using (true) with check (true);`,
  )
  .join('')}
`;

/** From a complaint until the next one it is the last, while the client is active and has one tier. */
const factsOf = (sources: ClientSources, cases: string): string => `
  ${piecesOf(sources)}, heard as (
    select distinct c.client_id, k.class, c.received_on
    from ${cases} as c cross join lateral (values ('*'), (c.class)) as k (class) where c.flow_state <> 'void'
  ), last as (
    select client_id, class, received_on,
      lead(received_on) over (partition by client_id, class order by received_on) as next_on
    from heard
  )
  select l.client_id, p.tier, p.region_code, l.class, edge.day, date_trunc('month', l.received_on::timestamp)::date as last_month,
    sum(edge.n)::int as n
  from last as l
  join pieces as p on p.client_id = l.client_id and p.ended_on > l.received_on
    and (l.next_on is null or p.begun_on < l.next_on)
  cross join lateral (values (greatest(p.begun_on, l.received_on), 1), (least(p.ended_on, l.next_on), -1)) as edge (day, n)
  group by 1, 2, 3, 4, 5, 6 having sum(edge.n) <> 0`;

/** Of a class by itself only for the whole company: by tier as well there would be a cell for nearly every case. */
const cells = (facts: string): string => `
  with narrow as (
    select class, tier, region_code, day, last_month, sum(n) as n from (${facts}) as f group by 1, 2, 3, 4, 5
  ), of_day as (
    select * from narrow where class = '*'
    union all
    select class, '*', '*', day, last_month, sum(n) from narrow group by 1, 4, 5
  )
  select grain, day, class, tier, region_code, last_month, n::int from (
    select 'day' as grain, day, class, tier, region_code, last_month, n from of_day
    union all
    select 'month', date_trunc('month', day::timestamp)::date, class, tier, region_code, last_month, sum(n)
    from of_day group by 2, 3, 4, 5, 6
  ) as c where n <> 0`;

const KEPT_FACTS = `select k.client_id, f.* from analytics.client_complaining as k cross join lateral unnest(k.facts) as f`;
const ARRAY = `array_agg(row(${FACT}, n)::analytics.complaining_fact)`;

const COUNT = `
create function analytics.count_complaining() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
begin
  delete from analytics.client_complaining;
  delete from analytics.complaining_cell;
  insert into analytics.client_complaining (client_id, facts)
  select client_id, ${ARRAY} from (${factsOf(PRESENT, 'access.complaint_now')}) as f group by client_id;
  insert into analytics.complaining_cell (${KEY}, n) ${cells(KEPT_FACTS)} order by ${KEY};
end $$;
comment on function analytics.count_complaining is 'Counts the complaining clients of all anew: a part of count_tallies.';
revoke all on function analytics.count_complaining() from public;
`;

const ofMany = (history: string): string => `(select h.* from ${history} as h where h.client_id = any (who))`;
const OF_MANY: ClientSources = {
  clients: ofMany(PRESENT.clients),
  orders: ofMany(PRESENT.orders),
  tiers: ofMany(PRESENT.tiers),
  segments: ofMany(PRESENT.segments),
};

/* One statement, so one snapshot: what is kept of a client is what was added for it. */
const OF_CLIENTS = `
create function analytics.complaining_clients(who uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
begin
  with fresh as materialized (${factsOf(OF_MANY, ofMany('access.complaint_now'))}
  ), before as materialized (
    ${KEPT_FACTS} where k.client_id = any (who)
  ), moved as materialized (
    select ${FACT}, sum(n) as n from (
      select ${FACT}, n from fresh union all select ${FACT}, -n from before
    ) as m group by ${FACT} having sum(n) <> 0
  ), kept as (
    insert into analytics.client_complaining as k (client_id, facts)
    select client_id, ${ARRAY} from fresh group by client_id
    on conflict (client_id) do update set facts = excluded.facts
  ), gone as (
    delete from analytics.client_complaining where client_id = any (who) and client_id not in (select client_id from fresh)
  )
  insert into analytics.complaining_cell as c (${KEY}, n) ${cells('select * from moved')}
  on conflict (${KEY}) do update set n = c.n + excluded.n;
  delete from analytics.complaining_cell where n = 0;
end $$;
comment on function analytics.complaining_clients is 'Counts the complaining of these clients anew: a part of tally_clients.';
revoke all on function analytics.complaining_clients(uuid[]) from public;
`;

const FRESH_FACTS = `select f.* from (${factsOf(PRESENT, 'access.complaint_now')}) as f`;
const OF_CELLS = {
  keys: KEY,
  kept: `select ${KEY}, n from analytics.complaining_cell`,
  counted: cells(FRESH_FACTS),
};
const OF_KEPT = { keys: `client_id, ${FACT}`, kept: KEPT_FACTS, counted: FRESH_FACTS };

/** What `verify` compares beside the tallies. */
export const MORE_COMPARED = `${COMPARED}
    union all ${differences('complaining_cell', OF_CELLS)}
    union all ${differences('client_complaining', OF_KEPT)}`;

const TALLIED = [
  batchOf(cellsOf, { more: '\n  perform analytics.complaining_clients(who);' }),
  countOf(cellsOf, '\n  perform analytics.count_complaining();'),
  verifyOf(MORE_COMPARED, cellsOf),
];

/** A company that has complaints already gets them now, so that they are told. */
const FIRST = `
do $fill$ declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  perform analytics.count_complaining();
  perform set_config('kehu.aggregate', reach, true);
end $fill$;
`;
