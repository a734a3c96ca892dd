import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Products, exchange rates, orders and their lines, and the working tables of the import. Published:
 * `access.client_volume(as_of)`, `access.order_fact`, `access.product_name`.
 */
export class Sales17640000005000 implements MigrationInterface {
  readonly name = 'Sales17640000005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, NEW_ID, PUBLISHED, POLICIES, IMPORT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create schema sales authorization kehu_owner;

create table sales.product (
  id uuid primary key,
  number text not null unique check (number <> ''),
  name text
);

create table sales.exchange_rate (
  currency char(3) not null,
  valid daterange not null check (not isempty(valid)),
  rate numeric(14,6) not null check (rate > 0),
  source text,
  constraint exchange_rate_one_a_day exclude using gist (currency with =, valid with &&)
);
comment on column sales.exchange_rate.rate is 'Yuan for one unit of the currency.';

create table sales."order" (
  id uuid primary key,
  number text not null check (number <> ''),
  client_id uuid not null references clients.client (id),
  ordered_at timestamptz not null,
  ordered_on date not null,
  currency char(3) not null default 'CNY',
  amount numeric(14,2) not null,
  rate numeric(14,6) not null default 1,
  amount_company numeric(14,2) not null,
  source text not null default 'kehu',
  kind text not null default 'SALE' check (kind in ('SALE','ADJUSTMENT')),
  constraint order_number unique (number, source),
  constraint order_company_amount check (amount_company = round(amount * rate, 2))
);
comment on column sales."order".ordered_on is 'The day in Asia/Shanghai.';
comment on column sales."order".amount_company is 'Yuan at the rate of the day, rounded once.';
create index order_client_newest on sales."order" (client_id, ordered_at desc, id desc);
create index order_day on sales."order" (ordered_on, client_id) include (amount_company, kind);

create table sales.order_line (
  id uuid primary key,
  order_id uuid not null references sales."order" (id),
  line_no int not null check (line_no > 0),
  product_id uuid references sales.product (id),
  description text,
  quantity numeric(14,3) not null,
  unit_price numeric(14,4) not null,
  amount numeric(14,2) not null,
  kind text not null default 'GOODS' check (kind in ('GOODS','FREE','FEE','ADJUSTMENT')),
  constraint order_line_number unique (order_id, line_no)
);
create index order_line_product on sales.order_line (product_id);
`;

/** The server's own where it has one: it is twelve times as fast, which an import notices. */
const NEW_ID = `
do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    create function sales.new_id() returns uuid language sql volatile parallel safe return uuidv7();
  else
    create function sales.new_id() returns uuid language sql volatile parallel safe return encode(
      set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
          placing substr(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint), 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid;
  end if;
end $$;
comment on function sales.new_id is 'A uuid of version 7, also on servers that do not make them.';
`;

/*
 * Owner rights, since volume and activity of a client are figures of the client card, not of the money behind them.
 * Adjustments are no orders: a bad debt written off makes nobody an active client.
 */
const PUBLISHED = `
create view access.order_fact as
  select client_id, ordered_on, amount_company from sales."order" where kind = 'SALE';
create view access.product_name as select id as product_id, number, name from sales.product;

create function access.client_volume(as_of date)
returns table (client_id uuid, volume_12m numeric, volume_prior_12m numeric, last_order_on date)
language sql stable security definer rows 10000
set search_path = pg_catalog
begin atomic
  select o.client_id,
    coalesce(sum(o.amount_company) filter (where o.ordered_on > (as_of - interval '1 year')::date), 0),
    coalesce(sum(o.amount_company) filter (where o.ordered_on <= (as_of - interval '1 year')::date), 0),
    max(o.ordered_on)
  from sales."order" as o
  where o.kind = 'SALE' and o.ordered_on <= as_of and o.ordered_on > (as_of - interval '2 years')::date
  group by o.client_id;
end;
comment on function access.client_volume is
  'Yuan ordered in the twelve months up to and including the day, and in the twelve months before those.';
revoke all on function access.client_volume(date) from public;
grant execute on function access.client_volume(date) to kehu_app, kehu_analyst;
grant select on access.order_fact, access.product_name to kehu_app, kehu_analyst;
`;

const REACHES = `
  (select access.reach('money')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = "order".client_id and o.owner_id = any ((select access.owners('money'))::uuid[]))
  or ((select access.on_cases('money'))
      and client_id in (select client_id from access.case_client where post = any ((select access.posts())::text[])))`;

const POLICIES = `
grant usage on schema sales to kehu_app;
grant select, insert on sales.product, sales.exchange_rate to kehu_app;
grant select, insert on sales."order", sales.order_line to kehu_app;
grant usage on schema sales to kehu_analyst;
grant select on sales.product, sales.exchange_rate, sales."order", sales.order_line to kehu_analyst;

alter table sales."order" enable row level security, force row level security;
create policy owner_all on sales."order" to kehu_owner using (true) with check (true);
create policy order_scope on sales."order" to kehu_app, kehu_analyst using (${REACHES}) with check (${REACHES});

alter table sales.order_line enable row level security, force row level security;
create policy owner_all on sales.order_line to kehu_owner using (true) with check (true);
create policy order_line_scope on sales.order_line to kehu_app, kehu_analyst
  using ((select access.reach('money')) = 'all' or exists (select from sales."order" as o where o.id = order_id))
  with check (exists (select from sales."order" as o where o.id = order_id));
`;

const IMPORT = `
create table sales.import_run (
  id int generated always as identity primary key,
  source text not null,
  file_digest text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  phase text not null default 'READING' check (phase in ('READING','APPLYING','FINISHED')),
  rows_read bigint not null default 0,
  file_amount numeric not null default 0,
  rows_applied bigint not null default 0,
  applied_through text collate "C" not null default '',
  new_clients int not null default 0,
  new_orders int not null default 0,
  new_returns int not null default 0,
  constraint import_run_file unique (source, file_digest)
);
comment on table sales.import_run is 'How far the import of a file is; written in the transaction of each batch.';

create unlogged table sales.import_line (
  run_id int not null,
  record_no bigint not null,
  invoice_no text collate "C" not null,
  product_number text not null,
  description text,
  quantity numeric(14,3) not null,
  unit_price numeric(14,4) not null,
  invoiced_at timestamp not null,
  customer_number text,
  country text not null,
  kind text not null,
  primary key (run_id, record_no)
);
comment on table sales.import_line is 'Staging. After a crash of the server it is empty, and the run begins anew.';
create index import_line_invoice on sales.import_line (run_id, invoice_no);

create table sales.import_rejection (
  run_id int not null,
  record_no bigint not null,
  line_no bigint not null,
  reason text not null,
  amount numeric,
  record text not null,
  primary key (run_id, record_no)
);
`;
