import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import { foldComplaints, refreshClients } from '../../api/analytics/fold.service';
import { measureOf, MEASURES, type MeasureName } from '../../api/analytics/measures';
import { addDays, civilDateAt } from '../../api/kernel/civil-date';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { ProblemValue } from '../../api/platform/graph/problem';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, addOrder, arrangeCompany, endComplaints } from './arrange';
import { countedRows, type Asking } from './rows/counted-rows';

const TOLD: readonly MeasureName[] = ['COMPLAINTS_RECEIVED', 'ON_TIME_SHARE', 'REVENUE'];
const BY_MANAGER = (Object.keys(MEASURES) as MeasureName[]).filter((name) =>
  (measureOf(name).dimensions as readonly DimensionName[]).includes('MANAGER'),
);
const today = civilDateAt(new Date().toISOString());
const day = (ago: number): string => addDays(today, -ago);
const at = (ago: number, time = '12:00'): string => new Date(`${day(ago)}T${time}:00+08:00`).toISOString();
const WHERE = { from: `${day(200).slice(0, 7)}-01`, to: today };
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };

let database: TestDatabase;
let ming: string;
let hong: string;
let clients: string[];
let complaints: string[];

beforeAll(async () => {
  database = await testDatabase();
  ({ ming, hong } = await arrangeCompany(database));
  clients = [];
  complaints = [];
  for (let n = 0; n < 6; n += 1) await withHistory(await addClient(database, { ownerId: ming, regionCode: 'EC' }));
  // The first two went from Ming to Hong ten days ago; the second is to come back.
  for (const [place, id] of clients.slice(0, 2).entries()) {
    await database.sql('update clients.client set owner_id = $2 where id = $1', [id, hong]);
    await assign(id, [
      [ming, '2024-01-01', day(10)],
      [hong, day(10), place === 0 ? null : day(-5)],
      ...(place === 0 ? [] : [[ming, day(-5), null] as const]),
    ]);
  }
  for (const id of clients.slice(2)) await assign(id, [[ming, '2024-01-01', null]]);
  await settle();
});
afterAll(() => database.drop());

/** A complaint that was closed in time, one that still runs, and an order. */
async function withHistory(clientId: string): Promise<void> {
  clients.push(clientId);
  const filed = { clientId, class: 'SERVICE_QUALITY', tier: null, regionCode: 'EC', dueDays: 5 };
  complaints.push(await addComplaint(database, { ...filed, receivedAt: at(60) }));
  complaints.push(await addComplaint(database, { ...filed, receivedAt: at(40) }));
  await endComplaints(database, complaints.slice(-2, -1), { state: 'CLOSED', hours: 30 });
  await database.sql('update complaints.complaint set created_at = received_at where client_id = $1', [clientId]);
  await database.sql('delete from complaints.past where complaint_id = any ($1::uuid[])', [complaints.slice(-2)]);
  await addOrder(database, clientId, day(50), { amount: 100 });
}

type Stretch = readonly [owner: string, from: string, until: string | null];

async function assign(clientId: string, stretches: readonly Stretch[]): Promise<void> {
  const values = stretches.map(
    ([ownerId, from, until]) =>
      `('${v7()}'::uuid, '${clientId}'::uuid, '${ownerId}'::uuid, daterange('${from}', ${until === null ? 'null' : `'${until}'`}))`,
  );
  await database.sql(`insert into clients.assignment (id, client_id, owner_id, valid) values ${values.join(', ')}`);
}

/** As a transfer of today does, which one of the same day gives way to: no day may be nobody's in between. */
async function handOver(clientId: string, ownerId: string): Promise<void> {
  await database.sql(`do $$ begin
    delete from clients.assignment where client_id = '${clientId}' and lower(valid) >= '${today}';
    update clients.assignment set valid = daterange(lower(valid), '${today}') where client_id = '${clientId}';
    insert into clients.assignment (id, client_id, owner_id, valid, assigned_at)
    values ('${v7()}', '${clientId}', '${ownerId}', '[${today},)', clock_timestamp());
    update clients.client set owner_id = '${ownerId}' where id = '${clientId}';
  end $$`);
}

