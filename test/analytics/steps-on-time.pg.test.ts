import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Breakdown, GroupFigure } from '../../api/analytics/breakdown/breakdown.schema';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import { stageSteps } from '../../api/analytics/stages/stage-steps.service';
import type { StepDue } from '../../api/analytics/stages/stage-steps.schema';
import { wilsonInterval } from '../../api/kernel/statistics/wilson-interval';
import { workPlaceOf } from '../../api/kernel/access/post-department';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const TODAY = '2026-11-23';
const NOW = `${TODAY}T04:00:00.000Z`;
const THEN = '2026-08-10T03:00:00.000Z';
const WHERE = { from: '2026-02-10', to: '2026-11-30' };
let database: TestDatabase;
let owner: string;

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
const specialist = (): Partial<ViewerFacts> => ({
  staffId: owner,
  posts: ['KA_SPECIALIST'],
  circles: { own: [owner], team: [owner], unit: [owner] },
});

/** Some open steps asked the client something: before they were due, after it, and answered since with a later deadline. */
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  const [row] = await database.sql<{ id: string }>(
    `select c.owner_id as id from complaints.complaint q join clients.client c on c.id = q.client_id
     group by 1 order by count(*) desc, 1 limit 1`,
  );
  owner = row?.id ?? '';
  // Steps that are open again, and were due in June.
  await database.sql('alter table complaints.step disable trigger done_step');
  const open = await database.sql<{ id: string }>(
    `update complaints.step as s set done_at = null, done_by = null, result = null, started_at = '2026-05-01',
       due_at = timestamptz '2026-06-01T15:59:59.999Z' + o.place * interval '1 day'
     from (select id, row_number() over (order by id) as place from (
         select distinct on (x.complaint_id) x.id from complaints.step x
         join complaints.complaint c on c.id = x.complaint_id and c.state <> 'VOID'
         where x.due_at is not null
           and not exists (select from complaints.step y where y.complaint_id = x.complaint_id and y.done_at is null)
         order by x.complaint_id, x.id) as done
       order by id limit 18) as o
     where s.id = o.id returning s.id`,
  );
  await database.sql('alter table complaints.step enable trigger done_step');
  expect(open).toHaveLength(18);
  await database.sql(
    `update complaints.complaint set created_at = '2026-05-01' where id in (select complaint_id from complaints.step where id = any($1))`,
    [open.map(({ id }) => id)],
  );
  const some = (from: number): string[] => open.slice(from, from + 3).map(({ id }) => id);
  await database.sql(
    `update complaints.step set paused_at = greatest(started_at, due_at - interval '1 minute') where id = any($1)`,
    [some(0)],
  );
  await database.sql(`update complaints.step set paused_at = due_at + interval '1 hour' where id = any($1)`, [some(3)]);
  // Asked on the day before the instant of the past, answered after it, due five weeks later.
  await database.sql(`update complaints.step set due_at = '2026-08-12T15:59:59.999Z' where id = any($1)`, [some(6)]);
  await database.sql(`update complaints.step set paused_at = '2026-08-09T03:00:00Z' where id = any($1)`, [some(6)]);
  await database.sql(
    `update complaints.step set paused_at = null, due_at = '2026-09-16T15:59:59.999Z' where id = any($1)`,
    [some(6)],
  );
  await database.sql(`delete from complaints.step_past where not (paused_at is not null and step_id = any($1))`, [
    some(6),
  ]);
  await database.sql(`update complaints.step_past set recorded_until = '2026-09-13T03:00:00Z'`);
});
afterAll(() => database.drop());

