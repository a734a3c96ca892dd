import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  await database.sql('analyze complaints.event');
});
afterAll(() => database.drop());

/** What a statement counts for who reaches everything, and its shortest run in milliseconds. */
async function counted(text: string): Promise<{ readonly n: number; readonly took: number }> {
  const context = database.contextOf({ posts: ['GENERAL_MANAGER'] }, { now: '2026-11-23T04:00:00.000Z' });
  const times: number[] = [];
  let n = 0;
  for (let run = 0; run < 3; run += 1) {
    const began = performance.now();
    n = (await context.database.rows<{ n: number }>({ text, values: [] }))[0]?.n ?? 0;
    times.push(performance.now() - began);
  }
  await context.database.close();
  return { n, took: Math.min(...times) };
}

it.each([
  [
    'contacts owed',
    'contacts_owed,contacts_done',
    `select count(*)::int as n from access.owed_contacts('2026-01-01', '2026-11-20', null)`,
  ],
  ['conclusions told', 'conclusions_told,conclusions_refused', 'select count(*)::int as n from access.conclusion_fact'],
])(
  'reads the rows of %s in not much more than they take without tier and segment',
  async (_name, parts, plain) => {
    const rows = await counted(
      `select count(*)::int as n from analytics.tally_row(now(), '2026-01-01', '2026-11-20', '{${parts}}')`,
    );
    expect(rows.n).toBeGreaterThan(400);
    // Grades walked once for each row took a hundred times as long.
    expect(rows.took).toBeLessThan(12 * ((await counted(plain)).took + 5));
  },
  120_000,
);

it('rounds minutes of steps without a call for each of them', async () => {
  const plan = await database.sql<{ 'QUERY PLAN': string }>(
    'explain (verbose) select analytics.told_minutes(n) from generate_series(1, 10) as n',
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Output: .*CASE WHEN \(n < 120\)/);
});
