import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { PushedOrderInput, PushedOrderLineInput } from '../../api/sales/intake/push-orders.schema';
import { pushDeliveries } from '../../api/sales/intake/push-deliveries.service';
import { pushOrders, type BatchAnswer } from '../../api/sales/intake/push-orders.service';
import { sales } from '../../api/sales/subgraph';
import { addClients, addStaff, asking, director } from '../clients/some-clients';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let erp: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase(sales.entities);
  erp = { staffId: await addStaff(database, 'ERP'), posts: ['ORDER_SYSTEM'] };
  await addClients(database, [{ number: 'K1' }, { number: 'K2' }]);
  await database.sql(
    `insert into sales.exchange_rate (currency, valid, rate) values ('USD', '[2026-11-01,2026-12-01)', 7.1)`,
  );
});
afterAll(() => database.drop());

const line = (changed: Partial<PushedOrderLineInput> = {}): PushedOrderLineInput => ({
  lineNo: 1,
  kind: 'GOODS',
  product: { number: 'P1', name: '角阀', unit: '件', quantityDecimals: 0 },
  quantity: '100',
  unitPrice: '2.5',
  ...changed,
});
const order = (number: string, changed: Partial<PushedOrderInput> = {}): PushedOrderInput => ({
  number,
  clientNumber: 'K1',
  orderedAt: '2026-11-02T01:00:00.000Z',
  currency: 'CNY',
  lines: [line()],
  ...changed,
});

async function push(orders: PushedOrderInput[], source = 'erp', viewer = erp): Promise<BatchAnswer> {
  const answer = await asking(database, viewer, (context) => pushOrders(context, { source, orders }));
  if (answer.__typename !== 'BatchPushed') throw new Error(answer.message);
  return answer;
}
type Note = readonly [number: string, orderNumber: string, quantity: string, lineNo?: number];
async function deliver(notes: readonly Note[], deliveredOn = '2026-11-05'): Promise<BatchAnswer> {
  const deliveries = notes.map(([number, orderNumber, quantity, lineNo = 1]) => ({
    number,
    deliveredOn,
    lines: [{ orderNumber, lineNo, quantity }],
  }));
  const answer = await asking(database, erp, (context) => pushDeliveries(context, { source: 'erp', deliveries }));
  if (answer.__typename !== 'BatchPushed') throw new Error(answer.message);
  return answer;
}
const outcomes = ({ results }: BatchAnswer) => results.map(({ outcome }) => outcome);
const codes = ({ results }: BatchAnswer) =>
  results.flatMap(({ problems }) => problems.map(({ code, lineNo }) => (lineNo === null ? code : `${code}@${lineNo}`)));
const delivered = async (number: string) =>
  (
    await database.sql<{ n: string }>(
      `select trim_scale(l.delivered_quantity)::text as n from sales.order_line l join sales."order" o on o.id = l.order_id
       where o.number = $1 and o.source = 'erp' order by l.line_no`,
      [number],
    )
  ).map(({ n }) => n);