/** As undoing a handover of today does. */
async function giveBack(clientId: string, ownerId: string): Promise<void> {
  await database.sql(`do $$ begin
    delete from clients.assignment where client_id = '${clientId}' and lower(valid) >= '${today}';
    update clients.assignment set valid = daterange(lower(valid), null) where client_id = '${clientId}';
    update clients.client set owner_id = '${ownerId}' where id = '${clientId}';
  end $$`);
}

async function settle(): Promise<void> {
  await refreshClients(database.source);
  await foldComplaints(database.source, new Date().toISOString());
}

const asking =
  (viewer: Partial<ViewerFacts>, now?: string): Asking =>
  async (ask) => {
    const context = database.contextOf(viewer, { now: now ?? new Date().toISOString(), locale: 'en' });
    const told = await ask(context).finally(() => context.database.close());
    if ('code' in told) throw new Error(JSON.stringify(told));
    return told as Exclude<typeof told, ProblemValue>;
  };

interface Told {
  readonly measures?: readonly MeasureName[];
  readonly by?: readonly DimensionName[];
  readonly viewer?: Partial<ViewerFacts>;
  readonly now?: string;
}

/** Figures by account manager; of the total under "". */
async function told(asOf: string | null, { measures = TOLD, by = ['MANAGER'], viewer = director, now }: Told = {}) {
  const { groups } = await asking(
    viewer,
    now,
  )((context) => breakdown(context, { measures, by, where: WHERE, exposure: 'ORDERS', compare: null, asOf }));
  return Object.fromEntries(groups.map(({ keys, figures }) => [keys[0]?.value ?? '', figures]));
}

const numerators = async (asOf: string | null, more: Told = {}): Promise<Record<string, number[]>> =>
  Object.fromEntries(
    Object.entries(await told(asOf, more)).map(([key, figures]) => [key, figures.map(({ numerator }) => numerator)]),
  );

/** Every figure of every account manager with the rows behind it. */
async function compareRows(asOf: string | null): Promise<void> {
  const figures = Object.entries(await told(asOf)).flatMap(([value, ofGroup]) =>
    ofGroup.map((figure) => ({ ...figure, group: { dimension: 'MANAGER' as const, value } })),
  );
  for (const { measure, numerator, denominator, group } of figures) {
    const rows = await countedRows(asking(director), measure, { where: WHERE, group, asOf });
    expect([measure, rows.numerator]).toEqual([measure, numerator]);
    if (measure === 'ON_TIME_SHARE') expect(rows.denominator).toBe(denominator);
  }
}

describe('as of an instant, a client that was handed over', () => {
  it('is told under who looked after it then', async () => {
    expect(await numerators(at(11))).toEqual({ [ming]: [12, 6, 600] });
    expect(await numerators(at(10, '00:01'))).toEqual({ [ming]: [8, 4, 400], [hong]: [4, 2, 200] });
    expect(await numerators(at(1))).toEqual(await numerators(null));
    // What is planned has not come.
    expect(await numerators(new Date().toISOString())).toEqual(await numerators(null));
  });

  it('counts under its first account manager before that one had it', async () => {
    const clientId = await addClient(database, { ownerId: hong, regionCode: 'EC' });
    await withHistory(clientId);
    await assign(clientId, [
      [ming, day(5), day(3)],
      [hong, day(3), null],
    ]);
    await settle();
    expect((await numerators(at(11)))[ming]).toEqual([14, 7, 700]);
    expect((await numerators(null))[hong]).toEqual([6, 3, 300]);
  });

  it('has the very rows behind it that its account manager is told by', async () => {
    for (const asOf of [at(11), at(9), null]) await compareRows(asOf);
  });

  it('is told to who looks after it now alone, under who did then', async () => {
    const circles = { own: [hong], team: [hong], unit: [hong] };
    const viewer = { staffId: hong, posts: ['KA_SPECIALIST'], circles } as Partial<ViewerFacts>;
    expect(await numerators(at(11), { viewer })).toEqual({ [ming]: [6, 3, 300] });
    expect(await numerators(null, { viewer })).toEqual({ [hong]: [6, 3, 300] });
    expect(await numerators(at(11), { viewer, by: [] })).toEqual({ '': [6, 3, 300] });
  });
});

