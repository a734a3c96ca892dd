import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import { rebuildRollups } from '../../api/analytics/fold.service';
import type { Breakdown } from '../../api/analytics/breakdown/breakdown.schema';
import { toldMinutes as rounded, toldSince } from '../../api/analytics/stages/told-minutes';
import { stageSteps, type StepsInput } from '../../api/analytics/stages/stage-steps.service';
import type { StageStepConnection } from '../../api/analytics/stages/stage-steps.schema';
import { workedDays } from '../../api/analytics/stages/worked-time';
import { workPlaceOf } from '../../api/kernel/access/post-department';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { serviceMinutesBetween } from '../../api/kernel/paused-deadline';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const WHERE = { from: '2026-03-01', to: '2026-11-30' };
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
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
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
  // Every fourth step that took long asked the client something; some of the questions were answered.
  await database.sql(`
    insert into complaints.event (id, complaint_id, at, kind, step)
    select gen_random_uuid(), s.complaint_id, s.started_at + least(coalesce(s.done_at, '${NOW}') - s.started_at, interval '100 days') * x.part, x.kind, s.step
    from (select *, row_number() over (order by started_at, id) as place from complaints.step
      where coalesce(done_at, '${NOW}') - started_at > interval '20 hours') as s
    cross join lateral (values ('REQUEST_INFORMATION', 0.3), ('RESUME', 0.6)) as x (kind, part)
    where s.place % 4 = 0 and (x.kind = 'REQUEST_INFORMATION' or s.place % 8 = 0)`);
  // Steps that are done are never asked about anymore, but here.
  await rebuildRollups(database.source, NOW);
});
afterAll(() => database.drop());

async function ask(viewer: Partial<ViewerFacts>, more: Partial<BreakdownInput>): Promise<Breakdown> {
  const context = database.contextOf(viewer, { now: NOW });
  try {
    const told = await breakdown(context, {
      measures: ['STAGE_TIME'],
      by: [],
      where: WHERE,
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...more,
    });
    if (!('groups' in told)) throw new Error(JSON.stringify(told));
    return told;
  } finally {
    await context.database.close();
  }
}

interface Told {
  readonly step: string;
  readonly post: string;
  readonly startedAt: string;
  readonly doneAt: string | null;
  readonly result: string | null;
  readonly ownerId: string;
  readonly class: string;
  readonly waits: readonly { readonly at: string; readonly kind: string }[];
}

/** The steps as the tables have them. */
async function steps(at: string): Promise<Told[]> {
  return database.sql<Told>(
    `select s.step, s.post, to_json(s.started_at at time zone 'UTC') #>> '{}' || 'Z' as "startedAt",
       case when s.done_at <= $3 then to_json(s.done_at at time zone 'UTC') #>> '{}' || 'Z' end as "doneAt",
       case when s.done_at <= $3 then s.result end as result, w.owner_id as "ownerId", c.class,
       coalesce((select json_agg(json_build_object('at', to_json(e.at at time zone 'UTC') #>> '{}' || 'Z', 'kind', e.kind) order by e.at)
         from complaints.event e where e.complaint_id = c.id and e.kind in ('REQUEST_INFORMATION', 'RESUME') and e.at <= $3), '[]') as waits
     from complaints.step s join complaints.complaint c on c.id = s.complaint_id join clients.client w on w.id = c.client_id
     where (s.started_at at time zone 'Asia/Shanghai')::date between $1 and $2 and s.started_at <= $3 and c.state <> 'VOID'
       and c.created_at <= $3`,
    [WHERE.from, WHERE.to, at],
  );
}

const ms = (text: string): number => new Date(text).getTime();

/** Interval by interval and day by day, where the product subtracts sums. */
function minutesOf(step: Told, at: string): number {
  const end = step.doneAt ?? at;
  let [worked, since, waiting] = [0, step.startedAt, false];
  for (const { at: when, kind } of step.waits.filter(
    (each) => ms(each.at) >= ms(step.startedAt) && ms(each.at) <= ms(end),
  )) {
    if (kind === 'REQUEST_INFORMATION' && !waiting) worked += serviceMinutesBetween(since, when, calendar);
    waiting = kind === 'REQUEST_INFORMATION';
    since = when;
  }
  return Math.floor((waiting ? worked : worked + serviceMinutesBetween(since, end, calendar)) + 1e-6);
}

