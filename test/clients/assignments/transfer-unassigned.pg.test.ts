import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, literal, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
beforeEach(async () => {
  [clientId = ''] = await addClients(database, [{ ownerId: people.me }]);
});
afterAll(() => database.drop());

const TODAY = '2026-11-23';
const LATER = '2026-12-01';

/** Puts a period on record as the product never would: days after it are nobody's. */
async function load(period: string, ownerId = people.me): Promise<void> {
  await database.sql('set session_replication_role = replica');
  await database.sql(
    'insert into clients.assignment (id, client_id, owner_id, valid) values (gen_random_uuid(), $1, $2, $3::daterange)',
    [clientId, ownerId, period],
  );
  await database.sql('set session_replication_role = origin');
}

const transfer = (from: string, ownerId = people.mate): Promise<Outcome> =>
  change(database, people.supervisor, {
    mutation: 'transferClient',
    input: { clientId, version: 1, ownerId, from, reason: '区域调整', idempotencyKey: v7() },
    answer: '... on ClientTransferred { client { owner { id } } }',
  });

const periods = async () =>
  (
    await database.sql<{ owner_id: string; valid: string }>(
      'select owner_id, valid::text from clients.assignment where client_id = $1 order by valid',
      [clientId],
    )
  ).map(({ owner_id: owner, valid }) => [owner, valid]);

describe('a client that has an account manager and no assignment in force, as a load by hand may leave it', () => {
  it.each([
    ['none at all', [], TODAY, [['mate', '[2026-11-23,)']]],
    [
      'none at all',
      [],
      LATER,
      [
        ['me', '[2026-11-23,2026-12-01)'],
        ['mate', '[2026-12-01,)'],
      ],
    ],
    [
      'one of somebody else that is over',
      ['[2025-01-01,2026-02-01)', 'head'],
      TODAY,
      [
        ['head', '[2025-01-01,2026-02-01)'],
        ['me', '[2026-02-01,2026-11-23)'],
        ['mate', '[2026-11-23,)'],
      ],
    ],
    [
      'one that begins later',
      ['[2027-01-01,)', 'me'],
      LATER,
      [
        ['me', '[2026-11-23,2026-12-01)'],
        ['mate', '[2026-12-01,)'],
      ],
    ],
  ] as const)('with %s is transferred, and no day of it is nobody’s', async (_, loaded, from, expected) => {
    const [period, whose = 'me'] = loaded;
    if (period !== undefined) await load(period, people[whose]);
    expect(await transfer(from)).toMatchObject({
      client: { owner: { id: from === TODAY ? people.mate : people.me } },
    });
    expect(await periods()).toEqual(expected.map(([who, valid]) => [people[who], valid]));
  });

  it('belongs to its account manager all the same', async () => {
    await load('[2025-01-01,2026-02-01)', people.mate);
    expect(await transfer(TODAY, people.me)).toMatchObject({ code: 'ALREADY_THE_OWNER' });
  });

  it('is transferred together with others, as was said beforehand', async () => {
    await load('[2025-01-01,2026-02-01)', people.head);
    const input = { clients: [{ clientId, version: 1 }], ownerId: people.mate, from: LATER };
    const answer = '{ __typename ... on ClientTransfers { rows { code } } ... on Problem { code } }';
    const { data: before } = await askGraph(
      database,
      people.supervisor,
      `{ transfersPreview(input: ${literal(input)}) ${answer} }`,
    );
    const { data: after } = await askGraph(
      database,
      people.supervisor,
      `mutation { transferClients(input: ${literal({ ...input, reason: '调整', idempotencyKey: v7() })}) ${answer} }`,
    );
    const done = { __typename: 'ClientTransfers', rows: [{ code: null }] };
    expect([before, after]).toEqual([{ transfersPreview: done }, { transferClients: done }]);
    expect(await periods()).toEqual([
      [people.head, '[2025-01-01,2026-02-01)'],
      [people.me, '[2026-02-01,2026-12-01)'],
      [people.mate, '[2026-12-01,)'],
    ]);
  });
});
