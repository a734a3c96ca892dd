import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import { foldComplaints, refreshClients, verifyRollups } from '../../../api/analytics/fold.service';
import type { MeasureName } from '../../../api/analytics/measures';
import { tallyRows } from '../../../api/analytics/tally-rows/tally-rows.service';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const WHERE = { from: '2026-01-01', to: '2026-11-30' };

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  // Graded anew while a case is open: on the day before it ended, to a tier that nobody was in at receipt.
  const regraded = await database.sql<{ client_id: string }>(
    `with moved as (
       select distinct on (c.client_id) c.client_id, c.ended_on - 1 as since from complaints.complaint as c
       join clients.client as k on k.id = c.client_id and not k.walk_in
       where c.state = 'CLOSED' and c.outcome = 'UPHELD' and c.tier <> 'D' and c.received_on < c.ended_on - 1
         and c.ended_on between $1 and $2
       order by c.client_id, c.ended_on limit 12)
     insert into clients.grade (client_id, since, recorded_at, tier, tier_gap, why)
     select m.client_id, m.since, m.since::timestamptz, 'D', false, '{}' from moved as m returning client_id`,
    [WHERE.from, WHERE.to],
  );
  expect(regraded).toHaveLength(12);
  // Elsewhere by now than where they were at receipt, and one that stands for all who bought without an account.
  const moved = await database.sql(
    `update clients.client set region_code = case region_code when 'EAST' then 'SOUTH' else 'EAST' end
     where id = any ($1) returning id`,
    [regraded.map(({ client_id: id }) => id)],
  );
  expect(moved).toHaveLength(12);
  const walkIns = await database.sql(
    `update clients.client set walk_in = true where id = (
       select c.client_id from complaints.complaint as c join access.conclusion_fact as f on f.complaint_id = c.id
       where c.outcome = 'UPHELD' and c.state = 'CLOSED' and c.ended_on between $1 and $2
       group by 1 order by count(*) desc limit 1) returning id`,
    [WHERE.from, WHERE.to],
  );
  expect(walkIns).toHaveLength(1);
  await foldComplaints(database.source, NOW);
  await refreshClients(database.source);
}, 240_000);
afterAll(() => database.drop());

async function as<Told>(ask: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW, locale: 'en' });
  return ask(context).finally(() => context.database.close());
}

type By = 'TIER' | 'REGION';

async function groupsBy(by: By, measure: MeasureName, asOf: string | null): Promise<Record<string, number>> {
  const told = await as((context) =>
    breakdown(context, { measures: [measure], by: [by], where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return Object.fromEntries(
    told.groups.map(({ keys, figures }) => [keys[0]?.value ?? '', figures[0]?.numerator ?? NaN]),
  );
}

const COLUMN: Readonly<Record<By, string>> = { TIER: 'tier', REGION: 'region_code' };

async function plain(by: By, value: string): Promise<Record<string, number>> {
  const rows = await database.sql<{ group: string; n: number }>(
    `select coalesce(c.${COLUMN[by]}, '') as group, sum(${value})::float8 as n from complaints.complaint as c
     where c.state = 'CLOSED' and c.outcome = 'UPHELD' and c.ended_on between $1 and $2
     group by 1 having sum(${value}) <> 0`,
    [WHERE.from, WHERE.to],
  );
  return Object.fromEntries(rows.map(({ group, n }) => [group, n]));
}

const LOSS = `(select coalesce(sum(s.amount), 0) from complaints.liability_share as s where s.decision_id = (
    select d.id from complaints.decision as d where d.complaint_id = c.id order by d.version desc limit 1))
  + (select coalesce(sum(l.amount), 0) from complaints.loss_line as l where l.complaint_id = c.id)`;

describe.each(['TIER', 'REGION'] as const)('the %s at receipt', (by) => {
  it.each([
    ['ATTRIBUTED_CASES', '1'],
    ['ATTRIBUTED_LOSS', LOSS],
  ] as const)('tells %s apart, as plain SQL does, now and as of an instant', async (measure, value) => {
    const expected = await plain(by, value);
    expect(Object.keys(expected).length).toBeGreaterThan(3);
    for (const asOf of [null, NOW]) {
      const told = Object.entries(await groupsBy(by, measure, asOf)).filter(([, n]) => n !== 0);
      expect(Object.fromEntries(told)).toEqual(
        Object.fromEntries(Object.entries(expected).map(([group, n]) => [group, expect.closeTo(n, 2)])),
      );
    }
  });

  it('tells refusals and conclusions apart', async () => {
    const rows = await database.sql<{ group: string; n: number }>(
      `select coalesce(c.${COLUMN[by]}, '') as group, count(*)::int as n from access.conclusion_fact as f
       join complaints.complaint as c on c.id = f.complaint_id
       where f.refused and f.day between $1 and $2 group by 1`,
      [WHERE.from, WHERE.to],
    );
    expect(rows.length).toBeGreaterThan(1);
    const told = Object.entries(await groupsBy(by, 'REFUSAL_RATE', null)).filter(([, n]) => n !== 0);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(rows.map(({ group, n }) => [group, n])));
  });
});

it('attributes as many cases as were closed and upheld', async () => {
  const told = await as((context) =>
    breakdown(context, {
      measures: ['UPHELD_SHARE', 'ATTRIBUTED_CASES'],
      by: [],
      where: WHERE,
      exposure: 'ORDERS',
      compare: null,
      asOf: null,
    }),
  );
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  const [upheld, attributed] = told.groups[0]?.figures ?? [];
  expect(attributed?.numerator).toBeCloseTo(upheld?.numerator ?? NaN, 6);
});

it.each(['TIER', 'REGION'] as const)('tells the rows behind attribution by the %s at receipt', async (by) => {
  const expected = await plain(by, '1');
  for (const [group, n] of Object.entries(expected).filter(([group]) => group !== '')) {
    const told = await as((context) =>
      tallyRows(context, {
        measure: 'ATTRIBUTED_CASES',
        where: { ...WHERE, ...(by === 'TIER' ? { tiers: [group as 'A1'] } : { regionCodes: [group] }) },
        group: [],
        asOf: null,
        side: null,
        first: 1,
        after: null,
        listed: false,
        counted: true,
      }),
    );
    if (!('edges' in told)) throw new Error(JSON.stringify(told));
    expect([group, Number(told.numerator)]).toEqual([group, expect.closeTo(n, 6)]);
  }
});

it('keeps what the rows say, also of a portfolio', async () => {
  expect(await verifyRollups(database.source, NOW)).toEqual([]);
});
