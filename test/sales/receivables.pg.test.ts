import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageHandlers } from '../../api/commands/message-handlers';
import { dispatchMessages } from '../../api/platform/outbox-dispatch';
import { returns } from '../../api/returns/subgraph';
import { pushDeliveries } from '../../api/sales/intake/push-deliveries.service';
import { pushOrders, type BatchAnswer } from '../../api/sales/intake/push-orders.service';
import { ageing } from '../../api/sales/receivables/ageing.service';
import { logCollection } from '../../api/sales/receivables/collection-log.service';
import { followComplaint, followOrders } from '../../api/sales/receivables/dispute.service';
import type { ReceivableFilter } from '../../api/sales/receivables/receivable-filter.schema';
import { receivablePage } from '../../api/sales/receivables/receivable.service';
import { sales } from '../../api/sales/subgraph';
import { asking } from '../clients/some-clients';
import { addClient, addComplaint } from '../complaints/arrange';
import { director, holderOf, specialist } from '../complaints/viewers';
import type { Viewer } from '../returns/some-returns';
import { database, openStage, people } from '../returns/stage';
import { asSystem, balanceOf, collect, enactTerms, NOW, owe, type Owed } from './some-receivables';

let client: string;

beforeAll(async () => {
  await openStage([...returns.entities, ...sales.entities]);
  await enactTerms();
});
afterAll(() => database.drop());
beforeEach(async () => {
  client = await addClient(database, people.ming);
});

const list = async (viewer: Viewer, filter: Partial<ReceivableFilter> = {}, first = 200) =>
  asking(database, viewer, async (context) => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page = await receivablePage(context, {
        first,
        after,
        selection: ['number'],
        filter: { open: true, ...filter },
        counted: true,
      });
      seen.push(...page.edges.map(({ node }) => node.id));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(total);
    return seen;
  });

describe('what the order system hands over', () => {
  const erp = (): Viewer => holderOf('ORDER_SYSTEM', people.hong);
  const order = (unitPrice: string, fee?: string) => ({
    source: 'erp',
    orders: [
      {
        number: `E-${client}`.slice(0, 30),
        clientNumber: client,
        orderedAt: '2026-10-01T01:00:00.000Z',
        currency: 'CNY',
        lines: [
          {
            lineNo: 1,
            kind: 'GOODS' as const,
            product: { number: 'EP1', quantityDecimals: 0 },
            quantity: '10',
            unitPrice,
          },
          ...(fee === undefined
            ? []
            : [{ lineNo: 2, kind: 'FEE' as const, product: null, quantity: '1', unitPrice: fee }]),
        ],
      },
    ],
  });
  const note = (number: string, quantity: string, deliveredOn = '2026-10-05') => ({
    source: 'erp',
    deliveries: [
      {
        number: `${number}-${client}`.slice(0, 30),
        deliveredOn,
        lines: [{ orderNumber: `E-${client}`.slice(0, 30), lineNo: 1, quantity }],
      },
    ],
  });
  const push = async (work: 'orders' | 'deliveries', input: object): Promise<string[]> => {
    const answer = await asking(database, erp(), (context) =>
      work === 'orders' ? pushOrders(context, input as never) : pushDeliveries(context, input as never),
    );
    if (answer.__typename !== 'BatchPushed') throw new Error(answer.message);
    return (answer as BatchAnswer).results.map(({ outcome }) => outcome);
  };
  const owed = () =>
    database.sql<Record<string, unknown>>(
      `select amount, open, collected, due_on::text, term_of from sales.receivable where client_id = $1 order by delivered_on, number`,
      [client],
    );

  it('is owed by delivery note, on the client’s term, once however often it is sent', async () => {
    await database.sql('update clients.client set payment_term_days = 10 where id = $1', [client]);
    await push('orders', order('3.333', '12'));
    for (const outcome of ['CREATED', 'UNCHANGED']) {
      expect(await push('deliveries', note('N1', '3'))).toEqual([outcome]);
      expect(await owed()).toEqual([
        { amount: '22.00', open: '22.00', collected: '0.00', due_on: '2026-10-15', term_of: 'CLIENT' },
      ]);
    }
    await push('deliveries', note('N2', '7', '2026-10-09'));
    expect((await owed()).map(({ amount }) => amount)).toEqual(['22.00', '23.33']);
  });

  it('changes what is owed when price or note is corrected, and loses nothing that was paid', async () => {
    await push('orders', order('10'));
    await push('deliveries', note('N1', '10'));
    expect(await owed()).toMatchObject([{ amount: '100.00', due_on: '2026-11-04', term_of: 'COMPANY' }]);
    await collect({ clientId: client, amount: '90' });
    await push('orders', order('8'));
    expect(await owed()).toMatchObject([{ amount: '80.00', collected: '80.00', open: '0.00' }]);
    const [waiting] = await database.sql('select unallocated from sales.settlement where client_id = $1', [client]);
    expect(waiting).toEqual({ unallocated: '10.00' });
    await push('orders', order('12'));
    expect(await owed()).toMatchObject([{ amount: '120.00', collected: '80.00', open: '40.00' }]);
  });
});

