import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '../../api/platform/audit/audit';
import type { RequestContext } from '../../api/platform/context/request-context';
import { createGraph } from '../../api/platform/graph/graph';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { subgraphs } from '../../api/subgraphs';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, MANAGER, RETAIL, SPECIALIST } from './company';

const GM: Partial<ViewerFacts> = { staffId: MANAGER, posts: ['GENERAL_MANAGER'] };
const KEEPER: Partial<ViewerFacts> = { staffId: MANAGER, posts: ['ADMINISTRATOR'] };

let database: TestDatabase;
let graph: ApolloServer<RequestContext>;

beforeAll(async () => {
  database = await testDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
  await arrangeCompany(database);
  graph = await createGraph(subgraphs);
  const lines = [
    ['2026-11-20T15:59:59.000Z', SPECIALIST, 'client.change', 'Client', 'c1', { phone: '1' }, { phone: '2' }],
    ['2026-11-20T16:00:00.000Z', MANAGER, 'staff.activate', 'Staff', SPECIALIST, { active: false }, { active: true }],
    ['2026-11-21T01:00:00.000Z', SPECIALIST, 'client.read', 'Client', 'c2', undefined, undefined],
  ] as const;
  for (const [now, staffId, action, subjectType, subjectId, before, after] of lines)
    await database
      .contextOf({ staffId })
      .database.write((transaction) =>
        recordAudit(
          transaction,
          { viewer: { staffId }, now, requestId: 'r' },
          { action, subjectType, subjectId, before, after },
        ),
      );
});
afterAll(async () => {
  await graph.stop();
  await database.drop();
});

