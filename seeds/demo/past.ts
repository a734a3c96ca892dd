import type pg from 'pg';

/*
 * What was once said of complaints and orders and is not any more, so that "as reported" differs from "as known now" as it does in
 * life. Chosen by the ids, so that equal companies have equal pasts.
 */
const DRAW = (salt: number): string => `abs(hashtextextended(c.id::text, ${salt})) % 1000`;

const COLUMNS = `complaint_id, recorded_until, next_state, client_id, received_at, accepted_at, due_at, closed_at, created_at,
  received_on, class, tier, region_code, overseas, flow_state, duration_hours, outcome, due_on, on_time, ended_on`;

/** A version of a complaint that held until an instant. */
const version = (of: { until: string; next: string; class?: string; closedAt?: string }): string => {
  const closed = of.closedAt;
  return `select c.id, ${of.until}, '${of.next}', c.client_id, c.received_at, c.accepted_at, c.due_at,
    ${closed ?? 'null::timestamptz'}, c.created_at, c.received_on, ${of.class ?? 'c.class'}, c.tier, c.region_code, c.overseas,
    ${
      closed === undefined
        ? `'open', null::int, null, c.due_on, null::boolean, null::date`
        : `'closed', floor(extract(epoch from ${closed} - c.accepted_at) / 3600)::int, 'NOT_ESTABLISHED', c.due_on,
           ${closed} <= c.due_at, (${closed} at time zone 'Asia/Shanghai')::date`
    }`;
};

/** Some cases are put on record days after the client told of them. */
const FILED_LATE = `
update complaints.complaint as c set created_at = c.received_at + make_interval(days => 1 + (${DRAW(1)})::int % 9)
where ${DRAW(2)} < 25 and c.received_at < $1::date - 10`;

/** The client does not agree after the case was closed, and it is looked into again. */
const REOPENED = `
with refused as (
  select e.complaint_id, e.at as reopened_at, r.at as closed_at
  from complaints.event as e
  cross join lateral (
    select at from complaints.event as r where r.complaint_id = e.complaint_id and r.kind = 'CLOSED' and r.at <= e.at
    order by at desc limit 1) as r
  where e.kind = 'REOPEN'
)
insert into complaints.past (${COLUMNS})
${version({ until: 'f.closed_at', next: 'closed' })} from refused as f join complaints.complaint as c on c.id = f.complaint_id
union all
${version({ until: 'f.reopened_at', next: 'open', closedAt: 'f.closed_at' })}
from refused as f join complaints.complaint as c on c.id = f.complaint_id`;

/** Some ends are recorded days later than they happened. */
const ENDED_LATE = `
insert into complaints.past (${COLUMNS})
${version({ until: `c.closed_at + make_interval(days => 2 + (${DRAW(4)})::int % 20)`, next: 'closed' })}
from complaints.complaint as c
where c.flow_state = 'closed' and ${DRAW(5)} < 70 and c.closed_at < $1::date - 23
  and not exists (select from complaints.past as p where p.complaint_id = c.id)`;

/** Some are of another class at first sight (CC-4). */
const RECLASSIFIED = `
insert into complaints.past (${COLUMNS})
${version({
  until: `greatest(c.accepted_at, c.created_at) + make_interval(days => 1 + (${DRAW(7)})::int % 8)`,
  next: 'open',
  class: `case c.class when 'PRODUCT_QUALITY' then 'PACKAGING' when 'PACKAGING' then 'PRODUCT_QUALITY' else 'GRIEVANCE' end`,
})}
from complaints.complaint as c
where c.class <> 'GRIEVANCE' and ${DRAW(6)} < 40
  and coalesce(c.closed_at, $1::date) > greatest(c.accepted_at, c.created_at) + make_interval(days => 1 + (${DRAW(7)})::int % 8)
  and not exists (select from complaints.past as p where p.complaint_id = c.id)`;

/** Some orders are put right by the order system days after they were told. */
const CORRECTED = `
with wrong as (
  select c.id, c.recorded_at, c.recorded_at + interval '5 days' as until, c.ordered_on, c.kind, c.amount_company, c.costed, c.cost
  from sales."order" as c where ${DRAW(8)} < 15 and c.recorded_at < $1::date - 8
), kept as (
  insert into sales.order_past (order_id, recorded_until, recorded_at, ordered_on, kind, amount_company, costed, cost)
  select id, until, recorded_at, ordered_on, kind, round(amount_company * 1.1, 2), round(costed * 1.1, 2), cost from wrong
)
update sales."order" as c set recorded_at = w.until from wrong as w where w.id = c.id`;

/** Clients were graded in the night on which their grades begin; of several grades since one day the last is the last. */
const graded = (table: 'grade' | 'segment_grade'): string => `
update clients.${table} as g set recorded_at = n.at
from (
  select client_id, recorded_at, least((since + time '02:00') at time zone 'Asia/Shanghai', now())
    + row_number() over (partition by client_id order by since, recorded_at) * interval '1 millisecond' as at
  from clients.${table}
) as n
where n.client_id = g.client_id and n.recorded_at = g.recorded_at`;

/** Says since when grades are on record; they were all written while the company was made. */
export async function tellGraded(client: pg.ClientBase): Promise<void> {
  await client.query(graded('grade'));
  await client.query(graded('segment_grade'));
}

/** Tells the past of complaints that have histories, and of orders. */
export async function tellPast(client: pg.ClientBase, asOf: string): Promise<void> {
  await client.query(CORRECTED, [asOf]);
  await client.query(FILED_LATE, [asOf]);
  await client.query(REOPENED);
  await client.query(ENDED_LATE, [asOf]);
  await client.query(RECLASSIFIED, [asOf]);
}