describe('what a complaint holds up', () => {
  const complain = async (owed: Owed, partNumber: string | null, quantity: string | null): Promise<string> => {
    const id = await addComplaint(database, { clientId: client, class: 'PRODUCT_QUALITY' });
    await database.sql(
      'update complaints.complaint set order_number = $2, part_number = $3, affected_quantity = $4 where id = $1',
      [id, owed.orderNumber, partNumber, quantity],
    );
    return id;
  };
  const follow = (id: string) => asSystem((transaction) => followComplaint(transaction, id, NOW));
  const partOf = async ({ lines }: Owed, at = 0): Promise<string> =>
    (
      await database.sql<{ number: string }>(
        'select p.number from sales.product p join sales.order_line l on l.product_id = p.id where l.id = $1',
        [lines[at]],
      )
    )[0]?.number ?? '';
  const end = (id: string, outcome: string, state = 'CLOSED') =>
    database.sql('update complaints.complaint set state = $3, outcome = $2, closed_at = now() where id = $1', [
      id,
      outcome,
      state,
    ]);
  const rateOf = async () =>
    (await asking(database, people.accountant, (context) => ageing(context, { clientId: client })))?.total
      .collectionRate;

  it('is its part number’s amount, is left out of the collection rate, and comes back when it is not established', async () => {
    const owed = await owe(
      client,
      [
        { delivered: '10', price: '6' },
        { delivered: '10', price: '4' },
      ],
      { deliveredOn: '2026-10-01' },
    );
    await collect({ clientId: client, amount: '40', allocations: [{ receivableId: owed.id, amount: '40' }] });
    expect(await rateOf()).toMatchObject({ numerator: '40.00', denominator: '100.00', value: '0.400000', open: 1 });
    const id = await complain(owed, await partOf(owed), '5');
    for (let again = 0; again < 3; again += 1) await follow(id);
    expect(await balanceOf(owed)).toMatchObject({ held: '30.00', open: '60.00' });
    expect(await rateOf()).toMatchObject({
      numerator: '40.00',
      denominator: '70.00',
      disputed: '30.00',
      value: '0.571429',
    });
    const before = await balanceOf(owed);
    await end(id, 'NOT_ESTABLISHED');
    for (let again = 0; again < 2; again += 1) await follow(id);
    expect(await balanceOf(owed)).toEqual({ ...before, held: '0.00' });
    expect(await rateOf()).toMatchObject({ denominator: '100.00', disputed: '0.00' });
    expect(await database.sql('select released_by, amount from sales.dispute where complaint_id = $1', [id])).toEqual([
      { released_by: 'NOT_ESTABLISHED', amount: '30.00' },
    ]);
  });

  it.each([
    ['UPHELD', 'CLOSED'],
    ['WITHDRAWN', 'WITHDRAWN'],
    ['VOID', 'VOID'],
    ['DUPLICATE', 'VOID'],
  ])('ends with the complaint when it ends as %s, and begins again when that is reopened', async (outcome, state) => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const id = await complain(owed, await partOf(owed), null);
    await follow(id);
    expect(await balanceOf(owed)).toMatchObject({ held: '100.00' });
    await end(id, outcome, state);
    await follow(id);
    expect(await balanceOf(owed)).toMatchObject({ held: '0.00' });
    await database.sql(
      `update complaints.complaint set state = 'INVESTIGATING', outcome = null, closed_at = null where id = $1`,
      [id],
    );
    await follow(id);
    expect(await balanceOf(owed)).toMatchObject({ held: '100.00' });
  });

  it('is nothing without a part number, of another client’s order, or of what is paid', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    await follow(await complain(owed, null, '5'));
    await follow(await complain(owed, 'NO-SUCH-PART', '5'));
    const foreign = await addComplaint(database, { clientId: people.clientOfHong });
    await database.sql('update complaints.complaint set order_number = $2, part_number = $3 where id = $1', [
      foreign,
      owed.orderNumber,
      await partOf(owed),
    ]);
    await follow(foreign);
    expect(await balanceOf(owed)).toMatchObject({ held: '0.00' });
    const id = await complain(owed, await partOf(owed), null);
    await follow(id);
    await collect({ clientId: client, amount: '95', allocations: [{ receivableId: owed.id, amount: '95' }] });
    expect(await balanceOf(owed)).toMatchObject({ held: '5.00', open: '5.00' });
  });

  it('is held up too when the delivery comes after the complaint', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const [row] = await database.sql<{ order_id: string }>('select order_id from sales.receivable where id = $1', [
      owed.id,
    ]);
    await complain(owed, await partOf(owed), '2');
    await asSystem((transaction) => followOrders(transaction, [row?.order_id ?? ''], NOW));
    expect(await balanceOf(owed)).toMatchObject({ held: '20.00' });
  });

  it('follows what the complaints room publishes', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const id = await complain(owed, await partOf(owed), null);
    const tell = (topic: string) =>
      database.sql('insert into platform.outbox (topic, payload) values ($1, $2)', [
        topic,
        JSON.stringify({ complaintId: id }),
      ]);
    const faults: unknown[] = [];
    const dispatch = () =>
      dispatchMessages(database.source, {
        handlers: messageHandlers(() => NOW),
        onFault: (_, fault) => faults.push(fault),
      });
    await tell('complaint.filed');
    await dispatch();
    expect(await balanceOf(owed)).toMatchObject({ held: '100.00' });
    await end(id, 'NOT_ESTABLISHED');
    await tell('complaint.moved');
    await dispatch();
    expect(await balanceOf(owed)).toMatchObject({ held: '0.00' });
    expect(faults).toEqual([]);
  });
});