/** As figures tell minutes: exact below two hours, then rounded down by a twentieth at most. */
function toldMinutes(minutes: number): number {
  const grid = [
    [120, 1],
    [480, 6],
    [4_800, 24],
  ].find(([below]) => minutes < (below ?? 0))?.[1];
  return minutes - (minutes % (grid ?? 240));
}

/** The median by redistribution to the right (Efron 1967): what is censored gives its weight to those who last longer. */
function medianOf(
  told: readonly Told[],
  at: string,
): { hours: number | null; done: number; all: number; open: number } {
  const rank = (step: Told): number => (step.doneAt === null ? 1 : 0);
  const ordered = told
    .map((step) => ({ step, minutes: toldMinutes(minutesOf(step, at)), weight: 1 / told.length }))
    .sort((a, b) => a.minutes - b.minutes || rank(a.step) - rank(b.step));
  let [reached, hours] = [0, null as number | null];
  ordered.forEach(({ step, minutes, weight }, place) => {
    const later = ordered.slice(place + 1);
    if (step.doneAt === null) for (const each of later) each.weight += weight / later.length;
    else if (step.result !== 'ENDED') reached += weight;
    if (hours === null && reached >= 0.5 - 1e-9) hours = minutes / 60;
  });
  return {
    hours,
    done: told.filter(({ doneAt, result }) => doneAt !== null && result !== 'ENDED').length,
    all: told.length,
    open: told.filter(({ doneAt }) => doneAt === null).length,
  };
}

const figureOf = (group: Breakdown['groups'][number] | undefined) => {
  const figure = group?.figures[0];
  return { hours: figure?.value ?? null, done: figure?.numerator, all: figure?.denominator, open: figure?.open };
};

it.each([
  ['now', NOW, null],
  ['as of a past instant', '2026-08-10T03:00:00.000Z', '2026-08-10T03:00:00.000Z'],
])('is, %s, what redistribution to the right says of the rows', async (_, at, asOf) => {
  const rows = await steps(at);
  expect(rows.length).toBeGreaterThan(200);
  for (const [by, keyOf] of [
    ['STEP', (step: Told) => step.step],
    ['POST', (step: Told) => step.post],
    ['DEPARTMENT', (step: Told) => workPlaceOf(step.post)],
    ['CLASS', (step: Told) => step.class],
  ] as const) {
    const { groups } = await ask(executive, { by: [by], asOf });
    const counted = groups.filter(({ figures }) => (figures[0]?.denominator ?? 0) > 0);
    expect(counted.length).toBeGreaterThan(2);
    for (const group of counted) {
      const own = rows.filter((row) => keyOf(row) === group.keys[0]?.value);
      expect([by, group.keys[0]?.value, figureOf(group)]).toEqual([by, group.keys[0]?.value, medianOf(own, at)]);
    }
  }
  expect(figureOf((await ask(executive, { asOf })).groups[0])).toEqual(medianOf(rows, at));
});

it('rounds minutes in PostgreSQL as it does elsewhere', async () => {
  const rows = await database.sql<{ minutes: number; told: number }>(
    'select minutes, analytics.told_minutes(minutes) as told from generate_series(0, 20000) as minutes',
  );
  expect(rows.filter(({ minutes, told }) => rounded(minutes) !== told)).toEqual([]);
});

it('tells in PostgreSQL, to the microsecond, which minutes a begin comes to', async () => {
  const { instants } = toldSince(workedDays(calendar, '2026-01-01', '2026-11-23'), '2026-11-23T04:00:00.123Z');
  const places = await database.sql<{ at: number; before: number }>(
    `select width_bucket(date_part('epoch', t), $1::float8[]) as at,
       width_bucket(date_part('epoch', t - interval '1 microsecond'), $1::float8[]) as before
     from unnest($2::timestamptz[]) with ordinality as asked (t, place) order by place`,
    [instants, instants.map((seconds) => `${new Date(Math.floor(seconds * 1_000)).toISOString().slice(0, -1)}001Z`)],
  );
  expect(places).toEqual(instants.map((_, place) => ({ at: place + 1, before: place })));
  expect(places.length).toBeGreaterThan(500);
});