interface Trail {
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

async function trail(viewer: Partial<ViewerFacts>, args = ''): Promise<Trail | string> {
  const query = `{ auditTrail${args} { edges { cursor node { action subjectType subjectId actor { name } changes { field before after } } } pageInfo { hasNextPage } } }`;
  const { body } = await graph.executeOperation({ query }, { contextValue: database.contextOf(viewer) });
  if (body.kind !== 'single') throw new Error('one answer');
  const [error] = body.singleResult.errors ?? [];
  return error === undefined
    ? (body.singleResult.data as unknown as { auditTrail: Trail }).auditTrail
    : String(error.extensions?.['code']);
}

const actions = (answer: Trail | string) =>
  typeof answer === 'string' ? answer : answer.edges.map(({ node }) => node['action']);

describe('the audit trail', () => {
  it('is read by the general manager whole, newest first', async () => {
    const answer = await trail(GM);
    expect(actions(answer)).toEqual(['client.read', 'staff.activate', 'client.change']);
    expect((answer as Trail).edges[2]?.node).toEqual({
      action: 'client.change',
      subjectType: 'Client',
      subjectId: 'c1',
      actor: { name: 'specialist' },
      changes: [{ field: 'phone', before: '1', after: '2' }],
    });
  });

  it('is read by the administrator without what it says of clients', async () => {
    const answer = (await trail(KEEPER)) as Trail;
    expect(actions(answer)).toHaveLength(3);
    expect(answer.edges[2]?.node).toMatchObject({ action: 'client.change', subjectId: null, changes: null });
    expect(answer.edges[1]?.node).toMatchObject({
      subjectId: SPECIALIST,
      changes: [{ field: 'active', before: 'false', after: 'true' }],
    });
    expect(await trail(KEEPER, '(filter: { subjectId: "c1" })')).toBe('BAD_USER_INPUT');
  });

  it.each([['SERVICE_DIRECTOR'], ['KA_MANAGER'], ['EXECUTIVE'], ['ANALYST']] as const)(
    'is out of reach of %s',
    async (post) => {
      expect(await trail({ staffId: SPECIALIST, posts: [post] })).toBe('OUT_OF_REACH');
    },
  );

  it.each([
    ['(filter: { actor: "S2" })', ['client.read', 'client.change']],
    ['(filter: { actor: "manager" })', ['staff.activate']],
    ['(filter: { action: "client." })', ['client.read', 'client.change']],
    ['(filter: { action: "%" })', []],
    ['(filter: { subjectType: "Staff" })', ['staff.activate']],
    ['(filter: { subjectId: "c2" })', ['client.read']],
    // The 20th ends at 16:00 UTC.
    ['(filter: { from: "2026-11-21" })', ['client.read', 'staff.activate']],
    ['(filter: { to: "2026-11-20" })', ['client.change']],
    ['(filter: { from: "2026-11-21", to: "2026-11-21", actor: "specialist" })', ['client.read']],
  ])('is filtered by %s', async (args, expected) => {
    expect(actions(await trail(GM, args))).toEqual(expected);
  });

  it('is read page by page', async () => {
    const first = (await trail(GM, '(first: 2)')) as Trail;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = (await trail(GM, `(first: 2, after: "${first.edges[1]?.cursor}")`)) as Trail;
    expect([...(actions(first) as unknown[]), ...(actions(rest) as unknown[])]).toEqual([
      'client.read',
      'staff.activate',
      'client.change',
    ]);
    expect(await trail(GM, '(first: 500)')).toBe('BAD_USER_INPUT');
  });
});

/** What a line refers to, as the graph names it. */
async function referred(viewer: Partial<ViewerFacts>, locale: 'en' | 'zh-CN' = 'zh-CN'): Promise<unknown[]> {
  const query = `{ auditTrail(filter: { action: "told." }) { edges { node { names { value name } clients { name } } } } }`;
  const contextValue = { ...database.contextOf(viewer), locale };
  const { body } = await graph.executeOperation({ query }, { contextValue });
  if (body.kind !== 'single') throw new Error('one answer');
  expect(body.singleResult.errors).toBeUndefined();
  return (body.singleResult.data as unknown as { auditTrail: Trail }).auditTrail.edges.map(({ node }) => node);
}

describe('what a line of the audit trail refers to', () => {
  const ACME = '00000000-0000-7000-8000-0000000000f1';
  const UNKNOWN = '00000000-0000-7000-8000-0000000000f2';

  beforeAll(async () => {
    await database.sql(
      `insert into clients.client (id, number, name, business_type, owner_id) values ($1, 'C1', '明达', 'DEALER', $2)`,
      [ACME, SPECIALIST],
    );
    await database.sql(`update identity.region set name_en = 'East' where code = 'EAST'`);
    const after = {
      ownerIds: [SPECIALIST],
      clientId: ACME,
      place: { regionCode: 'EAST', unitId: RETAIL },
      otherId: UNKNOWN,
    };
    await database
      .contextOf({ staffId: MANAGER })
      .database.write((transaction) =>
        recordAudit(
          transaction,
          { viewer: { staffId: MANAGER }, now: '2026-10-01T00:00:00.000Z', requestId: 'r' },
          { action: 'told.once', subjectType: 'Complaint', subjectId: UNKNOWN, after },
        ),
      );
  });
  afterAll(async () => {
    await database.sql(`delete from clients.client where id = $1`, [ACME]);
  });

  it('is told by name: staff, units, regions and clients, in the reader’s language', async () => {
    const [line] = (await referred(GM)) as { names: unknown[]; clients: unknown[] }[];
    expect(line?.names).toHaveLength(3);
    expect(line?.names).toEqual(
      expect.arrayContaining([
        { value: SPECIALIST, name: 'specialist' },
        { value: RETAIL, name: '零售' },
        { value: 'EAST', name: '华东' },
      ]),
    );
    expect(line?.clients).toEqual([null, { name: '明达' }]);
    expect(JSON.stringify(await referred(GM, 'en'))).toContain('"East"');
  });

  it('is withheld with the changes', async () => {
    expect(await referred(KEEPER)).toEqual([{ names: null, clients: null }]);
  });
});