describe('the list of receivables', () => {
  it('is paged by due date, and filtered by age, dispute, owner, client and text', async () => {
    const [old, young, future] = [
      await owe(client, [{ delivered: '1' }], { deliveredOn: '2026-07-01' }),
      await owe(client, [{ delivered: '1' }], { deliveredOn: '2026-10-20' }),
      await owe(client, [{ delivered: '1' }], { deliveredOn: '2026-11-20' }),
    ];
    const of = (filter: Partial<ReceivableFilter>) => list(people.accountant, { clientId: client, ...filter }, 1);
    expect(await of({})).toEqual([old.id, young.id, future.id]);
    expect(await of({ overdueFrom: 1 })).toEqual([old.id, young.id]);
    expect(await of({ overdueFrom: 1, overdueTo: 30 })).toEqual([young.id]);
    expect(await of({ overdueFrom: 91 })).toEqual([old.id]);
    expect(await of({ overdueTo: 0 })).toEqual([future.id]);
    expect(await of({ disputed: true })).toEqual([]);
    expect(await of({ search: young.orderNumber })).toEqual([young.id]);
    expect(await list(people.accountant, { search: client })).toEqual([old.id, young.id, future.id]);
    expect(await of({ ownerIds: [people.hong] })).toEqual([]);
    expect(await of({ ownerIds: [people.ming] })).toHaveLength(3);
    expect(await of({ clientId: 'x' })).toEqual([]);
    await collect({ clientId: client, amount: '10' });
    expect(await of({})).toEqual([young.id, future.id]);
    expect(await of({ open: false })).toHaveLength(3);
    await expect(of({ search: 'x'.repeat(101) })).rejects.toThrow('100');
  });

  it('is an account manager’s own portfolio, and all of it for accounting, service director and general manager', async () => {
    const mine = await owe(client, [{ delivered: '1' }]);
    const foreign = await owe(people.clientOfHong, [{ delivered: '1' }]);
    expect(await list(people.seller)).toContain(mine.id);
    expect(await list(people.seller)).not.toContain(foreign.id);
    expect(await list(specialist(people.hong))).not.toContain(mine.id);
    for (const viewer of [people.accountant, people.manager, director(people), people.salesManager])
      expect(await list(viewer)).toEqual(expect.arrayContaining([mine.id, foreign.id]));
    for (const viewer of [
      people.warehouse,
      holderOf('EXECUTIVE', people.hong),
      holderOf('ADMINISTRATOR', people.hong),
    ]) {
      expect(await list(viewer)).toEqual([]);
      expect(await asking(database, viewer, (context) => ageing(context, {}))).toBeNull();
    }
    const names = await asking(database, people.accountant, (context) =>
      context.database.rows({ text: 'select name from clients.client where id = $1', values: [client] }),
    );
    expect(names).toHaveLength(1);
  });
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

  it('tell of a past instant only what was known then', async () => {
    const owed = await owe(client, [{ delivered: '10' }], { deliveredOn: '2026-10-01' });
    await collect({ clientId: client, amount: '40', allocations: [{ receivableId: owed.id, amount: '40' }] });
    const then = database.contextOf(people.accountant, { now: '2026-11-22T01:00:00.000Z' });
    const answer = await ageing(then, { clientId: client });
    await then.database.close();
    expect(answer?.total.collectionRate).toMatchObject({ numerator: '0.00', denominator: '100.00', value: '0.000000' });
  });
});

