import { afterAll, beforeAll, expect, it } from 'vitest';
import { largestClients, type LargestClientsInput } from '../../api/analytics/largest-clients/largest-clients.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../support/database';
import { NOW, someCompany, TODAY } from './some-company';

let database: TestDatabase;
let ming: string;
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
let specialist: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase();
  ({ ming } = await someCompany(database));
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
  await database.sql(
    `update clients.client set annual_volume = 0 where id = (select max(id::text)::uuid from clients.client)`,
  );
});
afterAll(() => database.drop());

const where = { from: '2025-09-10', to: '2026-05-20' };

async function answer(viewer: Partial<ViewerFacts>, input: Partial<LargestClientsInput> = {}) {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return await largestClients(context, { where, asOf: null, first: 300, ...input });
  } finally {
    await context.database.close();
  }
}

async function told(viewer: Partial<ViewerFacts>, input: Partial<LargestClientsInput> = {}) {
  const given = await answer(viewer, input);
  if (!('clients' in given)) throw new Error(JSON.stringify(given));
  return given.clients.map(({ client, ...facts }) => ({ id: client?.id ?? null, ...facts }));
}

interface Asked {
  readonly owner?: string;
  readonly tiers?: readonly string[];
  readonly regions?: readonly string[];
  readonly period?: { readonly from: string; readonly to: string };
}

/** The same from plain rows: clients of any volume, and of each the complaints that are neither void nor duplicates. */
function plainly({ owner, tiers, regions, period = where }: Asked = {}) {
  return database.sql(
    `select c.id, c.tier, c.annual_volume::text as volume, (
       select count(*)::int from complaints.complaint as p where p.client_id = c.id and p.state <> 'VOID'
         and p.outcome is distinct from 'DUPLICATE' and p.received_on between $4 and $5) as complaints
     from clients.client as c
     where not c.walk_in and c.annual_volume > 0 and ($1::uuid is null or c.owner_id = $1)
       and ($2::text[] is null or c.tier = any ($2)) and ($3::text[] is null or c.region_code = any ($3))
     order by c.annual_volume desc, c.id desc`,
    [owner ?? null, tiers ?? null, regions ?? null, period.from, period.to],
  );
}

it('tells the clients of the company by volume, each with what it complained of, void and duplicate cases left out', async () => {
  const all = await told(director);
  expect(all).toEqual(await plainly());
  expect(all.length).toBeGreaterThan(30);
  expect(all.reduce((sum, { complaints }) => sum + complaints, 0)).toBeGreaterThan(50);
  const [counted] = await database.sql<{ n: number }>(
    'select count(*)::int as n from complaints.complaint where received_on between $1 and $2',
    [where.from, where.to],
  );
  expect(counted?.n).toBeGreaterThan(all.reduce((sum, { complaints }) => sum + complaints, 0));
  expect(await told(director, { first: 5 })).toEqual(all.slice(0, 5));
});

it('tells those of some tiers and regions, of a period up to the present day', async () => {
  const filter = { tiers: ['A1' as const, 'B1' as const], regionCodes: ['EC'] };
  const some = await told(director, { where: { from: '2026-01-01', to: '2027-01-31', ...filter } });
  const period = { from: '2026-01-01', to: TODAY };
  expect(some).toEqual(await plainly({ tiers: filter.tiers, regions: filter.regionCodes, period }));
  expect(some.length).toBeGreaterThan(0);
});

it('tells an account manager of the own clients alone', async () => {
  const own = await told(specialist);
  expect(own).toEqual(await plainly({ owner: ming }));
  expect(own.length).toBeGreaterThan(5);
  expect(own.length).toBeLessThan((await told(director)).length);
});

it('tells whoever sees figures alone the same points, and not which client each is', async () => {
  const nameless = await told(executive);
  expect(nameless).toEqual((await plainly()).map((row) => ({ ...row, id: null })));
});

it('names a client to whoever reaches its row and its complaints, and not to whoever reaches some of them case by case', async () => {
  const circles = { own: [ming], team: [ming], unit: [ming] };
  const both = await told({ staffId: ming, posts: ['EXECUTIVE', 'KA_SPECIALIST'], circles });
  const own = new Set((await plainly({ owner: ming })).map(({ id }) => id));
  expect(both).toEqual((await plainly()).map((row) => ({ ...row, id: own.has(row['id']) ? row['id'] : null })));
  const named = (await told({ posts: ['CREDIT_OFFICER', 'EXECUTIVE'] })).filter(({ id }) => id !== null);
  expect(named).toEqual([]);
});

it('tells of a past instant what was on record then: a case that became void later is one', async () => {
  const asOf = '2026-03-10T04:00:00.000Z';
  const then = await told(director, { asOf });
  const plain = await database.sql<{ id: string }>(
    `select c.id, sum(o.amount_company)::numeric(20,2)::text as volume, (
       select count(*)::int from complaints.complaint as p where p.client_id = c.id and p.created_at <= $1
         and p.received_on between $2 and $3 and not (p.state = 'VOID' and p.closed_at <= $1)) as complaints
     from clients.client as c join sales."order" as o on o.client_id = c.id
     where o.kind = 'SALE' and o.ordered_on <= $3 and o.ordered_on > ($3::date - interval '1 year') and o.recorded_at <= $1
     group by 1 having sum(o.amount_company) > 0`,
    [asOf, where.from, '2026-03-10'],
  );
  const sorted = <Row extends { id: string | null }>(rows: Row[]) =>
    rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  expect(sorted(then.map(({ id, volume, complaints }) => ({ id, volume, complaints })))).toEqual(sorted(plain));
  expect(then.length).toBeGreaterThan(10);
  expect(then.reduce((all, { complaints }) => all + complaints, 0)).toBeGreaterThan(0);
  const own = new Set((await plainly({ owner: ming })).map(({ id }) => id));
  expect(await told(specialist, { asOf })).toEqual(then.filter(({ id }) => own.has(id)));
});

it('refuses whoever may see no figures, and names the cure for what cannot be told', async () => {
  expect(await answer({ posts: ['ADMINISTRATOR'] })).toMatchObject({ __typename: 'NotAllowed', code: 'NO_FIGURES' });
  for (const [input, code] of [
    [{ first: 0 }, 'TOO_MANY_CLIENTS'],
    [{ first: 301 }, 'TOO_MANY_CLIENTS'],
    [{ asOf: '2026-06-20T04:00:00.001Z' }, 'AS_OF_AHEAD'],
    [{ where: { from: '2026-05-01', to: '2026-04-01' } }, 'WRONG_PERIOD'],
    [{ where: { from: '2026-06-21', to: '2026-07-31' } }, 'NOT_BEGUN'],
    [{ where: { ...where, regionCodes: ['XX'] } }, 'UNKNOWN_REGION'],
  ] as [Partial<LargestClientsInput>, string][])
    expect(await answer(director, input)).toMatchObject({ __typename: 'InvalidInput', code });
});
