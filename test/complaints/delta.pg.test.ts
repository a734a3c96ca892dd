import fc from 'fast-check';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../support/database';
import { addComplaint, arrange, type Arranged } from './arrange';

const CELL = 'received_on, class, tier, region_code, overseas, duration_hours, outcome, due_on, on_time, ended_on';

const DIFFERENCES = `
  select ${CELL}, state, sum(n)::int as n from (
    select ${CELL}, state, n from complaints.delta
    union all
    select ${CELL}, flow_state, -1 from complaints.complaint
  ) as both_sides group by ${CELL}, state having sum(n) <> 0`;

describe('complaints.delta', () => {
  let database: TestDatabase;
  let people: Arranged;

  beforeAll(async () => {
    database = await testDatabase();
    people = await arrange(database);
  });
  afterAll(() => database.drop());

  const deltas = async (): Promise<number> =>
    (await database.sql<{ n: number }>('select count(*)::int as n from complaints.delta'))[0]?.n ?? 0;

  it('sums to the table after any history', async () => {
    const step = fc.record({
      kind: fc.constantFrom('file', 'close', 'withdraw', 'void', 'reopen', 'reclassify', 'escalate', 'delete'),
      at: fc.nat(1_000),
      hours: fc.integer({ min: 0, max: 900 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (history) => {
        for (const { kind, at, hours } of history) await take(kind, at, hours);
        expect(await database.sql(DIFFERENCES)).toEqual([]);
      }),
      { numRuns: 30 },
    );
    expect(await deltas()).toBeGreaterThan(0);
  });

  async function take(kind: string, at: number, hours: number): Promise<void> {
    const some = `(select id from complaints.complaint order by id offset ${at} % greatest((select count(*) from complaints.complaint), 1) limit 3)`;
    const ends = (state: string, outcome: string): string =>
      `update complaints.complaint set state = '${state}', outcome = '${outcome}', closed_at = accepted_at + interval '${hours} hours' where id in ${some}`;
    if (kind === 'file') await addComplaint(database, { clientId: people.clientOfMing, dueAt: '2026-11-25T00:00:00Z' });
    else if (kind === 'close') await database.sql(ends('CLOSED', hours % 2 ? 'UPHELD' : 'NOT_ESTABLISHED'));
    else if (kind === 'withdraw') await database.sql(ends('WITHDRAWN', 'WITHDRAWN'));
    else if (kind === 'void') await database.sql(ends('VOID', hours % 2 ? 'VOID' : 'DUPLICATE'));
    else if (kind === 'reopen')
      await database.sql(
        `update complaints.complaint set state = 'INVESTIGATING', outcome = null, closed_at = null where id in ${some}`,
      );
    else if (kind === 'reclassify')
      await database.sql(`update complaints.complaint set class = 'GRIEVANCE' where id in ${some}`);
    else if (kind === 'escalate')
      await database.sql(`update complaints.complaint set severity = 'URGENT' where id in ${some}`);
    else await database.sql(`delete from complaints.complaint where id in ${some}`);
  }

  it('takes no row for a change that moves nothing', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    const before = await deltas();
    await database.sql(`update complaints.complaint set severity = 'URGENT', version = version + 1 where id = $1`, [
      id,
    ]);
    expect(await deltas()).toBe(before);
  });

  it('counts what COPY brings, one row a cell', async () => {
    const before = await deltas();
    const lines = Array.from({ length: 3_000 }, (_, at) =>
      [
        v7(),
        `C${at}`,
        'GRIEVANCE',
        'LOW',
        'PHONE',
        people.clientOfHong,
        '2026-01-05T02:00:00Z',
        '门店',
        '内容',
        '2026-01-05T02:00:00Z',
        `2026-01-05`,
        '2026-01-05T02:00:00Z',
      ].join('\t'),
    );
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    const copy = client.query(
      copyFrom(
        'copy complaints.complaint (id, number, class, severity, channel, client_id, occurred_at, place, content, received_at, received_on, accepted_at) from stdin',
      ),
    );
    await pipeline(Readable.from(`${lines.join('\n')}\n`), copy);
    await client.end();
    expect((await deltas()) - before).toBe(1);
    expect(await database.sql(DIFFERENCES)).toEqual([]);
  });

  it('is written by its triggers only, and read by those who see figures over all clients', async () => {
    const specialist = database.contextOf({
      staffId: people.ming,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.ming], team: [], unit: [] },
    });
    expect(await specialist.database.rows({ text: 'select 1 from complaints.delta', values: [] })).toEqual([]);
    expect(await specialist.database.rows({ text: 'select 1 from access.complaint_fact', values: [] })).toEqual([]);
    const executive = database.contextOf({ posts: ['EXECUTIVE'] });
    expect(await executive.database.rows({ text: 'select 1 from complaints.delta', values: [] })).not.toEqual([]);
    expect(await executive.database.rows({ text: 'select 1 from complaints.complaint', values: [] })).toEqual([]);
    await expect(
      specialist.database.write((transaction) =>
        transaction.rows({
          text: `insert into complaints.delta (received_on, class, overseas, state, n) values ('2026-01-01', 'GRIEVANCE', false, 'open', 1)`,
          values: [],
        }),
      ),
    ).rejects.toThrow(/permission denied/);
    for (const context of [specialist, executive]) await context.database.close();
  });

  it('refuses to lose its rows to a truncate', async () => {
    await expect(database.sql('truncate complaints.complaint cascade')).rejects.toThrow(/Delete complaints instead/);
  });
});
