import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.drop());

const one = async <Value>(text: string): Promise<Value> => {
  const [row] = await database.sql<{ value: Value }>(text);
  return row?.value as Value;
};

it('sets some tiers by hand, which hold and stand beside the computed ones, and two wait to be decided', async () => {
  const states = await database.sql<{ state: string; n: number }>(
    'select state, count(*)::int as n from clients.tier_override group by 1 order by 1',
  );
  expect(states).toEqual([
    { state: 'APPROVED', n: 4 },
    { state: 'ENDED', n: 1 },
    { state: 'REJECTED', n: 1 },
    { state: 'REQUESTED', n: 2 },
    { state: 'WITHDRAWN', n: 1 },
  ]);
  expect(
    await one(`select count(*)::int as value from clients.client c join clients.tier_override o on o.id = c.tier_override_id
      where c.tier = o.tier and c.computed_why is not null`),
  ).toBe(3);
});

it('sets a segment by hand, which holds and stands beside the computed one, and one waits to be decided', async () => {
  expect(await one(`select string_agg(state, ' ' order by state) as value from clients.segment_override`)).toBe(
    'APPROVED ENDED REJECTED REQUESTED',
  );
  expect(
    await one(`select count(*)::int as value from clients.client c
      join clients.segment_override o on o.id = c.segment_override_id
      where c.segment = o.segment and c.computed_segment_why is not null`),
  ).toBe(1);
});

it('has a second colleague for most clients of tier A, and some breaches of KA-13', async () => {
  const large = `from clients.client where tier in ('A1','A2')`;
  const share = `select (count(*) filter (where extra_contacts > 0))::float / count(*) as value ${large}`;
  expect(await one<number>(share)).toBeGreaterThan(0.6);
  expect(await one<number>(share)).toBeLessThan(0.95);
  expect(
    await one(`select count(*)::int as value from clients.client c where extra_contacts <> (
      select count(*) from clients.contact_staff k where k.client_id = c.id and k.staff_id is distinct from c.owner_id and upper_inf(k.valid))`),
  ).toBe(0);
});

it('has contacts on record of each in contact with most clients of tier A that have two, and some without', async () => {
  const two = `from clients.client where tier in ('A1','A2') and extra_contacts > 0`;
  const reported = `(count(*) filter (where reported_on >= date '2026-11-23' - 90))::float / count(*)`;
  const share = await one<number>(`select ${reported} as value ${two}`);
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(1);
  expect(
    await one(`select count(*)::int as value from clients.client c where reported_on is distinct from (
      select min(greatest(k.since, k.reported_on)) from clients.contacts_of(array[c.id]) k)`),
  ).toBe(0);
});

it('has agreements in force for most agreement clients, numbered without a gap, and some that end soon', async () => {
  const clients = `from clients.client c where business_type = 'AGREEMENT'`;
  const onFile = `exists (select from clients.agreement a where a.client_id = c.id and a.holds @> date '2026-11-23')`;
  const share = await one<number>(`select (count(*) filter (where ${onFile}))::float / count(*) as value ${clients}`);
  expect(share).toBeGreaterThan(0.8);
  expect(share).toBeLessThan(1);
  expect(
    await one(`select bool_and(c.last = a.n and a.n = a.numbers) as value from clients.agreement_counter c join (
      select to_char(signed_on, 'YYYY') as year, max(right(number, 4)::int) as n, count(distinct number)::int as numbers
      from clients.agreement group by 1) as a on a.year = c.scope`),
  ).toBe(true);
  expect(await one('select count(*)::int as value from clients.agreement_reminder')).toBeGreaterThan(10);
  expect(
    await one(`select count(*)::int as value from clients.agreement a join clients.contact k
      on k.client_id = a.client_id and k.legal_representative where k.name <> a.signatory`),
  ).toBe(0);
});

