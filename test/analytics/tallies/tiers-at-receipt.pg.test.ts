import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const regraded = await database.sql(
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
  await foldComplaints(database.source, NOW);
  await refreshClients(database.source);
}, 240_000);
afterAll(() => database.drop());

async function as<Told>(ask: (context: RequestContext) => Promise<Told>): Promise<Told> {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW, locale: 'en' });
  return ask(context).finally(() => context.database.close());
}

async function byTier(measure: MeasureName, asOf: string | null): Promise<Record<string, number>> {
  const told = await as((context) =>
    breakdown(context, { measures: [measure], by: ['TIER'], where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  if (!('groups' in told)) throw new Error(JSON.stringify(told));
  return Object.fromEntries(
    told.groups.map(({ keys, figures }) => [keys[0]?.value ?? '', figures[0]?.numerator ?? NaN]),
  );
}

async function plain(value: string): Promise<Record<string, number>> {
  const rows = await database.sql<{ tier: string; n: number }>(
    `select coalesce(c.tier, '') as tier, sum(${value})::float8 as n from complaints.complaint as c
     join clients.client as k on k.id = c.client_id and not k.walk_in
     where c.state = 'CLOSED' and c.outcome = 'UPHELD' and c.tier is not null and c.ended_on between $1 and $2
     group by 1 having sum(${value}) <> 0`,
    [WHERE.from, WHERE.to],
  );
  return Object.fromEntries(rows.map(({ tier, n }) => [tier, n]));
}

const LOSS = `(select coalesce(sum(s.amount), 0) from complaints.liability_share as s where s.decision_id = (
    select d.id from complaints.decision as d where d.complaint_id = c.id order by d.version desc limit 1))
  + (select coalesce(sum(l.amount), 0) from complaints.loss_line as l where l.complaint_id = c.id)`;

it.each([
  ['ATTRIBUTED_CASES', '1'],
  ['ATTRIBUTED_LOSS', LOSS],
] as const)('tells %s by the tier at receipt, as plain SQL does, now and as of an instant', async (measure, value) => {
  const expected = await plain(value);
  expect(Object.keys(expected).length).toBeGreaterThan(3);
  for (const asOf of [null, NOW]) {
    const told = await byTier(measure, asOf);
    for (const [tier, n] of Object.entries(expected)) expect([tier, told[tier]]).toEqual([tier, expect.closeTo(n, 2)]);
  }
});

it('tells the rows behind attribution by the tier at receipt', async () => {
  const expected = await plain('1');
  for (const [tier, n] of Object.entries(expected).filter(([tier]) => tier !== '')) {
    const told = await as((context) =>
      tallyRows(context, {
        measure: 'ATTRIBUTED_CASES',
        where: { ...WHERE, tiers: [tier as 'A1'] },
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
    expect([tier, Number(told.numerator)]).toEqual([tier, n]);
  }
});

it('keeps what the rows say, also of a portfolio', async () => {
  expect(await verifyRollups(database.source, NOW)).toEqual([]);
});

it('counts refusals by the tier at receipt', async () => {
  const rows = await database.sql<{ tier: string; n: number }>(
    `select coalesce(c.tier, '') as tier, count(*)::int as n from access.conclusion_fact as f
     join complaints.complaint as c on c.id = f.complaint_id join clients.client as k on k.id = c.client_id and not k.walk_in
     where f.refused and c.tier is not null and f.day between $1 and $2 group by 1`,
    [WHERE.from, WHERE.to],
  );
  expect(rows.length).toBeGreaterThan(1);
  const told = await byTier('REFUSAL_RATE', null);
  for (const { tier, n } of rows) expect([tier, told[tier]]).toEqual([tier, n]);
});
