import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupFigure } from '../../../api/analytics/breakdown/breakdown.schema';
import { breakdown, type BreakdownInput } from '../../../api/analytics/breakdown/breakdown.service';
import type { MeasureName } from '../../../api/analytics/measures';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';
import { tellCosts, tellProgress } from './plain-returns';
import { tellMoney, tellReturns, type Window } from './plain-tallies';

const NOW = '2026-11-23T04:00:00.000Z';
const GOODS = ['RETURN_RATE', 'RETURN_RATE_AMOUNT', 'RETURNED_AMOUNT'] as const;
/** Amounts that are told of each account manager as they are of everybody. */
const MEASURES = [
  ...GOODS,
  ...(['RETURN_RECEIVED_SHARE', 'RETURN_HELD_SHARE', 'RETURN_OUTSTANDING'] as const),
  ...(['REBATE_TRADED', 'REBATE_EARNED', 'REBATE_PAID', 'REBATE_PENDING'] as const),
] satisfies MeasureName[];

let database: TestDatabase;
let owners: string[];

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  const rows = await database.sql<{ id: string }>(
    'select owner_id as id from clients.client where owner_id is not null group by 1 order by count(*) desc, 1',
  );
  owners = rows.map(({ id }) => id);
});
afterAll(() => database.drop());

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const analyst: Partial<ViewerFacts> = { posts: ['ANALYST'] };
const ofTeam = (team: readonly string[]): Partial<ViewerFacts> => ({
  staffId: team[0] ?? '',
  posts: ['KA_SUPERVISOR'],
  circles: { own: team.slice(0, 1), team, unit: team },
});

async function ask(viewer: Partial<ViewerFacts>, where: Window, more: Partial<BreakdownInput> = {}) {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    const told = await breakdown(context, {
      measures: MEASURES,
      by: [],
      where,
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...more,
    });
    if (!('groups' in told)) throw new Error(JSON.stringify(told));
    return told.groups;
  } finally {
    await context.database.close();
  }
}

type Pairs = Record<string, readonly number[]>;
const pairs = (figures: readonly GroupFigure[] = []): Pairs =>
  Object.fromEntries(figures.map(({ measure, numerator, denominator }) => [measure, [numerator, denominator]]));

/** Of the whole company or of one portfolio, from the rows. */
async function recounted(of: string | null, window: Window): Promise<Pairs> {
  const all: Pairs = {
    ...(await tellReturns(database, of, window)),
    ...(await tellProgress(database, of, window)),
    ...(await tellMoney(database, of, window)),
  };
  return Object.fromEntries(MEASURES.map((measure) => [measure, all[measure] ?? []]));
}

const added = (all: readonly Pairs[]): Pairs =>
  Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      [0, 1].map((at) => all.reduce((sum, each) => sum + (each[measure]?.[at] ?? 0), 0)),
    ]),
  );
/** To the fen. */
const near = (told: Pairs): Pairs =>
  Object.fromEntries(
    Object.entries(told).map(([measure, values]) => [
      measure,
      values.map((value) => expect.closeTo(value, 2) as number),
    ]),
  );

/** Steps by what became of them: those due in the period before today, and those begun in it. */
async function recountedSteps(team: readonly string[] | null, { from, to }: Window): Promise<Pairs> {
  const [row] = await database.sql<{ on_time: number; due: number; done: number; begun: number }>(
    `with each as (
       select s.done_at, s.due_at, s.done_at is null as open, coalesce(s.result, '') as result, s.paused_at,
         (s.due_at at time zone 'Asia/Shanghai')::date as due_on, (s.started_at at time zone 'Asia/Shanghai')::date as begun_on
       from complaints.step s join complaints.complaint c on c.id = s.complaint_id join clients.client w on w.id = c.client_id
       where c.state <> 'VOID' and ($1::uuid[] is null or w.owner_id = any ($1))),
     due as (
       select * from each where due_on between $2 and least($3::date, $4::date - 1) and result <> 'ENDED'
         and (not open or paused_at is null or paused_at >= due_at))
     select (select count(*) from due where done_at <= due_at)::int as on_time, (select count(*) from due)::int as due,
       (select count(*) from each where begun_on between $2 and $3 and not open and result <> 'ENDED')::int as done,
       (select count(*) from each where begun_on between $2 and $3)::int as begun`,
    [team, from, to, NOW.slice(0, 10)],
  );
  return { STEP_ON_TIME_SHARE: [row?.on_time ?? 0, row?.due ?? 0], STAGE_TIME: [row?.done ?? 0, row?.begun ?? 0] };
}

