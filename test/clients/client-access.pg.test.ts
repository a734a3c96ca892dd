import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsOf } from '../../api/clients/assignments/assignment.repository';
import { FIRST_ASSIGNMENT } from '../../api/clients/assignments/first-assignment';
import type { ClientRow } from '../../api/clients/client.repository';
import { ClientResolver } from '../../api/clients/client.resolver';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../support/database';
import { askGraph, entities } from './graph';
import { addClients, addStaff, analyst, director, specialist } from './some-clients';

let database: TestDatabase;
let [me, mate, stranger] = ['', '', ''];
let [mine, mates, strangers, orphan] = ['', '', '', ''];
let supervisor: Partial<ViewerFacts>;
let manager: Partial<ViewerFacts>;
const onCase: Partial<ViewerFacts> = { posts: ['QUALITY_MANAGER'] };

beforeAll(async () => {
  database = await testDatabase(entities);
  me = await addStaff(database, '王');
  mate = await addStaff(database, '李');
  stranger = await addStaff(database, '张');
  const volume = '1000.00';
  const ids = await addClients(database, [
    { name: '甲', ownerId: me, volume },
    { name: '乙', ownerId: mate, volume },
    { name: '丙', ownerId: stranger, volume },
    { name: '丁', ownerId: null, volume },
  ]);
  [mine = '', mates = '', strangers = '', orphan = ''] = ids;
  const circles = { own: [me], team: [me, mate], unit: [me, mate, stranger] };
  supervisor = { staffId: me, posts: ['KA_SUPERVISOR'], circles };
  manager = { staffId: me, posts: ['KA_MANAGER'], circles };
  for (const id of ids)
    for (const name of ['赵', '钱'])
      await database.sql('insert into clients.contact (id, client_id, name, phone) values ($1, $2, $3, $4)', [
        v7(),
        id,
        name,
        '13800000000',
      ]);
  await database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid) values
       (gen_random_uuid(), $1, $2, '[2025-01-01,2026-01-01)'), (gen_random_uuid(), $1, $3, '[2026-01-01,)')`,
    [mine, mate, me],
  );
  await database.sql(
    `create or replace view access.case_client (client_id, post) as select '${strangers}'::uuid, 'QUALITY_MANAGER'`,
  );
});
afterAll(() => database.drop());

async function names(viewer: Partial<ViewerFacts>): Promise<unknown[]> {
  const { data } = await askGraph(database, viewer, '{ clients { edges { node { name } } } }');
  const { edges } = data?.['clients'] as { edges: { node: { name: string } }[] };
  return edges.map((edge) => edge.node.name).sort();
}

describe('who sees which clients', () => {
  it('a specialist the own, a supervisor the team’s, a manager the unit’s, a director all', async () => {
    expect(await names(specialist(me))).toEqual(['甲']);
    expect(await names(supervisor)).toEqual(['甲', '乙'].sort());
    expect(await names(manager)).toEqual(['甲', '乙', '丙'].sort());
    expect(await names(director)).toEqual(['甲', '乙', '丙', '丁'].sort());
  });

  it('somebody on a case only the name of its client', async () => {
    const card = `{ clients { edges { node { id name annualVolume city tier { code } owner { id } contacts { name } assignments { validFrom } } } } }`;
    const { data } = await askGraph(database, onCase, card);
    expect(data?.['clients']).toEqual({
      edges: [
        {
          node: {
            id: strangers,
            name: '丙',
            annualVolume: null,
            city: null,
            tier: null,
            owner: null,
            contacts: null,
            assignments: null,
          },
        },
      ],
    });
  });

  it('an analyst all, without names, contacts or numbers', async () => {
    const { data } = await askGraph(
      database,
      analyst,
      '{ clients { edges { node { name contacts { name } annualVolume } } } }',
    );
    const { edges } = data?.['clients'] as { edges: { node: Record<string, unknown> }[] };
    expect(edges).toHaveLength(4);
    for (const { node } of edges)
      expect(node).toEqual({ name: expect.stringMatching(/^客户 \w{12}$/), contacts: null, annualVolume: '1000.00' });
  });

  it('an English reader what stands in for a name, and the reason of a first assignment, in English', async () => {
    const context = database.contextOf(manager, { locale: 'en' });
    await database.sql('update clients.assignment set reason = $2 where client_id = $1', [mine, FIRST_ASSIGNMENT]);
    const found = (await assignmentsOf(context, [mine])).get(mine);
    expect(found?.at(-1)?.reason).toBe('Assigned as the account was opened');
    const row = { name: '客户 0a1b2c3d4e5f' } as ClientRow;
    expect(new ClientResolver().name(row, context)).toBe('Client 0a1b2c3d4e5f');
    await context.database.close();
  });

  it('an executive none, and is told so: none listed would say that there are none', async () => {
    for (const list of ['clients { totalCount }', 'clientAnchors { index }', 'tierOverrides { edges { cursor } }'])
      expect(await askGraph(database, { posts: ['EXECUTIVE'] }, `{ ${list} }`)).toEqual({
        data: null,
        errors: [expect.stringMatching(/figures only, and no rows of client cards/)],
        statements: 0,
      });
  });

  it('whoever looks after nobody an empty list', async () => {
    expect(await names(specialist(v7()))).toEqual([]);
  });

  it('what is not allowed looks like what is not there', async () => {
    for (const id of [strangers, orphan, v7(), 'nonsense']) {
      const { data, errors } = await askGraph(database, specialist(me), `{ client(id: "${id}") { name } }`);
      expect({ data, errors }).toEqual({ data: { client: null }, errors: [] });
    }
    const [row] = await database.sql<{ number: string }>('select number from clients.client where id = $1', [
      strangers,
    ]);
    const byNumber = `{ clientByNumber(number: "${row?.number ?? ''}") { name } }`;
    expect((await askGraph(database, specialist(me), byNumber)).data).toEqual({ clientByNumber: null });
    expect((await askGraph(database, director, byNumber)).data).toEqual({ clientByNumber: { name: '丙' } });
    expect((await askGraph(database, analyst, byNumber)).data).toEqual({ clientByNumber: null });
  });

  it('row-level security holds behind the scope layer', async () => {
    const context = database.contextOf(specialist(me));
    const rows = await context.database.rows({
      text: `select (select count(*)::int from clients.client) as clients, (select count(*)::int from clients.contact) as contacts,
        (select count(*)::int from clients.assignment) as assignments`,
      values: [],
    });
    expect(rows).toEqual([{ clients: 1, contacts: 2, assignments: 2 }]);
    await context.database.close();
    const stealing = database
      .contextOf(specialist(me))
      .database.write((transaction) =>
        transaction.rows({ text: 'update clients.client set owner_id = $1 where id = $2', values: [stranger, mine] }),
      );
    await expect(stealing).rejects.toThrow('row-level security');
  });
});

describe('top-secret contacts', () => {
  it('are recorded once per client and request, in two statements however many clients', async () => {
    await database.sql('truncate platform.audit');
    const { data, statements } = await askGraph(
      database,
      director,
      '{ clients { edges { node { id contacts { name phone } again: contacts { id } } } } }',
    );
    const { edges } = data?.['clients'] as { edges: { node: { contacts: unknown[] } }[] };
    expect(edges.map((edge) => edge.node.contacts.length)).toEqual([2, 2, 2, 2]);
    expect(statements).toBe(3);
    const trail = await database.sql(
      `select action, subject_type, subject_id, actor_id is not null as signed from platform.audit order by subject_id`,
    );
    expect(trail).toEqual(
      [mine, mates, strangers, orphan]
        .sort()
        .map((subject_id) => ({ action: 'client.readContacts', subject_type: 'Client', subject_id, signed: true })),
    );
  });

  it('are not asked for, nor recorded, where they are withheld', async () => {
    await database.sql('truncate platform.audit');
    await askGraph(database, analyst, '{ clients { edges { node { contacts { name } } } } }');
    expect(await database.sql('select 1 from platform.audit')).toEqual([]);
  });
});

describe('the number of statements', () => {
  it('does not grow with the number of clients', async () => {
    const question = (first: number): string => `{ clients(first: ${first}) { totalCount edges { node {
      name region { name } owner { name } assignments { owner { name } validFrom validTo }
      tier { why { rule } } orders(first: 2) { edges { node { number lines { edges { node { product { name } } } } } } } } } } }`;
    await addClients(
      database,
      Array.from({ length: 30 }, () => ({ ownerId: me })),
    );
    const few = await askGraph(database, director, question(2));
    const many = await askGraph(database, director, question(34));
    expect(many.errors).toEqual([]);
    expect(many.statements).toBeLessThanOrEqual(few.statements);
  });

  it('is one for a plain list', async () => {
    expect((await askGraph(database, director, '{ clients { edges { node { name } } } }')).statements).toBe(1);
  });
});

it('an assignment ends on the day before the next begins', async () => {
  const { data } = await askGraph(
    database,
    specialist(me),
    `{ client(id: "${mine}") { assignments { owner { name } validFrom validTo } } }`,
  );
  expect(data?.['client']).toEqual({
    assignments: [
      { owner: { name: '王' }, validFrom: '2026-01-01', validTo: null },
      { owner: { name: '李' }, validFrom: '2025-01-01', validTo: '2025-12-31' },
    ],
  });
});
