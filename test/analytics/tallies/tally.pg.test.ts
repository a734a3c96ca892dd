import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown, type BreakdownInput } from '../../../api/analytics/breakdown/breakdown.service';
import type { Breakdown, GroupFigure } from '../../../api/analytics/breakdown/breakdown.schema';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import { isTallied } from '../../../api/analytics/breakdown/tally-parts';
import { rebuildRollups, verifyRollups } from '../../../api/analytics/fold.service';
import { measureOf, MEASURES, type MeasureName } from '../../../api/analytics/measures';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { tellCosts, tellProgress } from './plain-returns';
import { tellMoney, tellReturns } from './plain-tallies';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const WHERE = { from: '2026-01-01', to: '2026-10-31' };
const TALLIED = (Object.keys(MEASURES) as MeasureName[]).filter((name) => isTallied(name, []));
const DIMENSIONS = [
  'MONTH',
  'TIER',
  'REGION',
  'SEGMENT',
  'PRODUCT',
  'REASON',
  'DEPARTMENT',
  'COST',
  'MANAGER',
  'AGE',
  'CLASS',
] as const;

let database: TestDatabase;
/** Those who look after the most clients. */
let owners: string[];
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  const rows = await database.sql<{ id: string }>(
    'select owner_id as id from clients.client where owner_id is not null group by 1 order by count(*) desc, 1 limit 2',
  );
  owners = rows.map(({ id }) => id);
});
afterAll(() => database.drop());

const specialist = (staffId = owners[0] ?? ''): Partial<ViewerFacts> => ({
  staffId,
  posts: ['KA_SPECIALIST'],
  circles: { own: [staffId], team: [staffId], unit: [staffId] },
});
const head = (): Partial<ViewerFacts> => ({
  staffId: owners[0] ?? '',
  posts: ['KA_MANAGER'],
  circles: { own: owners.slice(0, 1), team: owners, unit: owners },
});

type Asked = Partial<Omit<BreakdownInput, 'where'>> & { where?: Partial<BreakdownInput['where']> };

async function answer(viewer: Partial<ViewerFacts>, input: Asked) {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return await breakdown(context, {
      measures: ['RETURN_RATE'],
      by: [],
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...input,
      where: { ...WHERE, ...input.where },
    });
  } finally {
    await context.database.close();
  }
}

async function ask(viewer: Partial<ViewerFacts>, input: Asked): Promise<Breakdown> {
  const told = await answer(viewer, input);
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return told;
}

const pairs = (figures: readonly GroupFigure[]): Record<string, [number, number]> =>
  Object.fromEntries(figures.map(({ measure, numerator, denominator }) => [measure, [numerator, denominator]]));
const numerators = ({ groups }: Breakdown): Record<string, number[]> =>
  Object.fromEntries(groups.map(({ keys, figures }) => [keys[0]?.value, figures.map(({ numerator }) => numerator)]));
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const only = (told: Breakdown): Record<string, [number, number]> => pairs(told.groups[0]?.figures ?? []);

