import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import { refreshClients } from '../../api/analytics/fold.service';
import { segmentation } from '../../api/analytics/segments/segments.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { addDays, civilDateAt } from '../../api/kernel/civil-date';
import { segments, tiers } from '../../api/kernel/policy/vocabulary';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { INTO_TIERS, RestatedLists } from './rows/restated-lists';
import { EVERYTHING, noteGradings } from './segmented-company';
import { addClient, addComplaint, addOrder, arrangeCompany, CLASSES, endComplaints, grade } from './arrange';

let database: TestDatabase;
let ming: string;
let clients: string[];
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
let specialist: Partial<ViewerFacts>;
const today = civilDateAt(new Date().toISOString());
const day = (ago: number): string => addDays(today, -ago);

/** A company whose clients, grades and orders are on record for long; the clock is the present one. */
beforeAll(async () => {
  database = await testDatabase();
  const company = await arrangeCompany(database);
  ming = company.ming;
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
  let drawn = 41;
  const draw = (below: number): number => (drawn = (drawn * 48_271) % 2_147_483_647) % below;
  clients = [];
  for (let n = 0; n < 30; n += 1) {
    const clientId = await addClient(database, {
      ownerId: draw(2) === 0 ? ming : company.hong,
      tier: n % 7 === 0 ? 'C' : null,
      regionCode: draw(2) === 0 ? 'EC' : 'SC',
    });
    clients.push(clientId);
    // Some have a tier on record and no history of tiers; nothing is recorded of them below.
    if (n % 7 !== 0)
      for (let at = 1 + draw(2); at > 0; at -= 1)
        await grade(database, 'grade', { clientId, since: day(30 + draw(500)), code: tiers[draw(7)] ?? null });
    for (let at = draw(3); at > 0; at -= 1)
      await grade(database, 'segment_grade', { clientId, since: day(30 + draw(500)), code: segments[draw(7)] ?? null });
    for (let order = draw(6); order > 0; order -= 1) {
      const amount = 100 + draw(9_000);
      await addOrder(database, clientId, day(1 + draw(700)), {
        amount,
        costed: amount,
        cost: Math.round(amount * 0.7),
      });
    }
    for (let filed = draw(4); filed > 0; filed -= 1) await complain(clientId, { ago: 1 + draw(360), kind: draw(5) });
  }
  await database.sql('update complaints.complaint set created_at = received_at');
  await database.sql('delete from complaints.past');
});
afterAll(() => database.drop());

function complain(clientId: string, { ago, kind }: { ago: number; kind: number }): Promise<string> {
  const receivedAt = `${day(ago)}T03:00:00.000Z`;
  return addComplaint(database, {
    ...{ clientId, class: CLASSES[kind] ?? 'GRIEVANCE', tier: null, regionCode: 'EC', receivedAt },
    dueDays: 9,
  });
}

/** What the nightly grading leaves on the client, and the counts made of it. */
async function settle(): Promise<void> {
  for (const [table, code] of [
    ['grade', 'tier'],
    ['segment_grade', 'segment'],
  ])
    await database.sql(
      `update clients.client c set ${code} = h.${code} from (
         select distinct on (client_id) client_id, ${code} from clients.${table} order by client_id, since desc, recorded_at desc
       ) h where h.client_id = c.id`,
    );
  await database.sql(
    `update clients.client c set annual_volume = coalesce((select sum(amount_company) from sales."order" o
       where o.client_id = c.id and o.kind = 'SALE' and o.ordered_on <= $1 and o.ordered_on > $1::date - interval '1 year'), 0)`,
    [today],
  );
  await noteGradings(database);
  await refreshClients(database.source);
}

/** The present instant; what was written before is on record at it, what is written after is not. */
async function instant(): Promise<string> {
  await database.sql('select pg_sleep(0.005)');
  const at = new Date().toISOString();
  await database.sql('select pg_sleep(0.005)');
  return at;
}

async function ask<Told>(
  viewer: Partial<ViewerFacts>,
  now: string,
  question: (context: RequestContext) => Promise<Told>,
): Promise<Told> {
  const context = database.contextOf(viewer, { now, locale: 'en' });
  try {
    return await question(context);
  } finally {
    await context.database.close();
  }
}

