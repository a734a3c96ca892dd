import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageHandlers } from '../../api/commands/message-handlers';
import { dispatchMessages } from '../../api/platform/outbox-dispatch';
import { returns } from '../../api/returns/subgraph';
import { ageing } from '../../api/sales/receivables/ageing.service';
import { followComplaint, followGoods, followOrders } from '../../api/sales/receivables/dispute.service';
import { sales } from '../../api/sales/subgraph';
import { asking } from '../clients/some-clients';
import { addClient, addComplaint } from '../complaints/arrange';
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

  it('is what was found out of the goods, and what was held up until then stays on record', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const id = await complain(owed, await partOf(owed), null);
    await follow(id);
    const find = async (quantity: string | null) => {
      await database.sql('update complaints.complaint set affected_quantity = $2 where id = $1', [id, quantity]);
      for (let again = 0; again < 2; again += 1) await asSystem((transaction) => followGoods(transaction, id, NOW));
      return (await balanceOf(owed)).held;
    };
    expect(await find('3')).toBe('30.00');
    expect(await find('4')).toBe('40.00');
    expect(await find(null)).toBe('100.00');
    expect(
      await database.sql('select amount, released_by from sales.dispute where complaint_id = $1 order by id', [id]),
    ).toEqual([
      { amount: '100.00', released_by: 'DETERMINED' },
      { amount: '30.00', released_by: 'DETERMINED' },
      { amount: '40.00', released_by: 'DETERMINED' },
      { amount: '100.00', released_by: null },
    ]);
    await end(id, 'NOT_ESTABLISHED');
    expect(await find('5')).toBe('0.00');
  });

  it('is followed when goods are put on record, and by no other record of a case', async () => {
    const owed = await owe(client, [{ delivered: '10' }]);
    const id = await complain(owed, await partOf(owed), null);
    await follow(id);
    await database.sql('update complaints.complaint set affected_quantity = 2 where id = $1', [id]);
    const tell = async (kind: string): Promise<void> => {
      const payload = JSON.stringify({ complaintId: id, kind });
      await database.sql(`insert into platform.outbox (topic, payload) values ('complaint.recorded', $1)`, [payload]);
      await dispatchMessages(database.source, {
        handlers: messageHandlers(() => NOW),
        onFault: (_, fault) => {
          throw fault;
        },
      });
    };
    await tell('LOSSES');
    expect(await balanceOf(owed)).toMatchObject({ held: '100.00' });
    await tell('GOODS');
    expect(await balanceOf(owed)).toMatchObject({ held: '20.00' });
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
