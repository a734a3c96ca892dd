import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import type { Breakdown } from '../../api/analytics/breakdown/breakdown.schema';
import { resolutionCurves } from '../../api/analytics/curves/curve.service';
import { foldComplaints, keepCalendar, rebuildRollups, verifyRollups } from '../../api/analytics/fold.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { civilDateAt, endOfDay } from '../../api/kernel/civil-date';
import { serviceMinutesBetween } from '../../api/kernel/paused-deadline';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const TODAY = '2026-11-23';
const NOW = `${TODAY}T04:00:00.000Z`;
const THEN = '2026-08-10T03:00:00.000Z';
const WHERE = { from: '2026-01-01', to: '2026-11-30' };
const MEASURES = ['RESOLUTION_WORKING_TIME', 'RESOLUTION_WORKING_P80', 'RESOLUTION_WORKING_P90'] as const;
const SHARES = [0.5, 0.8, 0.9] as const;
/** As the demonstration's regulation CC has them. */
const calendar = createWorkCalendar({
  serviceHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
});
let database: TestDatabase;
let owner: string;

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const specialist = (): Partial<ViewerFacts> => ({
  staffId: owner,
  posts: ['KA_SPECIALIST'],
  circles: { own: [owner], team: [owner], unit: [owner] },
});

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  const [row] = await database.sql<{ id: string }>(
    `select c.owner_id as id from complaints.complaint q join clients.client c on c.id = q.client_id
     group by 1 order by count(*) desc, 1 limit 1`,
  );
  owner = row?.id ?? '';
});
afterAll(() => database.drop());

async function as<Result extends object>(
  viewer: Partial<ViewerFacts>,
  ask: (context: ReturnType<TestDatabase['contextOf']>) => Promise<Result>,
): Promise<Exclude<Result, { readonly code: string }>> {
  const context = database.contextOf(viewer, { now: NOW });
  try {
    const told = await ask(context);
    if ('code' in told) throw new Error(JSON.stringify(told));
    return told as Exclude<Result, { readonly code: string }>;
  } finally {
    await context.database.close();
  }
}

const ask = (viewer: Partial<ViewerFacts>, more: Partial<BreakdownInput> = {}): Promise<Breakdown> =>
  as(viewer, (context) =>
    breakdown(context, {
      measures: MEASURES,
      by: [],
      where: WHERE,
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...more,
    }),
  );

interface Case {
  readonly class: string;
  readonly region: string;
  readonly ownerId: string;
  readonly receivedOn: string;
  readonly acceptedAt: string;
  readonly endedAt: string | null;
  readonly state: 'open' | 'closed' | 'withdrawn';
}

/** The cases as the tables have them, at an instant. */
async function cases(at: string, window = WHERE): Promise<Case[]> {
  const instant = (column: string): string => `to_json(${column} at time zone 'UTC') #>> '{}' || 'Z'`;
  return database.sql<Case>(
    `select k.class, coalesce(x.region_code, '') as region, w.owner_id as "ownerId", x.received_on::text as "receivedOn",
       ${instant('x.accepted_at')} as "acceptedAt", ${instant('k.ended')} as "endedAt", k.state
     from complaints.complaint x join clients.client w on w.id = x.client_id
     cross join lateral (
       select coalesce(p.class, x.class) as class,
         case when coalesce(p.closed_at, case when p.id is null then x.closed_at end) <= $3
           then coalesce(p.closed_at, x.closed_at) end as ended,
         case when coalesce(p.closed_at, case when p.id is null then x.closed_at end) <= $3
           then coalesce(p.flow_state, x.flow_state) else 'open' end as state
       from (select) as one
       left join lateral (
         select * from complaints.past p where p.complaint_id = x.id and p.recorded_until > $3
         order by p.recorded_until limit 1) as p on true) as k
     where x.received_on between $1 and $2 and x.created_at <= $3 and k.state <> 'void'`,
    [window.from, window.to, at],
  );
}

/** Whole working hours, interval by interval, where the product subtracts sums or reads a rollup. */
function hoursOf({ acceptedAt, endedAt, receivedOn }: Case, at: string): number {
  const minutes =
    endedAt === null
      ? serviceMinutesBetween(endOfDay(receivedOn), at, calendar)
      : serviceMinutesBetween(new Date(acceptedAt).toISOString(), new Date(endedAt).toISOString(), calendar);
  return Math.floor(minutes / 60 + 1e-9);
}

