import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isLostRace } from '../../../api/platform/database/lost-race';
import type { Transaction } from '../../../api/platform/database/request-database';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.sql('create table platform.race_probe (n int primary key, what text)');
  await database.sql('grant select, insert, update on platform.race_probe to kehu_app');
});
beforeEach(() => database.sql(`truncate platform.race_probe; insert into platform.race_probe values (1, ''), (2, '')`));
afterAll(() => database.drop());

const said = (text: string, ...values: unknown[]) => ({ text, values });
const probe = () => database.sql<{ n: number; what: string }>('select n, what from platform.race_probe order by n');

/** Lets each go on only once all have come; whoever comes again is not held. */
function gate(of: number): () => Promise<void> {
  let waiting = of;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    waiting -= 1;
    if (waiting <= 0) open();
    return opened;
  };
}

describe('a write that lost a race', () => {
  it('is done again when two waited for each other, and neither is lost', async () => {
    const meet = gate(2);
    const tries: string[] = [];
    const inOrder = (who: string, rows: readonly number[]) =>
      database.contextOf(null).database.write(async (tx) => {
        tries.push(who);
        for (const n of rows) {
          await tx.rows(said('update platform.race_probe set what = what || $2 where n = $1', n, who));
          await meet();
        }
      });
    await Promise.all([inOrder('a', [1, 2]), inOrder('b', [2, 1])]);
    // PostgreSQL ends one of two that wait for each other, and now and then both.
    expect(tries.length).toBeGreaterThan(2);
    for (const { what } of await probe()) expect([...what].sort()).toEqual(['a', 'b']);
  });

  it('sees on the second try what the winner wrote, and keeps nothing of the first', async () => {
    const meet = gate(2);
    const taking = (who: string) =>
      database.contextOf(null).database.write(async (tx) => {
        const taken = await tx.rows<{ what: string }>(said('select what from platform.race_probe where n = 3'));
        await meet();
        if (taken.length > 0) return `taken by ${taken[0]?.what}`;
        await tx.rows(
          said(`update platform.race_probe set what = $1 where n = case $1 when 'a' then 1 else 2 end`, who),
        );
        await tx.rows(said('insert into platform.race_probe values (3, $1)', who));
        return who;
      });
    const answers = await Promise.all([taking('a'), taking('b')]);
    const [winner = ''] = answers.filter((answer) => answer.length === 1);
    expect(answers).toContain(`taken by ${winner}`);
    const rows = await probe();
    expect(rows.filter(({ what }) => what === winner).map(({ n }) => n)).toEqual([winner === 'a' ? 1 : 2, 3]);
    expect(rows.map(({ what }) => what)).toContain('');
  });

  it('is a fault when it goes wrong each time, and what is wrong otherwise is not tried again', async () => {
    let tries = 0;
    const writing = (work: (tx: Transaction) => Promise<unknown>) =>
      database.contextOf(null).database.write((tx) => {
        tries += 1;
        return work(tx);
      });
    await expect(
      writing((tx) => tx.rows(said(`insert into platform.race_probe values (1, 'again')`))),
    ).rejects.toMatchObject({ code: '23505' });
    expect(tries).toBe(3);
    await expect(writing((tx) => tx.rows(said('select 1 / 0')))).rejects.toThrow('division by zero');
    await expect(writing(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(tries).toBe(5);
  });

  it('is told by what PostgreSQL says, also where TypeORM passes it on', () => {
    for (const code of ['40P01', '23505', '23P01', '23503']) {
      expect(isLostRace({ code })).toBe(true);
      expect(isLostRace({ driverError: { code } })).toBe(true);
    }
    for (const other of [undefined, null, 'no', new Error('no'), { code: '57014' }, { code: '23514' }])
      expect(isLostRace(other)).toBe(false);
  });
});

describe('a write that is undone', () => {
  it('answers, and keeps nothing, not even its last statement', async () => {
    const answer = await database.contextOf(null).database.write(async (tx) => {
      await tx.rows(said(`insert into platform.race_probe values (4, 'no')`));
      tx.atEnd(said(`insert into platform.race_probe values (5, 'no')`));
      tx.undo();
      return 'refused';
    });
    expect(answer).toBe('refused');
    expect((await probe()).map(({ n }) => n)).toEqual([1, 2]);
  });
});
