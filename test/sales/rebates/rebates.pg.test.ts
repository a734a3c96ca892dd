import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { fenOf, moneyOfFen } from '../../../api/kernel/money';
import { RebateEntity } from '../../../api/sales/rebates/rebate.entity';
import { loadPeriod } from '../../../api/sales/rebates/rebate.repository';
import { testDatabase, type TestDatabase } from '../../support/database';
import { rebateStage } from './some-rebates';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof rebateStage>>;

beforeAll(async () => {
  database = await testDatabase([RebateEntity]);
  stage = await rebateStage(database);
});
afterAll(() => database.drop());

async function agentWith(amount: string): Promise<{ clientId: string; rebateId: string }> {
  const clientId = await stage.addAgent();
  await stage.addTerms(clientId);
  await stage.addOrder(clientId, '2026-11-05', amount);
  await stage.make();
  return { clientId, rebateId: (await stage.stored(clientId)).id };
}

describe('the statements of a month', () => {
  it('sum up sales in yuan less what was booked back, of that month alone, by the tier that is reached', async () => {
    const { addAgent, addTerms, addOrder, bookReturn, make, stored } = stage;
    const agent = await addAgent();
    await addTerms(agent);
    await addOrder(agent, '2026-11-01', '30000.00');
    await addOrder(agent, '2026-11-30', '4000.00', '7.123457');
    await addOrder(agent, '2026-10-31', '999999.00');
    await addOrder(agent, '2026-12-01', '999999.00');
    await addOrder(agent, '2026-11-15', '5000.00', '1', 'ADJUSTMENT');
    await bookReturn(agent, '2026-11-20', '1000.01');
    await bookReturn(agent, '2026-11-21', '200.00', 'ALLOWANCE');
    await bookReturn(agent, '2026-11-21', '5000.00', 'REWORK');
    await bookReturn(agent, '2026-11-21', '5000.00', 'COMPENSATION');
    const earlier = await bookReturn(agent, '2026-10-21', '300.00');
    await earlier.takeBack('2026-11-22');
    expect(await make()).toBeGreaterThan(0);
    // 30000 + 28493.83 − (1000.01 + 200 − 300) = 57593.82, at 1.5 %.
    expect(await stored(agent)).toMatchObject({
      ordered: '58493.83',
      returned: '900.01',
      rate: '0.015000',
      earned: '863.91',
      paid: '0.00',
      pending: '863.91',
      due_on: '2026-12-06',
      pay_by: '2026-12-31',
    });
  });

  it('are made of everybody else when the orders of one come to more than an amount holds', async () => {
    const [wrong, agent] = [await stage.addAgent(), await stage.addAgent()];
    for (const id of [wrong, agent]) await stage.addTerms(id, '2026-11-01');
    for (const day of ['2026-11-02', '2026-11-03']) await stage.addOrder(wrong, day, '999999999999.99');
    await stage.addOrder(agent, '2026-11-02', '100.00');
    expect(await stage.make()).toBe(1);
    expect(await stage.stored(agent)).toMatchObject({ ordered: '100.00' });
    await database.sql(
      `update sales."order" set ordered_on = '2026-10-03', ordered_at = '2026-10-03' where client_id = $1`,
      [wrong],
    );
    expect(await stage.make()).toBe(1);
  });

  it('are made once, however often and by however many the job runs, and made up for when it did not', async () => {
    const agent = await stage.addAgent();
    await stage.addTerms(agent, '2026-09-01');
    await stage.addOrder(agent, '2026-09-03', '100.00');
    const made = await Promise.all(Array.from({ length: 4 }, () => stage.make()));
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect(await stage.make()).toBe(0);
    expect(
      await database.sql(`select month::text, earned from sales.rebate where client_id = $1 order by month`, [agent]),
    ).toEqual([
      { month: '2026-09-01', earned: '1.00' },
      { month: '2026-10-01', earned: '0.00' },
      { month: '2026-11-01', earned: '0.00' },
    ]);
  });

  it('earn nothing and owe nothing when more came back than was ordered', async () => {
    const agent = await stage.addAgent();
    await stage.addTerms(agent);
    await stage.bookReturn(agent, '2026-11-20', '100.00');
    await stage.make();
    expect(await stage.stored(agent)).toMatchObject({ ordered: '0.00', returned: '100.00', earned: '0.00' });
  });

  it('reconcile with their orders and returns for any history, before and after a correction', async () => {
    const event = fc.record({
      what: fc.constantFrom('order', 'order', 'return', 'takeBack'),
      day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-17', '2026-11-30', '2026-12-01'),
      fen: fc.integer({ min: 1, max: 40_000_00 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 8 }),
        fc.array(event, { minLength: 1, maxLength: 5 }),
        async (before, after) => {
          const agent = await stage.addAgent();
          await stage.addTerms(agent);
          let [ordered, returned] = [0, 0];
          const within = (day: string) => day.startsWith('2026-11');
          const happen = async (events: typeof before): Promise<void> => {
            for (const { what, day, fen } of events) {
              const amount = moneyOfFen(fen);
              if (what === 'order') await stage.addOrder(agent, day, amount);
              else {
                const booked = await stage.bookReturn(agent, day, amount);
                if (what === 'takeBack') await booked.takeBack('2026-11-30');
                returned += (within(day) ? fen : 0) - (what === 'takeBack' ? fen : 0);
              }
              if (what === 'order' && within(day)) ordered += fen;
            }
          };
          const expectStated = async (version: number): Promise<void> => {
            const row = await stage.stored(agent);
            const base = Math.max(0, ordered - returned);
            const rate = base >= 50_000_00 ? 150n : 100n;
            expect([fenOf(row.ordered), fenOf(row.returned), BigInt(fenOf(row.earned)), row.statement_version]).toEqual(
              [ordered, returned, (BigInt(base) * rate * 2n + 10_000n) / 20_000n, version],
            );
            const lines = await database.sql<{ kind: string; sum: string }>(
              `select kind, sum(amount) from sales.rebate_line where rebate_id = $1 and version = $2 group by kind`,
              [row.id, version],
            );
            const sumOf = (kind: string) => fenOf(lines.find((line) => line.kind === kind)?.sum ?? '0.00');
            expect([sumOf('ORDER'), sumOf('RETURN')]).toEqual([ordered, returned]);
          };
          await happen(before);
          await stage.make();
          await expectStated(1);
          const first = await stage.stored(agent);
          await happen(after);
          const unchanged = first.ordered === moneyOfFen(ordered) && first.returned === moneyOfFen(returned);
          const answer = await stage.correct({ rebateId: first.id, version: 1 });
          if (unchanged) {
            expect(answer).toMatchObject({ code: 'UNCHANGED' });
            return;
          }
          expect(answer).toMatchObject({ __typename: 'RebateChanged' });
          await expectStated(2);
          expect(
            await database.sql(
              `select ordered, returned, earned from sales.rebate_statement where rebate_id = $1 and version = 1`,
              [first.id],
            ),
          ).toEqual([{ ordered: first.ordered, returned: first.returned, earned: first.earned }]);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('cannot be told apart from their rows, whoever writes', async () => {
    const { rebateId } = await agentWith('1000.00');
    for (const tampering of [
      `update sales.rebate set earned = 11 where id = $1`,
      `update sales.rebate set paid = 1 where id = $1`,
      `insert into sales.rebate_statement (rebate_id, version, terms_id, ordered, returned, rate, earned, why, made_at, made_by, reason)
       select rebate_id, 2, terms_id, ordered, returned, rate, earned, why, made_at, '${stage.people.desk.staffId ?? ''}', 'x'
       from sales.rebate_statement where rebate_id = $1`,
      `insert into sales.rebate_payment (id, rebate_id, amount, paid_on, by_staff, at)
       values (gen_random_uuid(), $1, 1, '2026-12-01', '${stage.people.accountant.staffId ?? ''}', now())`,
    ])
      await expect(database.sql(tampering, [rebateId])).rejects.toThrow(/does not reconcile/);
  });
});

describe('paying a rebate', () => {
  it('is done once, never beyond what is pending, by accounting alone', async () => {
    const { rebateId, clientId } = await agentWith('10000.00');
    const { pay, people } = stage;
    for (const [amount, code] of [
      ['-1', 'AMOUNT'],
      ['0', 'AMOUNT'],
      ['1.001', 'AMOUNT'],
      ['1e3', 'AMOUNT'],
      ['100.01', 'MORE_THAN_PENDING'],
    ] as const)
      expect(await pay({ rebateId, version: 1, amount })).toMatchObject({ code });
    expect(await pay({ rebateId, version: 1, amount: '1', paidOn: '2026-12-11' })).toMatchObject({ code: 'DAY' });
    expect(await pay({ rebateId, version: 1, amount: '1', paidOn: '2026-11-30' })).toMatchObject({ code: 'DAY' });
    expect(await pay({ rebateId, version: 1, amount: '1', note: 'x\u0007' })).toMatchObject({ code: 'TEXT' });
    expect(await pay({ rebateId, version: 1, amount: '1', note: 'x'.repeat(501) })).toMatchObject({ code: 'TEXT' });
    expect(await pay({ rebateId, version: 7, amount: '1' })).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect(await pay({ rebateId: v7(), version: 1, amount: '1' })).toMatchObject({ code: 'NO_SUCH_REBATE' });
    for (const viewer of [people.desk, people.deputy, people.manager, people.seller, people.analyst])
      expect(await pay({ rebateId, version: 1, amount: '1' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const idempotencyKey = v7();
    const again = () => pay({ rebateId, version: 1, amount: '60.00', idempotencyKey });
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(3).fill('RebateChanged'));
    expect(answers.filter((answer) => 'replayed' in answer && !answer.replayed)).toHaveLength(1);
    expect(await stage.stored(clientId)).toMatchObject({ paid: '60.00', pending: '40.00', version: 2 });
  });

  it('by several at once lets one stand', async () => {
    const { rebateId, clientId } = await agentWith('10000.00');
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => stage.pay({ rebateId, version: 1, amount: '80.00' })),
    );
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'RebateChanged',
      'StaleVersion',
      'StaleVersion',
      'StaleVersion',
    ]);
    expect(await stage.stored(clientId)).toMatchObject({ paid: '80.00' });
  });
});

describe('correcting a statement', () => {
  it('adds a version with its reason, by the service director alone, and may leave too much paid', async () => {
    const { rebateId, clientId } = await agentWith('10000.00');
    const { correct, pay, people, bookReturn } = stage;
    expect(await correct({ rebateId, version: 1 })).toMatchObject({ code: 'UNCHANGED' });
    await pay({ rebateId, version: 1, amount: '100.00' });
    await bookReturn(clientId, '2026-11-29', '2500.00');
    expect(await correct({ rebateId, version: 2, reason: '  ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await correct({ rebateId, version: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    for (const viewer of [people.accountant, people.manager, people.seller])
      expect(await correct({ rebateId, version: 2 }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({ rebateId, version: 2 })).toMatchObject({ rebate: { earned: '75.00', pending: '-25.00' } });
    expect(
      await database.sql(
        `select version, reason, made_by from sales.rebate_statement where rebate_id = $1 order by 1`,
        [rebateId],
      ),
    ).toEqual([
      { version: 1, reason: null, made_by: null },
      { version: 2, reason: '补记订单', made_by: people.desk.staffId },
    ]);
    expect(
      await database.sql(`select action from platform.audit where subject_id = $1 order by at, id`, [rebateId]),
    ).toEqual([{ action: 'rebate.pay' }, { action: 'rebate.correct' }]);
  });
});

it('sums a month that comes to more than the amount of one agent can be', async () => {
  for (let agents = 0; agents < 2; agents += 1) {
    const id = await stage.addAgent();
    await stage.addTerms(id, '2026-11-01');
    await stage.addOrder(id, '2026-11-02', '600000000000.00');
  }
  await stage.make();
  const context = database.systemContext();
  const { traded } = await loadPeriod(context, '2026-11-01', '2026-12-03').finally(() => context.database.close());
  expect(Number(traded)).toBeGreaterThanOrEqual(1.2e12);
});
