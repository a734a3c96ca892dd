import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshClients, verifyRollups } from '../../api/analytics/fold.service';
import type { Segmentation, SegmentationFilter } from '../../api/analytics/segments/segments.schema';
import { segmentation } from '../../api/analytics/segments/segments.service';
import { clientPage } from '../../api/clients/client-list.service';
import type { ClientFilter } from '../../api/clients/client-filter.schema';
import { ClientEntity } from '../../api/clients/client.entity';
import { regradeClients, remeasureClients } from '../../api/clients/tiers/grade.repository';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { addDays, civilDateAt } from '../../api/kernel/civil-date';
import { tierPolicy } from '../../api/kernel/policy/tier-policy';
import { seededRegulation } from '../kernel/policy/seeded-regulations';
import { asking, fields } from '../clients/some-clients';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addOrder, arrangeCompany } from './arrange';
import { EVERYTHING } from './segmented-company';

const today = civilDateAt(new Date().toISOString());
const day = (ago: number): string => addDays(today, -ago);
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };

let database: TestDatabase;
let ming: string;
let specialist: Partial<ViewerFacts>;

/** Reads the volume of everybody from the orders, and grades by the regulation that is published. */
async function gradeAll(): Promise<void> {
  const request = { policy: tierPolicy(seededRegulation('ka')), asOf: today };
  await database.systemContext().database.write(async (transaction) => {
    await remeasureClients(transaction, request);
    await regradeClients(transaction, request.policy, today);
  });
}

/** Forty clients that are graded, and nine that come after it; some bought nothing, some long ago, some too little. */
beforeAll(async () => {
  database = await testDatabase([ClientEntity]);
  const company = await arrangeCompany(database);
  ming = company.ming;
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
  const add = async (n: number): Promise<void> => {
    const clientId = await addClient(database, {
      ownerId: n % 3 === 0 ? ming : company.hong,
      regionCode: ['EC', 'SC', null][n % 4] ?? null,
      walkIn: n % 19 === 18,
    });
    // Without a known cost nobody becomes C or D, so that a small volume is left without a tier.
    if (n % 5 > 1)
      await addOrder(database, clientId, day(20 + n), { amount: n % 5 === 2 ? 4_000 + n : 60_000 * (n % 5) });
    if (n % 5 === 1) await addOrder(database, clientId, day(400 + n), { amount: 90_000 });
  };
  for (let n = 0; n < 40; n += 1) await add(n);
  await gradeAll();
  for (let n = 40; n < 49; n += 1) await add(n);
  await refreshClients(database.source);
});
afterAll(() => database.drop());

async function ask(
  viewer: Partial<ViewerFacts>,
  { asOf = null, ...narrowed }: Partial<SegmentationFilter> & { asOf?: string | null } = {},
): Promise<Segmentation> {
  const context = database.contextOf(viewer, { now: new Date().toISOString(), locale: 'en' });
  try {
    const where = { from: day(365), to: today, ...narrowed };
    const told = await segmentation(context, { where, asOf }, EVERYTHING);
    if (told.__typename !== 'Segmentation') throw new Error(JSON.stringify(told));
    return told as Segmentation;
  } finally {
    await context.database.close();
  }
}

/** By orders and history of tiers, client by client: what the grading wrote of its reasons is not read. */
const counted = (owner: string | null, regions: string[] | null = null) =>
  database.sql<{ reason: string; clients: number }>(
    `select reason, count(*)::int as clients from (
       select case
         when not exists (select from clients.grade h where h.client_id = c.id) then 'NOT_GRADED'
         when coalesce((select sum(o.amount_company) from sales."order" o where o.client_id = c.id and o.kind = 'SALE'
           and o.ordered_on <= $3::date and o.ordered_on > $3::date - interval '1 year'), 0) = 0 then 'NO_VOLUME'
         else 'NO_TIER_HOLDS' end as reason
       from clients.client c where c.tier is null and not c.walk_in and ($1::uuid is null or c.owner_id = $1)
         and ($2::text[] is null or c.region_code = any ($2))) as each
     group by 1 order by array_position(array['NO_VOLUME','NO_TIER_HOLDS','NOT_GRADED'], reason)`,
    [owner, regions, today],
  );

/** The clients of a list, as the viewer reaches them. */
const listed = (viewer: Partial<ViewerFacts>, filter: ClientFilter): Promise<string[]> =>
  asking(database, viewer, async (context) => {
    const asked = { filter, sort: null, first: 200, after: null, selection: fields('number'), counted: true };
    const page = await clientPage(context, asked);
    expect(page.totalCount).toBe(page.edges.length);
    return page.edges.map(({ node }) => node.id).sort();
  });

const told = ({ ungraded }: Segmentation) => ungraded.map(({ reason, clients }) => ({ reason, clients }));
const sum = (list: readonly { clients: number }[]): number => list.reduce((all, { clients }) => all + clients, 0);

