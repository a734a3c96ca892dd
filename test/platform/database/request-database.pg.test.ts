import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';

describe('the database as one request sees it', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('runs as a role that owns nothing and obeys row-level security', async () => {
    const [row] = await database.contextOf(null).database.rows<{ role: string; bypass: boolean }>({
      text: 'select current_user as role, rolbypassrls or rolsuper as bypass from pg_roles where rolname = current_user',
      values: [],
    });
    expect(row).toEqual({ role: 'kehu_app', bypass: false });
  });

  it('tells row-level security who asks and how far they reach', async () => {
    const staffId = '0193f000-0000-7000-8000-000000000009';
    const context = database.contextOf({
      staffId,
      posts: ['KA_SPECIALIST'],
      circles: { own: [staffId], team: [], unit: [] },
    });
    const rows = await context.database.rows({
      text: `select access.staff_id() as staff, access.posts() as posts, access.reach('client') as client,
               access.owners('client') as owners, access.reach('audit') as audit`,
      values: [],
    });
    expect(rows).toEqual([
      { staff: staffId, posts: ['KA_SPECIALIST'], client: 'list', owners: [staffId], audit: 'none' },
    ]);
  });

  it('leaves a signed-out request without any reach', async () => {
    const rows = await database.contextOf(null).database.rows({
      text: `select access.staff_id() as staff, access.reach('client') as client, access.reach('complaint') as complaint`,
      values: [],
    });
    expect(rows).toEqual([{ staff: null, client: 'none', complaint: 'none' }]);
  });

  it.each([
    ['a portfolio', ['KA_SPECIALIST'], ['', 'whole', 'rows', 'rows', 'whole']],
    ['everything', ['GENERAL_MANAGER'], ['', '', '', '', '']],
  ] as const)('tells row-level security what is read of %s', async (_, posts, told) => {
    const staffId = '0193f000-0000-7000-8000-000000000009';
    const context = database.contextOf({ staffId, posts, circles: { own: [staffId], team: [], unit: [] } });
    const page = { text: `select coalesce(current_setting('kehu.reading', true), '') as told`, values: [] };
    const sum = { text: `select max(coalesce(current_setting('kehu.reading', true), '')) as told`, values: [] };
    // At once, as the parts of a page are asked for.
    const read = await Promise.all(
      [page, sum, page, page, sum].map((statement) => context.database.rows<{ told: string }>(statement)),
    );
    await context.database.close();
    expect(read.map(([row]) => row?.told)).toEqual(told);
  });

  it('reads one snapshot, and what it wrote itself', async () => {
    await database.sql('create table platform.snapshot_probe (n int)');
    await database.sql('grant select, insert on platform.snapshot_probe to kehu_app');
    const context = database.contextOf(null);
    const count = { text: 'select count(*)::int as n from platform.snapshot_probe', values: [] };
    expect(await context.database.rows(count)).toEqual([{ n: 0 }]);
    await database.sql('insert into platform.snapshot_probe values (1)');
    expect(await context.database.rows(count)).toEqual([{ n: 0 }]);
    await context.database.write((tx) =>
      tx.rows({ text: 'insert into platform.snapshot_probe values (2)', values: [] }),
    );
    expect(await context.database.rows(count)).toEqual([{ n: 2 }]);
  });

  it('reads on in another snapshot, under the same settings, when a statement has failed', async () => {
    const staffId = '0193f000-0000-7000-8000-000000000009';
    const { database: request } = database.contextOf({ staffId, posts: ['KA_SPECIALIST'] });
    const asked = { text: 'select access.staff_id() as staff, pg_backend_pid() as pid', values: [] };
    const together = await Promise.allSettled([
      request.rows<{ pid: number }>(asked),
      request.rows({ text: 'select 1 / 0', values: [] }),
      request.rows(asked),
    ]);
    expect(
      together.map((each) => (each.status === 'rejected' ? (each.reason as { code: string }).code : 'told')),
    ).toEqual(['told', '22012', '25P02']);
    const later = await Promise.all([request.rows<{ pid: number }>(asked), request.rows<{ pid: number }>(asked)]);
    expect(later).toMatchObject([[{ staff: staffId }], [{ staff: staffId }]]);
    // One snapshot for both, on one connection at a time.
    expect(later[0]?.[0]?.pid).toBe(later[1]?.[0]?.pid);
    await request.close();
  });

  it('keeps reads under the viewer’s settings when a write comes between them', async () => {
    const staffId = '0193f000-0000-7000-8000-000000000009';
    const context = database.contextOf({ staffId, posts: ['KA_SPECIALIST'] });
    const who = { text: 'select access.staff_id() as staff, pg_sleep(0.02)', values: [] };
    const reads = [context.database.rows<{ staff: string }>(who), context.database.rows<{ staff: string }>(who)];
    const write = context.database.write((tx) => tx.rows<{ staff: string }>(who));
    reads.push(context.database.rows<{ staff: string }>(who));
    const answers = await Promise.all([...reads, write]);
    expect(answers.flat().map((row) => row.staff)).toEqual([staffId, staffId, staffId, staffId]);
  });

  it('undoes a write that fails', async () => {
    const context = database.contextOf(null);
    const failing = context.database.write(async (tx) => {
      await tx.rows({ text: 'insert into platform.snapshot_probe values (3)', values: [] });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await database.sql('select n from platform.snapshot_probe where n = 3')).toEqual([]);
  });

  it('reads within a write what it wrote, on the same connection, so that writers do not wait for each other', async () => {
    const backend = { text: 'select pg_backend_pid() as pid', values: [] };
    const writers = Array.from({ length: 12 }, (_, n) => {
      const { database: own } = database.contextOf(null);
      return own.write(async (tx) => {
        await tx.rows({ text: 'insert into platform.snapshot_probe values ($1)', values: [100 + n] });
        const [seen] = await own.rows<{ n: number }>({
          text: 'select n from platform.snapshot_probe where n = $1',
          values: [100 + n],
        });
        return {
          seen: seen?.n,
          same:
            (await own.rows<{ pid: number }>(backend))[0]?.pid === (await tx.rows<{ pid: number }>(backend))[0]?.pid,
        };
      });
    });
    expect(await Promise.all(writers)).toEqual(writers.map((_, n) => ({ seen: 100 + n, same: true })));
  });

  it('does not call a write done in which a statement failed, whoever caught that', async () => {
    const context = database.contextOf(null);
    const writing = context.database.write(async (tx) => {
      await tx.rows({ text: 'insert into platform.snapshot_probe values (5)', values: [] });
      await tx.rows({ text: 'select 1 / 0', values: [] }).catch(() => undefined);
      return 'done';
    });
    await expect(writing).rejects.toThrow('rolled back');
    expect(await database.sql('select n from platform.snapshot_probe where n = 5')).toEqual([]);
  });

  it('keeps nothing of a write whose last statement fails', async () => {
    const context = database.contextOf(null);
    const failing = context.database.write(async (tx) => {
      await tx.rows({ text: 'insert into platform.snapshot_probe values (4)', values: [] });
      tx.atEnd({ text: `insert into platform.snapshot_probe values ('four')`, values: [] });
    });
    await expect(failing).rejects.toThrow('invalid input syntax');
    expect(await database.sql('select n from platform.snapshot_probe where n = 4')).toEqual([]);
  });

  it('tells whoever reads and writes that no connection was to be had, and leaves no failure that nobody waits for', async () => {
    const { database: request } = database.contextOf(null);
    const unheard: unknown[] = [];
    const hear = (reason: unknown): unknown => unheard.push(reason);
    process.on('unhandledRejection', hear);
    const connecting = vi
      .spyOn(request.source.driver, 'obtainMasterConnection')
      .mockRejectedValue(new Error('no connection'));
    try {
      const asked = { text: 'select 1', values: [] };
      await expect(request.rows(asked)).rejects.toThrow('no connection');
      await request.close();
      await expect(request.write((transaction) => transaction.rows(asked))).rejects.toThrow('no connection');
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      connecting.mockRestore();
      process.off('unhandledRejection', hear);
    }
    expect(unheard).toEqual([]);
    expect(await request.rows({ text: 'select 1 as one', values: [] })).toEqual([{ one: 1 }]);
    await request.close();
  });

  it('shows nobody the transaction that a reader left', async () => {
    const staffId = '0193f000-0000-7000-8000-000000000009';
    const { database: reads } = database.contextOf({ staffId, posts: ['KA_SPECIALIST'] });
    const who = 'select access.staff_id() as staff, pg_backend_pid() as pid, now()::text as began';
    const [left] = await reads.rows<{ staff: string; pid: number; began: string }>({ text: who, values: [] });
    await reads.close();
    const [next] = await reads.source.query<{ staff: null; pid: number; began: string }[]>(who);
    expect(left?.staff).toBe(staffId);
    expect(next).toMatchObject({ staff: null, pid: left?.pid });
    expect(next?.began).not.toBe(left?.began);
  });

  it('ends a transaction that was left when nobody asks anything', async () => {
    const { database: reads } = database.contextOf(null);
    const [left] = await reads.rows<{ pid: number }>({ text: 'select pg_backend_pid() as pid', values: [] });
    await reads.close();
    await vi.waitFor(async () => {
      const states = await database.sql(`select state from pg_stat_activity where pid = ${left?.pid}`);
      expect(states).toEqual([{ state: 'idle' }]);
    });
  });

  it('reads civil dates as they are written and instants in UTC with milliseconds', async () => {
    const rows = await database.contextOf(null).database.rows({
      text: `select date '2026-03-01' as day, timestamptz '2026-11-23 09:00:00+08' as whole,
               timestamptz '2026-11-23 09:00:00.5+08' as half, timestamptz '2026-11-23 09:00:00.123456+08' as fine`,
      values: [],
    });
    expect(rows).toEqual([
      {
        day: '2026-03-01',
        whole: '2026-11-23T01:00:00.000Z',
        half: '2026-11-23T01:00:00.500Z',
        fine: '2026-11-23T01:00:00.123456Z',
      },
    ]);
  });
});