describe('the collection log', () => {
  const entry = (more: object = {}) => ({
    clientId: client,
    contactedAt: '2026-11-23T00:30:00.000Z',
    channel: 'PHONE' as const,
    result: 'PROMISED' as const,
    promisedOn: '2026-11-30',
    promisedAmount: '50',
    note: '答应月底付一半',
    idempotencyKey: crypto.randomUUID(),
    ...more,
  });
  const log = async (viewer: Viewer, more: object = {}) => {
    const answer = await asking(database, viewer, (context) =>
      logCollection(context, entry(more), ['result', 'promisedOn']),
    );
    if (!('entry' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
    return answer;
  };

  it('is written by who collects from the client, once for a key, and never changed', async () => {
    const owed = await owe(client, [{ delivered: '1' }]);
    const first = await log(people.seller, { idempotencyKey: 'one', receivableId: owed.id });
    expect(first.entry).toMatchObject({ result: 'PROMISED', promisedOn: '2026-11-30' });
    expect(await log(people.seller, { idempotencyKey: 'one', receivableId: owed.id })).toMatchObject({
      replayed: true,
    });
    await log(people.accountant);
    await log(people.salesManager, { result: 'NOT_REACHED', promisedOn: null, promisedAmount: null });
    for (const viewer of [people.manager, director(people)]) await expect(log(viewer)).rejects.toThrow('MAY_NOT_LOG');
    for (const viewer of [specialist(people.hong), people.warehouse])
      await expect(log(viewer)).rejects.toThrow('NO_SUCH_CLIENT');
    expect(await database.sql('select from sales.collection_entry where client_id = $1', [client])).toHaveLength(3);
    await expect(
      asking(database, people.seller, (context) =>
        context.database.write((transaction) =>
          transaction.rows({ text: 'update sales.collection_entry set note = null', values: [] }),
        ),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('is refused when it is wrong, with the field', async () => {
    const foreign = await owe(people.clientOfHong, [{ delivered: '1' }]);
    for (const [more, code] of [
      [{ contactedAt: '2026-11-24T00:00:00.000Z' }, 'DAY input.contactedAt'],
      [{ contactedAt: '2024-11-24T00:00:00.000Z' }, 'DAY'],
      [{ promisedOn: null }, 'PROMISE'],
      [{ promisedOn: '2026-11-22' }, 'PROMISE'],
      [{ promisedOn: '2028-01-01' }, 'PROMISE'],
      [{ result: 'REFUSED' }, 'PROMISE'],
      [{ promisedAmount: '-1' }, 'AMOUNT'],
      [{ promisedAmount: '0.001' }, 'AMOUNT'],
      [{ note: 'x'.repeat(1001) }, 'TOO_LONG'],
      [{ note: 'a\u0000b' }, 'CONTROL_CHARACTER'],
      [{ receivableId: foreign.id }, 'NO_SUCH_RECEIVABLE'],
      [{ receivableId: 'x' }, 'NO_SUCH_RECEIVABLE'],
    ] as const)
      await expect(log(people.seller, more), code).rejects.toThrow(code);
  });
});
