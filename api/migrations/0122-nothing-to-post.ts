import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Free goods that came back are settled without a voucher. Their quantities count in the return rate since the day they
 * were settled, as a voucher's do since it was posted.
 */
export class NothingToPost17640000122000 implements MigrationInterface {
  readonly name = 'NothingToPost17640000122000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SETTLED, RETURNED, REVENUE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SETTLED = `
create unique index event_settled_once on returns.event (return_id) where kind = 'SETTLED';
comment on index returns.event_settled_once is 'What ends without a voucher ends once, and nothing takes it back.';
`;

const RETURNED = `
create or replace view access.returned_line as
  with posted as (
    select v.return_id, v.posted_on, v.at, case when v.reverses is null then 1 else -1 end as sign from returns.voucher as v
    union all
    select e.return_id, (e.at at time zone 'Asia/Shanghai')::date, e.at, 1 from returns.event as e where e.kind = 'SETTLED'
    union all
    select r.id, r.returned_on, r.created_at, 1 from returns."return" as r
    where r.state = 'BOOKED' and r.requested_by is null
      and not exists (select from returns.voucher as v where v.return_id = r.id)
  )
  select r.client_id, r.kind, l.id as line_id, l.order_line_id, l.product_number as product, r.reason, r.returned_on,
    p.posted_on as booked_on, p.at, p.sign * coalesce(l.booked_quantity, l.received_quantity, l.quantity) as quantity,
    p.sign * round(l.amount * coalesce(l.rate, r.rate, case when r.currency = 'CNY' then 1 end), 2) as amount
  from posted as p
  join returns."return" as r on r.id = p.return_id
  join returns.return_line as l on l.return_id = r.id;
comment on view access.returned_line is
  'What the books took back, line by line, in yuan; below zero where a voucher was reversed, and zero of free goods.';
`;

/** What rebates leave out: free goods were no revenue, and are no line of a statement. */
const REVENUE = `
create or replace view access.booked_return as
  select v.id as posting_id, r.id as return_id, r.number, r.client_id, v.posted_on as booked_on,
    case when v.reverses is null then l.amount else -l.amount end as amount_company
  from returns.voucher as v
  join returns."return" as r on r.id = v.return_id
  cross join lateral (select sum(debit) as amount from returns.voucher_line where voucher_id = v.id) as l
  where r.kind in ('RETURN', 'ALLOWANCE')
  union all
  select r.id, r.id, r.number, r.client_id, r.returned_on, r.amount_company
  from returns."return" as r
  where r.kind in ('RETURN', 'ALLOWANCE') and r.state = 'BOOKED' and r.amount_company is not null and r.requested_by is null
    and not exists (select from returns.voucher as v where v.return_id = r.id);
`;