/**
 * The shortest time within which a share of all cases was closed: what is censored gives its weight to those who last
 * longer (Efron 1967), what is withdrawn keeps it.
 */
function quantile(told: readonly Case[], at: string, share: number): number | null {
  const ordered = told
    .map((one) => ({ one, hours: hoursOf(one, at), weight: 1 / told.length }))
    .sort((a, b) => a.hours - b.hours || Number(a.one.state === 'open') - Number(b.one.state === 'open'));
  let given = 0;
  let reached = 0;
  let left = ordered.length;
  for (const { one, hours } of ordered) {
    const weight = 1 / told.length + given;
    left -= 1;
    if (one.state === 'open') given += left === 0 ? 0 : weight / left;
    else if (one.state === 'closed') reached += weight;
    if (reached >= share - 1e-9) return hours;
  }
  return null;
}

const figuresOf = (group: Breakdown['groups'][number] | undefined) =>
  group?.figures.map(({ value, numerator, denominator, open }) => ({ value, numerator, denominator, open }));

const counted = (told: readonly Case[], at: string) =>
  SHARES.map((share) => ({
    value: quantile(told, at, share),
    numerator: told.filter(({ state }) => state === 'closed').length,
    denominator: told.length,
    open: told.filter(({ state }) => state === 'open').length,
  }));

/** The same questions before the calendar is kept, when every case is counted, and after, when rollups are read. */
describe.each(['from the rows', 'from the rollup', 'from the rollup and what is not folded yet'])(
  'working time %s',
  (how) => {
    beforeAll(async () => {
      const isKept = async (): Promise<boolean> =>
        (await database.sql<{ calendar: string }>('select calendar from analytics.work_calendar'))[0]?.calendar !== '';
      if (how === 'from the rows') expect(await isKept()).toBe(false);
      else {
        const isFirst = !(await isKept());
        expect(await keepCalendar(database.source, TODAY)).toBe(isFirst);
        expect(await keepCalendar(database.source, TODAY)).toBe(false);
      }
      if (how.endsWith('yet')) {
        // Some reopen, some end: movements that the rollup does not know.
        await database.sql(`update complaints.complaint set state = 'CLOSED', outcome = 'UPHELD', closed_at = '${NOW}'
          where id in (select id from complaints.complaint where flow_state = 'open' and accepted_at < '${NOW}' order by id limit 7)`);
        await database.sql(`update complaints.complaint set state = 'INVESTIGATING', outcome = null, closed_at = null, satisfaction = null
          where id in (select id from complaints.complaint where state = 'CLOSED' order by id limit 9)`);
        // The clock of the test server is another.
        await database.sql(
          `update complaints.past set recorded_until = '${TODAY}T03:59:00.000Z' where recorded_until > '${NOW}'`,
        );
        expect(await database.sql('select from complaints.delta')).not.toHaveLength(0);
      }
    }, 120_000);

    it('is what redistribution to the right says of the rows, as a whole and by group', async () => {
      const rows = await cases(NOW);
      expect(rows.length).toBeGreaterThan(300);
      expect(figuresOf((await ask(executive)).groups[0])).toEqual(counted(rows, NOW));
      for (const [by, keyOf] of [
        ['CLASS', (one: Case) => one.class],
        ['REGION', (one: Case) => one.region],
        ['MONTH', (one: Case) => one.receivedOn.slice(0, 7)],
      ] as const) {
        const told = (await ask(executive, { by: [by] })).groups.filter(({ figures }) => figures[0]?.denominator);
        expect(told.length).toBeGreaterThan(3);
        for (const group of told) {
          const own = rows.filter((one) => keyOf(one) === (group.keys[0]?.value ?? ''));
          expect([by, group.keys[0]?.value, figuresOf(group)]).toEqual([by, group.keys[0]?.value, counted(own, NOW)]);
        }
      }
    });

    it('is told of cut months, one region, and the clients of one account manager', async () => {
      const cut = { from: '2026-03-11', to: '2026-08-20' };
      const rows = await cases(NOW, cut);
      expect(figuresOf((await ask(executive, { where: cut })).groups[0])).toEqual(counted(rows, NOW));
      const region = rows[0]?.region ?? '';
      expect(figuresOf((await ask(executive, { where: { ...cut, regionCodes: [region] } })).groups[0])).toEqual(
        counted(
          rows.filter((one) => one.region === region),
          NOW,
        ),
      );
      const own = (await cases(NOW)).filter(({ ownerId }) => ownerId === owner);
      expect(own.length).toBeGreaterThan(5);
      expect(figuresOf((await ask(specialist())).groups[0])).toEqual(counted(own, NOW));
    });

    it('keeps the rollup as a recount has it', async () => {
      const of = (rollup: string) => rollup === 'complaint_worked';
      expect((await verifyRollups(database.source, NOW)).filter(({ rollup }) => of(rollup))).toEqual([]);
    });
  },
);

