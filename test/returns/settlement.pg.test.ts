import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseReturn, withdrawReturn } from '../../api/returns/approve-return.service';
import { instructReturn, receiveGoods } from '../../api/returns/receive-goods.service';
import { requestReturn } from '../../api/returns/request-return.service';
import { specialist } from '../complaints/viewers';
import { addOrder, doing, step, type Viewer } from './some-returns';
import {
  type Lines,
  type Row,
  approve,
  asked,
  book,
  claimedOf,
  database,
  linesOf,
  openStage,
  people,
  prove,
  receive,
  request,
  vouchersOf,
} from './stage';

beforeAll(() => openStage());
afterAll(() => database.drop());

describe('a return', () => {
  it('goes from the note to the books, over several orders and receipts, and each step is on record', async () => {
    const [first = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100', price: '12.5' }]);
    const [second = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '30', price: '0.005' }]);
    let row = await request([[first, '40'], [second, '3']]); // prettier-ignore
    expect(row).toMatchObject({ state: 'REQUESTED', amount: '500.02', awaitingPost: 'SALES_MANAGER' });
    expect(row.number).toMatch(/^TH202611-\d{4}$/);
    row = await approve(row);
    expect(row).toMatchObject({ state: 'APPROVED', approvedAmount: '500.02', awaitingPost: null });
    row = await receive(row, ['10', '0'], false);
    expect(row).toMatchObject({ state: 'RECEIVING', amount: '500.02' });
    row = await receive(row, ['25', '3']);
    expect(row).toMatchObject({ state: 'RECEIVED', amount: '437.52', approvedAmount: '500.02' });
    expect([await claimedOf(first), await claimedOf(second)]).toEqual([35, 3]);
    await expect(book(row)).rejects.toThrow('PROOF_NEEDED');
    row = await book(await prove(row));
    expect(row.state).toBe('BOOKED');
    expect(await vouchersOf(row)).toEqual([
      { account: '600101', debit: '437.52', credit: '0.00', reversal: false },
      { account: '1122', debit: '0.00', credit: '437.52', reversal: false },
    ]);
    const events = await database.sql<{ kind: string }>(
      'select kind from returns.event where return_id = $1 order by at, id',
      [row.id],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      'REQUESTED',
      'APPROVED',
      'RECEIVING',
      'RECEIVED',
      'PROOF',
      'BOOKED',
    ]);
    const copies = await database.sql<{ holder: string }>(
      'select holder from returns.note_copy where return_id = $1 order by copy_no',
      [row.id],
    );
    expect(copies.map(({ holder }) => holder)).toEqual(['SALES', 'WAREHOUSE', 'ACCOUNTING', 'GM_OFFICE']);
    const audited = await database.sql(`select from platform.audit where subject_id = $1`, [row.id]);
    expect(audited).toHaveLength(6);
  });

  it('is refused for what cannot come back', async () => {
    const [line = '', fine = ''] = await addOrder(database, people.clientOfMing, [
      { delivered: '10' },
      { delivered: '2.5', decimals: 1 },
    ]);
    const [foreign = ''] = await addOrder(database, people.clientOfHong, [{ delivered: '10' }]);
    const [dollars = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }], {
      currency: 'USD',
      rate: '7.1',
    });
    const wrong: readonly (readonly [Lines, string])[] = [
      [[], 'LINES'],
      [[[line, '1'], [line, '1']], 'LINES'],
      [[[line, '-1']], 'QUANTITY'],
      [[[line, '0']], 'QUANTITY'],
      [[[line, '1.5']], 'QUANTITY'],
      [[[fine, '1.25']], 'QUANTITY'],
      [[[line, '11']], 'MORE_THAN_DELIVERED'],
      [[[foreign, '1']], 'NO_SUCH_LINE'],
      [[[v7(), '1']], 'NO_SUCH_LINE'],
      [[[line, '1'], [dollars, '1']], 'MIXED_CURRENCY'],
    ]; // prettier-ignore
    for (const [lines, code] of wrong) await expect(request(lines)).rejects.toThrow(code);
    await expect(request([[line, '1']], { reason: ' ' })).rejects.toThrow('REQUIRED input.reason');
    await expect(request([[line, '1']], { basis: '\u0007' })).rejects.toThrow('TEXT input.basis');
    await expect(request([[line, '1']], { complaintId: v7() })).rejects.toThrow('NO_SUCH_COMPLAINT');
    await expect(request([[line, '1']], {}, specialist(people.hong))).rejects.toThrow('NO_SUCH_CLIENT');
    await expect(request([[line, '1']], {}, people.warehouse)).rejects.toThrow('MAY_NOT');
    expect(await claimedOf(line)).toBe(0);
  });

  it('is written once under its key, and numbered without a gap by many at once', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100' }]);
    const inputs = Array.from({ length: 8 }, () => asked([[line, '5']]));
    const rows = await Promise.all(
      [...inputs, ...inputs].map((input) =>
        doing(
          database,
          people.seller,
          (context, { input: sent, selection }) => requestReturn(context, sent, selection),
          input,
        ),
      ),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(8);
    const serials = [...new Set(rows.map(({ number }) => Number(number?.slice(-4))))].sort((a, b) => a - b);
    expect(serials).toEqual(serials.map((_, at) => (serials[0] ?? 0) + at));
    expect(await claimedOf(line)).toBe(40);
  });

  it('never takes more than was delivered, though many ask for the rest at the same time', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => request([[line, '3']])));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []));
    expect(refused).toHaveLength(9);
    for (const reason of refused) expect(reason).toContain('MORE_THAN_DELIVERED');
    expect(await claimedOf(line)).toBe(9);
    await expect(database.sql(`select returns.claim($1, 10, 10, 2, 0)`, [line])).rejects.toThrow(
      'never_more_than_delivered',
    );
  });

  it('is approved by the post of its amount or one above, never by who asked, and once', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100000', price: '1' }]);
    const [own = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    expect((await request([[line, '5000']])).awaitingPost).toBe('SALES_MANAGER');
    const row = await request([[line, '5001']]);
    expect(row.awaitingPost).toBe('DEPUTY_GM_SALES');
    for (const viewer of [people.salesManager, people.seller, people.accountant])
      await expect(approve(row, viewer)).rejects.toThrow(/MAY_NOT|NO_SUCH/);
    const large = await request([[line, '50001']]);
    await expect(approve(large, people.deputy)).rejects.toThrow('MAY_NOT');
    expect((await approve(large, people.manager)).state).toBe('APPROVED');
    const mine = await request([[own, '1']], {}, people.salesManager);
    await expect(approve(mine, people.salesManager)).rejects.toThrow('MAY_NOT');
    const both = await Promise.allSettled([approve(row, people.deputy), approve(row, people.manager)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(JSON.stringify(both.map((each) => (each.status === 'rejected' ? String(each.reason) : '')))).toContain(
      'STALE_VERSION',
    );
    expect(await database.sql('select from returns.decision where return_id = $1', [row.id])).toHaveLength(1);
  });

  it('that an approving post asks for goes to the next one up, whatever its amount', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const asker = { ...people.salesManager, circles: { own: [], team: [], unit: [people.ming] } };
    expect(await request([[line, '1']], {}, asker)).toMatchObject({ awaitingPost: 'DEPUTY_GM_SALES' });
  });

  it('gives its goods free when it is refused or withdrawn', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const first = await request([[line, '10']]);
    await expect(doing(database, people.salesManager, refuseReturn, step(first, { note: '' }))).rejects.toThrow(
      'REQUIRED',
    );
    expect((await doing(database, people.salesManager, refuseReturn, step(first))).state).toBe('REFUSED');
    const second = await approve(await request([[line, '10']]));
    const withdrawn = await doing(database, people.seller, withdrawReturn, step(second));
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(await claimedOf(line)).toBe(0);
    await expect(receive(withdrawn, ['1'])).rejects.toThrow('ILLEGAL_MOVE');
  });
});

