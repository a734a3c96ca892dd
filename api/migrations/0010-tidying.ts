import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two views that rooms read past their owners until now, an index that answers the search of complaints, and the right
 * to file them apart from the right to work on them. Published:
 * `access.region`, `access.exchange_rate`, `access.clients_named(wanted, at_most)`.
 */
export class Tidying17640000010000 implements MigrationInterface {
  readonly name = 'Tidying17640000010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VIEWS, TAKE_IN, GRAMS, CLIENTS_NAMED, COMPLAINT_SEARCH, FILING]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Regions are for everybody who is signed in, rates for everybody, as in their tables. */
const VIEWS = `
create view access.region as
  select code, name from identity.region
  where (select access.staff_id()) is not null or (select access.is_system());
create view access.exchange_rate as select currency, valid, rate from sales.exchange_rate;
comment on column access.exchange_rate.rate is 'Yuan for one unit of the currency on every day of the period.';
grant select on access.region, access.exchange_rate to kehu_app, kehu_analyst;
`;

/** As before, but that it asks the published view for the rate of the day. */
const TAKE_IN = `
create or replace function returns.take_in(wanted text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  taken int;
begin
  insert into returns."return" (id, number, client_id, kind, state, returned_on, currency, rate, source)
  select returns.new_id(), i.invoice_no, i.client_id, 'RETURN', 'BOOKED', i.returned_on, i.currency,
    coalesce(i.rate, case when i.currency = 'CNY' then 1 end,
      (select x.rate from access.exchange_rate as x where x.currency = i.currency and x.valid @> i.returned_on)), i.source
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
`;

/** Whatever is searched needs them, not the clients alone. */
const GRAMS = `
alter function clients.grams(text) set schema platform;
alter function clients.pairs(text) set schema platform;
comment on function platform.grams is
  'Single characters and pairs of a text: an index over them finds Chinese words of any length, which trigrams do not.';
comment on function platform.pairs is 'The grams that a text must have to contain this one.';

create or replace function clients.keep_search_of_new() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into clients.client_search (client_id, grams) select id, platform.grams(search_text) from added;
  return null;
end $$;

create or replace function clients.keep_search() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update clients.client_search set grams = platform.grams(new.search_text) where client_id = new.id;
  return null;
end $$;
`;

const CLIENTS_NAMED = `
create function access.clients_named(wanted text, at_most int) returns setof uuid
language sql stable security definer rows 500
set search_path = pg_catalog
begin atomic
  select found from clients.matching(wanted, at_most) as found;
end;
comment on function access.clients_named is
  'Ids of clients whose number or name contains the text, in any portfolio. For viewers who may read every name.';
revoke all on function access.clients_named(text, int) from public;
grant execute on function access.clients_named(text, int) to kehu_app;
`;

/*
 * An index on the table itself: unlike clients, whom every regrade touches, a complaint changes a few times in its life.
 * Statistics of the grams would cost every analyze seconds, and there is one way to read the index. Lower case by the C
 * locale: Chinese has none, and the rules of a language cost more than reading the text.
 */
const COMPLAINT_SEARCH = `
alter table complaints.complaint add column search_text text collate "C" not null generated always as (
  lower((number || chr(10) || content || chr(10) || coalesce(order_number, '') || chr(10) || coalesce(part_number, ''))
    collate "C")) stored;
create index complaint_grams on complaints.complaint using gin (platform.grams(search_text));
alter index complaints.complaint_grams alter column 1 set statistics 0;

create function complaints.matching(wanted text, of_clients uuid[], at_most int) returns setof uuid
language sql stable security definer rows 500
set search_path = pg_catalog
begin atomic
  select found.id from (
    select id from complaints.complaint
    where platform.grams(search_text) @> platform.pairs(lower(wanted collate "C"))
      and strpos(search_text, lower(wanted collate "C")) > 0
    union all
    select id from complaints.complaint where client_id = any (of_clients)
  ) as found
  limit at_most;
end;
comment on function complaints.matching is
  'Ids, with repetitions, of complaints whose number, content, order or part number contains the text, and of those of the clients; in any portfolio. Answers ids only: read the complaints themselves as yourself.';
revoke all on function complaints.matching(text, uuid[], int) from public;
grant execute on function complaints.matching(text, uuid[], int) to kehu_app;
`;

/** Who works on every case does not therefore file any. */
const FILING = `
drop policy complaint_insert on complaints.complaint;
create policy complaint_insert on complaints.complaint for insert to kehu_app with check (
  (select access.reach('filing')) = 'all'
  or client_id in (
    select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('filing'))::uuid[])));
`;
