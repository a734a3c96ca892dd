import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { ClientConfig } from 'pg';
import { LazyClient } from '../../../api/platform/database/lazy-client';
import { pgTypes } from '../../../api/platform/database/pg-types';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let client: LazyClient;
beforeAll(async () => {
  database = await testDatabase();
  await database.sql('create table platform.batch_probe (n int primary key)');
});
afterAll(() => database.drop());
beforeEach(async () => {
  client = new LazyClient({ connectionString: database.adminUrl, types: pgTypes, pipeline: true } as ClientConfig);
  client.on('error', () => undefined);
  await client.connect();
});
afterEach(() => client.end());

const ask = (text: string, ...values: unknown[]): Promise<object[]> => client.ask({ text, values });
const codeOf = (settled: PromiseSettledResult<unknown>): unknown =>
  settled.status === 'fulfilled' ? 'told' : ((settled.reason as { code?: string }).code ?? String(settled.reason));
/** How often the server was told that statements end. */
async function endsOf(work: () => Promise<unknown>): Promise<number> {
  let ends = 0;
  const count = (): unknown => (ends += 1);
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  connection.on('readyForQuery', count);
  await work();
  // The driver hears of the end after the last answer.
  await new Promise((resolve) => setTimeout(resolve, 20));
  connection.off('readyForQuery', count);
  return ends;
}

describe('statements asked in one turn', () => {
  it('end once, in the order they were asked', async () => {
    const told: unknown[] = [];
    const ends = await endsOf(() =>
      Promise.all(['a', 'b', 'c'].map(async (word) => told.push(await ask('select $1::text as word', word)))),
    );
    expect(told).toEqual([[{ word: 'a' }], [{ word: 'b' }], [{ word: 'c' }]]);
    expect(ends).toBe(1);
  });

  it('are read as the driver reads them, described or known', async () => {
    const text = `select $1::int8 as whole, $2::numeric as amount, $3::text[] as words, $4::jsonb as document, $5::bytea as bytes,
        $6::timestamptz as instant, $7::date as day, $8::bool as yes, null::text as nothing, $9::float8 as share, '{1,2}'::int[] as "名 x",
        1 as twice, null::int as twice
      union all select null, null, null, null, null, null, null, null, 'x', null, null, null, 2`;
    const values = [
      7,
      '12.30',
      ['a', null, '"b"'],
      { a: [1] },
      Buffer.from([0, 255]),
      '2026-11-23T01:00:00.123456Z',
      '2026-02-28',
      true,
      0.1,
    ];
    const { rows: expected } = await (client.query({ text, values } as never) as unknown as Promise<{
      rows: object[];
    }>);
    const [first, second] = [await ask(text, ...values), await ask(text, ...values)];
    expect(expected).toHaveLength(2);
    expect(first).toEqual(expected);
    expect(second).toEqual(expected);
    expect(Object.keys(second[0] ?? {})).toEqual(Object.keys(expected[0] ?? {}));
  });

  it('are not done behind one that fails, and say so', async () => {
    const settled = await Promise.allSettled([
      ask('begin'),
      ask('select 1 as n'),
      ask('select 1 / $1::int', 0),
      ask('insert into platform.batch_probe values (1)'),
      ask('select 2 as n'),
      ask('select 2 as n'),
    ]);
    expect(settled.map(codeOf)).toEqual(['told', 'told', '22012', '25P02', '25P02', '25P02']);
    expect(await Promise.all([ask('rollback'), ask('select 2 as n'), ask('select 1 as n')])).toEqual([
      [],
      [{ n: 2 }],
      [{ n: 1 }],
    ]);
    expect(await database.sql('select n from platform.batch_probe')).toEqual([]);
  });

  it('say so, too, when the failure is known only after they were sent', async () => {
    const first = Promise.allSettled([ask('begin'), ask('select 1 / $1::int', 0), ask('select 41 as n')]);
    await new Promise((resolve) => process.nextTick(resolve));
    const second = Promise.allSettled([ask('select 41 as n')]);
    expect((await first).map(codeOf)).toEqual(['told', '22012', '25P02']);
    expect((await second).map(codeOf)).toEqual(['25P02']);
    await ask('rollback');
    expect(await ask('select 41 as n')).toEqual([{ n: 41 }]);
  });

  it('go on without one whose values cannot be sent', async () => {
    const circular: Record<string, unknown> = {};
    circular['itself'] = circular;
    const settled = await Promise.allSettled([
      ask('select 1 as n'),
      ask('select $1::jsonb as n', circular),
      ask('select 3 as n'),
    ]);
    expect(settled.map((each) => (each.status === 'fulfilled' ? each.value : 'refused'))).toEqual([
      [{ n: 1 }],
      'refused',
      [{ n: 3 }],
    ]);
    expect(await ask('select $1::jsonb as n', { a: 1 })).toEqual([{ n: { a: 1 } }]);
  });

  it('stay before what is asked of the driver after them', async () => {
    await ask('create temporary table told (n int)');
    const [, counted, , after] = await Promise.all([
      ask('insert into told values (1)'),
      client.query('select count(*)::int as n from told' as never) as unknown as Promise<{ rows: object[] }>,
      ask('insert into told values (2)'),
      ask('select count(*)::int as n from told'),
    ]);
    expect([counted.rows, after]).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  });

  it('end the transaction that a reader left first', async () => {
    await Promise.all([ask('begin'), ask('set local application_name = $$left$$')]);
    client.leave();
    const ends = await endsOf(async () => {
      expect(await ask(`select current_setting('application_name') <> 'left' as "isOver"`)).toEqual([{ isOver: true }]);
    });
    expect(ends).toBe(1);
  });
});

it('never reads rows by columns that were others before', async () => {
  await database.sql('create table platform.column_probe (a int)');
  await database.sql('insert into platform.column_probe values (1)');
  const text = 'select * from platform.column_probe';
  expect([await ask(text), await ask(text)]).toEqual([[{ a: 1 }], [{ a: 1 }]]);
  await database.sql('alter table platform.column_probe alter a type text using $$one$$');
  await expect(ask(text)).rejects.toMatchObject({ code: '0A000' });
});

it('fails all that a lost connection leaves unanswered, sent or not', async () => {
  const [row] = (await ask('select pg_backend_pid() as pid')) as { pid: number }[];
  const sent = Promise.allSettled([ask('select pg_sleep(5)'), ask('select 1 as n')]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await database.sql(`select pg_terminate_backend(${row?.pid})`);
  expect((await sent).every(({ status }) => status === 'rejected')).toBe(true);
  const later = await Promise.allSettled([ask('select 1 as n'), ask('select 2 as n')]);
  expect(later.every(({ status }) => status === 'rejected')).toBe(true);
});
