import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The facts behind figures can be asked for one client without reading those of the others: what is told of a case or a
 * return is looked up beside it. They say what they said. Published by the desk: `access.contacts_owed_to`.
 */
export class FactsByClient17640000301000 implements MigrationInterface {
  readonly name = 'FactsByClient17640000301000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ATTRIBUTION, COST, REBATES, RETURNS, CONTACTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ATTRIBUTION = `
create or replace view access.attribution_fact as
  with fact as not materialized (
    select c.id, c.client_id, c.class, c.ended_on as day, c.closed_at as at, s.decision_id, s.seq as place,
      case when s.decision_id is null then f.step_id end as step_id,
      case s.party when 'FACTORY' then coalesce(s.department, 'HEADQUARTERS') when 'THIRD_PARTY' then 'SUPPLIER'
        else coalesce(s.party, f.department) end as root,
      coalesce(s.department, case when s.party <> 'FACTORY' then s.party end, f.department, '') as department,
      coalesce(s.share, 1) as share, coalesce(s.amount, 0) + coalesce(l.amount, 0) * coalesce(s.share, 1) as loss
    from complaints.complaint as c
    left join lateral (
      select d.id as decision_id, x.seq, x.party, x.department, x.percentage / 100 as share, x.amount
      from (
        select l.id from complaints.decision as l where l.complaint_id = c.id order by l.version desc limit 1
      ) as d join complaints.liability_share as x on x.decision_id = d.id
    ) as s on true
    left join lateral (
      select t.id as step_id, t.handed_on ->> 'responsibleDepartment' as department from complaints.step as t
      where t.complaint_id = c.id and t.handed_on ? 'responsibleDepartment' and t.done_at is not null
      order by t.seq desc limit 1
    ) as f on true
    left join lateral (select sum(x.amount) as amount from complaints.loss_line as x where x.complaint_id = c.id) as l on true
    where c.state = 'CLOSED' and c.outcome = 'UPHELD'
  ), moved as (
    select f.*, p.became, p.decided_at,
      lag(p.became, 1, f.department) over (partition by f.client_id, f.id, f.place order by p.decided_at, p.seq) as was
    from fact as f
    join complaints.petition as p on p.complaint_id = f.id and p.state = 'UPHELD' and f.root = any (p.roots)
      and (p.decision_id = f.decision_id or p.step_id = f.step_id)
  )
  select f.client_id, f.class, f.day, f.at, f.department, f.share, f.loss, f.id as complaint_id from fact as f
  union all
  select m.client_id, m.class, m.day, greatest(m.at, m.decided_at), e.department, e.sign * m.share, e.sign * m.loss,
    m.id
  from moved as m cross join lateral (values (m.was, -1), (m.became, 1)) as e (department, sign);
`;

const COST = `
create or replace view access.quality_cost as
  with decided as not materialized (
    select c.client_id, c.id as complaint_id, c.closed_at, d.at,
      lead(d.at) over (partition by c.client_id, c.id order by d.version) as replaced_at,
      (select coalesce(sum(x.amount) filter (where x.party <> 'CLIENT'), 0)
        from complaints.liability_share as x where x.decision_id = d.id) as paid
    from complaints.complaint as c join complaints.decision as d on d.complaint_id = c.id
  ), upheld as not materialized (
    select c.id, c.client_id, c.ended_on, c.closed_at from complaints.complaint as c
    where c.state = 'CLOSED' and c.outcome = 'UPHELD'
  )
  select u.client_id, u.ended_on as day, u.closed_at as at, 'REPAIR' as cost,
    (select coalesce(sum(x.amount) filter (where x.party <> 'CLIENT'), 0)
      from complaints.liability_share as x where x.decision_id = d.id) as amount, 0 as cases, u.id as complaint_id
  from upheld as u
  cross join lateral (
    select l.id from complaints.decision as l where l.complaint_id = u.id order by l.version desc limit 1) as d
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
  select d.client_id, (d.at at time zone 'Asia/Shanghai')::date, e.at, 'ESTIMATED', e.sign * d.paid, e.sign, d.complaint_id
  from decided as d
  cross join lateral (values (d.at, 1), (coalesce(d.replaced_at, d.closed_at), -1)) as e (at, sign)
  where e.at is not null;
`;

const REBATES = `
create or replace view access.rebate_fact as
  with versions as not materialized (
    select h.id, h.client_id, h.month, s.ordered - s.returned as traded, s.earned, s.made_at,
      lead(s.made_at) over (partition by h.client_id, h.id order by s.version) as replaced_at
    from sales.rebate_statement as s join sales.rebate as h on h.id = s.rebate_id
  )
  select client_id, month, made_at as at, traded, earned, 0::numeric as paid, id as rebate_id from versions
  union all
  select client_id, month, replaced_at, -traded, -earned, 0, id from versions where replaced_at is not null
  union all
  select h.client_id, h.month, p.at, 0, 0, p.amount, h.id
  from sales.rebate_payment as p join sales.rebate as h on h.id = p.rebate_id;
`;

const RETURNS = `
create or replace view access.returned_line as
  select r.client_id, r.kind, l.id as line_id, l.order_line_id, l.product_number as product, r.reason, r.returned_on,
    p.posted_on as booked_on, p.at, p.sign * coalesce(l.booked_quantity, l.received_quantity, l.quantity) as quantity,
    p.sign * round(l.amount * coalesce(l.rate, r.rate, case when r.currency = 'CNY' then 1 end), 2) as amount,
    r.id as return_id
  from returns."return" as r
  cross join lateral (
    select v.posted_on, v.at, case when v.reverses is null then 1 else -1 end as sign
    from returns.voucher as v where v.return_id = r.id
    union all
    select (e.at at time zone 'Asia/Shanghai')::date, e.at, 1 from returns.event as e
    where e.return_id = r.id and e.kind = 'SETTLED'
    union all
    select r.returned_on, r.created_at, 1
    where r.state = 'BOOKED' and r.requested_by is null
      and not exists (select from returns.voucher as v where v.return_id = r.id)
  ) as p
  join returns.return_line as l on l.return_id = r.id;

create or replace view access.return_progress as
  with approved as not materialized (
    select r.id, r.client_id, d.at, (d.at at time zone 'Asia/Shanghai')::date as day, l.quantity, r.holds is not null as held
    from returns.decision as d
    join returns."return" as r on r.id = d.return_id
    cross join lateral (select sum(x.quantity) as quantity from returns.return_line as x where x.return_id = r.id) as l
    where d.kind = 'APPROVAL' and d.outcome = 'APPROVED' and r.kind in ('RETURN', 'REWORK')
      and r.state not in ('REFUSED', 'WITHDRAWN')
  ), came as not materialized (
    select c.return_id, c.at, c.received_on, c.last,
      coalesce((select sum(x.quantity) from returns.receipt_line as x where x.receipt_id = c.id), 0) as quantity
    from returns.receipt as c
  ), ended as not materialized (
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

/* As `access.owed_contacts`, with the tiers of these clients alone. */
const CONTACTS = `
create function access.contacts_owed_to(from_day date, to_day date, client_ids uuid[])
returns table (client_id uuid, kind text, until_on date, known_at timestamptz)
language sql stable set search_path = pg_catalog as $$
  with tiers as (
    select g.client_id, g.tier, g.since, coalesce(lead(g.since) over (partition by g.client_id order by g.since), 'infinity') as until
    from (
      select distinct on (h.client_id, h.since) h.client_id, h.since, h.tier from access.client_grade as h
      where h.client_id = any (client_ids)
      order by h.client_id, h.since, h.recorded_at desc
    ) as g
  )
  select t.client_id, w.kind, w.until_on, done.known_at
  from tiers as t
  join access.contact_windows(from_day, to_day) as w on t.tier = w.tier and t.since <= w.from_on and w.from_on < t.until
  join access.client_summary as c on c.client_id = t.client_id and not c.walk_in
  left join lateral (
    select min(greatest(a.at, coalesce(a.recorded_at, a.at))) as known_at
    from desk.activity as a
    where a.client_id = t.client_id and a.kind = w.kind
      and a.at >= w.from_on::timestamp at time zone 'Asia/Shanghai'
      and a.at < (w.until_on + 1)::timestamp at time zone 'Asia/Shanghai'
  ) as done on true
$$;
comment on function access.contacts_owed_to is
  'Visits and callbacks owed to these clients in windows that end on these days, and when each was put on record; null: it was not made (KA-16, SD-6).';
revoke all on function access.contacts_owed_to(date, date, uuid[]) from public;
grant execute on function access.contacts_owed_to(date, date, uuid[]) to kehu_app;
`;
