import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawReturn } from '../../api/returns/approve-return.service';
import { attachProof, bookReturn, reverseVoucher } from '../../api/returns/book-return.service';
import { signAllowance } from '../../api/returns/receive-goods.service';
import { requestAllowance } from '../../api/returns/request-return.service';
import { actionsOf, returnById } from '../../api/returns/return.service';
import { voucherExport } from '../../api/returns/voucher-export.service';
import { asking } from '../clients/some-clients';
import { specialist } from '../complaints/viewers';
import { addOrder, doing, step, type Viewer } from './some-returns';
import {
  type Row,
  approve,
  book,
  database,
  openStage,
  people,
  prove,
  receive,
  request,
  upload,
  vouchersOf,
} from './stage';

beforeAll(() => openStage());
afterAll(() => database.drop());

describe('a voucher', () => {
  const ready = async (): Promise<Row> => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10', price: '3.33' }], {
      currency: 'USD',
      rate: '7.123456',
    });
    return prove(await receive(await approve(await request([[line, '7']])), ['7']));
  };

  it('is written in yuan, by accounting, once however often and by however many it is asked for', async () => {
    const row = await ready();
    expect(row).toMatchObject({ amount: '23.31', amountCompany: '166.05' });
    for (const viewer of [people.seller, people.manager, people.warehouse])
      await expect(doing(database, viewer, bookReturn, step(row))).rejects.toThrow('MAY_NOT');
    const input = step(row);
    await Promise.allSettled(
      [input, input, step(row), step(row)].map((each) => doing(database, people.accountant, bookReturn, each)),
    );
    expect(await vouchersOf(row)).toHaveLength(2);
  });

  it('is taken back by a counter-entry alone, once, and can then be written again', async () => {
    const booked = await book(await ready());
    await expect(doing(database, people.accountant, reverseVoucher, step(booked, { note: '' }))).rejects.toThrow(
      'REQUIRED',
    );
    const both = await Promise.allSettled(
      [step(booked), step(booked)].map((each) => doing(database, people.accountant, reverseVoucher, each)),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const open = await asking(database, people.accountant, (context) =>
      returnById(context, booked.id, ['state', 'version']),
    );
    if (open === null) throw new Error('The accountant sees it');
    expect(open.state).toBe('RECEIVED');
    const again = await book(open);
    expect(again.state).toBe('BOOKED');
    const lines = await vouchersOf(booked);
    expect(lines).toHaveLength(6);
    const net = lines
      .filter(({ account }) => account === '1122')
      .reduce((sum, { debit, credit }) => sum + Number(credit) - Number(debit), 0);
    expect(net).toBeCloseTo(166.05, 2);
    for (const change of ['update returns.voucher set note = null', 'delete from returns.voucher_line'])
      await expect(
        asking(database, people.accountant, (context) =>
          context.database.write((transaction) => transaction.rows({ text: change, values: [] })),
        ),
      ).rejects.toThrow('permission denied');
  });

  it('that does not balance, or has one side, cannot be committed', async () => {
    const row = await ready();
    const entry = (lines: string) =>
      database.sql(
        `with v as (insert into returns.voucher (id, number, return_id, booking_no, posted_on, by_staff, at)
         values ('${v7()}', '${v7()}', $1, 90, '2026-11-23', $2, now()) returning id)
       insert into returns.voucher_line (voucher_id, line_no, account, debit, credit, text) select v.id, x.* from v, (${lines}) as x`,
        [row.id, people.ming],
      );
    await expect(entry(`values (1, '1122', 5.00, 0.00, 'x'), (2, '6711', 0.00, 4.99, 'x')`)).rejects.toThrow(
      'does not balance',
    );
    await expect(entry(`values (1, '1122', 5.00, 0.00, 'x')`)).rejects.toThrow('does not balance');
    await expect(entry(`values (1, '1122', 5.00, 5.00, 'x')`)).rejects.toThrow('one_side');
  });

  it('is exported with totals that balance, for accounting alone', async () => {
    await book(await ready());
    const where = { from: '2026-11-01', to: '2026-11-30' };
    const exported = await asking(database, people.accountant, (context) => voucherExport(context, where));
    expect(exported?.debit).toBe(exported?.credit);
    const rows = exported?.csv.trimEnd().split('\r\n') ?? [];
    expect(rows).toHaveLength((exported?.lines ?? 0) + 2);
    expect(rows.at(-1)).toBe(
      `TOTAL,,${exported?.vouchers},,${exported?.lines},,,${exported?.debit},${exported?.credit},`,
    );
    expect(await asking(database, people.seller, (context) => voucherExport(context, where))).toBeNull();
    await expect(
      asking(database, people.accountant, (context) =>
        voucherExport(context, { from: '2026-11-30', to: '2026-11-01' }),
      ),
    ).rejects.toThrow('366');
  });

  it('needs a document that the viewer uploaded', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const row = await approve(await request([[line, '1']]));
    const foreign = await upload(people.manager);
    const attach = (attachmentId: string) =>
      doing(database, people.seller, attachProof, { ...step(row), kind: 'RETURN_CERTIFICATE' as const, attachmentId });
    for (const id of [foreign, v7(), 'x']) await expect(attach(id)).rejects.toThrow('NO_SUCH_DOCUMENT');
  });
});

