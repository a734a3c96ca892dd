import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { approvalCount, approvalPage } from '../../api/inbox/approval-list.service';
import { decideApprovals } from '../../api/inbox/decide-approvals.service';
import { financePage, financeTaskCount, financeTrays } from '../../api/inbox/finance.service';
import { returnTasks } from '../../api/returns/return-tasks.repository';
import { heldReturns, returnApprovals } from '../../api/returns/return-approvals.service';
import { signAllowance } from '../../api/returns/receive-goods.service';
import { requestAllowance } from '../../api/returns/request-return.service';
import { rebateTasks } from '../../api/sales/rebates/rebate-tasks.service';
import { settlementTasks } from '../../api/sales/receivables/settlement-tasks.repository';
import { asking } from '../clients/some-clients';
import { addOrder, doing, step, type Viewer } from '../returns/some-returns';
import {
  approve,
  book,
  claimedOf,
  database,
  openStage,
  people,
  prove,
  receive,
  request,
  type Row,
} from '../returns/stage';
import { rebateStage } from '../sales/rebates/some-rebates';
import { collect, enactTerms, owe } from '../sales/some-receivables';

const tasks = [returnTasks, rebateTasks, settlementTasks];
const approvals = [returnApprovals, heldReturns];
const DECEMBER = '2026-12-10T01:00:00.000Z';
let rebates: Awaited<ReturnType<typeof rebateStage>>;

beforeAll(async () => {
  await openStage([...tasks, ...approvals].flatMap(({ entities }) => [...entities]));
  await enactTerms();
  await database.sql(
    `insert into sales.exchange_rate (currency, valid, rate) values ('USD', '[2026-11-01,2026-12-01)', 7.1)`,
  );
  rebates = await rebateStage(database);
});
afterAll(() => database.drop());

const at = async <Answer>(viewer: Viewer, ask: Parameters<typeof asking<Answer>>[2], now?: string): Promise<Answer> => {
  if (now === undefined) return asking(database, viewer, ask);
  const context = database.contextOf(viewer, { now });
  try {
    return await ask(context);
  } finally {
    await context.database.close();
  }
};
const inbox = (now?: string, viewer: Viewer = people.accountant, first = 50, after: string | null = null) =>
  at(viewer, (context) => financePage(context, tasks, { first, after, kinds: null }), now);
const waiting = async (now?: string) => (await inbox(now)).edges.map(({ node }) => node);
const trays = (now?: string, viewer: Viewer = people.accountant) =>
  at(viewer, (context) => financeTrays(context, tasks), now);
const count = (viewer: Viewer = people.accountant, now?: string) =>
  at(viewer, (context) => financeTaskCount(context, tasks), now);

async function came(quantity: string, received = quantity, delivered = '1000'): Promise<readonly [Row, string]> {
  const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered, price: '10', rate: '0' }]);
  return [await receive(await approve(await request([[line, quantity]])), [received]), line];
}

