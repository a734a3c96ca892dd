import { Decimal } from 'decimal.js';
import type { TestDatabase } from '../../support/database';
import type { Window } from './plain-tallies';

const MINE = `(select id from clients.client where not walk_in and ($1::uuid is null or owner_id = $1))`;
const sum = (values: readonly Decimal.Value[]): number => Decimal.sum(0, ...values).toNumber();
const inside =
  ({ from, to }: Window) =>
  (day: string | null): boolean =>
    day !== null && day >= from && day <= to;

interface Approved {
  readonly id: string;
  readonly approved: string;
  readonly quantity: string;
  readonly held: boolean;
}

interface Receipt {
  readonly id: string;
  readonly day: string;
  readonly last: boolean;
  readonly quantity: string;
}

/** Goods on their way back, told return by return from the tables themselves. */
export async function tellProgress(
  database: TestDatabase,
  of: string | null,
  window: Window,
): Promise<Record<string, [number, number]>> {
  const approved = await database.sql<Approved>(
    `select r.id, (d.at at time zone 'Asia/Shanghai')::date::text as approved, r.holds is not null as held,
       (select sum(l.quantity) from returns.return_line l where l.return_id = r.id)::text as quantity
     from returns."return" r join returns.decision d on d.return_id = r.id and d.kind = 'APPROVAL' and d.outcome = 'APPROVED'
     where r.kind in ('RETURN','REWORK') and r.state not in ('REFUSED','WITHDRAWN') and r.client_id in ${MINE}`,
    [of],
  );
  const receipts = await database.sql<Receipt>(
    `select c.return_id as id, c.received_on::text as day, c.last,
       coalesce((select sum(l.quantity) from returns.receipt_line l where l.receipt_id = c.id), 0)::text as quantity
     from returns.receipt c`,
  );
  const each = approved.map((one) => {
    const own = receipts.filter(({ id }) => id === one.id);
    const received = sum(own.map(({ quantity }) => quantity));
    const ended = own.find(({ last }) => last)?.day ?? null;
    return { ...one, received, ended, missing: ended === null ? Number(one.quantity) - received : 0 };
  });
  const within = inside(window);
  const done = each.filter(({ ended }) => within(ended));
  const granted = each.filter((one) => within(one.approved));
  return {
    RETURN_RECEIVED_SHARE: [sum(done.map(({ received }) => received)), sum(done.map(({ quantity }) => quantity))],
    RETURN_HELD_SHARE: [done.filter(({ held }) => held).length, done.length],
    RETURN_OUTSTANDING: [sum(granted.map(({ missing }) => missing)), sum(granted.map(({ quantity }) => quantity))],
  };
}

/** What poor quality cost of each kind, told entry by entry; without what open cases are estimated at. */
export async function tellCosts(
  database: TestDatabase,
  of: string | null,
  window: Window,
): Promise<Record<string, number>> {
  const entries = await database.sql<{ cost: string; day: string; amount: string }>(
    `with upheld as (
       select c.id, (c.closed_at at time zone 'Asia/Shanghai')::date as day from complaints.complaint c
       where c.state = 'CLOSED' and c.outcome = 'UPHELD' and c.client_id in ${MINE})
     select 'REPAIR' as cost, u.day::text, s.amount::text from upheld u
       join complaints.decision d on d.complaint_id = u.id join complaints.liability_share s on s.decision_id = d.id
       where s.party <> 'CLIENT' and s.amount is not null
         and d.version = (select max(n.version) from complaints.decision n where n.complaint_id = u.id)
     union all
     select case when l.loss = 'freight' then 'FREIGHT' when l.loss like 'scrapped%' then 'WRITTEN_OFF' else 'REPAIR' end,
       u.day::text, l.amount::text from upheld u join complaints.loss_line l on l.complaint_id = u.id where l.loss <> 'clientClaim'
     union all
     select 'RECOVERED', e.happened_on::text, (-e.amount)::text from complaints.third_party_entry e
       join complaints.complaint c on c.id = e.complaint_id where e.kind = 'RECOVERED' and c.client_id in ${MINE}
     union all
     select 'ALLOWANCE', p.day::text, (p.sign * round(l.amount * coalesce(l.rate, r.rate, 1), 2))::text
       from returns."return" r join returns.return_line l on l.return_id = r.id
       join (select return_id, posted_on as day, case when reverses is null then 1 else -1 end as sign from returns.voucher
             union all select id, returned_on, 1 from returns."return" b where b.state = 'BOOKED'
               and not exists (select from returns.voucher v where v.return_id = b.id)) p on p.return_id = r.id
       where r.kind in ('ALLOWANCE','COMPENSATION') and l.amount is not null and r.client_id in ${MINE}`,
    [of],
  );
  const within = inside(window);
  const costs: Record<string, number> = {};
  for (const kind of new Set(entries.map(({ cost }) => cost)))
    costs[kind] = sum(entries.filter(({ cost, day }) => cost === kind && within(day)).map(({ amount }) => amount));
  return costs;
}
