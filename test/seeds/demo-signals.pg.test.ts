import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchSignals } from '../../api/analytics/signals/watch-signals.service';
import type { TestDatabase } from '../support/database';
import { DEMO_DAY as AS_OF, demoDatabase } from '../support/demo-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
});
afterAll(() => database.drop());

it('has a faulty batch: one month of product quality beyond its limits, as the rules themselves find, and none after', async () => {
  const context = database.systemContext({ now: `${AS_OF}T01:00:00.000Z` });
  await watchSignals(context).finally(() => context.database.close());
  const signals = await database.sql<{ class: string; month: string; rule: string }>(
    `select class, month::text, rule from analytics.signal order by 1, 2, 3`,
  );
  expect(signals).toContainEqual({ class: 'PRODUCT_QUALITY', month: '2026-09-01', rule: 'OUTSIDE' });
  expect(signals.filter(({ rule, month }) => rule === 'OUTSIDE' && month !== '2026-09-01')).toEqual([]);
  const [batch] = await database.sql<{ n: number; clients: number; regions: string[]; parts: number; upheld: number }>(
    `select count(*)::int as n, count(distinct client_id)::int as clients, array_agg(distinct region_code) as regions,
       count(order_number)::int as parts, count(*) filter (where outcome = 'UPHELD')::int as upheld
     from complaints.complaint where content like '%枪灰%'`,
  );
  expect(batch).toMatchObject({ regions: ['SOUTH'], parts: batch?.n });
  expect(batch?.n).toBeGreaterThan(25);
  expect(batch?.clients).toBeGreaterThan(15);
  const [improved] = await database.sql<{ supplier: number; done: number; n: number }>(
    `select count(distinct s.name)::int as supplier, count(a.done_on)::int as done, count(a.id)::int as n
     from complaints.complaint c join complaints.decision d on d.complaint_id = c.id
     join complaints.liability_share s on s.decision_id = d.id and s.party = 'SUPPLIER'
     left join complaints.corrective_action a on a.complaint_id = c.id where c.content like '%枪灰%'`,
  );
  expect(improved?.supplier).toBe(1);
  expect(improved?.done).toBeGreaterThan((improved?.n ?? 0) / 2);
});