it('leaves out the time spent waiting for the client', async () => {
  const before = figureOf((await ask(executive, { by: ['DEPARTMENT'] })).groups[0]);
  expect(before.hours).not.toBeNull();
  const waited = (await steps(NOW)).filter(({ waits }) => waits.length > 0);
  expect(waited.length).toBeGreaterThan(20);
  expect(waited.some((step) => minutesOf(step, NOW) < minutesOf({ ...step, waits: [] }, NOW))).toBe(true);
});

it('tells an account manager of the own clients only, now and then', async () => {
  const own = (await steps(NOW)).filter(({ ownerId }) => ownerId === owner);
  expect(own.length).toBeGreaterThan(5);
  expect(figureOf((await ask(specialist(), {})).groups[0])).toEqual(medianOf(own, NOW));
  const then = '2026-08-10T03:00:00.000Z';
  const known = (await steps(then)).filter(({ ownerId }) => ownerId === owner);
  expect(figureOf((await ask(specialist(), { asOf: then })).groups[0])).toEqual(medianOf(known, then));
});

async function page(viewer: Partial<ViewerFacts>, of: Partial<StepsInput['of']> = {}, more: Partial<StepsInput> = {}) {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return await stageSteps(context, {
      where: WHERE,
      of: { step: null, post: null, department: null, state: null, due: null, ...of },
      first: 200,
      after: null,
      counted: true,
      ...more,
    });
  } finally {
    await context.database.close();
  }
}

async function rowsOf(viewer: Partial<ViewerFacts>, of: Partial<StepsInput['of']> = {}): Promise<StageStepConnection> {
  const told = await page(viewer, of);
  if (!('edges' in told)) throw new Error(JSON.stringify(told));
  return told;
}

it('shows as many steps behind a figure as it counts, with the hours it counts', async () => {
  for (const viewer of [director, specialist()])
    for (const group of (await ask(viewer, { by: ['DEPARTMENT'] })).groups) {
      const department = group.keys[0]?.value ?? '';
      const figure = group.figures[0];
      expect((await rowsOf(viewer, { department })).totalCount).toBe(figure?.denominator);
      expect((await rowsOf(viewer, { department, state: 'OPEN' })).totalCount).toBe(figure?.open);
      expect((await rowsOf(viewer, { department, state: 'DONE' })).totalCount).toBe(figure?.numerator);
    }
  const { edges } = await rowsOf(director, { department: 'QUALITY' });
  const told = (await steps(NOW)).filter(({ post }) => workPlaceOf(post) === 'QUALITY');
  const hours = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  expect(edges.length).toBe(Math.min(200, told.length));
  if (told.length <= 200)
    expect(hours(edges.map(({ node }) => node.workingHours))).toEqual(
      hours(told.map((step) => minutesOf(step, NOW) / 60)),
    );
});

it('pages without a gap and without a repetition, newest first', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let all: number;
  do {
    const told = (await page(director, { state: 'OPEN' }, { first: 7, after })) as StageStepConnection;
    seen.push(...told.edges.map(({ cursor }) => cursor));
    const starts = told.edges.map(({ node }) => ms(node.startedAt));
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    all = told.totalCount;
    after = told.pageInfo.hasNextPage ? told.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(seen).size).toBe(all);
  expect(seen).toHaveLength(all);
});

it('shows nobody a step of a case they do not reach, and refuses what it cannot answer', async () => {
  expect(await page(executive)).toMatchObject({ code: 'FIGURES_ONLY' });
  expect(await page({ posts: ['ADMINISTRATOR'] })).toMatchObject({ code: 'NO_FIGURES' });
  expect(await page(director, {}, { where: { from: '2026-05-01', to: '2026-04-01' } })).toMatchObject({
    code: 'WRONG_PERIOD',
  });
  await expect(page(director, {}, { after: 'bm9uZQ' })).rejects.toThrow('another list');
  expect((await rowsOf(director, { step: `x' or true --` })).totalCount).toBe(0);
});
