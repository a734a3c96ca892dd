import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import type { Breakdown } from '../../api/analytics/breakdown/breakdown.schema';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import { foldComplaints, foldLag, rebuildRollups, verifyRollups } from '../../api/analytics/fold.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { loadPacks } from '../../api/policy/pack.service';
import { policy } from '../../api/policy/subgraph';
import { PACKS } from '../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, arrangeCompany, CLASSES, reopenComplaint } from './arrange';

const NOW = '2026-06-20T04:00:00.000Z';
const HOUR_MS = 3_600_000;
let database: TestDatabase;
let owner: string;
let client: string;

beforeAll(async () => {
  database = await testDatabase([...policy.entities]);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
  owner = (await arrangeCompany(database)).ming;
  client = await addClient(database, { ownerId: owner });
});
afterAll(() => database.drop());
beforeEach(async () => {
  for (const table of ['step', 'event', 'complaint']) await database.sql(`delete from complaints.${table}`);
  await foldComplaints(database.source, NOW);
});

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
/** Looks after every client there is, and is told of them step by step. */
const specialist = (): Partial<ViewerFacts> => ({
  staffId: owner,
  posts: ['KA_SPECIALIST'],
  circles: { own: [owner], team: [owner], unit: [owner] },
});

const WHOLE = { from: '2026-01-01', to: '2026-06-30' };
const CUT = { from: '2026-01-10', to: '2026-03-17' };

async function ask(viewer: Partial<ViewerFacts>, by: DimensionName[], where: object): Promise<Breakdown['groups']> {
  const context = database.contextOf(viewer, { now: NOW });
  try {
    const told = await breakdown(context, {
      measures: ['STAGE_TIME', 'STEP_ON_TIME_SHARE'],
      by,
      where: { ...WHOLE, ...where },
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
    });
    if (!('groups' in told)) throw new Error(JSON.stringify(told));
    return told.groups;
  } finally {
    await context.database.close();
  }
}

const STEPS = [
  ['phoneBack', 'KA_SPECIALIST'],
  ['verify', 'QUALITY'],
  ['propose', 'PRODUCTION'],
] as const;

const move = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('file' as const),
      class: fc.constantFrom(...CLASSES),
      tier: fc.constantFrom('A1', 'B2', null),
      regionCode: fc.constantFrom('EC', 'SC', null),
      overseas: fc.boolean(),
      hour: fc.integer({ min: 0, max: 24 * 100 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      which: fc.nat(),
      step: fc.constantFrom(...STEPS),
      after: fc.integer({ min: 0, max: 48 }),
      hours: fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constant(null)),
      dueHours: fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constant(null)),
      result: fc.constantFrom('DONE', 'SENT_BACK', 'ENDED'),
      asked: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)),
      answered: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('class' as const), which: fc.nat(), class: fc.constantFrom(...CLASSES) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const) }) },
);
type Move = typeof move extends fc.Arbitrary<infer Of> ? Of : never;

async function live(moves: readonly Move[]): Promise<void> {
  const ids: string[] = [];
  for (const each of moves) {
    if (each.do === 'file')
      ids.push(
        await addComplaint(database, {
          clientId: client,
          ...each,
          dueDays: 3,
          receivedAt: new Date(Date.UTC(2026, 0, 1) + each.hour * HOUR_MS).toISOString(),
        }),
      );
    else if (each.do === 'fold') await foldComplaints(database.source, NOW);
    else {
      const id = ids[each.which % ids.length];
      if (id === undefined) continue;
      if (each.do === 'step') await addStep(id, each);
      else if (each.do === 'class')
        await database.sql('update complaints.complaint set class = $2 where id = $1', [id, each.class]);
      else if (each.do === 'void')
        await database.sql(
          `update complaints.complaint set state = 'VOID', outcome = 'VOID', closed_at = accepted_at where id = $1`,
          [id],
        );
      else if (each.do === 'again') await reopenComplaint(database, id);
      else {
        await database.sql('delete from complaints.step where complaint_id = $1', [id]);
        await database.sql('delete from complaints.event where complaint_id = $1', [id]);
        await database.sql('delete from complaints.complaint where id = $1', [ids.splice(ids.indexOf(id), 1)[0]]);
      }
    }
  }
}

