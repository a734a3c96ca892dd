import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, literal, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

const TODAY = '2026-11-23';
let database: TestDatabase;
let people: KeyAccounts;
let mine: string[];
let strange: string[];
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
beforeEach(async () => {
  mine = await addClients(database, [{ ownerId: people.me }, { ownerId: people.me }, { ownerId: people.mate }]);
  strange = await addClients(database, [{ ownerId: people.stranger }]);
  await database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid, reason)
     select gen_random_uuid(), id, owner_id, '[2025-01-01,)', '开户' from clients.client where id = any ($1)`,
    [[...mine, ...strange]],
  );
});
afterAll(() => database.drop());

interface Transfers {
  readonly __typename: string;
  readonly code?: string;
  readonly transferred: number;
  readonly rows: readonly { clientId: string; code: string | null; message: string | null }[];
}

const ANSWER = `__typename ... on ClientTransfers { transferred rows { clientId code message client { owner { id } } } } ... on Problem { code }`;
const chosen = (ids: readonly string[], version = 1): object[] => ids.map((clientId) => ({ clientId, version }));
const inputOf = (ids: readonly string[], more = {}): Record<string, unknown> => ({
  clients: chosen(ids),
  ownerId: people.mate,
  from: TODAY,
  ...more,
});

async function preview(viewer: Partial<ViewerFacts>, input: Record<string, unknown>): Promise<Transfers> {
  const answer = await askGraph(database, viewer, `{ transfersPreview(input: ${literal(input)}) { ${ANSWER} } }`);
  expect(answer.errors).toEqual([]);
  return (answer.data as { transfersPreview: Transfers }).transfersPreview;
}

async function transfer(viewer: Partial<ViewerFacts>, input: Record<string, unknown>): Promise<Transfers> {
  const whole = { reason: '调整分工', idempotencyKey: crypto.randomUUID(), ...input };
  const answer = await askGraph(
    database,
    viewer,
    `mutation { transferClients(input: ${literal(whole)}) { ${ANSWER} } }`,
  );
  expect(answer.errors).toEqual([]);
  return (answer.data as { transferClients: Transfers }).transferClients;
}

const ownersOf = async (ids: readonly string[]): Promise<string[]> =>
  (
    await database.sql<{ owner_id: string }>(
      'select owner_id from unnest($1::uuid[]) with ordinality as u (id, at) join clients.client c using (id) order by at',
      [ids],
    )
  ).map(({ owner_id: owner }) => owner);

describe('transferring several clients', () => {
  it('says beforehand, row by row, what would come of it, and writes nothing', async () => {
    const before = await ownersOf(mine);
    const seen = await preview(people.supervisor, inputOf([...mine, ...strange]));
    expect(seen.transferred).toBe(2);
    expect(seen.rows.map(({ code }) => code)).toEqual([null, null, 'ALREADY_THE_OWNER', 'NO_SUCH_CLIENT']);
    expect(await ownersOf(mine)).toEqual(before);
  });

  it('says beforehand which would have too few of us in contact, a successor who was already counting once', async () => {
    const [important, plain, alone] = mine;
    await database.sql('update clients.client set important = id = any ($2) where id = any ($1)', [
      mine,
      [important, alone],
    ]);
    for (const [table, key] of [
      ['client', 'id'],
      ['assignment', 'client_id'],
    ])
      await database.sql(`update clients.${table} set owner_id = $2 where ${key} = $1`, [alone, people.me]);
    await database.sql(
      `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
       values (gen_random_uuid(), $1, $2, '[2026-01-01,)', now())`,
      [important, people.mate],
    );
    const query = `{ transfersPreview(input: ${literal(inputOf(mine, { ownerId: people.mate }))}) { ... on ClientTransfers {
      rows { code contactsAfter { count required isBreach why { rule } } } } } }`;
    const { data, errors } = await askGraph(database, people.supervisor, query);
    expect(errors).toEqual([]);
    const { rows } = (data as { transfersPreview: { rows: object[] } }).transfersPreview;
    const short = {
      count: 1,
      required: 2,
      isBreach: true,
      why: { rule: expect.stringContaining('contactStaff ≥ 2') as string },
    };
    expect(rows).toEqual([
      { code: null, contactsAfter: short },
      { code: null, contactsAfter: { ...short, required: 0, isBreach: false } },
      { code: null, contactsAfter: short },
    ]);
    // What was said is what comes of it.
    await transfer(people.supervisor, inputOf([important ?? '', plain ?? '']));
    const standing = await askGraph(
      database,
      people.supervisor,
      `{ client(id: "${important}") { contactStanding { count isBreach } } }`,
    );
    expect(standing.data).toEqual({ client: { contactStanding: { count: 1, isBreach: true } } });
  });

  it('transfers those it can, tells of the others why not, and audits each', async () => {
    const done = await transfer(people.supervisor, inputOf([...mine, ...strange]));
    expect(done.rows.map(({ code }) => code)).toEqual([null, null, 'ALREADY_THE_OWNER', 'NO_SUCH_CLIENT']);
    expect(await ownersOf(mine)).toEqual([people.mate, people.mate, people.mate]);
    expect(await ownersOf(strange)).toEqual([people.stranger]);
    const audited = await database.sql(
      `select subject_id from platform.audit where action = 'client.transfer' and subject_id = any ($1)`,
      [mine],
    );
    expect(audited).toHaveLength(2);
  });

  it('is done once for a key, and a stale row keeps none of the others from it', async () => {
    const input = {
      ...inputOf(mine.slice(0, 2)),
      clients: [...chosen(mine.slice(0, 1)), ...chosen(mine.slice(1, 2), 9)],
      reason: '调整分工',
      idempotencyKey: crypto.randomUUID(),
    };
    const [first, again] = [await transfer(people.manager, input), await transfer(people.manager, input)];
    expect(first.rows.map(({ code }) => code)).toEqual([null, 'STALE_VERSION']);
    expect(again.rows.map(({ code }) => code)).toEqual([null, 'STALE_VERSION']);
    expect(await ownersOf(mine.slice(0, 2))).toEqual([people.mate, people.me]);
    const periods = await database.sql('select 1 from clients.assignment where client_id = $1', [mine[0]]);
    expect(periods).toHaveLength(2);
  });

  it('is refused as a whole for who may not, for nobody, too many, one twice, and somebody out of reach', async () => {
    expect((await transfer(people.specialist, inputOf(mine))).code).toBe('MAY_NOT_TRANSFER');
    expect((await transfer(people.supervisor, inputOf([]))).code).toBe('WRONG_CHOICE');
    expect((await transfer(people.supervisor, inputOf([mine[0] ?? '', mine[0] ?? '']))).code).toBe('WRONG_CHOICE');
    const many = Array.from({ length: 101 }, (_, at) => `x${at}`);
    expect((await transfer(people.supervisor, inputOf(many))).code).toBe('WRONG_CHOICE');
    expect((await transfer(people.supervisor, inputOf(mine, { ownerId: people.stranger }))).code).toBe(
      'OWNER_OUT_OF_REACH',
    );
    expect((await transfer(people.supervisor, inputOf(mine, { from: '2020-01-01' }))).code).toBe('DAY_OUT_OF_RANGE');
    expect((await transfer(people.supervisor, inputOf(['x']))).rows[0]?.code).toBe('NO_SUCH_CLIENT');
  });
});
