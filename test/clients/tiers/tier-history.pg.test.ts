import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regradeClients } from '../../../api/clients/tiers/grade.repository';
import { regrade } from '../../../api/clients/tiers/regrade.service';
import { tierPolicy } from '../../../api/kernel/policy/tier-policy';
import { seededJson, seededRegulation } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { addClients, addStaff, director, specialist } from '../some-clients';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(entities);
});
afterAll(() => database.drop());

interface Period {
  code: string | null;
  validFrom: string;
  validTo: string | null;
}

const history = (clientId: string, page = '') =>
  `{ client(id: "${clientId}") { tierHistory${page} { edges { cursor node { code gap validFrom validTo why { policyVersion clause { id } } } } pageInfo { hasNextPage } } } }`;

describe('the tiers of a client over time', () => {
  it('are periods that touch, the last of a day counting, the latest first and page by page', async () => {
    const owner = await addStaff(database, '张伟');
    const [id = '', other = ''] = await addClients(database, [{ ownerId: owner, credit: 'good' }, {}]);
    const policy = tierPolicy(seededRegulation('KA'));
    const days = [
      ['2026-01-01', '600000'],
      ['2026-02-01', '250000'],
      ['2026-03-01', '30000'],
      ['2026-03-01', '450000'],
    ] as const;
    for (const [day, volume] of days) {
      await database.sql('update clients.client set annual_volume = $2 where id = $1', [id, volume]);
      await database.systemContext().database.write((transaction) => regradeClients(transaction, policy, day));
    }
    const { data } = await askGraph(database, specialist(owner), history(id));
    const { edges } = (data?.['client'] as { tierHistory: { edges: { node: Period }[] } }).tierHistory;
    expect(edges.map(({ node }) => node)).toMatchObject([
      { code: 'A2', gap: true, validFrom: '2026-03-01', validTo: null, why: { clause: { id: 'KA-3-gap' } } },
      { code: 'A2', gap: false, validFrom: '2026-02-01', validTo: '2026-03-01', why: { policyVersion: 1 } },
      { code: 'A1', gap: false, validFrom: '2026-01-01', validTo: '2026-02-01', why: { clause: { id: 'KA-3' } } },
    ]);
    const first = (await askGraph(database, director, history(id, '(first: 2)'))).data?.['client'] as {
      tierHistory: { edges: { cursor: string }[]; pageInfo: object };
    };
    expect(first.tierHistory.pageInfo).toEqual({ hasNextPage: true });
    const after = first.tierHistory.edges[1]?.cursor;
    expect((await askGraph(database, director, history(id, `(first: 2, after: "${after}")`))).data).toMatchObject({
      client: { tierHistory: { edges: [{ node: { code: 'A1' } }], pageInfo: { hasNextPage: false } } },
    });
    expect((await askGraph(database, specialist(owner), history(other))).data).toEqual({ client: null });
    expect((await askGraph(database, director, history(id, '(after: "eA")'))).errors).toHaveLength(1);
  });
});

describe('two regrades at once', () => {
  it('write the history of a client once', async () => {
    await database.sql(`insert into policy.regulation (code) values ('KA')`);
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values ('KA', 1, '2024-01-01', $1, 'x')`,
      [JSON.stringify(seededJson('ka.json'))],
    );
    const ids = await addClients(
      database,
      Array.from({ length: 50 }, () => ({ credit: 'good' })),
    );
    const results = await Promise.all([1, 2, 3].map(() => regrade(database.systemContext())));
    expect(results.filter(({ moved }) => moved > 0)).toHaveLength(1);
    const rows = await database.sql(
      'select client_id from clients.grade where client_id = any($1::uuid[]) group by 1 having count(*) <> 1',
      [ids],
    );
    expect(rows).toEqual([]);
  });
});
