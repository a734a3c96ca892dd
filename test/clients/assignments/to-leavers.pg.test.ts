import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { freshPortfolio } from '../handovers/handover-rows';
import { arrangeKeyAccounts, change, literal, type KeyAccounts, type Outcome } from '../prospects/key-accounts';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
beforeEach(async () => {
  clientId = (await freshPortfolio(database, people))[0] ?? '';
  await database.sql(`update identity.staff set leaves_on = '2026-12-01' where id = $1`, [people.mate]);
});
afterAll(() => database.drop());

const transfer = (from: string): Promise<Outcome> =>
  change(database, people.supervisor, {
    mutation: 'transferClient',
    input: { clientId, version: 1, ownerId: people.mate, from, reason: '调整', idempotencyKey: v7() },
    answer: '... on ClientTransferred { client { id } }',
  });

describe('somebody with a last day on record', () => {
  it('is given no client, neither before that day nor from a day after it', async () => {
    const problem = { __typename: 'InvalidInput', code: 'OWNER_LEAVES' };
    expect(await transfer('2026-11-23')).toMatchObject(problem);
    expect(await transfer('2026-12-10')).toMatchObject(problem);
    await database.sql('update identity.staff set leaves_on = null');
    expect(await transfer('2026-12-10')).toMatchObject({ __typename: 'ClientTransferred' });
  });

  it('is given none of several, none that is new, and is not offered', async () => {
    const { data } = await askGraph(
      database,
      people.supervisor,
      `{ transfersPreview(input: ${literal({ clients: [{ clientId, version: 1 }], ownerId: people.mate, from: '2026-12-10' })}) {
        ... on ClientTransfers { rows { code } } } accountManagers { staff { id } } }`,
    );
    expect(data?.['transfersPreview']).toEqual({ rows: [{ code: 'OWNER_LEAVES' }] });
    expect(JSON.stringify(data?.['accountManagers'])).not.toContain(people.mate);
    const made = await change(database, people.supervisor, {
      mutation: 'createClient',
      input: { name: '新客户', businessType: { word: 'TRADING' }, ownerId: people.mate, idempotencyKey: v7() },
      answer: '... on ClientCreated { client { id } }',
    });
    expect(made).toMatchObject({ code: 'OWNER_LEAVES' });
  });

  it('takes over nothing of another who leaves, by rule or by hand', async () => {
    const ask = async (chosen: readonly object[]) =>
      (
        await askGraph(
          database,
          { ...people.supervisor, name: '主管' },
          `{ handoverPreview(leaverId: "${people.leaver}", chosen: ${literal(chosen)}) { __typename ... on Problem { code }
            ... on HandoverPreview { shares { successor { id } } } } }`,
        )
      ).data?.['handoverPreview'];
    expect(JSON.stringify(await ask([]))).not.toContain(people.mate);
    expect(await ask([{ clientId, successorId: people.mate }])).toMatchObject({ code: 'SUCCESSOR_OUT_OF_REACH' });
  });
});
