import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Joint handling of third parties: what a supplier or carrier answers to what is claimed of it, and what is recovered. What
 * is recovered is what quality cost is less by: money that came in, and no longer what a split says others bear.
 */
export class ThirdParties17640000138000 implements MigrationInterface {
  readonly name = 'ThirdParties17640000138000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ENTRIES, COST, COUNT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OF_A_CASE = `(select access.reach('complaint')) = 'all'
  or exists (select from complaints.complaint as c where c.id = complaint_id)`;

const ENTRIES = `
create table complaints.third_party_entry (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  decision_id uuid not null references complaints.decision (id),
  seq int not null check (seq > 0),
  party text not null check (party in ('SUPPLIER','CARRIER','THIRD_PARTY')),
  name text not null check (name <> ''),
  kind text not null check (kind in ('ACCEPTED','OBJECTED','AGREED','RECOVERED')),
  amount numeric(14,2) check (amount >= 0),
  happened_on date not null,
  note text check (note <> ''),
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  unique (complaint_id, seq),
  constraint entry_amount check ((amount is not null) = (kind in ('AGREED','RECOVERED'))),
  constraint entry_recovered check (kind <> 'RECOVERED' or amount > 0)
);
comment on table complaints.third_party_entry is
  'What a third party answers to its share of a decision, and what is recovered of it; entries are only ever added (CQ-11).';
create index third_party_entry_decision on complaints.third_party_entry (decision_id);
create index third_party_entry_recovered on complaints.third_party_entry (happened_on) where kind = 'RECOVERED';
alter table complaints.third_party_entry enable row level security, force row level security;
create policy owner_all on complaints.third_party_entry to kehu_owner using (true) with check (true);
create policy third_party_entry_scope on complaints.third_party_entry to kehu_app using (${OF_A_CASE}) with check (${OF_A_CASE});
grant select, insert on complaints.third_party_entry to kehu_app;
`;

/*
 * Of an upheld case the company pays the repair budget but for the client's share, and the loss by standard; what it gets
 * back of suppliers, carriers and others counts on the day it came in. A client's claim is left out: what is paid for it is
 * an allowance or a compensation. An open case stands with the same part of the budget until it ends or is decided anew.
 */
const COST = `
create or replace view access.quality_cost as
  with decided as (
    select d.id, d.complaint_id, d.at, lead(d.at) over (partition by d.complaint_id order by d.version) as replaced_at, s.paid
    from complaints.decision as d
    cross join lateral (
      select coalesce(sum(x.amount) filter (where x.party <> 'CLIENT'), 0) as paid
      from complaints.liability_share as x where x.decision_id = d.id) as s
  ), upheld as (
    select c.id, c.client_id, c.ended_on, c.closed_at from complaints.complaint as c
    where c.state = 'CLOSED' and c.outcome = 'UPHELD'
  )
  select u.client_id, u.ended_on as day, u.closed_at as at, 'REPAIR' as cost, d.paid as amount, 0 as cases
  from upheld as u join decided as d on d.complaint_id = u.id and d.replaced_at is null
  union all
  select u.client_id, u.ended_on, u.closed_at,
    case when l.loss = 'freight' then 'FREIGHT' when l.loss like 'scrapped%' then 'WRITTEN_OFF' else 'REPAIR' end, l.amount, 0
  from upheld as u join complaints.loss_line as l on l.complaint_id = u.id and l.loss <> 'clientClaim'
  union all
  select c.client_id, e.happened_on, e.at, 'RECOVERED', -e.amount, 0
  from complaints.third_party_entry as e join complaints.complaint as c on c.id = e.complaint_id
  where e.kind = 'RECOVERED'
  union all
  select c.client_id, (d.at at time zone 'Asia/Shanghai')::date, e.at, 'ESTIMATED', e.sign * d.paid, e.sign
  from decided as d
  join complaints.complaint as c on c.id = d.complaint_id
  cross join lateral (values (d.at, 1), (coalesce(d.replaced_at, c.closed_at), -1)) as e (at, sign)
  where e.at is not null;
comment on view access.quality_cost is
  'What a complaint cost the company, in yuan; RECOVERED: money of third parties, below zero; ESTIMATED: at budget while it is open (CC-9, CQ-6, CQ-11).';
`;

const COUNT = 'select analytics.refresh_clients()';
