import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import { executiveDashboard } from '../../api/analytics/dashboard.service';
import type { MeasureName } from '../../api/analytics/measures';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
/** Of each measure the part of the tallies whose first day says since when it is on record. */
const SOURCES: Readonly<Partial<Record<MeasureName, string>>> = {
  COLLECTION_RATE: 'due',
  REBATE_TRADED: 'rebate_traded',
  VISIT_COVERAGE: 'contacts_owed',
  REVENUE: 'revenue',
  RETURN_RECEIVED_SHARE: 'approved',
};
const MEASURES = [...(Object.keys(SOURCES) as MeasureName[]), 'COMPLAINTS_RECEIVED' as const];

let database: TestDatabase;
let specialist: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  const [row] = await database.sql<{ id: string }>(
    'select owner_id as id from clients.client where owner_id is not null group by 1 order by count(*) desc, 1 limit 1',
  );
  const id = row?.id ?? '';
  specialist = { staffId: id, posts: ['KA_SPECIALIST'], circles: { own: [id], team: [id], unit: [id] } };
});
afterAll(() => database.drop());

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };

async function told(
  viewer: Partial<ViewerFacts>,
  where: { from: string; to: string },
  { by = [], asOf = null }: { by?: 'MONTH'[]; asOf?: string | null } = {},
) {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    const input = { measures: MEASURES, by, where, exposure: 'ORDERS' as const, compare: null, asOf };
    const answer = await breakdown(context, input);
    if (answer.__typename !== 'Breakdown') throw new Error(JSON.stringify(answer));
    return answer.groups.map(({ keys, figures }) => ({
      month: keys[0]?.value,
      ...Object.fromEntries(figures.map((figure) => [figure.measure, figure])),
    })) as (Record<MeasureName, (typeof answer.groups)[number]['figures'][number]> & { month: string })[];
  } finally {
    await context.database.close();
  }
}

async function firstDays(): Promise<Record<string, string>> {
  const rows = await database.sql<{ part: string; day: string }>(
    `select part, min(day)::text as day from analytics.tally where dimension = '' and value <> 0 group by 1
     union all select 'complaints', min(received_on)::text from complaints.complaint`,
  );
  return Object.fromEntries(rows.map(({ part, day }) => [part, day]));
}

it('tells a period that begins before the records of a source as incomplete, and from when on they tell of it', async () => {
  const days = await firstDays();
  const [year] = await told(executive, { from: '2025-01-01', to: '2025-12-31' });
  for (const measure of MEASURES) {
    const first = days[SOURCES[measure] ?? 'complaints'] ?? '';
    const onRecord = first <= '2025-01-01';
    expect([measure, year?.[measure]]).toEqual([
      measure,
      expect.objectContaining({ onRecordFrom: first, onRecord, ...(!onRecord && { complete: false }) }),
    ]);
  }
  expect(MEASURES.filter((measure) => !year?.[measure].onRecord)).toEqual(
    expect.arrayContaining(['COLLECTION_RATE', 'REBATE_TRADED', 'VISIT_COVERAGE']),
  );
});

it('tells a period that is over and on record from its first day as complete, month by month', async () => {
  const first = (await firstDays())['rebate_traded'] ?? '';
  const months = await told(executive, { from: '2025-06-01', to: '2026-10-31' }, { by: ['MONTH'] });
  for (const { month, REBATE_TRADED } of months)
    expect([month, REBATE_TRADED.complete]).toEqual([month, `${month}-01` >= first]);
});

it('tells a portfolio by the records of the company: a client without rebates is none without records of them', async () => {
  const where = { from: '2026-01-01', to: '2026-10-31' };
  const [mine] = await told(specialist, where);
  const [all] = await told(executive, where);
  for (const measure of MEASURES) {
    const { onRecord, onRecordFrom } = all?.[measure] ?? {};
    expect([measure, mine?.[measure]]).toEqual([measure, expect.objectContaining({ onRecord, onRecordFrom })]);
  }
});

it('tells a past instant from when on was on record what was found then, and the time before as the first count found it', async () => {
  const period = { from: '2026-01-01', to: '2026-10-31' };
  const from = async (asOf: string | null) =>
    (await told(executive, period, { asOf }))[0]?.COLLECTION_RATE.onRecordFrom;
  const first = await from(null);
  await database.sql(`select from analytics.note_first_days(array['due'])`);
  await database.sql(`update analytics.first_day set since = '2026-11-01' where source = 'due'`);
  await database.sql(`insert into analytics.first_day (source, since, day) values ('due', '2026-11-10', '2025-02-03')`);
  expect(await from('2026-10-01T00:00:00.000Z')).toBe(first);
  expect(await from('2026-11-09T00:00:00.000Z')).toBe(first);
  expect(await from('2026-11-11T00:00:00.000Z')).toBe('2025-02-03');
  expect(await from(null)).toBe('2025-02-03');
  // The next count finds what the rows say, and keeps what was told before.
  await database.sql(`select from analytics.note_first_days(array['due', 'revenue'])`);
  await database.sql(`select from analytics.note_first_days(array['due', 'revenue'])`);
  expect(await database.sql(`select day::text from analytics.first_day where source = 'due' order by since`)).toEqual(
    [first, '2025-02-03', first].map((day) => ({ day })),
  );
  expect(await database.sql(`select from analytics.first_day where source = 'revenue'`)).toHaveLength(1);
});

it('tells what nothing is on record of as incomplete', async () => {
  await database.sql(`delete from analytics.tally where part = 'rebate_traded'`);
  await database.sql(`select from analytics.note_first_days(array['rebate_traded'])`);
  const [nothing] = await told(executive, { from: '2026-01-01', to: '2026-10-31' });
  expect(nothing?.REBATE_TRADED).toMatchObject({ complete: false, onRecord: false, onRecordFrom: null });
});

it('tells a dashboard that begins before the first complaint as incomplete', async () => {
  const context = database.contextOf(executive, { now: NOW, locale: 'en' });
  const first = (await firstDays())['complaints'] ?? '';
  const shown = new Map([['onTimeShare', new Map()]]) as never;
  const of = async (from: string) =>
    (
      await executiveDashboard(
        context,
        { where: { from, to: '2026-10-31' } as never, compare: null, asOf: null },
        shown,
      )
    ).onTimeShare;
  expect(await of(first)).toMatchObject({ complete: true });
  expect(await of('2020-01-01')).toMatchObject({ complete: false });
  await context.database.close();
});