describe.each([
  ['the company', () => [executive, null] as const],
  ['a portfolio', () => [specialist, ming] as const],
])('of %s', (_, scope) => {
  it.each([
    ['now', null, undefined],
    ['now, of a region', null, ['EC']],
    ['as of an instant', 'then', undefined],
    ['as of an instant, of a region', 'then', ['EC']],
  ] as const)('splits the clients without a tier by reason, %s', async (_name, then, regionCodes) => {
    const [viewer, owner] = scope();
    const asOf = then === null ? null : new Date(Date.now() - 1).toISOString();
    const answer = await ask(viewer, { asOf, ...(regionCodes && { regionCodes: [...regionCodes] }) });
    const rows = await counted(owner, regionCodes ? [...regionCodes] : null);
    expect(told(answer)).toEqual(rows);
    expect(rows.length).toBe(3);
    const ungraded = answer.tiers.find(({ tier }) => tier === null);
    expect(sum(answer.ungraded)).toBe(ungraded?.clients);
    expect(answer.ungraded.reduce((all, { volume }) => all + Number(volume), 0)).toBe(Number(ungraded?.volume));
    expect(answer.ungraded.reduce((all, { clientShare }) => all + (clientShare ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('has nobody without a tier among those of some tiers', async () => {
    const [viewer] = scope();
    for (const asOf of [null, new Date(Date.now() - 1).toISOString()])
      expect((await ask(viewer, { tiers: ['A1', 'B1'], asOf })).ungraded).toEqual([]);
  });
});

describe.each([
  ['the company', () => [executive, { posts: ['SERVICE_DIRECTOR'] }] as const],
  ['a portfolio', () => [specialist, specialist] as const],
])('the clients of %s without a tier', (_, viewers) => {
  it.each([undefined, ['EC'], ['SC']])(
    'are listed by reason, as many as are counted: regions %s',
    async (regionCodes) => {
      const [reader, lister] = viewers();
      const regions = regionCodes === undefined ? {} : { regionCodes };
      const counts = told(await ask(reader, regions));
      expect(counts.length).toBeGreaterThan(0);
      const lists = [];
      for (const { reason, clients } of counts) {
        const list = await listed(lister, { ungraded: [reason], ...regions });
        expect([reason, list.length]).toEqual([reason, clients]);
        lists.push(...list);
      }
      // No client has two reasons, and together they are all of them.
      const all: ClientFilter['ungraded'] = ['NOT_GRADED', 'NO_TIER_HOLDS', 'NO_VOLUME'];
      expect(lists.sort()).toEqual(await listed(lister, { ungraded: all, ...regions }));
    },
  );

  it('are none of any tier, nor the walk-in client', async () => {
    const [, lister] = viewers();
    const all: ClientFilter['ungraded'] = ['NO_VOLUME', 'NO_TIER_HOLDS', 'NOT_GRADED'];
    const rows = await database.sql<{ id: string }>('select id from clients.client where tier is null and walk_in');
    expect(rows.length).toBeGreaterThan(0);
    const list = await listed(lister, { ungraded: all });
    expect(list.filter((id) => rows.some((row) => row.id === id))).toEqual([]);
    expect(await listed(lister, { ungraded: all, tiers: ['A1', 'D'] })).toEqual([]);
    expect(await listed(lister, { ungraded: [] })).toEqual([]);
  });
});

it('goes by the volume a client was graded by until it is graded again', async () => {
  const [before] = told(await ask(executive));
  const [client] = await database.sql<{ id: string }>(
    `select c.id from clients.client c where c.tier is null and c.annual_volume = 0 and c.tier_why is not null
       and not c.walk_in limit 1`,
  );
  await addOrder(database, client?.id ?? '', day(3), { amount: 700 });
  await refreshClients(database.source);
  expect(told(await ask(executive))[0]).toEqual(before);
  await gradeAll();
  expect(await verifyRollups(database.source, new Date().toISOString())).toContainEqual(
    expect.objectContaining({ rollup: 'ungraded_standing', isRefreshed: true }),
  );
  await refreshClients(database.source);
  expect(await verifyRollups(database.source, new Date().toISOString())).toEqual([]);
  const rows = await counted(null);
  expect(told(await ask(executive))).toEqual(rows);
  // The nine that came after the first grading are graded now.
  expect(rows.map(({ reason }) => reason)).toEqual(['NO_VOLUME', 'NO_TIER_HOLDS']);
});

it('lets no portfolio read what is kept of the company', async () => {
  const context = database.contextOf(specialist, { now: new Date().toISOString() });
  expect(await context.database.rows({ text: 'select from analytics.ungraded_standing', values: [] })).toEqual([]);
  expect(await context.database.rows({ text: 'select from analytics.ungraded_apart()', values: [] })).toEqual([]);
  await context.database.close();
});