describe('a receipt', () => {
  const approved = async (
    quantity: string,
    line: Parameters<typeof addOrder>[2][number],
  ): Promise<readonly [Row, string]> => {
    const [id = ''] = await addOrder(database, people.clientOfMing, [line]);
    return [await approve(await request([[id, quantity]])), id];
  };

  it('is signed by the warehouse, for what can have come', async () => {
    const [row] = await approved('10', { delivered: '20' });
    for (const viewer of [people.seller, people.accountant])
      await expect(receive(row, ['10'], true, viewer)).rejects.toThrow('MAY_NOT');
    for (const quantity of ['-1', '1.5']) await expect(receive(row, [quantity])).rejects.toThrow('QUANTITY');
    await expect(receive(row, ['0'])).rejects.toThrow('NOTHING_RECEIVED');
    await expect(receive(row, ['0'], false)).rejects.toThrow('NOTHING_RECEIVED');
    const future = { ...step(row), receivedOn: '2026-11-24', lines: [], last: true };
    await expect(doing(database, people.warehouse, receiveGoods, future)).rejects.toThrow('DAY');
    const foreign = { ...step(row), receivedOn: '2026-11-23', lines: [{ lineId: v7(), quantity: '1' }], last: true };
    await expect(doing(database, people.warehouse, receiveGoods, foreign)).rejects.toThrow('NO_SUCH_LINE');
    expect(await database.sql('select from returns.receipt where return_id = $1', [row.id])).toHaveLength(0);
  });

  it('of two at the same time is signed once, and each once under its key', async () => {
    const [row] = await approved('10', { delivered: '20' });
    const ids = await linesOf(row);
    const input = {
      ...step(row),
      receivedOn: '2026-11-23',
      lines: [{ lineId: ids[0] ?? '', quantity: '6' }],
      last: false,
    };
    const answers = await Promise.allSettled(
      [input, input, { ...input, idempotencyKey: v7() }].map((each) =>
        doing(database, people.warehouse, receiveGoods, each),
      ),
    );
    // Two under one key win together, or the third alone.
    expect([1, 2]).toContain(answers.filter(({ status }) => status === 'fulfilled').length);
    expect(await database.sql('select from returns.receipt where return_id = $1', [row.id])).toHaveLength(1);
    const [line] = await database.sql<{ n: string }>(
      'select received_quantity as n from returns.return_line where return_id = $1',
      [row.id],
    );
    expect(Number(line?.n)).toBe(6);
  });

  it.each([
    ['0.02', null, '102', 'RECEIVED'],
    ['company', null, '103', 'HELD'],
    ['0.05', '0.05', '105', 'RECEIVED'],
    ['0.05', '0.05', '106', 'HELD'],
    ['nothing more', '0', '100', 'RECEIVED'],
    ['nothing more', '0', '101', 'HELD'],
    ['less', '0', '1', 'RECEIVED'],
  ])('of 100 approved within %s (%s): %s is %s', async (_, rate, came, state) => {
    const [row, line] = await approved('100', { delivered: '200', rate });
    const after = await receive(row, [came]);
    expect(after.state).toBe(state);
    expect(await claimedOf(line)).toBe(state === 'RECEIVED' ? Number(came) : 100);
    if (state === 'HELD')
      expect(after).toMatchObject({ awaitingPost: 'SALES_MANAGER', holds: [{ reason: 'OVER_TOLERANCE' }] });
  });

  it('beyond the tolerance waits for an instruction with its reason, by the right post', async () => {
    const [row, line] = await approved('100', { delivered: '200' });
    const held = await receive(row, ['150']);
    const instruct = (viewer: Viewer, instruction: 'BOOK_RECEIVED' | 'BOOK_APPROVED', note = '同意按实收入账') =>
      doing(database, viewer, instructReturn, { ...step(held, { note }), instruction });
    await expect(prove(held).then(book)).rejects.toThrow('MAY_NOT');
    const [now] = await database.sql<{ version: number }>('select version from returns."return" where id = $1', [
      row.id,
    ]);
    Object.assign(held, { version: now?.version });
    for (const viewer of [people.seller, people.warehouse, people.accountant])
      await expect(instruct(viewer, 'BOOK_RECEIVED')).rejects.toThrow('MAY_NOT');
    await expect(instruct(people.salesManager, 'BOOK_RECEIVED', ' ')).rejects.toThrow('REQUIRED');
    const released = await instruct(people.salesManager, 'BOOK_RECEIVED');
    expect(released).toMatchObject({ state: 'RECEIVED', amount: '1500.00', approvedAmount: '1000.00' });
    expect(await claimedOf(line)).toBe(150);
  });

  it('of more than was delivered is booked as approved at the most', async () => {
    const [row, line] = await approved('100', { delivered: '100', rate: '0.5' });
    const held = await receive(row, ['101']);
    expect(held).toMatchObject({ state: 'HELD', holds: [{ reason: 'OVER_DELIVERED' }] });
    const instruct = (instruction: 'BOOK_RECEIVED' | 'BOOK_APPROVED') =>
      doing(database, people.salesManager, instructReturn, { ...step(held), instruction });
    await expect(instruct('BOOK_RECEIVED')).rejects.toThrow('MORE_THAN_DELIVERED');
    expect(await instruct('BOOK_APPROVED')).toMatchObject({ state: 'RECEIVED', amount: '1000.00' });
    expect(await claimedOf(line)).toBe(100);
  });
});
