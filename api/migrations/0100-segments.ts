import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Segments of clients by credit, size, financial indicators and outlook (BK-1), payment credit as it is measured from what
 * was paid in time (KA-3-annex), and the levels of individuals with money on deposit (BK-3). Published by sales:
 * `access.client_payment`, `access.client_deposit`.
 */
export class Segments17640000100000 implements MigrationInterface {
  readonly name = 'Segments17640000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ON_THE_CLIENT, STATEMENTS, HISTORY, SEGMENTED, PUBLISHED, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SEGMENTS = `('GOLD','KEY','QUALITY','GENERAL','RESTRICTED','ELIMINATED')`;

const ON_THE_CLIENT = `
alter table clients.client
  add column segment text check (segment in ${SEGMENTS}),
  add column segment_since date,
  add column segment_why jsonb,
  add column industry text check (industry ~ '^[A-Z][A-Z_]{1,39}$'),
  add column statement_year int check (statement_year between 1990 and 2200),
  add column debt_ratio numeric(12,4),
  add column current_ratio numeric(12,4),
  add column net_margin numeric(12,4),
  add column payment_due numeric(14,2),
  add column payment_share numeric(5,4) check (payment_share between 0 and 1),
  add column payment_version int,
  add column deposit numeric(14,2),
  add column vip_level int check (vip_level > 0),
  add column vip_version int,
  add constraint client_vip_explained check ((vip_level is null) or (deposit is not null and vip_version is not null));
comment on column clients.client.statement_year is 'The fiscal year of the latest statements, whose ratios stand beside it.';
comment on column clients.client.payment_share is 'Paid in time of payment_due, what fell due in the trailing year; null: nothing did (KA-3-annex).';
comment on column clients.client.deposit is 'Yuan an individual paid that are not allocated yet (BK-3).';
create index client_by_segment on clients.client (segment, id) include (owner_id);
grant select (segment, segment_since, segment_why, industry, payment_due, payment_share, payment_version, vip_level, vip_version)
  on clients.client to kehu_analyst;
`;

/** Never changed: what was wrong is corrected by the next of the same year. */
const STATEMENTS = `
create table clients.financial_statement (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  fiscal_year int not null check (fiscal_year between 1990 and 2200),
  total_assets numeric(14,2) not null check (total_assets > 0),
  total_liabilities numeric(14,2) not null check (total_liabilities >= 0),
  current_assets numeric(14,2) not null check (current_assets >= 0),
  current_liabilities numeric(14,2) not null check (current_liabilities >= 0),
  revenue numeric(14,2) not null check (revenue >= 0),
  net_profit numeric(14,2) not null,
  industry text check (industry ~ '^[A-Z][A-Z_]{1,39}$'),
  recorded_by uuid references identity.staff (id),
  recorded_at timestamptz not null,
  check (current_assets <= total_assets and current_liabilities <= total_liabilities)
);
create index financial_statement_newest on clients.financial_statement (client_id, fiscal_year desc, recorded_at desc, id desc);

create function clients.keep_ratios() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update clients.client as c set
    industry = coalesce(new.industry, c.industry),
    statement_year = greatest(c.statement_year, new.fiscal_year),
    debt_ratio = case when k.counts then round(new.total_liabilities / new.total_assets, 4) else c.debt_ratio end,
    current_ratio = case when k.counts
      then round(least(new.current_assets / nullif(new.current_liabilities, 0), 9999), 4) else c.current_ratio end,
    net_margin = case when k.counts
      then round(greatest(least(new.net_profit / nullif(new.revenue, 0), 9999), -9999), 4) else c.net_margin end
  from (select coalesce(o.statement_year <= new.fiscal_year, true) as counts from clients.client as o where o.id = new.client_id) as k
  where c.id = new.client_id;
  return null;
end $$;
create trigger financial_statement_recorded after insert on clients.financial_statement
  for each row execute function clients.keep_ratios();
`;

const HISTORY = `
create table clients.segment_grade (
  client_id uuid not null references clients.client (id),
  recorded_at timestamptz not null default clock_timestamp(),
  since date not null,
  segment text check (segment in ${SEGMENTS}),
  why jsonb not null,
  primary key (client_id, recorded_at)
);
comment on table clients.segment_grade is 'Every segment a client ever had; append-only.';
`;

const MEETS = (ratios: string): string => `
  coalesce(c.debt_ratio <= (policy -> '${ratios}' ->> 'debtRatioAtMost')::numeric, true)
  and coalesce(c.current_ratio >= (policy -> '${ratios}' ->> 'currentRatioAtLeast')::numeric, true)
  and coalesce(c.net_margin >= (policy -> '${ratios}' ->> 'netMarginAtLeast')::numeric, true)`;

/*
 * The kernel's \`segmentClient\` over every client at once, like \`clients.graded\`: the table comes in as data, and the
 * statement has none of its numbers. Statements of years before \`since_year\` count no more.
 */
const SEGMENTED = `
create function clients.segmented(policy jsonb, since_year int)
returns table (client_id uuid, segment text, why jsonb)
language sql stable parallel safe rows 2000 as $$
  with policy_row as materialized (
    select * from jsonb_to_recordset(policy -> 'rows')
      as r (place int, segment text, credit int, size_fen bigint, financials int, outlook int, rule text)
  ),
  measured as (
    select c.id, c.annual_volume, c.annual_volume_fen as fen, c.industry,
      case when s.counts then c.statement_year end as statement_year,
      case when s.counts then c.debt_ratio end as debt_ratio, case when s.counts then c.current_ratio end as current_ratio,
      case when s.counts then c.net_margin end as net_margin,
      array_position(array(select jsonb_array_elements_text(policy -> 'credits')), c.payment_credit) - 1 as credit,
      case when not s.counts then (policy ->> 'financialsUnknown')::int
        when ${MEETS('strong')} then 2 when ${MEETS('average')} then 1 else 0 end as financials,
      coalesce((policy -> 'outlooks' ->> c.industry)::int, (policy ->> 'outlookUnknown')::int) as outlook
    from clients.client c cross join lateral (select coalesce(c.statement_year >= since_year, false) as counts) as s
  )
  select m.id, taken.segment, jsonb_build_object(
    'clause', policy ->> 'clause', 'policyVersion', (policy ->> 'policyVersion')::int,
    'rule', coalesce(taken.rule, policy ->> 'noneRule'),
    'inputs', jsonb_build_array(
      jsonb_build_object('name', 'credit', 'value', policy -> 'levels' -> m.credit),
      jsonb_build_object('name', 'annualVolume', 'value', m.annual_volume::text, 'unit', 'yuan'),
      jsonb_build_object('name', 'financials', 'value', policy -> 'levels' -> m.financials),
      jsonb_build_object('name', 'fiscalYear', 'value', coalesce(m.statement_year::text, 'unknown'), 'unit', 'calendarYear'),
      jsonb_build_object('name', 'debtRatio', 'value', coalesce(m.debt_ratio::text, 'unknown'), 'unit', 'fraction'),
      jsonb_build_object('name', 'currentRatio', 'value', coalesce(m.current_ratio::text, 'unknown')),
      jsonb_build_object('name', 'netMargin', 'value', coalesce(m.net_margin::text, 'unknown'), 'unit', 'fraction'),
      jsonb_build_object('name', 'outlook', 'value', policy -> 'levels' -> m.outlook),
      jsonb_build_object('name', 'industry', 'value', coalesce(m.industry, 'unknown'))))
  from measured m
  left join lateral (
    select * from policy_row r
    where m.credit >= r.credit and (r.size_fen is null or m.fen >= r.size_fen)
      and m.financials >= r.financials and m.outlook >= r.outlook
    order by r.place limit 1
  ) as taken on true
$$;
comment on function clients.segmented is
  'The segment a compiled table gives to every client the asker reaches, with its reason.';
revoke all on function clients.segmented(jsonb, int) from public;
grant execute on function clients.segmented(jsonb, int) to kehu_app;
`;

/*
 * For the grading alone. A payment taken back was never made: a counter-entry counts on the day of what it takes back.
 * What was credited or is held up by a complaint was not to be paid (CQ-20).
 */
const PUBLISHED = `
create function access.client_payment(as_of date, grace_days int)
returns table (client_id uuid, due numeric, paid numeric)
language sql stable security definer rows 10000
set search_path = pg_catalog
begin atomic
  with due as (
    select id, client_id, rate, amount - credited - held as amount, due_on + grace_days as until
    from sales.receivable
    where due_on > (as_of - interval '1 year')::date - grace_days and due_on + grace_days < as_of
      and amount - credited - held > 0 and (select access.is_system())
  ), paid as (
    select a.receivable_id, sum(a.amount) as amount
    from due as d
    join sales.allocation as a on a.receivable_id = d.id
    join sales.settlement as s on s.id = a.settlement_id
    left join sales.settlement as o on o.id = s.reverses
    where s.kind = 'COLLECTION' and coalesce(o.received_on, s.received_on) <= d.until
    group by a.receivable_id
  )
  select d.client_id, sum(round(d.amount * d.rate, 2)), sum(round(least(coalesce(p.amount, 0), d.amount) * d.rate, 2))
  from due as d left join paid as p on p.receivable_id = d.id
  group by d.client_id;
end;
comment on function access.client_payment is
  'Yuan that fell due in the trailing year, and what of it was paid within the days of grace. For the grading of clients.';

create function access.client_deposit()
returns table (client_id uuid, deposit numeric)
language sql stable security definer rows 1000
set search_path = pg_catalog
begin atomic
  select client_id, sum(round(unallocated * rate, 2)) from sales.settlement
  where unallocated <> 0 and kind = 'COLLECTION' and (select access.is_system())
  group by client_id;
end;
comment on function access.client_deposit is
  'Yuan that clients paid and that are not allocated yet. For the grading of clients.';
create index settlement_unallocated on sales.settlement (client_id) where unallocated <> 0;

revoke all on function access.client_payment(date, int), access.client_deposit() from public;
grant execute on function access.client_payment(date, int), access.client_deposit() to kehu_app;
`;

const OF_CLIENT = 'exists (select from clients.client as c where c.id = client_id)';

const POLICIES = `
grant select, insert on clients.segment_grade, clients.financial_statement to kehu_app;
grant select on clients.segment_grade to kehu_analyst;
alter table clients.segment_grade enable row level security, force row level security;
create policy owner_all on clients.segment_grade to kehu_owner using (true) with check (true);
create policy segment_grade_read on clients.segment_grade for select to kehu_app, kehu_analyst using (${OF_CLIENT});
create policy segment_grade_write on clients.segment_grade for insert to kehu_app with check ((select access.is_system()));

alter table clients.financial_statement enable row level security, force row level security;
create policy owner_all on clients.financial_statement to kehu_owner using (true) with check (true);
create policy financial_statement_read on clients.financial_statement for select to kehu_app using (
  (select access.reach('credit')) = 'all'
  or exists (select from access.client_owner as o
    where o.client_id = financial_statement.client_id and o.owner_id = any ((select access.owners('credit'))::uuid[])));
create policy financial_statement_write on clients.financial_statement for insert to kehu_app with check (
  recorded_by = (select access.staff_id()) and (
    (select access.reach('credit_write')) = 'all'
    or exists (select from access.client_owner as o
      where o.client_id = financial_statement.client_id and o.owner_id = any ((select access.owners('credit_write'))::uuid[]))));
`;
