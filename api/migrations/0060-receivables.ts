import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients owe for what was delivered, what settled it, what a complaint holds up, and who asked for the money when.
 * Published: `access.client_terms`, `access.complaint_goods`, `access.booked_credit`, `access.receivable_client`.
 */
export class Receivables17640000060000 implements MigrationInterface {
  readonly name = 'Receivables17640000060000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, SUMS, GIVE_BACK, PUBLISHED, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * The balance stands on the receivable and is kept by the database alone, from rows that are never changed: due less
 * collected less credited is open, and a constraint keeps that from falling below zero. What a complaint holds up is never
 * more than what is open.
 */
const TABLES = `
create table sales.receivable (
  id uuid primary key,
  source text not null,
  number text collate "C" not null check (number <> ''),
  order_id uuid not null references sales."order" (id),
  order_number text not null,
  client_id uuid not null references clients.client (id),
  currency char(3) not null,
  rate numeric(14,6) not null check (rate > 0),
  amount numeric(14,2) not null check (amount >= 0),
  collected numeric(14,2) not null default 0 check (collected >= 0),
  credited numeric(14,2) not null default 0 check (credited >= 0),
  disputed numeric(14,2) not null default 0 check (disputed >= 0),
  open numeric(14,2) not null generated always as (amount - collected - credited) stored,
  held numeric(14,2) not null generated always as (least(disputed, amount - collected - credited)) stored,
  delivered_on date not null,
  due_on date not null,
  term_days int not null check (term_days >= 0),
  term_of text not null check (term_of in ('CLIENT','BUSINESS_TYPE','COMPANY')),
  policy_version int not null,
  version int not null default 1,
  constraint receivable_once unique (source, number, order_id),
  constraint receivable_due check (due_on = delivered_on + term_days),
  constraint receivable_open check (amount - collected - credited >= 0)
);
comment on table sales.receivable is 'What a client owes for what a delivery note brought of an order.';
comment on column sales.receivable.number is 'Of the delivery note.';
comment on column sales.receivable.rate is 'Yuan for one unit of the currency, as of the order.';
comment on column sales.receivable.held is 'What complaints hold up of what is open (CQ-20).';
create index receivable_due on sales.receivable (due_on, id);
create index receivable_open_due on sales.receivable (due_on, id) where open > 0;
create index receivable_of_client on sales.receivable (client_id, due_on, id);
create index receivable_order on sales.receivable (order_id);

create table sales.settlement (
  id uuid primary key,
  kind text not null check (kind in ('COLLECTION','CREDIT')),
  client_id uuid not null references clients.client (id),
  received_on date not null,
  currency char(3) not null,
  rate numeric(14,6) not null check (rate > 0),
  amount numeric(14,2) not null check (amount <> 0),
  allocated numeric(14,2) not null default 0,
  unallocated numeric(14,2) not null generated always as (amount - allocated) stored,
  reference text not null check (reference <> ''),
  note text,
  voucher_id uuid unique,
  reverses uuid unique references sales.settlement (id),
  by_staff uuid references identity.staff (id),
  at timestamptz not null,
  version int not null default 1,
  constraint settlement_sign check ((amount < 0) = (reverses is not null)),
  constraint settlement_allocated check (abs(allocated) <= abs(amount) and allocated * amount >= 0),
  constraint settlement_credit check ((kind = 'CREDIT') = (voucher_id is not null))
);
comment on table sales.settlement is
  'Money that came in, or a return that was booked. Never changed: what was wrong is taken back by a counter-entry.';
comment on column sales.settlement.voucher_id is 'The voucher of the return; each is credited once.';
create index settlement_newest on sales.settlement (received_on desc, id desc);
create index settlement_of_client on sales.settlement (client_id, received_on desc, id desc);

create table sales.allocation (
  id uuid primary key,
  settlement_id uuid not null references sales.settlement (id),
  receivable_id uuid not null references sales.receivable (id),
  amount numeric(14,2) not null check (amount <> 0),
  by_staff uuid references identity.staff (id),
  at timestamptz not null
);
comment on table sales.allocation is 'How much of a settlement went to a receivable; below zero where it was given back.';
create index allocation_of_receivable on sales.allocation (receivable_id, at);
create index allocation_of_settlement on sales.allocation (settlement_id);

create table sales.dispute (
  id uuid primary key,
  receivable_id uuid not null references sales.receivable (id),
  complaint_id uuid not null,
  complaint_number text not null,
  part_number text not null,
  amount numeric(14,2) not null check (amount > 0),
  opened_at timestamptz not null,
  released_at timestamptz,
  released_by text check (released_by in ('UPHELD','NOT_ESTABLISHED','WITHDRAWN','VOID','DUPLICATE')),
  constraint dispute_released check ((released_at is null) = (released_by is null))
);
comment on table sales.dispute is 'What a complaint holds up of a receivable, by part number (CQ-20).';
create unique index dispute_once on sales.dispute (complaint_id, receivable_id) where released_at is null;
create index dispute_of_receivable on sales.dispute (receivable_id, opened_at);

create table sales.collection_entry (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  receivable_id uuid references sales.receivable (id),
  contacted_at timestamptz not null,
  channel text not null check (channel in ('PHONE','VISIT','MESSAGE','LETTER')),
  result text not null check (result in ('PROMISED','REFUSED','NOT_REACHED','DISPUTED','RECONCILED')),
  promised_on date,
  promised_amount numeric(14,2) check (promised_amount > 0),
  note text,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  constraint collection_promise check ((result = 'PROMISED') = (promised_on is not null)),
  constraint collection_promised_amount check (promised_amount is null or promised_on is not null)
);
comment on table sales.collection_entry is 'The collection log: who asked for the money, when and how, and what came of it.';
create index collection_entry_of_client on sales.collection_entry (client_id, contacted_at desc, id desc);
create index collection_entry_of_receivable on sales.collection_entry (receivable_id, contacted_at desc) where receivable_id is not null;
`;

/** Per statement, so that a payment of many receivables costs one grouping. Nobody else may write the sums. */
const SUMS = `
create function sales.keep_settled() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update sales.settlement as s set allocated = s.allocated + a.amount, version = s.version + 1
  from (select settlement_id, sum(amount) as amount from added group by settlement_id) as a
  where s.id = a.settlement_id and a.amount <> 0;
  update sales.receivable as r set version = r.version + 1,
    collected = r.collected + a.collected, credited = r.credited + a.credited
  from (select a.receivable_id, coalesce(sum(a.amount) filter (where s.kind = 'COLLECTION'), 0) as collected,
          coalesce(sum(a.amount) filter (where s.kind = 'CREDIT'), 0) as credited
        from added as a join sales.settlement as s on s.id = a.settlement_id group by a.receivable_id) as a
  where r.id = a.receivable_id;
  return null;
end $$;
create trigger allocation_added after insert on sales.allocation
  referencing new table as added for each statement execute function sales.keep_settled();

create function sales.keep_disputed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update sales.receivable as r set version = r.version + 1, disputed = coalesce((
    select sum(d.amount) from sales.dispute as d where d.receivable_id = r.id and d.released_at is null), 0)
  where r.id in (select receivable_id from changed);
  return null;
end $$;
create trigger dispute_added after insert on sales.dispute
  referencing new table as changed for each statement execute function sales.keep_disputed();
create trigger dispute_released after update on sales.dispute
  referencing new table as changed for each statement execute function sales.keep_disputed();
`;

/*
 * A corrected delivery note can make a receivable less than what was settled of it. What is too much is not lost: it goes
 * back to where it came from and waits to be allocated again, the last first.
 */
const GIVE_BACK = `
create function sales.give_back(wanted uuid, too_much numeric, at_instant timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  part record;
  rest numeric := too_much;
begin
  for part in
    select coalesce(s.reverses, s.id) as settlement_id, sum(a.amount) as amount
    from sales.allocation as a join sales.settlement as s on s.id = a.settlement_id
    where a.receivable_id = wanted group by 1 having sum(a.amount) > 0 order by max(a.at) desc, 1 desc
  loop
    exit when rest <= 0;
    insert into sales.allocation (id, settlement_id, receivable_id, amount, at)
    values (sales.new_id(), part.settlement_id, wanted, -least(rest, part.amount), at_instant);
    rest := rest - least(rest, part.amount);
  end loop;
end $$;
revoke all on function sales.give_back(uuid, numeric, timestamptz) from public;
grant execute on function sales.give_back(uuid, numeric, timestamptz) to kehu_app;
`;

/*
 * What the jobs of this room read of the others answers the system alone; terms answer who hands over orders. Who owes is
 * named to accounting and to the credit officer, who know a client only from a case, and this is one.
 */
const PUBLISHED = `
create view access.client_terms as
  select id as client_id, business_type, payment_term_days from clients.client
  where (select access.reach('ordering')) = 'all';
create view access.complaint_goods as
  select id as complaint_id, number, client_id, state, outcome, order_number, part_number, affected_quantity
  from complaints.complaint where (select access.is_system());
create view access.booked_credit as
  select v.id as voucher_id, v.reverses, v.posted_on, v.at, v.by_staff, r.id as return_id, r.number as return_number,
    r.client_id, r.currency, l.order_line_id, l.amount, l.rate
  from returns.voucher as v
  join returns."return" as r on r.id = v.return_id
  join returns.return_line as l on l.return_id = r.id
  where r.kind in ('RETURN','ALLOWANCE') and l.order_line_id is not null and (select access.is_system());
create view access.receivable_client as
  select r.client_id, p.post from sales.receivable as r
  cross join (values ('ACCOUNTANT'), ('CREDIT_OFFICER')) as p (post);
grant select on access.client_terms, access.complaint_goods, access.booked_credit, access.receivable_client to kehu_app;
`;

const REACHES = (table: string): string => `
  (select access.reach('receivable')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = ${table}.client_id and o.owner_id = any ((select access.owners('receivable'))::uuid[]))`;
const COLLECTS = `((select access.reach('collecting')) = 'all')`;
const TAKES_ORDERS = `((select access.reach('ordering')) = 'all')`;
const OF_A_RECEIVABLE = `
  (select access.reach('receivable')) = 'all' or exists (select from sales.receivable as r where r.id = receivable_id)`;
const LOGS = `
  by_staff = (select access.staff_id()) and (
    (select access.reach('collection_log')) = 'all'
    or exists (
      select from access.client_owner as o
      where o.client_id = collection_entry.client_id and o.owner_id = any ((select access.owners('collection_log'))::uuid[])))`;

const secured = (table: string): string => `
alter table sales.${table} enable row level security, force row level security;
create policy owner_all on sales.${table} to kehu_owner using (true) with check (true);`;

const POLICIES = `
${['receivable', 'settlement', 'allocation', 'dispute', 'collection_entry'].map(secured).join('')}

create policy receivable_read on sales.receivable for select to kehu_app, kehu_analyst using (${REACHES('receivable')});
create policy receivable_intake on sales.receivable to kehu_app using ${TAKES_ORDERS} with check ${TAKES_ORDERS};
create policy receivable_lock on sales.receivable for update to kehu_app using ${COLLECTS} with check (false);
create policy settlement_read on sales.settlement for select to kehu_app, kehu_analyst using (${REACHES('settlement')});
create policy settlement_enter on sales.settlement for insert to kehu_app with check ${COLLECTS};
create policy settlement_lock on sales.settlement for update to kehu_app using ${COLLECTS} with check (false);
create policy allocation_read on sales.allocation for select to kehu_app, kehu_analyst using (${OF_A_RECEIVABLE});
create policy allocation_enter on sales.allocation for insert to kehu_app with check ${COLLECTS};
create policy dispute_read on sales.dispute for select to kehu_app, kehu_analyst using (${OF_A_RECEIVABLE});
create policy dispute_keep on sales.dispute to kehu_app
  using ((select access.is_system())) with check ((select access.is_system()));
create policy collection_entry_read on sales.collection_entry for select to kehu_app using (${REACHES('collection_entry')});
create policy collection_entry_write on sales.collection_entry for insert to kehu_app with check (${LOGS});

grant select on sales.receivable, sales.settlement, sales.allocation, sales.dispute, sales.collection_entry to kehu_app;
grant select on sales.receivable, sales.settlement, sales.allocation, sales.dispute to kehu_analyst;
grant insert, update (amount, delivered_on, due_on, version) on sales.receivable to kehu_app;
grant insert, update (note) on sales.settlement to kehu_app;
grant insert on sales.allocation, sales.collection_entry to kehu_app;
grant insert, update (released_at, released_by) on sales.dispute to kehu_app;

create policy client_owes on clients.client for select to kehu_app using (
  (select access.on_cases('client')) and exists (
    select from access.receivable_client as r
    where r.client_id = client.id and r.post = any ((select access.posts())::text[])));
`;
