import { createClient, type Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { liveFields } from '../../../api/commands/live-fields';
import { LiveChanges } from '../../../api/platform/live/live-changes';
import { LIVE_CHANNEL } from '../../../api/platform/outbox';
import { OutboxListener } from '../../../api/platform/outbox-listener';
import { addComplaint, arrange, type Arranged } from '../../complaints/arrange';
import { director, specialist } from '../../complaints/viewers';
import { rebateStage } from '../../sales/rebates/some-rebates';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entitiesOfAllRooms, openDoor, type Door } from '../../support/door';

const NOW = '2026-11-23T01:00:00.000Z';
let database: TestDatabase;
let people: Arranged;
let door: Door;
let listener: OutboxListener;
const changes = new LiveChanges();
const open: Client[] = [];

beforeAll(async () => {
  database = await testDatabase(entitiesOfAllRooms());
  people = await arrange(database);
  listener = await OutboxListener.start({
    url: database.adminUrl,
    channel: LIVE_CHANNEL,
    onTopic: (text) => changes.tell(text),
    onFault: () => undefined,
  });
  door = await openDoor(database, { now: NOW, live: { changes, fields: liveFields } });
});
afterAll(async () => {
  for (const client of open) await client.dispose();
  await door.stop();
  expect(changes.followers).toBe(0);
  await listener.stop();
  await database.drop();
});

function connect(headers: Record<string, string>, origin = door.url, locale?: string): Client {
  class Browser extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers: { cookie: headers['cookie'] ?? '', origin } });
    }
  }
  const url = `${door.url.replace('http', 'ws')}/graphql`;
  const client = createClient({
    url,
    webSocketImpl: Browser,
    retryAttempts: 0,
    lazy: true,
    ...(locale !== undefined && { connectionParams: { locale } }),
  });
  open.push(client);
  return client;
}

const versionOf = (id: string) =>
  ({ query: 'subscription($id: ID!) { complaint(id: $id) { version } }', variables: { id } }) as const;

const tell = async (id: string): Promise<void> => {
  await database.sql('update complaints.complaint set version = version + 1 where id = $1', [id]);
  await database.sql(`select pg_notify(platform.channel('${LIVE_CHANNEL}'), $1)`, [`complaint.moved ${id}`]);
};

