import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeOverToday } from '../../../api/clients/assignments/transfer.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
});
beforeEach(async () => {
  [clientId = ''] = await addClients(database, [{ ownerId: people.me }]);
  await database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid) values (gen_random_uuid(), $1, $2, '[2025-01-01,)')`,
    [clientId, people.me],
  );
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const TODAY = '2026-11-23';
const SHOWN = `... on ClientTransferred { client { owner { id } version assignments { owner { id } validFrom validTo reason assignedBy { id } } } }
  ... on StaleVersion { currentVersion }`;

function transfer(viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> {
  const whole = {
    clientId,
    version: 1,
    ownerId: people.mate,
    from: TODAY,
    reason: '区域调整',
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, { mutation: 'transferClient', input: whole, answer: SHOWN });
}

const periods = () =>
  database.sql<{ owner_id: string; valid: string }>(
    'select owner_id, valid::text from clients.assignment where client_id = $1 order by valid',
    [clientId],
  );

async function sees(viewer: Viewer): Promise<boolean> {
  const { data } = await askGraph(database, viewer, `{ client(id: "${clientId}") { id } }`);
  return data?.['client'] !== null;
}

describe('a transfer', () => {
  it('gives the client to somebody else from today on, with the reason, and access follows', async () => {
    expect(await sees(people.specialist)).toBe(true);
    expect(await transfer(people.supervisor)).toMatchObject({
      client: {
        owner: { id: people.mate },
        version: 2,
        assignments: [
          {
            owner: { id: people.mate },
            validFrom: TODAY,
            validTo: null,
            reason: '区域调整',
            assignedBy: { id: people.head },
          },
          { owner: { id: people.me }, validFrom: '2025-01-01', validTo: '2026-11-22', assignedBy: null },
        ],
      },
    });
    expect(await sees(people.specialist)).toBe(false);
    const [line] = await database.sql(
      `select action, actor_id, before->>'ownerId' as before, after->>'ownerId' as after from platform.audit where subject_id = $1`,
      [clientId],
    );
    expect(line).toEqual({ action: 'client.transfer', actor_id: people.head, before: people.me, after: people.mate });
  });

  it('takes effect on its day and not before, once however often the job runs', async () => {
    await transfer(people.supervisor, { from: '2026-12-01' });
    expect(await sees(people.specialist)).toBe(true);
    const run = (now: string) => takeOverToday(database.systemContext({ now }));
    expect(await run('2026-11-30T15:59:00.000Z')).toBe(0);
    expect(await run('2026-11-30T16:01:00.000Z')).toBe(1);
    expect(await run('2026-12-01T03:00:00.000Z')).toBe(0);
    expect(await sees(people.specialist)).toBe(false);
  });

  it('gives way to another that is made before its day', async () => {
    await transfer(people.supervisor, { from: '2026-12-01' });
    await transfer(people.manager, { version: 2, ownerId: people.stranger, from: '2026-11-25' });
    expect(await periods()).toEqual([
      { owner_id: people.me, valid: '[2025-01-01,2026-11-25)' },
      { owner_id: people.stranger, valid: '[2026-11-25,)' },
    ]);
  });

  it('that was planned is called off by giving the client to its present owner', async () => {
    await transfer(people.supervisor, { from: '2026-12-01' });
    expect(await transfer(people.supervisor, { version: 2, ownerId: people.me })).toMatchObject({
      client: { owner: { id: people.me } },
    });
    expect(await periods()).toEqual([{ owner_id: people.me, valid: '[2025-01-01,)' }]);
  });

  it('is made by the superior within the circle only, both ways', async () => {
    const [theirs = ''] = await addClients(database, [{ ownerId: people.stranger }]);
    expect(await transfer(people.specialist)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_TRANSFER' });
    expect(await transfer(people.director)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_TRANSFER' });
    expect(await transfer(people.supervisor, { ownerId: people.stranger })).toMatchObject({
      code: 'OWNER_OUT_OF_REACH',
    });
    expect(await transfer(people.supervisor, { clientId: theirs })).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    expect(await transfer(people.manager, { ownerId: people.stranger })).toMatchObject({
      __typename: 'ClientTransferred',
    });
    expect(await transfer(people.deputy, { version: 2 })).toMatchObject({ client: { owner: { id: people.mate } } });
  });

  it('takes nothing that was planned for somebody out of reach, also in the midst of their days', async () => {
    await transfer(people.manager, { ownerId: people.stranger, from: '2026-12-01' });
    expect(await transfer(people.supervisor, { version: 2, from: '2026-12-15' })).toMatchObject({
      __typename: 'NotAllowed',
      code: 'MAY_NOT_TRANSFER',
    });
  });

  it('is made once for a key, and one of two at a time', async () => {
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => transfer(people.supervisor, { idempotencyKey })));
    expect(twice.map(({ __typename }) => __typename)).toEqual(['ClientTransferred', 'ClientTransferred']);
    expect(await periods()).toHaveLength(2);
    const race = await Promise.all([
      transfer(people.manager, { version: 2, ownerId: people.me }),
      transfer(people.manager, { version: 2, ownerId: people.stranger }),
    ]);
    expect(race.map(({ __typename }) => __typename).sort()).toEqual(['ClientTransferred', 'StaleVersion']);
    expect((await periods()).at(-1)?.valid).toMatch(/,\)$/);
  });

  it.each([
    ['yesterday', { from: '2026-11-22' }, 'DAY_OUT_OF_RANGE'],
    ['a day in two years', { from: '2028-11-23' }, 'DAY_OUT_OF_RANGE'],
    ['no reason', { reason: ' ' }, 'REQUIRED'],
    ['a reason of 501 characters', { reason: '长'.repeat(501) }, 'TOO_LONG'],
    ['a control character', { reason: 'a\u0000' }, 'CONTROL_CHARACTER'],
    ['no id', { ownerId: 'nonsense' }, 'OWNER_OUT_OF_REACH'],
  ])('is refused with %s', async (_, input, code) => {
    expect(await transfer(people.supervisor, input)).toMatchObject({ __typename: 'InvalidInput', code });
  });

  it('goes to nobody who left, and not to whom the client belongs anyway', async () => {
    expect(await transfer(people.supervisor, { ownerId: people.leaver })).toMatchObject({ code: 'OWNER_OUT_OF_REACH' });
    expect(await transfer(people.supervisor, { ownerId: people.me })).toMatchObject({ code: 'ALREADY_THE_OWNER' });
    expect(await transfer(people.supervisor, { version: 9 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
  });
});

describe('the database', () => {
  const sql = (text: string) => database.sql(text, [clientId]);

  it('refuses a day with two owners', async () => {
    const overlapping = sql(
      `insert into clients.assignment (id, client_id, owner_id, valid) values (gen_random_uuid(), $1, '${people.mate}', '[2026-01-01,)')`,
    );
    await expect(overlapping).rejects.toThrow('assignment_one_owner_a_day');
  });

  it('refuses a day without an owner, at the end of the transaction', async () => {
    await expect(
      sql(`update clients.assignment set valid = '[2025-01-01,2026-01-01)' where client_id = $1`),
    ).rejects.toThrow('without an owner');
    const [other = ''] = await addClients(database, [{ ownerId: people.me }]);
    const withGap = database.sql(
      `insert into clients.assignment (id, client_id, owner_id, valid) values
         (gen_random_uuid(), $1, $2, '[2025-01-01,2025-06-01)'), (gen_random_uuid(), $1, $2, '[2025-06-02,)')`,
      [other, people.me],
    );
    await expect(withGap).rejects.toThrow('without an owner');
  });
});
