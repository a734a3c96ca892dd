import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two views that rooms read past their owners until now. Published: `access.region`, `access.exchange_rate`.
 */
export class Tidying17640000010000 implements MigrationInterface {
  readonly name = 'Tidying17640000010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VIEWS, TAKE_IN]) await runner.query(part);
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
