import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { Breakdown } from '../../../api/analytics/breakdown/breakdown.schema';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import { refreshClients, verifyRollups } from '../../../api/analytics/fold.service';
import type { MeasureName } from '../../../api/analytics/measures';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { loadPacks } from '../../../api/policy/pack.service';
import { policy } from '../../../api/policy/subgraph';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { addClient, addComplaint, arrangeCompany } from '../arrange';

const NOW = '2026-11-23T01:00:00.000Z';

const [DAY_MS, MINUTE_MS] = [86_400_000, 60_000];
/** Wherever the clock of the server stands, some of these instants lie before it and some behind it. */
const WHERE = { from: '2024-01-01', to: '2032-12-31' };
const FIRST_MS = Date.UTC(2024, 1, 1);
const DAYS = 3_000;

let database: TestDatabase;
let owner: string;
const clients: string[] = [];

beforeAll(async () => {
  database = await testDatabase([...policy.entities]);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
  owner = (await arrangeCompany(database)).ming;
  for (const [tier, regionCode] of [
    ['A1', 'EC'],
    ['C', 'SC'],
    [null, null],
  ] as const) {
    const id = await addClient(database, { ownerId: owner, tier, regionCode });
    clients.push(id);
    // On record before any clock of the test: to the rows a grade is known from then on.
    await database.sql(
      `insert into clients.grade (client_id, since, tier, tier_gap, why, recorded_at)
       values ($1, '2024-03-05', $2, false, '{}', '2010-01-01')`,
      [id, tier],
    );
  }
});
afterAll(() => database.drop());

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
/** Looks after every client there is; told from the rows. */
const specialist = (): Partial<ViewerFacts> => ({
  staffId: owner,
  posts: ['KA_SPECIALIST'],
  circles: { own: [owner], team: [owner], unit: [owner] },
});

async function ask(
  viewer: Partial<ViewerFacts>,
  measure: MeasureName,
  { by, now }: { readonly by: DimensionName[]; readonly now: string },
): Promise<unknown> {
  const context = database.contextOf(viewer, { now });
  try {
    const told = await breakdown(context, {
      measures: [measure],
      by,
      where: WHERE,
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
    });
    if (!('groups' in told)) throw new Error(JSON.stringify(told));
    return (told as Breakdown).groups.filter(({ figures }) => figures.some(({ denominator }) => denominator > 0));
  } finally {
    await context.database.close();
  }
}

const minutes = fc.integer({ min: 0, max: DAYS * 24 * 60 });
const which = fc.nat({ max: 2 });
const deed = fc.oneof(
  fc.record({
    do: fc.constant('question' as const),
    which,
    minutes,
    answered: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: DAYS * 600 }), fc.constant(null)),
  }),
  fc.record({
    do: fc.constant('conclusion' as const),
    which,
    minutes,
    class: fc.constantFrom('GRIEVANCE' as const, 'PACKAGING' as const),
    next: fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 100_000 }),
        kind: fc.constantFrom('REFUSE', 'CLOSED', 'REPLIED', 'NOTE', 'REOPEN'),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({ do: fc.constant('visit' as const), which, minutes, kind: fc.constantFrom('VISIT', 'CALLBACK', 'CALL') }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Of> ? Of : never;

const at = (ms: number): string => new Date(ms).toISOString();

async function live(deeds: readonly Deed[]): Promise<void> {
  for (const each of deeds) {
    const client = clients[each.which] ?? '';
    const ms = FIRST_MS + each.minutes * MINUTE_MS;
    if (each.do === 'visit') await act(client, each.kind, ms);
    else if (each.do === 'question') {
      const answered = each.answered === null ? null : at(ms + each.answered * MINUTE_MS);
      await database.sql(
        `insert into desk.question (id, activity_id, client_id, content, asked_at, asked_by, responsible_id, involved, due_at,
           due_why, sd_version, first_answered_at, round_due_at)
         values ($1, $2, $3, 'x', $4, $5, $5, '{}', $6, '{}', 1, $7, $6)`,
        [v7(), await act(client, 'CALL', ms), client, at(ms), owner, at(ms + 30 * MINUTE_MS), answered],
      );
    } else {
      const id = await addComplaint(database, {
        clientId: client,
        class: each.class,
        tier: 'A1',
        regionCode: 'EC',
        receivedAt: at(ms - DAY_MS),
        dueDays: 3,
      });
      let then = ms;
      for (const { kind, after } of [{ kind: 'ANSWERED', after: 0 }, ...each.next]) {
        then += after * MINUTE_MS;
        await database.sql('insert into complaints.event (id, complaint_id, at, kind) values ($1, $2, $3, $4)', [
          v7(),
          id,
          at(then),
          kind,
        ]);
      }
    }
  }
}

async function act(client: string, kind: string, ms: number): Promise<string> {
  const id = v7();
  await database.sql('insert into desk.activity (id, kind, client_id, at) values ($1, $2, $3, $4)', [
    id,
    kind,
    client,
    at(ms),
  ]);
  return id;
}

/** The same for who is told from the tallies and who from the rows. */
async function compare(measure: MeasureName, now: string): Promise<void> {
  for (const by of [[], ['MONTH'], ['TIER'], ['REGION']] as DimensionName[][])
    expect([by, await ask(executive, measure, { by, now })]).toEqual([
      by,
      await ask(specialist(), measure, { by, now }),
    ]);
}

it('tells of the desk what its rows say, whenever it was counted and whenever it is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 3, maxLength: 12 }),
      fc.array(deed, { maxLength: 6 }),
      fc.integer({ min: 0, max: DAYS }),
      async (before, after, day) => {
        await live(before);
        await refreshClients(database.source);
        const [row] = await database.sql<{ now: string }>(`select to_json(clock_timestamp()) #>> '{}' as now`);
        const clock = new Date(row?.now ?? '').getTime();
        expect(await verifyRollups(database.source, NOW)).toEqual([]);
        for (const ms of [clock, clock - day * DAY_MS, clock + day * DAY_MS]) await compare('ANSWERED_IN_TIME', at(ms));
        // Told with everything that is on record at the count, so it is compared at an instant that nothing lies behind.
        await compare('REFUSAL_RATE', at(Date.UTC(2040, 0, 1)));
        await compare('VISIT_COVERAGE', at(clock));
        await live(after.filter((each) => each.do === 'question' && FIRST_MS + each.minutes * MINUTE_MS > clock));
        await compare('ANSWERED_IN_TIME', at(clock + day * DAY_MS));
      },
    ),
    { numRuns: 12 },
  );
}, 180_000);
