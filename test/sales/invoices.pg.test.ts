import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachProof } from '../../api/returns/book-return.service';
import { returnById } from '../../api/returns/return.service';
import { loadInvoices } from '../../api/returns/settled-parts.repository';
import { returns } from '../../api/returns/subgraph';
import { pushInvoices } from '../../api/sales/intake/push-invoices.service';
import type { PushedInvoiceInput } from '../../api/sales/intake/push-invoices.schema';
import type { Pushed } from '../../api/sales/intake/push-orders.schema';
import { loadParts } from '../../api/sales/invoices/invoice.repository';
import { invoiceById, invoicePage, invoicesOf } from '../../api/sales/invoices/invoice.service';
import { sales } from '../../api/sales/subgraph';
import { addStaff, asking } from '../clients/some-clients';
import { addClient } from '../complaints/arrange';
import { specialist } from '../complaints/viewers';
import { doing, step, type Viewer } from '../returns/some-returns';
import { approve, database, openStage, people, receive, request, upload } from '../returns/stage';
import { enactTerms, owe } from './some-receivables';

let erp: Viewer;
let client: string;
let clientNumber: string;

beforeAll(async () => {
  await openStage([...returns.entities, ...sales.entities]);
  await enactTerms();
  erp = { staffId: await addStaff(database, 'ORDER_SYSTEM'), posts: ['ORDER_SYSTEM'] };
});
afterAll(() => database.drop());
beforeEach(async () => {
  client = await addClient(database, people.ming);
  const [row] = await database.sql<{ number: string }>('select number from clients.client where id = $1', [client]);
  clientNumber = row?.number ?? '';
});

let serial = 0;

/** A delivery of so much yuan, owed by the client; named as the order system does. */
async function delivery(amount: string, of = client, currency = 'CNY') {
  const owed = await owe(of, [{ delivered: '1', price: amount }], { currency, rate: currency === 'CNY' ? '1' : '7' });
  await database.sql(`update sales."order" set source = 'erp' where number = $1`, [owed.orderNumber]);
  await database.sql(`update sales.delivery set source = 'erp' where order_line_id = any($1)`, [owed.lines]);
  const [row] = await database.sql<{ number: string; order_id: string }>(
    `update sales.receivable set source = 'erp' where id = $1 returning number, order_id`,
    [owed.id],
  );
  return { ...owed, deliveryNumber: row?.number ?? '', orderId: row?.order_id ?? '' };
}
type Delivered = Awaited<ReturnType<typeof delivery>>;

const part = ({ orderNumber, deliveryNumber }: Delivered, amount: string) => ({ orderNumber, deliveryNumber, amount });
function invoice(parts: PushedInvoiceInput['parts'], more: Partial<PushedInvoiceInput> = {}): PushedInvoiceInput {
  const fen = parts.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  return {
    number: `INV-${(serial += 1)}`,
    clientNumber,
    invoicedOn: '2026-11-20',
    currency: 'CNY',
    amount: (fen / 100).toFixed(2),
    parts,
    ...more,
  };
}
async function push(invoices: PushedInvoiceInput[], viewer: Viewer = erp): Promise<readonly Pushed[]> {
  const answer = await asking(database, viewer, (context) => pushInvoices(context, { source: 'erp', invoices }));
  if (!('results' in answer)) throw new Error(answer.code);
  return answer.results;
}
const outcomes = (results: readonly Pushed[]): string[] =>
  results.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)].join(' '));
const invoicedOf = async ({ id }: Delivered): Promise<string> =>
  (
    await database.sql<{ n: string }>(
      `select coalesce(sum(p.amount), 0)::numeric(14,2)::text as n from sales.invoice_part p
       join sales.invoice i on i.id = p.invoice_id where p.receivable_id = $1 and i.voided_on is null`,
      [id],
    )
  )[0]?.n ?? '';

