import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reverseVoucher } from '../../api/returns/book-return.service';
import { instructReturn } from '../../api/returns/receive-goods.service';
import { returnById } from '../../api/returns/return.service';
import { asking } from '../clients/some-clients';
import { addOrder, doing, step } from './some-returns';
import { type Row, approve, book, database, openStage, people, prove, receive, request } from './stage';

beforeAll(() => openStage());
afterAll(() => database.drop());

it('conserves goods and money over any sequence of steps, and books never more than was delivered', async () => {
  const steps = fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.integer({ min: 1, max: 14 })), {
    minLength: 5,
    maxLength: 22,
  });
  // Also free goods, and a piece that is worth less than a fen.
  const prices = fc.constantFrom('3.33', '3.33', '0', '0.0004');
  await fc.assert(
    fc.asyncProperty(steps, prices, async (sequence, price) => {
      const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '12', price, rate: '0.1' }]);
      const ids: string[] = [];
      const fresh = async (at: number): Promise<Row> =>
        (await asking(database, people.manager, (context) =>
          returnById(context, ids[at % Math.max(1, ids.length)] ?? '', ['state']),
        )) as Row;
      const tries: ((row: Row, quantity: string) => Promise<Row>)[] = [
        (_, quantity) => request([[line, quantity]]).then((made) => (ids.push(made.id), made)),
        (row) => approve(row),
        (row, quantity) => receive(row, [quantity], false),
        (row, quantity) => receive(row, [quantity]),
        (row) =>
          doing(database, people.salesManager, instructReturn, { ...step(row), instruction: 'BOOK_RECEIVED' as const }),
        (row) =>
          doing(database, people.salesManager, instructReturn, { ...step(row), instruction: 'BOOK_APPROVED' as const }),
        (row) => prove(row),
        (row) => book(row),
        (row) => doing(database, people.accountant, reverseVoucher, step(row)),
      ];
      for (const [what, which, quantity] of sequence) {
        const row = what === 0 ? ({} as Row) : await fresh(which);
        if (row === null) continue;
        await tries[what]?.(row, String(quantity)).catch((refusal: Error) => {
          if (!/^[A-Z_]+/.test(refusal.message)) throw refusal;
        });
      }
      const [sum] = await database.sql<{ held: string; claimed: string; booked: string; net: string; balance: string }>(
        `with mine as (select r.id, r.state, l.quantity, l.booked_quantity, r.amount from returns.return_line l
                       join returns."return" r on r.id = l.return_id where l.order_line_id = $1),
              posted as (select v.return_id, sum(l.debit) as debit, sum(l.credit) as credit,
                           sum(l.debit) filter (where l.account = '600101') - coalesce(sum(l.credit) filter (where l.account = '600101'), 0) as net
                         from returns.voucher v join returns.voucher_line l on l.voucher_id = v.id
                         where v.return_id in (select id from mine) group by v.return_id)
         select coalesce(sum(coalesce(booked_quantity, quantity)) filter (where state not in ('REFUSED', 'WITHDRAWN')), 0) as held,
           coalesce((select claimed from access.claimed_line where order_line_id = $1), 0) as claimed,
           coalesce(sum(booked_quantity) filter (where state = 'BOOKED'), 0) as booked,
           coalesce((select sum(net) from posted), 0) - coalesce(sum(amount) filter (where state = 'BOOKED'), 0) as net,
           coalesce((select sum(debit) - sum(credit) from posted), 0) as balance from mine`,
        [line],
      );
      expect(Number(sum?.claimed)).toBe(Number(sum?.held));
      expect(Number(sum?.claimed)).toBeLessThanOrEqual(12);
      expect(Number(sum?.booked)).toBeLessThanOrEqual(12);
      expect([Number(sum?.net), Number(sum?.balance)]).toEqual([0, 0]);
    }),
    { numRuns: 16 },
  );
}, 180_000);