describe('subscriptions', () => {
  it('answer what the viewer may see, now and after every change, and nothing of what they may not', async () => {
    const mine = await addComplaint(database, { clientId: people.clientOfMing });
    const foreign = await addComplaint(database, { clientId: people.clientOfHong });
    const before = changes.followers;
    const client = connect(door.enter(specialist(people.ming)));
    const stream = client.iterate<{ complaint: { version: number } | null }>(versionOf(mine));
    expect((await stream.next()).value).toMatchObject({ data: { complaint: { version: 1 } } });
    expect(changes.followers).toBeGreaterThan(before);
    await tell(foreign);
    await tell(mine);
    expect((await stream.next()).value).toMatchObject({ data: { complaint: { version: 2 } } });
    await stream.return?.();
    const other = client.iterate(versionOf(foreign));
    expect((await other.next()).value).toMatchObject({ data: { complaint: null } });
    await other.return?.();
    await expect.poll(() => changes.followers).toBe(before);
  });

  it('count what waits for accounting, as soon as another process puts it there', async () => {
    const rebates = await rebateStage(database);
    const agent = await rebates.addAgent();
    await rebates.addTerms(agent);
    await rebates.addOrder(agent, '2026-10-10', '1000');
    const counts = (viewer: (typeof rebates.people)['accountant']) =>
      connect(door.enter(viewer)).iterate<{ financeTaskCount: number }>({ query: 'subscription { financeTaskCount }' });
    const [stream, others] = [counts(rebates.people.accountant), counts(rebates.people.seller)];
    expect((await stream.next()).value).toMatchObject({ data: { financeTaskCount: 0 } });
    expect((await others.next()).value).toMatchObject({ data: { financeTaskCount: 0 } });
    await rebates.make('2026-11-03T01:00:00.000Z');
    expect((await stream.next()).value).toMatchObject({ data: { financeTaskCount: 1 } });
    const { id: rebateId, version, pending } = await rebates.stored(agent, '2026-10-01');
    await rebates.pay({ rebateId, version, amount: pending, paidOn: '2026-11-20' }, undefined, NOW);
    expect((await stream.next()).value).toMatchObject({ data: { financeTaskCount: 0 } });
    await stream.return?.();
    await others.return?.();
  });

  it('stop showing what was taken away in between', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    const client = connect(door.enter(specialist(people.ming)));
    const stream = client.iterate(versionOf(id));
    await stream.next();
    await database.sql('update clients.client set owner_id = $2 where id = $1', [people.clientOfMing, people.hong]);
    await tell(id);
    expect((await stream.next()).value).toMatchObject({ data: { complaint: null } });
    await database.sql('update clients.client set owner_id = $2 where id = $1', [people.clientOfMing, people.ming]);
    await stream.return?.();
  });

  it('are cut off when the session ends', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    const headers = door.enter(director(people));
    const client = connect(headers);
    const stream = client.iterate(versionOf(id));
    await stream.next();
    door.leave(headers);
    // The door remembers a session for two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await tell(id);
    await expect(stream.next()).rejects.toMatchObject({ code: 4401 });
  });

  it('are cut off at once when somebody was locked out', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    const headers = door.enter(specialist(people.ming));
    const client = connect(headers);
    const stream = client.iterate(versionOf(id));
    await stream.next();
    await database.sql(`select pg_notify(platform.channel('${LIVE_CHANNEL}'), 'staff.changed')`);
    await tell(id);
    expect((await stream.next()).value).toMatchObject({ data: { complaint: { version: 2 } } });
    door.leave(headers);
    await database.sql(`select pg_notify(platform.channel('${LIVE_CHANNEL}'), 'staff.changed')`);
    await expect(stream.next()).rejects.toMatchObject({ code: 4401 });
  });

  it('let nobody ask over HTTP either who was locked out, not for the moment a session is remembered', async () => {
    const headers = { ...door.enter(director(people)), 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ approvalCount }' });
    const askedOver = async (): Promise<unknown> =>
      (await fetch(`${door.url}/graphql`, { method: 'POST', headers, body })).json();
    expect(await askedOver()).toEqual({ data: { approvalCount: 0 } });
    door.leave(headers);
    expect(await askedOver()).toEqual({ data: { approvalCount: 0 } });
    await database.sql(`select pg_notify(platform.channel('${LIVE_CHANNEL}'), 'staff.changed')`);
    await expect
      .poll(askedOver, { timeout: 1_000 })
      .toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('are refused without a session, and to pages of another site', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    await expect(connect({}).iterate(versionOf(id)).next()).rejects.toBeDefined();
    const elsewhere = connect(door.enter(director(people)), 'https://elsewhere.example');
    await expect(elsewhere.iterate(versionOf(id)).next()).rejects.toBeDefined();
  });

  it.each([
    ['zh-CN', '类型 Subscription 没有字段 nothing'],
    ['en', 'The type Subscription has no field nothing'],
  ])('are told in %s what is wrong with them, beside the sentence of the standard', async (locale, wording) => {
    const client = connect(door.enter(director(people)), door.url, locale);
    await expect(client.iterate({ query: 'subscription { nothing }' }).next()).rejects.toMatchObject([
      {
        message: expect.stringMatching(/^Cannot query field "nothing"/) as string,
        locations: [{ line: 1, column: 16 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', wording: expect.stringContaining(wording) as string },
      },
    ]);
    const two = client.iterate({ query: 'subscription { approvalCount financeTaskCount }' }).next();
    await expect(two).rejects.toMatchObject([
      { extensions: { wording: expect.stringMatching(locale === 'en' ? /one field/ : /一个字段/) as string } },
    ]);
    const unread = client.iterate({ query: 'subscription {' }).next();
    await expect(unread).rejects.toMatchObject([
      { extensions: { code: 'GRAPHQL_PARSE_FAILED', wording: expect.stringMatching(/./) as string } },
    ]);
  });

  it('are the only thing that is answered there', async () => {
    const client = connect(door.enter(director(people)));
    const asked = client.iterate({ query: '{ viewer { demo } }' }).next();
    await expect(asked).rejects.toMatchObject([
      { message: expect.stringMatching(/^这里只处理订阅/) as string, extensions: { code: 'SUBSCRIPTION_REFUSED' } },
    ]);
    const answer = await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { ...door.enter(director(people)), 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { approvalCount }' }),
    });
    expect(JSON.stringify(await answer.json())).toContain('WebSocket');
  });
});
