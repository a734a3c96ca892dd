import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identity } from '../../api/identity/subgraph';
import type { Viewer } from '../../api/kernel/access/viewer';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import type { TestDatabase } from '../support/database';
import { DEMO_DAY as AS_OF, demoDatabase } from '../support/demo-database';
import { demoViewer } from '../support/demo-viewer';

const NOW = `${AS_OF}T01:00:00.000Z`;

type Reading = 'rows' | 'whole';

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase(identity.entities);
});
afterAll(() => database.drop());

const viewer = (account: string): Promise<Viewer> => demoViewer(database, account, NOW);

/** What these statements answer, one after the other, to this viewer who reads in this way. */
async function read<Row>(who: Viewer, reading: Reading, texts: readonly string[]): Promise<Row[][]> {
  const runner = database.source.createQueryRunner();
  const { text, values } = viewerSettings(who);
  try {
    await runner.startTransaction();
    await runner.query(text, [...values]);
    await runner.query(`select set_config('kehu.reading', $1, true)`, [reading]);
    const answers: Row[][] = [];
    for (const each of texts) answers.push((await runner.query(each)) as Row[]);
    await runner.rollbackTransaction();
    return answers;
  } finally {
    await runner.release();
  }
}

describe('what row-level security looks up', () => {
  // Posts that own, that lead those who own, that stand at cases, and that reach everything.
  it.each(['zhangwei', 'sunwei', 'xuming', 'luofang', 'tangli', 'linhui'])(
    'is the same for %s, listed or row by row',
    async (account) => {
      const tables = await database.sql<{ name: string; hasId: boolean }>(
        `select distinct format('%I.%I', p.schemaname, p.tablename) as name,
           coalesce(has_column_privilege('kehu_app', a.attrelid, a.attnum, 'SELECT'), false) as "hasId"
         from pg_policies p left join pg_attribute a
           on a.attrelid = format('%I.%I', p.schemaname, p.tablename)::regclass and a.attname = 'id'
         where p.qual ~ 'reads_whole' and p.cmd in ('SELECT', 'ALL') and 'kehu_app' = any(p.roles) order by 1`,
      );
      expect(tables.length).toBeGreaterThan(60);
      const who = await viewer(account);
      const texts = tables.map(
        ({ name, hasId }) =>
          `select count(*)::int as rows, ${hasId ? `md5(string_agg(id::text, ',' order by id))` : 'null'} as ids from ${name}`,
      );
      const tell = (answers: unknown[][]) => answers.map(([answer], at) => ({ table: tables[at]?.name, answer }));
      const whole = tell(await read(who, 'whole', texts));
      expect(whole.some(({ answer }) => (answer as { rows: number }).rows > 0)).toBe(true);
      expect(tell(await read(who, 'rows', texts))).toEqual(whole);
    },
    60_000,
  );

  it('is listed for nobody who reads a page', async () => {
    const page = 'explain select id from complaints.complaint order by received_at desc, id desc limit 200';
    const plan = async (account: string, reading: Reading) => {
      const [lines = []] = await read<{ 'QUERY PLAN': string }>(await viewer(account), reading, [page]);
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    };
    expect(await plan('sunwei', 'rows')).toContain('complaint_newest');
    // The plan names both ways; the one that is listed is the first branch, which a page does not take.
    expect(await plan('sunwei', 'rows')).toMatch(/CASE WHEN .* THEN .*hashed SubPlan.* ELSE EXISTS/);
  });

  it('lists nothing for a page, and looks nothing up for a sum', async () => {
    const text = 'select id from complaints.complaint order by received_at desc, id desc limit 20';
    const lists = async (reading: Reading): Promise<boolean[]> => {
      const [told = []] = await read<{ 'QUERY PLAN': string }>(await viewer('sunwei'), reading, [
        `explain (analyze, costs off, timing off) ${text}`,
      ]);
      const lines = told.map((line) => line['QUERY PLAN']);
      const listed = [...lines.join(' ').matchAll(/hashed SubPlan (\d+)/g)].map(([, number]) => number);
      return listed.map((number) => {
        const at = lines.findIndex((line) => line.trim() === `SubPlan ${number}`);
        return !(lines[at + 1] ?? '').includes('never executed');
      });
    };
    expect((await lists('rows')).length).toBeGreaterThan(0);
    expect(await lists('rows')).not.toContain(true);
    expect(await lists('whole')).toContain(true);
  });

  it('is never left to PostgreSQL to list', async () => {
    const forgotten = await database.sql(
      `select schemaname, tablename, policyname from pg_policies where cmd in ('SELECT', 'ALL') and 'kehu_app' = any(roles)
         and qual ~ '(EXISTS|IN) \\( ?SELECT' and qual !~ 'reads_whole'`,
    );
    expect(forgotten, 'a migration that makes such a policy calls lookUpByRow').toEqual([]);
  });
});