const MONEY = ['REVENUE', 'PROFIT', 'PROFIT_CONTRIBUTION'] as const;
const BREAKDOWNS: readonly (Pick<BreakdownInput, 'measures' | 'by'> & Partial<BreakdownInput>)[] = [
  { measures: ['ACTIVE_CLIENTS', ...MONEY], by: [] },
  { measures: ['ACTIVE_CLIENTS', ...MONEY], by: ['MONTH', 'TIER'] },
  { measures: ['ACTIVE_CLIENTS', ...MONEY], by: ['SEGMENT'] },
  { measures: ['COMPLAINT_RATE'], by: ['TIER'], exposure: 'ACTIVE_CLIENTS' },
  { measures: ['COMPLAINT_RATE'], by: ['MONTH'], exposure: 'ORDERS' },
  { measures: ['COMPLAINING_CLIENTS'], by: [] },
  { measures: ['COMPLAINING_CLIENTS'], by: ['MONTH'] },
  { measures: ['COMPLAINING_CLIENTS'], by: ['TIER', 'CLASS'] },
];

/** Everything that is said of clients and orders, at both scopes. */
async function everything({ now, asOf }: { now: string; asOf: string | null }): Promise<unknown> {
  const year = { from: `${day(365).slice(0, 7)}-01`, to: today };
  const told = [];
  for (const viewer of [executive, specialist]) {
    for (const where of [viewer === executive ? year : { ...year, tiers: ['A1', 'B1', 'C'] as never }])
      told.push(
        await ask(viewer, now, async (context) => {
          const answer = await segmentation(context, { where, asOf }, EVERYTHING);
          if ('code' in answer) throw new Error(answer.code);
          const inOrder = (list: readonly object[] | undefined) =>
            (list ?? []).map((each) => JSON.stringify(each)).sort();
          const { topTen, concentration, moves, segmentMoves } = answer;
          return {
            standing: [answer.tiers, answer.ungraded, answer.segments],
            topTen,
            concentration,
            moves: inOrder(moves),
            segmentMoves: inOrder(segmentMoves),
          };
        }),
      );
    for (const input of BREAKDOWNS)
      told.push(
        await ask(viewer, now, async (context) => {
          const answer = await breakdown(context, {
            exposure: 'ACTIVE_CLIENTS',
            compare: null,
            ...input,
            asOf,
            where: year,
          });
          if (answer.__typename !== 'Breakdown' || !('groups' in answer)) throw new Error(JSON.stringify(answer));
          // A group of nothing is there as long as something is in it today; a sum is over all there is.
          return answer.groups
            .filter(({ figures }) =>
              figures.some(
                ({ measure, numerator, denominator }) =>
                  numerator !== 0 || (denominator !== 0 && measure !== 'REVENUE' && measure !== 'PROFIT'),
              ),
            )
            .map(({ keys, figures }) => [keys.map(({ value }) => value), figures]);
        }),
      );
  }
  return told;
}