it('says by account manager what was said at an instant, whatever was done since, on the same day, too', async () => {
  const lots = [BY_MANAGER.slice(0, 12), BY_MANAGER.slice(12, 24)];
  expect(lots.flat()).toEqual(BY_MANAGER);
  await database.sql('select pg_sleep(0.01)');
  const then = new Date().toISOString();
  const said = await Promise.all(lots.map((measures) => told(null, { measures, now: then })));
  await database.sql('select pg_sleep(0.01)');
  await handOver(clients[2] ?? '', hong);
  await handOver(clients[3] ?? '', hong);
  await endComplaints(database, complaints.slice(5, 6), { state: 'VOID', hours: 0 });
  await addComplaint(database, {
    ...{ clientId: clients[2] ?? '', class: 'GRIEVANCE', tier: null, regionCode: 'EC' },
    receivedAt: at(30),
    dueDays: 3,
  });
  await settle();
  expect(await Promise.all(lots.map((measures) => told(then, { measures })))).toEqual(said);
  expect((await numerators(null))[hong]?.[0]).toBe(6 + 5 - 1);
});

it('says what was said between a handover and its undoing, and between two transfers of a day, with the rows behind it', async () => {
  const [undone = '', twice = ''] = clients.slice(4, 6);
  const said: [string, Record<string, number[]>][] = [];
  for (const step of [
    () => handOver(undone, hong),
    () => giveBack(undone, ming),
    () => handOver(twice, hong),
    () => handOver(twice, ming),
    () => Promise.resolve(),
  ]) {
    const now = new Date().toISOString();
    said.push([now, await numerators(null, { now })]);
    await database.sql('select pg_sleep(0.01)');
    await step();
    await settle();
  }
  const [first, handed, back, passed, last] = said.map(([, figures]) => figures[hong]?.[0] ?? 0);
  expect([handed, back, passed, last]).toEqual([(first ?? 0) + 2, first, (first ?? 0) + 2, first]);
  for (const [asOf, figures] of said) {
    expect(await numerators(asOf)).toEqual(figures);
    await compareRows(asOf);
  }
  const between = (one: number, other: number) =>
    database.sql(
      `select client_id as client, was, became from analytics.regraded($1, $2, $3, $4) where scheme = 'manager'`,
      [said[one]?.[0], said[other]?.[0], WHERE.from, WHERE.to],
    );
  expect(await between(0, 1)).toEqual([{ client: undone, was: ming, became: hong }]);
  expect(await between(1, 2)).toEqual([{ client: undone, was: hong, became: ming }]);
  expect(await between(0, 2)).toEqual([]);
  expect(await between(1, 3)).toEqual(
    expect.arrayContaining([
      { client: undone, was: hong, became: ming },
      { client: twice, was: ming, became: hong },
    ]),
  );
});

it('tells days that were missing under whom it did once they are on record, the first of them, too', async () => {
  const clientId = await addClient(database, { ownerId: hong, regionCode: 'EC' });
  await withHistory(clientId);
  await database.sql('set session_replication_role = replica');
  await assign(clientId, [
    [ming, day(30), day(20)],
    [hong, day(10), null],
  ]);
  await database.sql('set session_replication_role = origin');
  await settle();
  const then = [at(21), at(20), at(15), at(10), at(9)];
  const known = () =>
    Promise.all(
      then.map(async (asOf) => {
        const [row] = await database.sql<{ owner_id: string }>(
          'select owner_id from analytics.manager_known($1) where client_id = $2',
          [asOf, clientId],
        );
        return row?.owner_id;
      }),
    );
  const before = await known();
  await database.sql('select clients.fill_days($1, $2, $3)', [[clientId], [hong], today]);
  expect([await known(), before]).toEqual([before, [ming, hong, hong, hong, hong]]);
});

it('adds up to the company, then as now, clients without an account manager included', async () => {
  const nobodys = await addClient(database, { ownerId: ming, regionCode: 'EC' });
  await withHistory(nobodys);
  await database.sql('update clients.client set owner_id = null where id = $1', [nobodys]);
  await settle();
  for (const asOf of [at(11), at(9), new Date().toISOString(), null]) {
    const [groups, total] = [await numerators(asOf), (await numerators(asOf, { by: [] }))[''] ?? []];
    expect(groups['']).toEqual([2, 1, 100]);
    const sums = TOLD.map((_, place) => Object.values(groups).reduce((sum, each) => sum + (each[place] ?? 0), 0));
    expect(sums).toEqual(total);
  }
});