/** The open step of a case is done before the next one begins; some wait for the client meanwhile. */
async function addStep(complaint: string, of: Extract<Move, { do: 'step' }>): Promise<void> {
  await database.sql(
    `update complaints.step set done_at = started_at + interval '90 minutes', result = 'DONE', paused_at = null
     where complaint_id = $1 and done_at is null`,
    [complaint],
  );
  const [row] = await database.sql<{ seq: number; at: string }>(
    `select coalesce(max(s.seq), 0) + 1 as seq, to_json(max(coalesce(s.done_at, c.received_at))) #>> '{}' as at
     from complaints.complaint c left join complaints.step s on s.complaint_id = c.id where c.id = $1`,
    [complaint],
  );
  const begun = new Date(row?.at ?? '').getTime() + of.after * HOUR_MS;
  const id = v7();
  const last = (of.hours ?? 200) * HOUR_MS;
  const due = of.dueHours === null ? null : new Date(begun + of.dueHours * HOUR_MS);
  const isWaiting = of.hours === null && of.asked !== null && of.answered === null;
  await database.sql(
    `insert into complaints.step (id, complaint_id, seq, step, post, started_at, due_at, paused_at, due_why)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when $7::timestamptz is not null then '{}'::jsonb end)`,
    [
      id,
      complaint,
      row?.seq,
      ...of.step,
      new Date(begun),
      due,
      isWaiting ? new Date(begun + (of.asked ?? 0) * last) : null,
    ],
  );
  for (const [kind, part] of [
    ['REQUEST_INFORMATION', of.asked],
    ['RESUME', of.asked === null ? null : of.answered],
  ] as const)
    if (part !== null)
      await database.sql(
        'insert into complaints.event (id, complaint_id, at, kind, step) values ($1, $2, $3, $4, $5)',
        [v7(), complaint, new Date(begun + part * last), kind, of.step[0]],
      );
  if (of.hours !== null)
    await database.sql('update complaints.step set done_at = $2, result = $3 where id = $1', [
      id,
      new Date(begun + last),
      of.result,
    ]);
}

/** A case with a single step, begun when the case was received. */
const oneStep = (of: { hours: number | null; dueHours: number; asked?: number }): Move[] => [
  { do: 'file', class: 'GRIEVANCE', tier: 'A1', regionCode: 'EC', overseas: false, hour: 24 * 40 + 2 },
  { do: 'step', which: 0, step: STEPS[0], after: 0, result: 'DONE', asked: null, answered: null, ...of },
];

/** What differs in rollups that are folded; sets that are refreshed lag behind until then. */
const verifyFolded = async () => (await verifyRollups(database.source, NOW)).filter(({ isRefreshed }) => !isRefreshed);

it('tells the same as the steps one by one through any history, folded or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 25 }), async (moves) => {
      await live(moves);
      expect(await verifyFolded()).toEqual([]);
      for (const where of [WHOLE, CUT, { ...WHOLE, classes: ['GRIEVANCE', 'PACKAGING'] }, { ...CUT, tiers: ['A1'] }])
        for (const by of [[], ['STEP'], ['MONTH', 'CLASS'], ['TIER'], ['REGION', 'MARKET']] as DimensionName[][])
          expect(await ask(executive, by, where)).toEqual(await ask(specialist(), by, where));
      const before = await ask(executive, ['POST'], WHOLE);
      await foldComplaints(database.source, NOW);
      expect((await foldLag(database.source)).pending).toBe(0);
      expect(await ask(executive, ['POST'], WHOLE)).toEqual(before);
      expect(await verifyFolded()).toEqual([]);
      for (const rollup of ['step_time', 'step_due'])
        expect(await database.sql(`select from analytics.${rollup} where n <= 0`)).toHaveLength(0);
    }),
    { numRuns: 20 },
  );
});

