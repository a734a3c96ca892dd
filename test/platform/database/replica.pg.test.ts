import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { v7 } from 'uuid';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { createDataSource } from '../../../api/platform/database/data-source';
import { Replica } from '../../../api/platform/database/replica';
import { addComplaint, arrange, type Arranged } from '../../complaints/arrange';
import { director, holderOf } from '../../complaints/viewers';
import { databaseAt, type TestDatabase } from '../../support/database';
import { entitiesOfAllRooms, openDoor, type Door } from '../../support/door';
import { startPair, type Pair } from '../../support/replica';

const NOW = '2026-11-23T01:00:00.000Z';
const DAY = '2026-11-23';
const MOST_LAG_SECONDS = 3_600;

let pair: Pair;
let database: TestDatabase;
let people: Arranged;
let replica: Replica;
let door: Door;

beforeAll(async () => {
  pair = await startPair();
  database = await databaseAt(pair.primary, entitiesOfAllRooms());
  people = await arrange(database);
  const source = createDataSource({ url: pair.replica.appUrl, poolSize: 4, entities: entitiesOfAllRooms() });
  replica = new Replica(source, { primary: database.source, mostLagSeconds: MOST_LAG_SECONDS });
  door = await openDoor(database, { now: NOW, replica });
}, 60_000);
afterAll(async () => {
  await door.stop();
  await replica.stop();
  await database.drop();
  await pair.stop();
});
afterEach(() => pair.resume());

interface Lagging {
  readonly lagSeconds: number;
}

const FLOW = `query ($where: BreakdownFilter!) {
  backlogFlow(where: $where) { ... on BacklogFlow { total { received } } }
  breakdown(measures: [COMPLAINT_RATE], where: $where) { ... on Breakdown { lagSeconds } }
}`;
const FILE = `mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { __typename } }`;

type Headers = Record<string, string>;

async function ask(headers: Headers, query: string, variables: object) {
  const response = await fetch(`${door.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  return { data, response };
}

async function receivedToday(headers: Headers): Promise<number> {
  const { data } = await ask(headers, FLOW, { where: { from: DAY, to: DAY } });
  return (data['backlogFlow'] as { total: { received: number } }).total.received;
}

/** Files a complaint; answers the reader's headers with the cookie that came back, and the header. */
async function file(headers: Headers): Promise<{ after: Headers; wrote: string }> {
  const input = {
    ...{ clientId: people.clientOfMing, class: 'PACKAGING', channel: 'PHONE', severity: 'LOW', occurredAt: NOW },
    ...{ place: '仓库', content: '外箱破损', overseas: false, idempotencyKey: v7() },
  };
  const { data, response } = await ask(headers, FILE, { input });
  expect(data['fileComplaint']).toEqual({ __typename: 'ComplaintFiled' });
  const [cookie] = response.headers.getSetCookie().filter((text) => text.startsWith('kehu_wrote='));
  expect(cookie).toMatch(/HttpOnly/);
  return {
    after: { ...headers, cookie: `${headers['cookie']}; ${cookie?.split(';')[0]}` },
    wrote: response.headers.get('x-kehu-wrote') ?? '',
  };
}

/** Looks until the replica has what is written now. */
async function caughtUp(): Promise<void> {
  const [row] = await database.sql<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
  await vi.waitUntil(async () => {
    await replica.look();
    return replica.mayServe(row?.lsn);
  }, 10_000);
}

const enter = (viewer: Partial<ViewerFacts>): Headers => door.enter(viewer);

describe('a streaming replica', () => {
  it('answers figures, under row-level security as the primary does', async () => {
    await addComplaint(database, { clientId: people.clientOfMing, receivedAt: NOW });
    await caughtUp();
    await pair.pause();
    await addComplaint(database, { clientId: people.clientOfMing, receivedAt: NOW });
    // The second one has not arrived there: the replica is who answers.
    expect(await receivedToday(enter(director(people)))).toBe(1);
    expect(await receivedToday(enter({ ...holderOf('KA_SPECIALIST', people.hong) }))).toBe(0);
  });

  it('shows a reader what the reader has written, and others what is a little older', async () => {
    await caughtUp();
    const one = enter(director(people));
    const before = await receivedToday(one);
    await pair.pause();
    const { after, wrote } = await file(one);
    expect(await receivedToday(one)).toBe(before);
    expect(await receivedToday(after)).toBe(before + 1);
    expect(await receivedToday({ ...one, 'x-kehu-wrote': wrote })).toBe(before + 1);
    await pair.resume();
    await caughtUp();
    await pair.pause();
    await addComplaint(database, { clientId: people.clientOfMing, receivedAt: NOW });
    // Its own writes are there now: the reader is answered by the replica again.
    expect(await receivedToday(after)).toBe(before + 1);
  });

  it('leaves lists and cards of who works with them to the primary', async () => {
    await caughtUp();
    await pair.pause();
    const count = async (viewer: Partial<ViewerFacts>): Promise<number> => {
      const { data } = await ask(enter(viewer), '{ complaints(first: 1) { totalCount } }', {});
      return (data['complaints'] as { totalCount: number }).totalCount;
    };
    const before = await count(director(people));
    await addComplaint(database, { clientId: people.clientOfMing, receivedAt: NOW });
    expect(await count(director(people))).toBe(before + 1);
    expect(await count(holderOf('ANALYST', people.director))).toBe(before);
  });

  it('says how far behind it is, and answers nobody when that is too far', async () => {
    await caughtUp();
    await pair.pause();
    await addComplaint(database, { clientId: people.clientOfMing, receivedAt: NOW });
    await vi.waitUntil(async () => {
      await replica.look();
      return (replica.lagSeconds ?? 0) >= 2;
    }, 10_000);
    const { data } = await ask(enter(director(people)), FLOW, { where: { from: DAY, to: DAY } });
    expect((data['breakdown'] as Lagging).lagSeconds).toBeGreaterThanOrEqual(2);
    const strict = new Replica(replica.source, { primary: database.source, mostLagSeconds: 1 });
    await strict.look();
    await vi.waitUntil(async () => {
      await strict.look();
      return !strict.mayServe(undefined);
    }, 10_000);
  });

  it('is not missed when it stops', async () => {
    await caughtUp();
    const one = enter(director(people));
    const [{ n } = { n: 0 }] = await database.sql<{ n: number }>(
      `select count(*)::int as n from complaints.complaint where received_on = '${DAY}'`,
    );
    await pair.stopReplica();
    expect(await receivedToday(one)).toBe(n);
    await replica.look();
    expect(replica.mayServe(undefined)).toBe(false);
    expect(await receivedToday(one)).toBe(n);
  });

  it('is refused when it is no replica', async () => {
    const source = createDataSource({ url: pair.primary.appUrl, poolSize: 1, entities: [] });
    const wrong = new Replica(source, { primary: database.source, mostLagSeconds: 10 });
    await wrong.look();
    expect(wrong.mayServe(undefined)).toBe(false);
    expect(wrong.lagSeconds).toBeUndefined();
    await wrong.stop();
  });
});