describe.each([
  ['around the end of the year', { from: '2025-12-16', to: '2026-01-15' }],
  ['of the last and the first day of a year', { from: '2025-12-31', to: '2026-01-01' }],
  ['of a quarter', { from: '2025-10-01', to: '2025-12-31' }],
  ['of February', { from: '2026-02-01', to: '2026-02-28' }],
  ['of one day', { from: '2026-09-15', to: '2026-09-15' }],
  ['that runs', { from: '2026-11-01', to: '2026-11-30' }],
])('a period %s', (_, window) => {
  it('tells the company, an account manager and a team what the rows add up to', async () => {
    const each = await Promise.all(owners.slice(0, 3).map((owner) => recounted(owner, window)));
    expect(pairs((await ask(executive, window))[0]?.figures)).toEqual(near(await recounted(null, window)));
    expect(pairs((await ask(analyst, window))[0]?.figures)).toEqual(near(await recounted(null, window)));
    expect(pairs((await ask(ofTeam(owners.slice(0, 1)), window))[0]?.figures)).toEqual(near(each[0] ?? {}));
    expect(pairs((await ask(ofTeam(owners.slice(0, 3)), window))[0]?.figures)).toEqual(near(added(each)));
  });

  it('tells of steps what the rows say one by one, to the company and to a team', async () => {
    const measures = ['STEP_ON_TIME_SHARE', 'STAGE_TIME'] as const;
    for (const [viewer, team] of [
      [executive, null],
      [analyst, null],
      [ofTeam(owners.slice(0, 3)), owners.slice(0, 3)],
    ] as const)
      expect(pairs((await ask(viewer, window, { measures }))[0]?.figures)).toEqual(await recountedSteps(team, window));
  });
});

describe.each([
  ['over the end of the year', { from: '2025-12-01', to: '2026-01-31' }],
  ['of a quarter', { from: '2025-10-01', to: '2025-12-31' }],
  ['of February', { from: '2026-02-01', to: '2026-02-28' }],
  ['up to today', { from: '2026-06-01', to: '2026-11-23' }],
])('whole months %s', (_, window) => {
  it('tell by account manager what the rows of each portfolio add up to', async () => {
    const groups = await ask(executive, window, { by: ['MANAGER'], measures: ['REBATE_EARNED', 'RETURNED_AMOUNT'] });
    const managed = groups.filter(({ keys: [key] }) => key?.value);
    expect(managed.length).toBeGreaterThan(2);
    for (const { keys, figures } of managed) {
      const of = await recounted(keys[0]?.value ?? '', window);
      // The denominator of an amount is all of it.
      expect([keys[0]?.value, figures.map(({ numerator }) => numerator)]).toEqual([
        keys[0]?.value,
        [of['REBATE_EARNED']?.[0], of['RETURNED_AMOUNT']?.[0]].map((sum) => expect.closeTo(sum ?? NaN, 2) as number),
      ]);
    }
  });

  it('tell what poor quality cost of each kind', async () => {
    for (const [viewer, of] of [
      [executive, null],
      [ofTeam(owners.slice(0, 1)), owners[0] ?? ''],
    ] as const) {
      const groups = await ask(viewer, window, { by: ['COST'], measures: ['QUALITY_COST'] });
      const told = new Map(groups.map(({ keys, figures }) => [keys[0]?.value, figures[0]?.numerator ?? NaN]));
      const costs = Object.entries(await tellCosts(database, of, window));
      expect(costs.length).toBeGreaterThan(2);
      for (const [kind, amount] of costs)
        expect([kind, told.get(kind) ?? 0]).toEqual([kind, expect.closeTo(amount, 2)]);
    }
  });
});
