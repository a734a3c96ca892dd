import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StaffEntity } from '../../../api/identity/staff.entity';
import { endPost } from '../../../api/identity/accounts/post-period.service';
import { meanwhile, STAFFING } from '../../support/meanwhile';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

const TODAY = '2026-11-23';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase([...entities, StaffEntity]);
  people = await arrangeKeyAccounts(database);
  // The graph is put together once, which takes longer than what is looked at here.
  await askGraph(database, people.supervisor, '{ clients(first: 1) { edges { node { id } } } }');
});
beforeEach(async () => {
  await database.sql(`update identity.staff_post set valid = '[2020-01-01,)' where post = 'KA_SPECIALIST'`);
  [clientId = ''] = await addClients(database, [{ ownerId: people.me }]);
  await database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid) values (gen_random_uuid(), $1, $2, '[2025-01-01,)')`,
    [clientId, people.me],
  );
});
afterAll(() => database.drop());

const transfer = (): Promise<Outcome> =>
  change(database, people.supervisor, {
    mutation: 'transferClient',
    input: { clientId, version: 1, ownerId: people.mate, from: TODAY, reason: '区域调整', idempotencyKey: v7() },
    answer: '',
  });

describe('whoever is given a client', () => {
  it('is looked at after a change of their posts that is under way', async () => {
    const outcome = await meanwhile(
      database,
      [
        STAFFING,
        [`update identity.staff_post set valid = '[2020-01-01,2026-11-01)' where staff_id = $1`, [people.mate]],
      ],
      transfer,
    );
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', code: 'OWNER_OUT_OF_REACH' });
    expect(await database.sql('select owner_id from clients.client where id = $1', [clientId])).toEqual([
      { owner_id: people.me },
    ]);
  });

  it('keeps their post while it is given', async () => {
    const [{ version = 0 } = {}] = await database.sql<{ version: number }>(
      'select version from identity.staff where id = $1',
      [people.mate],
    );
    const administrator = database.contextOf({ staffId: people.stranger, posts: ['ADMINISTRATOR'] });
    const ending = { id: people.mate, version, post: 'KA_SPECIALIST', from: '2020-01-01', until: TODAY } as const;
    const outcome = await meanwhile(
      database,
      [
        ['select access.hold_staffing()', []],
        ['update clients.client set owner_id = $2 where id = $1', [clientId, people.mate]],
      ],
      () => endPost(administrator, ending, ['id']),
    );
    expect(outcome).toMatchObject({ __typename: 'IllegalMove', clause: 'KA-14' });
  });

  it('is given two at a time, which do not wait for each other', async () => {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('select access.hold_staffing()');
      expect((await transfer()).__typename).toBe('ClientTransferred');
      await client.query('rollback');
    } finally {
      await client.end();
    }
  });
});