const change = fc.oneof(
  fc.record({
    do: fc.constant('order' as const),
    client: fc.nat(29),
    ago: fc.nat(900), // some begin the records
    amount: fc.integer({ min: 1, max: 9_999 }),
  }),
  fc.record({ do: fc.constant('correct' as const), which: fc.nat(), amount: fc.integer({ min: 1, max: 9_999 }) }),
  fc.record({ do: fc.constant('cost' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('writeOff' as const), which: fc.nat() }),
  fc.record({
    do: fc.constant('tier' as const),
    client: fc.nat(29),
    ago: fc.nat(400),
    code: fc.constantFrom(...tiers, null),
  }),
  fc.record({
    do: fc.constant('segment' as const),
    client: fc.nat(29),
    ago: fc.nat(400),
    code: fc.constantFrom(...segments, null),
  }),
  fc.record({ do: fc.constant('client' as const), ago: fc.nat(400) }),
  fc.record({
    do: fc.constant('complaint' as const),
    client: fc.nat(29),
    ago: fc.integer({ min: 1, max: 420 }),
    kind: fc.nat(4),
  }),
  fc.record({ do: fc.constant('void' as const), which: fc.nat() }),
);
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

const ORDER_AT = `id = (select id from sales."order" order by id offset $1 % (select count(*) from sales."order") limit 1)`;

async function make(made: Change): Promise<void> {
  const recordedAt = new Date().toISOString();
  const orderNow = async (clientId: string, orderedOn: string, amount: number): Promise<void> => {
    await addOrder(database, clientId, orderedOn, { amount });
    await database.sql(
      `update sales."order" set recorded_at = $1 where recorded_at = ordered_on and client_id = $2
      and amount = $3 and ordered_on = $4`,
      [recordedAt, clientId, amount, orderedOn],
    );
  };
  switch (made.do) {
    case 'order':
      return orderNow(clients[made.client] ?? '', day(made.ago), made.amount + 0.01);
    case 'correct':
      await database.sql(`update sales."order" set amount = $2, amount_company = $2 where ${ORDER_AT}`, [
        made.which,
        made.amount,
      ]);
      return;
    case 'cost':
      await database.sql(`update sales."order" set costed = 0, cost = 0 where ${ORDER_AT}`, [made.which]);
      return;
    case 'writeOff':
      await database.sql(`update sales."order" set kind = 'ADJUSTMENT' where ${ORDER_AT}`, [made.which]);
      return;
    case 'complaint':
      return void (await complain(clients[made.client] ?? '', made));
    case 'void': {
      const [found] = await database.sql<{ id: string }>(
        `select id from complaints.complaint where state <> 'VOID' order by id
         offset $1 % greatest((select count(*) from complaints.complaint where state <> 'VOID'), 1) limit 1`,
        [made.which],
      );
      return endComplaints(database, found ? [found.id] : [], { state: 'VOID', hours: 0 });
    }
    case 'client': {
      const clientId = await addClient(database, { ownerId: ming, regionCode: 'EC' });
      await database.sql('update clients.client set created_at = $2 where id = $1', [clientId, recordedAt]);
      return orderNow(clientId, day(made.ago), 77.77);
    }
    default: {
      const table = made.do === 'tier' ? 'grade' : 'segment_grade';
      const place = made.client % 7 === 0 ? made.client + 1 : made.client;
      return grade(database, table, {
        clientId: clients[place] ?? '',
        since: day(made.ago),
        code: made.code,
        recordedAt,
      });
    }
  }
}

it('as of an instant says what was said at it, whatever was put on record since, for a company and a portfolio', async () => {
  let differing = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      await settle();
      const at = await instant();
      const reported = await everything({ now: at, asOf: null });
      const lists = new RestatedLists(ask, { director, specialist, from: day(365), to: today });
      const before = await lists.at(at);
      for (const each of changes) await make(each);
      await settle();
      const now = await instant();
      expect(await everything({ now, asOf: at })).toEqual(reported);
      await lists.compare({ at, now, lists: [before, await lists.at(now)], known: clients });
      if (JSON.stringify(await everything({ now, asOf: null })) !== JSON.stringify(reported)) differing += 1;
    }),
    { numRuns: 6, endOnFailure: true, examples: INTO_TIERS.map((made): [Change[]] => [[made]]) },
  );
  expect(differing).toBeGreaterThan(2);
}, 240_000);

it('counts an order that was on record before that was kept as known since it was placed', async () => {
  const clientId = await addClient(database, { ownerId: ming, regionCode: 'EC' });
  await addOrder(database, clientId, day(200), { amount: 12_345 });
  await database.sql('update sales."order" set recorded_at = null where client_id = $1', [clientId]);
  const now = await instant();
  const revenue = (asOf: string): Promise<number | undefined> =>
    ask(executive, now, async (context) => {
      const where = { from: day(200), to: day(200) };
      const input = {
        measures: ['REVENUE'],
        by: [] as DimensionName[],
        where,
        exposure: 'ORDERS',
        compare: null,
      } as const;
      const answer = await breakdown(context, { ...input, asOf });
      return 'groups' in answer ? answer.groups[0]?.figures[0]?.numerator : undefined;
    });
  const [before, after] = [await revenue(`${day(202)}T00:00:00.000Z`), await revenue(`${day(199)}T00:00:00.000Z`)];
  expect((after ?? NaN) - (before ?? NaN)).toBeGreaterThanOrEqual(12_345);
});