describe('pushOrders', () => {
  it('keeps what lines cost, in yuan, and how much of the order that covers', async () => {
    const kept = async (number: string) =>
      database.sql('select amount_company, costed, cost from sales."order" where number = $1', [number]);
    const whole = (unitCost?: string): PushedOrderInput =>
      order('COST-1', {
        currency: 'USD',
        lines: [line({ unitCost: '12.3456' }), line({ lineNo: 2, quantity: '3', ...(unitCost && { unitCost }) })],
      });
    expect(outcomes(await push([whole()]))).toEqual(['CREATED']);
    // 100 at 2.50 dollars are 1 775.00 yuan.
    expect(await kept('COST-1')).toEqual([{ amount_company: '1828.25', costed: '1775.00', cost: '1234.56' }]);
    expect(outcomes(await push([whole('20')]))).toEqual(['UPDATED']);
    expect(await kept('COST-1')).toEqual([{ amount_company: '1828.25', costed: '1828.25', cost: '1294.56' }]);
    expect(outcomes(await push([whole('20')]))).toEqual(['UNCHANGED']);
    const fee = line({ lineNo: 3, kind: 'FEE', product: null, quantity: '1', unitPrice: '9' });
    expect(outcomes(await push([order('COST-2', { lines: [line({ unitCost: '0' }), fee] })]))).toEqual(['CREATED']);
    expect(await kept('COST-2')).toEqual([{ amount_company: '259.00', costed: '259.00', cost: '0.00' }]);
  });

  it.each(['-1', '1.23456', 'abc', '1e3'])('refuses the cost %s', async (unitCost) => {
    expect(codes(await push([order('COST-3', { lines: [line({ unitCost })] })]))).toEqual(['COST@1']);
  });

  it('refuses the cost of a fee', async () => {
    const fee = line({ kind: 'FEE', product: null, unitCost: '1' });
    expect(codes(await push([order('COST-3', { lines: [fee] })]))).toEqual(['COST@1']);
  });

  it.each([
    ['cost', [line({ unitCost: '9999999999', unitPrice: '1', quantity: '101' })]],
    [
      'line that is taken back by others',
      [1, 2, 3].map((lineNo) =>
        lineNo === 1
          ? line({ unitPrice: '9000000000', quantity: '120' })
          : line({ lineNo, kind: 'ADJUSTMENT', product: null, quantity: '60', unitPrice: '-9000000000' }),
      ),
    ],
  ])('refuses an order with a %s beyond what an amount can be, and takes the others', async (_, lines) => {
    const answer = await push([order('LARGE', { lines }), order(`SMALL-${v7()}`)]);
    expect(outcomes(answer)).toEqual(['REFUSED', 'CREATED']);
    expect(codes(answer)).toEqual(['AMOUNT']);
  });

  it('makes an order once, changes it when it changed, and says which', async () => {
    expect(outcomes(await push([order('A1'), order('A2', { currency: 'USD' })]))).toEqual(['CREATED', 'CREATED']);
    expect(outcomes(await push([order('A2', { currency: 'USD' }), order('A1')]))).toEqual(['UNCHANGED', 'UNCHANGED']);
    const changed = order('A1', { lines: [line({ quantity: '120' }), line({ lineNo: 2, unitPrice: '0.005' })] });
    expect(outcomes(await push([changed]))).toEqual(['UPDATED']);
    expect(outcomes(await push([changed]))).toEqual(['UNCHANGED']);
    expect(
      await database.sql(
        `select number, amount, amount_company, ordered_on::text from sales."order" where source = 'erp' and number like 'A%' order by 1`,
      ),
    ).toEqual([
      { number: 'A1', amount: '300.50', amount_company: '300.50', ordered_on: '2026-11-02' },
      { number: 'A2', amount: '250.00', amount_company: '1775.00', ordered_on: '2026-11-02' },
    ]);
    expect(outcomes(await push([order('A1')]))).toEqual(['UPDATED']);
    expect(await delivered('A1')).toHaveLength(1);
  });

  it('keeps two systems apart that give the same number', async () => {
    expect(outcomes(await push([order('A1')], 'other-erp'))).toEqual(['CREATED']);
  });

  it('names every fault with its line, takes nothing of a wrong order and all of the right ones', async () => {
    const wrong = order('B1', {
      clientNumber: 'K404',
      currency: 'cny',
      lines: [
        line({ quantity: '-1' }),
        line({ lineNo: 2, quantity: '1.5' }),
        line({ lineNo: 3, quantity: '0' }),
        line({ lineNo: 4, unitPrice: '-2' }),
        line({ lineNo: 5, overAcceptanceRate: '1.5' }),
        line({ lineNo: 6, product: null }),
        line({ lineNo: 7 }),
        line({ lineNo: 7 }),
      ],
    });
    const answer = await push([
      wrong,
      order('B2'),
      order('B3', { currency: 'EUR' }),
      order('B4', { lines: [] }),
      order('B5', { lines: [line({ quantity: '99999999999', unitPrice: '9999999999' })] }),
    ]);
    expect(outcomes(answer)).toEqual(['REFUSED', 'CREATED', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(codes(answer)).toEqual([
      'NO_SUCH_CLIENT',
      'CURRENCY',
      ...['QUANTITY@1', 'QUANTITY@2', 'QUANTITY@3', 'PRICE@4', 'RATE@5', 'PRODUCT@6', 'LINE_NUMBER@7', 'LINE_NUMBER@7'],
      'NO_RATE',
      'NO_LINES',
      'AMOUNT',
    ]);
    expect(await database.sql(`select number from sales."order" where number like 'B%'`)).toEqual([{ number: 'B2' }]);
  });

  it('refuses a batch with a number twice, too large, of nobody, or of another post', async () => {
    expect(codes(await push([order('C1'), order('C1')]))).toEqual(['TWICE_IN_BATCH', 'TWICE_IN_BATCH']);
    for (const source of ['', 'kehu', 'ERP!']) await expect(push([order('C1')], source)).rejects.toThrow('来源');
    await expect(push([])).rejects.toThrow('200');
    await expect(push(Array.from({ length: 201 }, (_, at) => order(`C${at}`)))).rejects.toThrow('200');
    await expect(push([order('C1')], 'erp', director)).rejects.toThrow('接口账户');
  });

  it('takes one batch over once, however many send it at the same time', async () => {
    const batch = Array.from({ length: 20 }, (_, at) => order(`D${at}`));
    const answers = await Promise.all(Array.from({ length: 4 }, () => push(batch)));
    const created = answers.flatMap(outcomes).filter((outcome) => outcome === 'CREATED');
    expect(created).toHaveLength(20);
    expect(await database.sql(`select from sales."order" where number like 'D%'`)).toHaveLength(20);
  });
});

describe('pushDeliveries', () => {
  it('adds up what was delivered, takes a note once, and corrects one that is sent anew', async () => {
    await push([order('E1')]);
    expect(outcomes(await deliver([['N1', 'E1', '40'], ['N2', 'E1', '50']]))).toEqual(['CREATED', 'CREATED']); // prettier-ignore
    expect(outcomes(await deliver([['N1', 'E1', '40'], ['N2', 'E1', '50']]))).toEqual(['UNCHANGED', 'UNCHANGED']); // prettier-ignore
    expect(await delivered('E1')).toEqual(['90']);
    expect(outcomes(await deliver([['N2', 'E1', '60']]))).toEqual(['UPDATED']);
    expect(await delivered('E1')).toEqual(['100']);
  });

  it('stops at what was ordered and what the client accepts beyond, to the piece', async () => {
    await push([order('F1', { lines: [line({ overAcceptanceRate: '0.05' }), line({ lineNo: 2 })] })]);
    expect(codes(await deliver([['N3', 'F1', '106']]))).toEqual(['OVER_DELIVERED@1']);
    expect(outcomes(await deliver([['N3', 'F1', '105'], ['N4', 'F1', '1']]))).toEqual(['CREATED', 'REFUSED']); // prettier-ignore
    expect(codes(await deliver([['N5', 'F1', '101', 2]]))).toEqual(['OVER_DELIVERED@2']);
    expect(await delivered('F1')).toEqual(['105', '0']);
  });

  it('refuses fractions of pieces, nothing, less than nothing, unknown lines and days that are wrong', async () => {
    await push([order('G1')]);
    const wrong: readonly (readonly [Note, string])[] = [
      [['N6', 'G1', '1.5'], 'QUANTITY@1'],
      [['N6', 'G1', '0'], 'QUANTITY@1'],
      [['N6', 'G1', '-3'], 'QUANTITY@1'],
      [['N6', 'G1', '1', 9], 'NO_SUCH_LINE@9'],
      [['N6', 'G404', '1'], 'NO_SUCH_LINE@1'],
      [['', 'G1', '1'], 'NUMBER'],
    ];
    for (const [note, code] of wrong) expect(codes(await deliver([note]))).toEqual([code]);
    expect(codes(await deliver([['N6', 'G1', '1']], '2026-11-24'))).toEqual(['DATE']);
    expect(codes(await deliver([['N6', 'G1', '1']], '2026-11-01'))).toEqual(['DATE@1']);
    expect(await delivered('G1')).toEqual(['0']);
  });

  it('keeps an order from falling below what was delivered of it', async () => {
    await push([order('H1')]);
    await deliver([['N7', 'H1', '80']]);
    const less = order('H1', { clientNumber: 'K2', currency: 'USD', lines: [line({ quantity: '79' })] });
    expect(codes(await push([less]))).toEqual(['CLIENT_CHANGED', 'CURRENCY_CHANGED', 'BELOW_DELIVERED@1']);
    expect(codes(await push([order('H1', { lines: [line({ lineNo: 2 })] })]))).toEqual(['LINE_DELIVERED@1']);
    expect(outcomes(await push([order('H1', { lines: [line({ quantity: '80' })] })]))).toEqual(['UPDATED']);
  });

  it('never keeps less than return notes took of a line', async () => {
    await push([order('I1')]);
    await deliver([['N8', 'I1', '80']]);
    await database.sql(
      `select returns.claim(l.id, 80, 2.5, 30, 0) from sales.order_line l join sales."order" o on o.id = l.order_id where o.number = 'I1'`,
    );
    expect(codes(await deliver([['N8', 'I1', '29']]))).toEqual(['BELOW_RETURNED@1']);
    expect(outcomes(await deliver([['N8', 'I1', '30']]))).toEqual(['UPDATED']);
  });

  it('keeps the sum of each line whatever notes come, in whatever order, alone or together', async () => {
    const note = fc.record({ note: fc.integer({ min: 0, max: 3 }), quantity: fc.integer({ min: -5, max: 70 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(note, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async (batches) => {
        const number = `R${v7()}`;
        await push([order(number)]);
        await Promise.all(
          batches.map((notes) =>
            deliver(notes.map((each) => [`${number}-${each.note}`, number, String(each.quantity)] as const)),
          ),
        );
        const [sum] = await database.sql<{ noted: string; kept: string }>(
          `select coalesce((select sum(quantity) from sales.delivery d where d.order_line_id = l.id), 0) as noted,
             l.delivered_quantity as kept
           from sales.order_line l join sales."order" o on o.id = l.order_id where o.number = $1`,
          [number],
        );
        expect(Number(sum?.kept)).toBe(Number(sum?.noted));
        expect(Number(sum?.kept)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 15 },
    );
  });
});

it('shows the order system nothing of what it handed over', async () => {
  const { askGraph } = await import('../clients/graph');
  const [known] = await database.sql<{ id: string }>(`select id from sales."order" where number = 'A1' limit 1`);
  expect((await askGraph(database, erp, `{ order(id: "${known?.id}") { number } }`)).data).toEqual({ order: null });
  expect((await askGraph(database, erp, '{ clients(first: 1) { totalCount } }')).errors).toEqual([
    expect.stringMatching(/do not include.*\(CLIENT_CARD\)/),
  ]);
});
