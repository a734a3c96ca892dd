import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { testDatabase, type TestDatabase } from '../../support/database';
import { targetById } from '../../../api/sales/targets/target.service';
import { targetSuggestions } from '../../../api/sales/targets/target-suggestion.service';
import { targetStage } from './some-targets';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof targetStage>>;

beforeAll(async () => {
  database = await testDatabase([]);
  stage = await targetStage(database);
});
beforeEach(() => database.sql('truncate sales.target_step, sales.target cascade'));
afterAll(() => database.drop());

const line = (managerId: string, amount: string, version: number | null = null) => ({ managerId, amount, version });

describe('proposing targets', () => {
  it('is for the manager of the unit and the deputy, for others than themselves, all or none', async () => {
    const { propose, people, ids } = stage;
    for (const who of [people.lead, people.ann, people.manager, people.desk, people.accountant])
      expect(await propose({ lines: [line(ids.bob, '100')] }, who)).toMatchObject({ code: 'MAY_NOT_SET_TARGET' });
    expect(await propose({ lines: [line(ids.ann, '100'), line(ids.head, '100')] })).toMatchObject({
      code: 'MAY_NOT_SET_TARGET',
    });
    expect(
      await propose({ lines: [line(ids.ann, '100'), line(people.desk.staffId, '100')] }, people.deputy),
    ).toMatchObject({
      code: 'NOT_AN_ACCOUNT_MANAGER',
      field: 'input.lines.1.managerId',
    });
    expect(await database.sql('select from sales.target')).toHaveLength(0);
    expect(await propose({ lines: [line(ids.ann, '100')] })).toMatchObject({ count: 1, replayed: false });
    expect(await propose({ lines: [line(ids.head, '100')] }, people.deputy)).toMatchObject({ count: 1 });
    expect(
      await database.sql(`select from platform.audit where action = 'target.propose' and actor_id = $1`, [ids.head]),
    ).toHaveLength(1);
  });

  it('refuses what is no period, is over, is far ahead, is no amount or names somebody twice', async () => {
    const { propose, ids } = stage;
    const lines = [line(ids.ann, '100')];
    expect(await propose({ lines, startsOn: '2026-11-02' })).toMatchObject({ code: 'FIRST_DAY' });
    expect(await propose({ lines, startsOn: '2026-11-01', period: 'QUARTER' })).toMatchObject({ code: 'FIRST_DAY' });
    expect(await propose({ lines, startsOn: '2026-10-01' })).toMatchObject({ code: 'PERIOD_OVER' });
    expect(await propose({ lines, startsOn: '2029-01-01' })).toMatchObject({ code: 'PERIOD_TOO_FAR' });
    expect(await propose({ lines: [] })).toMatchObject({ code: 'LINES' });
    expect(await propose({ lines: [...lines, ...lines] })).toMatchObject({ code: 'LINES' });
    expect(await propose({ lines: [line('no id', '1')] })).toMatchObject({ code: 'NOT_AN_ACCOUNT_MANAGER' });
    expect(await propose({ lines: [line(ids.ann, '0')] })).toMatchObject({
      code: 'AMOUNT',
      field: 'input.lines.0.amount',
    });
    expect(await propose({ lines: [line(ids.ann, '1.5')], measure: 'NEW_CLIENTS' })).toMatchObject({ code: 'AMOUNT' });
    expect(await propose({ lines, reason: 'x'.repeat(501) })).toMatchObject({ code: 'TOO_LONG' });
    expect(await propose({ lines, reason: 'a\u202eb' })).toMatchObject({ code: 'CONTROL_CHARACTER' });
    expect(await database.sql('select from sales.target')).toHaveLength(0);
  });

  it('is done once for a key, and by one of two at the same time', async () => {
    const { propose, stored, ids } = stage;
    const idempotencyKey = v7();
    const again = { lines: [line(ids.ann, '100')], idempotencyKey };
    const answers = await Promise.all([propose(again), propose(again)]);
    expect(answers.map((each) => 'replayed' in each && each.replayed).sort()).toEqual([false, true]);
    expect(await stored(ids.ann)).toMatchObject({ version: 1, proposed: '100.00' });
    const rivals = await Promise.all([
      propose({ lines: [line(ids.bob, '100')] }),
      propose({ lines: [line(ids.bob, '200')] }, stage.people.deputy),
    ]);
    expect(rivals.map((each) => ('code' in each ? each.code : each.__typename)).sort()).toEqual([
      'STALE_VERSION',
      'TargetsProposed',
    ]);
    expect(await database.sql('select from sales.target_step')).toHaveLength(2);
  });

  it('is all or nothing when somebody else was faster for one of them', async () => {
    const { propose, people, ids } = stage;
    for (let round = 0; round < 8; round += 1) {
      await database.sql('truncate sales.target_step, sales.target cascade');
      const answers = await Promise.all([
        propose({ lines: [line(ids.bob, '100')] }),
        propose({ lines: [line(ids.ann, '200'), line(ids.bob, '200')] }, people.deputy),
      ]);
      expect(answers.map((each) => ('code' in each ? each.code : each.__typename)).sort()).toEqual([
        'STALE_VERSION',
        'TargetsProposed',
      ]);
      // No target without the step that tells who proposed it.
      expect(
        await database.sql(
          'select from sales.target t where not exists (select from sales.target_step s where s.target_id = t.id)',
        ),
      ).toEqual([]);
    }
  });

  it('says why when it changes something, keeps what is in force until then, and passes over what is the same', async () => {
    const { propose, move, stored, ids, people } = stage;
    await propose({ lines: [line(ids.ann, '100')] });
    const { id } = await stored(ids.ann);
    await move({ id, move: 'AGREE', version: 1 }, people.ann);
    expect(await propose({ lines: [line(ids.ann, '120', 1)], reason: 'r' })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await propose({ lines: [line(ids.ann, '120', 2)] })).toMatchObject({
      code: 'REQUIRED',
      field: 'input.reason',
    });
    expect(await propose({ lines: [line(ids.ann, '100', 2)] })).toMatchObject({ count: 0 });
    expect(await propose({ lines: [line(ids.ann, '120', 2)], reason: '新开两家' })).toMatchObject({ count: 1 });
    expect(await stored(ids.ann)).toMatchObject({
      state: 'PROPOSED',
      amount: '100.00',
      proposed: '120.00',
      version: 3,
    });
    expect(await move({ id, move: 'WITHDRAW', version: 3 }, people.head)).toMatchObject({ __typename: 'TargetMoved' });
    expect(await stored(ids.ann)).toMatchObject({ state: 'IN_FORCE', amount: '100.00', proposed: null });
    expect(await database.sql('select move from sales.target_step order by version')).toEqual([
      { move: 'PROPOSE' },
      { move: 'AGREE' },
      { move: 'PROPOSE' },
      { move: 'WITHDRAW' },
    ]);
  });
});

