import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Selection } from '../../api/platform/graph/look-ahead';
import { executiveDashboard } from '../../api/analytics/dashboard.service';
import type { DashboardFilter, ExecutiveDashboard } from '../../api/analytics/dashboard.schema';
import { foldComplaints } from '../../api/analytics/fold.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, addOrder, arrangeCompany, CLASSES, endComplaints } from './arrange';

const NOW = '2026-06-20T04:00:00.000Z';
const TODAY = '2026-06-20';
const TIERS = ['A1', 'A2', 'B1', 'C', null] as const;
const FIELDS = [
  'activeClients',
  'complaintRate',
  'medianResolutionDays',
  'onTimeShare',
  'previous',
  'clientsByTier',
  'complaintRateByMonth',
  'complaintsByClassAndMonth',
  'resolutionByMonth',
];
const EVERYTHING = selectionOf(FIELDS);

function selectionOf(fields: readonly string[]): Selection {
  return new Map(fields.map((name) => [name, []]));
}

let database: TestDatabase;
let ming: string;
let executive: Partial<ViewerFacts>;
let specialist: Partial<ViewerFacts>;

/** The same company each time, half of it folded. */
beforeAll(async () => {
  database = await testDatabase();
  const { ming: first, hong } = await arrangeCompany(database);
  ming = first;
  executive = { posts: ['EXECUTIVE'] };
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
  let drawn = 7;
  const draw = (below: number): number => (drawn = (drawn * 48_271) % 2_147_483_647) % below;
  const day = (offset: number): string =>
    new Date(Date.UTC(2024, 10, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  for (let n = 0; n < 36; n += 1) {
    const [tier, regionCode] = [TIERS[draw(5)] ?? null, draw(2) === 0 ? 'EC' : 'SC'];
    const clientId = await addClient(database, {
      ownerId: draw(2) === 0 ? ming : hong,
      tier,
      regionCode,
      volume: `${draw(900_000)}.50`,
    });
    for (let order = draw(4); order > 0; order -= 1) await addOrder(database, clientId, day(draw(596)));
    for (let filed = draw(14); filed > 0; filed -= 1) {
      const id = await addComplaint(database, {
        clientId,
        class: CLASSES[draw(5)] ?? 'GRIEVANCE',
        tier,
        regionCode,
        receivedAt: `${day(60 + draw(533))}T0${draw(10)}:${10 + draw(50)}:00.000Z`,
        dueDays: 1 + draw(20),
      });
      const fate = draw(10);
      const state = fate < 6 ? 'CLOSED' : fate < 7 ? 'WITHDRAWN' : fate < 8 ? 'VOID' : undefined;
      if (state !== undefined) await endComplaints(database, [id], { state, hours: draw(400) });
    }
    if (n === 20) await foldComplaints(database.source, NOW);
  }
  await database.sql('select analytics.refresh_clients()');
});
afterAll(() => database.drop());

async function ask(
  viewer: Partial<ViewerFacts>,
  where: DashboardFilter,
  compare: 'PREVIOUS' | 'YEAR_BEFORE' | null = 'PREVIOUS',
): Promise<ExecutiveDashboard> {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return (await executiveDashboard(context, { where, compare, asOf: null }, EVERYTHING)) as ExecutiveDashboard;
  } finally {
    await context.database.close();
  }
}

interface Row {
  readonly month: string;
  readonly class: string;
  readonly state: string;
  readonly hours: number | null;
  readonly watched: number;
}

/** What the figures are, told by rows and plain SQL, with a product-limit estimate written down naively. */
async function tell(where: DashboardFilter, owner: string | null): Promise<object> {
  const values = [where.from, where.to, where.tiers ?? null, where.regionCodes ?? null, where.classes ?? null, owner];
  const narrowed = `($3::text[] is null or x.tier = any($3)) and ($4::text[] is null or x.region_code = any($4))
    and ($6::uuid is null or exists (select from clients.client w where w.id = x.client_id and w.owner_id = $6))`;
  const ofClass = '($5::text[] is null or x.class = any($5))';
  const rows = await database.sql<Row>(
    `select to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, class, state,
       floor(extract(epoch from closed_at - accepted_at) / 3600)::int as hours,
       greatest(0, floor(extract(epoch from $7::timestamptz
         - ((received_at at time zone 'Asia/Shanghai')::date + 1)::timestamp at time zone 'Asia/Shanghai') / 3600))::int as watched
     from complaints.complaint x where state <> 'VOID'
       and (received_at at time zone 'Asia/Shanghai')::date between $1 and $2 and ${narrowed} and ${ofClass}`,
    [...values, NOW],
  );
  const [due] = await database.sql<{ on_time: number; all_due: number; open: number }>(
    `select (count(*) filter (where closed_at <= due_at))::int as on_time, count(*)::int as all_due,
       (count(*) filter (where closed_at is null))::int as open
     from complaints.complaint x where state not in ('VOID','WITHDRAWN') and due_at < '${TODAY}T00:00:00+08:00'
       and (due_at at time zone 'Asia/Shanghai')::date between $1 and $2 and ${narrowed} and ${ofClass}`,
    values,
  );
  const [active] = await database.sql<{ active: number; clients: number }>(
    `select (count(*) filter (where exists (select from sales."order" o where o.client_id = x.client_id
         and o.ordered_on <= least($2, $5::date) and o.ordered_on > least($2, $5::date) - interval '1 year')))::int as active,
       count(*)::int as clients
     from (select id as client_id, tier, region_code from clients.client) x where $1::date is not null and ${narrowed}`,
    [where.from, where.to, where.tiers ?? null, where.regionCodes ?? null, TODAY, owner],
  );
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  return {
    received: rows.length,
    open: rows.filter(({ hours }) => hours === null).length,
    withdrawn: rows.filter(({ state }) => state === 'WITHDRAWN').length,
    median: quantile(rows, 0.5),
    p90: quantile(rows, 0.9),
    months: months.map((month) => {
      const ofMonth = rows.filter((row) => row.month === month);
      return { month, received: ofMonth.length, median: quantile(ofMonth, 0.5), p80: quantile(ofMonth, 0.8) };
    }),
    classes: CLASSES.map((each) => rows.filter((row) => row.class === each).length),
    due,
    active,
  };
}

/** The hour by which so large a share is closed: Aalen–Johansen, withdrawal competing, open ones censored. */
function quantile(rows: readonly Row[], share: number): number | null {
  const times = rows.map((row) => ({ at: row.hours ?? row.watched, how: row.hours === null ? 'open' : row.state }));
  let [unended, closed] = [1, 0];
  for (const at of [...new Set(times.map((time) => time.at))].sort((a, b) => a - b)) {
    const atRisk = times.filter((time) => time.at >= at).length;
    const ended = times.filter((time) => time.at === at && time.how !== 'open');
    closed += (unended * ended.filter(({ how }) => how === 'CLOSED').length) / atRisk;
    unended *= 1 - ended.length / atRisk;
    if (closed >= share - 1e-9) return at;
  }
  return null;
}

function told({ activeClients, onTimeShare, medianResolutionDays, ...rest }: ExecutiveDashboard): object {
  const hours = (days: number | null): number | null => (days === null ? null : Math.round(days * 24));
  return {
    received: medianResolutionDays.received,
    open: rest.complaintRate.open,
    withdrawn: medianResolutionDays.withdrawn,
    median: hours(medianResolutionDays.medianDays),
    p90: hours(medianResolutionDays.p90Days),
    months: rest.resolutionByMonth
      .filter(({ received }) => received > 0)
      .map(({ month, received, medianDays, p80Days }) => ({
        month,
        received,
        median: hours(medianDays),
        p80: hours(p80Days),
      })),
    classes: CLASSES.map((each) =>
      rest.complaintsByClassAndMonth.reduce((sum, row) => (row.class === each ? sum + row.received : sum), 0),
    ),
    due: { on_time: onTimeShare.numerator, all_due: onTimeShare.denominator, open: onTimeShare.open },
    active: { active: activeClients.numerator, clients: activeClients.denominator },
  };
}

const WINDOWS: readonly DashboardFilter[] = [
  { from: '2026-01-01', to: TODAY },
  { from: '2025-03-11', to: '2026-02-17' },
  { from: '2026-04-03', to: '2026-04-21' },
  { from: '2025-06-01', to: '2026-12-31' },
  { from: '2025-01-01', to: '2025-12-31', classes: ['PACKAGING', 'GRIEVANCE'] },
  { from: '2025-01-01', to: '2025-12-31', tiers: ['A1', 'C'] },
  { from: '2025-02-15', to: '2026-03-02', regionCodes: ['SC'] },
  { from: '2025-09-30', to: '2026-06-10', tiers: ['B1', 'A2'], regionCodes: ['EC'], classes: ['PRODUCT_QUALITY'] },
];

describe.each(WINDOWS)('for %o', (where) => {
  it('tells the company’s figures as plain SQL counts them', async () => {
    const expected = await tell(where, null);
    expect(told(await ask(executive, where))).toEqual(expected);
  });

  it('tells an account manager the same of their own clients alone', async () => {
    const expected = await tell(where, ming);
    expect(told(await ask(specialist, where))).toEqual(expected);
  });
});

it('counts what is not folded yet, and says the same when it is', async () => {
  const where = { from: '2026-01-01', to: TODAY };
  expect(await database.sql('select from complaints.delta')).not.toHaveLength(0);
  const before = told(await ask(executive, where));
  await foldComplaints(database.source, NOW);
  expect(await database.sql('select from complaints.delta')).toHaveLength(0);
  expect(told(await ask(executive, where))).toEqual(before);
});

it.each([
  ['whole months with as many before', 'PREVIOUS', ['2026-04-01', '2026-05-31'], ['2026-02-01', '2026-03-31']],
  ['other days with as many before', 'PREVIOUS', ['2026-04-02', '2026-04-30'], ['2026-03-04', '2026-04-01']],
  ['days with the same a year before', 'YEAR_BEFORE', ['2026-04-02', '2026-04-30'], ['2025-04-02', '2025-04-30']],
] as const)('compares %s', async (_, compare, [from, to], [fromBefore, toBefore]) => {
  const now = await ask(executive, { from, to }, compare);
  const before = await ask(executive, { from: fromBefore, to: toBefore });
  const { activeClients, complaintRate, medianResolutionDays, onTimeShare } = before;
  expect(now.previous).toEqual({ activeClients, complaintRate, medianResolutionDays, onTimeShare });
});

it('compares with nothing when it is told to, and where the records do not reach back', async () => {
  for (const [from, compare] of [
    ['2026-04-01', null],
    ['2024-11-10', 'PREVIOUS'],
  ] as const)
    expect((await ask(executive, { from, to: '2026-05-31' }, compare)).previous).toBeNull();
});

it('divides by the clients active at the end of each month', async () => {
  const { complaintRateByMonth } = await ask(executive, { from: '2026-01-01', to: TODAY });
  const ends = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', TODAY];
  const rows = await database.sql<{ n: number }>(
    `select (select count(distinct o.client_id)::int from sales."order" o
       where o.ordered_on <= d.day and o.ordered_on > d.day - interval '1 year') as n
     from unnest($1::date[]) with ordinality d (day, place) order by place`,
    [ends],
  );
  expect(complaintRateByMonth.map(({ figure }) => figure.denominator)).toEqual(rows.map(({ n }) => n));
  expect(complaintRateByMonth.map(({ figure }) => figure.complete)).toEqual([true, true, true, true, true, false]);
});

it('marks months whose exposure the records do not cover', async () => {
  const { complaintRateByMonth } = await ask(executive, { from: '2025-01-01', to: '2025-12-31' });
  const complete = complaintRateByMonth.map(({ figure }) => figure.complete);
  expect(complete.slice(0, 6)).toEqual([false, false, false, false, false, false]);
  expect(complete.at(-1)).toBe(true);
});

it('shares out clients and volume by tier, best first, ungraded last', async () => {
  const { clientsByTier } = await ask(executive, { from: '2026-01-01', to: TODAY });
  expect(clientsByTier.map(({ tier }) => tier)).toEqual(['A1', 'A2', 'B1', 'C', null]);
  const [all] = await database.sql<{ n: number; volume: string }>(
    'select count(*)::int as n, sum(annual_volume)::text as volume from clients.client',
  );
  expect(clientsByTier.reduce((sum, { clients }) => sum + clients, 0)).toBe(all?.n);
  expect(clientsByTier.reduce((sum, { volume }) => sum + Number(volume), 0).toFixed(2)).toBe(all?.volume);
  expect(clientsByTier.reduce((sum, { clientShare }) => sum + (clientShare ?? 0), 0)).toBeCloseTo(1, 12);
});

it('gives an executive figures and not a row', async () => {
  const context = database.contextOf(executive, { now: NOW });
  for (const table of ['clients.client', 'sales."order"', 'complaints.complaint', 'complaints.event', 'desk.activity'])
    expect(await context.database.rows({ text: `select from ${table}`, values: [] })).toEqual([]);
});

it('gives no figures to a post without them, nor to nobody', async () => {
  const where = { from: '2026-01-01', to: TODAY };
  await expect(ask({ posts: ['QUALITY_MANAGER'] }, where)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  const context = database.contextOf(null, { now: NOW });
  const nobody = executiveDashboard(context, { where, compare: null, asOf: null }, EVERYTHING);
  await expect(nobody).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

it('lets no portfolio read the company’s rollups', async () => {
  const context = database.contextOf(specialist, { now: NOW });
  for (const rollup of ['complaint_day', 'complaint_duration', 'complaint_due', 'client_activity', 'client_standing'])
    expect(await context.database.rows({ text: `select from analytics.${rollup}`, values: [] })).toEqual([]);
  expect(await context.database.rows({ text: 'select from complaints.delta', values: [] })).toEqual([]);
});

it.each([{ from: '2026-01-02' }, { from: '1899-12-31' }, { regionCodes: ['ZZ'] }])('refuses %o', async (wrong) => {
  await expect(ask(executive, { from: '2026-01-01', to: '2026-01-01', ...wrong })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

it('answers each figure alone as it does together with the others', async () => {
  const where = { from: '2025-03-01', to: '2026-02-28' };
  const together = await ask(executive, where);
  for (const field of FIELDS) {
    const context = database.contextOf(executive, { now: NOW, locale: 'en' });
    const alone = await executiveDashboard(context, { where, compare: 'PREVIOUS', asOf: null }, selectionOf([field]));
    await context.database.close();
    expect({ field, value: alone[field as keyof ExecutiveDashboard] }).toEqual({
      field,
      value: together[field as keyof ExecutiveDashboard],
    });
  }
});