describe('free goods', () => {
  const counted = (row: Row) =>
    database.sql<{ quantity: string; amount: string; booked_on: string }>(
      'select trim_scale(f.quantity)::text as quantity, f.amount, f.booked_on::text from access.returned_line f join returns.return_line l on l.id = f.line_id where l.return_id = $1 order by l.line_no, f.quantity desc',
      [row.id],
    );
  const settled = (row: Row) =>
    database.sql(`select from returns.event where return_id = $1 and kind = 'SETTLED'`, [row.id]);
  const ready = async (...prices: readonly string[]): Promise<Row> => {
    const lines = await addOrder(
      database,
      people.clientOfMing,
      prices.map((price) => ({ delivered: '10', price })),
    );
    const row = await request(lines.map((line) => [line, '4']));
    return prove(
      await receive(
        await approve(row),
        lines.map(() => '3'),
      ),
    );
  };

  it('end with their quantities and without a voucher, once however often it is asked', async () => {
    const row = await ready('0');
    expect(row).toMatchObject({ amount: '0.00', amountCompany: '0.00' });
    expect(await counted(row)).toEqual([]);
    for (const viewer of [people.seller, people.manager, people.warehouse])
      await expect(doing(database, viewer, bookReturn, step(row))).rejects.toThrow('MAY_NOT');
    const input = step(row);
    await Promise.allSettled(
      [input, input, step(row), step(row)].map((each) => doing(database, people.accountant, bookReturn, each)),
    );
    expect(await settled(row)).toHaveLength(1);
    expect(await vouchersOf(row)).toEqual([]);
    expect(await counted(row)).toEqual([{ quantity: '3', amount: '0.00', booked_on: '2026-11-23' }]);
    expect(await database.sql('select from access.booked_return where return_id = $1', [row.id])).toEqual([]);
    const trail = await database.sql<{ after: object }>(
      `select after from platform.audit where subject_id = $1 and action = 'return.book'`,
      [row.id],
    );
    expect(trail.map(({ after }) => after)).toMatchObject([{ state: 'BOOKED', voucher: null }]);
  });

  it('are not taken back, for there is nothing to take back', async () => {
    const row = await book(await ready('0'));
    expect(row.state).toBe('BOOKED');
    expect(await asking(database, people.accountant, (context) => actionsOf(context, row.id))).toEqual([]);
    await expect(doing(database, people.accountant, reverseVoucher, step(row))).rejects.toThrow('NOTHING_TO_REVERSE');
    await expect(book(row)).rejects.toThrow('MAY_NOT');
  });

  it('need a proof as all goods do', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10', price: '0' }]);
    const row = await receive(await approve(await request([[line, '2']])), ['2']);
    await expect(book(row)).rejects.toThrow('PROOF_NEEDED');
  });

  it('beside goods with a price are booked with them, by a voucher that counts all quantities', async () => {
    const row = await book(await ready('0', '2.5'));
    expect(await vouchersOf(row)).toMatchObject([
      { account: '600101', debit: '7.50' },
      { account: '1122', credit: '7.50' },
    ]);
    expect(await settled(row)).toEqual([]);
    expect(await counted(row)).toMatchObject([
      { quantity: '3', amount: '0.00' },
      { quantity: '3', amount: '7.50' },
    ]);
    const open = await doing(database, people.accountant, reverseVoucher, step(row));
    expect(open.state).toBe('RECEIVED');
    expect((await counted(row)).map(({ quantity }) => quantity)).toEqual(['3', '-3', '3', '-3']);
  });
});

