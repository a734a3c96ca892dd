import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../support/database';
import { DEMO_DAY as AS_OF, demoDatabase } from '../support/demo-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.drop());

it('owes, pays and disputes believably, to the fen', async () => {
  const [told] = await database.sql<Record<string, number>>(
    `select (select count(*)::int from sales.receivable) as receivables,
       (select count(*)::int from sales.receivable r where
          collected is distinct from coalesce((select sum(a.amount) from sales.allocation a join sales.settlement s on s.id = a.settlement_id
            where a.receivable_id = r.id and s.kind = 'COLLECTION'), 0)
          or credited is distinct from coalesce((select sum(a.amount) from sales.allocation a join sales.settlement s on s.id = a.settlement_id
            where a.receivable_id = r.id and s.kind = 'CREDIT'), 0)
          or amount is distinct from (select sum(round(d.quantity * l.unit_price, 2)) from sales.delivery d
            join sales.order_line l on l.id = d.order_line_id where l.order_id = r.order_id and d.number = r.number)) as wrong,
       (select count(*)::int from sales.settlement s where allocated is distinct from
          coalesce((select sum(a.amount) from sales.allocation a where a.settlement_id = s.id), 0)) as "wrongSettlements",
       (select count(*)::int from sales.receivable r where disputed is distinct from coalesce((select sum(d.amount)
          from sales.dispute d where d.receivable_id = r.id and d.released_at is null), 0)) as "wrongDisputes",
       (select count(*)::int from sales.dispute where released_at is null) as disputes,
       (select count(*)::int from sales.dispute where released_by = 'NOT_ESTABLISHED') as "notEstablished",
       (select count(*)::int from sales.settlement where unallocated > 0) as waiting,
       (select count(*)::int from sales.collection_entry) as asked,
       (select (100 * sum(collected) / sum(amount - credited - held))::int from sales.receivable
        where due_on <= '${AS_OF}') as rate,
       (select count(distinct case when due_on >= '${AS_OF}' then 0 else least(('${AS_OF}'::date - due_on + 29) / 30, 4) end)::int
        from sales.receivable where open > 0) as bands`,
  );
  expect(told).toMatchObject({ wrong: 0, wrongSettlements: 0, wrongDisputes: 0, bands: 5 });
  expect(told?.['receivables']).toBeGreaterThan(5_000);
  expect(told?.['rate']).toBeGreaterThan(85);
  expect(told?.['rate']).toBeLessThan(99);
  for (const some of ['disputes', 'notEstablished', 'waiting', 'asked']) expect(told?.[some], some).toBeGreaterThan(5);
});
