import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, literal, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
});
beforeEach(async () => {
  [clientId = ''] = await addClients(database, [{ ownerId: people.me, businessType: 'DEALER', name: '某商行' }]);
});
afterAll(() => database.drop());

const AGREEMENT = { word: 'AGREEMENT' };
const update = () =>
  change(database, people.specialist, {
    mutation: 'updateClient',
    input: { clientId, version: 1, name: '某商行', businessType: AGREEMENT },
    answer: '... on ClientUpdated { client { businessType } }',
  });

async function changeSeveral(): Promise<unknown> {
  const input = { clients: [{ clientId, version: 1 }], set: { businessType: AGREEMENT } };
  const { data } = await askGraph(
    database,
    people.specialist,
    `{ clientChangesPreview(input: ${literal(input)}) { ... on ClientChanges { rows { code } } } }`,
  );
  return data?.['clientChangesPreview'];
}

/** A VIP agreement from a day on, a year long; its scan is none of this. */
async function sign(from: string): Promise<void> {
  await database.sql('set session_replication_role = replica');
  await database.sql(
    `insert into clients.agreement (id, number, client_id, kind, valid, signed_on, signatory, capacity, our_signatory,
       document_id, recorded_by, recorded_at)
     values (gen_random_uuid(), $2, $1, 'VIP', daterange($3::date, $3::date + 365), '2025-01-01', '王海',
       'LEGAL_REPRESENTATIVE', $4, gen_random_uuid(), $4, now())`,
    [clientId, v7(), from, people.me],
  );
  await database.sql('set session_replication_role = origin');
}

describe('an agreement client', () => {
  it('is not made without an agreement on file: not as a new one, one by one, or several at a time', async () => {
    const made = await change(database, people.specialist, {
      mutation: 'createClient',
      input: { name: '新客户', businessType: AGREEMENT, idempotencyKey: v7() },
      answer: '... on ClientCreated { client { id } }',
    });
    expect(made).toMatchObject({ __typename: 'InvalidInput', code: 'NO_AGREEMENT_ON_FILE' });
    expect(await update()).toMatchObject({ __typename: 'InvalidInput', code: 'NO_AGREEMENT_ON_FILE' });
    expect(await changeSeveral()).toEqual({ rows: [{ code: 'NO_AGREEMENT_ON_FILE' }] });
  });

  it.each(['2026-06-01', '2026-12-10'])('is made with one on file, that holds or begins later: %s', async (from) => {
    await sign(from);
    expect(await changeSeveral()).toEqual({ rows: [{ code: null }] });
    expect(await update()).toMatchObject({ client: { businessType: 'AGREEMENT' } });
  });

  it('is not made with one that is over', async () => {
    await sign('2025-06-01');
    expect(await update()).toMatchObject({ code: 'NO_AGREEMENT_ON_FILE' });
  });

  it('is not made of a walk-in account, though it has one on file from before', async () => {
    await sign('2026-06-01');
    await database.sql('update clients.client set walk_in = true where id = $1', [clientId]);
    const refused = await update();
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'WALK_IN', field: 'input.businessType' });
    expect(refused['message']).toContain('单独建立客户档案');
    expect(await changeSeveral()).toEqual({ rows: [{ code: 'WALK_IN' }] });
  });

  it('is no walk-in account in the database either, but for one that was so before', async () => {
    const made = (more: string) =>
      database.sql(`update clients.client set business_type = 'AGREEMENT'${more} where id = $1`, [clientId]);
    await expect(made(', walk_in = true')).rejects.toMatchObject({ constraint: 'walk_in_not_agreed' });
    await expect(
      database.sql(
        `insert into clients.client (id, number, name, business_type, owner_id, walk_in)
         values (gen_random_uuid(), $1, '散客', 'AGREEMENT', $2, true)`,
        [v7(), people.me],
      ),
    ).rejects.toMatchObject({ constraint: 'walk_in_not_agreed' });
    await made('');
    await database.sql('update clients.client set walk_in = true where id = $1', [clientId]);
    await made(`, city = '苏州'`);
  });

  it('stays one that came without, whatever else changes of its card', async () => {
    await database.sql(`update clients.client set business_type = 'AGREEMENT' where id = $1`, [clientId]);
    const renamed = await change(database, people.specialist, {
      mutation: 'updateClient',
      input: { clientId, version: 1, name: '某商行二部', businessType: AGREEMENT },
      answer: '... on ClientUpdated { client { businessType } }',
    });
    expect(renamed).toMatchObject({ client: { businessType: 'AGREEMENT' } });
  });
});
