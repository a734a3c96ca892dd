import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  foldComplaints,
  rebuildRollups,
  refreshClients,
  verifyRollups,
  type Difference,
} from '../../api/analytics/fold.service';
import { testDatabase, type TestDatabase } from '../support/database';
import {
  addClient,
  addComplaint,
  addOrder,
  arrangeCompany,
  CLASSES,
  endComplaints,
  reopenComplaint,
  type ComplaintFacts,
} from './arrange';

const NOW = '2026-11-23T01:00:00.000Z';

let database: TestDatabase;
let owner: string;
let client: string;

beforeAll(async () => {
  database = await testDatabase();
  owner = (await arrangeCompany(database)).ming;
  client = await addClient(database, { ownerId: owner });
  await refreshClients(database.source);
});
afterAll(() => database.drop());

/** What differs in rollups that are folded; sets that are refreshed lag behind until then. */
const verifyFolded = async (): Promise<Difference[]> =>
  (await verifyRollups(database.source, NOW)).filter(({ isRefreshed }) => !isRefreshed);

const filing = fc.record({
  class: fc.constantFrom(...CLASSES),
  tier: fc.constantFrom('A1', 'B2', null),
  regionCode: fc.constantFrom('EC', 'SC', null),
  receivedAt: fc
    .integer({ min: 0, max: 24 * 70 })
    .map((hours) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString()),
  dueDays: fc.integer({ min: 1, max: 15 }),
  overseas: fc.boolean(),
});
const step = fc.oneof(
  { weight: 4, arbitrary: filing.map((facts) => ({ do: 'file' as const, facts })) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      which: fc.nat(),
      state: fc.constantFrom('CLOSED', 'WITHDRAWN', 'VOID'),
      hours: fc.integer({ min: 0, max: 500 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const), most: fc.integer({ min: 1, max: 9 }) }) },
);

async function live(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]): Promise<void> {
  const ids: string[] = [];
  for (const each of steps) {
    if (each.do === 'file') ids.push(await addComplaint(database, { clientId: client, ...each.facts }));
    else if (each.do === 'fold') await database.sql('select analytics.fold($1)', [each.most]);
    else {
      const id = ids[each.which % ids.length];
      if (id === undefined) continue;
      if (each.do === 'end') await endComplaints(database, [id], each);
      else if (each.do === 'reopen') await reopenComplaint(database, id);
      else
        await database.sql('delete from complaints.complaint where id = $1', [
          ids.splice(each.which % ids.length, 1)[0],
        ]);
    }
  }
}

/** What folded cells and waiting movements say together, and what the complaints say, in plain words. */
const COUNTED = `select to_char(received_on, 'YYYY-MM') || state || coalesce(class, '') as cell, sum(n)::int as n from (
    select received_on, state, class, n from analytics.complaint_day where tier = '*' and region_code = '*'
    union all select received_on, state, class, n from complaints.delta) as together
  group by 1 having sum(n) <> 0 order by 1`;
const RAW = `select to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM')
    || case state when 'CLOSED' then 'closed' when 'WITHDRAWN' then 'withdrawn' when 'VOID' then 'void' else 'open' end
    || class as cell, count(*)::int as n from complaints.complaint group by 1 order by 1`;

it('keeps the same figures as the complaints themselves through any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      await live(steps);
      expect(await verifyFolded()).toEqual([]);
      expect(await database.sql(COUNTED)).toEqual(await database.sql(RAW));
      await foldComplaints(database.source, NOW);
      expect(await verifyFolded()).toEqual([]);
      await refreshClients(database.source);
      expect(await verifyRollups(database.source, NOW)).toEqual([]);
      expect(await database.sql('select from complaints.delta')).toHaveLength(0);
      expect(await database.sql(COUNTED)).toEqual(await database.sql(RAW));
      expect(await database.sql('select from analytics.complaint_day where n <= 0')).toHaveLength(0);
    }),
    { numRuns: 25 },
  );
});

it('loses nothing that is committed while it folds', async () => {
  const facts: ComplaintFacts = {
    clientId: client,
    class: 'PACKAGING',
    tier: 'A1',
    regionCode: 'EC',
    receivedAt: '2026-05-01T03:00:00Z',
    dueDays: 2,
  };
  const before = await database.sql(RAW);
  const late = new pg.Client({ connectionString: database.adminUrl });
  await late.connect();
  await late.query('begin');
  const id = await addComplaint(
    { ...database, sql: (text, values = []) => late.query(text, [...values]).then((r) => r.rows) },
    facts,
  );
  await addComplaint(database, facts);
  await foldComplaints(database.source, NOW);
  await late.query('commit');
  await late.end();
  await foldComplaints(database.source, NOW);
  expect(id).not.toBe('');
  expect(await database.sql(RAW)).not.toEqual(before);
  expect(await verifyFolded()).toEqual([]);
});