describe.each(['company', 'portfolio'])('for a %s', (scope) => {
  const viewer = (): Partial<ViewerFacts> => (scope === 'company' ? executive : specialist());
  const of = (): string | null => (scope === 'company' ? null : (owners[0] ?? ''));

  it('counts of goods what a walk through the rows counts', async () => {
    const measures = ['RETURN_RATE', 'RETURN_RATE_AMOUNT', 'RETURNED_AMOUNT'] as const;
    const told = only(await ask(viewer(), { measures }));
    expect(told).toEqual(await tellReturns(database, of(), WHERE));
    expect(told['RETURN_RATE']?.[1]).toBeGreaterThan(100);
    expect(told['RETURNED_AMOUNT']?.[0]).toBeGreaterThan(0);
  });

  it('counts of goods on their way back what a walk through the returns counts', async () => {
    const expected = await tellProgress(database, of(), WHERE);
    expect(only(await ask(viewer(), { measures: Object.keys(expected) as MeasureName[] }))).toEqual(expected);
    expect(expected['RETURN_RECEIVED_SHARE']?.[0]).toBeGreaterThan(0);
  });

  it('counts each kind of the cost of poor quality as a walk through its entries does, over the revenue', async () => {
    const measures = ['QUALITY_COST', 'QUALITY_COST_SHARE', 'REVENUE'] as const;
    const [expected, groups] = [
      await tellCosts(database, of(), WHERE),
      (await ask(viewer(), { measures: ['QUALITY_COST'], by: ['COST'] })).groups,
    ];
    const costs = Object.fromEntries(groups.map(({ keys, figures }) => [keys[0]?.value, figures[0]?.numerator ?? NaN]));
    for (const [kind, amount] of Object.entries(expected))
      expect([kind, costs[kind] ?? 0]).toEqual([kind, expect.closeTo(amount, 2)]);
    expect(Object.keys(expected).sort()).toEqual(['ALLOWANCE', 'FREIGHT', 'RECOVERED', 'REPAIR', 'WRITTEN_OFF']);
    const told = only(await ask(viewer(), { measures }));
    expect(told['QUALITY_COST']?.[0]).toBeCloseTo(sum(Object.values(costs)), 2);
    expect(told['QUALITY_COST_SHARE']).toEqual([told['QUALITY_COST']?.[0], told['REVENUE']?.[0]]);
  });

  it('counts of money and fault what plain SQL counts', async () => {
    const expected = await tellMoney(database, of(), WHERE);
    const told = only(await ask(viewer(), { measures: Object.keys(expected) as MeasureName[] }));
    for (const [measure, [numerator, denominator]] of Object.entries(expected)) {
      expect([measure, told[measure]?.[0]]).toEqual([measure, expect.closeTo(numerator, 2)]);
      expect([measure, told[measure]?.[1]]).toEqual([measure, expect.closeTo(denominator, 2)]);
    }
    expect(expected['REVENUE']?.[0]).toBeGreaterThan(1_000);
  });

  it.each(DIMENSIONS)('has groups by %s that add up to the total', async (dimension: DimensionName) => {
    const measures = TALLIED.filter((name) => (measureOf(name).dimensions as DimensionName[]).includes(dimension));
    expect(measures.length).toBeGreaterThan(0);
    const total = only(await ask(viewer(), { measures: measures.slice(0, 12) }));
    const groups = await ask(viewer(), { measures: measures.slice(0, 12), by: [dimension] });
    for (const [at, measure] of measures.slice(0, 12).entries()) {
      const sum = groups.groups.reduce((all, { figures }) => all + (figures[at]?.numerator ?? 0), 0);
      expect([measure, sum]).toEqual([measure, expect.closeTo(total[measure]?.[0] ?? NaN, 2)]);
    }
  });

  // As of an instant the rows are counted, now the tallies are added up.
  it.each(DIMENSIONS)('says by %s the same as of now as it says now', async (dimension) => {
    const measures = TALLIED.filter(
      (name) => MEASURES[name].asOf && (measureOf(name).dimensions as DimensionName[]).includes(dimension),
    ).slice(0, 12);
    const now = await ask(viewer(), { measures, by: [dimension] });
    const then = await ask(viewer(), { measures, by: [dimension], asOf: NOW });
    expect(now.groups.length).toBeGreaterThan(0);
    expect(then.groups).toEqual(now.groups);
  });
});

it('tells whoever heads several account managers the sum of theirs, each by itself, and nobody the clients of others', async () => {
  const measures = TALLIED.filter((name) => (measureOf(name).dimensions as DimensionName[]).includes('MANAGER')).slice(
    0,
    12,
  );
  const all = numerators(await ask(head(), { measures, by: ['MANAGER'] }));
  expect(Object.keys(all).sort()).toEqual([...owners].sort());
  for (const id of owners)
    expect(numerators(await ask(specialist(id), { measures, by: ['MANAGER'] }))).toEqual({ [id]: all[id] });
});

