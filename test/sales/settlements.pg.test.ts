import { Decimal } from 'decimal.js';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordCollection, reverseSettlement } from '../../api/sales/receivables/settlement.service';
import { returns } from '../../api/returns/subgraph';
import { sales } from '../../api/sales/subgraph';
import { asking } from '../clients/some-clients';
import { addClient } from '../complaints/arrange';
import { director, specialist } from '../complaints/viewers';
import { database, openStage, people } from '../returns/stage';
import { allocate, balanceOf, collect, enactTerms, owe, payment, settling, takeBack } from './some-receivables';

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

const sum = async (query: string, values: readonly unknown[]): Promise<string> =>
  (await database.sql<{ n: string }>(`select coalesce(sum(x), 0)::text as n from (${query}) as q (x)`, values))[0]?.n ??
  '';

describe('money that came in', () => {
  it('goes to what is due first, in part, and what is left over waits', async () => {
    const late = await owe(client, [{ delivered: '10', price: '9.99' }], { deliveredOn: '2026-10-20' });
    const early = await owe(client, [{ delivered: '10', price: '5' }], { deliveredOn: '2026-10-02' });
    expect(await balanceOf(early)).toMatchObject({ amount: '50.00', open: '50.00', due_on: '2026-11-01' });
    const part = await collect({ clientId: client, amount: '60.05' });
    expect(part).toMatchObject({ allocated: '60.05', unallocated: '0.00' });
    expect(await balanceOf(early)).toMatchObject({ collected: '50.00', open: '0.00' });
    expect(await balanceOf(late)).toMatchObject({ collected: '10.05', open: '89.85' });
    const over = await collect({ clientId: client, amount: '100' });
    expect(over).toMatchObject({ allocated: '89.85', unallocated: '10.15' });
    await expect(allocate(over)).rejects.toThrow('NOTHING_OPEN');
    const next = await owe(client, [{ delivered: '1', price: '8' }]);
    expect(await allocate({ ...over, version: over.version ?? 0 })).toMatchObject({ unallocated: '2.15' });
    expect(await balanceOf(next)).toMatchObject({ open: '0.00' });
  });

  it('goes where accounting says, and nowhere else', async () => {
    const [one, other] = [await owe(client, [{ delivered: '10' }]), await owe(client, [{ delivered: '10' }])];
    const foreign = await owe(people.clientOfHong, [{ delivered: '10' }]);
    const parts = (...given: [string, string][]) => given.map(([receivableId, amount]) => ({ receivableId, amount }));
    const row = await collect({ clientId: client, amount: '30', allocations: parts([other.id, '20']) });
    expect(row.unallocated).toBe('10.00');
    expect([await balanceOf(one), await balanceOf(other)]).toMatchObject([{ open: '100.00' }, { open: '80.00' }]);
    for (const [given, code] of [
      [parts([foreign.id, '1']), 'NO_SUCH_RECEIVABLE'],
      [parts([one.id, '1'], [one.id, '1']), 'TWICE'],
      [parts([one.id, '-1']), 'AMOUNT'],
      [parts([one.id, '0.001']), 'AMOUNT'],
      [parts([other.id, '80.01']), 'MORE_THAN_OPEN'],
      [parts([one.id, '100'], [other.id, '80']), 'MORE_THAN_RECEIVED'],
    ] as const)
      await expect(collect({ clientId: client, amount: '90', allocations: [...given] }), code).rejects.toThrow(code);
    expect(await collect({ clientId: client, amount: '5', allocations: [] })).toMatchObject({ unallocated: '5.00' });
  });

  it('is refused when it is wrong, with the field', async () => {
    for (const [more, code] of [
      [{ amount: '0' }, 'AMOUNT input.amount'],
      [{ amount: '-5' }, 'AMOUNT'],
      [{ amount: '1.005' }, 'AMOUNT'],
      [{ amount: '1e3' }, 'AMOUNT'],
      [{ receivedOn: '2026-11-24' }, 'DAY'],
      [{ receivedOn: '2010-01-01' }, 'DAY'],
      [{ currency: 'usd' }, 'CURRENCY'],
      [{ currency: 'EUR' }, 'NO_RATE'],
      [{ reference: '  ' }, 'REQUIRED'],
      [{ reference: 'x'.repeat(101) }, 'TOO_LONG'],
      [{ reference: 'a\u0007b' }, 'CONTROL_CHARACTER'],
      [{ note: 'x'.repeat(501) }, 'TOO_LONG'],
      [{ clientId: v7() }, 'NO_SUCH_CLIENT'],
      [{ clientId: 'x' }, 'NO_SUCH_CLIENT'],
    ] as const)
      await expect(collect({ clientId: client, ...more }), code).rejects.toThrow(code);
    expect(await sum('select 1 from sales.settlement where client_id = $1', [client])).toBe('0');
  });

  it('is entered once for a key and once for a reference, however many send it at the same time', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const input = payment({ clientId: client, amount: '30' });
    const again = [
      input,
      input,
      { ...input, idempotencyKey: v7() },
      { ...input, idempotencyKey: v7(), reference: `${input.reference} ` },
    ];
    const done = await Promise.allSettled(again.map((each) => settling(people.accountant, recordCollection, each)));
    const refused = done.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(refused).toHaveLength(2);
    for (const each of refused) expect(each).toContain('ENTERED_BEFORE');
    expect(await balanceOf(owed)).toMatchObject({ collected: '30.00', open: '70.00' });
  });

  it('never pays a receivable twice, whoever is first', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const rows = await Promise.all(Array.from({ length: 5 }, () => collect({ clientId: client, amount: '30' })));
    expect(await balanceOf(owed)).toMatchObject({ collected: '100.00', open: '0.00' });
    const rest = rows.reduce((total, { unallocated }) => total.plus(unallocated ?? 0), new Decimal(0));
    expect(rest.toFixed(2)).toBe('50.00');
  });

  it('keeps currencies apart', async () => {
    const dollars = await owe(client, [{ delivered: '10' }], { currency: 'USD', rate: '7' });
    expect(await collect({ clientId: client, amount: '50' })).toMatchObject({ unallocated: '50.00' });
    expect(await collect({ clientId: client, amount: '50', currency: 'USD' })).toMatchObject({ allocated: '50.00' });
    expect(await balanceOf(dollars)).toMatchObject({ open: '50.00' });
  });

  it('is accounting’s to enter, and nobody else’s, past the program too', async () => {
    await owe(client, [{ delivered: '10' }]);
    for (const viewer of [people.seller, people.manager, people.salesManager, director(people), people.warehouse])
      await expect(collect({ clientId: client }, viewer)).rejects.toThrow('MAY_NOT_COLLECT');
    const row = await collect({ clientId: client });
    for (const viewer of [people.seller, people.manager])
      await expect(
        settling(viewer, reverseSettlement, {
          settlementId: row.id,
          version: row.version ?? 0,
          note: 'x',
          idempotencyKey: v7(),
        }),
      ).rejects.toThrow('MAY_NOT_COLLECT');
    const attempts = [
      `insert into sales.settlement (id, kind, client_id, received_on, currency, rate, amount, reference, at)
       values ('${v7()}', 'COLLECTION', '${client}', '2026-11-01', 'CNY', 1, 5, 'x', now())`,
      `insert into sales.allocation (id, settlement_id, receivable_id, amount, at)
       select '${v7()}', s.id, r.id, 1, now() from sales.settlement s, sales.receivable r limit 1`,
      `update sales.receivable set amount = 0 where client_id = '${client}' returning id`,
    ];
    for (const viewer of [people.manager, people.seller])
      for (const text of attempts)
        await expect(
          asking(database, viewer, (context) =>
            context.database.write(async (transaction) => {
              const rows = await transaction.rows({ text, values: [] });
              if (rows.length === 0) throw new Error('row-level security');
            }),
          ),
        ).rejects.toThrow('row-level security');
    for (const text of [
      'update sales.settlement set amount = 1',
      'delete from sales.allocation',
      'update sales.receivable set collected = 0',
    ])
      await expect(
        asking(database, people.accountant, (context) =>
          context.database.write((transaction) => transaction.rows({ text, values: [] })),
        ),
      ).rejects.toThrow('permission denied');
  });
});

