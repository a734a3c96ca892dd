import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regrade } from '../../../api/clients/tiers/regrade.service';
import { fenOf, moneyOfFen } from '../../../api/kernel/money';
import { everything } from '../../clients/all-rows';
import { askGraph, entities } from '../../clients/graph';
import { enactSeeded, literal } from '../../clients/prospects/key-accounts';
import { testDatabase, type TestDatabase } from '../../support/database';
import { rebateStage, TIERS, type Viewer } from './some-rebates';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof rebateStage>>;
let deputy: Viewer;

beforeAll(async () => {
  database = await testDatabase(entities);
  await enactSeeded(database, ['KA']);
  stage = await rebateStage(database);
  deputy = { ...stage.people.deputy, name: '副总' };
});
afterAll(() => database.drop());

async function ask<Value>(text: string): Promise<Value> {
  const { data, errors } = await askGraph(database, deputy, text);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Value;
}

/** @returns the id of the merge */
async function merge(survivorId: string, mergedId: string): Promise<string> {
  interface Preview {
    readonly fingerprint: string;
    readonly survivor: { readonly version: number };
    readonly merged: { readonly version: number };
  }
  const preview = await ask<Preview>(
    `{ clientMergePreview(survivorId: "${survivorId}", mergedId: "${mergedId}") { ... on ClientMergePreview {
      fingerprint survivor { version } merged { version } } } }`,
  );
  const input = {
    ...{ survivorId, mergedId, fingerprint: preview.fingerprint },
    ...{ survivorVersion: preview.survivor.version, mergedVersion: preview.merged.version },
    ...{ take: [], reason: '同一家代理商', signature: deputy.name, idempotencyKey: v7() },
  };
  const done = await ask<{ merge?: { id: string }; code?: string }>(
    `mutation { mergeClients(input: ${literal(input)}) { ... on ClientMergeDone { merge { id } } ... on Problem { code } } }`,
  );
  expect(done.code).toBeUndefined();
  return done.merge?.id ?? '';
}

async function undo(id: string): Promise<void> {
  const done = await ask<{ __typename: string }>(
    `mutation { undoClientMerge(id: "${id}") { __typename ... on Problem { code } } }`,
  );
  expect(done).toEqual({ __typename: 'ClientMergeDone' });
}

/** What these clients earned together, by month. */
const figures = (...clientIds: string[]) =>
  database.sql(
    `select month, count(*)::int as statements, sum(ordered) as ordered, sum(returned) as returned, sum(earned) as earned,
       sum(paid) as paid, sum(pending) as pending from sales.rebate where client_id = any ($1) group by month order by month`,
    [clientIds],
  );

/** Orders that more than one statement sums up as it is now. */
const summedTwice = () =>
  database.sql(
    `select l.subject_id from sales.rebate_line l join sales.rebate h on h.id = l.rebate_id and h.statement_version = l.version
     where l.kind = 'ORDER' group by 1 having count(distinct h.id) > 1`,
  );

interface Head {
  readonly id: string;
  readonly version: number;
  readonly pending: string;
  readonly traded: string;
}
const rebatesOf = (clientId: string, month = '2026-11-01') =>
  database.sql<Head>(
    'select id, version, pending, traded from sales.rebate where client_id = $1 and month = $2 order by id',
    [clientId, month],
  );

const yuan = fc.integer({ min: 1, max: 200_000_00 }).map(moneyOfFen);
const agent = fc.record({
  terms: fc.constantFrom('2026-01-01', '2026-10-01', null),
  orders: fc.array(fc.record({ month: fc.constantFrom('09', '10', '11'), amount: yuan }), { maxLength: 5 }),
  returned: fc.option(yuan),
  pays: fc.boolean(),
});