it('tells the cost of poor quality line by line, with open cases at their budget', async () => {
  const measures = ['QUALITY_COST', 'QUALITY_COST_SHARE'] as const;
  const told = await ask(executive, { measures, by: ['COST'], where: { to: '2026-11-30' } });
  const costs = Object.fromEntries(told.groups.map(({ keys, figures }) => [keys[0]?.value, figures[0]]));
  const [row] = await database.sql<{ open: number; budget: string; back: number }>(
    `select count(*)::int as open, sum((select coalesce(sum(s.amount), 0) from complaints.liability_share s
         where s.decision_id = d.id and s.party <> 'CLIENT'))::float8 as budget,
       (select sum(e.amount)::float8 from complaints.third_party_entry e join complaints.complaint c on c.id = e.complaint_id
         where e.kind = 'RECOVERED' and e.happened_on between '${WHERE.from}' and '2026-11-30') as back
     from complaints.decision d join complaints.complaint c on c.id = d.complaint_id join clients.client k on k.id = c.client_id
     where c.closed_at is null and not k.walk_in and not exists (
       select from complaints.decision n where n.complaint_id = d.complaint_id and n.version > d.version)`,
  );
  expect(row?.open).toBeGreaterThan(0);
  expect(costs['ESTIMATED']).toMatchObject({ numerator: row?.budget, open: row?.open, complete: false });
  expect(row?.back).toBeGreaterThan(0);
  expect(costs['RECOVERED']?.numerator).toBeCloseTo(-(row?.back ?? NaN), 2);
  expect(costs['ALLOWANCE']?.numerator).toBeGreaterThan(0);
  expect(new Set(told.groups.map(({ figures }) => figures[1]?.denominator)).size).toBe(1);
});

it('tells profit as incomplete as long as something ordered has no known cost', async () => {
  const measures = ['PROFIT', 'PROFIT_CONTRIBUTION'] as const;
  const told = await ask(executive, { measures, by: ['MANAGER'] });
  expect(told.groups.some(({ figures }) => figures.some(({ complete }) => !complete))).toBe(true);
  const owners = await database.sql<{ id: string; costed: boolean }>(
    `select c.owner_id as id, bool_and(l.unit_cost is not null) as costed
     from sales.order_line l join sales."order" o on o.id = l.order_id join clients.client c on c.id = o.client_id
     where o.kind = 'SALE' and o.ordered_on between $1 and $2 and not c.walk_in and c.owner_id is not null group by 1`,
    [WHERE.from, WHERE.to],
  );
  for (const { id, costed } of owners) {
    const group = told.groups.find(({ keys }) => keys[0]?.value === id);
    expect([id, group?.figures.map(({ complete }) => complete)]).toEqual([id, [costed, costed]]);
  }
});

it('tells the past as it was on record: less was booked, collected and paid then', async () => {
  const measures = ['RETURN_RATE', 'COLLECTION_RATE', 'REBATE_PAID', 'ATTRIBUTED_CASES'] as const;
  const where = { from: '2026-07-01', to: '2026-08-31' };
  const now = only(await ask(executive, { measures, where }));
  const then = only(await ask(executive, { measures, where, asOf: '2026-08-20T00:00:00.000Z' }));
  const [paid] = await database.sql<{ paid: number }>(
    `select coalesce(sum(p.amount), 0)::float8 as paid from sales.rebate_payment p join sales.rebate r on r.id = p.rebate_id
     where r.month between $1 and $2 and p.at <= '2026-08-20T00:00:00Z'`,
    [where.from, where.to],
  );
  expect(then['REBATE_PAID']?.[0]).toBeCloseTo(paid?.paid ?? NaN, 2);
  for (const measure of measures) expect(then[measure]?.[0]).toBeLessThan(now[measure]?.[0] ?? 0);
});

it('tells a month of delivery as complete ninety days after its end', async () => {
  const told = await ask(executive, { measures: ['RETURN_RATE'], by: ['MONTH'] });
  const complete = told.groups.filter(({ figures }) => figures[0]?.complete).map(({ keys }) => keys[0]?.value);
  expect(complete).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07']);
});