it('finds a figure that is wrong, and rebuilds it', async () => {
  await foldComplaints(database.source, NOW);
  await database.sql(`update analytics.complaint_day set n = n + 7 where (tier, region_code, received_on, class, state) =
    (select tier, region_code, received_on, class, state from analytics.complaint_day order by 1, 2, 3, 4, 5 limit 1)`);
  const found = await verifyFolded();
  expect(found).toHaveLength(1);
  expect(Number(found[0]?.kept) - Number(found[0]?.counted)).toBe(7);
  await rebuildRollups(database.source, NOW);
  expect(await verifyRollups(database.source, NOW)).toEqual([]);
});

it('refuses nobody a rebuild for want of settings: it counts everything whoever asks', async () => {
  const [row] = await database.sql<{ n: number }>('select count(*)::int as n from complaints.complaint');
  expect(row?.n).toBeGreaterThan(0);
  await database.sql('select analytics.rebuild()');
  expect(await database.sql(COUNTED)).toEqual(await database.sql(RAW));
  expect(await database.sql(`select access.reach('aggregate') as reach`)).toEqual([{ reach: 'none' }]);
});

const day = fc
  .integer({ min: 0, max: 1_460 })
  .map((offset) => new Date(Date.UTC(2023, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));

it('knows for any day who ordered in the twelve months before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('A1', 'C', null), fc.array(day, { maxLength: 6 })), { maxLength: 5 }),
      fc.array(fc.oneof(day, fc.constantFrom('2024-02-28', '2024-02-29', '2025-02-28', '2025-03-01')), {
        minLength: 3,
        maxLength: 8,
      }),
      async (clients, days) => {
        await database.sql('delete from sales."order"');
        for (const [tier, ordered] of clients) {
          const id = await addClient(database, { ownerId: owner, tier });
          for (const on of ordered) await addOrder(database, id, on);
        }
        await refreshClients(database.source);
        const [rows] = await Promise.all([
          database.sql<{ day: string; kept: number; counted: number; best: number; countedBest: number }>(
            `select d.day,
               (select coalesce(sum(n), 0)::int from analytics.client_activity a where a.tier = '*' and a.day <= d.day) as kept,
               (select count(distinct o.client_id)::int from sales."order" o
                 where o.ordered_on <= d.day and o.ordered_on > d.day - interval '1 year') as counted,
               (select coalesce(sum(n), 0)::int from analytics.client_activity a where a.tier = 'A1' and a.day <= d.day) as best,
               (select count(distinct o.client_id)::int from sales."order" o join clients.client c on c.id = o.client_id
                 where c.tier = 'A1' and o.ordered_on <= d.day and o.ordered_on > d.day - interval '1 year') as "countedBest"
             from unnest($1::date[]) as d (day)`,
            [days],
          ),
        ]);
        for (const row of rows) expect([row.kept, row.best]).toEqual([row.counted, row.countedBest]);
      },
    ),
    { numRuns: 25, examples: [[[['A1', ['2024-02-29']]], ['2025-02-28', '2025-03-01', '2024-02-29']]] },
  );
});

it('counts a client under the tier it had on the day', async () => {
  await database.sql('delete from sales."order"');
  const id = await addClient(database, { ownerId: owner, tier: 'A2' });
  await addOrder(database, id, '2026-03-01');
  for (const [since, tier] of [
    ['2026-01-01', 'B1'],
    ['2026-06-01', 'A2'],
  ])
    await database.sql(
      `insert into clients.grade (client_id, since, tier, tier_gap, why) values ($1, $2, $3, false, '{}')`,
      [id, since, tier],
    );
  await refreshClients(database.source);
  expect(
    await database.sql(`select tier, day::text, n from analytics.client_activity where tier <> '*' order by day, n`),
  ).toEqual([
    { tier: 'B1', day: '2026-03-01', n: 1 },
    { tier: 'B1', day: '2026-06-01', n: -1 },
    { tier: 'A2', day: '2026-06-01', n: 1 },
    { tier: 'A2', day: '2027-03-01', n: -1 },
  ]);
});

it('leaves out those who buy without an account', async () => {
  await database.sql('delete from sales."order"');
  await addOrder(database, await addClient(database, { ownerId: owner, walkIn: true }), '2026-03-01');
  await refreshClients(database.source);
  expect(await database.sql('select from analytics.client_activity')).toHaveLength(0);
});

it('has the end of the year after an order written into a statement, and not called for each order', async () => {
  const plan = await database.sql<{ 'QUERY PLAN': string }>(
    'explain (verbose) select analytics.inactive_from(ordered_on) from sales."order"',
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toContain('inactive_from');
  const days = await database.sql<{ until: string | null }>(
    `select analytics.inactive_from(day)::text as until
     from unnest(array['2023-03-01', '2024-02-28', '2024-02-29', null]::date[]) with ordinality as d (day, place) order by place`,
  );
  expect(days.map(({ until }) => until)).toEqual(['2024-03-01', '2025-02-28', '2025-03-01', null]);
});
