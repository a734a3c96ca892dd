import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followAgreements } from '../../../api/clients/agreements/agreement-type.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from './key-accounts';
import { addClients, analyst } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

const word = (name: string) => ({ word: name });

/** A prospect whose recognition is approved. */
async function approved(): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into clients.prospect (id, name, owner_id, stage, expected_yearly, created_by, created_at, moved_at)
     values ($1, $2, $3, 'APPROVED', 60000, $3, now(), now())`,
    [id, `无锡泰和电梯${id}`, people.me],
  );
  return id;
}

async function recognise(id: string, input: Record<string, unknown> = {}, terms: object = {}): Promise<Outcome> {
  const documentId = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, $2, 'x.pdf', 'application/pdf', 9, $3, now())`,
    [documentId, 'a'.repeat(64), people.manager.staffId],
  );
  const agreement = {
    kind: word('VIP'),
    from: '2026-11-24',
    until: '2027-11-22',
    signedOn: '2026-11-23',
    signatory: '王海',
    capacity: word('LEGAL_REPRESENTATIVE'),
    documentId,
    ...terms,
  };
  return change(database, people.manager, {
    mutation: 'moveProspect',
    input: { id, version: 1, move: word('RECOGNISE'), agreement, idempotencyKey: v7(), ...input },
    answer: '... on ProspectChanged { prospect { client { id businessType } steps { texts { name value } } } }',
  });
}

const typed = (businessType: string) => ({ prospect: { client: { businessType } } });

