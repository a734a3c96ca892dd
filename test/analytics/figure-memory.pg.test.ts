import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { figureRows } from '../../api/analytics/figure-memory';
import { foldComplaints, rebuildRollups, refreshClients } from '../../api/analytics/fold.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, addOrder, arrangeCompany, endComplaints } from './arrange';
import { asViewer } from './segmented-company';

const NOW = '2026-11-23T01:00:00.000Z';
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };

let database: TestDatabase;
let ming: string;
let client: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ ming } = await arrangeCompany(database));
  client = await addClient(database, { ownerId: ming });
  await refreshClients(database.source);
});
afterAll(() => database.drop());
afterEach(() => void vi.restoreAllMocks());

const file = (): Promise<string> =>
  addComplaint(database, {
    clientId: client,
    class: 'PACKAGING',
    tier: 'A1',
    regionCode: 'EC',
    receivedAt: '2026-03-04T03:00:00Z',
    dueDays: 3,
  });

async function keptRelations(): Promise<string[]> {
  const rows = await database.sql<{ relation: string }>('select relation from analytics.kept_version order by 1');
  return rows.map(({ relation }) => relation);
}

const all = (relation: string): string => `select kept::text as row from ${relation} as kept order by 1`;
const CASES = `select sum(n)::int as n from (select n from analytics.complaint_day where tier = '*'
  union all select n from complaints.delta) as counted`;

async function cases(viewer = executive): Promise<number | null> {
  const [row] = await asViewer(database, viewer, (context) =>
    figureRows<{ n: number | null }>(context.database, { text: CASES, values: [] }),
  );
  return row?.n ?? null;
}

/** Whether asking once more reads it once more. */
async function isReadAgain(text: string): Promise<boolean> {
  const ask = () => asViewer(database, executive, (context) => figureRows(context.database, { text, values: [] }));
  await ask();
  const rows = vi.spyOn(RequestDatabase.prototype, 'rows');
  await ask();
  const asked = rows.mock.calls.map(([statement]) => statement.text);
  rows.mockRestore();
  return asked.includes(text);
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'file' } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const), most: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'refresh' } as const, { do: 'order' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'rebuild' } as const) },
);

async function live(each: typeof step extends fc.Arbitrary<infer Step> ? Step : never, ids: string[]): Promise<void> {
  if (each.do === 'file') ids.push(await file());
  else if (each.do === 'order') await addOrder(database, client, '2026-10-01');
  else if (each.do === 'fold') await database.sql('select analytics.fold($1)', [each.most]);
  else if (each.do === 'refresh') await refreshClients(database.source);
  else if (each.do === 'rebuild') await rebuildRollups(database.source, NOW);
  else {
    const id = ids[each.which % ids.length];
    if (id !== undefined) await endComplaints(database, [id], { state: 'CLOSED', hours: 30 });
  }
}

describe('what is told of kept tables', () => {
  it('is what would be read of them, through any history', async () => {
    const statements = [CASES, ...(await keptRelations()).map(all)].map((text) => ({ text, values: [] }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const ids: string[] = [];
        for (const each of steps) {
          await live(each, ids);
          await asViewer(database, executive, async ({ database: reader }) => {
            for (const statement of statements)
              expect(await figureRows(reader, statement)).toEqual(await reader.rows(statement));
          });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is read once while nothing changes, and not for others than it is for', async () => {
    await file();
    const before = await cases();
    expect(await isReadAgain(CASES)).toBe(false);
    expect(await cases()).toBe(before);
    expect(await cases({ staffId: ming, posts: ['KA_SPECIALIST'] })).toBeNull();
    await file();
    expect(await cases()).toBe((before ?? 0) + 1);
    await foldComplaints(database.source, NOW);
    expect(await cases()).toBe((before ?? 0) + 1);
    await foldComplaints(database.source, NOW);
    expect(await isReadAgain(all('analytics.complaint_day'))).toBe(false);
  });

  it('belongs to the snapshot it was read in, whatever is committed meanwhile', async () => {
    await file();
    await asViewer(database, executive, async ({ database: reader }) => {
      const first = { text: `${CASES} where n <> 4711`, values: [] };
      await figureRows(reader, { text: all('analytics.fold_state'), values: [] });
      await file();
      await foldComplaints(database.source, NOW);
      const [then] = await figureRows<{ n: number }>(reader, first);
      const [now] = await asViewer(database, executive, (context) =>
        figureRows<{ n: number }>(context.database, first),
      );
      expect(now?.n).toBe((then?.n ?? 0) + 1);
    });
  });

  it('cannot be changed by who was told it', async () => {
    const rows = await asViewer(database, executive, (context) =>
      figureRows<{ n: number }>(context.database, { text: CASES, values: [] }),
    );
    expect(() => (rows as { n: number }[]).push({ n: 1 })).toThrow(TypeError);
    expect(() => Object.assign(rows[0] ?? {}, { n: 0 })).toThrow(TypeError);
  });
});

describe('what is read each time', () => {
  it('is whatever names a thing that is not kept, of any schema, calls a function or looks at a clock', async () => {
    const others = await database.sql<{ relation: string }>(`
      select distinct on (n.nspname) n.nspname || '.' || c.relname as relation
      from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v') and n.nspname !~ '^(pg_|information_schema|public)'
        and has_table_privilege('kehu_app', c.oid, 'select') and has_schema_privilege('kehu_app', n.oid, 'usage')
        and n.nspname || '.' || c.relname not in (select relation from analytics.kept_version)
      order by n.nspname, c.relname`);
    expect(others.length).toBeGreaterThan(7);
    for (const { relation } of others)
      expect([
        relation,
        await isReadAgain(`select 1 as n from analytics.complaint_day where exists (select from ${relation})`),
      ]).toEqual([relation, true]);
    expect(await isReadAgain('select * from analytics.owned_movement() as m, analytics.complaint_day')).toBe(true);
    expect(await isReadAgain('select now()::date - received_on as n from analytics.complaint_day')).toBe(true);
    expect(await isReadAgain('select max(received_on) as n from analytics.complaint_day')).toBe(false);
  });
});

describe('the version of a kept table', () => {
  it('changes with whatever changes the table, and with nothing that is rolled back', async () => {
    for (const relation of await keptRelations()) {
      const ways = [`delete from ${relation} where false`, `truncate ${relation}`];
      if (relation !== 'complaints.delta') ways.push(`insert into ${relation} select * from ${relation} where false`);
      for (const way of ways) {
        const [row] = await database.sql<{ told: string }>(`
          with before as materialized (select version from analytics.kept_version where relation = '${relation}')
          select version as told from before`);
        await expect(
          database.sql(`do $$ declare before text; begin
            select version into before from analytics.kept_version where relation = '${relation}';
            ${way};
            if before = (select version from analytics.kept_version where relation = '${relation}') then return; end if;
            raise exception 'changed';
          end $$`),
          way,
        ).rejects.toThrow('changed');
        const [after] = await database.sql<{ told: string }>(
          `select version as told from analytics.kept_version where relation = '${relation}'`,
        );
        expect(after).toEqual(row);
      }
    }
  });

  it('is of tables alone that are read by whoever sees all figures and by nobody else', async () => {
    const wider = await database.sql(`
      select tablename, policyname from pg_policies
      where schemaname || '.' || tablename in (select relation from analytics.kept_version)
        and roles && '{kehu_app}' and cmd in ('SELECT', 'ALL') and qual !~ $$^\\(\\( SELECT access.reach\\('aggregate'::text\\) AS reach\\) = 'all'::text\\)$$`);
    expect(wider).toEqual([]);
  });
});
