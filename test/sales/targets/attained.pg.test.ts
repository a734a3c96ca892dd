import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../api/kernel/civil-date';
import { moneyOfFen, sumMoney } from '../../../api/kernel/money';
import { targetClients } from '../../../api/sales/targets/target.service';
import { testDatabase, type TestDatabase } from '../../support/database';
import { targetStage } from './some-targets';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof targetStage>>;

beforeAll(async () => {
  database = await testDatabase([]);
  stage = await targetStage(database);
});
beforeEach(async () => {
  await database.sql('truncate sales.target_step, sales.target cascade');
  await database.sql('delete from sales."order"');
});
afterAll(() => database.drop());

const NOVEMBER = 10;

describe('what was attained', () => {
  it('counts for who looked after the client on the day of the order, and stays with a leaver', async () => {
    const { addClient, addOrder, sheet, ids } = stage;
    const moved = await addClient([ids.ann, '2026-01-01'], [ids.bob, '2026-11-10']);
    await addOrder(moved, '2026-11-09', '100');
    await addOrder(moved, '2026-11-10', '40.50');
    await addOrder(moved, '2026-11-11', '7', 'ADJUSTMENT');
    await addOrder(moved, '2026-11-24', '1000');
    const cells = async (who?: typeof stage.people.head) =>
      new Map((await sheet({}, who)).rows.map(({ manager, cells: each }) => [manager.id, each[NOVEMBER]]));
    expect((await cells()).get(ids.ann)?.attained).toBe('100.00');
    expect((await cells()).get(ids.bob)?.attained).toBe('40.50');
    // Her client is another’s now, whose rows she does not see; what she did is still hers.
    expect((await cells(stage.people.ann)).get(ids.ann)?.attained).toBe('100.00');
    expect([...(await cells(stage.people.ann)).keys()]).toEqual([ids.ann]);
    await database.sql('update identity.staff set active = false where id = $1', [ids.ann]);
    try {
      const row = (await sheet()).rows.find(({ manager }) => manager.id === ids.ann);
      expect(row).toMatchObject({ active: false, mayPropose: false });
      expect(row?.cells[NOVEMBER]?.attained).toBe('100.00');
    } finally {
      await database.sql('update identity.staff set active = true where id = $1', [ids.ann]);
    }
  });

  it('of new clients counts each once, with its first order', async () => {
    const { addClient, addOrder, sheet, ids } = stage;
    const old = await addClient([ids.ann, '2020-01-01']);
    await addOrder(old, '2024-05-01', '1');
    await addOrder(old, '2026-11-02', '1');
    const fresh = await addClient([ids.ann, '2026-01-01']);
    for (const day of ['2026-11-02', '2026-11-02', '2026-11-05']) await addOrder(fresh, day, '5');
    const { rows, total } = await sheet({ measure: 'NEW_CLIENTS' });
    expect(rows.find(({ manager }) => manager.id === ids.ann)?.cells[NOVEMBER]?.attained).toBe('1.00');
    expect(total[NOVEMBER]?.attained).toBe('1.00');
  });

  it('is nobody’s on days without an owner, and told so to who reaches all', async () => {
    const { addClient, addOrder, sheet, ids, people } = stage;
    const client = await addClient([ids.ann, '2026-11-10']);
    await addOrder(client, '2026-11-02', '30');
    await addOrder(client, '2026-11-12', '5');
    expect((await sheet({}, people.manager)).unassigned?.[NOVEMBER]).toBe('30.00');
    expect((await sheet({}, people.head)).unassigned).toBeNull();
  });

  it('adds up: a unit is its account managers, and handing clients over conserves the whole', async () => {
    const { addClient, addOrder, sheet, ids, units, people } = stage;
    const owner = fc.constantFrom('ann', 'bob', 'cho', 'lead');
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-09-20', days));
    const anyClient = fc.record({
      owners: fc.tuple(owner, owner),
      handedOver: day,
      orders: fc.array(fc.record({ day, fen: fc.integer({ min: 1, max: 10 ** 9 }) }), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyClient, { minLength: 1, maxLength: 4 }), async (clients) => {
        await database.sql('delete from sales."order"');
        for (const { owners, handedOver, orders } of clients) {
          const client = await addClient([ids[owners[0]], '2026-01-01'], [ids[owners[1]], handedOver]);
          for (const order of orders) await addOrder(client, order.day, moneyOfFen(order.fen));
        }
        const answer = await sheet({}, people.manager);
        const whole = sumMoney(clients.flatMap(({ orders }) => orders.map(({ fen }) => moneyOfFen(fen))));
        expect(sumMoney(answer.total.map(({ attained }) => attained))).toBe(whole);
        for (const [at, { attained }] of answer.total.entries()) {
          expect(sumMoney(answer.rows.map(({ cells }) => cells[at]?.attained ?? '0'))).toBe(attained);
          expect(answer.units.find(({ id }) => id === units.all)?.cells[at]?.attained).toBe(attained);
        }
        const east = await sheet({ unitId: units.east }, people.manager);
        const ofEast = answer.units.find(({ id }) => id === units.east);
        expect(east.total.map(({ attained }) => attained)).toEqual(ofEast?.cells.map(({ attained }) => attained));
        // The same from the rows themselves, told apart by another way of asking.
        const counted = await database.sql<{ owner: string; sum: string }>(
          `select (select a.owner_id from clients.assignment a where a.client_id = o.client_id
               and lower(a.valid) <= o.ordered_on order by lower(a.valid) desc limit 1) as owner, sum(o.amount_company) as sum
           from sales."order" o where extract(month from o.ordered_on) = 11 group by 1`,
        );
        for (const { owner: id, sum } of counted)
          expect(answer.rows.find(({ manager }) => manager.id === id)?.cells[NOVEMBER]?.attained).toBe(sum);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a sheet', () => {
  it('tells attainment, pace and where a target comes from', async () => {
    const { addClient, addOrder, propose, move, stored, sheet, ids, people } = stage;
    const client = await addClient([ids.ann, '2026-01-01']);
    await addOrder(client, '2026-11-03', '50');
    await propose({ lines: [{ managerId: ids.ann, amount: '200' }] });
    expect((await sheet()).rows.find(({ manager }) => manager.id === ids.ann)?.cells[NOVEMBER]).toMatchObject({
      target: null,
      basis: 'NONE',
      record: { state: 'PROPOSED' },
    });
    await move({ id: (await stored(ids.ann)).id, move: 'AGREE', version: 1 }, people.ann);
    const month = (await sheet()).total[NOVEMBER];
    // November 2026 has 21 working days, 15 of them before the 23rd, which is not over.
    expect(month).toMatchObject({ target: '200.00', counted: '50.00', attainment: '0.25', linearPace: '0.35' });
    expect((await sheet()).spans[NOVEMBER]).toMatchObject({ workingDays: 21, workingDaysElapsed: 15 });
    const quarter = (await sheet({ period: 'QUARTER' })).rows.find(({ manager }) => manager.id === ids.ann)?.cells[3];
    expect(quarter).toMatchObject({ target: null, basis: 'PARTIAL', partsAmount: '200.00', partsSet: 1, partsOf: 3 });
  });

  it('is paged by account manager, sums everybody all the same, and is refused what is wrong', async () => {
    const { sheet, within, people } = stage;
    const whole = await sheet();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof sheet>> = await sheet({ first: 2, after });
      seen.push(...page.rows.map(({ manager }) => manager.id));
      expect(page.total).toEqual(whole.total);
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(whole.rows.map(({ manager }) => manager.id));
    await expect(sheet({ first: 0 })).rejects.toThrow('1 to 200');
    await expect(sheet({ after: 'x' })).rejects.toThrow('cursor');
    await expect(sheet({ unitId: 'x' })).rejects.toThrow('no sheet');
    await expect(sheet({}, people.accountant)).rejects.toThrow('no sheet');
    const foreign = await sheet({ managerId: people.bob.staffId }, people.ann);
    expect(foreign.rows).toEqual([]);
    await within(people.ann, async (context) => {
      const ask = { measure: 'REVENUE', period: 'MONTH', startsOn: '2026-11-01', first: 5, after: null } as const;
      expect((await targetClients(context, { ...ask, managerId: people.bob.staffId })).edges).toEqual([]);
    });
  });

  it('leads to the clients behind a figure, who brought most first, page by page', async () => {
    const { addClient, addOrder, within, ids, people } = stage;
    for (const amount of ['10', '30', '20', '100', '20']) {
      const client = await addClient([ids.ann, '2026-01-01']);
      await addOrder(client, '2026-11-03', amount);
      await addOrder(client, '2026-11-04', '1');
    }
    const values: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof targetClients>> = await within(people.head, (context) =>
        targetClients(context, {
          managerId: ids.ann,
          measure: 'REVENUE',
          period: 'MONTH',
          startsOn: '2026-11-15',
          first: 3,
          after,
        }),
      );
      values.push(...page.edges.map(({ node }) => node.value));
      expect(page.edges[0]?.node).toMatchObject({ facts: 2, firstOn: '2026-11-03', lastOn: '2026-11-04' });
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(values).toEqual(['101.00', '31.00', '21.00', '21.00', '11.00']);
  });
});

it('is planned for the measure and the days of each call, however often a connection asked before', async () => {
  const planned = await database.sql<{ name: string }>(
    `select p.oid::regproc::text as name from pg_proc as p
     where 'plan_cache_mode=force_custom_plan' = any (p.proconfig) and p.pronamespace = 'sales'::regnamespace order by 1`,
  );
  expect(planned.map(({ name }) => name)).toEqual(['sales.attained', 'sales.attained_by_client']);
});