describe('answering a target', () => {
  it('is for the account manager in person; who sets it may put it in force with a reason', async () => {
    const { propose, move, stored, ids, people } = stage;
    await propose({ lines: [line(ids.ann, '100')] });
    const { id } = await stored(ids.ann);
    expect(await move({ id, move: 'AGREE', version: 1 }, people.bob)).toMatchObject({ __typename: 'NotFound' });
    for (const who of [people.lead, people.head, people.manager])
      expect(await move({ id, move: 'AGREE', version: 1 }, who)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await move({ id, move: 'SET', version: 1 }, people.ann)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await move({ id, move: 'OBJECT', version: 1, note: ' ' }, people.ann)).toMatchObject({ code: 'REQUIRED' });
    expect(await move({ id, move: 'OBJECT', version: 1, note: '停产' }, people.ann)).toMatchObject({
      target: { state: 'OBJECTED', amount: null, proposed: '100.00' },
    });
    expect(await move({ id, move: 'AGREE', version: 2 }, people.ann)).toMatchObject({ code: 'NOTHING_PROPOSED' });
    expect(await move({ id, move: 'SET', version: 1 }, people.head)).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 2,
    });
    const idempotencyKey = v7();
    const set = { id, move: 'SET', version: 2, idempotencyKey } as const;
    expect(await move(set, people.head)).toMatchObject({
      replayed: false,
      target: { amount: '100.00', agreed: false },
    });
    expect(await move(set, people.head)).toMatchObject({ replayed: true, target: { version: 3 } });
  });

  it('cannot be got round in the database: nobody sets their own, and steps are never changed', async () => {
    const { propose, stored, within, ids, people } = stage;
    await propose({ lines: [line(ids.ann, '100')] });
    const { id } = await stored(ids.ann);
    const run = (text: string, who = people.ann) =>
      within(who, (context) => context.database.write((transaction) => transaction.rows({ text, values: [] })));
    await expect(
      run(`update sales.target set state = 'IN_FORCE', amount = 1, agreed = true, proposed = null where id = '${id}'`),
    ).rejects.toThrow('nobody sets a target of their own');
    await expect(run(`update sales.target set proposed = 1 where id = '${id}'`)).rejects.toThrow('nobody sets');
    await expect(
      run(
        `insert into sales.target (id, manager_id, measure, period, starts_on, state, proposed, changed_at)
         values ('${v7()}', '${ids.head}', 'REVENUE', 'YEAR', '2026-01-01', 'PROPOSED', 1, now())`,
        people.head,
      ),
    ).rejects.toThrow('row-level security');
    await expect(run('update sales.target_step set amount = 1')).rejects.toThrow('permission denied');
    expect(await run(`update sales.target set version = 9 where id = '${id}' returning id`, people.bob)).toEqual([]);
    expect(await within(people.bob, (context) => targetById(context, id))).toBeNull();
    expect(await within(people.accountant, (context) => targetById(context, id))).toBeNull();
  });
});