it('counts a step of a month that is cut once, whether it is open, done, or waits for the client', async () => {
  const steps = [
    { hours: null, dueHours: 4 },
    { hours: null, dueHours: 700, asked: 0.5 },
    { hours: 3, dueHours: 4 },
  ];
  for (const step of steps) await live(oneStep(step));
  const figures = async () =>
    (await ask(executive, ['TIER'], { from: '2026-02-03', to: '2026-04-10' })).flatMap((group) =>
      group.figures.map(({ measure, denominator, open }) => ({ measure, denominator, open })),
    );
  const expected = [
    { measure: 'STAGE_TIME', denominator: 3, open: 2 },
    { measure: 'STEP_ON_TIME_SHARE', denominator: 2, open: 1 },
  ];
  expect(await figures()).toEqual(expected);
  await foldComplaints(database.source, NOW);
  expect(await figures()).toEqual(expected);
});

it('reads what was folded: a wrong cell is told, found and counted anew', async () => {
  await live([...oneStep({ hours: 3, dueHours: 4 }), { do: 'fold' }]);
  const numerators = async () => (await ask(executive, [], {}))[0]?.figures.map((figure) => figure.numerator);
  expect(await numerators()).toEqual([1, 1]);
  await database.sql('update analytics.step_time set n = n + 6');
  await database.sql('update analytics.step_due set n = n + 4');
  expect(await numerators()).toEqual([7, 5]);
  const found = await verifyFolded();
  expect(found.map(({ rollup, kept, counted }) => [rollup, Number(kept) - Number(counted)]).sort()).toEqual(
    [
      ['step_due', 4],
      ['step_time', 6],
    ].flatMap((each) => [each, each, each]),
  );
  await rebuildRollups(database.source, NOW);
  expect(await verifyFolded()).toEqual([]);
  expect(await numerators()).toEqual([1, 1]);
});

it('reads what was folded once, until it is folded anew', async () => {
  await live([...oneStep({ hours: 3, dueHours: 4 }), { do: 'fold' }]);
  const rows = vi.spyOn(RequestDatabase.prototype, 'rows');
  const readings = async (): Promise<number> => {
    rows.mockClear();
    await ask(executive, [], {});
    return rows.mock.calls.filter(([{ text }]) => /analytics\.step_(time|due)\b/.test(text)).length;
  };
  expect(await readings()).toBe(2);
  expect(await readings()).toBe(0);
  await live([...oneStep({ hours: 5, dueHours: 4 }), { do: 'fold' }]);
  expect(await readings()).toBe(2);
  rows.mockRestore();
});

it('reads open steps from where they are kept: one that is kept wrong is told, found and kept anew', async () => {
  await live([...oneStep({ hours: null, dueHours: 4, asked: 0.5 })]);
  const open = async () => (await ask(executive, ['CLASS'], {})).map(({ keys, figures }) => [keys, figures[0]?.open]);
  const before = await open();
  await database.sql(`update complaints.standing_step set class = 'PACKAGING', waits = null`);
  expect(await open()).not.toEqual(before);
  const found = await verifyFolded();
  expect(found.map(({ rollup, cell, kept }) => [rollup, cell.class, kept]).sort()).toEqual([
    ['standing_step', 'GRIEVANCE', '0'],
    ['standing_step', 'PACKAGING', '1'],
  ]);
  await rebuildRollups(database.source, NOW);
  expect(await verifyFolded()).toEqual([]);
  expect(await open()).toEqual(before);
});

it('counts from the steps until the rollups were counted, and how long they took by the calendar of the day', async () => {
  await live([...oneStep({ hours: 30, dueHours: 8 }), { do: 'fold' }]);
  const before = await ask(executive, ['STEP'], {});
  await database.sql(`update analytics.step_time set n = n + 6`);
  await database.sql(`update analytics.fold_state set step_calendar = 'of another year'`);
  expect(await ask(executive, ['STEP'], {})).toEqual(before);
  await database.sql(`update analytics.step_due set n = n + 6`);
  await database.sql('update analytics.fold_state set step_calendar = null');
  expect(await ask(executive, ['STEP'], {})).toEqual(before);
  await foldComplaints(database.source, NOW);
  expect(await verifyFolded()).toEqual([]);
  expect(await ask(executive, ['STEP'], {})).toEqual(before);
});
