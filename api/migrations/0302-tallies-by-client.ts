import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cases, DUE, EVERYTHING, KEY, OF_MONTHS, TODAY } from './0121-tallies';
import { tallied } from './0179-tally-rows';
import {
  ACTIVITY,
  differences,
  graded,
  LABELS,
  PRESENT,
  SEGMENTED,
  STANDING,
  standingOf,
} from './0210-segment-figures';
import { ofConclusions, ofContacts, ofQuestions, withDesk } from './0261-desk-tallies';

/**
 * Tallies are counted client by client: what each adds to them is kept, so that of a client that changed the old is taken
 * off and the new added, whatever the history of the others (0048). Functions: `fold_tallies`, `count_tallies`;
 * `refresh_clients`, `rebuild` and `verify` know them. The first fold counts everything, in the background.
 */
export class TalliesByClient17640000302000 implements MigrationInterface {
  readonly name = 'TalliesByClient17640000302000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [KEPT, OF_CLIENT, BATCH, COUNT, FOLD, REFRESH, REBUILD, VERIFY]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = 'tier, segment, region_code, manager, day, part, class, product, reason, department, cost';

const KEPT = `
create type analytics.tally_fact as (tier text, segment text, region_code text, manager text, day date, part text, class text,
  product text, reason text, department text, cost text, value numeric);
comment on type analytics.tally_fact is 'What a client adds to the tallies of a day, with all that tells it apart.';

create table analytics.client_tally (
  client_id uuid primary key,
  facts analytics.tally_fact[] not null
);
comment on table analytics.client_tally is 'What each client adds to analytics.tally, as it was last counted: the tallies are the sums of these.';
alter table analytics.client_tally enable row level security, force row level security;
create policy owner_all on analytics.client_tally to kehu_owner using (true) with check (true);

alter table analytics.fold_state add column tallied_day date, add column tallied_at timestamptz;
comment on column analytics.fold_state.tallied_day is 'Up to which day the tallies count what comes by itself: what falls due, and windows that end. Null: all clients are to be counted.';
comment on column analytics.fold_state.tallied_at is 'When every change that was on record then had been tallied.';
create index tally_emptied on analytics.tally (day) where value = 0;
`;

const OPEN = `set_config('kehu.aggregate', 'all', true)`;
const CLOSE = `perform set_config('kehu.aggregate', reach, true);`;

/** Facts of one client but for owed contacts, which are told for several at once. */
const factsOf = (who: string, until: string): string => {
  const sources = { ...EVERYTHING, until, within: ` and f.client_id = ${who}` };
  return [tallied(sources), ofQuestions(sources), ofConclusions(sources)].join('\n  union all\n');
};

const OF_CLIENT = `
create function analytics.client_facts(who uuid, until timestamptz)
returns table (client_id uuid, day date, part text, class text, product text, reason text, department text, cost text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 100 as $$
#variable_conflict use_column
begin
  return query
  select f.client_id, f.day, f.part, f.class, f.product, f.reason, f.department, f.cost, f.value::numeric
  from (${factsOf('who', 'until')}) as f;
end $$;
comment on function analytics.client_facts is 'Facts of a client without owed contacts, its questions up to an instant.';
revoke all on function analytics.client_facts(uuid, timestamptz) from public;
`;

/** Summed by all that tells them apart, from facts that are graded and cases. @param manager whose they are, of `g` */
export const condensed = (facts: string, ofCases: string, manager = 'g.manager'): string => `
  select g.client_id, g.tier, case when g.part in (${SEGMENTED}) then g.segment end as segment, g.region_code,
    case when g.part not in (${DUE}) or g.day <= ${TODAY} then ${manager} end as manager,
    g.day, g.part, g.class, g.product, g.reason, g.department, g.cost, sum(g.value) as value
  from (
    select m.client_id, m.tier, m.segment, m.region_code, m.manager, m.day, m.part, m.class, m.product, m.reason, m.department,
      m.cost, m.value
    from (${facts}) as m
    union all
    select c.client_id, c.tier, null, c.region_code, c.manager, c.day, c.part, c.class, null, null, null, null, c.value
    from (${ofCases}) as c
  ) as g
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(g.value) <> 0`;

export const CASES = `'cases_received', 'cases_open', 'cases_due', 'cases_on_time', 'cases_overdue'`;

/** Cells of rows of `analytics.tally_fact`. */
export type Cells = (facts: string) => string;

/** As cells; cases are told apart by account manager alone, since they have rollups. */
const cellsOf: Cells = (facts) => `
  select ${KEY}, value from (
    select case when grouping(m.tier) = 1 then '*' else m.tier end as tier,
      case when grouping(m.region_code) = 1 then '*' else m.region_code end as region_code,
      case ${LABELS.map((label) => `when grouping(m.${label}) = 0 then '${label.toUpperCase()}'`).join(' ')} else '' end as dimension,
      case ${LABELS.map((label) => `when grouping(m.${label}) = 0 then m.${label}`).join(' ')} else '' end as label,
      case when grouping(m.day) = 0 then m.day else m.month end as day, m.part, m.class, sum(m.value) as value
    from (select x.*, date_trunc('month', x.day::timestamp)::date as month from (${facts}) as x) as m
    group by m.part, m.class, grouping sets (
      (m.day), (m.tier, m.region_code, m.day), (m.tier, m.region_code, m.day, m.segment),
      ${OF_MONTHS.map((label) => `(m.tier, m.region_code, m.month, m.${label})`).join(', ')})
  ) as cells where label is not null and value <> 0 and (dimension = 'MANAGER' or part not in (${CASES}))`;

export const ofMany = (history: string): string => `(select h.* from ${history} as h where h.client_id = any (who))`;

/** Narrows rows of the alias `f` to the clients `who`. */
export const OF_THOSE = ' and f.client_id = any (who)';

/** Cases with whose they are. */
export const casesOf = (within: string, ofWhom?: string): string =>
  cases({ within, asked: () => '' }, ofWhom).replace('select ', 'select f.client_id, ');

const FACTS_OF_MANY = condensed(
  graded(
    `select f.* from unnest(who) as w (id) cross join lateral analytics.client_facts(w.id, until) as f
    union all
    select c.client_id, c.day, c.part, c.class, c.product, c.reason, c.department, c.cost, c.value
    from (${ofContacts(`access.contacts_owed_to('2000-01-01', ${TODAY} - 1, who)`, { within: '', asked: () => '' })}) as c`,
    {
      ...PRESENT,
      clients: ofMany(PRESENT.clients),
      tiers: ofMany(PRESENT.tiers),
      segments: ofMany(PRESENT.segments),
    },
  ),
  casesOf(OF_THOSE),
);

/* One statement, so one snapshot: what is kept of a client is what was added for it. */
interface Batch {
  /** What else is counted of the clients `who`, as statements. */
  readonly more?: string;
  /** What else takes in what moved, as common table expressions. */
  readonly also?: string;
  /** What the clients `who` add to the tallies. */
  readonly facts?: string;
}

export const batchOf = (cells: Cells, { more = '', also = '', facts = FACTS_OF_MANY }: Batch = {}): string => `
create or replace function analytics.tally_clients(who uuid[], until timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
begin
  with fresh as materialized (${facts}
  ), before as materialized (
    select k.client_id, f.* from analytics.client_tally as k cross join lateral unnest(k.facts) as f where k.client_id = any (who)
  ), moved as materialized (
    select ${COLUMNS}, sum(value) as value from (
      select ${COLUMNS}, value from fresh union all select ${COLUMNS}, -value from before
    ) as m group by ${COLUMNS} having sum(value) <> 0
  ), kept as (
    insert into analytics.client_tally as k (client_id, facts)
    select client_id, array_agg(row(${COLUMNS}, value)::analytics.tally_fact) from fresh group by client_id
    on conflict (client_id) do update set facts = excluded.facts
  ), gone as (
    delete from analytics.client_tally where client_id = any (who) and client_id not in (select client_id from fresh)
  )${also}
  insert into analytics.tally as t (${KEY}, value) ${cells('select * from moved')}
  on conflict (part, dimension, day, tier, region_code, label, class) do update set value = t.value + excluded.value;
  delete from analytics.tally where value = 0;${more}
end $$;
comment on function analytics.tally_clients is
  'Counts these clients anew: takes off the tallies what was kept of them and adds what their rows say.';
revoke all on function analytics.tally_clients(uuid[], timestamptz) from public;
`;

/** Everything in one pass over the facts. */
const EVERYBODY = condensed(graded(withDesk(EVERYTHING), PRESENT), casesOf(''));

/** @param more what else is counted of all clients, as statements @param facts what all clients add to the tallies */
export const countOf = (cells: Cells, more = '', facts = EVERYBODY): string => `
create or replace function analytics.count_tallies() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  started_at timestamptz := clock_timestamp();
  reach text := access.reach('aggregate');
begin
  perform ${OPEN};
  perform 1 from analytics.fold_state for update;
  update analytics.fold_state set tallied_until = started_at - interval '1 minute', tallied_day = ${TODAY}, tallied_at = started_at;
  -- Before the rows are read: what changes later is noted again.
  delete from analytics.tally_change;
  delete from analytics.client_tally;
  delete from analytics.tally;
  insert into analytics.client_tally (client_id, facts)
  select client_id, array_agg(row(${COLUMNS}, value)::analytics.tally_fact) from (${facts}) as f group by client_id;
  insert into analytics.tally (${KEY}, value) ${cells(
    'select f.* from analytics.client_tally as k cross join lateral unnest(k.facts) as f',
  )}
  -- So that what is read together lies together.
  order by part, dimension, day, tier, region_code, label, class;${more}
  ${CLOSE}
end $$;
comment on function analytics.count_tallies is 'Counts the tallies of all clients anew. Whoever reads them meanwhile reads those before it.';
revoke all on function analytics.count_tallies() from public;
grant execute on function analytics.count_tallies() to kehu_app;
`;

/*
 * What comes by itself is noted when its day or instant comes. Of questions, which the desk answers by the minute, that is
 * when nothing else waits, so that all clients are told up to the same instant.
 */
const FOLD = `
create function analytics.fold_tallies(at_most int default 2000) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  started_at timestamptz := clock_timestamp();
  today date := ${TODAY};
  next_until timestamptz := clock_timestamp() - interval '1 minute';
  reach text := access.reach('aggregate');
  state record;
  who uuid[];
  noted int;
begin
  select tallied_until, tallied_day into state from analytics.fold_state for update;
  perform ${OPEN};
  if state.tallied_day is null or exists (select from analytics.tally_change where client_id is null) then
    perform analytics.count_tallies();
    ${CLOSE}
    return 0;
  end if;
  if today > state.tallied_day then
    insert into analytics.tally_change (client_id)
    select f.client_id from access.complaint_now as f where f.due_on >= state.tallied_day and f.due_on < today
    union
    select f.client_id from access.receivable_fact as f where f.due_on > state.tallied_day and f.due_on <= today
    union
    select f.client_id from access.owed_contacts(state.tallied_day, today - 1, null) as f;
    update analytics.fold_state set tallied_day = today;
  end if;
  with taken as (
    delete from analytics.tally_change where id in (select id from analytics.tally_change order by id limit at_most)
    returning client_id
  )
  select count(*), array_agg(distinct client_id) into noted, who from taken;
  if noted > 0 then perform analytics.tally_clients(who, state.tallied_until); end if;
  if noted < at_most then
    if next_until > state.tallied_until then
      select array_agg(distinct f.client_id) into who from (
        select q.client_id from access.question_fact as q where q.due_at > state.tallied_until and q.due_at <= next_until
        union all
        select q.client_id from access.question_fact as q
        where q.first_answered_at > q.due_at and q.first_answered_at > state.tallied_until and q.first_answered_at <= next_until
      ) as f;
      if who is not null then perform analytics.tally_clients(who, next_until); end if;
      update analytics.fold_state set tallied_until = next_until;
    end if;
    update analytics.fold_state set tallied_at = started_at;
  end if;
  ${CLOSE}
  return noted;
end $$;
comment on function analytics.fold_tallies is
  'Counts clients that changed into the tallies, the oldest changes first, and answers how many changes that were; fewer than asked for: none is left.';
revoke all on function analytics.fold_tallies(int) from public;
grant execute on function analytics.fold_tallies(int) to kehu_app;
`;

/** @param before what is counted of clients first @param activity where active clients by segment are counted from */
export const refreshOf = (before: string, activity: string): string => `
create or replace function analytics.refresh_clients() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  started_at timestamptz := clock_timestamp();
  reach text := access.reach('aggregate');
begin
  perform analytics.refresh_client_counts();
  perform ${OPEN};
  delete from analytics.segment_activity;
  ${before}insert into analytics.segment_activity (${ACTIVITY.keys}, n) ${activity};
  delete from analytics.segment_standing;
  insert into analytics.segment_standing (segment, tier, region_code, clients, volume) ${standingOf(PRESENT.clients)};
  update analytics.fold_state set refreshed_at = clock_timestamp(), refresh_took = clock_timestamp() - started_at;
  loop
    exit when analytics.fold_tallies(5000) < 5000;
  end loop;
  ${CLOSE}
end $$;
comment on function analytics.refresh_clients is
  'Counts active clients, tiers, segments, orders and repeats anew, and all changes into the tallies: after orders or grades changed, and by schedule.';
`;

const BATCH = batchOf(cellsOf);
const COUNT = countOf(cellsOf);
const REFRESH = refreshOf('', ACTIVITY.counted);

/** Filing complaints waits for the second only. */
const REBUILD = `
alter function analytics.rebuild() rename to rebuild_complaints;
create function analytics.rebuild() returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform analytics.count_tallies();
  perform analytics.rebuild_complaints();
end $$;
comment on function analytics.rebuild is
  'Counts every rollup anew from the rows themselves: after a mass load with triggers off, or when verify finds a difference.';
revoke all on function analytics.rebuild() from public;
grant execute on function analytics.rebuild() to kehu_app;
`;

/** What is kept of each client is compared as well: the next change of it takes off what is kept. */
/** @param more what else is compared, as selects that begin with "union all" @param facts what all clients add to the tallies */
export const verifyOf = (more: string, cells: Cells = cellsOf, facts = EVERYBODY): string => `
create or replace function analytics.verify() returns table (rollup text, cell jsonb, kept numeric, counted numeric)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform ${OPEN};
  return query
    with fresh as materialized (${facts})
    select * from analytics.verify_counts()
    union all ${differences('segment_activity', ACTIVITY)}
    union all ${differences('segment_standing', STANDING)}${more}
    union all
    select 'tally', to_jsonb(differing.*) - 'kept' - 'counted', differing.kept, differing.counted
    from (
      select ${KEY}, sum(value) filter (where side = 'kept') as kept, sum(value) filter (where side = 'counted') as counted
      from (
        select ${KEY}, 'kept' as side, value from analytics.tally
        union all
        select ${KEY}, 'counted', value from (${cells('select * from fresh')}) as c
      ) as both_sides
      group by ${KEY}
      having coalesce(sum(value) filter (where side = 'kept'), 0) <> coalesce(sum(value) filter (where side = 'counted'), 0)
    ) as differing
    union all
    select 'client_tally', to_jsonb(differing.*) - 'kept' - 'counted', differing.kept, differing.counted
    from (
      select client_id, ${COLUMNS}, sum(value) filter (where side = 'kept') as kept,
        sum(value) filter (where side = 'counted') as counted
      from (
        select k.client_id, f.*, 'kept' as side from analytics.client_tally as k cross join lateral unnest(k.facts) as f
        union all
        select c.*, 'counted' from fresh as c
      ) as both_sides
      group by client_id, ${COLUMNS}
      having coalesce(sum(value) filter (where side = 'kept'), 0) <> coalesce(sum(value) filter (where side = 'counted'), 0)
    ) as differing;
  ${CLOSE}
end $$;
`;

const VERIFY = verifyOf('');