it('has important new clients with enough of us in contact and with too few, of tier A and of none', async () => {
  const rows = await database.sql<{ few: boolean; large: boolean; n: number }>(
    `select c.extra_contacts = 0 as few, coalesce(c.tier in ('A1','A2'), false) as large, count(*)::int as n
      from clients.client c where c.important group by 1, 2 order by 1, 2`,
  );
  expect(rows.map(({ few, large }) => [few, large])).toEqual([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ]);
  expect(await one(`select count(*)::int as value from clients.prospect where stage = 'RECOGNISED'`)).toBe(9);
});

it('has prospects at every stage, each with the steps that lead there', async () => {
  expect(await one('select count(distinct stage)::int as value from clients.prospect')).toBe(8);
  expect(
    await one(`select bool_and(version = 1 + (select count(*) from clients.prospect_step s where s.prospect_id = p.id))
      as value from clients.prospect p`),
  ).toBe(true);
});

it('has development plans at every stage, whole as their stage asks, one behind with its review and one with a decision', async () => {
  const stages = await database.sql<{ stage: string; n: number }>(
    'select stage, count(*)::int as n from clients.development_plan group by 1 order by 1',
  );
  expect(stages).toEqual([
    { stage: 'ABANDONED', n: 1 },
    { stage: 'APPROVED', n: 2 },
    { stage: 'CLOSED', n: 1 },
    { stage: 'DRAFT', n: 1 },
    { stage: 'SUBMITTED', n: 2 },
  ]);
  const count = (rest: string) => one<number>(`select count(*)::int as value from ${rest}`);
  expect(await count(`clients.development_plan where stage = 'APPROVED' and review_by < '2026-11-23'`)).toBe(1);
  expect(await count(`clients.plan_decision where done_on is null and due_on < '2026-11-23'`)).toBe(1);
  const named = `(select count(*) from clients.plan_prospect x where x.plan_id = p.id)`;
  expect(await count(`clients.development_plan p where stage <> 'DRAFT' and ${named} < 3`)).toBe(0);
  expect(
    await count(`clients.plan_prospect x join clients.development_plan p on p.id = x.plan_id
      where p.stage = 'CLOSED' and x.verdict is null`),
  ).toBe(0);
  const developed = await database.sql<{ stage: string; n: number }>(
    `select p.stage, count(x.id)::int as n from clients.development_plan p join clients.plan_client x on x.plan_id = p.id
     join clients.client c on c.id = x.client_id join identity.staff s on s.id = c.owner_id
     where p.lead_id in (s.id, s.reports_to) group by 1 order by 1`,
  );
  expect(developed.map(({ stage }) => stage)).toEqual(['APPROVED', 'CLOSED', 'DRAFT', 'SUBMITTED']);
  expect(
    await count(`clients.plan_client x join clients.development_plan p on p.id = x.plan_id
      where (p.stage = 'CLOSED') <> (x.verdict is not null and x.yearly_after is not null) and p.stage <> 'APPROVED'`),
  ).toBe(0);
  expect(
    await one(`select bool_and(c.last = (select count(*) from clients.development_plan p
      where extract(year from p.created_at) = c.scope::int)) as value from clients.plan_counter c`),
  ).toBe(true);
});

it('keeps of the clients of plans what their records said on the day', async () => {
  const on = (instant: string, tier: string, yearly: string, which: string) => `
    select count(*)::int as value from clients.plan_client x join clients.development_plan p on p.id = x.plan_id
    cross join lateral (select (${instant} at time zone 'Asia/Shanghai')::date as day) as d
    where ${which} and (x.${tier}, x.${yearly}) is distinct from (
      (select g.tier from clients.grade g where g.client_id = x.client_id and g.since <= d.day
        order by g.since desc, g.recorded_at desc limit 1),
      coalesce((select v.volume_12m from access.client_volume(d.day) v where v.client_id = x.client_id), 0))`;
  expect(await one(on('x.added_at', 'tier_before', 'yearly_before', 'true'))).toBe(0);
  expect(await one(on('p.moved_at', 'tier_after', 'yearly_after', `p.stage = 'CLOSED'`))).toBe(0);
  // Some have a history to tell by.
  expect(
    await one<number>('select count(*)::int as value from clients.plan_client where tier_before is not null'),
  ).toBeGreaterThan(0);
});
