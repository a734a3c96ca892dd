import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraph, entities } from '../clients/graph';
import { addClients, addStaff, analyst, director, specialist } from '../clients/some-clients';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let [me, mine, strangers] = ['', '', ''];
const product = v7();

beforeAll(async () => {
  database = await testDatabase(entities);
  me = await addStaff(database, '王');
  const stranger = await addStaff(database, '张');
  [mine = '', strangers = ''] = await addClients(database, [{ ownerId: me }, { ownerId: stranger }]);
  await database.sql(`insert into sales.product (id, number, name) values ($1, 'P1', 'Lantern')`, [product]);
  // Three at the same microsecond, so that the id must break the tie.
  for (const [client, prefix] of [
    [mine, 'M'],
    [strangers, 'S'],
  ])
    for (let n = 0; n < 12; n += 1) {
      const [order, at] = [v7(), `2026-11-${10 + Math.floor(n / 3)}T01:00:00.123456Z`];
      await database.sql(
        `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company)
         values ($1, $2, $3, $4, '2026-11-10', 12.5, 12.5)`,
        [order, `${prefix}${n}`, client, at],
      );
      await database.sql(
        `insert into sales.order_line (id, order_id, line_no, product_id, quantity, unit_price, amount, kind)
         select gen_random_uuid(), $1, n, case when n > 1 then $2::uuid end, 1, 2.5, 2.5, case when n > 1 then 'GOODS' else 'FEE' end
         from generate_series(1, 5) as n`,
        [order, product],
      );
    }
});
afterAll(() => database.drop());

interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('orders of a client', () => {
  it('come newest first, page upon page, none twice', async () => {
    const expected = await database.sql<{ id: string }>(
      'select id from sales."order" where client_id = $1 order by ordered_at desc, id desc',
      [mine],
    );
    const found: string[] = [];
    let after = 'null';
    for (;;) {
      const text = `{ client(id: "${mine}") { orders(first: 5, after: ${after}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }`;
      const { data } = await askGraph(database, specialist(me), text);
      const { orders } = data?.['client'] as { orders: Page<{ id: string }> };
      found.push(...orders.edges.map((edge) => edge.node.id));
      if (!orders.pageInfo.hasNextPage) break;
      after = JSON.stringify(orders.pageInfo.endCursor);
    }
    expect(found).toEqual(expected.map((row) => row.id));
  });

  it('answer lines and products in four statements for any number of clients', async () => {
    const text = `{ clients { edges { node { orders(first: 4) { edges { node { number client { id }
      lines(first: 3) { edges { node { lineNo kind amount product { number } } } pageInfo { hasNextPage } } } } } } } } }`;
    const { data, statements, errors } = await askGraph(database, director, text);
    expect(errors).toEqual([]);
    expect(statements).toBe(4);
    const { edges } = data?.['clients'] as Page<{ orders: Page<{ lines: Page<unknown>; client: unknown }> }>;
    expect(edges.map((edge) => edge.node.orders.edges.length)).toEqual([4, 4]);
    expect(edges[0]?.node.orders.edges[0]?.node).toMatchObject({
      client: { id: mine },
      lines: {
        edges: [
          { node: { lineNo: 1, kind: 'FEE', amount: '2.50', product: null } },
          { node: { lineNo: 2, kind: 'GOODS', amount: '2.50', product: { number: 'P1' } } },
          { node: { lineNo: 3 } },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
  });

  it('start from a day in the past, whose own orders are left out, and go on from there', async () => {
    const ordersOf = async (args: string): Promise<Page<{ number: string }>> => {
      const text = `{ client(id: "${mine}") { orders(${args}) { edges { node { number } } pageInfo { hasNextPage endCursor } } } }`;
      const { data, errors } = await askGraph(database, specialist(me), text);
      expect(errors).toEqual([]);
      return (data?.['client'] as { orders: Page<{ number: string }> }).orders;
    };
    const numbers = ({ edges }: Page<{ number: string }>): string[] => edges.map(({ node }) => node.number).sort();
    const first = await ordersOf('first: 4, olderThan: "2026-11-12"');
    const next = await ordersOf(
      `first: 4, olderThan: "2026-11-12", after: ${JSON.stringify(first.pageInfo.endCursor)}`,
    );
    expect([...numbers(first), ...numbers(next)].sort()).toEqual(['M0', 'M1', 'M2', 'M3', 'M4', 'M5']);
    expect(numbers(await ordersOf('first: 9, olderThan: "2026-11-10"'))).toEqual([]);
    const wrong = `{ client(id: "${mine}") { orders(olderThan: "2026-02-30") { edges { cursor } } } }`;
    expect((await askGraph(database, director, wrong)).errors).toEqual([expect.stringContaining('YYYY-MM-DD')]);
  });

  it('refuse a cursor that was tampered with', async () => {
    for (const key of [['2026-02-30T00:00:00Z', me], ['x', me], ['2026-02-03T00:00:00Z', 'x'], []]) {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url');
      const text = `{ client(id: "${mine}") { orders(after: "${after}") { edges { cursor } } } }`;
      expect((await askGraph(database, director, text)).errors).toEqual([expect.stringContaining('another list')]);
    }
  });
});

describe('who sees money', () => {
  it('the owner of the client, not another', async () => {
    const [order] = await database.sql<{ id: string }>(`select id from sales."order" where number = 'S3'`);
    const text = `{ order(id: "${order?.id ?? ''}") { number amountCompany lines { edges { node { amount } } } } }`;
    expect((await askGraph(database, specialist(me), text)).data).toEqual({ order: null });
    expect((await askGraph(database, director, text)).data).toMatchObject({
      order: { number: 'S3', amountCompany: '12.50' },
    });
    const context = database.contextOf(specialist(me));
    const rows = await context.database.rows({
      text: 'select (select count(*)::int from sales."order") as orders, (select count(*)::int from sales.order_line) as lines',
      values: [],
    });
    await context.database.close();
    expect(rows).toEqual([{ orders: 12, lines: 60 }]);
  });

  it('an analyst, of clients without names; somebody without the right none at all', async () => {
    const text = `{ clients { edges { node { name orders(first: 1) { edges { node { amount } } } } } } }`;
    const seen = await askGraph(database, analyst, text);
    expect(JSON.stringify(seen.data)).toContain('12.50');
    await database.sql(
      `create or replace view access.case_client (client_id, post) as select '${mine}'::uuid, 'QUALITY_MANAGER'`,
    );
    const { data } = await askGraph(database, { posts: ['QUALITY_MANAGER'] }, text);
    const { edges } = data?.['clients'] as Page<{ orders: unknown }>;
    expect(edges.map((edge) => edge.node.orders)).toEqual([null]);
  });

  it('the accountant, of clients with a case at the post', async () => {
    await database.sql(
      `create or replace view access.case_client (client_id, post) as select '${mine}'::uuid, 'ACCOUNTANT'`,
    );
    const text = `{ clients { edges { node { orders(first: 1) { edges { node { amount } } } } } } }`;
    const { data } = await askGraph(database, { posts: ['ACCOUNTANT'] }, text);
    expect(data).toEqual({ clients: { edges: [{ node: { orders: { edges: [{ node: { amount: '12.50' } }] } } }] } });
  });
});