describe('an allowance', () => {
  const allow = (lines: readonly (readonly [string, string, string])[], compensation?: string): Promise<Row> =>
    doing(database, people.seller, (context, { input, selection }) => requestAllowance(context, input, selection), {
      clientId: people.clientOfMing,
      reason: '轻微划痕',
      basis: '双方协商',
      lines: lines.map(([orderLineId, quantity, unitAllowance]) => ({ orderLineId, quantity, unitAllowance })),
      compensation,
      idempotencyKey: v7(),
    });
  const sign = (row: Row, more = {}) =>
    doing(database, people.seller, signAllowance, {
      ...step(row),
      signedBy: '王采购',
      signedOn: '2026-11-23',
      ...more,
    });

  it('is approved, signed by the client, copied twice and booked without goods', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100', price: '10' }]);
    let row = await allow([[line, '100', '1.5']]);
    expect(row).toMatchObject({ kind: 'ALLOWANCE', amount: '150.00', state: 'REQUESTED' });
    expect(row.number).toMatch(/^ZR/);
    await expect(sign(row)).rejects.toThrow('MAY_NOT');
    row = await approve(row);
    await expect(book(row)).rejects.toThrow('MAY_NOT');
    await expect(sign(row, { signedBy: ' ' })).rejects.toThrow('REQUIRED');
    await expect(sign(row, { signedOn: '2026-11-24' })).rejects.toThrow('DAY');
    row = await book(await sign(row));
    expect(await vouchersOf(row)).toMatchObject([
      { account: '600102', debit: '150.00' },
      { account: '1122', credit: '150.00' },
    ]);
    expect(await database.sql('select from returns.note_copy where return_id = $1', [row.id])).toHaveLength(2);
  });

  it('and returns of a line never exceed what it cost', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10', price: '10' }]);
    await request([[line, '4']]);
    await expect(allow([[line, '10', '6.01']])).rejects.toThrow('MORE_THAN_PAID');
    await expect(allow([[line, '1', '10.01']])).rejects.toThrow('AMOUNT');
    await expect(allow([[line, '1', '0']])).rejects.toThrow('AMOUNT');
    const whole = await allow([[line, '10', '6']]);
    await expect(request([[line, '1']])).rejects.toThrow('MORE_THAN_DELIVERED');
    await doing(database, people.seller, withdrawReturn, step(whole));
    expect((await request([[line, '6']])).state).toBe('REQUESTED');
  });

  it('may be a compensation, which is owed beyond the goods', async () => {
    for (const wrong of ['0', '-5', '1.005']) await expect(allow([], wrong)).rejects.toThrow('AMOUNT');
    await expect(allow([])).rejects.toThrow('LINES');
    const row = await book(await sign(await approve(await allow([], '800'))));
    expect(await vouchersOf(row)).toMatchObject([
      { account: '6711', debit: '800.00' },
      { account: '2241', credit: '800.00' },
    ]);
  });
});

it('shows each only what may be done, and the return to the posts it stands at', async () => {
  const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
  const row = await request([[line, '10']]);
  const actions = (viewer: Viewer) => asking(database, viewer, (context) => actionsOf(context, row.id));
  expect(await actions(people.seller)).toEqual(['WITHDRAW']);
  expect(await actions(people.salesManager)).toEqual(['APPROVE', 'REFUSE', 'WITHDRAW']);
  expect(await actions(people.warehouse)).toEqual([]);
  const seen = (viewer: Viewer) => asking(database, viewer, (context) => returnById(context, row.id, ['number']));
  expect(await seen(people.warehouse)).toBeNull();
  await approve(row);
  expect(await seen(people.warehouse)).not.toBeNull();
  expect(await actions(people.warehouse)).toEqual(['RECEIVE']);
  expect(await seen(specialist(people.hong))).toBeNull();
  const client = await asking(database, people.warehouse, (context) =>
    context.database.rows({ text: 'select from clients.client where id = $1', values: [people.clientOfMing] }),
  );
  expect(client).toHaveLength(1);
});
