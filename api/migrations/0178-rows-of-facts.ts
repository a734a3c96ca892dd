import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACTS as ATTRIBUTION } from './0202-attribution-by-petition';

/**
 * The facts behind figures also say of which row they are, so that a figure can be opened to its rows; a receivable says
 * what of it is left out as well. As before otherwise.
 */
export class RowsOfFacts17640000178000 implements MigrationInterface {
  readonly name = 'RowsOfFacts17640000178000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SOLD, OWED_THEN, RETURNED, COST, ATTRIBUTION, CONCLUSIONS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SOLD = `
create or replace view access.delivery_fact as
  select o.client_id, d.order_line_id, d.delivered_on, p.number as product, d.quantity,
    round(d.quantity * l.unit_price * o.rate, 2) as amount, d.id as delivery_id, o.id as order_id
  from sales.delivery as d
  join sales.order_line as l on l.id = d.order_line_id
  join sales."order" as o on o.id = l.order_id
  left join sales.product as p on p.id = l.product_id;

create or replace view access.order_fact as
  select client_id, ordered_on, amount_company, costed, cost, id as order_id from sales."order" where kind = 'SALE';

create or replace view access.receivable_fact as
  select client_id, due_on, round(collected * rate, 2) as collected,
    round((amount - credited - held) * rate, 2) as due,
    amount - credited - held > collected as is_open, id as receivable_id, round(held * rate, 2) as held,
    round(credited * rate, 2) as credited
  from sales.receivable;

create or replace view access.rebate_fact as
  with versions as (
    select h.id, h.client_id, h.month, s.ordered - s.returned as traded, s.earned, s.made_at,
      lead(s.made_at) over (partition by h.id order by s.version) as replaced_at
    from sales.rebate_statement as s join sales.rebate as h on h.id = s.rebate_id
  )
  select client_id, month, made_at as at, traded, earned, 0::numeric as paid, id as rebate_id from versions
  union all
  select client_id, month, replaced_at, -traded, -earned, 0, id from versions where replaced_at is not null
  union all
  select h.client_id, h.month, p.at, 0, 0, p.amount, h.id
  from sales.rebate_payment as p join sales.rebate as h on h.id = p.rebate_id;
`;

const OWED_THEN = `
drop function access.receivable_at(timestamptz, date, date);
create function access.receivable_at(at timestamptz, due_from date, due_to date)
returns table (client_id uuid, due_on date, collected numeric, due numeric, is_open boolean, receivable_id uuid,
  held numeric, credited numeric)
language sql stable security definer set search_path = '' rows 10000 as $$
  with wanted as materialized (
    select r.id, r.client_id, r.due_on, r.rate, r.amount from sales.receivable as r
    where r.due_on between due_from and due_to
  ), settled as (
    select a.receivable_id as id, coalesce(sum(a.amount) filter (where s.kind = 'COLLECTION'), 0) as collected,
      coalesce(sum(a.amount) filter (where s.kind = 'CREDIT'), 0) as credited
    from sales.allocation as a join sales.settlement as s on s.id = a.settlement_id
    where a.receivable_id in (select id from wanted) and a.at <= receivable_at.at group by 1
  ), disputed as (
    select d.receivable_id as id, sum(d.amount) as amount from sales.dispute as d
    where d.receivable_id in (select id from wanted) and d.opened_at <= receivable_at.at
      and (d.released_at is null or d.released_at > receivable_at.at) group by 1
  ), each as (
    select w.id, w.client_id, w.due_on, w.rate, coalesce(s.collected, 0) as collected, coalesce(s.credited, 0) as credited,
      w.amount - coalesce(s.credited, 0) as owed,
      least(coalesce(x.amount, 0), w.amount - coalesce(s.credited, 0) - coalesce(s.collected, 0)) as held
    from wanted as w left join settled as s using (id) left join disputed as x using (id)
  )
  select client_id, due_on, round(collected * rate, 2), round((owed - held) * rate, 2), owed - held > collected, id,
    round(held * rate, 2), round(credited * rate, 2)
  from each
$$;
comment on function access.receivable_at is 'The same as it was at a past instant, of receivables due in a period.';
revoke all on function access.receivable_at(timestamptz, date, date) from public;
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
    p.sign * round(l.amount * coalesce(l.rate, r.rate, case when r.currency = 'CNY' then 1 end), 2) as amount,
    r.id as return_id
  from posted as p
  join returns."return" as r on r.id = p.return_id
  join returns.return_line as l on l.return_id = r.id;

create or replace view access.return_progress as
  with approved as (
    select r.id, r.client_id, d.at, (d.at at time zone 'Asia/Shanghai')::date as day, l.quantity, r.holds is not null as held
    from returns.decision as d
    join returns."return" as r on r.id = d.return_id
    cross join lateral (select sum(x.quantity) as quantity from returns.return_line as x where x.return_id = r.id) as l
    where d.kind = 'APPROVAL' and d.outcome = 'APPROVED' and r.kind in ('RETURN', 'REWORK')
      and r.state not in ('REFUSED', 'WITHDRAWN')
  ), came as (
    select c.return_id, c.at, c.received_on, c.last,
      coalesce((select sum(x.quantity) from returns.receipt_line as x where x.receipt_id = c.id), 0) as quantity
    from returns.receipt as c
  ), ended as (
    select a.*, c.at as ended_at, c.received_on,
      (select sum(x.quantity) from came as x where x.return_id = a.id) as received
    from approved as a join came as c on c.return_id = a.id and c.last
  )
  select a.client_id, a.day, a.at, p.part, p.value, a.id as return_id from approved as a cross join lateral (values
    ('granted', a.quantity), ('outstanding', a.quantity), ('outstanding_returns', 1)) as p (part, value)
  union all
  select a.client_id, a.day, c.at, 'outstanding', -c.quantity, a.id from approved as a join came as c on c.return_id = a.id
  union all
  select e.client_id, e.day, e.ended_at, p.part, p.value, e.id from ended as e cross join lateral (values
    ('outstanding', e.received - e.quantity), ('outstanding_returns', -1)) as p (part, value)
  union all
  select e.client_id, e.received_on, e.ended_at, p.part, p.value, e.id from ended as e cross join lateral (values
    ('approved', e.quantity), ('received', e.received), ('completed', 1), ('held', e.held::int)) as p (part, value);
`;

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
  select u.client_id, u.ended_on as day, u.closed_at as at, 'REPAIR' as cost, d.paid as amount, 0 as cases,
    u.id as complaint_id
  from upheld as u join decided as d on d.complaint_id = u.id and d.replaced_at is null
  union all
  select u.client_id, u.ended_on, u.closed_at,
    case when l.loss = 'freight' then 'FREIGHT' when l.loss like 'scrapped%' then 'WRITTEN_OFF' else 'REPAIR' end, l.amount, 0,
    u.id
  from upheld as u join complaints.loss_line as l on l.complaint_id = u.id and l.loss <> 'clientClaim'
  union all
  select c.client_id, e.happened_on, e.at, 'RECOVERED', -e.amount, 0, c.id
  from complaints.third_party_entry as e join complaints.complaint as c on c.id = e.complaint_id
  where e.kind = 'RECOVERED'
  union all
  select c.client_id, (d.at at time zone 'Asia/Shanghai')::date, e.at, 'ESTIMATED', e.sign * d.paid, e.sign, c.id
  from decided as d
  join complaints.complaint as c on c.id = d.complaint_id
  cross join lateral (values (d.at, 1), (coalesce(d.replaced_at, c.closed_at), -1)) as e (at, sign)
  where e.at is not null;
`;

const CONCLUSIONS = `
create or replace view access.conclusion_fact with (security_invoker = true) as
  select e.complaint_id, c.client_id, c.class, (e.at at time zone 'Asia/Shanghai')::date as day, e.at as told_at,
    a.at as answered_at, a.kind is not distinct from 'REFUSE' as refused, e.id as event_id
  from complaints.event as e
  join complaints.complaint as c on c.id = e.complaint_id and c.flow_state <> 'void'
  left join lateral (
    select n.at, n.kind from complaints.event as n
    where n.complaint_id = e.complaint_id and (n.at, n.id) > (e.at, e.id)
      and n.kind in ('REFUSE', 'CLOSED', 'WITHDRAWN', 'REOPEN', 'ANSWERED', 'REPLIED')
    order by n.at, n.id limit 1
  ) as a on true
  where e.kind in ('ANSWERED', 'REPLIED');
`;
