import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foldComplaints, verifyRollups } from '../../../api/analytics/fold.service';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T01:00:00.000Z';

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.05 });
});
afterAll(() => database.drop());

/** One row of a table, another for each seed. */
const some = (table: string, where = 'true', column = 'id'): string =>
  `(select ${column} from ${table} where ${where} order by md5(${column}::text || $1) limit 1)`;
const CLIENT = some('clients.client', 'not walk_in');

/** What happens to a company, in the order of life and out of it. */
const DEEDS: Readonly<Record<string, string>> = {
  'an order put right': `update sales."order" set ordered_on = ordered_on - 3, amount = amount + 1,
    amount_company = round((amount + 1) * rate, 2), cost = cost + 1 where id = ${some('sales."order"')}`,
  'an order no sale': `update sales."order" set kind = 'ADJUSTMENT' where id = ${some('sales."order"')}`,
  'an order of another client': `update sales."order" set client_id = ${CLIENT} where id = ${some('sales."order"')}`,
  'a late order, delivered': `with o as (
      insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, costed, cost)
      values (gen_random_uuid(), gen_random_uuid()::text, ${CLIENT}, '2026-03-02', '2026-03-02', 50, 50, 50, 20) returning id),
    l as (
      insert into sales.order_line (id, order_id, line_no, product_id, quantity, unit_price, amount)
      select gen_random_uuid(), o.id, 1, ${some('sales.product')}, 10, 5, 50 from o returning id)
    select 1 from l`,
  'a delivery of it': `insert into sales.delivery (id, order_line_id, delivered_on, quantity, number)
    select gen_random_uuid(), l.id, '2026-03-05', 1, gen_random_uuid()::text from sales.order_line as l
    join sales."order" as o on o.id = l.order_id where o.ordered_on = '2026-03-02' and o.amount = 50
    order by md5(l.id::text || $1) limit 1`,
  'a delivery put right': `update sales.delivery set delivered_on = delivered_on - 1 where id = ${some('sales.delivery')}`,
  'another price': `update sales.order_line set unit_price = unit_price + 1 where id = ${some('sales.order_line')}`,
  'a product renumbered': `update sales.product set number = number || 'X' where id = ${some('sales.product')}`,
  'a receivable due earlier': `update sales.receivable set delivered_on = delivered_on - 40, due_on = due_on - 40
    where id = ${some('sales.receivable')}`,
  'a dispute held up': `update sales.receivable set disputed = disputed + 7 where id = ${some('sales.receivable', 'open > 10')}`,
  'a rebate paid': `with h as (
      update sales.rebate set paid = paid + 0.01 where id = ${some('sales.rebate', 'pending >= 1')} returning id)
    insert into sales.rebate_payment (id, rebate_id, amount, paid_on, by_staff, at)
    select gen_random_uuid(), h.id, 0.01, '2026-11-20', ${some('identity.staff')}, '2026-11-20' from h`,
  'goods put right': `update returns.return_line set booked_quantity = quantity, amount = amount + 1
    where id = ${some('returns.return_line')}`,
  'a return another day': `update returns."return" set returned_on = returned_on - 2, reason = 'another'
    where id = ${some('returns."return"')}`,
  'a return refused': `update returns."return" set state = 'REFUSED' where id = ${some('returns."return"', "state in ('APPROVED', 'RECEIVED')")}`,
  'a receipt another day': `update returns.receipt set received_on = received_on - 1 where id = ${some('returns.receipt')}`,
  'a case closed': `update complaints.complaint set state = 'CLOSED', outcome = 'UPHELD', closed_at = accepted_at + interval '50 hours'
    where id = ${some('complaints.complaint', "flow_state = 'open'")}`,
  'a case reopened': `update complaints.complaint set state = 'INVESTIGATING', outcome = null, closed_at = null
    where id = ${some('complaints.complaint', "state = 'CLOSED'")}`,
  'a case void': `update complaints.complaint set state = 'VOID', outcome = 'VOID', closed_at = accepted_at + interval '1 hour'
    where id = ${some('complaints.complaint', "flow_state = 'open'")}`,
  'a case reclassified': `update complaints.complaint set class = 'PACKAGING' where id = ${some('complaints.complaint')}`,
  'a case of another client': `update complaints.complaint set client_id = ${CLIENT} where id = ${some('complaints.complaint', "outcome = 'UPHELD'")}`,
  'another loss': `update complaints.loss_line set amount = amount + 3 where id = ${some('complaints.loss_line')}`,
  'no loss': `delete from complaints.loss_line where id = ${some('complaints.loss_line')}`,
  'recovered of a third party': `update complaints.third_party_entry set amount = amount + 2
    where id = ${some('complaints.third_party_entry', "kind = 'RECOVERED'")}`,
  'a department found responsible': `update complaints.step set handed_on = '{"responsibleDepartment": "LOGISTICS"}', paused_at = null, result = 'DONE',
    done_at = started_at + interval '1 hour' where id = ${some('complaints.step', 'done_at is null')}`,
  'a conclusion told': `insert into complaints.event (id, complaint_id, at, kind)
    values (gen_random_uuid(), ${some('complaints.complaint')}, '2026-11-01', 'REPLIED')`,
  'a conclusion refused': `insert into complaints.event (id, complaint_id, at, kind)
    values (gen_random_uuid(), ${some('complaints.event', "kind in ('ANSWERED', 'REPLIED')", 'complaint_id')}, now(), 'REFUSE')`,
  'a question answered late': `update desk.question set first_answered_at = due_at + interval '1 day'
    where id = ${some('desk.question')}`,
  'a visit': `insert into desk.activity (id, kind, client_id, at) values (gen_random_uuid(), 'VISIT', ${CLIENT}, '2026-08-11')`,
  'a visit that was a call': `update desk.activity set kind = 'CALL' where id = ${some('desk.activity', "kind = 'VISIT'")}`,
  'another region': `update clients.client set region_code = ${some('identity.region', 'true', 'code')} where id = ${CLIENT}`,
  'another account manager': `update clients.client set owner_id = ${some('clients.client', 'owner_id is not null', 'owner_id')}
    where id = ${CLIENT}`,
  'no account manager': `update clients.client set owner_id = null where id = ${CLIENT}`,
  'no account': `update clients.client set walk_in = true where id = ${CLIENT}`,
  'an account': `update clients.client set walk_in = false where id = ${some('clients.client', 'walk_in')}`,
  'another tier': `insert into clients.grade (client_id, since, tier, tier_gap, why)
    values (${CLIENT}, '2026-05-01'::date + (hashtext($1) % 90), 'B1', false, '{}')`,
  'no grades': `delete from clients.grade where client_id = ${CLIENT}`,
  'another segment': `insert into clients.segment_grade (client_id, since, segment, why)
    values (${CLIENT}, '2026-06-01', (select segment from clients.client where segment is not null order by md5(id::text || $1) limit 1), '{}')`,
};

/** What differs between the tallies and the rows. */
const differences = async (): Promise<unknown[]> =>
  (await verifyRollups(database.source, NOW)).filter(({ rollup }) =>
    ['tally', 'client_tally', 'owner_tally'].includes(rollup),
  );

it('keeps the tallies the same as the rows through any history', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.string()), { minLength: 6, maxLength: 14 }),
      async (deeds) => {
        for (const [deed, seed] of deeds) {
          const text = DEEDS[deed] ?? '';
          const all = text.includes('$1') ? [seed] : [];
          await database.sql(text, all);
          done.add(deed);
        }
        await foldComplaints(database.source, NOW);
        expect(await differences()).toEqual([]);
        expect(await database.sql('select from analytics.tally_change')).toHaveLength(0);
        for (const table of ['tally', 'owner_tally'])
          expect(await database.sql(`select from analytics.${table} where value = 0`)).toHaveLength(0);
      },
    ),
    // A smaller history would begin where this one ended.
    { numRuns: 8, endOnFailure: true },
  );
  expect(done.size).toBeGreaterThan(Object.keys(DEEDS).length / 2);
}, 300_000);
