import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tallies: sums of goods, money and fault by day, and by month for each product, reason, department, kind of cost and
 * account manager. Counted anew as a set with the client counts; `refresh_clients` and `verify` know them.
 */
export class Tallies17640000121000 implements MigrationInterface {
  readonly name = 'Tallies17640000121000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, RENAME, ...talliedFrom(facts), FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

export const KEY = 'tier, region_code, dimension, label, day, part, class';

const TABLE = `
create table analytics.tally (
  tier text not null,
  region_code text not null,
  dimension text not null check (dimension in ('', 'PRODUCT', 'REASON', 'DEPARTMENT', 'COST', 'MANAGER')),
  label text not null,
  day date not null,
  part text not null,
  class text not null,
  value numeric not null,
  primary key (part, dimension, day, tier, region_code, label, class) include (value)
);
comment on table analytics.tally is
  'Sums by the tier of the client on the day. Of a dimension the day is the first of its month; of none, tier and region_code are also ''*'' for all.';
comment on column analytics.tally.class is 'Of what comes from complaints; else empty.';
alter table analytics.tally enable row level security, force row level security;
create policy owner_all on analytics.tally to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.tally for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.tally to kehu_app;
`;

/*
 * The day of what came back is that of its delivery: the last of its order line up to then; of a line without an order, the
 * last of that product to that client; without any on record, the day it came.
 */
const RETURNS = (within: string): string => `
  with r as (select f.* from access.returned_line as f where f.kind = 'RETURN'${within}),
  of_line as (
    select r.line_id, coalesce(max(d.delivered_on) filter (where d.delivered_on <= r.returned_on), min(d.delivered_on)) as day
    from r join access.delivery_fact as d on d.order_line_id = r.order_line_id group by 1
  ), of_product as (
    select r.line_id, max(d.delivered_on) as day
    from r join access.delivery_fact as d on d.client_id = r.client_id and d.product = r.product and d.delivered_on <= r.returned_on
    where r.order_line_id is null group by 1
  )
  select r.client_id, coalesce(l.day, p.day, r.returned_on) as day, r.at, r.product, r.reason, r.quantity, r.amount
  from r left join of_line as l using (line_id) left join of_product as p using (line_id)`;

/** Where facts are read, and which of them. */
export interface Sources {
  /** Receivables with the parts of the collection rate. */
  readonly owed: string;
  /** Narrows rows of the alias `f` to clients. */
  readonly within: string;
  /** Lets a branch be passed over when none of its parts is asked for. */
  readonly asked: (...parts: readonly string[]) => string;
  /** The instant up to which what comes by itself, as the end of a time to answer, is counted. */
  readonly until: string;
  /** The days that are over by then and asked for, as two arguments. */
  readonly daysOver: string;
}

/** Facts as rows of client_id, day, at, part, class, product, reason, department, cost and value. */
export type Facts = (sources: Sources) => string;

export const NEVER = `'-infinity'::timestamptz`;

/** A month of an account manager is not cut when it is asked for: what is still to fall due is not in it. */
export const TODAY = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`;
export const DUE = `'collected', 'due', 'due_open'`;

/** Every fact as a row for each part it adds to; deliveries and orders are told as they are known now. */
export const facts: Facts = ({ owed, within, asked }) => `
  select f.client_id, f.delivered_on as day, ${NEVER} as at, p.part, '' as class, f.product, null::text as reason,
    null::text as department, null::text as cost, p.value
  from access.delivery_fact as f
  cross join lateral (values ('delivered_quantity', f.quantity), ('delivered_amount', f.amount)) as p (part, value)
  where true${within}${asked('delivered_quantity', 'delivered_amount')}
  union all
  select f.client_id, f.day, f.at, p.part, '', f.product, coalesce(f.reason, ''), null, null, p.value
  from (${RETURNS(within)}) as f
  cross join lateral (values ('returned_quantity', f.quantity), ('returned_amount', f.amount)) as p (part, value)
  where p.value is not null${asked('returned_quantity', 'returned_amount')}
  union all
  select f.client_id, f.day, f.at, f.part, '', null, null, null, null, f.value from access.return_progress as f where true${within}${asked('granted', 'outstanding', 'outstanding_returns', 'approved', 'received', 'completed', 'held')}
  union all
  select f.client_id, f.ordered_on, ${NEVER}, p.part, '', null, null, null, null, p.value
  from access.order_fact as f cross join lateral (values ('revenue', f.amount_company)) as p (part, value)
  where true${within}${asked('revenue')}
  union all
  select f.client_id, f.due_on, ${NEVER}, p.part, '', null, null, null, null, p.value
  from ${owed} as f
  cross join lateral (values
    ('collected', f.collected), ('due', f.due), ('due_open', f.is_open::int)) as p (part, value)
  where p.value <> 0${within}${asked('collected', 'due', 'due_open')}
  union all
  select f.client_id, f.month, f.at, p.part, '', null, null, null, null, p.value
  from access.rebate_fact as f
  cross join lateral (values
    ('rebate_traded', f.traded), ('rebate_earned', f.earned), ('rebate_paid', f.paid)) as p (part, value)
  where p.value <> 0${within}${asked('rebate_traded', 'rebate_earned', 'rebate_paid')}
  union all
  select f.client_id, f.booked_on, f.at, 'cost', '', null, null, null, 'ALLOWANCE', f.amount
  from access.returned_line as f where f.kind in ('ALLOWANCE', 'COMPENSATION') and f.amount is not null${within}${asked('cost')}
  union all
  select f.client_id, f.day, f.at, p.part, '', null, null, null, f.cost, p.value
  from access.quality_cost as f cross join lateral (values ('cost', f.amount), ('cost_open', f.cases)) as p (part, value)
  where p.value <> 0${within}${asked('cost', 'cost_open')}
  union all
  select f.client_id, f.day, f.at, p.part, f.class, null, null, f.department, null, p.value
  from access.attribution_fact as f
  cross join lateral (values ('attributed_cases', f.share), ('attributed_loss', f.loss)) as p (part, value)
  where p.value <> 0${within}${asked('attributed_cases', 'attributed_loss')}`;

/**
 * Cases for account managers: under the tier and region the client had at receipt, as everywhere.
 *
 * @param ofWhom left out: of clients that have an account manager
 */
export const cases = (
  { within, asked }: Pick<Sources, 'within' | 'asked'>,
  ofWhom = ' and w.owner_id is not null',
): string => `
  select coalesce(f.tier, '') as tier, coalesce(f.region_code, '') as region_code, w.owner_id::text as manager, p.day, p.part,
    f.class, 1::numeric as value
  from access.complaint_now as f
  join access.client_owner as w on w.client_id = f.client_id
  cross join lateral (values
    (f.received_on, 'cases_received', f.flow_state <> 'void'), (f.received_on, 'cases_open', f.flow_state = 'open'),
    (f.due_on, 'cases_due', f.flow_state in ('open', 'closed') and f.due_on < ${TODAY}),
    (f.due_on, 'cases_on_time', f.on_time and f.due_on < ${TODAY}),
    (f.due_on, 'cases_overdue', f.flow_state = 'open' and f.due_on < ${TODAY})) as p (day, part, counts)
  where p.counts and p.day is not null${ofWhom}${within}${asked(
    'cases_received',
    'cases_open',
    'cases_due',
    'cases_on_time',
    'cases_overdue',
  )}`;

/** Facts under the tier the client had on the day; before its first grade it counts under that first grade. */
export const graded = (of: string): string => `
  select coalesce(case when g.client_id is null then c.tier else g.tier end, '') as tier,
    coalesce(c.region_code, '') as region_code, w.owner_id::text as manager, m.*
  from (${of}) as m
  join access.client_summary as c on c.client_id = m.client_id and not c.walk_in
  join access.client_owner as w on w.client_id = m.client_id
  left join (
    select client_id, tier,
      case when lag(since) over by_client is null then '-infinity' else since end as since,
      coalesce(lead(since) over by_client, 'infinity') as until
    from (
      select distinct on (client_id, since) client_id, since, tier from access.client_grade
      order by client_id, since, recorded_at desc
    ) as last_of_day
    window by_client as (partition by client_id order by since)
  ) as g on g.client_id = m.client_id and m.day >= g.since and m.day < g.until`;

export const EVERYTHING: Sources = {
  owed: 'access.receivable_fact',
  within: '',
  asked: () => '',
  until: '(select tallied_until from analytics.fold_state)',
  daysOver: `'2000-01-01'::date, ${TODAY} - 1`,
};
export const OF_MONTHS = ['product', 'reason', 'department', 'cost', 'manager'];

/** One pass over the facts for all that is told apart. */
const countedOf = (facts: Facts): string => `
  select * from (
    select case when grouping(m.tier) = 1 then '*' else m.tier end as tier,
      case when grouping(m.region_code) = 1 then '*' else m.region_code end as region_code,
      case ${OF_MONTHS.map((label) => `when grouping(m.${label}) = 0 then '${label.toUpperCase()}'`).join(' ')} else '' end as dimension,
      case ${OF_MONTHS.map((label) => `when grouping(m.${label}) = 0 then m.${label}`).join(' ')} else '' end as label,
      case when grouping(m.day) = 0 then m.day else m.month end as day, m.part, m.class, sum(m.value) as value
    from (
      select g.tier, g.region_code, g.day, date_trunc('month', g.day::timestamp)::date as month, g.part, g.class, g.product,
        g.reason, g.department, g.cost, case when g.part not in (${DUE}) or g.day <= ${TODAY} then g.manager end as manager,
        g.value
      from (${graded(facts(EVERYTHING))}) as g
    ) as m
    group by m.part, m.class, grouping sets (
      (m.day), (m.tier, m.region_code, m.day),
      ${OF_MONTHS.map((label) => `(m.tier, m.region_code, m.month, m.${label})`).join(', ')})
  ) as cells where label is not null and value <> 0`;

const cellsOf = (facts: Facts): string => `${countedOf(facts)}
  union all
  select c.tier, c.region_code, 'MANAGER', c.manager, date_trunc('month', c.day)::date, c.part, c.class, sum(c.value)
  from (${cases(EVERYTHING)}) as c group by 1, 2, 3, 4, 5, 6, 7`;

export const OWN = ` and f.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('client')))`;

/** Rows behind tallies, of everybody for who reaches all figures, else of the viewer's own clients. */
const knownOf = (facts: Facts, within: string): string => {
  const asked = (...parts: readonly string[]): string =>
    ` and parts && array[${parts.map((part) => `'${part}'`).join(', ')}]`;
  const sources: Sources = {
    owed: 'access.receivable_at(known_at, from_day, to_day)',
    within,
    asked,
    until: 'known_at',
    daysOver: `from_day, least(to_day, (known_at at time zone 'Asia/Shanghai')::date - 1)`,
  };
  return `
  select m.tier, m.region_code, m.day, m.part, m.class, m.product, m.reason, m.department, m.cost, m.manager, m.value
  from (${graded(`
    select client_id, day, part, class, product, reason, department, cost, value
    from (${facts(sources)}) as f
    where f.at <= known_at and f.day between from_day and to_day and f.part = any (parts)`)}) as m
  union all
  select c.tier, c.region_code, c.day, c.part, c.class, null, null, null, null, c.manager, c.value
  from (${cases(sources)}) as c where c.day between from_day and to_day and c.part = any (parts)`;
};

const functionOf = (facts: Facts): string => `
create or replace function analytics.tally_known(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, region_code text, day date, part text, class text, product text, reason text, department text,
  cost text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${knownOf(facts, '')};
  else
    return query ${knownOf(facts, OWN)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.tally_known is
  'What tallies are summed from, as it was known at an instant, of days and parts. Cases of account managers are as known now.';
revoke all on function analytics.tally_known(timestamptz, date, date, text[]) from public;
grant execute on function analytics.tally_known(timestamptz, date, date, text[]) to kehu_app;
`;

/** What callers know as `refresh_clients` and `verify` is to know the tallies too. */
const RENAME = `
alter function analytics.refresh_clients() rename to refresh_client_counts;
alter function analytics.verify() rename to verify_counts;
`;

const refreshOf = (facts: Facts, before: string): string => `
create or replace function analytics.refresh_clients() returns void
language plpgsql volatile security definer set search_path = pg_catalog set work_mem = '128MB' as $$
declare
  started_at timestamptz := clock_timestamp();
  reach text := access.reach('aggregate');
begin
  perform analytics.refresh_client_counts();
  perform set_config('kehu.aggregate', 'all', true);
  ${before}delete from analytics.tally;
  insert into analytics.tally (${KEY}, value) ${cellsOf(facts)};
  update analytics.fold_state set refreshed_at = clock_timestamp(), refresh_took = clock_timestamp() - started_at;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.refresh_clients is
  'Counts active clients, tiers, orders, repeats and tallies anew: after orders or grades changed, and by schedule.';
revoke all on function analytics.refresh_clients() from public;
grant execute on function analytics.refresh_clients() to kehu_app;
`;

const verifyOf = (facts: Facts): string => `
create or replace function analytics.verify() returns table (rollup text, cell jsonb, kept numeric, counted numeric)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query
    select * from analytics.verify_counts()
    union all
    select 'tally', to_jsonb(differing.*) - 'kept' - 'counted', differing.kept, differing.counted
    from (
      select ${KEY}, sum(value) filter (where side = 'kept') as kept, sum(value) filter (where side = 'counted') as counted
      from (
        select ${KEY}, 'kept' as side, value from analytics.tally
        union all
        select ${KEY}, 'counted', value from (${cellsOf(facts)}) as c
      ) as both_sides
      group by ${KEY}
      having coalesce(sum(value) filter (where side = 'kept'), 0) <> coalesce(sum(value) filter (where side = 'counted'), 0)
    ) as differing;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.verify is
  'Cells whose kept figure differs from one counted from the rows; none when all is well. Sets that are refreshed differ until they are.';
revoke all on function analytics.verify() from public;
grant execute on function analytics.verify() to kehu_app;
`;

/**
 * The functions that know tallies, of these facts. A later migration with more facts makes them anew.
 *
 * @param before what a refresh does first, as a statement
 */
export const talliedFrom = (facts: Facts, before = ''): string[] => [
  functionOf(facts),
  refreshOf(facts, before && `${before};\n  `),
  verifyOf(facts),
];

const FILL = 'select analytics.refresh_clients()';

/** Fills the tallies with what only these facts add, without counting the others anew. */
export const filledWith = (facts: Facts, before: string): string => `
do $fill$ declare
  started_at timestamptz := clock_timestamp();
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  set local work_mem = '128MB';
  ${before};
  insert into analytics.tally (${KEY}, value) ${countedOf(facts)};
  perform set_config('kehu.aggregate', reach, true);
end $fill$;
`;
