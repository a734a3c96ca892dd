import { Decimal } from 'decimal.js';
import type { TestDatabase } from '../../support/database';

export interface Window {
  readonly from: string;
  readonly to: string;
}

interface Return {
  readonly client: string;
  readonly kind: string;
  readonly line: string | null;
  readonly came: string;
  readonly quantity: string;
  readonly amount: string;
  readonly product: string;
}

/** What came back and was delivered, told row by row in this file from the tables themselves. */
export async function tellReturns(database: TestDatabase, of: string | null, window: Window) {
  const mine = `(select id from clients.client where not walk_in and ($1::uuid is null or owner_id = $1))`;
  const returns = await database.sql<Return>(
    `select r.client_id as client, r.kind, l.order_line_id as line, r.returned_on::text as came,
       coalesce(l.booked_quantity, l.received_quantity, l.quantity)::text as quantity, l.product_number as product,
       round(l.amount * coalesce(l.rate, r.rate, 1), 2)::text as amount
     from returns.return_line l join returns."return" r on r.id = l.return_id
     where r.state = 'BOOKED' and r.client_id in ${mine}`,
    [of],
  );
  const deliveries = await database.sql<{ line: string; day: string; quantity: string; amount: string }>(
    `select d.order_line_id as line, d.delivered_on::text as day, d.quantity::text as quantity,
       round(d.quantity * l.unit_price * o.rate, 2)::text as amount
     from sales.delivery d join sales.order_line l on l.id = d.order_line_id join sales."order" o on o.id = l.order_id
     where o.client_id in ${mine}`,
    [of],
  );
  const ofLine = new Map<string, string[]>();
  for (const { line, day } of deliveries) ofLine.set(line, [...(ofLine.get(line) ?? []), day].sort());
  const dayOf = ({ line, came }: Return): string => {
    const days = ofLine.get(line ?? '') ?? [];
    return days.filter((day) => day <= came).at(-1) ?? days[0] ?? came;
  };
  const within = (day: string): boolean => day >= window.from && day <= window.to;
  const sum = (values: readonly string[]): number =>
    values.reduce((total, each) => total.plus(each), new Decimal(0)).toNumber();
  const back = returns.filter((each) => each.kind === 'RETURN' && within(dayOf(each)));
  const out = deliveries.filter(({ day }) => within(day));
  return {
    RETURN_RATE: [sum(back.map(({ quantity }) => quantity)), sum(out.map(({ quantity }) => quantity))],
    RETURN_RATE_AMOUNT: [sum(back.map(({ amount }) => amount)), sum(out.map(({ amount }) => amount))],
    RETURNED_AMOUNT: [sum(back.map(({ amount }) => amount)), sum(back.map(({ amount }) => amount))],
  };
}

/** Money and fault, by plain SQL over the tables themselves. */
export async function tellMoney(
  database: TestDatabase,
  of: string | null,
  window: Window,
): Promise<Record<string, [number, number]>> {
  const [row] = await database.sql<Record<string, number>>(
    `with mine as (select id from clients.client where not walk_in and ($1::uuid is null or owner_id = $1)),
       receivables as (
         select r.*, coalesce((select sum(a.amount) from sales.allocation a join sales.settlement s on s.id = a.settlement_id
             where a.receivable_id = r.id and s.kind = 'COLLECTION'), 0) as paid,
           coalesce((select sum(a.amount) from sales.allocation a join sales.settlement s on s.id = a.settlement_id
             where a.receivable_id = r.id and s.kind = 'CREDIT'), 0) as back,
           coalesce((select sum(d.amount) from sales.dispute d where d.receivable_id = r.id and d.released_at is null), 0) as argued
         from sales.receivable r where r.client_id in (select id from mine) and r.due_on between $2 and $3),
       upheld as (
         select c.id from complaints.complaint c where c.outcome = 'UPHELD'
             and c.client_id in (select id from clients.client where $1::uuid is null or owner_id = $1)
           and (c.closed_at at time zone 'Asia/Shanghai')::date between $2 and $3),
       months as (select * from sales.rebate where client_id in (select id from mine) and month between $2 and $3)
     select
       (select sum(amount_company) from sales."order" where kind = 'SALE' and ordered_on between $2 and $3
         and client_id in (select id from mine))::float8 as revenue,
       (select sum(l.amount) from sales.order_line l join sales."order" o on o.id = l.order_id where o.kind = 'SALE'
         and l.unit_cost is not null and o.ordered_on between $2 and $3 and o.client_id in (select id from mine))::float8 as costed,
       (select sum(round(l.quantity * l.unit_cost, 2)) from sales.order_line l join sales."order" o on o.id = l.order_id
         where o.kind = 'SALE' and o.ordered_on between $2 and $3 and o.client_id in (select id from mine))::float8 as cost,
       (select sum(round(paid * rate, 2)) from receivables)::float8 as collected,
       (select sum(round((amount - back - least(argued, amount - back - paid)) * rate, 2)) from receivables)::float8 as due,
       (select sum(traded) from months)::float8 as traded, (select sum(earned) from months)::float8 as earned,
       (select sum(paid) from months)::float8 as rebated, (select sum(pending) from months)::float8 as pending,
       (select count(*) from upheld)::float8 as upheld,
       ((select coalesce(sum(s.amount), 0) from complaints.liability_share s join complaints.decision d on d.id = s.decision_id
           where d.complaint_id in (select id from upheld) and not exists (
             select from complaints.decision n where n.complaint_id = d.complaint_id and n.version > d.version))
         + (select coalesce(sum(amount), 0) from complaints.loss_line where complaint_id in (select id from upheld)))::float8 as loss`,
    [of, window.from, window.to],
  );
  const r = row ?? {};
  const pair = (a: string, b: string): [number, number] => [r[a] ?? 0, r[b] ?? 0];
  const profit = (r['costed'] ?? 0) - (r['cost'] ?? 0);
  return {
    REVENUE: pair('revenue', 'revenue'),
    PROFIT: [profit, profit],
    PROFIT_CONTRIBUTION: [profit, r['costed'] ?? 0],
    COLLECTION_RATE: pair('collected', 'due'),
    REBATE_TRADED: pair('traded', 'traded'),
    REBATE_EARNED: pair('earned', 'traded'),
    REBATE_PAID: pair('rebated', 'earned'),
    REBATE_PENDING: pair('pending', 'earned'),
    ATTRIBUTED_CASES: pair('upheld', 'upheld'),
    ATTRIBUTED_LOSS: pair('loss', 'loss'),
  };
}