it('is as it was known at a past instant, by the cases of then', async () => {
  const rows = await cases(THEN);
  expect(rows.filter(({ state }) => state === 'open').length).toBeGreaterThan(5);
  expect(figuresOf((await ask(executive, { asOf: THEN })).groups[0])).toEqual(counted(rows, THEN));
  const by = await ask(executive, { by: ['CLASS'] });
  expect((await ask(executive, { by: ['CLASS'], asOf: NOW })).groups).toEqual(by.groups);
});

it('never takes longer than by the calendar, and longer for more of the cases', async () => {
  const both = await ask(executive, {
    measures: [...MEASURES, 'RESOLUTION_TIME', 'RESOLUTION_P80', 'RESOLUTION_P90'],
    by: ['MONTH', 'CLASS'],
  });
  let compared = 0;
  for (const { figures } of both.groups) {
    const [half, most, nearly, ...byCalendar] = figures.map(({ value }) => value ?? Infinity);
    expect(half).toBeLessThanOrEqual(most ?? NaN);
    expect(most).toBeLessThanOrEqual(nearly ?? NaN);
    [half, most, nearly].forEach((hours, at) => {
      const days = byCalendar[at] ?? NaN;
      if (days === Infinity || hours === undefined) return;
      // The open ones are watched for less working time, which may move a step, yet never past the calendar.
      expect(hours).toBeLessThanOrEqual(days * 24 + 1e-9);
      compared += 1;
    });
  }
  expect(compared).toBeGreaterThan(20);
});

it('draws curves that rise to the very medians, in both kinds of time', async () => {
  const told = await as(executive, (context) =>
    resolutionCurves(context, { where: WHERE, by: 'CLASS', asOf: null, time: 'WORKING' }),
  );
  expect(told.time).toBe('WORKING');
  const { groups } = await ask(executive, { by: ['CLASS'] });
  const drawn = told.curves.filter(({ cases: n }) => n > 0);
  expect(drawn.length).toBeGreaterThan(2);
  for (const { keys, cases: n, open, median, steps } of drawn) {
    const figure = groups.find((group) => group.keys[0]?.value === keys[0]?.value)?.figures[0];
    expect([n, open, median]).toEqual([figure?.denominator, figure?.open, figure?.value]);
    const heights = steps.map(({ closedShare }) => closedShare);
    heights.forEach((height, at) => expect(height).toBeGreaterThanOrEqual((heights[at - 1] ?? 0) - 1e-12));
    expect(steps.every(({ elapsed }) => Number.isInteger(elapsed) && elapsed >= 0)).toBe(true);
  }
});

it('counts from the rows while another calendar is kept, and keeps the one in force when it is told to', async () => {
  const before = (await ask(executive)).groups[0]?.figures[0];
  // What is kept no longer is by the calendar in force.
  await database.sql(`update analytics.work_calendar set calendar = 'another'`);
  await database.sql(`update analytics.complaint_worked set worked_hours = worked_hours + 1000`);
  expect((await ask(executive)).groups[0]?.figures[0]).toEqual(before);
  expect(await keepCalendar(database.source, TODAY)).toBe(true);
  expect((await ask(executive)).groups[0]?.figures[0]).toEqual(before);
  await foldComplaints(database.source, NOW);
  expect((await ask(executive)).groups[0]?.figures[0]).toEqual(before);
  await rebuildRollups(database.source, NOW);
  expect((await ask(executive)).groups[0]?.figures[0]).toEqual(before);
  expect(await verifyRollups(database.source, NOW)).toEqual([]);
});

it('counts nothing where no regulation is in force', async () => {
  const early = database.contextOf(executive, { now: '2001-01-02T03:00:00.000Z' });
  try {
    const told = await breakdown(early, {
      measures: MEASURES,
      by: [],
      where: { from: '2000-01-01', to: civilDateAt('2001-01-01T00:00:00.000Z') },
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
    });
    expect('groups' in told && told.groups[0]?.figures[0]).toMatchObject({ denominator: 0, value: null });
  } finally {
    await early.database.close();
  }
});
