import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { returns } from '../../api/returns/subgraph';
import { pushDeliveries } from '../../api/sales/intake/push-deliveries.service';
import { pushOrders, type BatchAnswer } from '../../api/sales/intake/push-orders.service';
import { ageing } from '../../api/sales/receivables/ageing.service';
import type { ReceivableFilter } from '../../api/sales/receivables/receivable-filter.schema';
import { receivablePage } from '../../api/sales/receivables/receivable.service';
import { sales } from '../../api/sales/subgraph';
import { asking } from '../clients/some-clients';
import { addClient } from '../complaints/arrange';
import { director, holderOf, specialist } from '../complaints/viewers';
import type { Viewer } from '../returns/some-returns';
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

const list = async (viewer: Viewer, filter: Partial<ReceivableFilter> = {}, first = 200) =>
  asking(database, viewer, async (context) => {
    const seen: string[] = [];
    let after: string | null = null;
    let total: number;
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