async function ask(viewer: Partial<ViewerFacts>, more: Partial<BreakdownInput> = {}): Promise<Breakdown> {
  const context = database.contextOf(viewer, { now: NOW });
  try {
    const told = await breakdown(context, {
      measures: ['STEP_ON_TIME_SHARE'],
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
  readonly ownerId: string;
  readonly class: string;
  readonly market: string;
  readonly month: string;
  readonly result: 'onTime' | 'late' | 'open';
}

/** The steps as the tables have them, each looked at by itself. */
function steps(at: string, before: string): Promise<Told[]> {
  return database.sql<Told>(
    `select k.step, k.post, w.owner_id as "ownerId", c.class, case when c.overseas then 'OVERSEAS' else 'DOMESTIC' end as market,
       to_char(k.due at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
       case when k.open then 'open' when k.done_at > k.due then 'late' else 'onTime' end as result
     from (
       select s.*, coalesce(s.done_at, 'infinity') > $1::timestamptz as open,
         coalesce((select p.due_at from complaints.step_past p where p.step_id = s.id and p.recorded_until > $1 limit 1), s.due_at) as due,
         coalesce((select p.paused_at from complaints.step_past p where p.step_id = s.id and p.recorded_until > $1 limit 1), s.paused_at) as asked
       from complaints.step s
     ) as k
     join complaints.complaint c on c.id = k.complaint_id join clients.client w on w.id = c.client_id
     where k.due is not null and (k.due at time zone 'Asia/Shanghai')::date between $2 and least($3::date, $4::date - 1)
       and k.started_at <= $1 and c.created_at <= $1 and c.state <> 'VOID' and (k.open or k.result <> 'ENDED')
       and (not k.open or k.asked is null or k.asked >= k.due or k.asked > $1)`,
    [at, WHERE.from, WHERE.to, before],
  );
}

const countsOf = (figure: GroupFigure | undefined) => [figure?.numerator, figure?.denominator, figure?.open];
const counted = (told: readonly Told[]) => [
  told.filter(({ result }) => result === 'onTime').length,
  told.length,
  told.filter(({ result }) => result === 'open').length,
];
const KEYS: Readonly<Partial<Record<DimensionName, (step: Told) => string>>> = {
  STEP: ({ step }) => step,
  POST: ({ post }) => post,
  DEPARTMENT: ({ post }) => workPlaceOf(post),
  CLASS: ({ class: of }) => of,
  MARKET: ({ market }) => market,
  MONTH: ({ month }) => month,
};

describe.each([
  ['now', NOW, TODAY, null],
  ['as of a past instant', THEN, '2026-08-10', THEN],
])('the on-time share of steps, %s', (_, at, before, asOf) => {
  it('is what the rows say one by one, with its interval', async () => {
    const told = await steps(at, before);
    expect(told.length).toBeGreaterThan(200);
    const [onTime = 0, all = 0, open = 0] = counted(told);
    expect([onTime, open].every((n) => n > 5 && n < all)).toBe(true);
    expect((await ask(executive, { asOf })).groups[0]?.figures[0]).toMatchObject({
      numerator: onTime,
      denominator: all,
      open,
      method: 'WILSON',
      ...wilsonInterval(onTime, all),
    });
  });

  it.each(Object.keys(KEYS) as DimensionName[])('adds up by %s to all of them, group by group', async (by) => {
    const told = await steps(at, before);
    const { groups } = await ask(executive, { by: [by], asOf });
    for (const { keys, figures } of groups)
      expect([keys[0]?.value, ...countsOf(figures[0])]).toEqual([
        keys[0]?.value,
        ...counted(told.filter((step) => KEYS[by]?.(step) === (keys[0]?.value ?? ''))),
      ]);
    const sum = (part: 'numerator' | 'denominator' | 'open'): number =>
      groups.reduce((total, { figures }) => total + (figures[0]?.[part] ?? 0), 0);
    expect([sum('numerator'), sum('denominator'), sum('open')]).toEqual(counted(told));
  });

  it('is told of the own clients to an account manager', async () => {
    const own = (await steps(at, before)).filter(({ ownerId }) => ownerId === owner);
    expect(own.length).toBeGreaterThan(3);
    expect(countsOf((await ask(specialist(), { asOf })).groups[0]?.figures[0])).toEqual(counted(own));
  });
});

it('says the same as of now as now, by tier and region too', async () => {
  for (const by of [['TIER'], ['REGION', 'STEP']] as const)
    expect((await ask(executive, { by, asOf: NOW })).groups).toEqual((await ask(executive, { by })).groups);
});

it('leaves out who waits for the client, unless it was late before it asked', async () => {
  const all = counted(await steps(NOW, TODAY))[1] ?? 0;
  await database.sql(`update complaints.step set paused_at = null where paused_at < due_at and done_at is null`);
  // The clock of the test server is another.
  await database.sql(`delete from complaints.step_past where recorded_until > '${NOW}'`);
  expect((await ask(executive)).groups[0]?.figures[0]?.denominator).toBe(all + 3);
  expect(countsOf((await ask(executive)).groups[0]?.figures[0])).toEqual(counted(await steps(NOW, TODAY)));
});

it('keeps by when a step was due until a question moved it', async () => {
  const [step] = await database.sql<{ id: string; due: string }>(
    `select id, due_at::text as due from complaints.step where done_at is null and due_at is not null order by id desc limit 1`,
  );
  const past = () =>
    database.sql(
      'select due_at::text as due, paused_at is null as runs from complaints.step_past where step_id = $1 order by recorded_until',
      [step?.id],
    );
  await database.sql('delete from complaints.step_past where step_id = $1', [step?.id]);
  await database.sql(`update complaints.step set handed_on = '{}' where id = $1`, [step?.id]);
  expect(await past()).toEqual([]);
  await database.sql('update complaints.step set paused_at = now() where id = $1', [step?.id]);
  await database.sql(`update complaints.step set paused_at = null, due_at = due_at + interval '3 days' where id = $1`, [
    step?.id,
  ]);
  expect(await past()).toEqual([
    { due: step?.due, runs: true },
    { due: step?.due, runs: false },
  ]);
});

it('shows as many steps behind it as it counts, by what became of them', async () => {
  const rows = async (viewer: Partial<ViewerFacts>, department: string, due: StepDue) => {
    const context = database.contextOf(viewer, { now: NOW });
    try {
      const told = await stageSteps(context, {
        where: WHERE,
        of: { step: null, post: null, department, state: null, due },
        first: 200,
        after: null,
        counted: true,
      });
      if (!('edges' in told)) throw new Error(JSON.stringify(told));
      return told;
    } finally {
      await context.database.close();
    }
  };
  for (const viewer of [director, specialist()])
    for (const { keys, figures } of (await ask(viewer, { by: ['DEPARTMENT'] })).groups) {
      const department = keys[0]?.value ?? '';
      const { numerator = 0, denominator = 0, open = 0 } = figures[0] ?? {};
      expect((await rows(viewer, department, 'ANY')).totalCount).toBe(denominator);
      expect((await rows(viewer, department, 'OPEN')).totalCount).toBe(open);
      const onTime = await rows(viewer, department, 'ON_TIME');
      expect(onTime.totalCount).toBe(numerator);
      for (const { node } of onTime.edges)
        expect(Date.parse(node.doneAt ?? '')).toBeLessThanOrEqual(Date.parse(node.dueAt ?? ''));
      expect((await rows(viewer, department, 'LATE')).totalCount).toBe(denominator - numerator - open);
    }
});
