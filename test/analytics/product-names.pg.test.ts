import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productOf } from '../../api/analytics/breakdown/product-stub.repository';
import { createSessionStore } from '../../api/identity/session.service';
import type { Viewer } from '../../api/kernel/access/viewer';
import { Loaders, type RequestContext } from '../../api/platform/context/request-context';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { createGraph } from '../../api/platform/graph/graph';
import { subgraphs } from '../../api/subgraphs';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const NOW = '2026-11-23T01:00:00.000Z';
const WHERE = '{ from: "2026-01-01", to: "2026-10-31" }';

interface Named {
  readonly value?: string | null;
  readonly product: { readonly id?: string; readonly name: string | null; readonly number: string } | null;
}

let database: TestDatabase;
let graph: ApolloServer<RequestContext>;
let viewer: Viewer;
beforeAll(async () => {
  database = await demoDatabase(
    subgraphs.flatMap(({ entities }) => entities),
    { scale: 0.05 },
  );
  graph = await createGraph(subgraphs);
  const answer = await createSessionStore(database.source).signIn('chenjianguo', 'kehu-demo', '127.0.0.1', NOW);
  if (!answer.ok) throw new Error(answer.code);
  viewer = answer.viewer;
});
afterAll(async () => {
  await graph.stop();
  await database.drop();
});

/** What the graph answers, and the statements about products that it took. */
async function ask<Data>(query: string): Promise<{ data: Data; statements: string[] }> {
  const asked = new RequestDatabase(database.source, viewerSettings(viewer));
  const statements: string[] = [];
  const rows = asked.rows.bind(asked);
  asked.rows = ((statement: { text: string }, ...more: []) => {
    if (/(access\.product_name|sales\.product)\b/.test(statement.text)) statements.push(statement.text);
    return rows(statement as Parameters<typeof rows>[0], ...more);
  }) as typeof asked.rows;
  const contextValue = { viewer, database: asked, loaders: new Loaders(), now: NOW, requestId: 't', locale: 'en' };
  const { body } = await graph.executeOperation({ query }, { contextValue: contextValue as RequestContext });
  await asked.close();
  if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return { data: body.singleResult.data as Data, statements };
}

describe('a group of the dimension PRODUCT', () => {
  const query = `{ breakdown(measures: [RETURNED_AMOUNT], by: [PRODUCT], where: ${WHERE}) {
    ... on Breakdown { groups { keys { value product { name number } } } } } }`;
  const groups = async () => {
    const { data, statements } = await ask<{ breakdown: { groups: { keys: Named[] }[] } }>(query);
    return { keys: data.breakdown.groups.flatMap(({ keys }) => keys), statements };
  };

  it('is that product, all of them looked up at once', async () => {
    const known = await database.sql<{ number: string; name: string }>('select number, name from sales.product');
    const names = new Map(known.map(({ number, name }) => [number, name]));
    const { keys, statements } = await groups();
    expect(keys.length).toBeGreaterThan(5);
    for (const { value, product } of keys)
      expect(product).toEqual(value == null || value === '*' ? null : { number: value, name: names.get(value) });
    expect(statements).toHaveLength(2);
  });

  it('has no name where the order system gave none, and its number still', async () => {
    const { keys } = await groups();
    const number = keys.find(({ product }) => product !== null)?.value ?? '';
    const [row] = await database.sql<{ name: string }>('select name from sales.product where number = $1', [number]);
    await database.sql('update sales.product set name = null where number = $1', [number]);
    const after = (await groups()).keys.find(({ value }) => value === number);
    await database.sql('update sales.product set name = $2 where number = $1', [number, row?.name]);
    expect(after).toEqual({ value: number, product: { number, name: null } });
  });

  it('is none where no product has the number', async () => {
    const context = database.contextOf({ posts: ['EXECUTIVE'] });
    expect(await productOf(context, 'no product of ours')).toBeNull();
    await context.database.close();
  });
});

describe('a group of another dimension', () => {
  it('looks for no product', async () => {
    const { data, statements } = await ask<{ breakdown: { groups: { keys: Named[] }[] } }>(
      `{ breakdown(measures: [RETURNED_AMOUNT], by: [REASON], where: ${WHERE}) {
        ... on Breakdown { groups { keys { value product { name number } } } } } }`,
    );
    expect(data.breakdown.groups.flatMap(({ keys }) => keys).every(({ product }) => product === null)).toBe(true);
    expect(statements).toEqual([]);
  });
});

describe('the rows behind a figure', () => {
  it('say of which product each is, all of a page looked up at once', async () => {
    const { data, statements } = await ask<{
      tallyRows: { edges: { node: { product: string | null; goods: Named['product'] } }[] };
    }>(`{ tallyRows(measure: RETURN_RATE, where: ${WHERE}, first: 50) {
      ... on TallyRowConnection { edges { node { product goods { name number } } } } } }`);
    const rows = data.tallyRows.edges.map(({ node }) => node);
    expect(rows.length).toBeGreaterThan(5);
    for (const { product, goods } of rows) expect(goods?.number ?? null).toBe(product);
    expect(rows.some(({ goods }) => goods?.name)).toBe(true);
    expect(statements).toHaveLength(2);
  });
});