it('divides complaints by units delivered when asked to, also by class', async () => {
  const [row] = await database.sql<{ n: number }>(
    `select sum(d.quantity)::float8 as n from sales.delivery d join sales.order_line l on l.id = d.order_line_id
     join sales."order" o on o.id = l.order_id join clients.client c on c.id = o.client_id
     where not c.walk_in and d.delivered_on between $1 and $2`,
    [WHERE.from, WHERE.to],
  );
  const asked = { measures: ['COMPLAINT_RATE'], exposure: 'DELIVERED_QUANTITY' } as const;
  expect(only(await ask(executive, asked))['COMPLAINT_RATE']?.[1]).toBe(row?.n);
  const classes = await ask(executive, { ...asked, by: ['CLASS'] });
  expect(new Set(classes.groups.map(({ figures }) => figures[0]?.denominator))).toEqual(new Set([row?.n]));
});

it('tells complaints of account managers as plain SQL does', async () => {
  const told = await ask(executive, { measures: ['COMPLAINTS_RECEIVED', 'ON_TIME_SHARE'], by: ['MANAGER'] });
  const rows = await database.sql<{ id: string; received: number; due: number; kept: number }>(
    `select c.owner_id as id,
       (count(*) filter (where x.state <> 'VOID' and x.received_on between $1 and $2))::int as received,
       (count(*) filter (where x.state not in ('VOID','WITHDRAWN') and (x.due_at at time zone 'Asia/Shanghai')::date between $1 and $2))::int as due,
       (count(*) filter (where x.state = 'CLOSED' and x.closed_at <= x.due_at and (x.due_at at time zone 'Asia/Shanghai')::date between $1 and $2))::int as kept
     from complaints.complaint x join clients.client c on c.id = x.client_id where c.owner_id is not null group by 1`,
    [WHERE.from, WHERE.to],
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const { id, received, due, kept } of rows) {
    const group = told.groups.find(({ keys }) => keys[0]?.value === id);
    expect(pairs(group?.figures ?? [])).toMatchObject({ ON_TIME_SHARE: [kept, due] });
    expect(group?.figures[0]?.numerator).toBe(received);
  }
});

it('names fifty products and tells all others together', async () => {
  const told = await ask(executive, { measures: ['RETURN_RATE'], by: ['PRODUCT'] });
  const values = told.groups.map(({ keys }) => keys[0]?.value);
  const [row] = await database.sql<{ n: number }>('select count(distinct product_id)::int as n from sales.order_line');
  expect(row?.n).toBeGreaterThan(50);
  expect([values.length, values.at(-1)]).toEqual([51, '*']);
});

it('keeps what the rows say', async () => {
  expect(await verifyRollups(database.source, NOW)).toEqual([]);
  await database.sql(`update analytics.tally set value = value + 1 where part = 'revenue' and tier = '*' and dimension = ''
    and day = (select max(day) from analytics.tally where part = 'revenue' and tier = '*' and dimension = '')`);
  expect(await verifyRollups(database.source, NOW)).toMatchObject([{ rollup: 'tally', isRefreshed: true }]);
  // Nobody's rows changed, so no fold looks at them.
  await rebuildRollups(database.source, NOW);
  expect(await verifyRollups(database.source, NOW)).toEqual([]);
}, 180_000);

describe('refuses, and names the cure for', () => {
  it.each([
    ['half a month by product', { by: ['PRODUCT'], where: { from: '2026-02-10' } }, 'WHOLE_MONTHS'],
    ['products by account manager', { by: ['PRODUCT', 'MANAGER'] }, 'NOT_TOGETHER'],
    ['revenue by reason', { measures: ['REVENUE'], by: ['REASON'] }, 'NOT_BY_THIS'],
  ] as [string, Asked, string][])('%s', async (_, input, code) => {
    expect(await answer(executive, input)).toMatchObject({ __typename: 'InvalidInput', code });
  });
});