describe('the inbox of finance', () => {
  it('follows a return from what came to the books, and an allowance from its signature', async () => {
    const [row] = await came('3');
    expect((await waiting()).filter(({ number }) => number === row.number)).toMatchObject([
      { kind: 'PROOF', amount: '30.00', ready: false, clause: 'CQ-19', return: { id: row.id }, dueOn: null },
    ]);
    const proved = await prove(row);
    expect((await waiting()).filter(({ number }) => number === row.number)).toMatchObject([
      { kind: 'VOUCHER', ready: true },
    ]);
    const before = await count();
    await book(proved);
    expect((await waiting()).map(({ number }) => number)).not.toContain(row.number);
    expect(await count()).toBe(before - 1);

    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10', price: '10' }]);
    const asked = await doing(
      database,
      people.seller,
      (context, { input, selection }) => requestAllowance(context, input, selection),
      {
        clientId: people.clientOfMing,
        reason: '划伤',
        basis: '检验报告 Q-2',
        lines: [{ orderLineId: line, quantity: '10', unitAllowance: '0.5' }],
        idempotencyKey: v7(),
      },
    );
    const signed = { ...step(await approve(asked)), signedBy: '王芳', signedOn: '2026-11-23' };
    await doing(database, people.seller, signAllowance, signed);
    expect((await waiting()).filter(({ number }) => number === asked.number)).toMatchObject([
      { kind: 'ALLOWANCE', amount: '5.00', ready: true, clause: 'CQ-15', byClause: { id: 'CQ-15' } },
    ]);
  });

  it('tells of free goods too, until they are settled', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10', price: '0' }]);
    const row = await receive(await approve(await request([[line, '2']])), ['2']);
    const mine = async () => (await waiting()).filter(({ number }) => number === row.number);
    expect(await mine()).toMatchObject([{ kind: 'PROOF', amount: '0.00', ready: false }]);
    const proved = await prove(row);
    expect(await mine()).toMatchObject([{ kind: 'VOUCHER', amount: '0.00', ready: true }]);
    await book(proved);
    expect(await mine()).toEqual([]);
  });

  it('tells of money that can be allocated, and apart of an advance', async () => {
    await owe(people.clientOfMing, [{ delivered: '1', price: '100' }]);
    await collect({ amount: '30', allocations: [] });
    await collect({ amount: '70', currency: 'USD', allocations: [] });
    const found = (await waiting()).filter(({ kind }) => kind === 'UNALLOCATED');
    expect(found.map(({ amount, ready, clause }) => [amount, ready, clause])).toEqual([
      ['30.00', true, 'CR-2'],
      ['497.00', false, 'CR-2'],
    ]);
    expect(found.every(({ settlement }) => settlement !== null)).toBe(true);
  });

  it('tells of statements that are due, then of rebates to pay, each by its day', async () => {
    const agent = await rebates.addAgent();
    await rebates.addTerms(agent, '2026-11-01');
    await rebates.addOrder(agent, '2026-11-10', '1000');
    const mine = async (now: string) => (await waiting(now)).filter(({ client }) => client?.id === agent);
    expect(await mine('2026-12-06T01:00:00.000Z')).toMatchObject([
      { kind: 'REBATE_STATEMENT', number: '2026-11', dueOn: '2026-12-06', overdue: false, ready: false, amount: null },
    ]);
    expect(await mine('2026-12-07T01:00:00.000Z')).toMatchObject([{ kind: 'REBATE_STATEMENT', overdue: true }]);
    await rebates.make();
    const { id, version } = await rebates.stored(agent);
    expect(await mine(DECEMBER)).toMatchObject([
      { kind: 'REBATE_PAYMENT', amount: '10.00', dueOn: '2026-12-31', overdue: false, ready: true, rebate: { id } },
    ]);
    expect(await mine('2027-01-01T01:00:00.000Z')).toMatchObject(
      // December’s own statement is due by then too.
      [{ kind: 'REBATE_PAYMENT', overdue: true }, { kind: 'REBATE_STATEMENT' }],
    );
    await rebates.pay({ rebateId: id, version, amount: '10' });
    expect(await mine(DECEMBER)).toEqual([]);
  });

  it('is paged without a gap or a repeat, the earliest due first, and its trays are its sums', async () => {
    const whole = await waiting(DECEMBER);
    expect(whole.length).toBeGreaterThan(2);
    const dues = whole.map(({ dueOn }) => dueOn ?? '9999');
    expect(dues).toEqual([...dues].sort());
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await inbox(DECEMBER, people.accountant, 2, after);
      paged.push(...page.edges.map(({ node }) => node.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
    expect(new Set(paged).size).toBe(paged.length);
    const sums = (await trays(DECEMBER)) ?? [];
    for (const { kind, count: n, ready, overdue, amount } of sums) {
      const of = whole.filter((task) => task.kind === kind);
      const fen = of.reduce((sum, task) => sum + Math.round(Number(task.amount ?? 0) * 100), 0);
      expect([kind, n, ready, overdue, Math.round(Number(amount) * 100)]).toEqual([
        kind,
        of.length,
        of.filter((task) => task.ready).length,
        of.filter((task) => task.overdue).length,
        fen,
      ]);
    }
    expect(await count(people.accountant, DECEMBER)).toBe(whole.filter(({ ready }) => ready).length);
    await expect(inbox(DECEMBER, people.accountant, 2, 'bm9uc2Vuc2U')).rejects.toThrow(/another list/);
  });

  it('is accounting’s alone', async () => {
    for (const viewer of [people.seller, people.salesManager, people.manager, people.warehouse]) {
      expect((await inbox(undefined, viewer)).edges).toEqual([]);
      expect(await trays(undefined, viewer)).toBeNull();
      expect(await count(viewer)).toBe(0);
    }
  });
});

describe('goods that stopped for instruction', () => {
  const forApproval = async (viewer: Viewer) =>
    (
      await at(viewer, (context) => approvalPage(context, approvals, { first: 50, after: null, kinds: ['HELD'] }))
    ).edges.map(({ node }) => node);
  const decide = async (viewer: Viewer, decision: 'APPROVED' | 'REFUSED', reason: string | null = '同意') => {
    const found = await forApproval(people.salesManager);
    return at(viewer, (context) =>
      decideApprovals(context, approvals, {
        approvals: found.map(({ id, version }) => ({ id, version })),
        decision,
        reason,
        idempotencyKey: v7(),
      }),
    );
  };
  const stateOf = async ({ id }: Row) =>
    (
      await database.sql<{ state: string; amount: string }>(
        'select state, amount from returns."return" where id = $1',
        [id],
      )
    )[0];

  it('wait in the approvals of the post that may release them, and are booked as it says', async () => {
    const [more, line] = await came('10', '15');
    expect(more.state).toBe('HELD');
    expect((await waiting()).filter(({ number }) => number === more.number)).toMatchObject([
      { kind: 'HELD', ready: false, amount: null, clause: 'CQ-17' },
    ]);
    expect(await forApproval(people.salesManager)).toMatchObject([
      { kind: 'HELD', number: more.number, amount: '150.00', post: 'SALES_MANAGER', return: { id: more.id } },
    ]);
    for (const viewer of [people.warehouse, people.seller, people.accountant, people.manager])
      expect(await forApproval(viewer)).toEqual([]);
    expect(await decide(people.salesManager, 'APPROVED', null)).toMatchObject({
      decidedCount: 0,
      answers: [{ answer: { code: 'REQUIRED', field: 'input.note' } }],
    });
    expect(await decide(people.salesManager, 'APPROVED')).toMatchObject({ decidedCount: 1 });
    expect(await stateOf(more)).toEqual({ state: 'RECEIVED', amount: '150.00' });
    expect(await claimedOf(line)).toBe(15);
    expect(await forApproval(people.salesManager)).toEqual([]);

    const [cut] = await came('10', '15');
    expect(await decide(people.salesManager, 'REFUSED')).toMatchObject({ decidedCount: 1 });
    expect(await stateOf(cut)).toEqual({ state: 'RECEIVED', amount: '100.00' });
  });

  it('are not booked by what came when that is more than was delivered, and the answer says so', async () => {
    const [row] = await came('10', '12', '10');
    expect(await decide(people.salesManager, 'APPROVED')).toMatchObject({
      decidedCount: 0,
      answers: [{ answer: { code: 'MORE_THAN_DELIVERED' } }],
    });
    expect(await decide(people.salesManager, 'REFUSED')).toMatchObject({ decidedCount: 1 });
    expect(await stateOf(row)).toEqual({ state: 'RECEIVED', amount: '100.00' });
  });

  it('are not for who signed for them to release', async () => {
    const [row] = await came('10', '15');
    const both: Viewer = { ...people.salesManager, posts: ['SALES_MANAGER', 'LOGISTICS_SUPERVISOR'] };
    await database.sql('update returns.receipt set by_staff = $2 where return_id = $1', [row.id, both.staffId]);
    expect(await forApproval(both)).toEqual([]);
    expect(await at(both, (context) => approvalCount(context, approvals))).toBe(0);
  });
});