describe('an invoice', () => {
  it('is taken over once, is corrected when it comes anew, and frees what it covered when it is voided', async () => {
    const [one, two] = [await delivery('100'), await delivery('50')];
    const first = invoice([part(one, '100'), part(two, '20')], { taxAmount: '13.81' });
    const [created] = await push([first]);
    expect(created).toMatchObject({ outcome: 'CREATED', orderId: one.orderId });
    expect(outcomes(await push([first]))).toEqual(['UNCHANGED']);
    expect(outcomes(await push([{ ...first, parts: [...first.parts].reverse() }]))).toEqual(['UNCHANGED']);
    expect(outcomes(await push([{ ...first, parts: [part(one, '90'), part(two, '30')] }]))).toEqual(['UPDATED']);
    expect([await invoicedOf(one), await invoicedOf(two)]).toEqual(['90.00', '30.00']);
    expect(outcomes(await push([invoice([part(two, '20.01')])]))).toEqual(['REFUSED OVER_INVOICED']);
    expect(outcomes(await push([{ ...first, voidedOn: '2026-11-22' }]))).toEqual(['UPDATED']);
    expect(await invoicedOf(one)).toBe('0.00');
    expect(outcomes(await push([invoice([part(two, '50')])]))).toEqual(['CREATED']);
    expect(outcomes(await push([first]))).toEqual(['REFUSED OVER_INVOICED']);
    const audited = await database.sql(`select after from platform.audit where action = 'invoice.push' order by id`);
    expect(audited.length).toBeGreaterThan(6);
  });

  it('is refused whole, with every fault, and keeps no other back', async () => {
    const mine = await delivery('100');
    const foreign = await delivery('100', people.clientOfHong);
    const dollars = await delivery('100', client, 'USD');
    const good = invoice([part(mine, '100')]);
    expect(
      outcomes(
        await push([
          invoice([part(mine, '0')]),
          invoice([part(mine, '1.001')], { amount: '1' }),
          invoice([part(mine, '-1')], { amount: '1' }),
          invoice([part(mine, '100.01')]),
          invoice([part(mine, '10')], { amount: '11' }),
          invoice([part(mine, '10'), part(mine, '10')]),
          invoice([part(foreign, '10')]),
          invoice([part(dollars, '10')]),
          invoice([{ orderNumber: mine.orderNumber, deliveryNumber: 'none', amount: '1' }]),
          invoice([], { amount: '1' }),
          invoice([part(mine, '10')], { clientNumber: 'nobody' }),
          invoice([part(mine, '10')], { currency: 'yuan' }),
          invoice([part(mine, '10')], { invoicedOn: '2026-11-24' }),
          invoice([part(mine, '10')], { voidedOn: '2026-11-19' }),
          invoice([part(mine, '10')], { taxAmount: '10' }),
          good,
        ]),
      ),
    ).toEqual([
      'REFUSED INVOICE_AMOUNT INVOICE_AMOUNT',
      'REFUSED INVOICE_AMOUNT',
      'REFUSED INVOICE_AMOUNT',
      'REFUSED OVER_INVOICED',
      'REFUSED PARTS_SUM',
      'REFUSED PART_TWICE PART_TWICE',
      'REFUSED DELIVERY_OF_OTHER',
      'REFUSED DELIVERY_CURRENCY',
      'REFUSED NO_SUCH_DELIVERY',
      'REFUSED NO_LINES',
      'REFUSED NO_SUCH_CLIENT',
      'REFUSED CURRENCY DELIVERY_CURRENCY',
      'REFUSED INVOICE_DAY',
      'REFUSED INVOICE_DAY',
      'REFUSED TAX',
      'CREATED',
    ]);
    expect(await invoicedOf(mine)).toBe('100.00');
    const twice = invoice([part(await delivery('5'), '5')]);
    expect(outcomes(await push([twice, twice]))).toEqual(['REFUSED TWICE_IN_BATCH', 'REFUSED TWICE_IN_BATCH']);
    await expect(push([good], people.accountant)).rejects.toThrow('MAY_NOT_PUSH');
    await expect(push([])).rejects.toThrow('BATCH_SIZE');
  });

  it('of many at the same time never covers more than is owed', async () => {
    const one = await delivery('100');
    const all = await Promise.all(Array.from({ length: 6 }, () => push([invoice([part(one, '30')])])));
    expect(all.flatMap(outcomes).filter((each) => each === 'CREATED')).toHaveLength(3);
    expect(await invoicedOf(one)).toBe('90.00');
  });

  it('sums to its parts and stays within what is owed, whatever comes in whatever order', async () => {
    const [one, two] = [await delivery('10'), await delivery('7.5')];
    const numbers = ['A', 'B', 'C'].map((each) => `${each}-${v7()}`);
    const some = fc.record({
      which: fc.nat(2),
      first: fc.integer({ min: 0, max: 1_100 }),
      second: fc.integer({ min: 0, max: 800 }),
      isVoid: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 4 }), async (sent) => {
        for (const { which, first, second, isVoid } of sent) {
          const parts = [
            ...(first > 0 ? [part(one, (first / 100).toFixed(2))] : []),
            ...(second > 0 ? [part(two, (second / 100).toFixed(2))] : []),
          ];
          if (parts.length === 0) continue;
          const number = numbers[which] ?? '';
          await push([invoice(parts, { number, ...(isVoid && { voidedOn: '2026-11-22' }) })]);
        }
        expect(Number(await invoicedOf(one))).toBeLessThanOrEqual(10);
        expect(Number(await invoicedOf(two))).toBeLessThanOrEqual(7.5);
        const torn = await database.sql(
          `select from sales.invoice i where amount <> (select sum(amount) from sales.invoice_part where invoice_id = i.id)`,
        );
        expect(torn).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('that is not the sum of its parts cannot be committed', async () => {
    const one = await delivery('10');
    await push([invoice([part(one, '10')])]);
    await expect(
      database.sql('update sales.invoice_part set amount = 9 where receivable_id = $1', [one.id]),
    ).rejects.toThrow(/do not sum/);
  });

  it('is read by who reads what the client owes, with its order and its receivable', async () => {
    const one = await delivery('10');
    const [{ orderId } = { orderId: null }] = await push([invoice([part(one, '10')], { number: `READ-${v7()}` })]);
    const read = (viewer: Viewer) =>
      asking(database, viewer, async (context) => {
        const fields = ['number', 'amount', 'clientId'];
        const [ofOrder] = await invoicesOf(context, { order: orderId ?? '' }, fields);
        const [ofReceivable] = await invoicesOf(context, { receivable: one.id }, fields);
        const page = await invoicePage(context, {
          first: 5,
          after: null,
          selection: fields,
          filter: { clientId: client, number: 'READ-', stands: true },
        });
        return {
          ids: [ofOrder?.id, ofReceivable?.id, page.edges[0]?.node.id],
          byId: ofOrder && (await invoiceById(context, ofOrder.id, fields)),
          parts: ofOrder && (await loadParts(context, ofOrder.id)),
        };
      });
    for (const viewer of [people.seller, people.accountant, people.manager]) {
      const { ids, byId, parts } = await read(viewer);
      expect(new Set(ids).size).toBe(1);
      expect(byId).toMatchObject({ amount: '10.00', clientId: client });
      expect(parts).toMatchObject([
        { receivableId: one.id, deliveryNumber: one.deliveryNumber, orderNumber: one.orderNumber, amount: '10.00' },
      ]);
    }
    for (const viewer of [specialist(people.hong), people.warehouse, erp])
      expect((await read(viewer)).ids).toEqual([undefined, undefined, undefined]);
  });
});

describe('the proof of a return', () => {
  it('that is an invoice names one that stands, of a delivery of the return', async () => {
    const [one, other] = [await delivery('10'), await delivery('10')];
    const [own, foreign, voided] = [invoice([part(one, '4')]), invoice([part(other, '10')]), invoice([part(one, '6')])];
    await push([own, foreign, voided]);
    await push([{ ...voided, voidedOn: '2026-11-22' }]);
    const idOf = async ({ number }: PushedInvoiceInput): Promise<string> =>
      (await database.sql<{ id: string }>('select id from sales.invoice where number = $1', [number]))[0]?.id ?? '';
    const line = one.lines[0] ?? '';
    const row = await receive(await approve(await request([[line, '1']], { clientId: client })), ['1']);
    const known = await asking(database, people.seller, (context) => loadInvoices(context, row.id));
    expect(known.map(({ number, voidedOn }) => [number, voidedOn]).sort()).toEqual(
      [
        [own.number, null],
        [voided.number, '2026-11-22'],
      ].sort(),
    );
    const prove = async (kind: 'STAMPED_INVOICE' | 'STAMPED_INVOICE_COPY', invoiceId: string | null) =>
      doing(database, people.seller, attachProof, {
        ...step(row),
        kind,
        invoiceId,
        attachmentId: await upload(people.seller),
      });
    for (const id of [null, 'nonsense', v7(), await idOf(foreign), await idOf(voided)])
      await expect(prove('STAMPED_INVOICE', id)).rejects.toThrow('NO_SUCH_INVOICE input.invoiceId');
    const proved = await prove('STAMPED_INVOICE_COPY', await idOf(own));
    const [stored] = await database.sql('select kind, invoice_number from returns.proof where return_id = $1', [
      row.id,
    ]);
    expect(stored).toEqual({ kind: 'STAMPED_INVOICE_COPY', invoice_number: own.number });
    expect(
      await asking(database, people.accountant, (context) => returnById(context, proved.id, ['state'])),
    ).toMatchObject({ state: 'RECEIVED' });
  });
});