describe('a payment that was entered wrongly', () => {
  it('is taken back by a counter-entry alone, once, and everything is open again', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const row = await collect({ clientId: client, amount: '130' });
    await expect(takeBack(row, ' ')).rejects.toThrow('REQUIRED');
    await expect(takeBack({ ...row, version: (row.version ?? 0) + 1 })).rejects.toThrow('STALE_VERSION');
    const both = await Promise.allSettled([takeBack(row), takeBack(row)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(String(both.find((each) => each.status === 'rejected')?.reason)).toContain('REVERSED');
    expect(await balanceOf(owed)).toMatchObject({ collected: '0.00', open: '100.00' });
    const rows = await database.sql<{ id: string; amount: string; unallocated: string; version: number }>(
      'select id, amount, unallocated, version from sales.settlement where client_id = $1 order by at, id',
      [client],
    );
    expect(rows).toMatchObject([
      { amount: '130.00', unallocated: '30.00' },
      { amount: '-130.00', unallocated: '-30.00' },
    ]);
    const [, counter] = rows;
    if (counter === undefined) throw new Error('There is a counter-entry');
    await expect(takeBack({ id: counter.id, version: counter.version })).rejects.toThrow('COUNTER_ENTRY');
    const first = rows[0];
    if (first === undefined) throw new Error('There is the payment');
    await expect(allocate({ id: first.id, version: first.version })).rejects.toThrow('REVERSED');
  });
});

it('shows a settlement to those who look after the client, and to nobody else', async () => {
  await owe(client, [{ delivered: '10' }]);
  const row = await collect({ clientId: client });
  const seen = (viewer: Parameters<typeof asking>[1]) =>
    asking(database, viewer, (context) =>
      context.database.rows({ text: 'select from sales.settlement where id = $1', values: [row.id] }),
    );
  expect(await seen(people.seller)).toHaveLength(1);
  expect(await seen(people.salesManager)).toHaveLength(1);
  expect(await seen(people.accountant)).toHaveLength(1);
  expect(await seen(specialist(people.hong))).toHaveLength(0);
  expect(await seen(people.warehouse)).toHaveLength(0);
});
