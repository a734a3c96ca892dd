import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTBOX_CHANNEL, publish, takeMessages } from '../../api/platform/outbox';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const take = (limit: number) => database.systemContext().database.write((tx) => takeMessages(tx, limit));

describe('the outbox', () => {
  it('gives messages in order, each once, to the system only', async () => {
    await database.contextOf({}).database.write(async (tx) => {
      for (const n of [1, 2, 3]) await publish(tx, 'complaint.filed', { n });
    });
    expect(await database.contextOf({}).database.write((tx) => takeMessages(tx, 10))).toEqual([]);
    expect(await take(2)).toMatchObject([{ topic: 'complaint.filed', payload: { n: 1 } }, { payload: { n: 2 } }]);
    expect(await take(2)).toMatchObject([{ payload: { n: 3 } }]);
    expect(await take(2)).toEqual([]);
  });

  it('has no message of what was rolled back, and gives back what was not dealt with', async () => {
    const system = database.systemContext().database;
    await expect(
      system.write(async (tx) => {
        await publish(tx, 'a.b', {});
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await take(1)).toEqual([]);
    await system.write((tx) => publish(tx, 'a.b', {}));
    await expect(
      system.write(async (tx) => {
        await takeMessages(tx, 1);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await take(1)).toHaveLength(1);
  });

  it('gives no more than asked for, also when the server takes it for a table of one row', async () => {
    const give = (at: number) => database.systemContext().database.write((tx) => publish(tx, 'a.b', { at }));
    await database.sql('truncate platform.outbox');
    await give(1);
    await database.sql('vacuum analyze platform.outbox');
    for (const at of [2, 3, 4]) await give(at);
    expect((await take(1)).map(({ payload }) => payload)).toEqual([{ at: 1 }]);
    expect((await take(2)).map(({ payload }) => payload)).toEqual([{ at: 2 }, { at: 3 }]);
    expect(await take(9)).toHaveLength(1);
  });

  it('gives two takers different messages', async () => {
    await database.systemContext().database.write(async (tx) => {
      for (const n of [1, 2]) await publish(tx, 'a.b', { n });
    });
    const taken = await database.systemContext().database.write(async (tx) => {
      const mine = await takeMessages(tx, 1);
      return [mine, await take(1)].map(([message]) => message?.payload);
    });
    expect(taken).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('tells listeners the topic once it is committed', async () => {
    const listener = new pg.Client({ connectionString: database.adminUrl });
    await listener.connect();
    try {
      const [channel] = await database.sql<{ name: string }>('select platform.channel($1) as name', [OUTBOX_CHANNEL]);
      // Who knows the public part of the name hears nothing, and is not heard.
      await listener.query(`listen ${OUTBOX_CHANNEL}; listen ${channel?.name}`);
      const heard = new Promise((resolve) => listener.once('notification', resolve));
      await database.contextOf({}).database.write((tx) => publish(tx, 'return.booked', {}));
      expect(await heard).toMatchObject({ channel: channel?.name, payload: 'return.booked' });
      expect(channel?.name).toMatch(/^kehu_outbox_[0-9a-f]{32}$/);
    } finally {
      await listener.end();
    }
  });
});
