import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MeasureName } from '../../../api/analytics/measures';
import { figureRows } from '../../../api/analytics/rows/figure-rows.service';
import type { FigureRowConnection } from '../../../api/analytics/rows/figure-rows.schema';
import { serviceMinutesBetween } from '../../../api/kernel/paused-deadline';
import { createWorkCalendar } from '../../../api/kernel/work-calendar';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const THEN = '2026-08-10T03:00:00.000Z';
const WHERE = { from: '2026-07-01', to: '2026-08-15' };
/** As the demonstration's regulation CC has them. */
const calendar = createWorkCalendar({
  serviceHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
});
const HOUR_MS = 3_600_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
});
afterAll(() => database.drop());

async function rowsOf(measure: MeasureName, asOf: string | null): Promise<FigureRowConnection['edges']> {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW });
  const asked = { measure, part: 'DENOMINATOR', where: WHERE, first: 200, after: null, asOf, counted: false } as const;
  try {
    const told = await figureRows(context, asked);
    if ('code' in told) throw new Error(told.code);
    return told.edges;
  } finally {
    await context.database.close();
  }
}

/** From when until when a case ran, by what is on record of an instant; open: until null. */
async function span(id: string, at: string): Promise<{ from: string; until: string | null }> {
  const instant = (column: string): string => `to_json(${column} at time zone 'UTC') #>> '{}' || 'Z'`;
  const [row] = await database.sql<{ from: string; until: string | null }>(
    `select ${instant('x.accepted_at')} as "from", ${instant('case when k.ended <= $2 then k.ended end')} as until
     from complaints.complaint x cross join lateral (
       select case when p.id is null then x.closed_at else p.closed_at end as ended
       from (select) as one left join lateral (
         select * from complaints.past p where p.complaint_id = x.id and p.recorded_until > $2
         order by p.recorded_until limit 1) as p on true) as k
     where x.id = $1`,
    [id, at],
  );
  if (row === undefined) throw new Error(`${id} is not there`);
  return row;
}

it.each([
  ['RESOLUTION_TIME', null],
  ['RESOLUTION_P90', THEN],
  ['RESOLUTION_WORKING_TIME', null],
  ['RESOLUTION_WORKING_P80', THEN],
] as const)('tells how long each case behind %s took, as of %s, by the time of the figure', async (measure, asOf) => {
  const isWorking = measure.startsWith('RESOLUTION_WORKING');
  const edges = await rowsOf(measure, asOf);
  expect(edges.length).toBeGreaterThan(40);
  for (const { node, calendarDays, workingHours } of edges) {
    const { from, until } = await span(node?.id ?? '', asOf ?? NOW);
    const lasted = (): number =>
      isWorking
        ? Math.floor(
            serviceMinutesBetween(new Date(from).toISOString(), new Date(until ?? '').toISOString(), calendar) / 60 +
              1e-9,
          )
        : Math.round((Math.floor((Date.parse(until ?? '') - Date.parse(from)) / HOUR_MS) / 24) * 100) / 100;
    const told = until === null ? null : lasted();
    expect([calendarDays, workingHours]).toEqual(isWorking ? [null, told] : [told, null]);
  }
  expect(new Set(edges.map(({ calendarDays, workingHours }) => calendarDays ?? workingHours)).size).toBeGreaterThan(10);
});

it('tells none of figures that are of something else', async () => {
  const edges = await rowsOf('ON_TIME_SHARE', null);
  expect(edges.length).toBeGreaterThan(40);
  expect(edges.every((edge) => edge.calendarDays === null && edge.workingHours === null)).toBe(true);
});