describe('two agents that are one', () => {
  it('earn together after a merge what they earned apart, and apart again after its undoing, whatever they traded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(agent, agent), async (two) => {
        const ids: string[] = [];
        for (const { terms, orders, returned } of two) {
          const id = await stage.addAgent();
          ids.push(id);
          if (terms !== null) await stage.addTerms(id, terms);
          for (const { month, amount } of orders) await stage.addOrder(id, `2026-${month}-05`, amount);
          if (returned !== null) await stage.bookReturn(id, '2026-11-20', returned);
        }
        await stage.make();
        for (const [at, { pays }] of two.entries()) {
          const [head] = await rebatesOf(ids[at] ?? '');
          if (!pays || head === undefined || fenOf(head.pending) < 2) continue;
          const amount = moneyOfFen(Math.ceil(fenOf(head.pending) / 2));
          expect(await stage.pay({ rebateId: head.id, version: head.version, amount })).toMatchObject({
            __typename: 'RebateChanged',
          });
        }
        const [one = '', other = ''] = ids;
        // Clients are graded as they are every night; a merge grades what it made anew.
        const night = database.systemContext();
        await regrade(night).finally(() => night.database.close());
        const [before, rows] = [await figures(one, other), await everything(database)];
        const id = await merge(one, other);
        expect(await figures(one)).toEqual(before);
        // Nothing is stated a second time, and where both were stated, what is stated anew is what was stated.
        expect(await stage.make()).toBe(0);
        const areStated = two.every(({ terms }) => terms !== null);
        for (const head of areStated ? await rebatesOf(one) : [])
          expect(await stage.correct({ rebateId: head.id, version: head.version })).toMatchObject({
            code: 'UNCHANGED',
          });
        await undo(id);
        expect(await everything(database)).toEqual(rows);
        expect(await summedTwice()).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 240_000);

  it('earn by the survivor’s terms from then on, once for each order, also when the merge is undone later', async () => {
    const [one, other] = [await stage.addAgent(), await stage.addAgent()];
    await stage.addTerms(one);
    await stage.addTerms(other, '2026-01-01', [{ fromYuan: '0', rate: '0.10' }]);
    await stage.addOrder(one, '2026-10-05', '1000.00');
    await stage.addOrder(other, '2026-10-05', '2000.00');
    await stage.make('2026-11-03T01:00:00.000Z');
    const id = await merge(one, other);
    await stage.addOrder(one, '2026-11-06', '3000.00');
    const moved = await stage.addOrder(one, '2026-11-07', '4000.00');
    await stage.make();
    // One statement of November, of all, by one percent and not by ten.
    expect(
      await database.sql(`select traded, earned from sales.rebate where client_id = $1 and month = '2026-11-01'`, [
        one,
      ]),
    ).toEqual([{ traded: '7000.00', earned: '70.00' }]);
    const october = await rebatesOf(one, '2026-10-01');
    expect(october.map(({ traded }) => traded).sort()).toEqual(['1000.00', '2000.00']);
    // An order that comes late belongs to the statement that is corrected first, and to no other.
    await stage.addOrder(one, '2026-10-20', '500.00');
    const [first, second] = october;
    expect(await stage.correct({ rebateId: first?.id ?? '', version: first?.version ?? 0 })).toMatchObject({
      __typename: 'RebateChanged',
    });
    expect(await stage.correct({ rebateId: second?.id ?? '', version: second?.version ?? 0 })).toMatchObject({
      code: 'UNCHANGED',
    });
    await undo(id);
    // It was the other one's all along: its own statement leaves it to the one that sums it up, until that is corrected.
    await database.sql('update sales."order" set client_id = $2 where id = $1', [moved, other]);
    await stage.make();
    expect(await rebatesOf(other)).toMatchObject([{ traded: '0.00' }]);
    expect(await summedTwice()).toEqual([]);
    const [mine] = await rebatesOf(one);
    await stage.correct({ rebateId: mine?.id ?? '', version: mine?.version ?? 0 });
    const [theirs] = await rebatesOf(other);
    await stage.correct({ rebateId: theirs?.id ?? '', version: theirs?.version ?? 0 });
    expect([await rebatesOf(one), await rebatesOf(other)]).toMatchObject([
      [{ traded: '3000.00' }],
      [{ traded: '4000.00' }],
    ]);
  }, 60_000);

  it('keep both their terms, and by which each was stated; the survivor earns by those of the other where it has none', async () => {
    const [one, other] = [await stage.addAgent(), await stage.addAgent()];
    await stage.addTerms(other, '2026-01-01', [{ fromYuan: '0', rate: '0.10' }]);
    await stage.addOrder(one, '2026-11-06', '100.00');
    await stage.addOrder(other, '2026-10-05', '2000.00');
    await stage.make('2026-11-03T01:00:00.000Z');
    await merge(one, other);
    await stage.make();
    // What it traded before without terms earns nothing in a month that was stated; November is the first after the merge.
    expect(await rebatesOf(one, '2026-10-01')).toMatchObject([{ traded: '2000.00' }]);
    expect(await rebatesOf(one)).toMatchObject([{ traded: '100.00', pending: '10.00' }]);
    const terms = () =>
      ask<{ version: number; isOfMerged: boolean }[]>(`{ rebateTerms(clientId: "${one}") { version isOfMerged } }`);
    expect(await terms()).toEqual([{ version: 1, isOfMerged: true }]);
    expect(await stage.agree({ clientId: one, from: '2027-01-01', tiers: TIERS })).toMatchObject({
      __typename: 'RebateAgreed',
    });
    expect(await terms()).toEqual([
      { version: 1, isOfMerged: false },
      { version: 1, isOfMerged: true },
    ]);
  });
});
