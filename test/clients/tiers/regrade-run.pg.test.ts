import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginNightlyRun, breakOffRun } from '../../../api/clients/tiers/regrade-run.service';
import { workAtRun } from '../../../api/clients/tiers/regrade.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients, addStaff } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
const NOW = '2026-11-23T01:00:00.000Z';
let administrator: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  administrator = { staffId: await addStaff(database, '管理员'), posts: ['ADMINISTRATOR'] };
});
beforeEach(async () => {
  for (const table of [
    'clients.regrade_run',
    'clients.grade',
    'sales."order"',
    'clients.client',
    'policy.regulation_version',
  ])
    await database.sql(`delete from ${table}`);
  await database.sql(`insert into policy.regulation (code) values ('KA') on conflict do nothing`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('KA', 1, '2024-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('ka.json'))],
  );
  const ids = await addClients(
    database,
    Array.from({ length: 25 }, () => ({ ownerId: people.me, credit: 'good' })),
  );
  await database.sql(
    `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
     select gen_random_uuid(), id::text, id, '2026-06-01', '2026-06-01', 600000, 600000, 'SALE' from unnest($1::uuid[]) as id`,
    [ids],
  );
});
afterAll(() => database.drop());

const SHOWN = '... on RegradeChanged { run { id state done total } }';
const start = (viewer: Partial<ViewerFacts>, idempotencyKey: string = v7()): Promise<Outcome> =>
  change(database, viewer, { mutation: 'startRegrade', input: { idempotencyKey }, answer: SHOWN });

async function cancel(viewer: Partial<ViewerFacts>, id: string): Promise<Outcome> {
  const text = `mutation { cancelRegrade(id: "${id}") { __typename ${SHOWN} ... on Problem { code } } }`;
  return (await askGraph(database, viewer, text)).data?.['cancelRegrade'] as Outcome;
}

const idOf = (outcome: Outcome): string => (outcome['run'] as { id: string }).id;
const work = (id: string, batch = 10) =>
  workAtRun({ database: database.systemContext().database }, id, { now: () => NOW, batch });

async function runs(viewer: Partial<ViewerFacts>): Promise<Record<string, unknown>[]> {
  const text = '{ regradeRuns { id state asOf total done changed moved policyVersion askedBy { id } endedAt fault } }';
  return (await askGraph(database, viewer, text)).data?.['regradeRuns'] as Record<string, unknown>[];
}

const graded = async (): Promise<number> => {
  const [row] = await database.sql<{ n: number }>(`select count(*)::int as n from clients.client where tier = 'A1'`);
  return row?.n ?? 0;
};

describe('a grading of all clients on demand', () => {
  it('is started by those who may, measured and graded in batches with its progress, and told of', async () => {
    const started = await start(people.deputy);
    expect(started).toMatchObject({ run: { state: 'QUEUED', done: 0 } });
    const [message] = await database.sql(
      `select topic, payload from platform.outbox where topic = 'tier.regradeAsked'`,
    );
    expect(message).toMatchObject({ payload: { runId: idOf(started) } });
    expect(await work(idOf(started))).toBe('DONE');
    expect(await graded()).toBe(25);
    expect(await runs(administrator)).toMatchObject([
      {
        state: 'DONE',
        asOf: '2026-11-23',
        total: 25,
        done: 25,
        changed: 25,
        moved: 25,
        policyVersion: 1,
        endedAt: NOW,
      },
    ]);
    // Taken up once more, as a queue may do: nothing happens twice.
    expect(await work(idOf(started))).toBe('DONE');
    const [history] = await database.sql<{ n: number }>('select count(*)::int as n from clients.grade');
    expect(history?.n).toBe(25);
  });

  it('is one at a time, and once for a key', async () => {
    const key = v7();
    const race = await Promise.all([start(people.deputy, key), start(people.deputy, key)]);
    expect(new Set(race.map(idOf)).size).toBe(1);
    expect(await start(administrator)).toMatchObject({ __typename: 'IllegalMove', code: 'REGRADE_UNDER_WAY' });
    expect(await beginNightlyRun(database.systemContext())).toBeUndefined();
    await cancel(administrator, idOf(race[0] as Outcome));
    expect(await start(administrator)).toMatchObject({ __typename: 'RegradeChanged' });
  });

  it('is shared by two who work at it', async () => {
    const id = idOf(await start(people.deputy));
    expect(await Promise.all([work(id, 3), work(id, 4)])).toEqual(['DONE', 'DONE']);
    expect(await runs(people.deputy)).toMatchObject([{ done: 25, moved: 25 }]);
  });

  it('stops where it stands when it is cancelled, and keeps what was graded', async () => {
    const id = idOf(await start(people.deputy));
    let batches = 0;
    const { database: system } = database.systemContext();
    const { write } = system;
    system.write = async (job) => {
      const done = (await write.call(system, job as never)) as never;
      batches += 1;
      // Noted, measured, and one batch graded.
      if (batches === 3)
        expect(await cancel(administrator, id)).toMatchObject({ run: { state: 'CANCELLED', done: 10 } });
      return done;
    };
    expect(await workAtRun({ database: system }, id, { now: () => NOW, batch: 10 })).toBe('CANCELLED');
    expect(await graded()).toBe(10);
    expect(await cancel(administrator, id)).toMatchObject({ code: 'RUN_ENDED' });
    expect(await cancel(administrator, 'nonsense')).toMatchObject({ code: 'NO_SUCH_RUN' });
  });

  it('is given up when there is no regulation to go by', async () => {
    await database.sql('delete from policy.regulation_version');
    const id = idOf(await start(people.deputy));
    expect(await work(id)).toBe('FAILED');
    expect(await runs(people.deputy)).toMatchObject([
      {
        state: 'FAILED',
        fault: expect.stringMatching(/^2\d{3}-\d\d-\d\d 没有生效的大客户制度/) as unknown,
      },
    ]);
  });

  it('that the program broke off tells the id of the fault, and lets the next begin', async () => {
    const id = idOf(await start(people.deputy));
    await breakOffRun(database.systemContext(), id, 'f-1');
    expect(await runs(people.deputy)).toMatchObject([
      { state: 'FAILED', fault: expect.stringContaining('错误编号 f-1 ') as unknown },
    ]);
    expect(await start(people.deputy)).toMatchObject({ __typename: 'RegradeChanged' });
  });

  it('is nobody else’s to start, see or stop', async () => {
    const id = idOf(await start(people.deputy));
    for (const viewer of [people.specialist, people.supervisor, people.manager, people.director]) {
      expect(await start(viewer)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_REGRADE' });
      expect(await cancel(viewer, id)).toMatchObject({ code: 'MAY_NOT_REGRADE' });
      const { errors } = await askGraph(database, viewer, '{ regradeRuns { id } }');
      expect(errors).toEqual([expect.stringMatching(/do not include.*\(REGRADING\)/)]);
    }
  });
});