describe('recognition', () => {
  it('makes an agreement client by a VIP agreement, from its first day on, and a trading client until then', async () => {
    const recognised = await recognise(await approved());
    expect(recognised).toMatchObject(typed('TRADING'));
    const { client, steps } = recognised['prospect'] as { client: { id: string }; steps: { texts: object[] }[] };
    expect(steps[0]?.texts).toContainEqual({ name: 'businessType', value: 'TRADING' });
    const typeOn = async (now: string) => {
      await followAgreements(database.systemContext({ now }));
      const [row] = await database.sql('select business_type as type from clients.client where id = $1', [client.id]);
      return row?.['type'];
    };
    expect(await typeOn('2026-11-23T15:59:00.000Z')).toBe('TRADING');
    expect(await typeOn('2026-11-23T16:01:00.000Z')).toBe('AGREEMENT');
    expect(await typeOn('2027-11-22T16:01:00.000Z')).toBe('TRADING');
  });

  it('makes an agreement client at once by a VIP agreement in force, which is on file', async () => {
    expect(await recognise(await approved(), {}, { from: '2026-11-23' })).toMatchObject(typed('AGREEMENT'));
    const { data } = await askGraph(
      database,
      people.manager,
      '{ clients(first: 50, filter: { withoutAgreement: true }) { totalCount } }',
    );
    expect(data).toEqual({ clients: { totalCount: 0 } });
  });

  it('is told with its clause, who approved it and when, to who may read prospects, and the read is recorded', async () => {
    const id = await approved();
    await database.sql(
      `insert into clients.prospect_step (id, prospect_id, move, content, by_staff, at)
       values ($1, $2, 'APPROVE', '{}', $3, '2026-11-20T02:00:00Z')`,
      [v7(), id, people.deputy.staffId],
    );
    const { client } = (await recognise(id))['prospect'] as { client: { id: string } };
    const asked = `{ client(id: "${client.id}") { recognitions { prospectId recognisedAt clause { id } recognisedBy { id }
      appliedBy { id } approvedAt approvedBy { id } } } }`;
    const reads = async (): Promise<number> =>
      (await database.sql(`select id from platform.audit where action = 'prospect.read' and subject_id = $1`, [id]))
        .length;
    const before = await reads();
    const recognition = {
      ...{ prospectId: id, recognisedAt: expect.any(String) as string, clause: { id: 'KA-5' }, appliedBy: null },
      recognisedBy: { id: people.manager.staffId },
      ...{ approvedAt: '2026-11-20T02:00:00.000Z', approvedBy: { id: people.deputy.staffId } },
    };
    const told = (await askGraph(database, people.manager, asked)).data as { client: { recognitions: unknown } };
    expect(told.client.recognitions).toEqual([recognition]);
    expect(await reads()).toBe(before + 1);
    const { data } = await askGraph(database, analyst, asked);
    expect((data as { client: { recognitions: unknown } }).client.recognitions ?? []).toEqual([]);
  });

  it('leaves the clause that an application was judged by, to be named by its title', async () => {
    const id = await approved();
    await database.sql(
      `insert into clients.prospect_step (id, prospect_id, move, content, by_staff, at)
       values ($1, $2, 'APPLY', '{"clause": "KA-5", "policyVersion": "1"}', $3, '2026-11-19T02:00:00Z'),
         ($4, $2, 'APPROVE', '{}', $3, '2026-11-20T02:00:00Z')`,
      [v7(), id, people.deputy.staffId, v7()],
    );
    const asked = `{ prospect(id: "${id}") { steps { move clause { id } } } }`;
    const { data } = await askGraph(database, people.manager, asked);
    expect(data?.['prospect']).toEqual({
      steps: expect.arrayContaining([
        { move: 'APPLY', clause: { id: 'KA-5' } },
        { move: 'APPROVE', clause: null },
      ]) as unknown,
    });
  });

  it('under a sales agreement makes what is asked for, a trading client by default', async () => {
    const sales = { kind: word('SALES') };
    const plain = await recognise(await approved(), {}, sales);
    expect(plain).toMatchObject(typed('TRADING'));
    const { steps } = plain['prospect'] as { steps: { texts: object[] }[] };
    expect(steps[0]?.texts).toContainEqual({ name: 'businessType', value: 'TRADING' });
    expect(await recognise(await approved(), { businessType: word('DEALER') }, sales)).toMatchObject(typed('DEALER'));
  });

  it.each([
    ['SALES', 'AGREEMENT'],
    ['SALES', 'MEMBER'],
    ['VIP', 'DEALER'],
  ])('by a %s agreement makes no %s', async (kind, type) => {
    const outcome = await recognise(await approved(), { businessType: word(type) }, { kind: word(kind) });
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', code: 'TYPE_NOT_BY_AGREEMENT', clause: 'KA-4' });
  });

  it('is told of at the client, which leads back to its prospect, to those who may see it, with a line each', async () => {
    const id = await approved();
    const recognised = await recognise(id);
    const clientId = (recognised['prospect'] as { client: { id: string } }).client.id;
    const read = `{ clients(first: 50) { edges { node { id prospect { id stage } } } } }`;
    const seen = async (viewer: Partial<ViewerFacts>) => {
      const { data, errors } = await askGraph(database, viewer, read);
      expect(errors).toEqual([]);
      const { edges } = data?.['clients'] as { edges: { node: { id: string; prospect: object | null } }[] };
      return edges.find(({ node }) => node.id === clientId)?.node.prospect;
    };
    const lines = async () =>
      (await database.sql(`select from platform.audit where action = 'prospect.read' and subject_id = $1`, [id]))
        .length;
    const before = await lines();
    expect(await seen(people.specialist)).toEqual({ id, stage: 'RECOGNISED' });
    expect(await lines()).toBe(before + 1);
    expect(await seen(people.director)).toEqual({ id, stage: 'RECOGNISED' });
    const [plain = ''] = await addClients(database, [{ ownerId: people.me }]);
    const { data } = await askGraph(database, people.specialist, `{ client(id: "${plain}") { prospect { id } } }`);
    expect(data).toEqual({ client: { prospect: null } });
    const withheld = (await askGraph(database, analyst, read)).data?.['clients'] as {
      edges: { node: { prospect: object | null } }[];
    };
    expect(withheld.edges.length).toBeGreaterThan(1);
    for (const { node } of withheld.edges) expect(node.prospect).toBeNull();
  });
});
