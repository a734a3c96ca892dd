import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { returns } from '../../api/returns/subgraph';
import { ageing } from '../../api/sales/receivables/ageing.service';
import { sales } from '../../api/sales/subgraph';
import { asking } from '../clients/some-clients';
import { addClient } from '../complaints/arrange';
import { database, openStage, people } from '../returns/stage';
import { collect, enactTerms, owe } from './some-receivables';

let client: string;

beforeAll(async () => {
  await openStage([...returns.entities, ...sales.entities]);
  await enactTerms();
});
afterAll(() => database.drop());
beforeEach(async () => {
  client = await addClient(database, people.ming);
});

describe('sums by age', () => {
  it('agree with the rows counted one by one, by client and by account manager', async () => {
    const other = await addClient(database, people.hong);
    await owe(client, [{ delivered: '3', price: '3.33' }], {
      deliveredOn: '2026-06-01',
      currency: 'USD',
      rate: '7.123456',
    });
    await owe(client, [{ delivered: '7', price: '0.07' }], { deliveredOn: '2026-10-01' });
    await owe(other, [{ delivered: '7', price: '11.11' }], { deliveredOn: '2026-09-01' });
    await collect({ clientId: other, amount: '20.01' });
    const answer = await asking(database, people.accountant, (context) => ageing(context, { by: 'OWNER' }));
    const rows = await database.sql<{
      owner: string;
      days: number;
      open: string;
      rate: string;
      amount: string;
      collected: string;
      credited: string;
      held: string;
    }>(
      `select c.owner_id as owner, ('2026-11-23'::date - r.due_on) as days, r.* from sales.receivable r join clients.client c on c.id = r.client_id`,
    );
    const yuan = (text: string, rate: string) =>
      new Decimal(text).times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const total = (of: typeof rows, value: (row: (typeof rows)[number]) => Decimal) =>
      of.reduce((n, row) => n.plus(value(row)), new Decimal(0)).toFixed(2);
    const band = (days: number) => (days <= 0 ? 0 : days <= 30 ? 1 : days <= 60 ? 2 : days <= 90 ? 3 : 4);
    const told = [
      [null, answer?.total] as const,
      ...(answer?.rows ?? []).map((row) => [row.owner?.id ?? '', row] as const),
    ];
    expect(told.length).toBe(3);
    for (const [owner, row] of told) {
      const mine = rows.filter((each) => owner === null || each.owner === owner);
      const due = mine.filter(({ days }) => days >= 0);
      expect(row?.open).toBe(total(mine, (each) => yuan(each.open, each.rate)));
      expect(row?.bands).toEqual(
        [0, 1, 2, 3, 4].map((at) =>
          total(
            mine.filter(({ days }) => band(days) === at),
            (each) => yuan(each.open, each.rate),
          ),
        ),
      );
      expect(row?.overdue).toBe(
        total(
          mine.filter(({ days }) => days > 0),
          (each) => yuan(new Decimal(each.open).minus(each.held).toString(), each.rate),
        ),
      );
      const numerator = total(due, (each) => yuan(each.collected, each.rate));
      const denominator = total(due, (each) =>
        yuan(new Decimal(each.amount).minus(each.credited).minus(each.held).toString(), each.rate),
      );
      expect(row?.collectionRate).toMatchObject({ numerator, denominator, receivables: due.length });
      expect(row?.collectionRate.value).toBe(new Decimal(numerator).dividedBy(denominator).toFixed(6));
    }
  });
});
