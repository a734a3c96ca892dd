import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Returns and their lines. Published: the intake table `returns.import_line` with its function `returns.take_in`,
 * through which an import hands over what came back.
 */
export class Returns17640000007000 implements MigrationInterface {
  readonly name = 'Returns17640000007000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES, INTAKE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create schema returns authorization kehu_owner;

create table returns."return" (
  id uuid primary key,
  number text collate "C" not null check (number <> ''),
  client_id uuid not null references clients.client (id),
  kind text not null default 'RETURN' check (kind in ('RETURN','REWORK','ALLOWANCE')),
  state text not null default 'REQUESTED' check (state in ('REQUESTED','APPROVED','RECEIVED','HELD','BOOKED','REFUSED')),
  reason text,
  returned_on date not null,
  currency char(3) not null default 'CNY',
  amount numeric(14,2) not null default 0,
  rate numeric(14,6) check (rate > 0),
  amount_company numeric(14,2),
  order_id uuid references sales."order" (id),
  source text not null default 'kehu',
  created_at timestamptz not null default now(),
  version int not null default 1,
  constraint return_number unique (number, source)
);
comment on column returns."return".returned_on is 'The day in Asia/Shanghai.';
comment on column returns."return".rate is 'Yuan for one unit of the currency on the day; null when not known.';
comment on column returns."return".amount_company is 'Yuan at that rate, rounded once; null when no rate is known.';
create index return_newest on returns."return" (returned_on desc, id desc);
create index return_client_newest on returns."return" (client_id, returned_on desc, id desc);

create table returns.return_line (
  id uuid primary key,
  return_id uuid not null references returns."return" (id),
  line_no int not null check (line_no > 0),
  product_number text,
  description text,
  quantity numeric(14,3) not null check (quantity > 0),
  unit_price numeric(14,4) not null,
  amount numeric(14,2) not null,
  constraint return_line_number unique (return_id, line_no)
);
comment on column returns.return_line.quantity is 'How many came back, above zero.';
`;

const REACHES = `
  (select access.reach('return')) = 'all'
  or client_id in (
    select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('return'))::uuid[]))`;

const HANDLES = `
  ((select access.on_cases('return'))
    and client_id in (select k.client_id from access.case_client as k where k.post = any ((select access.posts())::text[])))`;

const OF_A_RETURN = `
  (select access.reach('return')) = 'all' or exists (select from returns."return" as r where r.id = return_id)`;

const POLICIES = `
grant usage on schema returns to kehu_app;
grant select, insert, update on returns."return" to kehu_app;
grant select, insert, update on returns.return_line to kehu_app;

alter table returns."return" enable row level security, force row level security;
create policy owner_all on returns."return" to kehu_owner using (true) with check (true);
create policy return_read on returns."return" for select to kehu_app using (${REACHES} or ${HANDLES});
create policy return_insert on returns."return" for insert to kehu_app with check (${REACHES});
create policy return_update on returns."return" for update to kehu_app using (${REACHES}) with check (${REACHES});

alter table returns.return_line enable row level security, force row level security;
create policy owner_all on returns.return_line to kehu_owner using (true) with check (true);
create policy return_line_scope on returns.return_line to kehu_app using (${OF_A_RETURN}) with check (${OF_A_RETURN});
`;

/*
 * Credit notes carry the minus in the quantity; here the quantity says how many came back. An invoice that arrives in
 * two parts, or twice, ends as one return with each line once, as it came last.
 */
const INTAKE = `
create function returns.new_id() returns uuid
language sql volatile parallel safe
return encode(
  set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid())
      placing substr(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint), 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid;
comment on function returns.new_id is 'A uuid of version 7, on servers that do not make them.';

create table returns.import_line (
  source text not null,
  invoice_no text collate "C" not null,
  line_no int not null check (line_no > 0),
  product_number text,
  description text,
  quantity numeric(14,3) not null check (quantity <> 0),
  unit_price numeric(14,4) not null,
  currency char(3) not null default 'CNY',
  rate numeric(14,6) check (rate > 0),
  client_id uuid not null,
  returned_on date not null,
  primary key (source, invoice_no, line_no)
);
comment on table returns.import_line is 'Published intake: an import writes lines here and calls returns.take_in(source).';
comment on column returns.import_line.quantity is 'Of either sign; credit notes have a minus.';
comment on column returns.import_line.rate is 'Yuan for one unit of the currency; when null, the rate of the day.';
alter table returns.import_line enable row level security;
alter table returns.import_line force row level security;
create policy owner_all on returns.import_line to kehu_owner using (true) with check (true);
create policy system on returns.import_line to kehu_app
  using ((select access.is_system())) with check ((select access.is_system()));
grant select, insert, delete on returns.import_line to kehu_app;

create function returns.take_in(wanted text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  taken int;
begin
  insert into returns."return" (id, number, client_id, kind, state, returned_on, currency, rate, source)
  select returns.new_id(), i.invoice_no, i.client_id, 'RETURN', 'BOOKED', i.returned_on, i.currency,
    coalesce(i.rate, case when i.currency = 'CNY' then 1 end,
      (select x.rate from sales.exchange_rate as x where x.currency = i.currency and x.valid @> i.returned_on)), i.source
  from (
    select distinct on (invoice_no) * from returns.import_line where source = wanted order by invoice_no, line_no
  ) as i
  on conflict (number, source) do nothing;
  get diagnostics taken = row_count;

  insert into returns.return_line as known
    (id, return_id, line_no, product_number, description, quantity, unit_price, amount)
  select returns.new_id(), r.id, i.line_no, i.product_number, i.description, abs(i.quantity), i.unit_price,
    round(abs(i.quantity) * i.unit_price, 2)
  from returns.import_line as i join returns."return" as r on r.number = i.invoice_no and r.source = i.source
  where i.source = wanted
  on conflict (return_id, line_no) do update set product_number = excluded.product_number,
    description = excluded.description, quantity = excluded.quantity, unit_price = excluded.unit_price,
    amount = excluded.amount
  where (known.product_number, known.description, known.quantity, known.unit_price)
    is distinct from (excluded.product_number, excluded.description, excluded.quantity, excluded.unit_price);

  update returns."return" as r
  set amount = s.amount, amount_company = round(s.amount * r.rate, 2), version = r.version + 1
  from (
    select l.return_id, sum(l.amount) as amount from returns.return_line as l
    where l.return_id in (
      select k.id from returns."return" as k join returns.import_line as i on i.source = k.source and i.invoice_no = k.number
      where i.source = wanted)
    group by l.return_id
  ) as s
  where r.id = s.return_id and r.amount <> s.amount;

  delete from returns.import_line where source = wanted;
  return taken;
end $$;
comment on function returns.take_in is
  'Turns what the intake table holds of a source into booked returns and empties it. Answers the number of new returns.';
revoke all on function returns.take_in(text) from public;
grant execute on function returns.take_in(text) to kehu_app;
`;