describe('suggestions', () => {
  it('start from the same period a year before, for those whose targets the viewer sets', async () => {
    const { addClient, addOrder, within, ids, people } = stage;
    const client = await addClient([ids.cho, '2025-01-01']);
    await addOrder(client, '2025-12-05', '1000');
    await addOrder(client, '2025-11-30', '7000');
    const ask = (who: typeof people.head, basis: 'ATTAINED' | 'TARGET' = 'ATTAINED') =>
      within(who, (context) =>
        targetSuggestions(context, {
          measure: 'REVENUE',
          period: 'MONTH',
          startsOn: '2026-12-01',
          basis,
          changePercent: '15',
          unitId: null,
        }),
      );
    const rows = await ask(people.head);
    expect(rows.map(({ manager }) => manager.id).sort()).toEqual([ids.lead, ids.ann, ids.bob, ids.cho].sort());
    expect(rows.find(({ manager }) => manager.id === ids.cho)).toMatchObject({
      attainedBefore: '1000.00',
      suggested: '1150.00',
      targetBefore: null,
    });
    expect(rows.find(({ manager }) => manager.id === ids.ann)).toMatchObject({ attainedBefore: '0', suggested: null });
    expect((await ask(people.head, 'TARGET')).every(({ suggested }) => suggested === null)).toBe(true);
    expect(await ask(people.ann)).toEqual([]);
    expect(await ask(people.lead)).toEqual([]);
  });

  it('leave nobody out of a company with more account managers than are proposed to at once', async () => {
    const { within, people } = stage;
    const ask = () =>
      within(people.deputy, (context) =>
        targetSuggestions(context, {
          ...({ measure: 'REVENUE', period: 'MONTH', startsOn: '2026-12-01', basis: 'ATTAINED' } as const),
          ...{ changePercent: '0', unitId: null },
        }),
      );
    const before = await ask();
    await database.sql(
      `with added as (
         insert into identity.staff (id, number, name, account)
         select gen_random_uuid(), 'M' || n, 'M' || n, 'm' || n from generate_series(1, 230) n returning id
       )
       insert into identity.staff_post (staff_id, post, valid) select id, 'KA_SPECIALIST', '[2018-01-01,)' from added`,
    );
    expect((await ask()).length).toBe(before.length + 230);
  });
});
