import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebateStatement } from '../../../api/sales/rebates/rebate-paper';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entitiesOfAllRooms, openDoor, type Door } from '../../support/door';
import { pdfPages } from '../../support/pdf-text';
import { rebateStage } from './some-rebates';

const NOW = '2026-12-10T01:00:00.000Z';
let database: TestDatabase;
let stage: Awaited<ReturnType<typeof rebateStage>>;
let door: Door;

beforeAll(async () => {
  database = await testDatabase(entitiesOfAllRooms());
  stage = await rebateStage(database);
  door = await openDoor(database, { now: NOW });
});
afterAll(async () => {
  await door.stop();
  await database.drop();
});

/** An agent with so many orders of 1.00, 2.00 … in November, and its statement. */
async function statement(orders: number): Promise<string> {
  const agent = await stage.addAgent();
  await stage.addTerms(agent);
  await database.sql(
    `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, currency, amount, rate, amount_company, kind)
     select gen_random_uuid(), 'PO' || lpad(n::text, 5, '0') || 'X' || right($1::text, 4), $1::uuid, d, d, 'CNY', n, 1, n, 'SALE'
     from generate_series(1, $2::int) as n cross join lateral (select date '2026-11-01' + (n * 29 / $2::int)) as day (d)`,
    [agent, orders],
  );
  await stage.make();
  return (await stage.stored(agent)).id;
}

async function paper(id: string): Promise<string> {
  const answer = await fetch(`${door.url}/client-papers/rebate-statement/${id}`, {
    headers: door.enter(stage.people.accountant),
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return (await pdfPages(new Uint8Array(await answer.arrayBuffer()))).join('');
}

describe('the statement of an agent on paper', () => {
  it('lists each order once, however many pages it takes', async () => {
    const text = await paper(await statement(450));
    const listed = text.match(/PO\d{5}X/g) ?? [];
    expect(new Set(listed).size).toBe(450);
    expect(listed).toHaveLength(450);
    expect(text).not.toContain('其余');
  });

  it('says what the rest comes to where it is longer than a paper may be', async () => {
    const text = await paper(await statement(2_003));
    const listed = text.match(/PO\d{5}X/g) ?? [];
    expect(listed).toHaveLength(2_000);
    const rest = (2_003 * 2_004) / 2 - (2_000 * 2_001) / 2;
    expect(text).toContain(`其余订单合计（逐笔见电子表格）${rest.toLocaleString('en')}.00`);
    expect(text).toContain('其余退货/折让合计（逐笔见电子表格）0.00');
  });
});

it('is not made of pages of two versions', () => {
  const page = (statementVersion: number) => ({
    rebate: { statementVersion },
    rebateLines: { edges: [{ node: {} }], pageInfo: { hasNextPage: true, endCursor: 'c' } },
  });
  const { more } = rebateStatement;
  expect(more?.after(page(1))).toBe('c');
  expect(more?.join(page(1), page(2))).toBeNull();
  expect(more?.join(page(1), page(1))).toMatchObject({ rebateLines: { edges: [{}, {}] } });
  expect(more?.after({ rebate: null, rebateLines: page(1).rebateLines })).toBeNull();
});
