import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { oweForDeliveries } from '../../api/sales/receivables/keep-receivables.service';
import { creditReturn } from '../../api/sales/receivables/credit.service';
import { returns } from '../../api/returns/subgraph';
import { reverseVoucher } from '../../api/returns/book-return.service';
import { sales } from '../../api/sales/subgraph';
import { addClient } from '../complaints/arrange';
import { doing, step } from '../returns/some-returns';
import { approve, book, database, openStage, people, prove, receive, request } from '../returns/stage';
import { allocate, asSystem, balanceOf, collect, enactTerms, NOW, owe, takeBack } from './some-receivables';

let client: string;

beforeAll(async () => {
  await openStage([...returns.entities, ...sales.entities]);
  await enactTerms();
  await database.sql(
    `insert into sales.exchange_rate (currency, valid, rate) values ('USD', '[2026-11-01,2026-12-01)', 7.1)`,
  );
});
afterAll(() => database.drop());
beforeEach(async () => {
  client = await addClient(database, people.ming);
});

describe('a return that is booked', () => {
  const booked = async (line: string, quantity: string) =>
    book(
      await prove(await receive(await approve(await request([[line, quantity]], { clientId: client })), [quantity])),
    );

  it('takes off what is owed for its orders, once, and gives it back with its voucher', async () => {
    const owed = await owe(client, [{ delivered: '10', price: '3.33' }]);
    const other = await owe(client, [{ delivered: '10' }], { deliveredOn: '2026-10-01' });
    const row = await booked(owed.lines[0] ?? '', '4');
    for (let again = 0; again < 3; again += 1) await asSystem((transaction) => creditReturn(transaction, row.id, NOW));
    expect(await balanceOf(owed)).toMatchObject({ credited: '13.32', open: '19.98' });
    expect(await balanceOf(other)).toMatchObject({ credited: '0.00' });
    const [credit] = await database.sql<{ id: string; version: number; reference: string }>(
      `select id, version, reference from sales.settlement where client_id = $1 and kind = 'CREDIT'`,
      [client],
    );
    expect(credit?.reference).toBe(row.number);
    await expect(takeBack({ id: credit?.id ?? '', version: credit?.version ?? 0 })).rejects.toThrow('FOLLOWS_VOUCHER');
    const reversed = await doing(database, people.accountant, reverseVoucher, step(row));
    for (let again = 0; again < 2; again += 1) await asSystem((transaction) => creditReturn(transaction, row.id, NOW));
    expect(await balanceOf(owed)).toMatchObject({ credited: '0.00', open: '33.30' });
    await book(reversed);
    await asSystem((transaction) => creditReturn(transaction, row.id, NOW));
    expect(await balanceOf(owed)).toMatchObject({ credited: '13.32', open: '19.98' });
  });

  it('of goods that were paid waits to be allocated to what is owed next', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    await collect({ clientId: client, amount: '100' });
    const row = await booked(owed.lines[0] ?? '', '3');
    await asSystem((transaction) => creditReturn(transaction, row.id, NOW));
    expect(await balanceOf(owed)).toMatchObject({ collected: '100.00', credited: '0.00', open: '0.00' });
    const next = await owe(client, [{ delivered: '10' }]);
    const [credit] = await database.sql<{ id: string; version: number; unallocated: string }>(
      `select id, version, unallocated from sales.settlement where client_id = $1 and kind = 'CREDIT'`,
      [client],
    );
    expect(credit?.unallocated).toBe('30.00');
    await allocate({ id: credit?.id ?? '', version: credit?.version ?? 0 });
    expect(await balanceOf(next)).toMatchObject({ credited: '30.00', open: '70.00' });
  });
});

it('conserves money to the fen over any sequence of payments, allocations, counter-entries and corrected deliveries', async () => {
  const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.integer({ min: 1, max: 9_000 })), {
    minLength: 6,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const mine = await addClient(database, people.ming);
      const owed = [
        await owe(mine, [{ delivered: '7', price: '3.33' }]),
        await owe(mine, [{ delivered: '5', price: '0.01' }], { deliveredOn: '2026-10-02' }),
      ];
      let [entered, back] = [new Decimal(0), new Decimal(0)];
      const settlementAt = async (at: number) => {
        const rows = await database.sql<{ id: string; version: number; amount: string }>(
          'select id, version, amount from sales.settlement where client_id = $1 order by at, id',
          [mine],
        );
        return rows[at % Math.max(1, rows.length)];
      };
      for (const [what, which, fen] of sequence) {
        const amount = new Decimal(fen).dividedBy(100).toFixed(2);
        const known = await settlementAt(which);
        const tries = [
          () => collect({ clientId: mine, amount }).then(() => (entered = entered.plus(amount))),
          () => known && allocate(known),
          () => known && takeBack(known).then(() => (back = back.plus(known.amount))),
          async () => {
            const { id, lines } = owed[which % 2] ?? { id: '', lines: [] };
            await database.sql('update sales.delivery set quantity = $2 where order_line_id = $1', [
              lines[0],
              1 + (fen % 9),
            ]);
            const [row] = await database.sql<{ order_id: string }>(
              'select order_id from sales.receivable where id = $1',
              [id],
            );
            await asSystem((transaction) => oweForDeliveries(transaction, { now: NOW }, [row?.order_id ?? '']));
          },
        ];
        await Promise.resolve(tries[what]?.()).catch((refusal: Error) => {
          if (!/^[A-Z_]+( |$)/.test(refusal.message)) throw refusal;
        });
      }
      const [told] = await database.sql<Record<string, string>>(
        `select (select sum(amount)::text from sales.settlement where client_id = $1) as settled,
           (select sum(unallocated)::text from sales.settlement where client_id = $1) as waiting,
           (select sum(collected)::text from sales.receivable where client_id = $1) as collected,
           (select coalesce(sum(a.amount), 0)::text from sales.allocation a join sales.receivable r on r.id = a.receivable_id
            where r.client_id = $1) as allocated,
           (select count(*)::text from sales.receivable r where client_id = $1 and (open < 0 or amount - collected - credited <> open
              or collected <> coalesce((select sum(amount) from sales.allocation a where a.receivable_id = r.id), 0))) as wrong,
           (select sum(r.amount - d.amount)::text from sales.receivable r join lateral (
              select sum(round(d.quantity * l.unit_price, 2)) as amount from sales.delivery d
              join sales.order_line l on l.id = d.order_line_id where l.order_id = r.order_id) as d on true
            where r.client_id = $1) as "againstDeliveries"`,
        [mine],
      );
      const net = entered.minus(back).toFixed(2);
      expect(new Decimal(told?.['settled'] ?? 0).toFixed(2)).toBe(net);
      expect(new Decimal(told?.['collected'] ?? 0).plus(told?.['waiting'] ?? 0).toFixed(2)).toBe(net);
      expect(new Decimal(told?.['allocated'] ?? 0).toFixed(2)).toBe(told?.['collected']);
      expect([told?.['wrong'], told?.['againstDeliveries']]).toEqual(['0', '0.00']);
    }),
    { numRuns: 12 },
  );
}, 180_000);
