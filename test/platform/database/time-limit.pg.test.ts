import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RequestDatabase } from '../../../api/platform/database/request-database';
import { OperationTooSlow } from '../../../api/platform/database/too-slow';
import { viewerSettings } from '../../../api/platform/database/viewer-settings';
import { testDatabase, type TestDatabase } from '../../support/database';

const sleep = (seconds: number, mark: string) => ({ text: `select pg_sleep(${seconds}) /* ${mark} */`, values: [] });

describe('the time of one operation', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const limited = (limitMs: number): RequestDatabase =>
    new RequestDatabase(database.source, viewerSettings(null), { limitMs });
  const sleeping = async (mark: string): Promise<number> => {
    const [row] = await database.sql<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where state = 'active' and query like $1 and pid <> pg_backend_pid()`,
      [`select pg_sleep%${mark}%`],
    );
    return row?.n ?? 0;
  };

  it('ends a statement that runs past it, on the server too', async () => {
    const one = limited(200);
    await expect(one.rows(sleep(600, 'alone'))).rejects.toThrow(OperationTooSlow);
    await one.close();
    await expect.poll(() => sleeping('alone')).toBe(0);
  });

  it('is that of all its statements together, however short each is', async () => {
    const one = limited(300);
    const many = async (): Promise<void> => {
      for (let at = 0; at < 6_000; at += 1) await one.rows(sleep(0.1, 'many'));
    };
    await expect(many()).rejects.toThrow(OperationTooSlow);
    await expect(one.rows({ text: 'select 1', values: [] })).rejects.toThrow(OperationTooSlow);
    await one.close();
  });

  it('ends those that were sent behind the one that ran, each with the same word', async () => {
    const one = limited(200);
    const sent = [sleep(600, 'behind'), sleep(600, 'behind'), { text: 'select 1', values: [] }];
    const outcomes = await Promise.allSettled(sent.map((statement) => one.rows(statement)));
    expect(outcomes.map((each) => each.status === 'rejected' && each.reason instanceof OperationTooSlow)).toEqual([
      true,
      true,
      true,
    ]);
    await one.close();
    await expect.poll(() => sleeping('behind')).toBe(0);
  });

  it('undoes what a change had written', async () => {
    const work = limited(300).write(async (transaction) => {
      await transaction.rows({
        text: `insert into platform.sign_in_attempt (account, address, at, succeeded) values ('slow', 'x', now(), false)`,
        values: [],
      });
      await transaction.rows(sleep(600, 'change'));
    });
    await expect(work).rejects.toThrow(OperationTooSlow);
    expect(await database.sql(`select from platform.sign_in_attempt where account = 'slow'`)).toEqual([]);
  });

  it('leaves the pool whole, and what others run alone', async () => {
    const other = database.contextOf({}).database;
    const undisturbed = other.rows<{ done: number }>({ text: 'select 1 as done from pg_sleep(1.5)', values: [] });
    const hostile = Array.from({ length: 12 }, () => limited(200));
    const ended = await Promise.allSettled(hostile.map((each) => each.rows(sleep(600, 'hostile'))));
    expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
    await Promise.all(hostile.map((each) => each.close()));
    expect(await undisturbed).toEqual([{ done: 1 }]);
    await other.close();
    const after = limited(60_000);
    expect(await after.rows({ text: 'select 1 as one', values: [] })).toEqual([{ one: 1 }]);
    await after.close();
    await expect.poll(() => sleeping('hostile')).toBe(0);
  });

  it('lets pass what is done in time', async () => {
    const one = limited(60_000);
    expect(await one.rows({ text: 'select 1 as one from pg_sleep(0.05)', values: [] })).toEqual([{ one: 1 }]);
    await one.close();
  });
});
